"""A store with something to decide: two names of one person, two tellings of one memorandum, a follow-up that came near."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.rdf import quads
from kg.store import Store
from kg.vocab import mint
from tests.sample import document, statements

LATIN = Entity(Kind.PERSON, ("Hong Gil-dong", "Hong"), (), "", mint("person", "Hong Gil-dong"), "Hong Gil-dong")
HANGUL = mint("person", "홍길동")


def told(name: str, lang: str) -> tuple[Document, tuple[Statement, ...]]:
    """A sample under another id; the English one has a signer, too."""
    doc = document(lang, id=name)
    found = tuple(replace(s, evidence=replace(s.evidence, document=name)) for s in statements(doc))
    signer = replace(found[0], predicate="signer", object=LATIN)
    return doc, (*found, signer) if lang == "en" else found


def later() -> tuple[Document, tuple[Statement, ...]]:
    """A year later the two institutes speak of quantum computers again, with a body that nobody knows."""
    text = "한국표준과학연구원은 NIST, 미국 표준협회와 양자컴퓨터 시험 기준을 논의했다."
    doc = Document("ko-later", text, "ko", title="양자컴퓨터 시험 기준", published="2026-10-30", publisher="가상일보")
    _, found = told("ko-sample", "ko")
    proof = Evidence(doc.id, 0, len(text), text, "test", 0.7)
    body = Entity(Kind.ORGANIZATION, ("미국 표준협회",), (), "US", mint("organization", "us-표준협회"), "", "표준협회")
    c1 = next(s.subject for s in found if s.object == "commitment")
    slots: list[tuple[str, Entity | str]] = [("type", "commitment"), ("status", "agreed"), ("action", "joint-research")]
    slots += [("sector", "quantum-computing"), *(("party", one) for one in dict.fromkeys((*map(institute, found), body)) if one)]
    return doc, tuple(Statement(c1.replace("ko-sample", "ko-later"), slot, value, proof) for slot, value in slots)


def institute(statement: Statement) -> Entity | None:
    """The institute that a statement of the sample is about, if it is about one."""
    thing = statement.object
    return thing if isinstance(thing, Entity) and thing.acronym in ("KRISS", "NIST") else None


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store, which no test touches."""
    path = tmp_path_factory.mktemp("review") / "kg"
    with Store.open(path) as store:
        for doc, found in (told("ko-sample", "ko"), told("en-sample", "en"), later()):
            store.replace(doc.id, quads(doc, found, "1"))
    return path


@pytest.fixture
def place(tmp_path: Path, built: Path) -> Path:
    """A copy to work on."""
    return Path(shutil.copytree(built, tmp_path / "kg"))
