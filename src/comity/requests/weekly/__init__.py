"""The weekly list: made from a log under a named rule; anybody's list checked against logs.

rules        what "declined" means, by name, and the day that decides the week
week         seven days in a facility's zone
build        the list of a week from a log
federal      a list that another body published, row by row
matching     the tiers in which rows of both sides are paired
assignment   the one-to-one assignment of the third tier
places       same names, neighbours, and pairs that are known to be distinct
differences  the kinds of difference, each with its words
reconcile    all of it together, with counts and their range
letter       the facts of a letter of dispute, with the proofs to attach
"""
