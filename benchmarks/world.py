"""A made-up world of agreements of any size, as documents with their statements: what the graph is measured on.

Everything follows from a seed. The distribution, after what 3,100 real documents look like:

- A document tells of one agreement and of a geometric number of commitments (seven on average, at most sixty), dated
  evenly over 2015 to 2025; a fifth of the statuses are proposals, two fifths agreements, two fifths conclusions.
- Bodies are the organizations of the reference tables and one made-up body for every forty edges wanted. Who takes part
  is drawn by Zipf's law (exponent 1.05 over the rank), so that a few ministries and agencies take part in thousands of
  activities, and most bodies in one or two. Countries follow the same law with exponent 1.2, topics with 0.8.
- An agreement has two countries as parties, none to three bodies, none to two people (a third of them from a pool of
  leaders who sign again and again), one or two topics. A commitment stands under it and has two or three participants
  (one in seven a country), one topic, and in one case of ten a programme.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import networkx as nx

from kg import reference
from kg.graph import Fact
from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.vocab import document_iri, mint, record_iri, ref_iri

STATUSES = ("proposed", "agreed", "agreed", "signed", "signed")
INSTRUMENTS = ("mou", "mou", "dialogue", "agreement", "declaration", "partnership")
ACTIONS = ("joint-research", "exchange", "facility", "funding", "standards", "training")
#: edges that a document brings on average, measured; only sets how many documents are made
PER_DOCUMENT = 38
#: commitments under an agreement: the mean of their number, and the most
MEAN, MOST = 7, 60
LEADERS = 200


#: slot of a statement ─▶ edge; a party of an agreement is its signatory
EDGES = {"of": "under", "party": "party", "organization": "involves", "signer": "signedBy", "programme": "programme", "sector": "sector"}


@dataclass(frozen=True, slots=True)
class Pool:
    """Things to draw from, some much more often than others."""

    things: Sequence[Entity | str]
    weights: Sequence[float]

    @classmethod
    def zipf(cls, things: Sequence[Entity | str], exponent: float) -> Pool:
        """The first the most often: by its rank to the power of minus `exponent`."""
        return cls(things, tuple(accumulate((rank + 1) ** -exponent for rank in range(len(things)))))

    def draw(self, chance: random.Random) -> Entity | str:
        """One of them."""
        return self.things[min(bisect(self.weights, chance.random() * self.weights[-1]), len(self.things) - 1)]


@dataclass(frozen=True, slots=True)
class World:
    """Who and what there is."""

    bodies: Pool
    countries: Pool
    topics: Pool
    programmes: Pool
    leaders: Pool


def world(edges: int, chance: random.Random) -> World:
    """The things that a graph of so many edges is about.

    Args:
        edges: wanted.
        chance: seeded.
    """
    known = reference.load()
    lands = sorted(known.countries)
    chance.shuffle(lands)
    countries = Pool.zipf([_known(Kind.COUNTRY, f"country:{code}") for code in lands], 1.2)
    bodies = [_known(Kind.ORGANIZATION, f"org:{name}") for name in sorted(known.organizations)]
    chance.shuffle(bodies)
    for number in range(edges // 40):
        land = countries.draw(chance)
        assert isinstance(land, Entity)
        name = f"Institute {number}"
        bodies.append(Entity(Kind.ORGANIZATION, (name,), (), land.country, mint("organization", name), name, f"제{number}연구소"))
    people = [Entity(Kind.PERSON, (f"Leader {n}",), id=mint("person", f"Leader {n}")) for n in range(LEADERS)]
    topics = sorted(known.sectors)
    chance.shuffle(topics)
    programmes = [_known(Kind.PROGRAMME, f"programme:{name}") for name in sorted(known.programmes)]
    return World(Pool.zipf(bodies, 1.05), countries, Pool.zipf(topics, 0.8), Pool.zipf(programmes, 1.0), Pool.zipf(people, 1.0))


def _known(kind: Kind, ref: str) -> Entity:
    known = reference.load()
    country = ref.partition(":")[2] if kind is Kind.COUNTRY else known.country_of(ref)
    return Entity(kind, known.names(ref)[:2], (ref,), country, ref_iri(ref), known.label(ref, "en"), known.label(ref, "ko"))


def documents(edges: int, seed: int) -> Iterator[tuple[Document, list[Statement]]]:
    """Documents that make a graph of about so many edges.

    Args:
        edges: wanted; what comes out is within a few percent.
        seed: the same one gives the same documents.
    """
    chance = random.Random(seed)
    given = world(edges, chance)
    for number in range(max(1, edges // PER_DOCUMENT)):
        yield _document(f"made-{seed}-{number}", given, chance)


def _document(name: str, given: World, chance: random.Random) -> tuple[Document, list[Statement]]:
    day = f"{chance.randint(2015, 2025)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    found: list[Statement] = []
    sentences: list[str] = []
    place = 0
    for record, slots in _records(name, given, chance, day):
        sentence = (
            f"{name} {record}: "
            + ", ".join(value.label_en or value.names[0] if isinstance(value, Entity) else value for _, value in slots)
            + "."
        )
        evidence = Evidence(name, place, place + len(sentence), sentence, "made", round(0.6 + 0.4 * chance.random(), 2))
        found += [Statement(record, slot, value, evidence) for slot, value in slots]
        sentences.append(sentence)
        place += len(sentence) + 1
    return Document(name, "\n".join(sentences), "en", title=name, published=day, publisher="Benchmark"), found


def _records(name: str, given: World, chance: random.Random, day: str) -> Iterator[tuple[str, list[tuple[str, Entity | str]]]]:
    agreement: list[tuple[str, Entity | str]] = [
        ("type", "agreement"),
        ("label", f"Agreement {name}"),
        ("instrument", chance.choice(INSTRUMENTS)),
        ("status", chance.choice(STATUSES)),
        ("date", day),
    ]
    agreement += [("party", land) for land in _some(given.countries, 2, chance)]
    agreement += [("organization", body) for body in _some(given.bodies, chance.randint(0, 3), chance)]
    agreement += [("sector", topic) for topic in _some(given.topics, chance.randint(1, 2), chance)]
    for number in range(chance.randint(0, 2)):
        person = Entity(Kind.PERSON, (f"{name} {number}",), id=mint("person", f"{name} {number}"))
        agreement.append(("signer", given.leaders.draw(chance) if chance.random() < 1 / 3 else person))
    yield "a1", agreement
    for number in range(min(MOST, 1 + int(chance.expovariate(1 / MEAN)))):
        slots: list[tuple[str, Entity | str]] = [("type", "commitment"), ("of", "a1")]
        slots += [("status", chance.choice(STATUSES)), ("action", chance.choice(ACTIONS))]
        if chance.random() < 1 / 7:
            slots.append(("party", given.countries.draw(chance)))
        slots += [("party", body) for body in _some(given.bodies, 2, chance)]
        slots.append(("sector", given.topics.draw(chance)))
        if chance.random() < 1 / 10:
            slots.append(("programme", given.programmes.draw(chance)))
        yield f"c{number + 1}", slots


def _some(pool: Pool, number: int, chance: random.Random) -> list[Entity | str]:
    """So many different ones."""
    found: dict[Entity | str, None] = {}
    while len(found) < number:
        found[pool.draw(chance)] = None
    return list(found)


def network(edges: int, seed: int) -> nx.MultiDiGraph[str]:
    """The graph of such documents as the projection makes it, without the way through a store: nodes and edges to walk on.

    Args:
        edges: wanted.
        seed: the same one gives the same graph.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(quotes={}, sources={}, judged={})
    for document, statements in documents(edges, seed):
        status = {said.subject: said.object for said in statements if said.predicate == "status"}
        for said in statements:
            record = record_iri(document.id, said.subject)
            _node(graph, record, "agreement" if said.subject == "a1" else "commitment")
            if said.predicate not in EDGES:
                continue
            key = "signatory" if (said.subject, said.predicate) == ("a1", "party") else EDGES[said.predicate]
            target = record_iri(document.id, "a1") if key == "under" else _thing(graph, said.object)
            facts = (Fact("", "", said.evidence.confidence, record),)
            data = {"facts": facts, "status": status[said.subject], "date": document.published}
            graph.add_edge(record, target, key, **data, confidence=said.evidence.confidence, document=document_iri(document.id))
    return graph


def _node(graph: nx.MultiDiGraph[str], node: str, kind: str, *, top: bool = False) -> None:
    if node not in graph:
        data = {"kind": kind, "label_en": node, "label_ko": "", "names": [], "values": [], "standings": [], "records": []}
        graph.add_node(node, **data, reference=False, top=top)


def _thing(graph: nx.MultiDiGraph[str], given: Entity | str) -> str:
    """The node of a body, country, person, programme or topic, with what it belongs to."""
    known = reference.load()
    if isinstance(given, str):
        node = ref_iri(f"sector:{given}")
        _node(graph, node, "sector", top=known.top_sector(given) == given)
        if parent := known.sectors[given].parent:
            _belongs(graph, node, _thing(graph, parent), "broader")
        return node
    _node(graph, given.id, given.kind.value)
    if given.kind is Kind.ORGANIZATION and given.country:
        _node(graph, ref_iri(f"country:{given.country}"), "country")
        _belongs(graph, given.id, ref_iri(f"country:{given.country}"), "country")
    return given.id


def _belongs(graph: nx.MultiDiGraph[str], node: str, other: str, key: str) -> None:
    if not graph.has_edge(node, other, key):
        graph.add_edge(node, other, key, facts=(), status="", date="", confidence=1.0, document="")
