"""The commands of the record as a desk, a jail's system and a press office use them."""

from __future__ import annotations

import html
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from comity.cli.main import run
from tests.requests.building import FACILITIES


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with an empty log and a table of facilities."""
    monkeypatch.setenv("COMITY_WORKSPACE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert run(["requests", "init", "--origin", "county.example/requests"]) == 0
    (tmp_path / "requests" / "facilities.csv").write_text(FACILITIES, encoding="utf-8")
    return tmp_path


ADD = ["requests", "add", "--facility", "TRAVJTX", "--form", "I-247D", "--sent", "2017-01-20"]


def told(capsys: pytest.CaptureFixture[str], words: list[str], code: int = 0) -> str:
    """What a command prints, with its exit code checked."""
    capsys.readouterr()
    assert run(words) == code
    return "".join(capsys.readouterr())


def test_a_request_is_added_answered_corrected_and_shown(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Options, local times in the facility's zone, a correction, the story with its law."""
    assert "entry 0: request recorded" in told(capsys, ADD)
    told(capsys, ["requests", "respond", "0", "hold_declined", "--at", "2017-02-01 10:00",
                  "--ground", "local_law_or_policy"])  # fmt: skip
    told(capsys, ["requests", "correct", "1", "--reason", "wrong_time", "--set",
                  "at=2017-02-01 11:00"])  # fmt: skip

    shown = told(capsys, ["requests", "show", "0"])

    assert "2017-02-01 11:00 -06:00  custodian: hold declined" in shown
    assert "corrected by entry 2" in shown
    assert "Travis County Sheriff's Office" in shown


def test_a_second_correction_keeps_the_first(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A correction begins with the entry as last corrected."""
    told(capsys, ADD)
    told(capsys, ["requests", "correct", "0", "--reason", "clerical", "--set", "channel=fax"])
    told(capsys, ["requests", "correct", "0", "--reason", "clerical", "--set", "office=SNA"])

    shown = json.loads(told(capsys, ["requests", "show", "0", "--format", "json"]))

    assert (shown["request"]["channel"], shown["request"]["office"]) == ("fax", "SNA")


def test_a_correction_leads_to_its_request(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Shown by its number, it is the request that it is about; the first entry is corrected."""
    told(capsys, ADD)
    told(capsys, ["requests", "correct", "0", "--reason", "clerical", "--set", "channel=fax"])

    assert "corrected by entry 1" in told(capsys, ["requests", "show", "1"])
    again = ["requests", "correct", "1", "--reason", "clerical", "--set", "channel=mail"]
    assert "name the first entry, not its correction" in told(capsys, again, code=2)


def test_what_was_recorded_later_is_hidden(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As known before it was entered, there is no such request."""
    told(capsys, ADD)

    assert "it is hidden by --known" in told(
        capsys, ["requests", "show", "0", "--known", "2020-01-01"], code=2
    )


def test_a_desk_officer_is_asked_question_by_question(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that does not fit is asked again, with what would be right."""
    answers = ["TRAVJTY", "TRAVJTX", "I-247D", "2017-01-20", "2017-01-20 10:00", "basis", "a,c",
               "fax", "none"]  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(answers) + "\n"))

    printed = told(capsys, ["requests", "add", "--prompt"])

    assert "did you mean TRAVJTX?" in printed
    assert "entry 0: request recorded" in printed


