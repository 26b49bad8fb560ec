"""Mentions of one thing under one entity, inside one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg import reference
from kg.model import Analysis, Entity, Kind, Mention

NAMED = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.PROGRAMME})


def countries(mention: Mention) -> tuple[str, ...]:
    """The ISO codes that a country mention names: two for a pair such as 한미."""
    return tuple(ref.removeprefix("country:") for ref in mention.refs if ref.startswith("country:"))


def country(code: str) -> Entity:
    """The entity of a country.

    >>> country("KR").refs
    ('country:KR',)
    """
    return Entity(Kind.COUNTRY, (code,), (f"country:{code}",), code)


def gather(analysis: Analysis) -> Mapping[Mention, Entity]:
    """One entity for all the mentions of an organization, person or programme.

    Two mentions are one thing when they have the same best candidate in the reference data, or share a form or an
    abbreviation that the text itself defines.
    """
    groups: dict[str, str] = {}
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in analysis.mentions:
        if mention.kind not in NAMED or mention.kind is Kind.COUNTRY:
            continue
        keys = _keys(mention)
        root = next((groups[k] for k in keys if k in groups), keys[0])
        for key in keys:
            groups.setdefault(key, root)
        members[root].append(mention)
    made = {root: _entity(mentions) for root, mentions in members.items()}
    return {mention: made[root] for root, mentions in members.items() for mention in mentions}


def _keys(mention: Mention) -> list[str]:
    forms = [f"{mention.kind}:{form.casefold()}" for form in (mention.form, *mention.names)]
    return [*mention.refs[:1], *forms]


def _entity(mentions: Iterable[Mention]) -> Entity:
    several = sorted(mentions, key=lambda m: (-len(m.form), m.start))
    forms = dict.fromkeys([m.form for m in several] + [n for m in several for n in m.names])
    refs = max((m.refs for m in several), key=bool, default=())
    told = next((m.country for m in several if m.country), "")
    if not told and refs and several[0].kind is not Kind.PERSON:
        told = reference.load().country_of(refs[0])
    return Entity(several[0].kind, tuple(forms), refs, told)
