"""Agreements as they arrive: read into clauses, matched to conditions, followed, compared.

reading       a file told by its content, then pdf_file, word_file (word_numbers), html_file or
              text_file; a page of words goes through margin (line numbers), columns, running
              (headers and footers) and paragraphs (page_words: what a page is made of)
clauses       paragraphs to clauses with anchors; numbering: the styles of numbers; outline: which
              stands under which; clause: what a clause is; words: how words are compared
incorporated  what a text takes in or names, with version and day
stored        documents in the workspace; confirmed: what a person said of clauses
matching      clauses to conditions by their words (profiles), with reasons
chain         everything agreed to, through all documents; chain_paper: the same to be shown

aligning      which clause is which in another version (units, word_diff), moving: what moved
redline       what became of every clause and word; side: the two texts as named; then
              redline_text, redline_html, redline_word (tracked changes), redline_plain
terms_text, shown_text: lists and clauses for a screen
"""
