"""What counsel files and sends: exhibits, letters, reports; facts alone, nothing signed or argued.

schedule         awards at risk, each once, footed; pass_through: what is counted already
schedule_paper   as an exhibit; schedule_book: as a workbook; schedule_plain: as JSON and CSV
declaration      numbered facts with an exhibit list; the signature block stays empty
staff_report     status, dollars, options, deadlines; options: what the record says follows
coverage_letter  to an agency, only where an act in force lifts the condition
subrecipients    their list read; flow_down: which terms reached them; flow_down_paper, _book
joinder          a checklist for joining a case
digest           what changed in some days for some governments
condition_table  conditions with their status and acts, as several of these show them
"""
