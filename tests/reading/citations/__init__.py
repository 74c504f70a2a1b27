"""Tests of comity.reading.citations."""
