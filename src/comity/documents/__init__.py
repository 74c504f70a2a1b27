"""What users take away: texts, tables, pages, workbooks and pictures made from findings.

Each thing is made ready once, as a page without a format, and then written in every format.

heading       the first line of everything: government, the two dates, the law's version
plain         findings and acts as plain values for JSON; amounts: cents as people read them
status_look   how each status looks: word, letter, colour, pattern
act_list      acts numbered as a document names them; deadlines: day, hour, zone
cell_words    words for a class of programs and years

brief_page    a brief made ready (brief_item, brief_words), then brief_text, brief_html,
              brief_plain, brief_workbook
check_plain   a check as JSON; check_text, check_csv (also Parquet), check_workbook (the matrix)
changes_page  the digest made ready, then changes_text, changes_html, changes_plain
timeline_page a timeline made ready, then timeline_text, timeline_plain, timeline_picture
              (timeline_scale, timeline_marks, timeline_legend); picture: the same as PNG
why_text      the chain in sentences
exposure_*    dollars of all governments, in every format

paper         a document without a format, written by word, pdf, or as text and HTML
terms         agreements as clauses, what they take in, redlines; policies: a government's own
              orders beside the law
certifications  what is due and what was signed; exhibits: schedules, shells and letters;
              calendar: deadlines as .ics; packet: all of it in one folder with its hashes
tables        results as tables for a notebook

text_layout   text for a screen; page: HTML from templates/; svg, letters: pictures by hand, in
              the font of fonts/; workbook, workbook_styles, chain_sheet, findings_sheet,
              about_sheet: sheets
"""
