"""Due dates as a calendar that other programs read: parsed here by a library that knows the standard."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

import icalendar
import pytest

from kg.ask.follow.track import threads
from kg.ask.frame import Frame
from kg.graph import project
from kg.render.ical import OCTETS, ical
from kg.store import Store
from tests.ask.conftest import Fill, fill

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

LONG = "양국은 차세대 위성 항법과 달 표면 통신, 우주 쓰레기 감시, 저궤도 정거장 운영까지 아우르는 공동 사업을 그해 말까지 시작하기로 했다"
AWKWARD = r"Seoul, Canberra; and C:\\temp: three pilots, each with \"quotes\" and an emoji 🛰️, will start by then."
#: a year, a month, a day and a period, of documents with and without an exact date
PROMISES: dict[tuple[str, str, str], list[tuple[str, str, list[Fill]]]] = {
    ("moon", "ko", "2025-10-29"): [
        ("c1", f"{LONG}.", [("date", "2027"), ("sector", "space"), ("party", "country:KR"), ("party", "country:US")]),
        ("c2", "실무단은 내년 2월에 만난다.", [("date", "2028-02"), ("sector", "quantum"), ("party", "country:KR"), ("party", "country:US")]),
    ],
    ("pilots", "en", ""): [
        ("c1", AWKWARD, [("date", "2026-12-31"), ("sector", "hydrogen"), ("party", "country:KR"), ("party", "country:AU")]),
        ("c2", "A joint office will be planned.", [("sector", "batteries"), ("party", "country:KR"), ("party", "country:AU")]),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def graph() -> Iterator[Graph]:
    """Promises with due dates, and one without."""
    given: list[Fill] = [("type", "commitment"), ("status", "agreed"), ("action", "joint-research")]
    world = {key: [(record, text, [*given, *fills]) for record, text, fills in rows] for key, rows in PROMISES.items()}
    with Store.memory() as store:
        fill(store, world)
        yield project(store)


def told(graph: Graph, lang: str = "ko") -> str:
    return ical(graph, threads(graph, Frame("", "")), lang)


def events(graph: Graph, lang: str = "ko") -> dict[str, icalendar.Event]:
    """The events by the sentence that they describe."""
    calendar = icalendar.Calendar.from_ical(told(graph, lang))
    return {str(event["DESCRIPTION"]).split("\n")[0]: event for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_calendar_program_reads_it(graph: Graph, lang: str) -> None:
    """One event for each due date with all that the standard demands, and nothing that it cannot read."""
    calendar = icalendar.Calendar.from_ical(told(graph, lang))
    assert (calendar["VERSION"], bool(calendar["PRODID"]), calendar.errors) == ("2.0", True, [])
    found = calendar.walk("VEVENT")
    assert len(found) == 3
    assert all(event.errors == [] and {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(event) for event in found)
    assert len({event["UID"] for event in found}) == 3


def test_what_was_written_is_what_is_read(graph: Graph) -> None:
    """Commas, semicolons, backslashes, quotes, line breaks, an emoji and long Korean come back as they were."""
    found = events(graph)
    assert {AWKWARD, f"{LONG}."} <= found.keys()
    assert str(found[AWKWARD]["DESCRIPTION"]).split("\n")[1] == "— pilots"
    assert found[AWKWARD]["URL"] == "https://example.org/pilots"


def test_a_date_spans_what_it_names(graph: Graph) -> None:
    """A year and a month are whole, the day after the last one ends them; a day is one day."""
    spans = {quote[:3]: (event["DTSTART"].dt, event["DTEND"].dt) for quote, event in events(graph).items()}
    assert spans == {
        "양국은": (datetime.date(2027, 1, 1), datetime.date(2028, 1, 1)),
        "실무단": (datetime.date(2028, 2, 1), datetime.date(2028, 3, 1)),
        "Seo": (datetime.date(2026, 12, 31), datetime.date(2027, 1, 1)),
    }


def test_lines_are_folded_by_octets_and_end_as_they_must(graph: Graph) -> None:
    """No line has more than 75 octets, none is cut inside a Korean syllable, every line ends in CR LF."""
    raw = told(graph).encode()
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n")
    lines = raw.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) <= OCTETS
    assert any(line.startswith(b" ") for line in lines)
    assert all(line.decode() for line in lines)


def test_the_same_store_gives_the_same_calendar(graph: Graph) -> None:
    """Identifiers and stamps come from the commitments, not from the clock; a document without a day has a stamp, too."""
    assert told(graph) == told(graph)
    stamps = {event["DTSTAMP"].dt.date() for event in events(graph).values()}
    assert stamps == {datetime.date(2025, 10, 29), datetime.date(2026, 12, 31)}
    identifiers = [{event["UID"] for event in events(graph, lang).values()} for lang in ("ko", "en")]
    assert identifiers[0] == identifiers[1]


def test_an_event_says_how_it_stands_and_blocks_no_time(graph: Graph) -> None:
    """In the reader's language."""
    assert all(str(event["SUMMARY"]).startswith("[기한 전] ") for event in events(graph).values())
    assert all(str(event["SUMMARY"]).startswith("[due] ") for event in events(graph, "en").values())
    assert {event["TRANSP"] for event in events(graph).values()} == {"TRANSPARENT"}


def test_no_due_date_is_an_empty_calendar(graph: Graph) -> None:
    """It is still a calendar."""
    empty = icalendar.Calendar.from_ical(ical(graph, (), "en"))
    assert empty.walk("VEVENT") == []
