"""Sources as they arrive: files, addresses and standard input, told by their content.

intake      a place to read, and what stands there told by its content
decoding    bytes to code points
dateline    the day of publication told by the first lines of a text
"""
