"""In which country a body is that no table lists: by the words before it, by its own form, and by whom its sentence names with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg import reference
from kg.lang.ko.data import endings, pattern, words
from kg.lang.ko.entities import institutes, sides, universities
from kg.lang.ko.entities.names import Names
from kg.lang.ko.entities.shapes import headed_at_home, is_korean
from kg.model import ABROAD, Kind, Mention

#: the reference of Korea, and the rule of a body whose name the text spells in Latin letters too
HOME, GLOSSED = "country:KR", "ko.body.glossed"
#: letters of a Korean name
NAME = 3
#: letters from which on the first word of a name of several words is no Korean one: 파블로프 생리학연구소
TRANSLITERATED = 4
#: characters that may stand between a side and a body of it
SIDE = 50
#: characters between a country and the body that ends its noun phrase
PHRASE = 26
#: characters before a body in which a country and the kind of body may stand
CLASS = 30
#: characters before a body in which its place may be told: 대구의 물류로봇 업체
PLACE = 40
#: a noun behind the word for a country, which tells whose it is
_NOUN = re.compile(r" [가-힣A-Za-z]{3}")
#: the city between a country and a public body of it, and characters before the body in which both may stand
_CITY, CITY = re.compile(r"(?<=[가-힣])\s(?:의\s)?[가-힣]{2,7}\s$"), 12
#: the end of a sentence or line, and characters behind a body in which it is looked for
_STOP, SENTENCE = re.compile(r"\. |\n"), 400
#: between a country and a body of it (칠레의 새별청, 칠레 '새별청'), and before a further body of a list that it owns (칠레의 새별청·달빛청)
OWNING = frozenset({"의 ", " '", " ‘", ' "', " “", " 「"})
_OWNED_LIST = re.compile(r"의\s(?:[가-힣A-Za-z0-9]{3,20}[·ㆍ]){1,3}$")


def placed(text: str, body: Mention, states: dict[int, Mention], names: Names) -> Mention:
    """The body with its country: the one named before it, else by its form, else the country that the text is about.

    Args:
        text: NFC text.
        body: in it.
        states: the countries that the text names, by their ends.
        names: what the reference data names in it.
    """
    ref, home = _university(body.form)
    if ref:
        return replace(body, refs=(ref,), country=home)
    land = _land_before(text, body, states)
    if land is None:
        return replace(body, country=_home(text, body, states, names))
    code = land.refs[0][8:]
    if text[land.end : body.start] in ("", " "):
        return replace(body, start=land.start, country=code, names=(text[land.start : body.end],))
    own = (f"{land.form} {body.form}",) if land.end + 2 == body.start else ()
    return replace(body, country=code, names=(*own, *body.names))


def _land_before(text: str, body: Mention, states: dict[int, Mention]) -> Mention | None:
    """The country before a body, right there or before what kind of body it is: 칠레 로봇 기업 …."""
    land = before(text, body.start, states)
    begin = max(0, body.start - CLASS)
    kind = re.search(rf"(?:^|\s)(\S+)\s(?:\S+\s)?(?:{'|'.join(words('organizations', 'classes'))})\s$", text[begin : body.start])
    return states.get(begin + kind.end(1)) if land is None and kind else land


def _home(text: str, body: Mention, states: dict[int, Mention], names: Names) -> str:
    """The country of a body that has none right before it."""
    if land := _side(text, body, states) or labelled(text, body.start, states) or _of_city(text, body, states):
        return land.refs[0][8:]
    if pattern("organizations", "international").fullmatch(body.form):
        return "INT"
    above = re.search(r"(?:\([^()]*\))?\s$", text[max(0, body.start - SIDE) : body.start])
    if above and (home := names.homes.get(body.start - len(above[0]), "")):
        return home
    if _at_home(text[max(0, body.start - PLACE) : body.start]) or _korean(body.form):
        return "KR"
    if side := sides.country(names.sides, body.start):
        return side
    if inside := next((code for name, code in lands() if body.form.startswith(name)), ""):
        return inside
    if opens := _phrase_of(text, body.start, states):
        return opens.refs[0][8:]
    if body.rule == "ko.body.common":
        return "KR" if (head := head_behind().match(text, body.end)) and is_korean(text[head.end() : head.end() + NAME]) else ""
    if headed_at_home(text, body.end) or _told_in_korean(body.form) or _beside_foreign(text, body, names):
        return "KR"
    spelt = body.rule == GLOSSED or (body.names and len(body.form.split()[0]) >= TRANSLITERATED)
    if spelt:
        return _somewhere(text, body, states, names.foreign)
    here = _named_here(text, body, states) if names.foreign else set()
    return next(iter(here)) if len(here) == 1 else names.foreign


def _of_city(text: str, body: Mention, states: dict[int, Mention]) -> Mention | None:
    """The country before the city of a public body: 칠레 산티아고 국립암센터."""
    public = body.form.startswith(tuple(words("organizations", "public")))
    city = _CITY.search(text, max(0, body.start - CITY), body.start) if public else None
    return states.get(city.start()) if city else None


def _somewhere(text: str, body: Mention, states: dict[int, Mention], foreign: str) -> str:
    """The country of a body with a foreign spelling: the only one abroad that its sentence names, else the only one of the text."""
    told = {m.refs[0][8:] for m in states.values() if m.refs[0] != HOME}
    here = _named_here(text, body, states)
    if foreign in here:
        return foreign
    found = here or told or {foreign}
    return next(iter(found)) or ABROAD if len(found) == 1 else ABROAD


def _named_here(text: str, body: Mention, states: dict[int, Mention]) -> set[str]:
    """The countries abroad that the sentence of a body names."""
    first = max(text.rfind("\n", 0, body.start), text.rfind(". ", 0, body.start)) + 1
    stop = _STOP.search(text, body.end)
    last = stop.start() if stop else len(text)
    return {m.refs[0][8:] for end, m in states.items() if m.refs[0] != HOME and first < end <= last}


def _korean(form: str) -> bool:
    """Whether a name begins as those of Korean bodies do, or is a city or county, or one of the country's universities."""
    return municipal(form) or form.startswith(tuple(words("organizations", "korean"))) or _korean_university(form) or institutes.at_home(form)


