"""Texts read: who said what, the law cited, the money named, the governments meant, the days told.

found      what is found, with its place in the text
text       the text that the finders are given: paragraphs, sentences, the day of publication
source     what was published, and the words read from it; offsets: the way back to it
intake     a file, an address or standard input as a source; web: pages of HTML taken apart
segments   words to paragraphs and sentences
speech, citations, amounts, bodies, days: the finders, a room each
checks     what was said against the record
reading    all of them over one source; batch: over many, on all processors
library    what was read, kept in one SQLite file
"""
