"""What the graph says of one node, with its evidence: labels, participants, dates, sightings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from kg.ask.lexicon import read
from kg.graph import ACTIVITIES, PARTICIPATION, Fact, Quote, Source, Standing
from kg.link.titles import nondescript
from kg.reference import load
from kg.vocab import ENTITY

if TYPE_CHECKING:
    import networkx as nx

#: how far along a status is; of two documents of one day the further one counts
ORDER = ("proposed", "agreed", "signed", "in-force", "fulfilled", "lapsed", "denied")
#: parties that are named beside a name that says nothing, and how much of the date: `2024-03`
SHOWN, MONTH = 3, 7
#: fields named beside a commitment that is called by what is done
FIELDS = 2
FOLDED = {"signed": "concluded", "in-force": "concluded", "fulfilled": "concluded"}


@dataclass(frozen=True, slots=True)
class Sighting:
    """A quote with its source, as answers print it.

    Args:
        quote: whole sentence or bullet.
        document: id of the document.
        title, publisher, url: of the document, or empty.
        start, end: code points of the quote.
        date: ISO day on which the status held: of the event, else of the publication.
        status: of the activity in this document, or empty.
        confidence: 0 to 1, of the extraction.
    """

    quote: str
    document: str
    title: str
    publisher: str
    url: str
    start: int
    end: int
    date: str
    status: str
    confidence: float = 1.0

    def as_json(self) -> dict[str, Any]:
        """The keys that the published schema names."""
        return asdict(self)


def label(graph: nx.MultiDiGraph[str], node: str, lang: str = "en") -> str:
    """The name of a node in a language, else in the other one.

    An agreement called only "MOU" gets its parties and its month. A commitment is called by its sentence, so in the other
    language by what is done, by whom and in which field: the sentence stands beside it anyway.
    """
    data = graph.nodes[node]
    first, second = ("label_ko", "label_en") if lang == "ko" else ("label_en", "label_ko")
    name = str(data[first] or data[second] or (data["names"] or [node])[0])
    if data["kind"] == "commitment" and not data[first]:
        return composed(graph, node, lang) or name
    if data["kind"] != "agreement" or not nondescript(name):
        return name
    kind = "" if data[first] else _capital(_worded(graph, node, "instrument", lang))
    parties = targets(graph, node, "signatory") or targets(graph, node, "involves")
    shown = _row([_brief(graph, party, lang) for party in parties], "–")
    month = "".join(values(graph, node, "date")[:1])[:MONTH]
    beside = ", ".join(filter(None, (shown, month)))
    return f"{kind or name} ({beside})" if beside else kind or name


def in_words(graph: nx.MultiDiGraph[str], reason: str, lang: str) -> str:
    """What two matters share, in words: the name of a node, what an action or reason is called, else the value itself."""
    told = {**read("phrases.yaml")["actions"], **read("phrases.yaml")["reasons"]}
    return label(graph, reason, lang) if reason in graph else told.get(reason, {}).get(lang, reason)


def named_in(graph: nx.MultiDiGraph[str], nodes: Iterable[str], lang: str) -> str:
    """The first of some tellings of one matter that is told in a language, else the first one."""
    found = tuple(nodes)
    return next((node for node in found if graph.nodes[node][f"label_{lang}"]), found[0])


def composed(graph: nx.MultiDiGraph[str], node: str, lang: str) -> str:
    """A commitment by what is done, by whom and in which field; empty for one of which neither party nor action is known.

    Korean calls bodies by their Korean names, English by the acronyms that it is used to.
    """
    name = label if lang == "ko" else _brief
    who = _row([name(graph, party, lang) for party in targets(graph, node, "party")], ", ")
    what = ": ".join(filter(None, (_worded(graph, node, "action", lang), who)))
    fields = ", ".join(label(graph, field, lang) for field in targets(graph, node, "sector")[:FIELDS])
    return _capital(what) + (f" ({fields})" if what and fields else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _worded(graph: nx.MultiDiGraph[str], node: str, slot: str, lang: str) -> str:
    """The coded values of a slot in words."""
    words = read("phrases.yaml")[f"{slot}s"]
    return ", ".join(words[value][lang] for value in values(graph, node, slot) if value in words)


def _row(names: Sequence[str], between: str) -> str:
    return between.join(names[:SHOWN]) + ("…" if len(names) > SHOWN else "")


def _brief(graph: nx.MultiDiGraph[str], node: str, lang: str) -> str:
    """What a body is called inside another name: the acronym that the tables give it, else its name."""
    kind, _, name = node.removeprefix(ENTITY).partition("/")
    ref = f"org:{name}"
    return (load().acronym(ref) if kind == "organization" and ref in load() else "") or label(graph, node, lang)


def sightings(graph: nx.MultiDiGraph[str], facts: Iterable[Fact]) -> tuple[Sighting, ...]:
    """The quotes under some facts: each once, surest first."""
    best: dict[str, Fact] = {}
    for fact in facts:
        if fact.quote in graph.graph["quotes"] and (fact.quote not in best or best[fact.quote].confidence < fact.confidence):
            best[fact.quote] = fact
    return tuple(_sighting(graph, fact) for fact in sorted(best.values(), key=lambda f: -f.confidence))


def _sighting(graph: nx.MultiDiGraph[str], fact: Fact) -> Sighting:
    quote: Quote = graph.graph["quotes"][fact.quote]
    source: Source = graph.graph["sources"].get(quote.document, Source(quote.document, quote.document))
    said = standings(graph).get((fact.record, quote.document))
    return Sighting(
        quote=quote.text,
        document=source.id,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        start=quote.start,
        end=quote.end,
        date=(said.as_of if said else "") or source.published,
        status=said.status if said else "",
        confidence=fact.confidence,
    )


def standings(graph: nx.MultiDiGraph[str]) -> dict[tuple[str, str], Standing]:
    """The last thing that each document says about the status of a record, by record and document; kept on the graph."""
    found: dict[tuple[str, str], Standing] | None = graph.graph.get("standing")
    if found is None:
        quotes = graph.graph["quotes"]
        told = [s for _, data in graph.nodes(data=True) for s in data["standings"] if s.fact.quote in quotes]
        found = graph.graph["standing"] = {(s.fact.record, quotes[s.fact.quote].document): s for s in told}
    return found


def standing(graph: nx.MultiDiGraph[str], node: str) -> Standing | None:
    """The present status of an activity: the latest that any document gives."""
    found: list[Standing] = graph.nodes[node]["standings"]
    return max(found, key=lambda s: (s.as_of, ORDER.index(s.status) if s.status in ORDER else -1), default=None)


def values(graph: nx.MultiDiGraph[str], node: str, slot: str) -> tuple[str, ...]:
    """The values of a slot, most often stated first, each once."""
    count: dict[str, int] = {}
    for value in graph.nodes[node]["values"]:
        if value.slot == slot:
            count[value.value] = count.get(value.value, 0) + max(1, len(value.facts))
    return tuple(sorted(count, key=lambda value: -count[value]))


def value_facts(graph: nx.MultiDiGraph[str], node: str, slot: str) -> tuple[Fact, ...]:
    """The statements behind the values of a slot."""
    return tuple(fact for value in graph.nodes[node]["values"] if value.slot == slot for fact in value.facts)


def own_facts(graph: nx.MultiDiGraph[str], node: str) -> tuple[Fact, ...]:
    """The statements that the activity exists, one or more a document."""
    return value_facts(graph, node, "type") or tuple(fact for *_, data in graph.out_edges(node, data=True) for fact in data["facts"])


def targets(graph: nx.MultiDiGraph[str], node: str, *predicates: str) -> tuple[str, ...]:
    """The nodes that edges of these predicates lead to."""
    return tuple(dict.fromkeys(t for _, t, key in graph.out_edges(node, keys=True) if key in predicates))


def origins(graph: nx.MultiDiGraph[str], node: str, *predicates: str) -> tuple[str, ...]:
    """The nodes that edges of these predicates come from."""
    return tuple(dict.fromkeys(s for s, _, key in graph.in_edges(node, keys=True) if key in predicates))


def edge_facts(graph: nx.MultiDiGraph[str], source: str, target: str, *predicates: str) -> tuple[Fact, ...]:
    """The statements on the edges between two nodes in this direction."""
    found = graph.get_edge_data(source, target) or {}
    return tuple(fact for key, data in found.items() if not predicates or key in predicates for fact in data["facts"])


def participants(graph: nx.MultiDiGraph[str], activity: str) -> tuple[str, ...]:
    """Countries and organizations that take part in an activity."""
    return targets(graph, activity, *PARTICIPATION)


def activities(graph: nx.MultiDiGraph[str]) -> Iterator[str]:
    """Agreements and commitments that a document speaks of, and programmes."""
    return (node for node, data in graph.nodes(data=True) if data["kind"] in ACTIVITIES)


def above(graph: nx.MultiDiGraph[str], node: str, predicate: str) -> tuple[str, ...]:
    """A node and everything over it: bodies that it belongs to, wider sectors."""
    found = {node: None}
    queue = [node]
    while queue:
        for parent in targets(graph, queue.pop(), predicate):
            if parent not in found:
                found[parent] = None
                queue.append(parent)
    return tuple(found)


def below(graph: nx.MultiDiGraph[str], node: str, predicate: str) -> frozenset[str]:
    """A node and everything under it."""
    found, queue = {node}, [node]
    while queue:
        for child in origins(graph, queue.pop(), predicate):
            if child not in found:
                found.add(child)
                queue.append(child)
    return frozenset(found)
