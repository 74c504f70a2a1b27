"""What one cell of a list may say: money, days, years, programs."""
