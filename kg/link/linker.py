"""From the names of a document to things: every entity and record gets its IRI and its official names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.link import agreements, people
from kg.link.candidates import best
from kg.link.context import Context, contexts
from kg.link.lookup import without_head
from kg.link.names import home, is_acronym, is_korean, parts, split_country, words
from kg.model import ABROAD, Document, Entity, Kind, Statement
from kg.reference import Organization, Reference, load
from kg.reference.names import key
from kg.reference.tables import MAX_NAMES
from kg.vocab import mint, record_iri, ref_iri


def link(statements: Iterable[Statement], document: Document) -> tuple[Statement, ...]:
    """The statements with IRIs for their records and entities; pure.

    Args:
        statements: of one document, as extraction gives them.
        document: for its id, language and date.

    Returns:
        the same statements in the same order; subjects and the objects of `of` are IRIs, entities have `id`, labels and names.
    """
    given = tuple(statements)
    linked = entities(given, document, load())
    records = {s.subject: record_iri(document.id, s.subject) for s in given} | agreements.known(given, linked, load())
    return tuple(_linked(s, records, linked) for s in given)


def _linked(statement: Statement, records: Mapping[str, str], linked: Mapping[Entity, Entity]) -> Statement:
    value = statement.object
    if isinstance(value, Entity):
        value = linked[value]
    elif statement.predicate == "of":
        value = records.get(value, value)
    return replace(statement, subject=records[statement.subject], object=value)


@dataclass(frozen=True, slots=True)
class _Group:
    """The entities of a document that are one thing, with the entry of the reference data that they mean."""

    ref: str
    members: tuple[Entity, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """The names that the document uses, without brackets and legal forms."""
        return tuple(dict.fromkeys(part for e in self.members for name in e.names for part in parts(name))) or self.members[0].names or ("",)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the document uses, also as they are written."""
        return tuple(dict.fromkeys((*self.parts, *(name for e in self.members for name in e.names if name))))

    @property
    def country(self) -> str:
        return next((e.country for e in self.members if e.country not in ("", ABROAD)), "")


def entities(statements: Iterable[Statement], document: Document, reference: Reference) -> Mapping[Entity, Entity]:
    """The linked form of every entity of a document.

    Args:
        statements: of the document, not linked.
        document: for its language and date.
        reference: the tables.
    """
    around = contexts(statements, document, reference)
    refs = _refs(around, reference)
    groups = _grouped(refs)
    made = {group: _entity(group, reference) for group in groups}
    shared = _shared_names(made.values())
    return {member: _without(made[group], shared) for group in groups for member in group.members}


def _refs(around: Mapping[Entity, Context], reference: Reference) -> Mapping[Entity, str]:
    """What each entity means; an acronym alone means what the document gives as its full name elsewhere."""
    spelled = {e: _ref(e, c, reference) for e, c in around.items() if not all(map(is_acronym, e.names))}
    expanded = {(e.kind, key(part)): ref for e, ref in spelled.items() for n in e.names for part in parts(n) if is_acronym(part)}
    return {e: spelled[e] if e in spelled else expanded.get((e.kind, key(e.names[0])), _ref(e, c, reference)) for e, c in around.items()}


def _ref(entity: Entity, context: Context, reference: Reference) -> str:
    if entity.kind is Kind.COUNTRY and entity.country in reference.countries:
        return f"country:{entity.country}"
    return best(entity, context, reference)


def _grouped(refs: Mapping[Entity, str]) -> tuple[_Group, ...]:
    """Entities with one reference, or new ones of one kind with a name in common, are one thing, but for bodies of two countries."""
    people_meant = people.together(e for e in refs if e.kind is Kind.PERSON)
    initials = _initials(e for e, ref in refs.items() if not ref)
    homes: dict[str, set[str]] = defaultdict(set)
    for entity in (e for e, ref in refs.items() if not ref and e.kind is Kind.ORGANIZATION and e.country):
        for k in _keys(entity, initials):
            homes[k].add(entity.country)
    roots: dict[str, str] = {}
    members: dict[str, list[Entity]] = defaultdict(list)
    for entity, ref in refs.items():
        keys = [ref] if ref else _keys(people_meant.get(entity, entity), initials)
        keys = [f"{k}:{entity.country}" if len(homes[k]) > 1 else k for k in keys]
        root = next((roots[k] for k in keys if k in roots), keys[0])
        for k in keys:
            roots.setdefault(k, root)
        members[root].append(entity)
    return tuple(_Group(refs[found[0]], tuple(sorted(found, key=lambda e: e in people_meant))) for found in members.values())


