"""One file at an address that a person gave: brought as any other, under its own name."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from comity.awards.fetch.address import refuse_bad_address
from comity.awards.fetch.desk import Brought, Desk
from comity.awards.fetch.faults import FetchError
from comity.awards.opening.finding import PLAIN, ROWS

_READ = (*PLAIN, *ROWS, ".zip", ".gz")
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class AddressFile:
    """The file of an http or https address."""

    address: str

    @property
    def source(self) -> str:
        """Who is asked."""
        return self.address.partition("//")[2].partition("/")[0]

    @property
    def told(self) -> str:
        """What is asked for, in words."""
        return self.address

    def shown(self, desk: Desk) -> list[str]:
        """The request that would be made."""
        return [f"GET {self.address}"]

    def fetch(self, desk: Desk) -> list[Brought]:
        """Bring the file.

        Another day the host is asked whether it changed, since figures are read as of a day; where
        it cannot be asked, the file that lies here is named and not taken in silence.
        """
        refuse_bad_address(self.address)
        url = self.address.partition("#")[0]
        request = {"address": url}
        name = desk.name_apart(_named(url), request)
        try:
            return [desk.bring(url, request, name=name)]
        except FetchError as fault:
            if lying := desk.lying(url):
                place = desk.folder / lying.name
                fault.args = (f"{fault} The file that came on {lying.day} is {place}.",)
            raise


def _named(url: str) -> str:
    """The name at the end of an address.

    Raises: FetchError where it is not that of a file that could be read.
    """
    name = unquote(urlsplit(url).path).rpartition("/")[2]
    if not name or name.startswith(".") or not name.isprintable():
        raise FetchError(f"{url}: found no file name at its end; give the address of a file.")
    if len(name.encode()) > _LONGEST_NAME:
        raise FetchError(
            f"{url}: found a name of more than {_LONGEST_NAME} bytes at its end; save "
            "the file under a shorter one and name it."
        )
    if not name.lower().endswith(_READ):
        raise FetchError(
            f'{url}: found "{name}" at its end; give the address of a CSV, zip, gzip, xlsx or JSON '
            "file, or save the file and name it."
        )
    return name
