"""`comity law` at the command line: list, show, check, new, gaps, schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.cli.law import COMMANDS
from comity.cli.main import run
from tests.law.written import a_condition, a_file, an_order


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    """What a command prints, with the exit code expected."""
    assert run(["law", *words]) == code
    printed = capsys.readouterr()
    return printed.out + printed.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_an_example(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """One line, one example that runs offline."""
    with pytest.raises(SystemExit) as done:
        run(["law", command, "--help"])

    help_text = capsys.readouterr().out
    assert done.value.code == 0
    assert f"example:\n  comity law {command}" in help_text


def test_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """`comity law` alone tells what there is."""
    told = said(capsys, "--help")

    assert all(f"  {command}" in told for command in COMMANDS)


def test_an_unknown_command_is_refused_with_those_that_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One sentence, exit code 2."""
    told = said(capsys, "chek", code=2)

    assert told == 'comity law: found "chek"; did you mean check?\n'

    assert run(["law", "prove"]) == 2
    told = capsys.readouterr().err
    assert told == 'comity law: found "prove"; there are list, show, check, new, gaps, schema.\n'


def test_list_by_kind_day_and_word(capsys: pytest.CaptureFixture[str]) -> None:
    """Orders in effect on a day that speak of Chicago."""
    told = said(capsys, "list", "--kind", "order", "--on", "2018-07-01", "--text", "chi17")

    assert told.splitlines()[-1] == "1 in all"
    assert "chi17-2017-09-15-pi: No notice or access condition, anywhere" in told


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("condition", "jag-fy2017-notice"),
        ("relief", "bja-notice-uscm-members-2018"),
        ("joining", "king-county-v-turner/2025-05-21-joinder"),
        ("list", "dhs-list-2025-05-29"),
        ("note", "ca7-2018-04-19-affirmed"),
        ("tro", "king-county-v-turner/2025-05-07-tro"),
        ("case", "king-county-v-turner"),
        ("instrument", "jag-fy2017"),
        ("group", "us-conference-of-mayors"),
        ("doubt", "king-county-tro-extended"),
        ("alias", "8usc1373"),
    ],
)
def test_list_knows_every_sort_of_thing(
    capsys: pytest.CaptureFixture[str], kind: str, wanted: str
) -> None:
    """Families of acts, kinds of acts, and what else the files hold."""
    lines = json.loads(said(capsys, "list", "--kind", kind, "--format", "json"))

    assert wanted in {line["id"] for line in lines}


def test_list_refuses_a_kind_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    """With the nearest one."""
    assert (
        said(capsys, "list", "--kind", "ordr", code=2)
        == '--kind: found "ordr"; did you mean order?\n'
    )


def test_list_shows_unreliable_reports_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """With what was found about each, and never among the acts."""
    told = said(capsys, "list", "--unreliable")
    acts = said(capsys, "list")

    assert "Judge Orrick extended his block nationwide in August 2025." in told
    assert "found: Wrong; the relief runs to the fifty plaintiffs only." in told
    assert "nationwide-block-of-august-2025" not in acts


def test_show_an_act_with_all_that_bears_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    """What it lifts, what lifts it, and where it was read."""
    told = " ".join(said(capsys, "show", "chi17-2017-09-15-pi").split())

    assert "lifts enjoins jag-fy2017-notice for everyone" in told
    assert "7th Cir. stayed it for everyone except Chicago, IL" in told
    assert "confirmed by ca7-2018-04-19-affirmed" in told
    assert "sources panel opinion: two of three conditions: http://ecases.us/" in told
    assert "file cases/chicago-v-sessions-fy2017.yaml, line" in told


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("jag-fy2017-notice", "awards of 16.738, fiscal year 2017"),
        ("king-county-v-turner", "2025-06-03-preliminary_injunction: argued: 2026-02-09"),
        ("us-conference-of-mayors", "perhaps cities of 30,000 inhabitants or more"),
        ("chicago-nationwide-stay-ended", "named by ca7-2020-04-30-affirmed/stay-ends"),
        ("8usc1373", "another id of usc-8-1373"),
        ("dhs-list-2025-05-29", "350 of more than 500 governments"),
        ("dhs-list-2025-05-29", "(instrument)"),
        ("colorado-v-doj/2021-05-04-narrowing", "between 27 April 2021 and 6 May 2021"),
    ],
)  # fmt: skip
def test_show_everything_that_has_an_id(
    capsys: pytest.CaptureFixture[str], name: str, words: str
) -> None:
    """Acts, cases, groups, doubts, aliases, lists, instruments."""
    assert words in " ".join(said(capsys, "show", name).split())


def test_show_gives_the_written_form_to_machines(capsys: pytest.CaptureFixture[str]) -> None:
    """As it stands in the file, with what lifts it."""
    told = json.loads(said(capsys, "show", "chi17-2017-09-15-pi", "--format", "json"))

    assert told["sort"] == "preliminary injunction"
    assert told["written"]["lifts"]["mode"] == "enjoins"
    assert told["written"]["lifted_by"] == [
        "ca7-2018-06-26-partial-stay",
        "chi17-2018-07-27-permanent/supersedes",
    ]