def municipal(form: str) -> bool:
    """Whether a name is that of a Korean city or county, or of a body of one or of a district.

    Args:
        form: as the text writes it.

    >>> municipal("태안군"), municipal("칼라마시"), municipal("태안군의사회"), municipal("칼라마시의사회")
    (True, False, True, False)
    """
    town = form[:-1] in words("organizations", "municipalities") and form[-1:] in words("organizations", "municipal")
    return town or _local().fullmatch(form) is not None


@cache
def _local() -> re.Pattern[str]:
    """Bodies of a Korean city, county or district: 태안군보건소."""
    towns, districts, cities, ends = ("|".join(words("organizations", key)) for key in ("municipalities", "districts", "metropolises", "local"))
    return re.compile(rf"(?:(?:{cities})(?:특별자치시|특별시|광역시|시)?)?(?:(?:{towns})(?:시|군)|(?:{districts})구|(?<=시))(?:{ends})")


def before(text: str, start: int, states: dict[int, Mention]) -> Mention | None:
    """The single country right before a body: 칠레 …, 칠레의 …, 칠레….

    Args:
        text: NFC text.
        start: where the body begins.
        states: the countries that the text names, by their ends.
    """
    owned = states.get(start - 2) if text[max(0, start - 2) : start] in OWNING else None
    if listed := _OWNED_LIST.search(text, max(0, start - PHRASE), start):
        return states.get(listed.start())
    beside = states.get(start - 1) if text[start - 1 : start] != "\n" else None  # the line above names another thing: the label of a row
    return beside or states.get(start) or owned


@cache
def head_behind() -> re.Pattern[str]:
    """A bracket with the head of a body behind its name, or what stands above it: (소장 …, (해양부 산하)."""
    return re.compile(r"\s?\((?:(?:" + "|".join(words("organizations", "heads")) + r")[\s:：]|[^()\n]{2,16} (?:산하|소속|소재)\))")


