"""What one cell says: words, money, a day, a fiscal year, a program; or why it says nothing.

cell            a cell as a workbook or a CSV gives it, and the words that leave it open
money, days, fiscal_years, programs     what it says, in one meaning or not at all
"""
