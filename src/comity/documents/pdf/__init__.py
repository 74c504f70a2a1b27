"""A paper as a tagged, accessible PDF (PDF/UA-1).

pdf_file   hands a paper to the typesetter as plain values and gets the file back
paper.typ  how each kind of block is set; it holds no words of ours but "Page"

The typesetter (the package `typst`, extra `documents`) refuses to write a PDF/UA file that breaks
the rules it can check: title, language, tags, alternative texts, embedded fonts.
"""
