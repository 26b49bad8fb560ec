"""Doubtful pairs, statements and the log of judgements as text for the terminal and as a sheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.ask.facts import Sighting, label
from kg.judgements import Fact, Judgement, Pair, Record, Thing
from kg.model import Entity
from kg.rdf.terms import shorten
from kg.reference import load
from kg.render.escape import csv_cell
from kg.render.table import cut, safe, table
from kg.render.words import word_table
from kg.render.words import words as page_words
from kg.review import Candidate, Side
from kg.review.facts import Item
from kg.review.sheet import COLUMNS, rows
from kg.review.state import Entry
from kg.vocab import ENTITY, KINDS, Literal

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: characters of a name and of a quote in a table, where whole ones would not fit
NAME, CELL = 60, 46


def _words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    found: Mapping[str, Mapping[str, Mapping[str, str]]] = word_table("review.yaml")
    return found


def word(group: str, key: str, lang: str, **values: object) -> str:
    """A word of `review.yaml`, its places filled."""
    return _words()[group][key][lang].format(**values)


@dataclass(frozen=True)
class Teller:
    """Tells pairs and facts in a language.

    Args:
        graph: gives names to nodes.
        lang: ko or en; quotes stay as they are.
        own: names of things by themselves, which may be merged with others in the graph.
    """

    graph: Graph
    lang: str
    own: Mapping[str, str] = field(default_factory=dict)

    def say(self, group: str, key: str, **values: object) -> str:
        """A word of `review.yaml`."""
        return word(group, key, self.lang, **values)

    def name(self, value: str) -> str:
        """What a node or a code is called; text stays as it is."""
        if value in self.graph:
            return label(self.graph, value, self.lang)
        if value.startswith(ENTITY):
            kind, _, name = value.removeprefix(ENTITY).partition("/")
            ref = f"{ {v: k for k, v in KINDS.items()}.get(kind, '') }:{name}"
            return load().label(ref, self.lang) if ref in load() else name
        known = next((found for prefix in ("i.", "a.", "s.") if (found := page_words().get(prefix + value))), None)
        return known[self.lang] if known else value

    def names(self, values: Iterable[str]) -> str:
        """Several of them."""
        return ", ".join(dict.fromkeys(map(self.name, values)))

    def reasons(self, each: Candidate) -> str:
        """What speaks for and against a pair, in words."""
        return "; ".join(self.say("reasons", code, about=self.names(about)) for code, about in each.reasons)

    def candidate(self, each: Candidate, number: str = "") -> str:
        """A pair with both sides, their sentences, and why one would think that it is one."""
        head = [each.id, self.say("kinds", each.kind), self.say("heads", "joined" if each.joined else "apart")]
        lines = [f"{number}{' · '.join([*head, self.say('heads', 'score', score=each.score)])}"]
        named = each.kind != "commitment"  # which is called after its sentence
        lines += [*self._side("A", each.first, named=named), *self._side("B", each.second, named=named)]
        lines.append(f"   {self.say('heads', 'why')}: {safe(self.reasons(each))}")
        return "\n".join(lines)

    def _side(self, letter: str, side: Side, *, named: bool) -> Iterator[str]:
        about = self.names(side.about)
        name = f"{shorten(side.label(self.lang), 2 * NAME)} ({about})" if about else side.label(self.lang)
        yield f"   {letter}  {safe(name if named else about)}"
        for seen in side.evidence:
            yield f"      “{safe(seen.quote)}”"
            yield f"      — {safe(_source(seen))}"

    def item(self, each: Item) -> str:
        """A statement with its sentence."""
        lines = [f"{each.id} · {self.say('heads', 'confidence', score=each.confidence, rule=each.rule or '–')}"]
        lines.append(f"   {safe(shorten(each.subject.label(self.lang), NAME))} —{each.slot}→ {safe(each.object.label(self.lang))}")
        lines.append(f"   “{safe(each.fact.quote)}”")
        source = (each.document.title or each.document.id, each.document.publisher, each.document.published, each.document.url)
        return "\n".join([*lines, "   — " + safe(" · ".join(filter(None, source)))])

    def about(self, judgement: Judgement) -> str:
        """What a judgement is about, on one line in which nothing can move the cursor."""
        return safe(self._about(judgement))

    def _about(self, judgement: Judgement) -> str:
        about = judgement.about
        if isinstance(about, Pair):
            return f"{self.thing(about.first)} {'=' if judgement.verdict == 'accept' else '≠'} {self.thing(about.second)}"
        if isinstance(about, Fact):
            said = about.object.value if isinstance(about.object, Literal) else self.thing(about.object)
            value = judgement.value.names[0] if isinstance(judgement.value, Entity) else self.name(judgement.value)
            return f"{self.thing(about.subject)} —{about.predicate.partition(':')[2]}→ {said}" + (f" ⇒ {value}" if value else "")
        return about

    def thing(self, thing: Thing) -> str:
        """A thing as a judgement names it."""
        if isinstance(thing, Record):
            return f"“{cut(thing.label or thing.quote, CELL)}”"
        return cut(self.own.get(thing) or self.name(thing), NAME)


def _source(seen: Sighting) -> str:
    return " · ".join(filter(None, (seen.title or seen.document, seen.publisher, seen.date, seen.url)))


def pairs(graph: Graph, found: Sequence[Candidate], lang: str, *, limit: int = 0) -> str:
    """Candidates as text.

    Args:
        graph: gives names.
        found: best first.
        lang: ko or en.
        limit: shown; 0 for all.
    """
    teller = Teller(graph, lang)
    shown = found[: limit or None]
    parts = [teller.say("heads", "count" if found else "none", number=len(found))]
    parts += [teller.candidate(each, f"{number}. ") for number, each in enumerate(shown, 1)]
    parts += [teller.say("heads", "more", number=len(found) - len(shown))] if len(shown) < len(found) else []
    return "\n\n".join(parts) + "\n"


def facts(graph: Graph, found: Sequence[Item], lang: str, *, limit: int = 0) -> str:
    """Statements as text; arguments as for `pairs`."""
    teller = Teller(graph, lang)
    shown = found[: limit or None]
    parts = [teller.say("heads", "facts" if found else "none"), *map(teller.item, shown)]
    parts += [teller.say("heads", "further")] if len(shown) < len(found) else []
    return "\n\n".join(parts) + "\n"


def statements(found: Sequence[Item], lang: str) -> str:
    """Statements of one thing, a line each with its id, under the sentence that says so."""
    lines = ["", word("heads", "statements", lang)]
    before = None
    for each in found:
        if (each.document.id, each.start) != before:
            before = each.document.id, each.start
            lines.append(f"“{safe(each.fact.quote)}”")
        said = each.object.label(lang) if each.object.kind else each.object.iri
        lines.append(f"  {each.id}  {safe(shorten(each.subject.label(lang), NAME))} —{each.slot}→ {safe(said)}")
    return "\n".join(lines) + "\n"


def sheet(graph: Graph, found: Iterable[Candidate | Item], lang: str) -> str:
    """Candidates as CSV with empty columns to fill in; led by a byte order mark, so that spreadsheets read Korean."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for cells in rows(found, lang, Teller(graph, lang).reasons):
        writer.writerow([csv_cell(cells[name]) for name in COLUMNS])
    return "\ufeff" + out.getvalue()


def lines(found: Iterable[Candidate | Item]) -> str:
    """Candidates as JSON lines with empty fields to fill in."""
    blank = {"verdict": "", "value": "", "note": ""}
    return "".join(json.dumps(blank | each.as_json(), ensure_ascii=False) + "\n" for each in found)


def log(teller: Teller, entries: Iterable[Entry]) -> str:
    """The log as a table, the newest last."""
    head = ("#", "id", "at", "verdict", "kind", "about", "state", "note")
    body = [
        (
            str(entry.number),
            entry.judgement.id,
            entry.judgement.at,
            teller.say("verdicts", entry.judgement.verdict),
            teller.say("kinds", entry.judgement.kind) if entry.judgement.kind else "",
            teller.about(entry.judgement),
            teller.say("states", entry.state, by=entry.by),
            entry.judgement.note,
        )
        for entry in entries
    ]
    return table(head, body, widest=3 * CELL)
