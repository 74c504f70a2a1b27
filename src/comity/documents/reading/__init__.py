"""What was read, in every format that is no database.

formats       by name: what is made of each source, and of all of them
found_lines   JSON lines; found_csv: a table
annotations   W3C Web Annotation, with its selectors; claim_review: drafts of ClaimReview
marked        paragraphs cut where something begins or ends, with notes; words: notes in short
page          one page of HTML; screen: a terminal
"""
