"""Finding the files in folders and archives, and reading their records."""
