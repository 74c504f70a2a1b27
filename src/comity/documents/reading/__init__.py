"""What was read, as files: JSON lines, CSV, annotations, pages, the screen.

found_lines  JSON lines, one object a thing found
"""
