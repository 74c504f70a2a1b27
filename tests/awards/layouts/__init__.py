"""Layouts of files of federal awards, on real samples and small files."""
