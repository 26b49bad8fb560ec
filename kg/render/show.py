"""What `kg show` tells, as text in Korean or English and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.ask.names import Node, nodes
from kg.ask.show import Fact, Item, Shown, Source, Standing
from kg.rdf.terms import concept
from kg.render.table import compact, pad, safe, width
from kg.render.words import word_table
from kg.store import Store
from kg.store.stored import Stored
from kg.vocab import iri

SHORTEST_COLUMN = 8
#: properties of the reference data that text shows, in this order
KNOWN = ("notation", "country", "subOrganizationOf", "broader", "owner", "organizationType", "validFrom", "validTo", "subject")
ELSEWHERE = ("exactMatch", "closeMatch", "homepage")


def _words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    found: Mapping[str, Mapping[str, Mapping[str, str]]] = word_table("show.yaml")
    return found


def text(shown: Shown, store: Store, *, lang: str, limit: int = 20) -> str:
    """What is told of a thing as text for a terminal.

    Args:
        shown: of `kg.ask.show.show`.
        store: gives the names of properties and statuses.
        lang: ko or en, of labels and headings; quotes stay as they are.
        limit: agreements and commitments that are listed.
    """
    return "".join(f"{line}\n" for line in _Page(store, lang, limit).lines(shown))


@dataclass(frozen=True)
class _Page:
    """One page of text; quotes are numbered in the order in which they are first referred to."""

    store: Store
    lang: str
    limit: int
    quotes: dict[tuple[str, int], Source] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def lines(self, shown: Shown) -> Iterator[str]:
        item = shown.item
        first, second = item.node.label(self.lang), item.node.label("en" if self.lang == "ko" else "ko")
        yield safe(first if first == second else f"{first} · {second}")
        yield " · ".join(self.head(shown))
        rows = [*self.facts(item), *self.known(shown), *self.document(shown.document)]
        yield from self.columns(rows)
        yield from self.standings(item.standings)
        yield from self.items("agreements", shown.agreements)
        yield from self.items("commitments", shown.commitments)
        if shown.parts:
            yield from ("", self.heading("parts"), "  " + safe(", ".join(p.label(self.lang) for p in shown.parts)))
        if not (self.quotes or shown.agreements or shown.commitments or shown.parts):
            yield from ("", self.heading("nothing"))
        yield from self.evidence()

    def head(self, shown: Shown) -> Iterator[str]:
        item = shown.item
        yield _words()["kinds"][item.node.kind][self.lang]
        if item.status:
            yield f"{self.concept('status', item.status)} {item.standings[-1].as_of}".strip()
        documents = {s.document.id for told in (item, *shown.agreements, *shown.commitments) for s in told.sources}
        if documents and shown.document is None:
            yield self.heading("documents").format(n=len(documents))
        yield safe(compact(item.node.iri))

    def facts(self, item: Item) -> Iterator[tuple[str, str]]:
        for name in dict.fromkeys(f.property for f in item.facts):
            told = (f"{f.value.label(self.lang)}{self.marks(f.sources)}" for f in item.facts if f.property == name)
            yield self.property(name), ", ".join(told)
        for name in dict.fromkeys(v.property for v in item.values):
            values = dict.fromkeys(_value(v.value, v.words) for v in item.values if v.property == name)
            yield _words()["properties"][name][self.lang], ", ".join(values)

    def known(self, shown: Shown) -> Iterator[tuple[str, str]]:
        own = {f.property for f in shown.item.facts} | ({"subject"} if shown.item.facts else set())
        for name in (*KNOWN, *ELSEWHERE):
            values = [n.label(self.lang) if n.kind else compact(n.iri) for p, n in shown.known if p == name]
            if values and name not in own:
                yield self.property(name), ", ".join(values)

    def document(self, document: Stored | None) -> Iterator[tuple[str, str]]:
        for name in ("publisher", "published", "url", "lang") if document else ():
            if getattr(document, name):
                yield _words()["properties"][name][self.lang], getattr(document, name)

    def columns(self, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
        rows = [(safe(name), safe(value)) for name, value in rows]
        widest = max((width(name) for name, _ in rows), default=SHORTEST_COLUMN)
        if rows:
            yield ""
        yield from (f"{pad(name, widest)}  {value}" for name, value in rows)

    def standings(self, standings: Iterable[Standing]) -> Iterator[str]:
        found = [f"  {s.as_of or '—':<10}  {self.concept('status', s.status)}{self.marks(s.sources)}" for s in standings]
        if found:
            yield from ("", self.heading("statuses"), *found)

    def items(self, heading: str, items: tuple[Item, ...]) -> Iterator[str]:
        if items:
            yield from ("", f"{self.heading(heading)} ({len(items)})")
        for item in items[: self.limit]:
            status = self.concept("status", item.status) if item.status else ""
            yield safe(f"• {item.node.label(self.lang)}{self.marks(item.sources)}")
            details = [d for d in (item.date, status, *self.who(item)) if d]
            if details:
                yield "  " + safe(" · ".join(details))
        if len(items) > self.limit:
            yield self.heading("more").format(n=len(items) - self.limit)

    def who(self, item: Item) -> Iterator[str]:
        for name in ("instrument", "signatory", "party", "action", "programme", "sector"):
            values = [f.value.label(self.lang) for f in item.facts if f.property == name]
            if values:
                yield ", ".join(values)
        yield from (_value(v.value, v.words) for v in item.values if v.property == "amount")

    def evidence(self) -> Iterator[str]:
        if self.quotes:
            yield from ("", self.heading("quotes"))
        for number, source in enumerate(self.quotes.values(), 1):
            yield f"[{number}] “{safe(source.quote)}”"
            d = source.document
            yield "    " + safe(" · ".join(filter(None, (d.title or d.id, d.publisher, d.published, d.url, f"{source.start}–{source.end}"))))

    def marks(self, sources: Iterable[Source]) -> str:
        numbers = []
        for source in sources:
            self.quotes.setdefault((source.document.id, source.start), source)
            numbers.append(list(self.quotes).index((source.document.id, source.start)) + 1)
        return "".join(f" [{n}]" for n in dict.fromkeys(numbers))

    def heading(self, name: str) -> str:
        return _words()["headings"][name][self.lang]

    def property(self, name: str) -> str:
        known = _words()["properties"].get(name)
        return known[self.lang] if known else self.label(iri(f"tp:{name}"))

    def concept(self, scheme: str, value: str) -> str:
        return self.label(concept(scheme, value))

    def label(self, address: str) -> str:
        if address not in self.labels:
            self.labels[address] = nodes(self.store, [address])[address].label(self.lang)
        return self.labels[address]


def _value(value: str, words: str) -> str:
    """A normalised value with the words that it was read from."""
    return f"{value} ({words})" if value and words and value != words else value or words


def as_json(shown: Shown) -> dict[str, Any]:
    """What is told of a thing as an object for JSON; nothing is left out."""
    document = shown.document
    return {
        **_item(shown.item),
        "known": [{"property": name, **_node(value)} for name, value in shown.known],
        "parts": [_node(part) for part in shown.parts],
        "agreements": [_item(item) for item in shown.agreements],
        "commitments": [_item(item) for item in shown.commitments],
        **({"document": _document(document)} if document else {}),
    }


def _node(found: Node) -> dict[str, Any]:
    if not found.kind:
        return {"value": found.iri}
    labels = {lang: label for lang, label in (("en", found.label_en), ("ko", found.label_ko)) if label}
    return {"iri": found.iri, "kind": found.kind, "label": found.label("en"), "labels": labels}


def _item(item: Item) -> dict[str, Any]:
    return {
        **_node(item.node),
        "members": list(item.node.members),
        "status": item.status or None,
        "date": item.date or None,
        "roles": list(item.roles),
        "facts": [_fact(fact) for fact in item.facts],
        "values": [{"property": v.property, "value": v.value or None, "words": v.words, "document": v.document} for v in item.values],
        "timeline": [{"date": s.as_of or None, "status": s.status, "evidence": _evidence(s.sources, s.status)} for s in item.standings],
        "evidence": [{k: v for k, v in told.items() if k != "statement"} for told in _evidence(item.sources, item.status)],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {"property": fact.property, **_node(fact.value), "evidence": _evidence(fact.sources)}


def _evidence(sources: Iterable[Source], status: str = "") -> list[dict[str, Any]]:
    return [
        {
            "quote": s.quote,
            "document": s.document.id,
            "title": s.document.title or None,
            "publisher": s.document.publisher or None,
            "url": s.document.url or None,
            "start": s.start,
            "end": s.end,
            "date": s.document.published or None,
            "status": status or None,
            "confidence": s.confidence,
            "rule": s.rule or None,
            "statement": s.statement,
        }
        for s in sources
    ]


def _document(found: Stored) -> dict[str, Any]:
    names = ("id", "lang", "title", "published", "publisher", "url", "sha256", "version")
    return {name: getattr(found, name) or None for name in names}
