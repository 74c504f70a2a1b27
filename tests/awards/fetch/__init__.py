"""Tests of fetching, against hosts on this machine."""
