"""What a document tells about the surroundings of a name: its date, its countries, its sectors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kg.model import Document, Entity, Kind, Statement
from kg.reference import Reference


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one entity.

    Args:
        lang: of the document.
        published: ISO date or empty.
        countries: how often each country takes part in the document.
        near: countries that take part in the same records as such.
        covered: countries of organizations of the same records: a body of unknown country is likelier another's.
        sectors: sectors of the same records.
    """

    lang: str
    published: str = ""
    countries: Mapping[str, int] = field(default_factory=dict)
    near: frozenset[str] = frozenset()
    covered: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()


def told_country(entity: Entity, reference: Reference) -> str:
    """The country that the text gives to an entity; empty when it may only be that of its first candidate.

    >>> from kg.reference import load
    >>> told_country(Entity(Kind.ORGANIZATION, ("NRC",), ("org:nrc-kr", "org:nrc-ca"), "KR"), load())
    ''
    >>> told_country(Entity(Kind.ORGANIZATION, ("캘거리대",), (), "CA"), load())
    'CA'
    """
    if entity.refs and entity.refs[0] in reference and reference.country_of(entity.refs[0]) == entity.country:
        return ""
    return entity.country


def contexts(statements: Iterable[Statement], document: Document, reference: Reference) -> Mapping[Entity, Context]:
    """The surroundings of every entity of a document.

    Args:
        statements: of the document, not linked.
        document: for its language and date.
        reference: tells the countries of known organizations.
    """
    members: dict[str, list[Entity]] = defaultdict(list)
    sectors: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if isinstance(statement.object, Entity):
            members[statement.subject].append(statement.object)
        elif statement.predicate == "sector":
            sectors[statement.subject].add(statement.object)
    where: dict[Entity, list[str]] = defaultdict(list)
    for record, entities in members.items():
        for entity in entities:
            where[entity].append(record)
    counted = Counter(c for entities in members.values() for e in entities if (c := _sure_country(e, reference)))
    return {entity: _around(entity, records, members, sectors, Context(document.lang, document.published, counted), reference)
            for entity, records in where.items()}  # fmt: skip


def _around(
    entity: Entity,
    records: list[str],
    members: Mapping[str, list[Entity]],
    sectors: Mapping[str, set[str]],
    whole: Context,
    reference: Reference,
) -> Context:
    others = [(e, c) for record in records for e in members[record] if e is not entity and (c := _sure_country(e, reference))]
    near = frozenset(c for e, c in others if e.kind is Kind.COUNTRY)
    covered = frozenset(c for e, c in others if e.kind is not Kind.COUNTRY)
    found = {sector for record in records for sector in sectors[record]}
    return replace(whole, near=near, covered=covered, sectors=frozenset(found))


def _sure_country(entity: Entity, reference: Reference) -> str:
    """The country of an entity that has only one candidate or is told by the text."""
    if entity.kind is Kind.COUNTRY:
        return entity.country
    return entity.country if len(entity.refs) == 1 else told_country(entity, reference)
