"""Answers and paths as text for the terminal, in Korean or English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.ask.answer.reply import Answer, Reply, Step
from kg.ask.facts import Sighting, label
from kg.ask.lexicon import read
from kg.ask.path.route import Hop, Miss, Path, Paths
from kg.rdf.terms import shorten
from kg.render.table import safe

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: characters of a name inside a path; quotes are never cut
NAME = 60
#: names told in a row before the rest is counted
SEVERAL = 5


def answer(found: Answer, *, limit: int = 10, explain: bool = False) -> str:
    """An answer with what it rests on, for the terminal.

    Args:
        found: of `kg.ask.questions.answer`.
        limit: answers shown; the rest is counted.
        explain: also the search that ran.
    """
    return "\n".join(map(_plain, _answer(found, limit, explain)))


def _answer(found: Answer, limit: int, explain: bool) -> Iterator[str]:
    say = _texts(found.lang)
    if found.understood:
        yield f"{say['understood']}: {found.understood}"
    if found.empty:
        yield found.empty
    for number, reply in enumerate(found.replies[:limit], 1):
        yield ""
        yield from _reply(number, reply, found.lang)
    if len(found.replies) > limit:
        yield ""
        yield say["more"].format(number=len(found.replies) - limit)
    if found.suggestions:
        yield ""
        yield say["suggestions"]
        yield from (f"  {line}" for line in found.suggestions)
    if explain and found.sparql:
        yield ""
        yield f"# {say['search']}"
        yield found.sparql


def _reply(number: int, reply: Reply, lang: str) -> Iterator[str]:
    value = "" if reply.value is None else f": {_value(reply.value, lang)}"
    yield f"{number}. {reply.label}{value}  ({_texts(lang)['confidence']} {reply.confidence:.2f})"
    if reply.path:
        yield "   " + _way(reply.path, lang)
    for sighting in reply.evidence:
        yield from _quote(sighting, lang)


def _way(path: tuple[Step, ...], lang: str) -> str:
    """The steps in a line; those that differ in one end only are told together, sources first."""
    words = read("phrases.yaml")["predicates"]
    joined: dict[tuple[str, str], list[str]] = {}
    for step in path:
        joined.setdefault((step.predicate, step.target), []).append(step.source)
    told: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for (predicate, target), sources in joined.items():
        told.setdefault((tuple(dict.fromkeys(sources)), predicate), []).append(target)
    return "; ".join(f"{_several(a)} —{words.get(p, {}).get(lang, p)}→ {_several(b)}" for (a, p), b in told.items())


def _several(names: Sequence[str]) -> str:
    """Some names in a row, shortened; the rest is counted."""
    return ", ".join(shorten(name, NAME) for name in names[:SEVERAL]) + (f" (+{len(names) - SEVERAL})" if len(names) > SEVERAL else "")


def _value(value: str | int, lang: str) -> str:
    words = read("phrases.yaml")["statuses"]
    return str(words[value][lang]) if value in words else f"{value:,}" if isinstance(value, int) else value


def _quote(sighting: Sighting, lang: str) -> Iterator[str]:
    quote = " ".join(sighting.quote.split())
    yield f"   “{quote}”"
    yield "   — " + _source(sighting, lang)


def _source(sighting: Sighting, lang: str) -> str:
    name = sighting.title or sighting.document
    parts = [name, sighting.publisher, sighting.date, _value(sighting.status, lang) if sighting.status else "", sighting.url]
    return " · ".join(part for part in parts if part)


def paths(graph: Graph, found: Paths, *, lang: str = "en") -> str:
    """Paths with every hop's quote, or why there is none, for the terminal.

    Args:
        graph: the one searched.
        found: of `kg.ask.path.paths.find`.
        lang: ko or en.
    """
    return "\n".join(map(_plain, _paths(graph, found, lang)))


def _plain(line: str) -> str:
    """A line in which nothing that a document says can move the cursor; its indent stays."""
    kept = line.lstrip(" ")
    return " " * (len(line) - len(kept)) + (kept if "\n" in kept else safe(kept))


def _paths(graph: Graph, found: Paths, lang: str) -> Iterator[str]:
    say = _texts(lang)
    ends = {"source": label(graph, found.source, lang), "target": label(graph, found.target, lang)}
    if not found.paths:
        yield say["no path"].format(**ends, hops=found.options.max_hops, forward=found.forward, backward=found.backward)
        if found.miss:
            yield from _miss(graph, found.miss, lang)
        return
    yield say["path" if len(found.paths) == 1 else "paths"].format(**ends, number=len(found.paths))
    for number, path in enumerate(found.paths, 1):
        yield ""
        yield from _path(graph, number, path, lang)


def _path(graph: Graph, number: int, path: Path, lang: str) -> Iterator[str]:
    say = _texts(lang)
    yield f"{number}. " + " — ".join(shorten(label(graph, node, lang), NAME) for node in path.nodes)
    before = None
    for place, hop in enumerate(path.hops):
        weak = f"  ← {say['weakest']}" if place == path.weakest and len(path.hops) > 1 and hop.evidence else ""
        yield f"   {_hop(graph, hop, lang)}{weak}"
        if hop.evidence and hop.evidence == before:
            yield f"      — {say['same']}"
        elif hop.evidence:
            yield from (f"   {line}" for line in _quote(hop.evidence, lang))
        else:
            yield f"      — {say['reference']}"
        before = hop.evidence or before


def _hop(graph: Graph, hop: Hop, lang: str) -> str:
    word = read("phrases.yaml")["predicates"][hop.predicates[0]][lang]
    first, second = (shorten(label(graph, node, lang), NAME) for node in (hop.source, hop.target))
    return f"{first} —{word}→ {second}" if hop.forward else f"{first} ←{word}— {second}"


def _miss(graph: Graph, miss: Miss, lang: str) -> Iterator[str]:
    say = _texts(lang)
    barred = ", ".join(label(graph, node, lang) for node in miss.waypoints)
    yield say[f"miss {miss.kind}"].format(names=barred, hops=len(miss.path.hops) if miss.path else 0)
    if miss.path:
        yield from _path(graph, 0, miss.path, lang)


def _texts(lang: str) -> dict[str, str]:
    return {key: str(words[lang]) for key, words in read("phrases.yaml")["terminal"].items()}
