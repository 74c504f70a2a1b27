"""Certifications as a life of acts: due, drafted, signed or not, taken back, replaced.

What is due comes from the condition: who signs, by when, under which penalty. What was done comes
from the workspace, where each act is a line of `certifications.jsonl` that is never changed: a
line entered by mistake is struck by a later one.

step         one act of a certification, as written
ledger       the file of the workspace: read, checked, added to
life         the state on a day, as known on a day; which act may follow which
due          what a condition asks
gate         what is missing before an award can be accepted
follow       from the first notice to the dollars; follow_acts: which acts belong to it
facts        the facts that a draft is filled with; example: a template without argument
list_paper, show_paper, gate_paper, follow_paper   the same as papers
plain        the same as plain values
"""
