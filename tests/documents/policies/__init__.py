"""Tests of a government's own texts beside a condition."""
