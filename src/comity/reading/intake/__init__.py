"""Sources as they arrive: files, addresses and standard input, told by their content.

intake      a place to read, and what stands there told by its content
fetching    what stands at an address
decoding    bytes to code points
papers      PDF and Word files, with their pages
dateline    the day of publication told by the first lines of a text
"""
