"""Tests of the awards room."""
