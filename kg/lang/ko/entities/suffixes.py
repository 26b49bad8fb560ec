"""Organizations by the ends of their names: 새별연구원, 베트남 기획투자부, 칠레 산림청장."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.ko.data import endings, words
from kg.lang.ko.entities import institutes, introduced, leftwards, sides
from kg.lang.ko.entities.placing import NAME, before, head_behind, is_land, labelled, municipal
from kg.lang.ko.entities.runs import Run
from kg.lang.ko.entities.shapes import is_korean
from kg.lang.ko.morphs import Morphs
from kg.model import Kind, Mention

_Places = tuple[dict[int, Mention], tuple[sides.Side, ...]]
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


def find(morphs: Morphs, run: Run, taken: set[int], places: _Places) -> Mention | None:
    """The body at the end of a row of nouns, that words of the text introduce, or of whose head the row is the title.

    Args:
        morphs: the document.
        run: a row of nouns.
        taken: offsets inside names that are known.
        places: single countries by their ends, and the sides of lists.
    """
    if not introduced.opens(morphs, run) and (body := _office(morphs, run, taken, places)):
        return body
    if body := introduced.find(morphs, run):
        return body
    headed = _without_head(morphs.text, run)
    return _office(morphs, headed, taken, places) if headed else None


def _office(morphs: Morphs, run: Run, taken: set[int], places: _Places) -> Mention | None:
    """The body at the end of a row of nouns, by its ending or by the country before it."""
    return _by_suffix(morphs, run, taken) or _ministry(morphs, run, places)


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


def _ministry(morphs: Morphs, run: Run, places: _Places) -> Mention | None:
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
