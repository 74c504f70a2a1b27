"""What users take away: texts, tables, pages, workbooks and pictures made from findings.

Each thing is made ready once, as a page without a format, and then written in every format.

heading       the first line of everything: government, the two dates, the law's version
plain         findings and acts as plain values for JSON; tables: results for a notebook
status_look   how each status looks: word, letter, colour, pattern
act_list      acts numbered as a document names them; deadlines: day, hour, zone
cell_words    words for a class of programs and years; why_text: the chain in sentences
text_layout   text for a screen; page: HTML from templates/

briefs, checks, changes, timelines, exposures: each answer, made ready and in every format
sheets        what workbooks share; pictures: drawings by hand, in the font of fonts/

paper         a document without a format, written by word, pdf, or as text and HTML
terms         agreements as clauses, what they take in, redlines; policies: a government's own
              orders beside the law
certifications  what is due and what was signed; exhibits: schedules, shells and letters;
              calendar: deadlines as .ics; packet: all of it in one folder with its hashes;
              requests: letters about requests
reading       what was read in texts, marked, as page, table, annotations
"""
