"""A small world told by four documents, in words of our own: what paths, questions and counts are tested on."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg import reference
from kg.graph import project
from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.rdf import quads
from kg.store import Store
from kg.vocab import mint, ref_iri

if TYPE_CHECKING:
    import networkx as nx

Fill = tuple[str, str]
#: document ─▶ its records: id, sentence, slots
WORLD: dict[tuple[str, str, str], list[tuple[str, str, list[Fill]]]] = {
    ("talks-2023", "ko", "2023-12-09"): [
        (
            "a1",
            "한국과 미국이 서울에서 제1차 핵심기술 대화를 열었다.",
            [
                ("type", "agreement"),
                ("label", "제1차 한미 핵심기술 대화"),
                ("instrument", "dialogue"),
                ("status", "signed"),
                ("date", "2023-12-09"),
                ("party", "country:KR"),
                ("party", "country:US"),
                ("signer", "person:제이크 설리번"),
                ("signer", "person:조태용"),
                ("sector", "quantum"),
                ("sector", "biotechnology"),
            ],
        ),
        (
            "c1",
            "표준과학연구원과 미국 국립표준기술연구소는 양자컴퓨터를 함께 연구하기로 했다.",
            [
                ("type", "commitment"),
                ("of", "a1"),
                ("status", "agreed"),
                ("action", "joint-research"),
                ("sector", "quantum-computing"),
                ("party", "org:kriss"),
                ("party", "org:nist"),
            ],
        ),
        (
            "c2",
            "과기정통부와 국립과학재단은 바이오 연구에 1000만 달러를 대기로 했다.",
            [
                ("type", "commitment"),
                ("of", "a1"),
                ("status", "agreed"),
                ("action", "funding"),
                ("sector", "biotechnology"),
                ("party", "org:msit"),
                ("party", "org:nsf"),
                ("amount", "USD 10000000"),
            ],
        ),
    ],
    ("deal-2025", "en", "2025-10-29"): [
        (
            "a1",
            "Korea and the United States signed a memorandum on trusted technology in Gyeongju.",
            [
                ("type", "agreement"),
                ("label", "Korea-US Trusted Technology MOU"),
                ("instrument", "mou"),
                ("status", "signed"),
                ("date", "2025-10-29"),
                ("party", "country:KR"),
                ("party", "country:US"),
                ("signer", "person:Michael Kratsios"),
                ("organization", "org:ostp"),
                ("sector", "quantum"),
                ("sector", "space"),
            ],
        ),
        (
            "c1",
            "KRISS and NIST will go on with their research on quantum computers.",
            [
                ("type", "commitment"),
                ("of", "a1"),
                ("status", "agreed"),
                ("action", "joint-research"),
                ("sector", "quantum-computing"),
                ("party", "org:kriss"),
                ("party", "org:nist"),
            ],
        ),
        (
            "c2",
            "KASA may join NASA in the next Artemis flight in 2027.",
            [
                ("type", "commitment"),
                ("of", "a1"),
                ("status", "proposed"),
                ("action", "facility"),
                ("sector", "space"),
                ("date", "2027"),
                ("party", "org:kasa"),
                ("party", "org:nasa"),
                ("programme", "programme:artemis-program"),
            ],
        ),
    ],
    ("hydrogen", "en", "2024-05-02"): [
        (
            "a1",
            "Seoul and Berlin agreed on a declaration about hydrogen.",
            [
                ("type", "agreement"),
                ("label", "Korea-Germany Hydrogen Declaration"),
                ("instrument", "declaration"),
                ("status", "signed"),
                ("date", "2024-05-02"),
                ("party", "country:KR"),
                ("party", "country:DE"),
                ("sector", "hydrogen"),
            ],
        ),
    ],
    ("lone", "en", "2024-06-01"): [
        (
            "a1",
            "Norway and Iceland opened a joint geothermal programme.",
            [
                ("type", "agreement"),
                ("label", "Nordic Geothermal Partnership"),
                ("instrument", "partnership"),
                ("status", "signed"),
                ("party", "country:NO"),
                ("party", "country:IS"),
                ("sector", "clean-energy"),
            ],
        ),
    ],
}
ENTITIES = {"country": Kind.COUNTRY, "org": Kind.ORGANIZATION, "programme": Kind.PROGRAMME, "person": Kind.PERSON}


def entity(ref: str) -> Entity:
    """An entity of the reference data, or a person by name."""
    kind, _, name = ref.partition(":")
    if kind == "person":
        return Entity(Kind.PERSON, (name,), id=mint("person", name))
    known = reference.load()
    country = name if kind == "country" else known.country_of(ref)
    labels = known.label(ref, "en"), known.label(ref, "ko")
    return Entity(ENTITIES[kind], known.names(ref)[:4], (ref,), country, ref_iri(ref), *labels)


def told(name: str, lang: str, published: str, rows: list[tuple[str, str, list[Fill]]]) -> tuple[Document, list[Statement]]:
    """A document made of its sentences, with its statements."""
    text = "\n".join(sentence for _, sentence, _ in rows)
    document = Document(name, text, lang, title=name, published=published, publisher="Test Press", url=f"https://example.org/{name}")
    found = []
    for record, sentence, fills in rows:
        start = text.index(sentence)
        evidence = Evidence(name, start, start + len(sentence), sentence, "test", 0.9)
        for slot, value in fills:
            thing = entity(value) if value.partition(":")[0] in ENTITIES else value
            found.append(Statement(record, slot, thing, evidence))
    return document, found


def fill(store: Store, world: dict[tuple[str, str, str], list[tuple[str, str, list[Fill]]]]) -> None:
    """Puts documents into a store."""
    for (name, lang, published), rows in world.items():
        document, statements = told(name, lang, published, rows)
        store.replace(name, quads(document, statements, "test"))


@pytest.fixture(scope="session")
def world() -> Iterator[Store]:
    """A store in memory with the documents of the small world."""
    store = Store.memory()
    fill(store, WORLD)
    with store:
        yield store


@pytest.fixture(scope="session")
def graph(world: Store) -> nx.MultiDiGraph[str]:
    """The small world as a graph."""
    return project(world)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store of the seeds, ingested once for all workers."""
    from kg import pipeline
    from kg.read import Given

    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if "popen" in shared.name else shared
    with (shared / "seeds.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        place = shared / "seeds.kg"
        if not (shared / "seeds.done").exists():
            with Store.open(place) as store:
                pipeline.ingest((Path(__file__).parents[2] / "seeds",), store, Given())
            (shared / "seeds.done").touch()
    with Store.open(place, read_only=True) as store:
        yield store


@pytest.fixture(scope="session")
def seeds(seeded: Store) -> nx.MultiDiGraph[str]:
    """The seeds as a graph."""
    return project(seeded)
