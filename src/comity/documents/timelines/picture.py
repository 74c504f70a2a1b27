"""The timeline as a picture for a slide: rows are conditions, bars are status, marks are acts."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.pictures.letters import broken, width_of
from comity.documents.pictures.svg import document, element, titled, words
from comity.documents.status_look import LOOKS, word
from comity.documents.timelines.legend import legend, patterns
from comity.documents.timelines.marks import draw, mark_of
from comity.documents.timelines.page import FITS, TimelinePage
from comity.documents.timelines.scale import Scale
from comity.findings.timeline import Segment, Track, through
from comity.law.wording import in_words

WIDTH, SLIDE = 1600.0, 900.0
MARGIN, TOP, BOTTOM = 48.0, 132.0, 122.0
LOWEST, HIGHEST = 14.4, 124.0
"""The height of a row: of very many, of very few."""

INK, QUIET, LINE = "#1a1a1a", "#565656", "#d5d8dd"


def timeline_svg(page: TimelinePage) -> str:
    """The picture; 16 by 9 up to 44 conditions, taller beyond."""
    return _Picture(page).svg()


class _Picture:
    """Everything that is placed once: the height of rows, the room for labels, the scale."""

    def __init__(self, page: TimelinePage) -> None:
        self.page = page
        rows = max(len(page.tracks), 1)
        self.row = min(HIGHEST, max(LOWEST, (SLIDE - TOP - BOTTOM) / rows))
        self.height = max(SLIDE, TOP + BOTTOM + rows * self.row)
        self.size = min(15.0, self.row * 0.74)
        self.room = self._room()
        self.scale = Scale(page.span, MARGIN + self.room + 18, WIDTH - MARGIN)

    @property
    def has_titles(self) -> bool:
        """Whether a row is high enough for a title of two lines and the id below."""
        return self.row >= 52

    def _room(self) -> float:
        """The room for the longest label."""
        if self.has_titles:
            return 440.0
        sizes = [width_of(track.condition, self.size) for track in self.page.tracks]
        return max([120.0, *sizes])

    def svg(self) -> str:
        """The whole picture."""
        page, bottom = self.page, TOP + len(self.page.tracks) * self.row
        content = [
            element("rect", width=WIDTH, height=self.height, fill="#ffffff"),
            element("defs", "".join(patterns())),
            *self._head(),
            *self._ticks(bottom),
            *(part for at, track in enumerate(page.tracks) for part in self._track(at, track)),
            *legend(page, MARGIN, self.height - BOTTOM + 40, WIDTH - 2 * MARGIN),
            *self._foot(),
        ]
        return document(WIDTH, self.height, self._title(), self._summary(), content)

    def _title(self) -> str:
        return f"{self.page.name}: strings on federal money"

    def _summary(self) -> str:
        return f"{self.page.first_line}. {self.page.told}"

    def _head(self) -> Iterator[str]:
        yield words(MARGIN, 56, self._title(), font_size=30, font_weight="bold", fill=INK)
        starts, last, known = self.page.span[0], self.page.last, self.page.days.known
        told = f"{in_words(starts)} to {in_words(last)}, as known on {in_words(known)}. "
        told += self.page.told
        if len(self.page.tracks) > FITS:
            told += f" Taller than a slide; --conditions {FITS} fits one."
        for at, line in enumerate(broken(told, 15, WIDTH - 2 * MARGIN)):
            yield words(MARGIN, 82 + at * 19, line, font_size=15, fill=QUIET)

    def _ticks(self, bottom: float) -> Iterator[str]:
        for tick in self.scale.ticks():
            stroke = "#9aa0a8" if tick.is_year else LINE
            yield element(
                "line", x1=tick.x, x2=tick.x, y1=TOP - 8, y2=bottom, stroke=stroke, stroke_width=1
            )
            weight = "bold" if tick.is_year else None
            if tick.x < WIDTH - MARGIN - 24:
                yield words(
                    tick.x + 3, TOP - 12, tick.words, font_size=13, fill=QUIET, font_weight=weight
                )

    def _track(self, at: int, track: Track) -> Iterator[str]:
        top = TOP + at * self.row
        if at % 2:
            yield element(
                "rect", x=MARGIN - 8, y=top, width=WIDTH - 2 * MARGIN + 16, height=self.row,
                fill="#8a94a6", fill_opacity=0.08,
            )  # fmt: skip
        yield from self._label(top, track)
        for segment in track.segments:
            yield from self._segment(top, track, segment)
        for segment in track.segments:
            kind = mark_of(self.page.shelf, track.condition, segment)
            if kind:
                middle = top + self.row / 2
                size = max(7.0, min(14.0, self.row * 0.5))
                yield draw(kind, self.scale.x(segment.starts), middle, size)

    def _label(self, top: float, track: Track) -> Iterator[str]:
        right = MARGIN + self.room
        if not self.has_titles:
            base = top + self.row / 2 + self.size * 0.35
            yield words(
                right, base, track.condition, font_size=self.size, fill=INK, text_anchor="end"
            )
            return
        size = 15.0 if self.row >= 64 else 13.0
        lines = broken(track.title, size, self.room)
        if len(lines) > 2:
            size, lines = 12.5, broken(track.title, 12.5, self.room)
        y = top + (self.row - (len(lines) * size * 1.2 + 14)) / 2 + size
        for line in lines:
            yield words(right, y, line, font_size=size, fill=INK, text_anchor="end")
            y += size * 1.2
        yield words(right, y, track.condition, font_size=11.5, fill=QUIET, text_anchor="end")

    def _segment(self, top: float, track: Track, segment: Segment) -> Iterator[str]:
        left, right = self.scale.x(segment.starts), self.scale.x(segment.ends)
        status = segment.status
        by_counsel = segment.finding.by_counsel
        told = f"{track.condition}: {word(status, by_counsel=by_counsel)} {_days(segment)}"
        if status == "not_applicable":
            return
        if status == "not_yet":
            y = top + self.row / 2
            rule = element(
                "line", x1=left, x2=right, y1=y, y2=y, stroke="#8a8a8a", stroke_dasharray="2 4"
            )
            yield titled(rule, told)
            return
        height = min(34.0, self.row * 0.72)
        y = top + (self.row - height) / 2
        bar = element(
            "rect", x=left, y=y, width=max(right - left, 1.5), height=height,
            fill=f"url(#{status})", stroke="#333333", stroke_width=0.6,
        )  # fmt: skip
        yield titled(bar + self._word(segment, left, right, y, height), told)

    def _word(self, segment: Segment, left: float, right: float, *box: float) -> str:
        """The word of a status in its bar, else its letter, on a plain ground; else nothing."""
        look, (y, height) = LOOKS[segment.status], box
        mark = " (counsel)" if segment.finding.by_counsel else ""
        size = min(14.0, height * 0.86)
        begins = left + max(7.0, min(14.0, self.row * 0.5)) / 2 + 3
        for told in (look.word + mark, look.letter + "*" * bool(mark)):
            wide = width_of(told, size, bold=True)
            if begins + wide + 4 <= right:
                ground = element(
                    "rect", x=begins - 2, y=y + 0.8, width=wide + 4, height=height - 1.6,
                    fill=f"#{look.fill}",
                )  # fmt: skip
                base = y + height / 2 + size * 0.35
                return ground + words(
                    begins, base, told, font_size=size, font_weight="bold", fill=f"#{look.ink}"
                )
        return ""

    def _foot(self) -> Iterator[str]:
        y = self.height - 18
        yield words(MARGIN, y, self.page.first_line, font_size=12, fill=QUIET)
        told = "Facts with sources, no legal advice. Made by Comity."
        yield words(WIDTH - MARGIN, y, told, font_size=12, fill=QUIET, text_anchor="end")


def _days(segment: Segment) -> str:
    return f"from {in_words(segment.starts)} through {in_words(through(segment))}"
