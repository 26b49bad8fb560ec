"""A comparison as text for the terminal, in Korean or English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.ask.facts import Sighting, label
from kg.ask.follow.compare import VERDICTS, Comparison, Count, Row
from kg.ask.table import Table
from kg.render import tables
from kg.render.comparison.words import PARTS, about, dated, heads, reasons, title, verdict, words
from kg.render.table import safe
from kg.render.words import word

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]


def text(graph: Graph, found: Comparison, lang: str, *, limit: int = 10, parts: Iterable[str] = PARTS) -> str:
    """A comparison for the terminal: counts by sector and party, then each matter with its quotes.

    Args:
        graph: the one searched.
        found: of `kg.ask.follow.compare.compare`.
        lang: ko or en.
        limit: rows shown of each table and of each kind of matter.
        parts: of `PARTS`.
    """
    return "".join(f"{line}\n" for line in _Page(graph, lang, limit).lines(found, tuple(parts)))


@dataclass(frozen=True)
class _Page:
    """One page of text; quotes are numbered in the order in which they are first referred to."""

    graph: Graph
    lang: str
    limit: int
    numbers: dict[tuple[str, int, int], int] = field(default_factory=dict)
    quotes: dict[int, Sighting] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)

    def lines(self, found: Comparison, parts: tuple[str, ...]) -> Iterator[str]:
        names = {"first": dated(found.first, self.lang), "second": dated(found.second, self.lang)}
        yield safe(words()["head"][self.lang].format(**names))
        if not (found.matters or found.sectors or found.parties):
            yield words()["nothing"][self.lang]
            return
        number = Counter(row.verdict for row in found.matters)
        told = ", ".join(f"{verdict(code, self.lang)} {number[code]}" for code in VERDICTS if number[code])
        yield words()["summary"][self.lang].format(number=len(found.matters), told=told or "–")
        for side in (found.first, found.second):
            if not side.scope:
                yield safe(words()["silent"][self.lang].format(name=side.label(self.lang)))
        for part, counts in (("sectors", found.sectors), ("parties", found.parties)):
            if part in parts and counts:
                yield from ("", words()["tables"][part][self.lang], *self.counts(found, part, counts))
        if "matters" in parts:
            yield from self.matters(found)
        yield from self.rest()

    def counts(self, found: Comparison, part: str, counts: tuple[Count, ...]) -> Iterator[str]:
        columns = words()["columns"]
        first, *last = (columns[name][self.lang] for name in ("sector" if part == "sectors" else "party", "verdict", "evidence"))
        rows = tuple(
            (label(self.graph, one.node, self.lang), *one.numbers, verdict(one.verdict, self.lang), " ".join(self.marks(one)))
            for one in counts[: self.limit]
        )
        yield tables.text(Table(part, (first, *heads(found, self.lang), *last), rows))
        yield from self.more(len(counts))

    def marks(self, count: Count) -> Iterator[str]:
        return (self.mark(seen) for side in count.seen for seen in side[:1])

    def mark(self, seen: Sighting) -> str:
        number = self.numbers.setdefault((seen.document, seen.start, seen.end), len(self.numbers) + 1)
        self.quotes.setdefault(number, seen)
        return f"[{number}]"

    def matters(self, found: Comparison) -> Iterator[str]:
        names = {"first": found.first.label(self.lang), "second": found.second.label(self.lang)}
        for code in VERDICTS:
            rows = [row for row in found.matters if row.verdict == code]
            if rows:
                yield from ("", safe(f"{words()['headings'][code][self.lang].format(**names)} ({len(rows)})"))
            for row in rows[: self.limit]:
                yield from self.row(row)
            yield from self.more(len(rows))

    def row(self, row: Row) -> Iterator[str]:
        told = ", ".join(about(self.graph, row, self.lang))
        if row.first and row.second:
            told = f"{words()['match'][self.lang]} {row.score:.2f}: {', '.join(reasons(self.graph, row, self.lang))}"
        yield safe("• " + " · ".join(part for part in (title(self.graph, row, self.lang), told) if part))
        for side in filter(None, (row.first, row.second)):
            for seen in side.seen:
                yield from self.quote(seen)

    def quote(self, seen: Sighting, *, of_matter: bool = True) -> Iterator[str]:
        status = f" {word(f's.{seen.status}', self.lang)}" if seen.status and of_matter else ""
        mark = self.mark(seen)
        yield f"  {mark} {safe(seen.date)}{status}: “{safe(seen.quote)}”"
        if self.numbers[seen.document, seen.start, seen.end] not in self.told:
            yield f"  {' ' * len(mark)} — {safe(source(seen))}"
        self.told.add(self.numbers[seen.document, seen.start, seen.end])

    def more(self, number: int) -> Iterator[str]:
        if number > self.limit:
            yield words()["more"][self.lang].format(number=number - self.limit)

    def rest(self) -> Iterator[str]:
        left = [seen for number, seen in sorted(self.quotes.items()) if number not in self.told]
        if left:
            yield from ("", words()["also"][self.lang])
        for seen in left:
            yield from self.quote(seen, of_matter=False)


def source(seen: Sighting) -> str:
    return " · ".join(part for part in (seen.title or seen.document, seen.publisher, seen.url) if part)
