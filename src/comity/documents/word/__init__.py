"""Word files: our own small writer, and a filler for files that others wrote.

package    a Word file as its parts: opened with care, packed with fixed times
parts      the parts that every file of ours has; styles.xml: the styles we write in
look       the styles of a law office's own file, which ours then use
xml        words as XML; runs: words, links and footnotes; body: blocks; tables
word_file  a paper as a Word file
filling    placeholders in a file of the user's lawyer: found, checked, filled, nothing else touched
"""
