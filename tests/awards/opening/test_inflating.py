"""What is packed comes out as the standard library unpacks it, and damage is one sentence."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from pathlib import Path

import pytest

from comity.awards.opening import find_members
from comity.awards.opening.inflating import opened_gzip, opened_zip
from comity.errors import InputError

METHODS = (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
SIZES = (0, 1, 65_535, 65_536, 65_537, 300_000)


class Unseekable(io.RawIOBase):
    """A target that cannot go back: sums and sizes then stand behind the bytes of each member."""

    def __init__(self, target: io.BytesIO) -> None:
        self._target = target

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, content: bytes) -> int:  # type: ignore[override]
        """Hand it on."""
        return self._target.write(content)


def content_of(size: int) -> bytes:
    """Bytes that pack neither well nor badly."""
    chance = random.Random(size)
    return bytes(chance.choice(b"ab,\n") if chance.random() < 0.9 else 0 for _ in range(size))


def packed(method: int, *, is_stream: bool = False, is_large: bool = False) -> bytes:
    """A zip of one member for each size."""
    target = io.BytesIO()
    place = Unseekable(target) if is_stream else target
    with zipfile.ZipFile(place, "w", method) as archive:
        for size in SIZES:
            with archive.open(f"{size}.csv", "w", force_zip64=is_large) as member:
                member.write(content_of(size))
    return target.getvalue()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("is_stream", [False, True])
@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("before", [b"", b"MZ a program that unpacks itself"])
def test_a_member_is_what_went_in(
    method: int, is_stream: bool, is_large: bool, before: bytes, tmp_path: Path
) -> None:
    """Whatever the packing, with sizes before or behind, of 64 bits, and bytes before the zip."""
    path = tmp_path / "a.zip"
    path.write_bytes(before + packed(method, is_stream=is_stream, is_large=is_large))

    for size in SIZES:
        with opened_zip(path, f"{size}.csv") as stream:
            assert stream.read() == content_of(size)


def test_a_gzip_of_several_members_is_one_file(tmp_path: Path) -> None:
    """With the zeros that tapes put behind it."""
    path = tmp_path / "a.gz"
    path.write_bytes(b"".join(gzip.compress(content_of(size)) for size in SIZES) + bytes(512))

    with opened_gzip(path) as stream:
        assert stream.read() == b"".join(map(content_of, SIZES))


@pytest.mark.parametrize("method", METHODS)
def test_a_changed_byte_is_damage(method: int, tmp_path: Path) -> None:
    """Never another content, and never a fault of Python's."""
    whole = packed(method)
    path = tmp_path / "a.zip"
    for place in range(len(whole) - 2000, 60, -len(whole) // 30):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        for size in SIZES:
            try:
                with opened_member(path, f"{size}.csv") as stream:
                    assert stream.read() == content_of(size)
            except InputError as fault:
                assert str(fault).startswith(f"{path}: ")


def opened_member(path: Path, inner: str):  # type: ignore[no-untyped-def]
    """The stream of one member of a zip."""
    return next(one for one in find_members([path]).members if one.inner == inner).stream()


def a_zip(path: Path, *members: tuple[str, bytes]) -> Path:
    """A zip of these members, some perhaps of one name."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content)
    return path


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_told(tmp_path: Path) -> None:
    """Only one of them could be read by that name: the rows of the other would be lost."""
    path = a_zip(tmp_path / "a.zip", ("x.csv", b"a,b\n1,2\n"), ("x.csv", b"a,b\n3,4\n"))

    with pytest.raises(InputError, match=r"a\.zip: found x\.csv in it twice; unpack it"):
        find_members([path])


def test_what_a_zip_holds_beside_its_tables_is_told(tmp_path: Path) -> None:
    """A zip in a zip and a workbook are left alone, not passed over in silence."""
    members = [("x/", b""), ("x/a.csv", b"a,b\n"), ("more.zip", b""), ("b.xlsx", b""), (".c", b"")]
    found = find_members([a_zip(tmp_path / "a.zip", *members)])

    assert [one.inner for one in found.members] == ["x/a.csv"]
    assert found.left == [f"{tmp_path}/a.zip/b.xlsx", f"{tmp_path}/a.zip/more.zip"]
