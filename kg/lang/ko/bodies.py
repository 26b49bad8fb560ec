"""Organizations that no table lists, by the ends of their names and by their place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg import reference
from kg.lang.ko import aliases, institutes, partners, sides, spelt
from kg.lang.ko.data import pattern, words
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.lang.ko.names import Names
from kg.lang.ko.runs import Run, runs
from kg.model import Kind, Mention

#: characters that may stand between a side and a body of it
SIDE = 50
#: characters between a country and the body that ends its noun phrase
PHRASE = 26
#: the only ending of two letters that a proper name stands before as a word of its own: 새별 대학
UNIVERSITY = "대학"
#: words (eojeol) that a generic ending may take to its left: 로렌스 버클리 국립연구소
REACH = 3
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
    found: list[Mention] = []
    for body in spelt.find(morphs, states, (taken, lands)):
        found.append(body if body.country else _placed(morphs.text, body, states, names))
        taken |= set(range(body.start, body.end))
    for run in runs(morphs, taken):
        if run.end in taken or run.start in taken or run.end - 1 in lands:
            continue
        ended = _by_suffix(morphs, run, taken) or _ministry(morphs, run, (states, names.sides))
        if ended and not _class(morphs.text, ended):
            found.append(_placed(morphs.text, ended, states, names))
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
    for body in spelt.beside(morphs, states, taken - lands):
        found.append(body)
        taken |= set(range(body.start, body.end))
    for start, end in units:
        if pattern("organizations", "cooperation_list").search(morphs.text, start, end):
            for body in partners.find(morphs, start, end, taken, names.mentions):
                found.append(body if body.refs or body.country else _placed(morphs.text, body, states, names))
                taken |= set(range(body.start, body.end))
    placed = institutes.named_whole(morphs.text, tuple(_as_first(tuple(_below(morphs.text, found, names)))), names.mentions)
    return tuple(institutes.shared(tuple(placed), names.mentions))


def _below(text: str, found: Sequence[Mention], names: Names) -> Iterator[Mention]:
    """The bodies, each that stands behind the body above it (베트남 새별부 산하 …, 베트남 새별원 …) in the country of that one."""
    homes = names.homes | {m.end: m.country for m in found}
    for body in found:
        above = re.search(r"(?<=\S)( (?:(?:산하|소속|부설|직속)(?:의|인)? )?)$", text[max(0, body.start - 12) : body.start])
        home = homes.get(body.start - len(above[1]), "") if above else ""
        yield replace(body, country=home) if home and not body.refs else body


def _as_first(found: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies, one that is named again without its country in the country of the first mention."""
    first: dict[str, str] = {}
    for body in sorted(found, key=lambda m: m.start):
        home = first.setdefault(body.form, body.country)
        yield replace(body, country=home) if home and home != body.country and not body.refs and not body.names else body


def _class(text: str, body: Mention) -> bool:
    """True for common nouns that name a class of bodies: no country, no acronym, no Korean beginning."""
    known = body.form.startswith(tuple(words("organizations", "korean"))) or re.match(r"\s?\([A-Z]", text[body.end : body.end + 3])
    return body.rule == "ko.body.common" and not known and not re.search(r"[가-힣]\s$", text[max(0, body.start - 2) : body.start])


def _covered(mentions: Iterator[Mention]) -> set[int]:
    return {n for m in mentions for n in range(m.start, m.end)}


@cache
def _any_ending() -> tuple[str, ...]:
    """Every ending of a body, for a first look."""
    return (*words("organizations", "suffixes"), *words("organizations", "proper_suffixes"), *words("organizations", "glossed_suffixes"))


@cache
def _no_body() -> tuple[str, ...]:
    """Ends of words that are forums or titles."""
    return (*words("organizations", "forums"), *_titles())


@cache
def _endings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    strong, weak = (sorted(words("organizations", key), key=len, reverse=True) for key in ("suffixes", "proper_suffixes"))
    return tuple(strong), tuple(weak)


@cache
def _titles() -> tuple[str, ...]:
    return tuple(words("persons", "titles"))


