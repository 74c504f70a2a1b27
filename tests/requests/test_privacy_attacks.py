"""Names, birth dates, nationalities, statuses in disguise, pushed at every way in."""

from __future__ import annotations

import base64
import codecs
import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from comity.cli.main import run
from comity.errors import InputError
from comity.requests.commitments import create_reference_key
from comity.requests.events import event_of
from comity.requests.facilities import parse_facilities
from comity.requests.import_mapping import mapping_of
from comity.requests.importing import import_rows
from comity.requests.log.keys import create_log_keys, create_witness_keys
from comity.requests.privacy import personal, refuse_named
from comity.requests.recording import Recorder
from comity.requests.weekly.policies import parse_policies
from tests.requests.building import FACILITIES as TABLE
from tests.requests.building import NOW, Book, MemoryLog, facilities, request, response

PEOPLE = ["Maria Garcia", "Jose Luis Hernandez", "Nguyen", "kowalski", "O'Brien"]
LETTERS = {"a": "а", "o": "о", "e": "е", "i": "і", "c": "с"}
"""Letters of Latin script, and those of another that look alike."""

DISGUISES: dict[str, Callable[[str], str]] = {
    "plain": str,
    "low": str.lower,
    "high": str.upper,
    "swapped": str.swapcase,
    "base64": lambda one: base64.b64encode(one.encode()).decode(),
    "hexadecimal": lambda one: one.encode().hex(),
    "rotated": lambda one: codecs.encode(one, "rot13"),
    "backwards": lambda one: one[::-1],
    "backwards and low": lambda one: one[::-1].lower(),
    "spaced": " ".join,
    "with hyphens": "-".join,
    "with points": ".".join,
    "with strokes": "_".join,
    "with slashes": "/".join,
    "joined": lambda one: one.replace(" ", ""),
    "joined and low": lambda one: one.replace(" ", "").lower(),
    "within a word": lambda one: f"the{one.replace(' ', '')}",
    "wide letters": lambda one: "".join(chr(ord(x) + 0xFEE0) if x > " " else x for x in one),
    "alike letters": lambda one: "".join(LETTERS.get(x, x) for x in one),
    "accents": lambda one: one.replace("a", "á").replace("o", "ö").replace("e", "è"),
    "accents apart": lambda one: one.replace("a", "a\u0301").replace("o", "o\u0308"),
    "digits for letters": lambda one: one.replace("a", "4").replace("o", "0").replace("e", "3"),
    "no width between": lambda one: one[:2] + "\u200b" + one[2:],
    "soft hyphen": lambda one: one[:2] + "\u00ad" + one[2:],
    "with a number": lambda one: f"{one}84",
    "in an address": lambda one: f"https://x.example/{one.replace(' ', '-')}",
    "percent": lambda one: "".join(f"%{ord(x):02x}" for x in one),
    "morse": lambda one: "".join(".-" if x in "aeiou" else "-." for x in one) + "~",
}


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("name", PEOPLE)
def test_a_name_in_disguise_is_refused(disguise: str, name: str) -> None:
    """Alone, and within a sentence that would pass without it."""
    told = DISGUISES[disguise](name)

    assert personal(told)
    assert personal(f"The form named {told} and came by fax.")
    assert not personal("The form and the notice came by fax.")


@pytest.mark.parametrize(
    "told",
    [
        "1984-03-02", "03/02/1984", "3/2/84", "02.03.1984", "31.12.90", "2 March 1984", "Mar 2 84",
        "March 2, 1984", "2MAR1984", "19840302", "030284", "in 1984", "yob 1984", "b. 1984",
        "1 9 8 4", "1984–3–2", "٠٣/٠٢/١٩٨٤", "age34", "34yo", "34 y/o", "34 years",
        "thirty-four years old", "D O B 84",
    ],
)  # fmt: skip
def test_a_birth_date_or_an_age_is_refused(told: str) -> None:
    """However it is written."""
    assert personal(told)


@pytest.mark.parametrize(
    "told",
    [
        "Mexican", "mexicana", "MX", "México", "from Mexico", "guatemalteco", "salvadoreña",
        "m e x i c a n", "haïtien", "foreigner", "his country", "Rohingya", "Cote d'Ivoire",
        "undoc", "EWI", "tps holder", "F-1 student", "green-card", "asylumseeker", "parolee",
        "work permit", "I-551", "out of status", "indocumentado", "unlawful presence",
        "entered without inspection", "previously removed", "re-entry", "withholding of removal",
    ],
)  # fmt: skip
def test_a_nationality_or_a_status_is_refused(told: str) -> None:
    """In English and in other tongues, by words and by forms."""
    assert personal(told)


