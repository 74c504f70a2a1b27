"""Tests of comity.reading.amounts."""
