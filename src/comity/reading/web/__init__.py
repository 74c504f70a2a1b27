"""A page of the web: its article, its headline and its day, each with its place in the page.

page      the page as a source
tokens    markup to tags and words, each with its offsets
tree      tags and words to elements and blocks
names     what the names of elements tell: menus, comments, boxes that ask for something
content   which blocks are the article
told_body the article where it stands in the page's data alone
metadata  the day of publication and the headline that a page tells of itself

Nothing is run or fetched; the same page gives the same words everywhere.
"""
