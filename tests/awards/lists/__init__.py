"""Reading lists of awards that a government keeps itself."""
