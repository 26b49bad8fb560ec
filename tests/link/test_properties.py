"""Whatever extraction hands over, linking gives every thing one IRI and no name to two things."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.link import link
from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.reference import load
from kg.reference.names import key

KNOWN = sorted(load().forms())[::37]
NAMES = st.one_of(st.sampled_from(KNOWN), st.text("가나대원 ABCx()（）.&㈜'’-", max_size=10), st.text(max_size=6))
KINDS = st.sampled_from([Kind.ORGANIZATION, Kind.PERSON, Kind.PROGRAMME])
ENTITIES = st.builds(
    lambda kind, names, refs, country: Entity(kind, tuple(names), tuple(refs), country),
    KINDS,
    st.lists(NAMES, min_size=1, max_size=3),
    st.lists(st.sampled_from(["org:nist", "org:nrc-kr", "org:nrc-ca", "programme:iter"]), max_size=2, unique=True),
    st.sampled_from(["", "KR", "US", "XX"]),
)
EVIDENCE = Evidence("d", 0, 1, "x")


def statements(entities: list[Entity]) -> list[Statement]:
    return [Statement(f"c{n // 3 + 1}", "party", entity, EVIDENCE) for n, entity in enumerate(entities)]


@settings(max_examples=40, deadline=None)
@given(st.lists(ENTITIES, max_size=6))
def test_every_entity_gets_an_iri_and_names_of_its_own(entities: list[Entity]) -> None:
    """At most forty names each, and none that another thing of the document bears too."""
    found = {s.object.id: s.object for s in link(statements(entities), Document("d", "x", "ko")) if isinstance(s.object, Entity)}
    assert "" not in found
    owners: dict[str, str] = {}
    for entity in found.values():
        assert len(entity.names) <= 40
        if len(entity.names) > 1:
            for name in {key(name) for name in entity.names}:
                assert owners.setdefault(name, entity.id) == entity.id


@settings(max_examples=20, deadline=None)
@given(st.lists(ENTITIES, max_size=4))
def test_linking_is_pure(entities: list[Entity]) -> None:
    """The same statements give the same result; nothing but names, labels and IRIs changes."""
    given_ = statements(entities)
    once, twice = link(given_, Document("d", "x", "ko")), link(given_, Document("d", "x", "ko"))
    assert once == twice
    assert [(s.predicate, s.evidence) for s in once] == [(s.predicate, s.evidence) for s in given_]
