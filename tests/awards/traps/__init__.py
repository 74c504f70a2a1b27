"""Each known trap of the award data, and what is done about it."""