def test_every_id_of_the_registry_can_be_shown() -> None:
    """Nothing in it is without words."""
    from comity.law.check.book import open_book
    from comity.law.reading import law_files
    from comity.law.shown_homes import show

    book = open_book(law_files())

    for _, name in book.definitions:
        for shown in show(book, name, str):
            assert shown.title and shown.rows, name


def test_show_refuses_an_id_that_nothing_has(capsys: pytest.CaptureFixture[str]) -> None:
    """With the nearest one."""
    told = said(capsys, "show", "jag-fy2017-notise", code=2)

    assert told == (
        'id: found "jag-fy2017-notise", which the registry does not have; '
        'did you mean "jag-fy2017-notice"?\n'
    )


def test_check_of_the_registry_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """And says how much it looked at, and that something is accepted."""
    told = said(capsys, "check", "--strict", "--on", "2026-11-22")

    assert told.endswith("files: no errors, no warnings, 3 accepted (--all shows them)\n")


def test_check_shows_what_is_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its reason."""
    told = said(capsys, "check", "--all", "--on", "2026-11-22")

    assert told.count("Accepted: ") == 3


def test_check_of_a_draft_knows_the_registry(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A draft may lift what the registry has, and is told what it has not."""
    good = a_file(tmp_path, an_order("draft", "2026-11-20", "jag-fy2017-notice"), name="good.yaml")
    bad = a_file(tmp_path, an_order("draft", "2026-11-20", "jag-fy2017-notise"), name="bad.yaml")

    assert said(capsys, "check", str(good), "--on", "2026-11-22").startswith("1 file: no errors")
    assert "dangling-id" in said(capsys, "check", str(bad), "--on", "2026-11-22", code=1)


def test_check_fails_on_a_warning_only_where_it_is_strict(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Errors fail always."""
    draft = str(a_file(tmp_path, a_condition("own-term", "2026-11-20", cite="")))

    assert "no-cite" in said(capsys, "check", draft, "--on", "2026-11-22")
    assert "no-cite" in said(capsys, "check", draft, "--on", "2026-11-22", "--strict", code=1)


def test_check_tells_what_is_stale_as_of_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    """180 days unless told otherwise; a warning, so it does not fail."""
    told = said(capsys, "check", "--on", "2027-06-01")

    assert "sources were last read on 2026-11-22, 191 days before 2027-06-01" in told
    assert "stale" not in said(capsys, "check", "--on", "2027-06-01", "--stale-days", "365")


def test_check_gives_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """File, line, act, lint, severity, sentence."""
    draft = str(a_file(tmp_path, an_order("draft", "2026-11-20", "jag-fy2017-notise")))

    told = json.loads(said(capsys, "check", draft, "--format", "json", code=1))

    assert [(one["file"], one["act"], one["lint"], one["severity"]) for one in told] == [
        ("draft.yaml", "draft", "dangling-id", "error")
    ]


def test_check_lists_its_lints(capsys: pytest.CaptureFixture[str]) -> None:
    """With what each means."""
    assert "falls-between        warning  who loses between an order and its successor" in said(
        capsys, "check", "--lints"
    )


def test_new_writes_a_file_and_never_over_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """What stands there stays there."""
    place = tmp_path / "order.yaml"

    said(capsys, "new", "order", "--id", "my-order", "-o", str(place))
    written = place.read_text()
    told = said(capsys, "new", "order", "--id", "my-other-order", "-o", str(place), code=2)

    assert "  - id: my-order\n" in written
    assert place.read_text() == written
    assert told.endswith(
        f"exists already; name a new file, or give --append {place} to add the act at its end.\n"
    )


def test_new_adds_an_act_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """At its end, and the case is that of the file."""
    case = {"id": "a-suit", "short": "A v. B", "title": "A v. B", "court": "W.D. Wash."}
    place = a_file(tmp_path, a_condition("own-term"), case=case)
    before = place.read_text()

    said(capsys, "new", "order", "--kind", "tro", "--day", "2026-11-20", "--append", str(place))

    assert place.read_text().startswith(before)
    assert "\n  - id: a-suit/2026-11-20-tro\n" in place.read_text()
    assert "parties: a-suit" in place.read_text()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["ordre"], 'KIND: found "ordre"; did you mean order?'),
        (["statute"], 'KIND: found "statute"; write one of order, condition, case, list.'),
        (["order", "--case", "ilinois-v-fema"],
         '--case: found "ilinois-v-fema", which no file defines; did you mean "illinois-v-fema"?'),
        (["order", "--id", "eo-14148"],
         '--id: found "eo-14148", which stands already in eo-14148.yaml, line 5; '
         "an id is never used twice."),
        (["order", "--kind", "tr"], '--kind: found "tr"; did you mean "tro"?'),
        (["order", "--day", "2026"], '--day: found "2026"; write a day like 2018-07-01.'),
    ],
)  # fmt: skip
def test_new_refuses_what_cannot_be(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    """One sentence: what was found, what would be right."""
    assert said(capsys, "new", *words, code=2) == f"{sentence}\n"


def test_gaps_and_schema_are_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """To the screen, or to a file."""
    assert said(capsys, "gaps").startswith("# What the registry does not have\n")
    assert json.loads(said(capsys, "schema"))["$schema"].endswith("2020-12/schema")
    assert "wrote" in said(capsys, "gaps", "-o", str(tmp_path / "gaps.md"))