@cache
def lands() -> tuple[tuple[str, str], ...]:
    """Korean names of countries with their codes, longest first."""
    rows = reference.load().countries
    named = [(name, code) for code, row in rows.items() for name in (row.label_ko, *row.alt_ko) if len(name) > 1]
    return tuple(sorted(named, key=lambda pair: -len(pair[0])))


def is_land(word: str) -> bool:
    """Whether a word is a Korean name of a country.

    Args:
        word: without a particle.

    >>> is_land("칠레"), is_land("칠레는"), is_land("Chile")
    (True, False, False)
    """
    return word in _land_names()


@cache
def _land_names() -> frozenset[str]:
    return frozenset(name for name, _ in lands())


def names_abroad(text: str) -> bool:
    """Whether the name of a country abroad opens that of a body somewhere in a text: 영국선급협회.

    Args:
        text: NFC text.

    >>> names_abroad("새별조선은 영국선급협회와 협약을 맺었다"), names_abroad("인도적 지원과 가나다순"), names_abroad("한국선급협회")
    (True, False, False)
    """
    return _opened_by_land().search(text) is not None


@cache
def _opened_by_land() -> re.Pattern[str]:
    """A body whose name begins with that of a country abroad, as a word."""
    named = "|".join(name for name, code in lands() if code != "KR")
    return re.compile(rf"(?<![가-힣])(?:{named})[가-힣]{{1,10}}(?:{'|'.join(words('organizations', 'behind_country'))})")


@cache
def _university(form: str) -> tuple[str, str]:
    """The reference and country of a university that the tables have under another form of its name: 새별대학 for 새별대."""
    for other in universities.other_forms(form):
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
    return any(
        other.removesuffix("대학교") in words("organizations", "korean_universities") for other in (form, *universities.other_forms(form))
    )


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
    ending = next((e for e in endings() if form.endswith(e)), "")
    pairs = [a + b for a, b in pairwise(form.removesuffix(ending))]
    return len(pairs) > 2 and 2 * sum(p in _pairs_of_names() for p in pairs) > len(pairs)


def _side(text: str, body: Mention, states: dict[int, Mention]) -> Mention | None:
    """The country whose side a sentence tells of before a body: 칠레 측에서는 … 국가위원회 의장이."""
    near = (states[at] for at in range(body.start - 1, max(0, body.start - SIDE), -1) if at in states)
    return next((m for m in near if pattern("organizations", "side").match(text, m.end, body.start)), None)


def labelled(text: str, start: int, states: Mapping[int, Mention]) -> Mention | None:
    """The country abroad that the label of a line tells before a place: "▷칠레=가람부와 광물부가 …".

    Args:
        text: NFC text.
        start: where what is asked about begins.
        states: the countries that the text names, by their ends.
    """
    line = text.rfind("\n", 0, start) + 1
    label = pattern("organizations", "label").match(text, line, start)
    land = states.get(label.end(1)) if label else None
    return land if land and land.refs != (HOME,) else None


def _at_home(before: str) -> bool:
    """Whether the words before a body call it one of a Korean place or of the country.

    >>> _at_home("대구의 물류로봇 업체 "), _at_home("국내 스타트업 "), _at_home("대구에서 미국 기업 "), _at_home("대구와 ")
    (True, True, False, False)
    """
    return pattern("organizations", "at_home").search(before) is not None


def _beside_foreign(text: str, body: Mention, names: Names) -> bool:
    """Whether the sentence of a body goes on to tell by a word for the foreign country what else is of it: "새별테크는 칠레 산티아고대와"."""
    stop = _STOP.search(text, body.end, body.end + SENTENCE)
    last = stop.start() if stop else min(len(text), body.end + SENTENCE)
    told = (m for m in names.mentions if body.end < m.end <= last and m.kind is Kind.COUNTRY and f"country:{names.foreign}" in m.refs)
    # "새별테크, 칠레 공장 짓는다": who opens a headline is none of the country that the next word names
    opens = text[body.end : body.end + 2] == ", "
    return any(_NOUN.match(text, m.end) or (opens and m.start == body.end + 2 and text[m.end : m.end + 1] == " ") for m in told)
