"""The data of a page as plain lists and dictionaries, in a fixed order, each text stored once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kg.model import Status
from kg.render.escape import web_url
from kg.render.names import acronym, country_of, top_sector, website
from kg.render.source import RECORDS, Facts, facts, own_quotes, quotes, sources
from kg.vocab import ENTITY

if TYPE_CHECKING:
    from kg.graph import Quote, Source
    from kg.render.source import Graph

Item = dict[str, Any]

_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?![\d-])", re.ASCII)
_CODE = re.compile(r"[A-Z]{2,3}", re.ASCII)

#: how kinds are ordered wherever they are listed
KINDS = ("agreement", "commitment", "organization", "programme", "person", "country", "sector", "document")
#: longest paragraph that goes with a quote, on each side of it, in code points
AROUND = 700
#: the further along, the higher: a line between two nodes shows the furthest
REACHED = ("denied", "lapsed", "proposed", "agreed", "concluded")


@dataclass(slots=True)
class PageData:
    """Everything that the page shows, by number: an edge names its nodes and its evidence by their place in the lists."""

    nodes: list[Item] = field(default_factory=list)
    pairs: list[Item] = field(default_factory=list)
    edges: list[Item] = field(default_factory=list)
    evidence: list[list[float]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    documents: list[Item] = field(default_factory=list)

    def as_json(self) -> Item:
        """The lists under the names that the page's script reads; the pairs are the lines of pyvis."""
        return {
            "nodes": self.nodes, "edges": self.edges, "evidence": self.evidence,
            "paragraphs": self.paragraphs, "documents": self.documents,
        }  # fmt: skip


def folded(status: str) -> str:
    """The status as records tell it; a word that is no status is none.

    >>> folded("signed"), folded("agreed"), folded("concluded"), folded("체결")
    ('concluded', 'agreed', 'concluded', '')
    """
    if status in REACHED:
        return status
    try:
        return Status(status).folded
    except ValueError:
        return ""


def _date(value: object) -> str:
    """An ISO date as precise as it is known; anything else is no date.

    >>> _date("2025-03"), _date("내년"), _date("2025-03-04T10:00")
    ('2025-03', '', '2025-03-04')
    """
    found = _ISO.match(str(value or ""))
    return found.group() if found else ""


def page_data(graph: Graph, texts: Mapping[str, str] | None = None, *, with_quotes: bool = True) -> PageData:
    """The page's data from a projected graph.

    Args:
        graph: as `kg.graph.project` gives it.
        texts: the text of documents by IRI; a quote whose document is not among them comes without its paragraph.
        with_quotes: False leaves every quote out and keeps document, title and date.
    """
    data = PageData()
    known = {iri: facts(graph, iri) for iri in graph}
    order = sorted(graph, key=lambda iri: (_rank(known[iri].kind), -graph.degree(iri), iri))
    number = {iri: i for i, iri in enumerate(order)}
    data.nodes = [_node(iri, known[iri]) for iri in order]
    notes = _Notes(data, sources(graph), texts or {}, with_quotes=with_quotes)
    _add_edges(data, graph, number, notes)
    _add_record_facts(data)
    for iri, node in zip(order, data.nodes, strict=True):
        if known[iri].kind in RECORDS:
            _add_own_words(node, graph, iri, notes)
    return data


def named(node: Item, lang: str) -> str:
    """The name of a node in a language, else in the other one, else the end of its id.

    >>> named({"id": "organization/kriss", "en": "KRISS"}, "ko"), named({"id": "person/kim"}, "en")
    ('KRISS', 'kim')
    """
    other = "en" if lang == "ko" else "ko"
    return str(node.get(lang) or node.get(other) or str(node["id"]).rpartition("/")[2])


