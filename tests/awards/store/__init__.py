"""Tests of the store of award files."""
