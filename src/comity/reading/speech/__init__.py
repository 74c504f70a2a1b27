"""Speech: quotations, reported speech and speakers, told by form and by words of saying."""

from comity.reading.speech.speech import quotations

__all__ = ["quotations"]
