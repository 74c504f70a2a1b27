"""PDF files made by hand, so that every word of a test stands where the test says."""

from __future__ import annotations

from dataclasses import dataclass, field

WIDTH, HEIGHT = 612.0, 792.0
FONTS = {"plain": "Courier", "bold": "Courier-Bold", "roman": "Times-Roman"}
EM = 0.6
"""Width of a letter of Courier in parts of its size."""


@dataclass(slots=True)
class Paper:
    """A PDF in the making: pages of words at places, measured from the upper left corner."""

    pages: list[list[str]] = field(default_factory=list)

    def page(self) -> Paper:
        """Begin a page."""
        self.pages.append([])
        return self

    def put(
        self, left: float, top: float, words: str, *, size: float = 10, font: str = "plain"
    ) -> Paper:
        """Set words on the page."""
        name = f"/F{list(FONTS).index(font) + 1}"
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.pages[-1].append(
            f"BT {name} {size} Tf {left} {HEIGHT - top - size} Td ({escaped}) Tj ET"
        )
        return self

    def block(
        self, left: float, top: float, lines: list[str], *, step: float = 14, font: str = "plain"
    ) -> float:
        """Set lines below each other and give the height below the last."""
        for line in lines:
            self.put(left, top, line, font=font)
            top += step
        return top

    def picture(self) -> Paper:
        """Set a grey square in place of words."""
        self.pages[-1].append("0.8 g 100 100 300 300 re f")
        return self

    def bytes(self) -> bytes:
        """The file."""
        parts = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
        fonts = []
        for at, name in enumerate(FONTS.values(), 3):
            parts.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} >>")
            fonts.append(f"/F{at - 2} {at} 0 R")
        kids = []
        for page in self.pages:
            content = "\n".join(page)
            parts.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
            parts.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
                f"/Resources << /Font << {' '.join(fonts)} >> >> /Contents {len(parts)} 0 R >>"
            )
            kids.append(f"{len(parts)} 0 R")
        parts[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
        return _file(parts)


def _file(parts: list[str]) -> bytes:
    written = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{part}\nendobj\n".encode("latin-1")
    start = len(written)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    written += (
        f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    ).encode()
    return written


def wrapped(words: str, letters: int) -> list[str]:
    """Words in lines of so many letters."""
    from textwrap import wrap

    return wrap(words, letters, break_on_hyphens=False)
