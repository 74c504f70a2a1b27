"""Tests of the national answers."""
