"""Organizations that no table lists, by the ends of their names and by their place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from kg.lang.ko.data import pattern, words
from kg.lang.ko.entities import (
    classed,
    counterparts,
    institutes,
    of_kind,
    partners,
    quoted,
    regions,
    spelt,
    subjects,
    suffixes,
)
from kg.lang.ko.entities.names import Names, counted
from kg.lang.ko.entities.placing import head_behind, placed
from kg.lang.ko.entities.runs import members, runs
from kg.lang.ko.morphs import Morphs
from kg.model import Kind, Mention

#: the acronym that a bracket gives to the name before it
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z0-9-]{1,9})\)")
_COMPANY = re.compile(
    r"(?:㈜|\(주\)|주식회사)\s?([가-힣A-Za-z0-9&]{2,15}?)(?=[은는이가와과을를의]?(?:[\s,·(]|$))"
    r"|([가-힣A-Za-z0-9&]{2,15})(?:㈜|\(주\))"
)


@dataclass(frozen=True, slots=True)
class _Search:
    """A document, and what is found in it so far: `found` and `taken` grow, and whoever looks further sees what was taken before."""

    morphs: Morphs
    names: Names
    #: offsets inside countries
    lands: set[int]
    #: single countries by their ends
    states: dict[int, Mention]
    #: offsets inside names that are known, and inside bodies that are found
    taken: set[int]
    found: list[Mention]

    def add(self, body: Mention) -> None:
        """Take a body for found."""
        self.found.append(body)
        self.taken.update(range(body.start, body.end))

    def placed(self, body: Mention) -> Mention:
        """A body in the country that the words around it give."""
        return placed(self.morphs.text, body, self.states, self.names)


def find(morphs: Morphs, names: Names, units: Sequence[tuple[int, int]], people: Sequence[Mention] = ()) -> tuple[Mention, ...]:
    """Bodies outside the reference data, and further uses of the short forms that the text defines.

    Args:
        morphs: the document.
        names: what the reference data names in it.
        units: spans of its units.
        people: persons, whose names are no bodies.
    """
    taken = _covered(m for m in (*names.mentions, *people) if m.kind not in (Kind.SECTOR, Kind.COUNTRY))
    lands = _covered(m for m in names.mentions if m.kind is Kind.COUNTRY)
    states = {m.end: m for m in names.mentions if m.kind is Kind.COUNTRY and len(m.refs) == 1}
    search = _Search(morphs, names, lands, states, taken, list(of_kind.of_group(morphs, names.mentions)))
    _by_marks(search)
    _by_endings(search)
    search.taken.update(lands)  # no body below begins in a country
    _by_legal_form(search)
    _by_neighbours(search)
    search.taken.update(_glosses(morphs.text, search.found))
    _by_partners(search, units)
    return _whole_names(search, _by_deeds(search, units, people))


def _by_marks(search: _Search) -> None:
    """Find the bodies that a text spells twice, governments of regions, and alliances under a quoted name."""
    text, states = search.morphs.text, search.states
    for body in chain(spelt.find(search.morphs, states, (search.taken, search.lands)), regions.governments(text, states)):
        search.add(body if body.country else search.placed(body))
    for body in quoted.signing(text, search.taken):
        search.add(search.placed(body))


def _by_endings(search: _Search) -> None:
    """Find the bodies that end as bodies do, or that words of the text introduce."""
    morphs, taken = search.morphs, search.taken
    for run in (part for row in runs(morphs, taken) for part in members(morphs, row, search.lands)):
        if run.end in taken or run.start in taken or run.end - 1 in search.lands or counted(morphs.text, run.start):
            continue
        body = suffixes.find(morphs, run, taken, (search.states, search.names.sides))
        if body and not _class(morphs.text, body) and not (body.end == run.end and classed.is_unit(morphs.text, body)):
            search.add(body if body.country else search.placed(body))


def _by_legal_form(search: _Search) -> None:
    """Find the companies that the text calls ㈜."""
    for match in _COMPANY.finditer(search.morphs.text):
        if match.start() not in search.taken and match.end() - 1 not in search.taken:
            names = (match[1] or match[2],)
            search.add(Mention(match.start(), match.end(), Kind.ORGANIZATION, match[0], names=names, country="KR", rule="ko.body.company"))


def _by_neighbours(search: _Search) -> None:
    """Find institutes, bodies named behind the one above them, and names behind the word for what they are or beside a country."""
    morphs, names, states = search.morphs, search.names, search.states
    for body in institutes.find(morphs.text, names.mentions):
        search.add(body)
    for body in spelt.below(morphs.text, names.homes | {m.end: m.country for m in search.found}):
        if body.start not in search.taken:
            search.add(body)
    free = search.taken - search.lands
    for body in (*of_kind.find(morphs, states, free), *spelt.beside(morphs, states, free)):
        if body.start not in search.taken or body.start in search.lands:
            search.add(body)


def _by_partners(search: _Search, units: Sequence[tuple[int, int]]) -> None:
    """Find the names in the place of a partner, in units that speak of cooperation."""
    for start, end in units:
        if pattern("organizations", "cooperation_list").search(search.morphs.text, start, end):
            for body in partners.find(search.morphs, start, end, search.taken, search.names.mentions):
                search.add(body if body.refs or body.country else search.placed(body))


def _by_deeds(search: _Search, units: Sequence[tuple[int, int]], people: Sequence[Mention]) -> list[Mention]:
    """All bodies, with those that nothing tells but what they do: who signs with a known one, and whom the other side sends."""
    morphs, found = search.morphs, search.found
    everybody = sorted((*search.names.mentions, *found, *people), key=lambda m: m.start)
    found = [*found, *subjects.find(morphs, units, everybody, search.states)]
    everybody = sorted((*search.names.mentions, *found, *people), key=lambda m: m.start)
    return [*found, *map(search.placed, counterparts.find(morphs, units, everybody))]


def _whole_names(search: _Search, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The bodies with the whole of their names, their countries and what else the text calls them."""
    text, known = search.morphs.text, search.names.mentions
    listed = classed.placed(text, tuple(_below(text, found, search.names)), search.states)
    whole = institutes.named_whole(text, tuple(_as_first(tuple(quoted.whole(search.morphs, tuple(listed))))), known)
    whole = institutes.by_acronym(text, tuple(whole), known)
    return tuple(institutes.shared(tuple(institutes.with_acronyms(text, tuple(whole), known)), known))