def _add_own_words(node: Item, graph: Graph, iri: str, notes: _Notes) -> None:
    """The sentences behind a record's own slots after those behind its edges, and how its status went."""
    own = [notes.number(*told) for told in own_quotes(graph, iri)]
    node["ev"] = list(dict.fromkeys([*node.get("ev", ()), *own]))
    course = [[s.status, _date(s.as_of)] for s in graph.nodes[iri].get("standings", ()) if folded(s.status)]
    steps = [step for step, before in zip(course, [None, *course], strict=False) if step[0] != (before or [""])[0]]
    if len(steps) > 1:
        node["course"] = steps


def _rank(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def _node(iri: str, known: Facts) -> Item:
    shown = {known.label_en, known.label_ko}
    item = {
        "id": iri.removeprefix(ENTITY),
        "k": known.kind,
        "en": known.label_en,
        "ko": known.label_ko,
        "names": [name for name in known.names if name not in shown],
        "ac": acronym(iri, known.names) if known.kind in {"organization", "programme"} else "",
        "c": _country_code(country_of(iri)) if known.kind in {"organization", "programme"} else "",
        "st": folded(known.status),
        "st0": known.status if folded(known.status) else "",
        "d": _date(known.date),
        "due": _date(known.due),
        "inst": known.instrument,
        "act": list(known.actions),
        "amt": known.amount,
        "u": web_url(website(iri)),
    }
    return {name: value for name, value in item.items() if value}


class _Notes:
    """Numbers documents, paragraphs and evidence as they are met, each once."""

    def __init__(self, data: PageData, known: Mapping[str, Source], texts: Mapping[str, str], *, with_quotes: bool) -> None:
        self.data, self.known, self.texts, self.with_quotes = data, known, texts, with_quotes
        self.documents: dict[str, int] = {}
        self.paragraphs: dict[tuple[str, int, int], int] = {}
        self.evidence: dict[tuple[str, int, int], int] = {}

    def number(self, quote: Quote, confidence: float) -> int:
        """The place of the quote in the list of evidence; of several confidences the first counts."""
        key = (quote.document, quote.start, quote.end)
        if key not in self.evidence:
            self.evidence[key] = len(self.data.evidence)
            self.data.evidence.append([self._document(quote.document), *self._place(quote), round(confidence, 3)])
        return self.evidence[key]

    def _document(self, iri: str) -> int:
        if iri not in self.documents:
            self.documents[iri] = len(self.data.documents)
            self.data.documents.append(_document(iri, self.known.get(iri)))
        return self.documents[iri]

    def _place(self, quote: Quote) -> tuple[int, int, int]:
        """Paragraph and the quote's start and end in it, in UTF-16 units, as JavaScript counts."""
        if not self.with_quotes:
            return (-1, 0, 0)
        text = self.texts.get(quote.document, "")
        if text[quote.start : quote.end] != quote.text:
            return (self._paragraph(quote, quote.text), 0, _utf16(quote.text))
        start = max(text.rfind("\n", 0, quote.start) + 1, quote.start - AROUND)
        close = text.find("\n", quote.end)
        end = min(len(text) if close < 0 else close, quote.end + AROUND)
        before = text[start : quote.start]
        return (self._paragraph(quote, text[start:end], (start, end)), _utf16(before), _utf16(before) + _utf16(quote.text))

    def _paragraph(self, quote: Quote, text: str, span: tuple[int, int] | None = None) -> int:
        key = (quote.document, *(span or (quote.start, -quote.end)))
        if key not in self.paragraphs:
            self.paragraphs[key] = len(self.data.paragraphs)
            self.data.paragraphs.append(text)
        return self.paragraphs[key]


def _document(iri: str, source: Source | None) -> Item:
    item = {"id": iri.removeprefix(ENTITY)}
    if source:
        item |= {"t": source.title, "p": source.publisher, "d": _date(source.published), "u": web_url(source.url), "l": source.lang}
    return {name: value for name, value in item.items() if value}


def _utf16(text: str) -> int:
    """Length as JavaScript counts it.

    >>> _utf16("한🚀")
    3
    """
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def _add_edges(data: PageData, graph: Graph, number: Mapping[str, int], notes: _Notes) -> None:
    """One entry for each fact, and one line to draw for each two nodes that facts join."""
    lines: dict[tuple[int, int], int] = {}
    told_edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: (number[edge[0]], number[edge[1]], str(edge[2])))
    for subject, target, predicate, edge in told_edges:
        ends = (number[subject], number[target])
        line = lines.setdefault(tuple(sorted(ends)), len(lines))  # type: ignore[arg-type]
        if line == len(data.pairs):
            data.pairs.append({"s": ends[0], "t": ends[1], "st": ""})
        status = folded(str(edge.get("status") or ""))
        data.pairs[line]["st"] = _further(data.pairs[line]["st"], status)
        item = {
            "v": line, "s": ends[0], "t": ends[1], "p": str(predicate), "st": status,
            "d": _date(edge.get("date")), "e": list(dict.fromkeys(notes.number(*told) for told in quotes(graph, edge))),
        }  # fmt: skip
        data.edges.append({name: value for name, value in item.items() if value not in ("", [])})


