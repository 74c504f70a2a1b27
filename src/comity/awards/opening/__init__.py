"""Opening: from what a person points at to the bytes of one table after another.

In go files, folders and patterns. Out come `Member`s: one table each, with a name, a day and a
stream of CSV bytes, whether it stood in a plain file, a gzip, a zip, a workbook or JSON. Nothing
is unpacked to disk.

    finding         what to read, in the order of its numbers; what is left alone, and why
    member          one table: its name, its size, its stream
    archive_names   the agency, year, kind and day that a file's name tells
    header          the names of the columns, and what separates them
    feeding         a thread that hands a stream to the database, hashing it on the way
    records         one record after another, also where a file is out of order
"""

from comity.awards.opening.finding import Found, find_members
from comity.awards.opening.member import Member

__all__ = ["Found", "Member", "find_members"]
