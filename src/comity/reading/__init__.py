"""Texts read: who said what, the law cited, the money named, the governments meant, the days told.

found      what is found, with its place in the text
text       the text that the finders are given: paragraphs, sentences, the day of publication
"""
