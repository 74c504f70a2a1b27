"""Dollars of all governments in every format.

page       a head, a table of named columns, sentences below it
rows, days, dollars, supposed, timeline   each answer as such a page
formats    the page in the format asked for: text, workbook, files (CSV, Parquet, JSON)
"""