@pytest.mark.parametrize(
    "told",
    [
        "A123456789", "A 123-456-789", "12 34 56 789", "1 2 3 4 5 6 7 8 9", "123.45.6789",
        "one two three four five six seven eight nine", "12345/6789", "12,34,56,789", "1e9",
        "١٢٣٤٥٦٧٨٩", "１２３４５６７８９", "512 555 0123", "No. 1:17-cr-00123", "17cr123",
    ],
)  # fmt: skip
def test_a_number_of_a_person_is_refused(told: str) -> None:
    """Run together, apart, spelled, in other digits."""
    assert personal(told)


@pytest.mark.parametrize(
    "told",
    [
        "The form came by fax at 23:33 and was filed by the booking clerk.",
        "No I-200 was attached, so the hold was declined under HB19-1124.",
        "ICE was told by telephone at 14:05 and sent nobody.",
        "Transferred to Travis County Jail on a state warrant.",
        "The judge set bond at 5,000 dollars.",
        "The 48 hours ran out on Monday, since Friday was a holiday.",
        "Sent to the wrong jail; the right one is Montgomery County, PA.",
        "See Council Bill 17-940 and Executive Order 142.",
        "Held under 8 CFR 287.7(d); ended after 47 hours 10 minutes.",
        "ICE asked by e-mail on 3 February 2017 to keep the hold.",
        "Portal was down for maintenance from 01:00 to 03:30.",
        "Duplicate of entry 14; box 1 ticked, bases a and c.",
        "ICE said it would not collect for lack of staff.",
        "Under SB 54 no transfer without a judicial warrant.",
    ],
)
def test_what_a_desk_writes_passes(told: str) -> None:
    """Facilities, forms, laws, days and hours."""
    assert personal(told) == ""


FULL = [
    request(note="Late.", reference="ab" * 32, evidence="cd" * 32, warrant="judicial",
            judicial_warrant={"court": "state", "day": "2017-01-09", "paper": "ef" * 32}),
    response(0, "transferred", "2017-01-12T10:00:00-06:00", to="WILLJTX", note="Late.",
             evidence="cd" * 32),
    {"kind": "account", "schema": 1, "recorded": NOW, "request": 0, "side": "ice", "at": NOW,
     "says": {"held": True}, "note": "Late.", "evidence": "cd" * 32},
    {"kind": "correction", "schema": 1, "recorded": NOW, "corrects": 0, "reason": "clerical",
     "event": request(note="Late.", reference="ab" * 32), "note": "Late."},
]  # fmt: skip


