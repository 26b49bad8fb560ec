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
- No two documents tell of one agreement, so that no edges fall together.

The number of edges is exact: it counts what the projection of a store of these documents has, with what the reference
data puts above a thing (country, parent, owner, wider sector). A statement that would be one edge too many is left out.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, count

import networkx as nx

from kg import reference
from kg.graph import Fact
from kg.graph.terms import EDGES as PREDICATES
from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.reference.rdf import triples
from kg.vocab import ENTITY, document_iri, mint, record_iri, ref_iri

STATUSES = ("proposed", "agreed", "agreed", "signed", "signed")
INSTRUMENTS = ("mou", "mou", "dialogue", "agreement", "declaration", "partnership")
ACTIONS = ("joint-research", "exchange", "facility", "funding", "standards", "training")
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


@cache
def _tables() -> dict[str, dict[tuple[str, str], None]]:
    """What the reference data puts above its things: node ─▶ kind of edge and node above."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for subject, predicate, value in triples(reference.load()):
        if predicate in PREDICATES and isinstance(value, str):
            found.setdefault(subject, {})[PREDICATES[predicate], value] = None
    return found


def above(thing: Entity | str) -> Iterator[tuple[str, str, str]]:
    """The edges from a thing upwards, step by step, as the projection has them: node, kind of edge, node above."""
    queue, done = [node(thing)], set[str]()
    while queue:
        if (here := queue.pop()) in done:
            continue
        done.add(here)
        edges = dict(_tables().get(here, {}))
        if here == node(thing) and isinstance(thing, Entity) and thing.kind is not Kind.COUNTRY and len(thing.country) == 2:
            edges["country", ref_iri(f"country:{thing.country}")] = None
        for key, other in edges:
            yield here, key, other
            queue.append(other)


def node(thing: Entity | str) -> str:
    """The IRI of an entity or of a topic."""
    return thing.id if isinstance(thing, Entity) else ref_iri(f"sector:{thing}")


@dataclass(slots=True)
class Tally:
    """How many edges the graph of all documents so far has.

    Args:
        wanted: edges that there may be.
        count: edges that there are.
        known: things whose edges upwards are counted.
    """

    wanted: int
    count: int = 0
    known: set[str] = field(default_factory=set)
    _upwards: set[tuple[str, str, str]] = field(default_factory=set)

    def admits(self, slot: str, value: Entity | str) -> bool:
        """Count what a statement adds; False, and nothing counted, when that were more than is wanted."""
        if slot not in EDGES:
            return True
        new = set() if slot == "of" or node(value) in self.known else set(above(value)) - self._upwards
        if self.count + 1 + len(new) > self.wanted:
            return False
        self.count += 1 + len(new)
        self._upwards |= new
        self.known |= set() if slot == "of" else {node(value)}
        return True


def documents(edges: int, seed: int) -> Iterator[tuple[Document, list[Statement]]]:
    """Documents that make a graph of just so many edges.

    Args:
        edges: wanted.
        seed: the same one gives the same documents.
    """
    chance = random.Random(seed)
    given = world(edges, chance)
    tally = Tally(edges)
    for number in count():
        if tally.count == edges:
            return
        yield _document(f"made-{seed}-{number}", given, chance, tally)


def _document(name: str, given: World, chance: random.Random, tally: Tally) -> tuple[Document, list[Statement]]:
    day = f"{chance.randint(2015, 2025)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    found: list[Statement] = []
    sentences: list[str] = []
    place = 0
    for record, drawn in _records(name, given, chance, day):
        slots = [(slot, value) for slot, value in drawn if tally.admits(slot, value)]
        told = ", ".join(value.label_en or value.names[0] if isinstance(value, Entity) else value for _, value in slots)
        sentence = f"{name} {record}: {told}."
        evidence = Evidence(name, place, place + len(sentence), sentence, "made", round(0.6 + 0.4 * chance.random(), 2))
        found += [Statement(record, slot, value, evidence) for slot, value in slots]
        sentences.append(sentence)
        place += len(sentence) + 1
    return Document(name, "\n".join(sentences), "en", title=name, published=day, publisher="Benchmark"), found


def _records(name: str, given: World, chance: random.Random, day: str) -> Iterator[tuple[str, list[tuple[str, Entity | str]]]]:
    agreement: list[tuple[str, Entity | str]] = [
        ("type", "agreement"),
        ("label", f"Agreement {_word(name)}"),
        ("instrument", chance.choice(INSTRUMENTS)),
        ("status", chance.choice(STATUSES)),
        ("date", day),
    ]
    agreement += [("party", land) for land in _some(given.countries, 2, chance)]
    agreement += [("organization", body) for body in _some(given.bodies, chance.randint(0, 3), chance)]
    agreement += [("sector", topic) for topic in _some(given.topics, chance.randint(1, 2), chance)]
    signers = [_signer(f"{name} {number}", given, chance) for number in range(chance.randint(0, 2))]
    yield "a1", [*agreement, *(("signer", person) for person in dict.fromkeys(signers))]
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


def _signer(name: str, given: World, chance: random.Random) -> Entity | str:
    """A leader, or somebody who signs this once."""
    return given.leaders.draw(chance) if chance.random() < 1 / 3 else Entity(Kind.PERSON, (name,), id=mint("person", name))


def _word(name: str) -> str:
    """A word that no other name gives: what tells agreements apart is words, not figures."""
    return "".join(chr(ord("a") + int(digit)) for digit in name if digit.isdigit())


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


def _node(graph: nx.MultiDiGraph[str], iri: str, kind: str) -> str:
    if iri not in graph:
        data = {"kind": kind, "label_en": iri, "label_ko": "", "names": [], "values": [], "standings": [], "records": []}
        graph.add_node(iri, **data, reference=False, top=kind == "sector" and "broader" not in {key for key, _ in _tables().get(iri, ())})
    return iri


def _thing(graph: nx.MultiDiGraph[str], given: Entity | str) -> str:
    """The node of a body, country, person, programme or topic, with all that is above it."""
    if node(given) not in graph:
        _node(graph, node(given), _kind(node(given)))
        for lower, key, higher in above(given):
            _node(graph, higher, _kind(higher))
            if not graph.has_edge(lower, higher, key):
                graph.add_edge(lower, higher, key, facts=(), status="", date="", confidence=1.0, document="")
    return node(given)


def _kind(iri: str) -> str:
    return iri.removeprefix(ENTITY).partition("/")[0]
