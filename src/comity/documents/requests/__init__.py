"""Papers on the record of requests.

dispute_letter  a letter that disputes rows of a published list, with the entries and their proofs
"""