def _keys(entity: Entity, initials: Mapping[str, str]) -> list[str]:
    bare = people.bare if entity.kind is Kind.PERSON else lambda name: split_country(name)[1]
    forms = {key(bare(part)) for name in entity.names for part in parts(name)}
    forms |= {key(without_head(form)) for form in entity.names if entity.kind is Kind.PROGRAMME}
    forms |= {initials[form] for form in forms if form in initials}
    return [f"{entity.kind}:{form}" for form in sorted(forms - {""})] or [f"{entity.kind}:{entity.names}"]


def _initials(found: Iterable[Entity]) -> dict[str, str]:
    """Acronyms of the full English names that a document gives: AURAS for Airborne Unmanned Radar and Sonar."""
    full = [name for e in found if e.kind is not Kind.PERSON for name in e.names if not is_korean(name) and len(words(name)) > 2]
    return {"".join(word[0] for word in words(name)): key(name) for name in full}


def _entity(group: _Group, reference: Reference) -> Entity:
    return _known(group, reference) if group.ref else _new(group)


def _known(group: _Group, reference: Reference) -> Entity:
    row = reference.row(group.ref)
    acronym = row.acronym if isinstance(row, Organization) else ""
    clear = [n for n in reference.names(group.ref) if n not in reference.ambiguous]
    names = dict.fromkeys(n for n in (*group.names, row.label_en, row.label_ko, acronym, *clear) if n)
    first = group.members[0]
    country = reference.country_of(group.ref)
    return replace(
        first,
        names=tuple(names)[:MAX_NAMES],
        refs=(group.ref,),
        country="" if country == "INT" else country,
        id=ref_iri(group.ref),
        label_en=row.label_en,
        label_ko=row.label_ko,
        acronym=acronym,
    )


def _new(group: _Group) -> Entity:
    """An entity that the tables do not know: its IRI comes from its fullest name and its country, in every document alike.

    That of a person comes from the name alone: texts tell the country of the same person now and then only.
    """
    first = group.members[0]
    bare = tuple(dict.fromkeys(_bare(name, first.kind) for name in group.parts))
    country = group.country or next((code for name in group.parts if (code := home(name))), "")
    # a state before a name that the text tells without it ("the Chilean" before "Ministry of Mines") is none of it
    own = [n for n in bare if split_country(n)[1] != first.names[0] or n == first.names[0]]
    full = [n for n in own if not is_acronym(n)] or list(bare)
    fullest = full if first.kind is Kind.PERSON else sorted(full, key=len, reverse=True)
    return replace(
        first,
        names=tuple(dict.fromkeys((*bare, *group.names)))[:MAX_NAMES],
        refs=(),
        country=country,
        id=mint(first.kind.value, f"{country.lower()}-{fullest[0]}" if country and first.kind is not Kind.PERSON else fullest[0]),
        label_en=next((n for n in fullest if not is_korean(n)), ""),
        label_ko=next((n for n in fullest if is_korean(n)), ""),
        acronym=next((n for n in bare if is_acronym(n)), ""),
    )


def _bare(name: str, kind: Kind) -> str:
    """A name without what only accompanies it: title of a person, country before a Korean organization."""
    if kind is Kind.PERSON:
        return people.bare(name)
    return split_country(name)[1] if kind is Kind.ORGANIZATION and is_korean(name) else name


def _shared_names(found: Iterable[Entity]) -> frozenset[str]:
    """Names that two things of the document bear: they would name neither."""
    distinct = {entity.id: entity for entity in found}.values()
    count = Counter(k for e in distinct if e.kind is not Kind.COUNTRY for k in {key(name) for name in e.names})
    return frozenset(k for k, n in count.items() if n > 1)


def _without(entity: Entity, shared: frozenset[str]) -> Entity:
    if entity.kind is Kind.COUNTRY:
        return entity
    kept = tuple(name for name in entity.names if key(name) not in shared)
    return replace(entity, names=kept or entity.names[:1])
