"""Files into the store: what is used, what is set aside and why, what is told."""

from __future__ import annotations

import csv
import gzip
from hashlib import sha256
from pathlib import Path

import pytest

from comity.awards.fetch.kept import Kept, Ledger
from comity.awards.opening import inflating
from comity.awards.store import Store, import_files, open_store
from comity.awards.store.reconciling import reconcile
from comity.errors import InputError
from tests.awards.store.files import COLUMNS, Plain, a_store, action, rows_of, tree, write


def aside_of(store: Store) -> list[dict[str, str]]:
    """The rows set aside of the first file."""
    path = store.folder / store.manifest.sources[0].set_aside
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def lines_of(path: Path) -> list[bytes]:
    """The lines of a file, with their ends."""
    return path.read_bytes().splitlines(keepends=True)


def test_a_row_that_cannot_be_used_is_handed_back_with_its_number(tmp_path: Path) -> None:
    """The set-aside file has the row as it came, its reason, its cents, and no person's name."""
    bad = action(
        award_id_fain="BAD",
        action_date="2024-13-01",
        highly_compensated_officer_1_name="Somebody",
    )
    path = write(tmp_path / "custom_2025-07-01.csv", [action(), bad, action(award_id_fain="C")])
    store = a_store(tmp_path, path, resolver=Plain())

    (row,) = aside_of(store)
    assert (row["row"], row["cents"], row["award_id_fain"]) == ("3", "10000", "BAD")
    assert row["reason"].startswith('column action_date: found "2024-13-01"; write a day')
    assert "highly_compensated_officer_1_name" not in row
    (source,) = store.manifest.sources
    assert (source.rows_in, source.rows_used, source.rows_set_aside) == (3, 2, 1)
    assert (source.cents_in, source.cents_used, source.cents_set_aside) == (30000, 20000, 10000)


def test_an_amount_that_cannot_be_read_is_counted_apart(tmp_path: Path) -> None:
    """Cents that nobody can read are in no sum, and the manifest says of how many rows."""
    path = write(
        tmp_path / "custom_2025-07-01.csv",
        [action(), action(award_id_fain="B", federal_action_obligation="much")],
    )
    (source,) = a_store(tmp_path, path, resolver=Plain()).manifest.sources

    assert (source.cents_in, source.cents_unread, source.rows_set_aside) == (10000, 1, 1)


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (b"too,few\r\n", "the row: found 2 cells"),
        (b'"never closed,1\r\n', "a quotation mark that is never closed"),
        (b'a,"quo"ted",1\r\n', "a quotation mark that is never closed"),
    ],
)
def test_a_record_out_of_order_costs_no_other(tmp_path: Path, broken: bytes, reason: str) -> None:
    """The records around it are used, and its number is that of its line."""
    path = write(tmp_path / "custom_2025-07-01.csv", [action(award_id_fain=f"D{n}") for n in "ab"])
    header, first, second = lines_of(path)
    path.write_bytes(header + first + broken + second)
    store = a_store(tmp_path, path, resolver=Plain())

    (row,) = aside_of(store)
    assert row["row"] == "3"
    assert row["reason"].startswith(reason)
    assert rows_of(store, "select count(*) from actions") == [(2,)]
    assert not any(one.faults for one in reconcile(store, deep=True))


def test_mixed_line_ends_and_old_encodings_are_read(tmp_path: Path) -> None:
    """A line that ends otherwise, and one that Windows wrote, are rows like the others."""
    path = write(
        tmp_path / "custom_2025-07-01.csv",
        [action(), action(award_id_fain="B", recipient_name="CITY OF ESPAÑOLA")],
    )
    header, first, second = lines_of(path)
    path.write_bytes(header + first.replace(b"\r\n", b"\n") + second.decode().encode("cp1252"))
    store = a_store(tmp_path, path, resolver=Plain())

    names = {name for (name,) in rows_of(store, "select recipient from awards")}
    assert names == {"CITY OF CHICAGO", "CITY OF ESPAÑOLA"}


