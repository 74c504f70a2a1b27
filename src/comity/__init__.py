"""Comity: which strings are attached to a government's federal money, on any day, and why."""

__version__ = "0.1.0"