def _country_code(value: object) -> str:
    """The ISO code of a country, from a code or an IRI.

    >>> _country_code("KR"), _country_code("https://w3id.org/techpact/id/country/EU"), _country_code("한국")
    ('KR', 'EU', '')
    """
    code = str(value or "").rpartition("/")[2]
    return code if _CODE.fullmatch(code) else ""


def _further(one: str, other: str) -> str:
    return max(one, other, key=lambda status: REACHED.index(status) if status in REACHED else -1)


def _add_record_facts(data: PageData) -> None:
    """Partners, sectors and evidence of each agreement and commitment, so that the page filters without a search."""
    beside = _beside(data)
    country_of = {i: _country(i, data, beside) for i in range(len(data.nodes))}
    for i, node in enumerate(data.nodes):
        if node["k"] in RECORDS:
            near = beside[i]
            node["cs"] = {country_of[j] for p, j, _ in near if p != "under" and country_of[j]}
            node["ss"] = sorted({top_sector(data.nodes[j]["id"]) for p, j, _ in near if p == "sector"})
            node["ev"] = _own(near)
    _sort_countries(data)


def _sort_countries(data: PageData) -> None:
    """Those that take part in most come first: whose agreements these are, and then the others."""
    records = [node for node in data.nodes if "cs" in node]
    often = Counter(code for node in records for code in node["cs"])
    for node in records:
        node["cs"] = sorted(node["cs"], key=lambda code: (-often[code], code))


def _beside(data: PageData) -> dict[int, list[tuple[str, int, list[int]]]]:
    found: dict[int, list[tuple[str, int, list[int]]]] = defaultdict(list)
    for edge in data.edges:
        found[edge["s"]].append((edge.get("p", ""), edge["t"], edge.get("e", [])))
        found[edge["t"]].append(("^" + edge.get("p", ""), edge["s"], edge.get("e", [])))
    return found


def _country(i: int, data: PageData, beside: Mapping[int, Iterable[tuple[str, int, list[int]]]]) -> str:
    """ISO code of the country a node is, or belongs to."""
    node = data.nodes[i]
    if node["k"] == "country":
        return _country_code(node["id"])
    if node["k"] in RECORDS:
        return ""
    if "c" in node:
        return str(node["c"])
    return next((_country_code(data.nodes[j]["id"]) for p, j, _ in beside[i] if p in ("country", "owner")), "")


def _own(near: Iterable[tuple[str, int, list[int]]]) -> list[int]:
    """Evidence of a record's own facts; sentences that say more of it first."""
    told: dict[int, int] = defaultdict(int)
    for predicate, _, evidence in near:
        if not predicate.startswith("^"):
            for number in evidence:
                told[number] += 1
    return sorted(told, key=lambda number: (-told[number], number))