def test_line_breaks_in_cells_are_kept_together(tmp_path: Path) -> None:
    """A cell with a line break and doubled quotation marks is one cell."""
    name = 'CITY OF "X"\r\nAND Y'
    path = write(tmp_path / "custom_2025-07-01.csv", [action(recipient_name=name)] * 1)

    assert rows_of(a_store(tmp_path, path, resolver=Plain()), "select recipient from awards") == [
        (name,)
    ]


def test_pieces_of_a_large_file_lose_and_repeat_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that several readers share has its rows once each, and right numbers aside."""
    monkeypatch.setattr(inflating, "PIECE", 4096)
    rows = [
        action(award_id_fain=f"D{n}", recipient_name=f"CITY OF\n{n}", federal_action_obligation=n)
        for n in range(500)
    ]
    rows[123]["action_date"] = rows[400]["action_date"] = "soon"
    path = write(tmp_path / "custom_2025-07-01.csv", rows)
    store = a_store(tmp_path, path, resolver=Plain())

    assert [(row["row"], row["award_id_fain"]) for row in aside_of(store)] == [
        ("125", "D123"),
        ("402", "D400"),
    ]
    whole = sum(range(500)) * 100
    assert rows_of(store, "select count(*), sum(cents) from actions") == [(498, whole - 52300)]
    assert not any(one.faults for one in reconcile(store, deep=True))


def test_a_gzip_says_what_the_plain_file_says(tmp_path: Path) -> None:
    """However a file is packed, its rows are counted once; its hash is that of the file given."""
    plain = write(tmp_path / "custom_2025-07-01.csv", [action()])
    packed = tmp_path / "other_2025-07-01.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))

    store = a_store(tmp_path, plain, packed, resolver=Plain())

    assert rows_of(store, "select count(*), sum(cents) from actions") == [(1, 10000)]
    assert [one.sha256 for one in store.manifest.sources] == [
        sha256(path.read_bytes()).hexdigest() for path in (plain, packed)
    ]


def test_a_damaged_zip_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    """What cannot be read is one sentence; nothing of it is in the store."""
    good = write(tmp_path / "custom_2025-07-01.csv", [action()])
    bad = tmp_path / "FY2024_015_Assistance_Full_20260606.csv.gz"
    bad.write_bytes(gzip.compress(good.read_bytes())[:-20])

    report = import_files(tmp_path, [bad, good], signing_days=[], resolver=Plain())

    (fault,) = report.refused
    assert "found damage in the packed file" in fault
    assert [one.name for one in report.manifest.sources] == [good.name]


def test_an_unknown_file_is_told_with_the_nearest_layout(tmp_path: Path) -> None:
    """The sentence names the file, the nearest kind of file and what is lacking."""
    path = write(tmp_path / "x.csv", [], [name for name in COLUMNS if "action_date" not in name])

    with pytest.raises(InputError, match=r"x\.csv: .*most like .*lacks action_date"):
        a_store(tmp_path, path, resolver=Plain())


def test_other_files_in_a_folder_are_left_alone(tmp_path: Path) -> None:
    """A folder may hold notes; each is told, and the award files are read."""
    folder = tmp_path / "files"
    write(folder / "custom_2025-07-01.csv", [action()])
    (folder / "notes.txt").write_text("nothing,of,interest\n")
    (folder / "picture.png").write_bytes(b"")

    report = import_files(tmp_path, [folder], signing_days=[], resolver=Plain())

    assert report.refused == []
    assert len(report.left) == 2
    assert len(report.read) == 1


def test_a_review_file_wins_and_its_bad_lines_are_told(tmp_path: Path) -> None:
    """A person's line decides; a line that names nobody is refused before anything is read."""
    path = write(tmp_path / "custom_2025-07-01.csv", [action(recipient_name="TREASURER OFFICE")])
    a_store(tmp_path, path)
    review = tmp_path / "awards" / "review.csv"
    head = "recipient,uei,state,government,note\n"
    review.write_text(head + "treasurer  office,,IL,il/chicago,seen on the letterhead\n")

    store = a_store(tmp_path)

    sql = "select slug, decision, evidence from recipients join governments using (government)"
    assert rows_of(store, sql) == [
        ("il/chicago", "corrected", "review.csv: seen on the letterhead")
    ]
    review.write_text(head + "TREASURER OFFICE,,IL,Nowhere at all,\n,,,il/chicago,\n")
    with pytest.raises(InputError, match=r"row 2: .*Nowhere at all(.|\n)*row 3: found neither"):
        a_store(tmp_path)


