"""Workbooks: what their sheets share.

workbook   sheets with titles, headers, links and fixed bytes; styles: their looks, by name
chains     the sheets to which every status leads; about: how to read, and what was set aside
"""
