"""What a sum measures, in the words of the text: `DOJ grants available`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.amounts.sums import Sum
    from comity.reading.around import Around
    from comity.reading.text import Text


class Measuring:
    """Tells what the sums of one text measure."""

    def __init__(self, text: Text, around: Around) -> None:
        self._text, self._around = text, around

    def measure(self, one: Sum) -> str:
        """The noun phrase that a sum counts, with program and grantee where they stand near."""
        return ""
