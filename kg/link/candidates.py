"""Which entry of the reference data a name means: candidates by its forms, refused or ranked by what the text says around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.link.context import Context, told_country
from kg.link.lookup import lookup
from kg.link.names import is_acronym, is_korean, is_slip, lines, parts, split_country, words
from kg.model import Entity, Kind
from kg.reference import Organization, Reference
from kg.reference.names import jamo, key

#: tables in which the entities of a kind are
TABLES = {Kind.ORGANIZATION: ("org",), Kind.PROGRAMME: ("programme", "agreement"), Kind.COUNTRY: ("country",)}
#: bodies whose names other countries' bodies may bear too; a university or company has its name for itself
_STATE = frozenset({"ministry", "agency", "committee", "research-institute", "foundation", "other"})


def best(entity: Entity, context: Context, reference: Reference) -> str:
    """The reference that an entity means, or the empty string for one that is not in the tables.

    Args:
        entity: with the names that the document uses, and candidates that language analysis saw.
        context: what the document tells around it.
        reference: the tables.
    """
    told = told_country(entity, reference)
    every = tuple(dict.fromkeys(_all(entity, told, reference)))
    found = [ref for ref in every if ref.partition(":")[0] in TABLES.get(entity.kind, ())] or _of_other_kind(every, entity)
    fitting = [ref for ref in found if not _refused(ref, entity, told, reference)]
    if not fitting:
        return _by_function(entity, told, reference) or _slip(entity, told, reference)
    order = {ref: i for i, ref in enumerate(fitting)}
    return max(fitting, key=lambda ref: (_score(ref, entity, context, reference), -order[ref]))


def _of_other_kind(found: tuple[str, ...], entity: Entity) -> list[str]:
    """Known things of another kind: a text may take a laboratory for a facility; never by an acronym alone."""
    if entity.kind not in TABLES or all(is_acronym(name) for name in entity.names):
        return []
    return [ref for ref in found if ref.partition(":")[0] in ("org", "programme", "agreement")]


def _all(entity: Entity, told: str, reference: Reference) -> Iterator[str]:
    """Candidates by the full names first, then by acronyms."""
    names = [part for name in entity.names for part in parts(name)]
    for name in sorted(names, key=is_acronym):
        yield from lookup(name, told, entity.kind, reference)
    yield from entity.refs


def _refused(ref: str, entity: Entity, told: str, reference: Reference) -> bool:
    """Whether the text rules a candidate out: another country, or a full name that the candidate does not bear."""
    row = reference.row(ref)
    if not isinstance(row, Organization):
        return False
    given = {told, *(split_country(name)[0] for name in entity.names)} - {""}
    if given and row.country not in ("INT", "EU") and row.country not in given and row.type in _STATE:
        return not any(key(name) in _full_keys(row) for name in entity.names)
    return _other_full_name(row, entity)


def _full_keys(row: Organization) -> frozenset[str]:
    """Names of an organization that no other country's could bear: those that hold its country."""
    return frozenset(key(name) for name in row.names if name and not is_acronym(name) and split_country(name)[0] == row.country)


def _other_full_name(row: Organization, entity: Entity) -> bool:
    """Whether the text expands an acronym to something else than the candidate: KIC may be any of several."""
    full = [part for name in entity.names for part in parts(name) if not is_acronym(part)]
    known = {key(name) for name in row.names if name and not is_acronym(name)}
    if not full or any({key(name), key(split_country(name)[1])} & known for name in full):
        return False
    return all(_unlike(name, row) for name in full)


def _unlike(name: str, row: Organization) -> bool:
    from rapidfuzz import fuzz

    same_script = [known for known in row.names if known and not is_acronym(known) and is_korean(known) == is_korean(name)]
    if not same_script:
        return False
    if is_korean(name):
        return max(fuzz.ratio(jamo(key(name)), jamo(key(known))) for known in same_script) < _ALIKE
    mine = set(words(name))
    return max(len(mine & set(words(known))) / max(1, len(mine | set(words(known)))) for known in same_script) < _SHARED


#: a country in brackets behind a label
_BRACKET = re.compile(r" \([^()]+\)$")
#: how alike a full name and a candidate with the same acronym must be: the acronym says the rest
_ALIKE, _SHARED = 60, 0.4


