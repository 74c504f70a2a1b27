"""Agreements as they arrive: read into clauses, matched to conditions, followed, compared.

clauses       paragraphs (from comity.texts) to clauses with anchors; outline: which stands under
              which; clause: what a clause is; words: how words are compared
incorporated  what a text takes in or names, with version and day
stored        documents in the workspace; confirmed: what a person said of clauses
matching      clauses to conditions by their words (profiles), with reasons
chain         everything agreed to, through all documents; chain_paper: the same to be shown

aligning      which clause is which in another version (units, word_diff), moving: what moved
redline       what became of every clause and word; side: the two texts as named; then
              redline_text, redline_html, redline_word (tracked changes), redline_plain
terms_text, shown_text: lists and clauses for a screen
"""
