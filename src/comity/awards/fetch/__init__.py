"""Fetch: files of USAspending and the Federal Audit Clearinghouse, brought to this machine.

What comes in: what a person asked for (`Wanted`). What goes out: files in a folder of downloads,
each written down in its `fetched.json` with its address, request, day and hash (`fetch`). This is
the only room that asks other machines for anything, and only when told to. Standard library only.

    fetching        the way through: every request, its files or its fault
    wanted          what was asked for, as requests
    archive         monthly files of the Award Data Archive
    custom          jobs: asked for, waited for, fetched
    search          pages of awards of one recipient; recipients: whom to search for
    audits          single audits as files; audit_pages: as pages of the API
    one_file        the file of an address that a person gave
    agencies        names of agencies to codes, and to a host's own numbers
    api             JSON of USAspending, held against its contracts
    desk            hosts, line, folder and ledger together; bringing one file whole
    download        one file, resumed where it broke
    checking        checksums, header and columns of a file
    kept            the ledger; kept_pages: pages of a request; alone: one fetch at a time
    address         what an address is
    line            one request and its answer: the only door
    patience, pace  waits after faults; waits between requests
    clock, watching, faults     time and chance; who looks on; what can go wrong
"""

from comity.awards.fetch.agencies import Agency, find_toptier
from comity.awards.fetch.clock import Clock
from comity.awards.fetch.desk import Brought, Desk, Hosts
from comity.awards.fetch.faults import FetchError
from comity.awards.fetch.fetching import Fetched, fetch, fetch_addresses, shown
from comity.awards.fetch.kept import Job, Kept, Ledger
from comity.awards.fetch.line import Line
from comity.awards.fetch.pace import Pace, Spacing
from comity.awards.fetch.patience import Patience
from comity.awards.fetch.recipients import Recipient, recipient_of
from comity.awards.fetch.wanted import Wanted
from comity.awards.fetch.watching import Silence, Watcher

__all__ = [
    "Agency",
    "Brought",
    "Clock",
    "Desk",
    "FetchError",
    "Fetched",
    "Hosts",
    "Job",
    "Kept",
    "Ledger",
    "Line",
    "Pace",
    "Patience",
    "Recipient",
    "Silence",
    "Spacing",
    "Wanted",
    "Watcher",
    "fetch",
    "fetch_addresses",
    "find_toptier",
    "recipient_of",
    "shown",
]