def _by_suffix(morphs: Morphs, run: Run, taken: set[int]) -> Mention | None:
    form = morphs.text[run.start : run.end]
    if not form.endswith(_any_ending()) or form.endswith(_no_body()):
        return None
    strong, weak = _endings()
    ending = next((s for s in strong if form.endswith(s)), "")
    proper = any(t.tag in ("NNP", "SL") for t in morphs.tokens[run.first : run.last + 1])
    if not ending:
        acronym = re.match(r"\([A-Z][A-Za-z0-9-]{1,9}[)·,]", morphs.text[run.end : run.end + 12])
        weak = (*weak, *words("organizations", "glossed_suffixes")) if acronym else weak
        ending = next((s for s in weak if form.endswith(s)), "") if proper or acronym else ""
        if not ending or len(form) - len(ending) < 2:
            return None
    if form in words("organizations", "generic") or form == ending or len(form) <= len(ending) + 1:
        start = _extended(morphs, run, taken) if ending in strong and (len(ending) > 2 or ending == UNIVERSITY) else None
        where = morphs.text[start : run.start].strip() if start is not None and ending == UNIVERSITY else ""
        if start is None or where in words("organizations", "places") or where in dict(_lands()):
            return None  # "미국 대학" is any of them
        return Mention(start, run.end, Kind.ORGANIZATION, morphs.text[start : run.end], rule="ko.body.suffix")
    headed = _headed().match(morphs.text, run.end)
    behind = not proper and run.first > 0 and morphs.tokens[run.first - 1].end - 1 in taken and not headed
    proper = proper or bool(re.match(r"\([A-Z][A-Za-z0-9-]{1,9}[)·,]", morphs.text[run.end : run.end + 12]))
    if not proper and (len(form) < 6 or behind):
        return None
    return Mention(run.start, run.end, Kind.ORGANIZATION, form, rule="ko.body.suffix" if proper else "ko.body.common")


@cache
def _headed() -> re.Pattern[str]:
    """A bracket with the head of a body behind its name: (소장 …."""
    return re.compile(r"\s?\((?:" + "|".join(words("organizations", "heads")) + r")[\s:：]")


def _ministry(morphs: Morphs, run: Run, places: tuple[dict[int, Mention], tuple[sides.Side, ...]]) -> Mention | None:
    """A body directly behind its foreign country, or a ministry on its side of a list, whatever its words: 베트남 기획투자부, (칠) 투자부."""
    form = morphs.text[run.start : run.end]
    state = _before(morphs.text, run.start, places[0])
    home = state.refs[0][8:] if state else sides.country(places[1], run.start)
    if home in ("", "KR") or form in words("organizations", "generic"):
        return None
    governs = form.endswith(tuple(words("organizations", "governing" if state else "ministries"))) and len(form) > 3
    if not state and not governs:
        return None
    ending = next((e for e in words("organizations", "behind_country") if form.endswith(e)), form)
    if not governs and len(form) < len(ending) + 2:
        return None
    return Mention(run.start, run.end, Kind.ORGANIZATION, form, rule="ko.body.suffix")


def _before(text: str, start: int, states: dict[int, Mention]) -> Mention | None:
    """The single country right before a body: 칠레 …, 칠레의 …, 칠레…."""
    owned = states.get(start - 2) if text[max(0, start - 2) : start] == "의 " else None
    return states.get(start - 1) or states.get(start) or owned


def _extended(morphs: Morphs, run: Run, taken: set[int]) -> int | None:
    """Where a name of several words begins whose last word is only "연구소", "대학교" …; None if nothing proper stands before it."""
    begin, n, proper = run.start, run.first - 1, False
    reach = REACH
    while n >= 0 and reach and not morphs.text[morphs.tokens[n].end : morphs.tokens[n + 1].start].count("\n"):
        token = morphs.tokens[n]
        if token.tag not in NOMINAL or token.form in words("organizations", "stop") or token.start in taken or token.tag in ("NNB", "SN"):
            break
        begin = token.start
        proper = proper or token.tag in ("NNP", "SL")
        reach -= morphs.spaced(n)
        n -= 1
    return begin if proper and begin < run.start else None


@cache
def _lands() -> tuple[tuple[str, str], ...]:
    """Korean names of countries with their codes, longest first."""
    rows = reference.load().countries
    named = [(name, code) for code, row in rows.items() for name in (row.label_ko, *row.alt_ko) if len(name) > 1]
    return tuple(sorted(named, key=lambda pair: -len(pair[0])))


