"""Tests of the record of requests and responses."""