def test_a_system_gives_json(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One object or several, from a file or from standard input."""
    event = {
        "facility": "TRAVJTX", "form": "I-247D", "sent": "2017-01-20T09:00:00-06:00",
        "asks": {"hold": True, "notify": True, "transfer": False, "cancel": False},
    }  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps([event, event])))

    printed = told(capsys, ["requests", "add", "--json", "-"])

    assert "entry 1: request recorded" in printed


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--form", "I-247A", "--facility", "TRAVJTX", "--sent", "2017-03-01"], "2017-04-02 on"),
        (["--form", "I-247N", "--facility", "TRAVJTX", "--sent", "2017-01-11", "--asks", "hold"],
         "asks for no hold"),
        (["--form", "I-247D", "--facility", "TRAVJTX", "--sent", "2017-01-11", "--note",
          "jose garcia"], "no person may be in the record"),
        (["--form", "I-247D", "--facility", "TRAVJTX"], "neither --sent nor --received"),
        ([], "found no --facility CODE or no --form FORM"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_sentence_and_code_2(
    workspace: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    """Nothing is recorded."""
    assert sentence in told(capsys, ["requests", "add", *words], code=2)
    assert "0 requests, 0 entries" in told(capsys, ["requests", "show"])


def test_both_parties_make_the_same_reference(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the sender's number and a shared key; the number is not in the log."""
    told(capsys, ["requests", "init", "--reference-key", "shared.key"])
    told(capsys, [*ADD, "--number", "EVT 0012345", "--key", "shared.key"])

    again = told(capsys, [*ADD, "--number", "evt-0012345", "--key", "shared.key"], code=2)

    assert "entry 0 has the same reference" in again
    assert "0012345" not in told(capsys, ["requests", "show", "0", "--format", "json"])


def test_evidence_is_committed_to_and_stays(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The log has a commitment; its salt lies outside, and can be destroyed."""
    (workspace / "form.pdf").write_bytes(b"the form")
    told(capsys, [*ADD, "--evidence", "form.pdf"])

    shown = json.loads(told(capsys, ["requests", "show", "0", "--format", "json"]))

    commitment = shown["request"]["evidence"]
    assert (workspace / "requests" / "salts" / f"{commitment}.salt").exists()


def test_a_jails_file_is_imported_and_reconciles(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bad lines go into a file with reasons and without their cells; the exit code is 1."""
    (workspace / "jail.csv").write_text(
        "Who,Form,Sent,Out\nMaria Garcia,I-247D,2017-01-20,2017-02-01 10:00\n"
        "Juan Lopez,I-247A,2017-01-20,\n", encoding="utf-8",
    )  # fmt: skip
    (workspace / "jail.yaml").write_text(
        "facility: TRAVJTX\ncolumns: {form: Form, sent: Sent}\noutcomes: {released: {at: Out}}\n",
        encoding="utf-8",
    )

    printed = told(capsys, ["requests", "import", "jail.csv", "--mapping", "jail.yaml"], code=1)

    assert "2 rows: 1 recorded in 2 entries, 0 already there, 1 set aside" in printed
    aside = (workspace / "jail.set-aside.csv").read_text(encoding="utf-8")
    assert aside.startswith("line,reason\n3,")
    assert "Lopez" not in aside


def test_a_claim_is_held_against_the_record(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The Denver dispute, entered with the commands, answers as the accounts allow."""
    told(capsys, ["requests", "add", "--facility", "DENVJCO", "--form", "not-seen", "--sent",
                  "2016-10"])  # fmt: skip
    for words in (
        ["notified", "--at", "2016-12-20 23:33", "--channel", "fax"],
        ["released", "--at", "2016-12-20 23:59", "--ground", "bond_posted"],
        ["--account", "ice", "--says", "hold_asked=yes", "--at", "2017-02-15"],
        ["--account", "custodian", "--says", "hold_asked=no", "--at", "2017-03-27"],
    ):
        told(capsys, ["requests", "respond", "0", *words])

    printed = told(capsys, ["requests", "show", "0", "--claim", "a detainer was lodged"])

    assert '"a detainer was lodged": disputed, settled by a copy of the form' in printed


def test_clocks_are_told_for_a_request_and_for_a_release(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both are shown, with their citations."""
    printed = told(capsys, ["requests", "clock", "--release", "2017-02-17 17:00", "--facility",
                            "DENVJCO"])  # fmt: skip

    assert "regulation, 8 CFR 287.7(d): Wednesday 2017-02-22 17:00" in printed
    assert "form, I-247A (02/17): Sunday 2017-02-19 17:00" in printed


def test_the_law_of_a_place_is_told_for_a_day(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Was this hold required, allowed or barred here that day?"""
    printed = told(capsys, ["requests", "show", "--facility", "TRAVJTX", "--on", "2017-10-01"])

    assert "hold: required. Tex. Code Crim. Proc. art. 2.251" in printed
    assert "5th Cir." in printed


def test_the_list_of_a_week_and_a_letter_of_dispute(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rule is printed; the letter comes in Word with a proof for each entry."""
    told(capsys, ADD)
    told(capsys, ["requests", "respond", "0", "collected", "--at", "2017-02-01 10:00", "--actor",
                  "ice"])  # fmt: skip
    told(capsys, ["requests", "checkpoint"])
    (workspace / "federal.csv").write_text(
        "jurisdiction,state,date issued,date declined\nTravis County,TX,2017-01-20,2017-02-01\n",
        encoding="utf-8",
    )

    built = told(capsys, ["weekly", "build", "--week", "2017-01-28"])
    checked = told(capsys, ["weekly", "reconcile", "federal.csv", "--week", "2017-01-28",
                            "--letter", "letter.docx", "--proofs", "proofs"], code=1)  # fmt: skip
    text = told(capsys, ["weekly", "reconcile", "federal.csv", "--letter", "letter.txt"], code=1)
    told(capsys, ["weekly", "reconcile", "federal.csv", "--letter", "letter.html", "--proofs",
                  "proofs"], code=1)  # fmt: skip

    assert "Rule hold-declined: " in built
    assert "collected counted as declined: ICE took custody" in checked
    assert "between 0 and 0 stand" in checked
    assert (workspace / "letter.docx").read_bytes().startswith(b"PK")
    assert sorted(one.name for one in (workspace / "proofs").iterdir()) == [
        "entry-0.json", "entry-0.tlog-proof", "entry-1.json", "entry-1.tlog-proof", "verify_log.py",
    ]  # fmt: skip
    assert run_as_the_letter_says(workspace) == 0
    assert "wrote letter.txt" in text
    assert "Letter of dispute" in (workspace / "letter.txt").read_text(encoding="utf-8")


def run_as_the_letter_says(workspace: Path) -> int:
    """The command of the letter, in the folder of the proofs, with nothing of ours installed."""
    text = html.unescape((workspace / "letter.html").read_text(encoding="utf-8"))
    found = re.search(r"python3 verify_log.py ([^<]*?--key) '([^<]*?)'", text)
    assert found is not None
    words = [sys.executable, "-I", "-S", "verify_log.py", *found[1].split(), found[2]]
    return subprocess.run(words, cwd=workspace / "proofs", capture_output=True).returncode


def test_there_is_no_letter_where_nothing_is_disputed(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A list that the record bears out leaves nothing to write."""
    told(capsys, ADD)
    told(capsys, ["requests", "respond", "0", "hold_declined", "--at", "2017-02-01 10:00"])
    (workspace / "federal.csv").write_text(
        "jurisdiction,state,date issued,date declined\nTravis County,TX,2017-01-20,2017-02-01\n",
        encoding="utf-8",
    )

    printed = told(capsys, ["weekly", "reconcile", "federal.csv", "--letter", "l.txt"], code=2)

    assert "disputes none of the 1 rows" in printed


def test_counts_hide_what_is_small(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a small place a cell of one is a person."""
    told(capsys, ADD)

    counted = json.loads(
        told(capsys, ["requests", "stats", "--hide-small", "--format", "json"])
    )  # fmt: skip

    assert counted["form"] == {"I-247D": "<5"}


def test_the_rules_are_told_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what it counts."""
    assert "hold-declined-released-not-collected: " in told(capsys, ["weekly", "rules"])
