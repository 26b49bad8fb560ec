"""Mentions of one thing under one entity, inside one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg import reference
from kg.model import ABROAD, Analysis, Entity, Kind, Mention

#: letters of the code of a country
CODE = 2
NAMED = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.PROGRAMME})


def with_unions(analysis: Analysis) -> Analysis:
    """The analysis in which a union of states (ASEAN, the African Union) is told like a country: it is one side of what it signs.

    Args:
        analysis: of a document.
    """
    known = reference.load()
    union = {m for m in analysis.mentions if m.kind is Kind.ORGANIZATION and m.refs and known.is_union(m.refs[0])}
    if not union:
        return analysis
    return replace(analysis, mentions=tuple(replace(m, kind=Kind.COUNTRY, refs=m.refs[:1]) if m in union else m for m in analysis.mentions))


def countries(mention: Mention) -> tuple[str, ...]:
    """The ISO codes that a country mention names: two for a pair such as 한미; for a union of states its reference.

    >>> countries(Mention(0, 4, Kind.COUNTRY, "한-아세안", ("country:KR", "org:asean")))
    ('KR', 'org:asean')
    """
    return tuple(ref.removeprefix("country:") for ref in mention.refs if ref.startswith("country:") or reference.load().is_union(ref))


def country(code: str) -> Entity:
    """The entity of a country, or of a union of states.

    >>> country("KR").refs, country("org:asean").kind.value
    (('country:KR',), 'organization')
    """
    if code.startswith("org:"):
        row = reference.load().organizations[code.removeprefix("org:")]
        return Entity(Kind.ORGANIZATION, (row.acronym or row.label_en,), (code,), row.country)
    return Entity(Kind.COUNTRY, (code,), (f"country:{code}",), code)


def gather(analysis: Analysis) -> Mapping[Mention, Entity]:
    """One entity for all the mentions of an organization, person or programme.

    Two mentions are one thing when they have the same best candidate in the reference data, or share a form or an
    abbreviation that the text itself defines; bodies under one form whose countries the text tells are as many as these
    ("the Ministry of Health of A and the Ministry of Health of B").
    """
    homes: dict[str, set[str]] = defaultdict(set)
    for mention in analysis.mentions:
        if mention.kind is Kind.ORGANIZATION and mention.country not in ("", ABROAD):
            for form in (mention.form, *mention.names):
                homes[form.casefold()].add(mention.country)
    groups: dict[str, str] = {}
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in analysis.mentions:
        if mention.kind not in NAMED or mention.kind is Kind.COUNTRY:
            continue
        keys = _keys(mention, homes)
        root = next((groups[k] for k in keys if k in groups), keys[0])
        for key in keys:
            groups.setdefault(key, root)
        members[root].append(mention)
    made = {root: _entity(mentions) for root, mentions in members.items()}
    return {mention: made[root] for root, mentions in members.items() for mention in mentions}


def _keys(mention: Mention, homes: Mapping[str, set[str]]) -> list[str]:
    """What tells a thing from others: its reference, and its forms; with its country where bodies of several share one ("Ice Institute")."""
    forms = [form.casefold() for form in (mention.form, *mention.names)]
    several = {form for form in forms if len(homes.get(form, ())) > 1}
    told = [f"{mention.kind}:{form}:{mention.country}" if form in several else f"{mention.kind}:{form}" for form in forms]
    return [*mention.refs[:1], *told]


def _entity(mentions: Iterable[Mention]) -> Entity:
    several = sorted(mentions, key=lambda m: (-len(m.form), m.start))
    forms = dict.fromkeys([m.form for m in several] + [n for m in several for n in m.names])
    refs = max((m.refs for m in several), key=bool, default=())
    told = next((m.country for m in sorted(several, key=lambda m: m.country == ABROAD) if m.country), "")
    if not told and refs and several[0].kind is not Kind.PERSON:
        told = reference.load().country_of(refs[0])
    return Entity(several[0].kind, tuple(forms), refs, told)
