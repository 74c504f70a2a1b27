"""What changed between two days, made ready once (page) and written as text, html and plain."""
