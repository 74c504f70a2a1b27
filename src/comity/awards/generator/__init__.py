"""Made-up award records of any size, to try and to measure with: synthetic, and said so.

What comes in: a `Size` (rows, seed, years) and the governments of the gazetteer as `Recipient`s.
What goes out: zips in the layout of the Award Data Archive (`archive.generate_archive`), or the
tables of the store (`store_form.generate_store`). Every draw is a hash of the seed and a number,
so the same size and seed give the same bytes.

    size        what is asked for
    recipients  a government as it is passed in
    world       who receives what: recipients by activity, programs by weight
    archive     the file set; csv_writing, zips, totals and readme are its parts
    store_form  the store's own tables, for sizes at which text files would fill a disk
"""

from comity.awards.generator.recipients import Recipient
from comity.awards.generator.size import Size, size_of

__all__ = ["Recipient", "Size", "size_of"]
