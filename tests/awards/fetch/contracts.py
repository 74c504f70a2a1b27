"""What the two hosts promise, as their contracts and answers seen tell it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from tests.awards.fetch.server import File, Host, Reply, Seen, an_archive, as_json

API = "/api/v2/"
AGENCIES = f"{API}bulk_download/list_agencies/"
GROUPS = f"{API}references/award_types/"
MONTHLY = f"{API}bulk_download/list_monthly_files/"
JOBS = f"{API}bulk_download/awards/"
STATUS = f"{API}download/status"
SEARCH = f"{API}search/spending_by_award/"
RECIPIENTS = f"{API}recipient/"

NUMBERS = {"015": (14, "Department of Justice"), "070": (71, "Department of Homeland Security")}
KEY = "a-key"


def usaspending(host: Host) -> Host:
    """Let a host answer as USAspending does where nothing goes wrong."""
    rows = [
        {"name": name, "toptier_agency_id": number, "toptier_code": code}
        for code, (number, name) in NUMBERS.items()
    ]
    host.say(
        AGENCIES,
        as_json({"agencies": {"cfo_agencies": rows, "other_agencies": []}, "sub_agencies": []}),
    )
    host.say(
        GROUPS,
        as_json(
            {
                "grants": {
                    "02": "Block Grant",
                    "04": "Project Grant",
                    "F001": "Grant",
                    "F099": "?",
                },
                "direct_payments": {"06": "Direct Payment"},
                "loans": {"07": "Direct Loan"},
                "other_financial_assistance": {"09": "Insurance"},
                "contracts": {"A": "BPA Call"},
            }
        ),
    )
    host.say(MONTHLY, lambda seen: as_json({"monthly_files": monthly(host, seen.body)}))
    return host


def monthly(host: Host, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """The archive files of one agency and year, an older one among them, and its delta."""
    codes = {number: code for code, (number, _) in NUMBERS.items()}
    code = "All" if asked["agency"] == "all" else codes.get(asked["agency"], "999")
    year = asked["fiscal_year"]
    names = [
        f"FY{year}_{code}_Assistance_Full_20260506.zip",
        f"FY{year}_{code}_Assistance_Full_20260606.zip",
        f"FY(All)_{code}_Assistance_Delta_20260606.zip",
    ]
    return [
        {
            "agency_name": "Department",
            "agency_acronym": None,
            "file_name": name,
            "fiscal_year": None if "Delta" in name else str(year),
            "type": "assistance",
            "updated_date": "2026-06-06",
            "url": f"{host.root}/archive/{quote(name)}",
        }
        for name in names
    ]


def archive_path(year: int | str = 2024, code: str = "015", kind: str = "Full") -> str:
    """The path of an archive file."""
    return f"/archive/FY{year}_{code}_Assistance_{kind}_20260606.zip"


def a_job(host: Host, *states: dict[str, Any], name: str = "015_job.zip") -> File:
    """Let a host take one custom download, tell these states of it, and hold its file."""
    file = File(an_archive())
    host.say(
        JOBS,
        as_json(
            {
                "status_url": f"{host.root}{STATUS}?file_name={name}",
                "file_name": name,
                "file_url": f"{host.root}/generated/{name}",
                "download_request": {},
            }
        ),
    )
    host.say(STATUS, *(as_json(a_status(host, name, **state)) for state in states))
    host.say(f"/generated/{name}", file)
    return file


def a_status(host: Host, name: str, **told: Any) -> dict[str, Any]:
    """The status of a job, as the host tells it."""
    return {
        "status": "finished",
        "message": None,
        "file_name": name,
        "file_url": f"{host.root}/generated/{name}",
        "total_size": 3.169,
        "total_columns": 112,
        "total_rows": 1,
        "seconds_elapsed": "4.145662",
        **told,
    }


def searched(awards: int, *, per_page: int = 2) -> Any:
    """A search endpoint that has so many awards for each group of types."""

    def answer(seen: Seen) -> Reply:
        asked = seen.body
        kind = asked["filters"]["award_type_codes"][0]
        first = asked.get("last_record_unique_id", 0)
        numbers = list(range(first + 1, min(first + per_page, awards) + 1))
        last = numbers[-1] if numbers else None
        return as_json(
            {
                "spending_level": asked["spending_level"],
                "limit": asked["limit"],
                "results": [
                    {"internal_id": number, "Award ID": f"{kind}-{number}"} for number in numbers
                ],
                "page_metadata": {
                    "page": asked["page"],
                    "hasNext": bool(numbers) and numbers[-1] < awards,
                    "last_record_unique_id": last,
                    "last_record_sort_value": f"{kind}-{last}",
                },
                "messages": ["For searches, the earliest date is 2007-10-01."],
            }
        )

    return answer


def found(*rows: tuple[str, str | None]) -> Any:
    """A recipient lookup that has these names and UEIs, two on a page."""

    def answer(seen: Seen) -> Reply:
        first = (seen.body["page"] - 1) * 2
        return as_json(
            {
                "page_metadata": {"page": seen.body["page"], "hasNext": first + 2 < len(rows)},
                "results": [
                    {"id": f"{name}-R", "duns": None, "uei": uei, "name": name, "amount": 1.0}
                    for name, uei in rows[first : first + 2]
                ],
            }
        )

    return answer


def audit_path(table: str, year: int = 2023) -> str:
    """The path of an audit file."""
    return f"/dissemination/public-data/gsa/audit-year/{year}-ay-{table}.csv"


def audit_pages(rows: int, *, most: int = 20_000) -> Any:
    """A PostgREST table of so many rows, which gives no more than some a request."""

    def answer(seen: Seen) -> Reply:
        if seen.headers.get("X-Api-Key") != KEY:
            return as_json({"error": {"code": "API_KEY_INVALID", "message": "No."}}, 403)
        first = int(seen.query["offset"])
        last = min(rows, first + min(most, int(seen.query["limit"])))
        page = [
            {
                "report_id": f"2023-06-GSAFAC-{number:010d}",
                "award_reference": "AWARD-0001",
                "passthrough_id": None,
                "passthrough_name": "MARYLAND|STATE",
            }
            for number in range(first, last)
        ]
        return as_json(page)

    return answer
