"""Run the Add-On: what DocumentCloud starts."""

from __future__ import annotations

from documentcloud.addon import AddOn
from reading_notes import read_documents


class Reading(AddOn):  # type: ignore[misc]
    """Reads documents and notes who said what, the law cited, and the record beside it."""

    def main(self) -> None:
        """Do the work."""
        read_documents(self)


if __name__ == "__main__":
    Reading().main()
