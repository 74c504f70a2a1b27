"""Text keeps to the width of the screen."""

from __future__ import annotations

from comity.documents.text_layout import Column, paragraph, spread, table


def test_no_line_is_longer_than_the_width() -> None:
    """A paragraph breaks between words, and hangs below its mark."""
    lines = paragraph("one two three four five six", 16, 6, "  - ")

    assert lines == ["  -   one two", "      three four", "      five six"]


def test_an_address_is_never_broken() -> None:
    """A word longer than the width sticks out whole."""
    address = "https://example.org/a-very-long-address-of-an-order"

    assert [address] == [line.strip() for line in paragraph(f"see {address}", 20)][1:]


def test_two_ends_of_a_line_part_where_there_is_no_room() -> None:
    """What does not fit beside each other stands below each other."""
    assert spread("a", "b", 12) == ["a          b"]
    assert spread("a long name", "$100.00", 12) == ["a long name", "     $100.00"]


def test_numbers_stand_flush_right() -> None:
    """A table sets its columns out, with a rule where a row is empty."""
    lines = table([Column("name"), Column("n", right=True)], [["a", "1"], [], ["bc", "22"]], 0)

    assert lines == ["name   n", "----  --", "a      1", "----  --", "bc    22"]
