"""Organizations that no table lists, by the ends of their names and by their place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from kg import reference
from kg.lang.ko.data import endings, pattern, words
from kg.lang.ko.entities import (
    classed,
    counterparts,
    institutes,
    introduced,
    leftwards,
    of_kind,
    partners,
    quoted,
    regions,
    sides,
    spelt,
    subjects,
)
from kg.lang.ko.entities.names import Names, counted
from kg.lang.ko.entities.placing import NAME, before, head_behind, is_land, labelled, municipal, placed
from kg.lang.ko.entities.runs import Run, members, runs
from kg.lang.ko.entities.shapes import is_korean
from kg.lang.ko.morphs import Morphs
from kg.model import Kind, Mention

#: the only ending of two letters that a proper name stands before as a word of its own: 새별 대학
UNIVERSITY = "대학"
#: the ending of institutes that is also the word for who works in one: 이집트 연구원 6명
RESEARCHER = "연구원"
#: the ending of offices that a body has in other countries
OFFICE = "사무소"
#: the ending of public corporations, which is also the title of a minister at an embassy
CORPORATION = "공사"
#: characters before a name in which the words may stand that put it below another body
REACH_UNDER = 14
#: what tells right before a word that it is one body of those below another: 보건부 산하 의학연구원
_UNDER = re.compile(r"[가-힣)]\s(?:산하|직속|부설)(?:의|인)?\s$")
#: the acronym that a bracket gives to the name before it, and to a quoted one
_GLOSSED = re.compile(r"[’'”\"」]?\([A-Z][A-Za-z0-9-]{1,9}[)·,]")
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z0-9-]{1,9})\)")
_COMPANY = re.compile(
    r"(?:㈜|\(주\)|주식회사)\s?([가-힣A-Za-z0-9&]{2,15}?)(?=[은는이가와과을를의]?(?:[\s,·(]|$))"
    r"|([가-힣A-Za-z0-9&]{2,15})(?:㈜|\(주\))"
)


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
    found: list[Mention] = list(of_kind.of_group(morphs, names.mentions))
    for body in chain(spelt.find(morphs, states, (taken, lands)), regions.governments(morphs.text, states)):
        found.append(body if body.country else placed(morphs.text, body, states, names))
        taken |= set(range(body.start, body.end))
    for body in quoted.signing(morphs.text, taken):
        found.append(placed(morphs.text, body, states, names))
        taken |= set(range(body.start, body.end))
    for run in (part for row in runs(morphs, taken) for part in members(morphs, row, lands)):
        if run.end in taken or run.start in taken or run.end - 1 in lands or counted(morphs.text, run.start):
            continue
        office = None if introduced.opens(morphs, run) else _by_suffix(morphs, run, taken) or _ministry(morphs, run, (states, names.sides))
        ended = office or introduced.find(morphs, run)
        if not ended and (headed := _without_head(morphs.text, run)):
            ended = _by_suffix(morphs, headed, taken) or _ministry(morphs, headed, (states, names.sides))
        if ended and not _class(morphs.text, ended) and not (ended.end == run.end and classed.is_unit(morphs.text, ended)):
            found.append(ended if ended.country else placed(morphs.text, ended, states, names))
            taken |= set(range(ended.start, ended.end))
    taken |= lands
    for match in _COMPANY.finditer(morphs.text):
        if match.start() not in taken and match.end() - 1 not in taken:
            form = match[1] or match[2]
            found.append(Mention(match.start(), match.end(), Kind.ORGANIZATION, match[0], names=(form,), country="KR", rule="ko.body.company"))
            taken |= set(range(match.start(), match.end()))
    for body in institutes.find(morphs.text, names.mentions):
        found.append(body)
        taken |= set(range(body.start, body.end))
    for body in spelt.below(morphs.text, names.homes | {m.end: m.country for m in found}):
        if body.start not in taken:
            found.append(body)
            taken |= set(range(body.start, body.end))
    for body in (*of_kind.find(morphs, states, taken - lands), *spelt.beside(morphs, states, taken - lands)):
        if body.start in taken - lands:
            continue
        found.append(body)
        taken |= set(range(body.start, body.end))
    taken |= _glosses(morphs.text, found)
    for start, end in units:
        if pattern("organizations", "cooperation_list").search(morphs.text, start, end):
            for body in partners.find(morphs, start, end, taken, names.mentions):
                found.append(body if body.refs or body.country else placed(morphs.text, body, states, names))
                taken |= set(range(body.start, body.end))
    everybody = sorted((*names.mentions, *found, *people), key=lambda m: m.start)
    found += subjects.find(morphs, units, everybody, states)
    everybody = sorted((*names.mentions, *found, *people), key=lambda m: m.start)
    found += [placed(morphs.text, body, states, names) for body in counterparts.find(morphs, units, everybody)]
    listed = classed.placed(morphs.text, tuple(_below(morphs.text, found, names)), states)
    whole = institutes.named_whole(morphs.text, tuple(_as_first(tuple(quoted.whole(morphs, tuple(listed))))), names.mentions)
    whole = institutes.by_acronym(morphs.text, tuple(whole), names.mentions)
    return tuple(institutes.shared(tuple(institutes.with_acronyms(morphs.text, tuple(whole), names.mentions)), names.mentions))


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


@cache
def _any_ending() -> tuple[str, ...]:
    """Every ending of a body, for a first look."""
    return (*endings(), *words("organizations", "proper_suffixes"), *words("organizations", "glossed_suffixes"))


@cache
def _no_body() -> tuple[str, ...]:
    """Ends of words that are forums, titles or common nouns."""
    return (*words("organizations", "forums"), *words("organizations", "no_ends"), *_titles())


@cache
def _fields() -> frozenset[str]:
    """Names of fields of technology, which may end like a body's: 청정에너지(LNG 등)."""
    rows = reference.load().sectors.values()
    return frozenset(name for row in rows for name in (row.label_ko, *row.alt_ko))


