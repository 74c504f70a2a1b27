"""What users take away: texts, tables, pages, workbooks and pictures made from findings.

heading       the first line of everything: government, the two dates, the law's version
plain         findings, briefs and chains as plain values for JSON
why_text      the chain in sentences
"""
