"""The command line: thin. Each command is a file: parse, call, print; `main` chooses among them."""