@cache
def _endings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    return endings(), tuple(sorted(words("organizations", "proper_suffixes"), key=len, reverse=True))


@cache
def _titles() -> tuple[str, ...]:
    return tuple(words("persons", "titles"))


def _by_suffix(morphs: Morphs, run: Run, taken: set[int]) -> Mention | None:
    form = morphs.text[run.start : run.end]
    if municipal(form) or (run.listed and form.endswith(tuple(words("organizations", "towns")))):
        return Mention(run.start, run.end, Kind.ORGANIZATION, form, rule="ko.body.suffix")
    kind = form in _of_companies() and _is_class(morphs, run)
    if kind or not form.endswith(_any_ending()) or (form.endswith(_no_body()) and not _corporation(form)):
        return None
    strong, weak = _endings()
    ending = next((s for s in strong if form.endswith(s)), "") if form.endswith(strong) else ""
    proper = any(t.tag in ("NNP", "SL") for t in morphs.tokens[run.first : run.last + 1]) or form.endswith(_of_companies())
    if not ending:
        acronym = _GLOSSED.match(morphs.text, run.end)
        head = None if acronym else head_behind().match(morphs.text, run.end)
        if head and form.endswith(tuple(words("organizations", "headed_suffixes"))):
            home = "KR" if is_korean(morphs.text[head.end() : head.end() + NAME]) else ""
            return Mention(run.start, run.end, Kind.ORGANIZATION, form, country=home, rule="ko.body.glossed")  # 새별포럼(의장 남보라)
        weak = (*weak, *words("organizations", "glossed_suffixes")) if acronym else weak
        ending = next((s for s in weak if form.endswith(s)), "") if proper or acronym else ""
        if not ending or len(form) - len(ending) < 2 or (not proper and form in _fields()):
            return None
    if form in words("organizations", "generic") or form == ending or len(form) <= len(ending) + 1:
        start = leftwards.extended(morphs, run, taken) if ending in strong and (len(ending) > 2 or ending == UNIVERSITY) else None
        where = morphs.text[start : run.start].strip() if start is not None and ending in (UNIVERSITY, OFFICE, RESEARCHER) else ""
        if start is None or where in words("organizations", "places") or is_land(where):
            return None  # "미국 대학" is any of them, "칠레 사무소" the office of whoever tells of it
        return Mention(start, run.end, Kind.ORGANIZATION, morphs.text[start : run.end], rule="ko.body.suffix")
    headed = head_behind().match(morphs.text, run.end)
    behind = not proper and run.first > 0 and morphs.tokens[run.first - 1].end - 1 in taken and not headed
    proper = proper or _GLOSSED.match(morphs.text, run.end) is not None
    at_home = (form.startswith(tuple(words("organizations", "korean"))) and len(form) > 4) or institutes.at_home(form)
    proper = proper or (ending in strong and _UNDER.search(morphs.text, max(0, run.start - REACH_UNDER), run.start) is not None)
    if not proper and ((len(form) < 6 and not at_home) or behind):
        return None
    start = leftwards.first_words(morphs, run, taken, common=not proper) if ending in strong and not at_home else run.start
    proper = proper or start < run.start
    names = (form,) if start < run.start else ()
    whole = morphs.text[start : run.end]
    return Mention(start, run.end, Kind.ORGANIZATION, whole, names=names, rule="ko.body.suffix" if proper else "ko.body.common")