@cache
def _university(form: str) -> tuple[str, str]:
    """The reference and country of a university that the tables have under another form of its name: 새별대학 for 새별대."""
    for other in aliases.university(form):
        for hit in reference.gazetteer("ko").find(other):
            if hit.kind == "org" and hit.form == other and not hit.ambiguous:
                return hit.refs[0], reference.load().country_of(hit.refs[0])
    return "", ""


def _phrase_of(text: str, start: int, states: dict[int, Mention]) -> Mention | None:
    """The country that opens the noun phrase which a body ends: 칠레 해양 관측 분야 산학연구센터."""
    for at in range(start - 1, max(0, start - PHRASE), -1):
        if at in states:
            return states[at] if pattern("organizations", "phrase").fullmatch(text, at, start) else None
    return None


def _korean_university(form: str) -> bool:
    """True for a university of Korea that the tables do not list.

    >>> _korean_university("한밭대학교"), _korean_university("캘거리대학교")
    (True, False)
    """
    return any(other.removesuffix("대학교") in words("organizations", "korean_universities") for other in (form, *aliases.university(form)))


@cache
def _pairs_of_names() -> frozenset[str]:
    """Pairs of letters in the Korean names of Korean bodies that are no companies."""
    rows = reference.load().organizations.values()
    named = (row.label_ko for row in rows if row.country == "KR" and row.type not in ("company", "university"))
    return frozenset(a + b for name in named for a, b in pairwise(name))


def _told_in_korean(form: str) -> bool:
    """True for a name that only says in Korean what a body does: without a country before it, it is a Korean one's.

    >>> _told_in_korean("녹색에너지연구원"), _told_in_korean("캘거리대학교")
    (True, False)
    """
    ending = next((e for e in _endings()[0] if form.endswith(e)), "")
    pairs = [a + b for a, b in pairwise(form.removesuffix(ending))]
    return len(pairs) > 2 and 2 * sum(p in _pairs_of_names() for p in pairs) > len(pairs)


def _side(text: str, body: Mention, states: dict[int, Mention]) -> Mention | None:
    """The country whose side a sentence tells of before a body: 칠레 측에서는 … 국가위원회 의장이."""
    near = (states[at] for at in range(body.start - 1, max(0, body.start - SIDE), -1) if at in states)
    return next((m for m in near if pattern("organizations", "side").match(text, m.end, body.start)), None)


def _placed(text: str, body: Mention, states: dict[int, Mention], names: Names) -> Mention:
    """The body with its country: the one named before it, else by its form, else the country that the text is about."""
    ref, home = _university(body.form)
    if ref:
        return replace(body, refs=(ref,), country=home)
    homes = names.homes
    before = _before(text, body.start, states)
    classes = "|".join(words("organizations", "classes"))
    gap = re.search(rf"(?:^|\s)(\S+)\s(?:\S+\s)?(?:{classes})\s$", text[max(0, body.start - 30) : body.start])
    if not before and gap:
        at = max(0, body.start - 30) + gap.end(1)
        before = states.get(at)
    if before and before.end + 1 >= body.start and text[before.end : body.start] in ("", " "):
        whole = text[before.start : body.end]
        return replace(body, start=before.start, country=before.refs[0][8:], names=(whole,))
    if before:
        own = (f"{before.form} {body.form}",) if before.end + 2 == body.start else ()
        return replace(body, country=before.refs[0][8:], names=(*own, *body.names))
    if before := _side(text, body, states):
        return replace(body, country=before.refs[0][8:])
    if pattern("organizations", "international").fullmatch(body.form):
        return replace(body, country="INT")
    above = re.search(r"(?:\([^()]*\))?\s$", text[max(0, body.start - SIDE) : body.start])
    if above and (home := homes.get(body.start - len(above[0]), "")):
        return replace(body, country=home)
    if body.form.startswith(tuple(words("organizations", "korean"))) or _korean_university(body.form):
        return replace(body, country="KR")
    if side := sides.country(names.sides, body.start):
        return replace(body, country=side)
    inside = next((code for name, code in _lands() if body.form.startswith(name)), "")
    if inside:
        return replace(body, country=inside)
    if opens := _phrase_of(text, body.start, states):
        return replace(body, country=opens.refs[0][8:])
    if body.rule != "ko.body.common" and _told_in_korean(body.form):
        return replace(body, country="KR")
    return replace(body, country=names.foreign if body.rule != "ko.body.common" else "")
