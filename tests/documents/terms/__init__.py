"""Tests of terms: reading files, clauses, what they take in, redlines."""
