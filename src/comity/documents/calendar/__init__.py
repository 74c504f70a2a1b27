"""Every deadline of a government as a calendar file and as a table.

entries       what is due when: certifications, acceptance, orders that end by their own words
own           a user's own deadlines, from deadlines.csv of the workspace
ics           the entries as an iCalendar file with alarms; ics_line: one line; zones: time zones
table         the same as CSV and JSON; calendar_paper: as a paper
"""
