"""Files as they arrive, read into paragraphs: PDF, Word, HTML and plain text.

reading    a file told by its content, then pdf_file, word_file (word_numbers), html_file or
           text_file; a page of words goes through margin (line numbers), columns, running
           (headers and footers) and paragraphs (page_words: what a page is made of)
paragraph  what comes out; numbering: numbers at the beginning; contents: tables of contents
plain      the same words however a file writes its marks, dashes and spaces
"""
