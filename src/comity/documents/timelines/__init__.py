"""A timeline, made ready once and written in every format.

page      whose, which days, which conditions; text: for a screen; plain: as JSON
picture   as SVG (scale: days to places; marks: what opened a span; legend)
"""