def leaves_of(plain: dict[str, Any], place: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Every field, also within others."""
    found: list[tuple[str, ...]] = []
    for name, value in plain.items():
        inner = leaves_of(value, (*place, name)) if isinstance(value, dict) else [(*place, name)]
        found += inner
    return found


def filled(plain: dict[str, Any], place: tuple[str, ...], value: object) -> dict[str, Any]:
    """The event with another value in one field."""
    if len(place) == 1:
        return {**plain, place[0]: value}
    return {**plain, place[0]: filled(plain[place[0]], place[1:], value)}


PUSHED: list[object] = [
    *(disguise("Maria Garcia") for disguise in DISGUISES.values()),
    "1984-03-02", "1984-03-02T00:00:00-06:00", "Mexican", "undocumented", "A123456789",
    b"Maria Garcia".ljust(32).hex(), b"Maria Garcia".ljust(32, b"\0").hex(),
    b"Garcia".rjust(32, b"\0").hex(), b"Maria Garcia of Mexico, b. 1984.".hex(),
    {"from": "1984-03-02T00:00:00-06:00", "before": "1984-03-03T00:00:00-06:00"},
    ["Maria", "Garcia"], {"name": "Maria Garcia"}, 123456789, -84,
]  # fmt: skip


@pytest.mark.parametrize("plain", FULL, ids=[str(one["kind"]) for one in FULL])
def test_no_field_of_an_event_takes_a_person(plain: dict[str, Any]) -> None:
    """Each disguise in each field: refused, and nothing is written."""
    book, took = Book(), []
    book.ask()
    before = book.recorder.log.size
    for place in leaves_of(plain):
        for value in PUSHED:
            try:
                book.record(filled(plain, place, value))
            except InputError as fault:
                if any(not line.endswith(".") for line in str(fault).splitlines()):
                    took.append((place, str(fault)))
                continue
            took.append((place, repr(value)))

    assert took == []
    assert book.recorder.log.size == before


def test_a_real_digest_is_no_text() -> None:
    """Thousands of digests pass; only what reads as text is refused."""
    from hashlib import sha256

    for number in range(3_000):
        mark = sha256(b"%d" % number).hexdigest()
        assert event_of(request(reference=mark, evidence=mark))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("code", "GARCIA"), ("code", "SMITHJOHN"), ("code", "Maria"), ("name", "Maria Garcia"),
        ("name", "the one from Mexico"), ("kind", "Maria Garcia"), ("custodian", "tx/maria-garcia"),
        ("county", "tx/garcia-maria"), ("city", "Maria Garcia"), ("city", "Nguyen"),
        ("state", "Garcia"), ("zone", "America/Garcia"), ("from", "1984-03-02"),
        ("until", "1984-03-02"), ("from", "Garcia"),
    ],
)  # fmt: skip
def test_no_column_of_the_table_of_facilities_takes_a_person(column: str, value: str) -> None:
    """The table stays with its custodian, and its codes enter the log."""
    rows = list(csv.DictReader(io.StringIO(TABLE)))[:1]
    rows[0][column] = value
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0])
    writer.writeheader()
    writer.writerows(rows)

    with pytest.raises(InputError, match=r"facilities.csv, line 2.*\."):
        parse_facilities(out.getvalue(), "facilities.csv")


COLUMNS = {"facility": "Fac", "form": "Form", "sent": "Date", "number": "Event", "note": "Remark",
           "channel": "How", "office": "Off", "warrant": "War", "box": "Box", "bases": "Bas",
           "received": "Rec", "served": "Srv", "cancelled": "Can"}  # fmt: skip
CELLS = {"Fac": "TRAVJTX", "Form": "I-247D", "Date": "2017-01-10", "Event": "7", "Remark": "Late.",
         "How": "fax", "Off": "SNA", "War": "none", "Box": "basis", "Bas": "a",
         "Rec": "2017-01-10", "Srv": "", "Can": "", "Out": "", "Gro": "", "To": ""}  # fmt: skip
OUTCOMES = {"released": {"at": "Out", "ground": "Gro"}}


def test_no_cell_of_a_jails_file_takes_a_person_into_the_record() -> None:
    """Each mapped cell in turn; the row is set aside, its reason does not repeat the name."""
    mapping = mapping_of({"columns": COLUMNS, "outcomes": OUTCOMES}, "jail.yaml")
    took = []
    for column in CELLS:
        for value in ("Maria Garcia", "GARCIA", "1984-03-02", "Mexican", "MariaGarcia"):
            if column in ("To", "Event"):
                continue
            log = MemoryLog()
            cells = {**CELLS, "Out": "2017-01-12" if column == "Gro" else "", column: value}
            text = "\n".join([",".join(cells), ",".join(f'"{one}"' for one in cells.values())])
            report = import_rows(
                io.StringIO(text), mapping, Recorder(log, facilities()),
                datetime(2026, 1, 5, tzinfo=UTC), lambda *_: "ab" * 32,
            )  # fmt: skip
            reason = report.set_aside[0].reason if report.set_aside else ""
            if log.size or not reason or "garcia" in reason.lower():
                took.append((column, value, log.size, reason))

    assert took == []


@pytest.mark.parametrize(
    "header",
    ["Inmate Name", "Last Name", "first_name", "DOB", "Date of Birth", "Citizenship",
     "COUNTRY", "A-Number", "Race", "SSN", "Charge", "Alien No"],
)  # fmt: skip
def test_a_column_of_persons_cannot_be_mapped(header: str) -> None:
    """To no field but the number, which a key hides."""
    with pytest.raises(InputError, match="may be of a person; such a column is never read"):
        mapping_of({"columns": {**COLUMNS, "note": header}}, "jail.yaml")
    assert mapping_of({"columns": {**COLUMNS, "number": header}}, "jail.yaml")


@pytest.mark.parametrize(
    "name", ["county.example/garcia", "maria-garcia.example/log", "smithjohn/log", "x/123456789"]
)
def test_no_log_or_witness_is_called_after_a_person(name: str) -> None:
    """The name of a log stands in every checkpoint; places that are names too pass."""
    with pytest.raises(InputError, match="may be of a person"):
        create_log_keys(name)
    for good in ("travis.tx.example/requests", "county.example/requests", "denver-sheriff.example"):
        refuse_named(good, "--origin")


WORDS = {
    "add": (["--facility", "TRAVJTX", "--form", "I-247D", "--sent", "2017-01-10"],
            ["--facility", "--form", "--sent", "--received", "--served", "--cancelled", "--box",
             "--basis", "--asks", "--office", "--channel", "--warrant", "--reference", "--evidence",
             "--cancels", "--note", "--json", "--key", "--workspace"]),
    "respond": (["0", "notified", "--at", "2017-01-11"],
                ["--at", "--actor", "--ground", "--channel", "--to", "--clock", "--account",
                 "--says", "--evidence", "--note", "--json", "--workspace"]),
    "correct": (["0", "--reason", "clerical", "--set", "channel=fax"],
                ["--reason", "--set", "--json", "--note", "--workspace"]),
}  # fmt: skip


@pytest.mark.parametrize("command", WORDS)
def test_no_option_takes_a_person_into_the_record(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each option of each command that records: code 2, one sentence, nothing written."""
    here = ["--workspace", str(tmp_path)]
    assert run(["requests", "init", "--origin", "county.example/requests", *here]) == 0
    (tmp_path / "requests" / "facilities.csv").write_text(TABLE)
    first = ["requests", "add", "--facility", "TRAVJTX", "--form", "I-247D", "--sent", "2017-01-10"]
    assert run([*first, *here]) == 0
    words, options = WORDS[command]
    took = []
    for option in options:
        for value in ("Maria Garcia", "GARCIA", "1984-03-02", "Mexican"):
            told = f"note={value}" if option == "--set" else value
            capsys.readouterr()
            try:
                code = run(["requests", command, *words, *here, option, told])
            except SystemExit as ended:
                code = int(str(ended.code))
            if code != 2 or not capsys.readouterr().err.strip():
                took.append((option, value, code))
    held = b"".join(one.read_bytes() for one in (tmp_path / "requests").glob("log.sqlite*"))

    assert took == []
    assert b"arcia" not in held
    assert b"ARCIA" not in held
    assert run(["requests", "verify", "--format", "json", *here]) == 0
    assert '"entries": 1,' in capsys.readouterr().out


def test_a_number_of_a_person_leaves_a_keyed_digest_alone(tmp_path: Path) -> None:
    """What is given as the sender's number is hashed with the shared key and never kept."""
    here = ["--workspace", str(tmp_path)]
    run(["requests", "init", "--origin", "county.example/requests", *here])
    (tmp_path / "requests" / "facilities.csv").write_text(TABLE)
    create_reference_key(tmp_path / "shared.key")
    words = ["requests", "add", "--facility", "TRAVJTX", "--form", "I-247D", "--sent", "2017-01-10"]
    more = ["--number", "GARCIA 123456789", "--key", str(tmp_path / "shared.key")]

    assert run([*words, *more, *here]) == 0
    held = b"".join(one.read_bytes() for one in (tmp_path / "requests").glob("log*"))
    assert b"GARCIA" not in held
    assert b"123456789" not in held


def test_no_witness_and_no_policy_is_called_after_a_person(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Their names stand in exports and letters."""
    here = ["--workspace", str(tmp_path)]
    run(["requests", "init", "--origin", "county.example/requests", *here])
    (key,) = create_witness_keys("clerk.example/w1")[:1]
    for name, url in (
        ("garcia", "https://clerk.example"),
        ("clerk", "https://maria-garcia.example"),
    ):
        words = ["requests", "witness", "add", name, str(key.verifier), "--url", url]
        assert run([*words, *here]) == 2
        assert "may be of a person" in capsys.readouterr().err
    assert run(["requests", "witness", "add", "clerk", str(key.verifier), *here]) == 0
    with pytest.raises(InputError, match='column act: found "the rule of Garcia"'):
        parse_policies(
            "body,hold,notify,from,until,act\nco/boulder,honours,gives,,,the rule of Garcia\n",
            "policies.csv",
        )