@cache
def _of_companies() -> tuple[str, ...]:
    """Endings of the names of companies, which no class of bodies has."""
    return tuple(words("organizations", "company_suffixes"))


def _is_class(morphs: Morphs, run: Run) -> bool:
    """Whether a word tells what kind of firm the next word is for: 바이오텍 기업."""
    return any(morphs.text.startswith(f" {word}", run.end) for word in words("organizations", "classes"))


def _corporation(form: str) -> bool:
    """Whether a word that ends like the title of a diplomat is a public corporation: 부산항만공사, not 주미공사.

    >>> _corporation("부산항만공사"), _corporation("주미공사"), _corporation("공사")
    (True, False, False)
    """
    return form.endswith(CORPORATION) and len(form) > 2 * len(CORPORATION) + 1 and not form.startswith("주")


def _without_head(text: str, run: Run) -> Run | None:
    """The body in the title of who heads it, written in one word: 베트남 수산연구소장, 칠레 산림청장."""
    form = text[run.start : run.end - 1]
    named = form.endswith(tuple(words("organizations", "headed"))) and form not in words("organizations", "generic")
    headed = text[run.end - 1] == "장" and not text.endswith(_deputies(), 0, run.end)
    return replace(run, end=run.end - 1) if headed and named else None


@cache
def _deputies() -> tuple[str, ...]:
    """Titles of those who stand in for a head, whose body is another word: 부청장."""
    return tuple(t for t in _titles() if t.startswith("부") and t.endswith("장"))


def _ministry(morphs: Morphs, run: Run, places: tuple[dict[int, Mention], tuple[sides.Side, ...]]) -> Mention | None:
    """A body directly behind its foreign country, or a ministry on its side of a list, whatever its words: 베트남 기획투자부, (칠) 투자부."""
    form = morphs.text[run.start : run.end]
    state = before(morphs.text, run.start, places[0]) or labelled(morphs.text, run.start, places[0])
    home = state.refs[0][8:] if state else sides.country(places[1], run.start)
    if home in ("", "KR") or form in words("organizations", "generic"):
        return None
    governs = form.endswith(tuple(words("organizations", "governing" if state else "ministries"))) and len(form) > 3
    governs = governs or (state is not None and form in words("organizations", "bureaus"))
    if not state and not governs:
        return None
    ending = next((e for e in words("organizations", "behind_country") if form.endswith(e)), form)
    if not governs and len(form) < len(ending) + 2:
        return None
    return Mention(run.start, run.end, Kind.ORGANIZATION, form, rule="ko.body.suffix")
