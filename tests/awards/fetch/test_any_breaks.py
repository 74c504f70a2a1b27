"""Whatever breaks in whatever order, a file is whole in one state, or not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.awards.fetch.download import Download
from tests.awards.fetch.server import File, Host, Reply, Seen, a_line, serving

PATH = "/file.bin"
STATES = [bytes((byte * (number + 3)) % 251 for byte in range(20_000)) for number in range(3)]
BREAKS = st.one_of(
    st.tuples(st.just("cut"), st.integers(0, 19_999)),
    st.tuples(st.just("status"), st.sampled_from([429, 500, 503])),
    st.tuples(st.just("state"), st.integers(0, 2)),
    st.tuples(st.just("ranges"), st.booleans()),
    st.tuples(st.just("etag"), st.booleans()),
)


def a_host_that(host: Host, breaks: list[tuple[str, int]]) -> Callable[[], bytes]:
    """Let a host break in this order, one break an attempt; gives what it serves at the end."""
    file, left = File(STATES[0], etag='"0"'), list(breaks)

    def serve(seen: Seen) -> Reply:
        while left:
            kind, value = left.pop(0)
            if kind == "cut":
                whole = file(seen)
                cut = min(value, max(0, len(whole.body) - 1))
                return Reply(whole.status, whole.body, whole.headers, cut=cut)
            if kind == "status":
                return Reply(value)
            if kind == "state":
                file.content = STATES[value]
                file.etag = f'"{value}"' if file.etag else ""
                file.last_modified = f"Mon, 03 Aug 2026 0{value}:00:00 GMT"
            elif kind == "ranges":
                file.has_ranges = bool(value)
            else:
                file.etag = f'"{STATES.index(file.content)}"' if value else ""
        return file(seen)

    host.say(PATH, serve)
    return lambda: file.content


@given(st.lists(BREAKS, max_size=8))
@settings(max_examples=40, deadline=None)
def test_a_file_is_that_of_the_host_byte_for_byte(breaks: list[tuple[str, int]]) -> None:
    """Cut anywhere, refused, changed, with and without ranges and ETags."""
    with serving() as host, TemporaryDirectory() as folder:
        served = a_host_that(host, breaks)
        part = Path(folder) / "part"

        Download(a_line(tries=20), f"{host.root}{PATH}", part).run()

        assert part.read_bytes() == served()
