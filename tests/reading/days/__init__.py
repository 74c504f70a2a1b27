"""Tests of comity.reading.days."""
