"""Due dates of commitments as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import datetime
import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.ask.follow.track import Thread
from kg.render.escape import web_url
from kg.render.threads import state

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: octets of a line without its end (RFC 5545, 3.1)
OCTETS = 75
#: characters of a TEXT that are written with a backslash (3.3.11)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def ical(graph: Graph, found: Iterable[Thread], lang: str) -> str:
    """The due dates as all-day events that block no time; a date that is only a month or year spans it.

    The same series give the same text: an event is stamped with the day on which its commitment was last told of.

    Args:
        graph: the one searched.
        found: of `kg.ask.follow.track.threads`; those without a due date are left out.
        lang: of the names.
    """
    events = (line for thread in found if thread.due for line in _event(graph, thread, lang))
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//techpact//kg track//EN", *events, "END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _event(graph: Graph, thread: Thread, lang: str) -> Iterator[str]:
    first, last = _span(thread.due)
    seen = thread.mentions[-1].seen[0]
    name = " ".join(thread.name(graph, lang).split())
    url = web_url(seen.url)
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(thread.node.encode()).hexdigest()[:24]}@techpact"
    yield f"DTSTAMP:{_span(thread.since)[0] if thread.since else first:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escape(f'[{state(thread.state, lang)}] {name}')}"
    source = ", ".join(part for part in (seen.title or seen.document, seen.date) if part)
    yield f"DESCRIPTION:{_escape(' '.join(seen.quote.split()) + chr(10) + f'— {source}')}"
    if url:
        yield f"URL:{url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _span(day: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of an ISO date of any precision, or of a period.

    >>> [day.isoformat() for day in _span("2026")], [day.isoformat() for day in _span("2024-02")]
    (['2026-01-01', '2026-12-31'], ['2024-02-01', '2024-02-29'])
    >>> [day.isoformat() for day in _span("2024-03-01/2024-06-30")]
    ['2024-03-01', '2024-06-30']
    """
    start, _, end = day.partition("/")
    return _whole(start)[0], _whole(end or start)[1]


def _whole(day: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of a year, a month or a day."""
    if len(day) == 10:
        return datetime.date.fromisoformat(day), datetime.date.fromisoformat(day)
    year, month = int(day[:4]), int(day[5:7] or 1)
    after = datetime.date(year + 1, 1, 1) if len(day) == 4 or month == 12 else datetime.date(year, month + 1, 1)
    return datetime.date(year, month, 1), after - datetime.timedelta(days=1)


def _escape(words: str) -> str:
    """Text as iCalendar has it, without control characters.

    >>> _escape("양자; AI, 6G\\nKRISS\\x07"), _escape("a\\\\b")
    ('양자\\\\; AI\\\\, 6G\\\\nKRISS', 'a\\\\\\\\b')
    """
    return "".join(c for c in words if c == "\n" or not unicodedata.category(c).startswith("C")).translate(_ESCAPED)


def _fold(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, never inside a character; later pieces start with a space."""
    piece = ""
    for char in line:
        if len((piece + char).encode()) > OCTETS:
            yield piece
            piece = " "
        piece += char
    yield piece
