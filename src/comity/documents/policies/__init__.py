"""A government's own ordinances, orders and directives beside a condition, clause by clause.

policy      a text as an act: kind, first day, end, clauses; kept in the workspace
subjects    what a condition speaks of, and which clause touches it; savings: words by which a
            text steps back for other law
marks       what a lawyer marked, with its day; kept, never computed
comparison  every text in force on a day beside one condition, then comparison_paper (text, HTML,
            Word), comparison_csv (and JSON)
policy_text lists and clauses for a screen
"""
