"""What was read, kept in one SQLite file: for a newsroom's library, for Datasette.

tables.sql  the tables
keeping     what was read written into them
asking      who has said what about which act, over time
"""
