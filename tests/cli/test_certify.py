"""The commands certify, exhibit, calendar as typed: forms, exit codes, one sentence a mistake."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.cli.main import run
from comity.documents.word.word_file import word_file
from tests.documents.papers import a_paper, jag_list
from tests.documents.word.opened import paragraphs

DAY = ["--on", "2018-07-05", "--known", "2018-07-05"]
LATER = ["--on", "2018-08-03", "--known", "2018-08-03"]
CONDITION = "jag-fy2017-1373-certification"
OF = [
    "--government", "Chicago, IL", "--award", "2017-DJ-BX-0001", "--condition", CONDITION,
]  # fmt: skip


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)
    jag_list(tmp_path)


def test_gate_exits_with_one_while_something_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Then the certification is recorded, and one thing less is missing."""
    words = ["certify", "gate", "2017DJBX0001", "--awards", "awards.csv", *DAY]
    assert run(words) == 1
    assert "If the award is accepted without it, the condition says" in capsys.readouterr().out

    assert (
        run(["certify", "record", "signed", *OF, "--on", "2018-07-05", "--entered", "2018-07-05"])
        == 0
    )
    assert run([*words, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["missing"] == ["usc-34-10153-certification"]


def test_gate_exits_with_zero_where_nothing_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """A block grant of 2017 asks for no certification in that summer."""
    code = run(["certify", "gate", "B-17-MC-17-0006", "--awards", "awards.csv", *DAY])

    told = capsys.readouterr().out
    assert (code == 0) == ("not recorded as signed" not in told)


def test_award_list_of_the_workspace_is_used() -> None:
    """A user's own list need not be named each time."""
    Path("comity-workspace").mkdir()
    jag_list(Path("comity-workspace"))

    assert run(["certify", "gate", "2017-DJ-BX-0001", *DAY]) == 1


def test_draft_fills_the_template_of_counsel(capsys: pytest.CaptureFixture[str]) -> None:
    """Facts of award, term and day stand where the placeholders stood; no argument is added."""
    Path("forms").mkdir()
    assert run(["certify", "template", "-o", "forms/certification.docx"]) == 0

    words = [
        "certify", "draft", CONDITION, "--award", "2017-DJ-BX-0001", "--awards", "awards.csv",
        "--template", "forms", *DAY, "-o",
    ]  # fmt: skip
    assert run([*words, "one.docx"]) == 0
    assert run([*words, "two.docx"]) == 0

    content = Path("one.docx").read_bytes()
    told = "\n".join(text for _, text in paragraphs(content))
    assert "2017-DJ-BX-0001" in told and "$2,200,000.00 obligated" in told
    assert "{{" not in told
    assert "[the words of the certification or reservation, supplied by counsel]" in told
    assert "on 5 July 2018, as known 5 July 2018" in "".join(
        text for _, text in paragraphs(content, "word/header1.xml")
    )
    assert content == Path("two.docx").read_bytes()
    assert "Comity supplies none" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["txt", "html", "docx", "pdf"])
@pytest.mark.parametrize(
    "words",
    [
        ["certify", "follow", "Chicago, IL", "--condition", CONDITION, "--awards", "awards.csv"],
        ["certify", "list", "--awards", "awards.csv"],
        ["exhibit", "schedule", "Chicago, IL", "--awards", "awards.csv"],
        ["exhibit", "declaration", "Chicago, IL", "--awards", "awards.csv"],
        ["exhibit", "staff-report", "Chicago, IL", "--awards", "awards.csv"],
        ["exhibit", "coverage-letter", "Chicago, IL", "--condition", "jag-fy2017-notice"],
        ["exhibit", "joinder", "Chicago, IL", "--case", "chicago-v-sessions-fy2017"],
        ["exhibit", "digest", "Chicago, IL", "--since", "2018-06-20"],
        ["calendar", "Chicago, IL", "--awards", "awards.csv"],
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_every_paper_in_every_form_twice_the_same(words: list[str], form: str) -> None:
    """The same command twice gives the same bytes."""
    if form == "pdf":
        pytest.importorskip("typst")

    for name in ("one", "two"):
        assert run([*words, *LATER, "-o", f"{name}.{form}"]) == 0

    one = Path(f"one.{form}").read_bytes()
    assert one and one == Path(f"two.{form}").read_bytes()


def test_styles_of_a_law_office_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    """The file that `exhibit styles` writes can be given back."""
    assert run(["exhibit", "styles", "-o", "house.docx"]) == 0

    words = ["exhibit", "schedule", "Chicago, IL", "--awards", "awards.csv", *LATER]
    assert run([*words, "--styles", "house.docx", "-o", "out.docx"]) == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["certify", "sign"], 'comity certify: found "sign"'),
        (["exhibit", "brief"], 'comity exhibit: found "brief"'),
        (["certify", "gate", "A-1"], "--awards: found no award list"),
        (["certify", "gate", "A-1", "--awards", "awards.csv"], 'award: found "A-1"'),
        (["certify", "follow", "Chicago, IL", "--condition", "jag-fy2017-notice"], "asks for no"),
        (["certify", "follow", "Chicago, IL", "--condition", "x"], 'condition: found "x"'),
        (["certify", "record", "signed", "--on", "2018-07-05"], "found no --government, --award"),
        (["certify", "record", "signed", *OF, "--on", "2018-07-05", "--time", "9:00"], "--time"),
        (
            ["certify", "record", "signed", *OF, "--on", "2018-07-05", "--entered", "2018-07-01"],
            "--on: found 2018-07-05, after --entered",
        ),
        (["certify", "record", "strike", "--entry", "7"], '--entry: found "7"'),
        (
            ["certify", "draft", CONDITION, "--award", "2017-DJ-BX-0001", "--awards", "awards.csv",
             "--template", "form.docm"],
            "form.docm: found macros",
        ),
        (
            ["certify", "draft", CONDITION, "--award", "2017-DJ-BX-0001", "--awards", "awards.csv",
             "--template", "unknown.docx"],
            "found the placeholder {{award.nummer}}",
        ),
        (
            ["certify", "draft", CONDITION, "--award", "B-17-MC-17-0006", "--awards", "awards.csv",
             "--template", "unknown.docx"],
            "which is not on award B-17-MC-17-0006",
        ),
        (
            ["exhibit", "schedule", "Chicago, IL", "--awards", "locked.xlsx"],
            "locked.xlsx",
        ),
        (
            ["exhibit", "schedule", "Chicago, IL", "--awards", "awards.csv", "--styles",
             "locked.docx", "-o", "out.docx"],
            "locked.docx: found a file with a password",
        ),
        (["exhibit", "schedule", "Chicago, IL"], "--awards: found no award list"),
        (
            ["exhibit", "coverage-letter", "Fort Worth, TX", "--condition", "jag-fy2017-notice",
             *DAY],
            "so it cannot be written",
        ),
        (["exhibit", "digest", "Chicago, IL", "--since", "2030-01-01", *DAY], "--since: found"),
        (["calendar", "Springfield"], "Springfield"),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, list) else "",
)  # fmt: skip
def test_a_mistake_gets_one_sentence_and_exit_code_two(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was found and what would be right, without a stack trace."""
    Path("form.docm").write_bytes(word_file(a_paper()))
    Path("unknown.docx").write_bytes(word_file(a_paper(words="{{award.nummer}}")))
    for name in ("locked.xlsx", "locked.docx"):
        Path(name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

    assert run(words) == 2

    message = capsys.readouterr().err.strip()
    assert told in message
    assert len(message.splitlines()) == 1


CERTIFY = ("list", "show", "gate", "follow", "draft", "record", "template")
EXHIBIT = (
    "schedule", "declaration", "staff-report", "coverage-letter", "flow-down", "joinder", "digest",
    "styles",
)  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ["certify"], ["exhibit"], ["calendar"], ["packet"],
        *[["certify", one] for one in CERTIFY], *[["exhibit", one] for one in EXHIBIT],
    ],
    ids=" ".join,
)  # fmt: skip
def test_help_is_a_line_and_an_example(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command says what it does and shows a line to type."""
    try:
        run([*words, "--help"])
    except SystemExit as ended:
        assert ended.code == 0

    told = capsys.readouterr().out
    assert f"usage: comity {' '.join(words)}" in told
    assert "example:\n  comity " in told


def test_the_typesetter_is_not_loaded_for_other_answers() -> None:
    """A brief starts without what only PDF needs."""
    import subprocess
    import sys

    code = (
        "import sys; from comity.cli.main import run; run(['status', 'wa/seattle', '--condition', "
        "'jag-fy2017-notice', '--on', '2018-07-01']); "
        "sys.exit('typst' in sys.modules or 'openpyxl' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0