def test_a_review_that_contradicts_itself_is_refused(tmp_path: Path) -> None:
    """One recipient, two governments: both rows are named; the same word twice is no harm."""
    path = write(tmp_path / "custom_2025-07-01.csv", [action(recipient_uei="U")])
    review = tmp_path / "awards" / "review.csv"
    review.parent.mkdir()
    lines = ["recipient,uei,state,government,note", ",u,,il/chicago,", ",U,,il/chicago,again"]
    review.write_text("\n".join(lines) + "\n")
    a_store(tmp_path, path)

    review.write_text("\n".join([*lines, ",u,,wa/seattle,"]) + "\n")

    with pytest.raises(InputError, match=r"row 4: found \"wa/seattle\", where row 2 gives"):
        a_store(tmp_path)


def test_a_review_may_say_that_a_recipient_is_no_government(tmp_path: Path) -> None:
    """`none` takes a recipient out of a government."""
    path = write(tmp_path / "custom_2025-07-01.csv", [action(recipient_uei="U")])
    (tmp_path / "awards").mkdir()
    (tmp_path / "awards" / "review.csv").write_text(
        "recipient,uei,state,government,note\n,u,,none,\n"
    )

    assert rows_of(a_store(tmp_path, path), "select government from awards") == [(0,)]


def test_a_build_is_kept_until_the_manifest_names_the_next(tmp_path: Path) -> None:
    """After an import there is one build, and it is the manifest's."""
    a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", [action()]), resolver=Plain())
    store = a_store(
        tmp_path, write(tmp_path / "custom_2025-08-01.csv", [action()] * 2), resolver=Plain()
    )

    assert [path.name for path in (store.folder / "build").iterdir()] == [store.build_id]


def test_there_is_no_store_before_the_first_import(tmp_path: Path) -> None:
    """Opening says how to make one."""
    with pytest.raises(InputError, match="make one with comity awards import FILE"):
        open_store(tmp_path)


def test_check_finds_what_was_changed_on_the_disk(tmp_path: Path) -> None:
    """A row taken out of the set-aside file is missed."""
    path = write(tmp_path / "custom_2025-07-01.csv", [action(action_date="x"), action()])
    store = a_store(tmp_path, path, resolver=Plain())
    aside = store.folder / store.manifest.sources[0].set_aside
    aside.write_text(aside.read_text(encoding="utf-8-sig").splitlines()[0] + "\n")

    (found,) = reconcile(store)

    assert found.faults == [
        "rows set aside: found 0, the manifest says 1.",
        "cents set aside: found 0, the manifest says 10,000.",
    ]


def test_interrupting_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """Ctrl-C in the middle of a file: no byte changes, and the next import goes through."""
    first = write(tmp_path / "custom_2025-07-01.csv", [action()])
    second = write(tmp_path / "custom_2025-08-01.csv", [action(award_id_fain="B")] * 50)
    store = a_store(tmp_path, first, resolver=Plain())
    before = tree(store.folder)

    def interrupt(doing: str, done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        a_store(tmp_path, second, resolver=Plain(), progress=interrupt)

    assert tree(store.folder) == before
    assert len(a_store(tmp_path, second, resolver=Plain()).manifest.sources) == 2


def test_the_day_of_the_download_is_kept_where_it_was_written_down(tmp_path: Path) -> None:
    """A file that was fetched has its day from the ledger beside it."""
    path = write(tmp_path / "downloads" / "custom_2025-07-01.csv", [action()])
    kept = Kept(path.name, "u", {}, "2025-07-02", "", "", path.stat().st_size)
    Ledger(path.parent).keep(kept)

    (source,) = a_store(tmp_path, path, resolver=Plain()).manifest.sources

    assert (source.fetched, source.snapshot) == ("2025-07-02", "2025-07-01")
