"""The packet: every file hashed, and the command in its manifest makes the same bytes again."""

from __future__ import annotations

import hashlib
import json
import shlex
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from comity.cli.main import run
from tests.documents.papers import jag_list

pytest.importorskip("typst")

DAYS = ["--on", "2018-08-03", "--known", "2018-08-03"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the inputs of a user and the packet made from them."""
    folder = tmp_path_factory.mktemp("user")
    jag_list(folder, "A-9,Atlantis,WA,16.738,2017,5.25,0.00,,lost")
    (folder / "subs.csv").write_text(
        "Subrecipient,Award,Terms\nCity of Evanston,2017-DJ-BX-0001,jag-fy2017-notice\n"
    )
    (folder / "comity-workspace").mkdir()
    (folder / "comity-workspace" / "deadlines.csv").write_text(
        "day,time,zone,what,award\n2018-08-10,17:00,America/Chicago,portal closes,A-1\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.delenv("COMITY_WORKSPACE", raising=False)
        record = [
            "certify", "record", "signed", "--government", "Chicago, IL", "--award",
            "2017-DJ-BX-0001", "--condition", "jag-fy2017-1373-certification",
            "--on", "2018-08-01", "--entered", "2018-08-01",
        ]  # fmt: skip
        assert run(record) == 0
        (folder / "award.txt").write_text(
            "AWARD 2017-DJ-BX-0001\n\n1. The recipient complies with 8 U.S.C. 1373.\n"
        )
        (folder / "ordinance.txt").write_text(
            "Section 1. No agency shall disclose information on immigration status.\n"
        )
        for number in ("2017-DJ-BX-0001", "A-OF-SOMEBODY-ELSE"):
            add = ["terms", "add", "award.txt", "--award", number, "--id", number.lower()]
            assert run(add) == 0
        assert run(["policy", "add", "ordinance.txt", "--effective", "2012-01-01"]) == 0
        words = [
            "packet", "Chicago, IL", *DAYS, "--awards", "awards.csv", "--subrecipients",
            "subs.csv", "--case", "chicago-v-sessions-fy2017", "-o", "first",
        ]  # fmt: skip
        assert run(words) == 0
    return folder


def manifest(folder: Path) -> dict[str, object]:
    """The manifest of a packet."""
    told: dict[str, object] = json.loads((folder / "manifest.json").read_text())
    return told


def test_manifest_lists_every_file_with_its_hash(made: Path) -> None:
    """Nothing in the folder is left out, and nothing in the list is missing."""
    told = {one["path"]: one for one in manifest(made / "first")["files"]}  # type: ignore[attr-defined]
    there = {
        path.relative_to(made / "first").as_posix(): path.read_bytes()
        for path in (made / "first").rglob("*")
        if path.is_file()
    }

    assert set(told) == set(there) - {"manifest.json"}
    for name, one in told.items():
        assert one["sha256"] == hashlib.sha256(there[name]).hexdigest()
        assert one["bytes"] == len(there[name])


def test_command_of_the_manifest_makes_the_same_bytes(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In another folder with the same inputs, typed as the manifest says it."""
    for name in ("awards.csv", "subs.csv"):
        shutil.copy(made / name, tmp_path / name)
    shutil.copytree(made / "comity-workspace", tmp_path / "comity-workspace")
    monkeypatch.chdir(tmp_path)
    command = shlex.split(str(manifest(made / "first")["command"]))

    assert command[0] == "comity"
    assert run(command[1:]) == 0

    files = sorted(path.relative_to(made / "first") for path in (made / "first").rglob("*"))
    assert files == sorted(path.relative_to("packet") for path in Path("packet").rglob("*"))
    for path in files:
        if (made / "first" / path).is_file():
            again = (Path("packet") / path).read_bytes()
            assert (made / "first" / path).read_bytes() == again, path


def test_inputs_are_hashed_by_name_alone(made: Path) -> None:
    """No path of a machine stands in the packet."""
    told = manifest(made / "first")

    inputs = {one["name"]: one["sha256"] for one in told["inputs"]}  # type: ignore[attr-defined]
    assert set(inputs) == {
        "awards.csv", "subs.csv", "certifications.jsonl", "deadlines.csv",
        "terms/2017-dj-bx-0001/terms.json", "terms/a-of-somebody-else/terms.json",
        "policies/ordinance/policy.json",
    }  # fmt: skip
    assert inputs["awards.csv"] == hashlib.sha256((made / "awards.csv").read_bytes()).hexdigest()
    for path in (made / "first").rglob("*"):
        if path.suffix in (".txt", ".json", ".csv", ".html", ".ics"):
            assert str(made) not in path.read_text(encoding="utf-8")


def test_a_changed_a_new_and_a_missing_file_are_found(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--verify` exits with 1 and names each."""
    folder = tmp_path / "copy"
    shutil.copytree(made / "first", folder)
    assert run(["packet", "--verify", str(folder)]) == 0
    (folder / "brief.txt").write_text("changed")
    (folder / "new.txt").write_text("new")
    (folder / "digest.txt").unlink()

    assert run(["packet", "--verify", str(folder)]) == 1

    told = capsys.readouterr().out
    assert "brief.txt: SHA-256 is" in told
    assert "new.txt: in the folder, not in the manifest" in told
    assert "digest.txt: in the manifest, not in the folder" in told


def test_every_text_carries_both_dates_and_the_law(made: Path) -> None:
    """Each text file says for which day, as known when, by which law."""
    for name in ("brief.txt", "digest.txt", "README.txt", "brief.html", "digest.html"):
        told = (made / "first" / name).read_text(encoding="utf-8")
        assert "2018-08-03, as known 2018-08-03 (law " in " ".join(told.split()), name


def test_rows_set_aside_are_in_the_packet(made: Path) -> None:
    """What could not be used is handed back with its reason."""
    told = (made / "first" / "rows-set-aside.csv").read_text(encoding="utf-8-sig")

    assert "Atlantis" in told
    assert "rows-set-aside.csv" in (made / "first" / "brief.txt").read_text()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["packet"], "found no GOVERNMENT"),
        (["packet", "Chicago, IL", *DAYS, "-o", "taken"], "found something in taken already"),
        (
            ["packet", "Chicago, IL", *DAYS, "--subrecipients", "subs.csv", "-o", "new"],
            "--subrecipients: found no award list beside it",
        ),
        (["packet", "--verify", "taken"], "found no readable manifest.json"),
        (["packet", "Chicago, IL", *DAYS, "--case", "x", "-o", "new"], '--case: found "x"'),
    ],
)
def test_a_mistake_gets_one_sentence_and_leaves_nothing(
    words: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Exit code 2, and no half a folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "x").write_text("x")
    (tmp_path / "subs.csv").write_text("Subrecipient,Award\nx,y\n")

    assert run(words) == 2

    message = capsys.readouterr().err.strip()
    assert told in message
    assert len(message.splitlines()) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"taken", "subs.csv"}


def test_agreements_of_the_list_and_own_texts_are_in_the_packet(made: Path) -> None:
    """The chain of each award that the list has, and the own texts beside the statute."""
    first = made / "first"

    assert [path.name for path in sorted((first / "agreements").glob("*.docx"))] == [
        "2017-dj-bx-0001.docx"
    ]
    assert (first / "own-texts" / "usc-8-1373.docx").exists()
    with zipfile.ZipFile(first / "own-texts" / "usc-8-1373.docx") as file:
        assert "No agency shall disclose information" in file.read("word/document.xml").decode()


def test_every_pdf_of_a_packet_is_accessible(made: Path) -> None:
    """A validator that is not ours finds no fault in any by PDF/UA-1."""
    page: Any = pytest.importorskip("page", reason="page-validation is not installed")
    found = sorted((made / "first").rglob("*.pdf"))

    assert len(found) > 8
    for path in found:
        report = page.validate_pdf(str(path), profile=page.ValidationProfile.PDF_UA_1)
        assert report.failures == [], path.name


def test_every_word_file_of_a_packet_has_its_head_notes_and_heading_rows(made: Path) -> None:
    """Both dates and the law on each page; rows of headings that repeat; notes where acts are."""
    for path in sorted((made / "first").rglob("*.docx")):
        with zipfile.ZipFile(path) as file:
            head = file.read("word/header1.xml").decode()
            main = file.read("word/document.xml").decode()
        assert "on 2018-08-03, as known 2018-08-03 (law " in head, path.name
        assert main.count("<w:tblHeader/>") == main.count("<w:tbl>"), path.name