def _score(ref: str, entity: Entity, context: Context, reference: Reference) -> float:
    row = reference.row(ref)
    country = reference.country_of(ref)
    full = {key(part) for name in entity.names for part in parts(name) if not is_acronym(part)}
    # "Ministry of Science (Chile)": the bracket only tells the tables' namesakes apart
    labels = {key(_BRACKET.sub("", name)) for name in (row.label_en, row.label_ko)}
    score = 4.0 * bool(full & labels) + 3.0 * bool(full & {key(n) for n in row.names if n})
    score += 2.0 * (country == entity.country and bool(told_country(entity, reference)))
    score += 1.5 * (country in context.near) + 1.0 * (country in context.countries)
    score -= 1.0 * (country in context.covered and len(context.countries) > 1)
    if context.lang == "ko" and not full:  # Korean texts call Korean bodies by Korean names
        score += 0.25 * (country != "KR" and country in context.countries)
    if isinstance(row, Organization):
        score += 3.0 * _valid(row, context.published)
    return score + 0.75 * _about(row.names, context.sectors, reference)


def _valid(row: Organization, date: str) -> bool:
    """Whether an organization bore its name on a date; one without a date is asked about today's names."""
    if not date:
        return not row.valid_to
    return row.valid_from[: len(date)] <= date[: len(row.valid_from)] and (not row.valid_to or date <= row.valid_to + "~")


def _about(names: Iterable[str], sectors: frozenset[str], reference: Reference) -> bool:
    """Whether the names of an organization speak of the sectors of its records."""
    forms = [form.casefold() for sector in sectors if sector in reference.sectors for form in reference.sectors[sector].names if len(form) > 1]
    return any(form in name.casefold() for name in names for form in forms)


@cache
def _functions() -> dict[str, str]:
    return {key(name.replace("_", " ")): line[0] for line in lines("functions.txt") for name in line[1:]}


def _by_function(entity: Entity, told: str, reference: Reference) -> str:
    """The ministry of a country that has the task which a name says: 일본 외교부 is 外務省."""
    if not told:
        told = next((code for name in entity.names if (code := split_country(name)[0])), "")
    names = [form for name in entity.names for form in (name, split_country(name)[1])]
    tasks = {_functions()[key(name)] for name in names if key(name) in _functions()}
    if not told or len(tasks) != 1:
        return ""
    found = [ref for ref, task in _ministries(told) if task in tasks and not _gone(ref, reference)]
    return found[0] if len(set(found)) == 1 else ""


def _gone(ref: str, reference: Reference) -> bool:
    row = reference.row(ref)
    return isinstance(row, Organization) and bool(row.valid_to)


@cache
def _ministries(country: str) -> tuple[tuple[str, str], ...]:
    """The ministries of a country with the task that their names say."""
    from kg.reference import load

    found: dict[tuple[str, str], None] = {}
    for row in load().organizations.values():
        if row.country != country or row.type != "ministry":
            continue
        for name in row.names:
            task = _functions().get(key(split_country(name)[1])) if name else None
            if task:
                found[(f"org:{row.id}", task)] = None
    return tuple(found)


def _frame(name: str) -> str:
    """What a slip of the pen leaves alone: first and last syllable, or the first letters of the words."""
    if is_korean(name):
        plain = key(name)
        return plain[0] + plain[-1] if plain else ""
    return "".join(word[0] for word in words(name))


@cache
def _by_frame() -> dict[str, tuple[str, ...]]:
    """The full names of organizations by their frame: only they can be what a slip of the pen meant."""
    from kg.reference import load

    found: dict[str, list[str]] = {}
    for name, refs in load().forms().items():
        if not is_acronym(name) and any(ref.startswith("org:") for ref in refs):
            found.setdefault(_frame(name), []).append(name)
    return {frame: tuple(names) for frame, names in found.items()}


def _slip(entity: Entity, told: str, reference: Reference) -> str:
    """The one organization of which a name of the entity is a slip of the pen."""
    if entity.kind is not Kind.ORGANIZATION:
        return ""
    for written in (part for name in entity.names for part in parts(name) if not is_acronym(part)):
        for form in dict.fromkeys((written, split_country(written)[1])):
            known = [ref for ref in _meant(form, reference) if not _refused(ref, entity, told, reference)]
            fitting = [ref for ref in known if not _other_acronym(ref, entity, reference)]
            if len(fitting) == 1:
                return fitting[0]
    return ""


def _meant(form: str, reference: Reference) -> set[str]:
    """The organizations of whose names a form may be a slip of the pen."""
    known = [name for name in _by_frame().get(_frame(form), ()) if is_slip(form, name)]
    return {ref for name in known for ref in reference.forms()[name] if ref.startswith("org:")}


def _other_acronym(ref: str, entity: Entity, reference: Reference) -> bool:
    """Whether the document abbreviates the entity in another way than the candidate."""
    written = {key(name) for name in entity.names if is_acronym(name)}
    known = {key(name) for name in reference.names(ref) if is_acronym(name)}
    return bool(written and known and not written & known)