def _below(text: str, found: Sequence[Mention], names: Names) -> Iterator[Mention]:
    """The bodies, each that stands behind the body above it (베트남 새별부 산하 …, 베트남 새별원 …) in the country of that one."""
    homes = names.homes | {m.end: m.country for m in found}
    for body in found:
        above = re.search(r"(?<=\S)( (?:(?:산하|소속|부설|직속)(?:의|인)? )?)$", text[max(0, body.start - 12) : body.start])
        at = body.start - len(above[1]) if above else -1
        home = homes.get(at, "") or (homes.get(at - 1, "") if text[at - 1 : at] == ")" else "")
        yield replace(body, country=home) if home and not body.refs else body


def _glosses(text: str, found: Sequence[Mention]) -> set[int]:
    """Where the acronyms stand that brackets give to bodies: each is another name of its body, and no body of its own."""
    forms = {gloss[1] for m in found if (gloss := _ACRONYM.match(text, m.end))}
    return {n for form in forms for m in re.finditer(rf"(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])", text) for n in range(*m.span())}


def _as_first(found: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies, one that is named again without its country in the country of the first mention."""
    first: dict[str, str] = {}
    for body in sorted(found, key=lambda m: m.start):
        home = first.setdefault(body.form, body.country)
        yield replace(body, country=home) if home and home != body.country and not body.refs and not body.names else body


def _class(text: str, body: Mention) -> bool:
    """True for common nouns that name a class of bodies: no country, no acronym or head in brackets, no Korean beginning."""
    known = body.form.startswith(tuple(words("organizations", "korean"))) or re.match(r"\s?\([A-Z]", text[body.end : body.end + 3])
    known = known or head_behind().match(text, body.end)
    return body.rule == "ko.body.common" and not known and not re.search(r"[가-힣]\s$", text[max(0, body.start - 2) : body.start])


def _covered(mentions: Iterator[Mention]) -> set[int]:
    return {n for m in mentions for n in range(m.start, m.end)}
