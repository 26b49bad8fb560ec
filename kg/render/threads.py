"""Series of commitments as text for the terminal, and their due dates as iCalendar."""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.ask.facts import label, participants, targets
from kg.ask.lexicon import read
from kg.ask.track import Thread, newest, since
from kg.render.table import safe

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: octets of a line of iCalendar (RFC 5545, 3.1)
OCTETS = 75


def text(graph: Graph, found: Iterable[Thread], lang: str, *, as_of: str = "") -> str:
    """Each series with its state and, for each mention, day, status, quote and source.

    Args:
        graph: the one searched.
        found: of `kg.ask.track.threads`.
        lang: ko or en.
        as_of: as given to `threads`.
    """
    return "".join(f"{line}\n" for line in _text(graph, tuple(found), lang, as_of or newest(graph)))


def _text(graph: Graph, found: tuple[Thread, ...], lang: str, day: str) -> Iterator[str]:
    words = read("phrases.yaml")["track"]
    number = Counter(thread.state for thread in found)
    told = ", ".join(f"{_state(state, lang)} {count}" for state, count in number.most_common())
    yield words["head" if day else "undated"][lang].format(number=len(found), states=told or "–", day=day)
    for thread in found:
        yield ""
        yield from _thread(graph, thread, lang)


def _thread(graph: Graph, thread: Thread, lang: str) -> Iterator[str]:
    words = read("phrases.yaml")["track"]
    told = since(thread.since, lang) if thread.state == "no follow-up found" else ""
    due = words["due"][lang].format(day=thread.due) if thread.due else ""
    yield f"[{_state(thread.state, lang)}{told}]{due} {label(graph, thread.node, lang)}"
    who = ", ".join(label(graph, node, lang) for node in (*participants(graph, thread.node), *targets(graph, thread.node, "under")))
    if who:
        yield f"   {who}"
    statuses = read("phrases.yaml")["statuses"]
    for mention, match in zip(thread.mentions, (None, *thread.links), strict=True):
        seen = mention.sighting
        status = statuses[mention.status][lang] if mention.status in statuses else mention.status
        yield f"   {mention.date} {status}" + ("" if match is None else f" ({words['match'][lang]} {match:.2f})")
        yield f"      “{safe(seen.quote)}”"
        yield "      — " + safe(" · ".join(part for part in (seen.title or seen.document, seen.publisher, seen.url) if part))


def _state(state: str, lang: str) -> str:
    return str(read("phrases.yaml")["track"]["states"][state][lang])


def ical(graph: Graph, found: Iterable[Thread], lang: str) -> str:
    """The due dates as all-day events (RFC 5545); a date that is only a month or year spans it.

    Args:
        graph: the one searched.
        found: of `kg.ask.track.threads`; those without a due date are left out.
        lang: of the labels.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//techpact//kg track//EN"]
    for thread in found:
        if thread.due:
            lines += _event(graph, thread, lang)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _fold(line))


def _event(graph: Graph, thread: Thread, lang: str) -> list[str]:
    first, last = _span(thread.due)
    stamp = thread.since.replace("-", "") or first.strftime("%Y%m%d")
    quote = thread.mentions[-1].sighting
    return [
        "BEGIN:VEVENT",
        f"UID:{hashlib.sha256(thread.node.encode()).hexdigest()[:24]}@techpact",
        f"DTSTAMP:{stamp[:8]:0<8}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + datetime.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escape(label(graph, thread.node, lang))}",
        f"DESCRIPTION:{_escape(f'{_state(thread.state, lang)}: {quote.quote} — {quote.title or quote.document}')}",
        "END:VEVENT",
    ]


def _span(due: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of an ISO date of any precision.

    >>> [day.isoformat() for day in _span("2026")], [day.isoformat() for day in _span("2024-02")]
    (['2026-01-01', '2026-12-31'], ['2024-02-01', '2024-02-29'])
    """
    start, _, end = due.partition("/")
    first = datetime.date.fromisoformat(start + "-01-01"[3 * (len(start) == 7) :] if len(start) < 10 else start)
    if len(end or start) == 10:
        return first, datetime.date.fromisoformat(end or start)
    after = datetime.date(first.year + 1, 1, 1) if len(start) == 4 else datetime.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first, after - datetime.timedelta(days=1)


def _escape(words: str) -> str:
    """Text as iCalendar has it.

    >>> _escape("양자; AI, 6G\\nKRISS"), _escape("a\\\\b")
    ('양자\\\\; AI\\\\, 6G KRISS', 'a\\\\\\\\b')
    """
    plain = " ".join(words.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _fold(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, never inside a character; later pieces start with a space."""
    piece = ""
    for char in line:
        if len((piece + char).encode()) > OCTETS:
            yield piece
            piece = " "
        piece += char
    yield piece
