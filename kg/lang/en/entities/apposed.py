"""Bodies whose country stands beside their name: "the French space agency X", "a Toulouse-based start-up, Y", "Z of Bengaluru"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.entities.cities import cities, city_in, home
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

RULE = "en.organization.apposed"
#: how many characters of a list of small words may stand between a country and the body that it places
BESIDE = 70
#: how many characters an acronym may have
ACRONYM = 12


@dataclass(frozen=True, slots=True)
class _Patterns:
    name: re.Pattern[str]
    last: re.Pattern[str]
    described: re.Pattern[str]
    owned: re.Pattern[str]
    based: re.Pattern[str]
    local: re.Pattern[str]
    part: re.Pattern[str]
    seated: re.Pattern[str]
    place: re.Pattern[str]
    behind: re.Pattern[str]
    sits: re.Pattern[str]
    sector: re.Pattern[str]
    alone: re.Pattern[str]
    firm: re.Pattern[str]
    kind: re.Pattern[str]
    counterpart: re.Pattern[str]
    called: re.Pattern[str]
    acts: re.Pattern[str]
    partner: re.Pattern[str]
    none: frozenset[str]


@cache
def _patterns() -> _Patterns:
    data, names = table("places"), table("names")
    # any run of capitalised words: it is looked up, for a pattern of all cities takes as long as everything else
    city = r"[A-ZÀ-Þ][\w.’-]{0,40}?(?: (?:de |do |dos |da |es )?[A-ZÀ-Þ][\w.’-]{0,40}?){0,3}"
    word = r"(?:[A-ZÀ-Þ][\w&.’-]*[\w&]|[A-ZÀ-Þ])"
    name = rf"{word}(?: (?:& )?(?:{word}|[0-9]{{1,3}})(?![\w’'-]*[a-z])){{0,4}}"
    kinds = alternatives(data["bodies"])
    small = rf"(?:[a-z][\w-]*,? (?:and )?){{0,5}}?{kinds}"
    return _Patterns(
        name=re.compile(name),
        last=re.compile(rf"(?:(?<=^)|(?<=\n)|(?<= ))(?P<name>{name})$"),
        described=re.compile(rf"(?:[’']s?)? {small},? (?={word})"),
        owned=re.compile(r"[’']s? (?=[A-ZÀ-Þ])"),
        based=re.compile(rf"(?P<city>{city})[- ]based (?:(?:[a-z][\w-]* ){{0,5}}|{small}, )(?={word})"),
        # "the Eindhoven laboratory X", and what a body is of another: "X, the training arm of Y"
        local=re.compile(rf"\b[Tt]he (?P<city>{city}) {small} (?={word})"),
        part=re.compile(rf", (?:the |an? )(?:[a-z-]+ ){{0,4}}{alternatives(data['parts'])} of (?:the )?(?:{city}-based (?:{small},? )?)?$"),
        seated=re.compile(rf"(?<=[\w.)]) (?P<link>of|in|from) (?P<city>{city})(?![\w-]| [A-Z])"),
        place=re.compile(rf", (?P<city>{city})(?=[,.;)]| [a-z])"),
        behind=re.compile(rf", (?:the |an? )?(?:(?P<city>{city})(?:-based)? )?{small}(?=[,.;)]| in | of | for | and | that )"),
        sits=re.compile(rf", (?:the |an? )?{small} (?:that is )?(?:based|headquartered|located) in (?P<city>{city})(?=[,.;)]| [a-z])"),
        # "X, a wind developer in Chile", which names its own country and no other
        sector=re.compile(rf", an? {small}(?: and {small})? in (?:the )?$"),
        alone=re.compile(rf", (?:which is )?(?:based|headquartered) in (?P<city>{city})(?=[,.;)]| [a-z])"),
        firm=re.compile(rf"(?:{alternatives(data['firms'])}|{kinds} (?!{alternatives(data['seats'])}){word}) of (?:the )?$"),
        kind=re.compile(rf"\b{kinds} $"),
        # "Chile’s weather service, the Directorate of …": what its country calls a body, and its name; "the Government of Chile, through the …"
        called=re.compile(rf"[’']s (?:[A-Z][\w-]+ ){{0,3}}{alternatives(names['heads_last'])}, (?:the )?(?=[A-Z])|{data['through']}(?=[A-Z])"),
        counterpart=re.compile(r", (?:its|their|the) (?:[a-z-]+ ){0,2}?(?:counterpart|partner|sister [a-z]+) (?:in|from) (?:the )?"),
        # what follows a body that a country owns, and one that is told as a partner: "signed a pact with Chile’s Novalis in May"
        acts=re.compile(rf"(?: \([A-Z][\w-]+\))?(?={data['acts']})"),
        partner=re.compile(data["partner"]),
        none=frozenset(
            w
            for group in ("openers", "office_words", "months", "titles", "plural_titles", "field_words", "heads_first")
            for entry in names[group]
            for w in entry.split()
        )
        | frozenset(names["programmes"]["capital"])
        | frozenset(w for head in table("instruments")["named"] for w in head.split())
        | frozenset(names["programmes"]["small"]),
    )


def with_apposed(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with the bodies that the words beside them place in a country, and with that country for those that have none.

    Args:
        text: plain text.
        spans: countries, bodies and people of it.

    >>> text = "A Toulouse-based start-up, Novalis, and Orbitek Aerospace of Bengaluru work with 한국. Novalis agreed."
    >>> [(text[s.start:s.end], s.country) for s in with_apposed(text, [])]
    [('Novalis', 'FR'), ('Orbitek Aerospace', 'IN'), ('Novalis', 'FR')]
    """
    spans = [_seated(text, s) for s in spans]
    placed: dict[tuple[int, int], str] = {}
    cover = Cover(s for s in spans if s.kind is not Kind.SECTOR)
    for start, end, code in (*_beside_countries(text, spans, cover), *_beside_cities(text, cover), *_below(text, spans, cover)):
        placed.setdefault((start, end), code)
    new = _new(placed, cover)
    for start, end, code in _below(text, new, cover):
        placed.setdefault((start, end), code)  # "Bolt, a unit of the Oslo-based miner Acme"
    done, new = [_with_country(s, placed) for s in spans], _new(placed, cover)
    return sorted([*done, *new, *_again(text, new, cover)], key=lambda s: s.start)


def _new(placed: Mapping[tuple[int, int], str], cover: Cover) -> list[Span]:
    """The bodies that the words beside them place, and that nothing else names."""
    return [Span(a, b, Kind.ORGANIZATION, country=code, rule=RULE) for (a, b), code in placed.items() if cover.free(a, b)]


def _seated(text: str, span: Span) -> Span:
    """A body without a country whose name holds a city ("University of Oslo"); a firm loses the words that only tell its seat."""
    if span.kind is not Kind.ORGANIZATION or span.refs or span.country:
        return span
    found = city_in(text, span.start, span.end)
    if found is None:
        return span
    at, city = found
    firm = re.compile(r" (?:of|in|from)(?: the)? $").search(text, span.start, at)
    names = table("names")
    whole = firm is None or text[span.start : firm.start()].split()[-1] not in (*names["weak_heads"], *names["corporate"])
    return replace(span, end=span.end if whole or firm is None else firm.start(), country=cities()[city])


def _with_country(span: Span, placed: dict[tuple[int, int], str]) -> Span:
    code = placed.get((span.start, span.end), "") if span.kind is Kind.ORGANIZATION else ""
    return replace(span, country=code) if code and not span.country and not span.refs else span


def _beside_countries(text: str, spans: Sequence[Span], cover: Cover) -> Iterator[tuple[int, int, str]]:
    patterns = _patterns()
    for span in spans:
        if span.kind is not Kind.COUNTRY or len(span.refs) != 1:
            continue
        code = span.refs[0].partition(":")[2]
        if described := patterns.described.match(text, span.end):
            yield from _name(text, described.end(), cover, code)
        elif called := patterns.called.match(text, span.end):
            yield from _name(text, called.end(), cover, code)
        elif owned := patterns.owned.match(text, span.end):
            yield from _owned(text, owned.end(), cover, code)
        before = _APPOSED.search(text, max(0, span.start - BESIDE), span.start)
        if before and patterns.behind.match(before["joint"] + text[span.end : span.end + BESIDE].lstrip("’'s ")):
            yield from _before(text, before.start(), cover, code, known=before.end() > before.end("joint"))
        elif (sector := patterns.sector.search(text, max(0, span.start - BESIDE), span.start)) and _SEATED.match(text, span.end):
            yield from _before(text, sector.start(), cover, code)
        elif (before := _PLACED.search(text, max(0, span.start - 8), span.start)) and _AFTER[before[0].split()[0]].match(text, span.end):
            acronym = _ACRONYM.search(text, max(0, before.start() - ACRONYM), before.start())
            yield from _before(text, before.start(), cover, code, known=acronym is None or before[0] != " (")
        elif firm := patterns.firm.search(text, max(0, span.start - BESIDE), span.start):
            yield from _before(text, text.rindex(" of ", 0, firm.end()), cover, code)
        told = patterns.counterpart.search(text, max(0, span.start - 60), span.start)
        if told and told.end() == span.start:
            yield from _before(text, told.start(), cover, code)


def _beside_cities(text: str, cover: Cover) -> Iterator[tuple[int, int, str]]:
    patterns = _patterns()
    for match in (*patterns.based.finditer(text), *patterns.local.finditer(text)):
        if code := home(match["city"]):
            yield from _name(text, match.end(), cover, code)
    for match in patterns.seated.finditer(text):
        if code := cities().get(match["city"], ""):
            yield from _before(text, match.start(), cover, code, known=match["link"] == "in")
    for match in patterns.place.finditer(text):
        if code := cities().get(match["city"], ""):
            yield from _before(text, match.start(), cover, code, known=True)
    for match in (*patterns.behind.finditer(text), *patterns.sits.finditer(text)):
        if code := cities().get(match["city"] or "", ""):
            yield from _before(text, match.start(), cover, code)
    for match in patterns.alone.finditer(text):
        if code := cities().get(match["city"], ""):
            # one word, for two may be those of a person
            yield from (place for place in _before(text, match.start(), cover, code) if " " not in text[place[0] : place[1]])


#: what opens an apposition before its country: "X, the oldest Norwegian institute"
_APPOSED = re.compile(r"(?P<joint>, (?:the |an? )?)(?:[a-z][a-z-]* ){0,3}$")
#: a name of capitals only
_ACRONYM = re.compile(r"(?<![\w.-])[A-Z][A-Z&*-]+$")
#: a country that only tells where a body is, in brackets, between commas or behind "in", by what opens it: "the Fjord Institute (Norway)"
_PLACED = re.compile(r", $| \($| in (?:the )?$")
_AFTER = {
    ",": re.compile(r"[,.;\n]|(?: and| to| for| on| in| of| at|,)? (?:[a-z]|[\d(])|$"),
    "(": re.compile(r"\)"),
    "in": re.compile(r"[,.;)\n]| and | (?:has|have|will|signed|agreed|are|is|were|was|to)\b|$"),
}
#: what stands behind a country in which a firm or institute is
_SEATED = re.compile(r"[,.;\n]|$| that | which | to | for ")


def _below(text: str, spans: Sequence[Span], cover: Cover) -> Iterator[tuple[int, int, str]]:
    """The body that another one owns ("the U.S. Department of Energy’s Ames Laboratory") is of its country."""
    country_of = reference.load().country_of
    for span in spans:
        code = span.country or (country_of(span.refs[0]) if span.refs else "")
        owner = _OWNER.match(text, span.end) if span.kind is Kind.ORGANIZATION and len(code) == 2 else None
        owned = cover.at(owner.end(), owner.end() + 1) if owner else []
        above = span.kind is Kind.ORGANIZATION and len(code) == 2
        if above and (part := _patterns().part.search(text, max(0, span.start - BESIDE), span.start)):
            yield from _before(text, part.start(), cover, code)
        yield from ((s.start, s.end, code) for s in owned if s.kind is Kind.ORGANIZATION and owner and s.start == owner.end())


_OWNER = re.compile(r"(?: \([A-Z][\w&*.-]*\))?[’']s ")


def _name(text: str, start: int, cover: Cover, code: str) -> Iterator[tuple[int, int, str]]:
    """The body that begins at a place: one that is known, or as many capitalised words as are no part of anything else."""
    if taken := [s for s in cover.at(start, start + 1) if s.kind is Kind.ORGANIZATION and s.start == start]:
        yield taken[0].start, taken[0].end, code
        return
    match = _patterns().name.match(text, start)
    if match is not None:
        end = next((i for i in range(start, match.end()) if not cover.free(i, i + 1)), match.end())
        yield from _checked(text, start, end, code)


def _owned(text: str, start: int, cover: Cover, code: str) -> Iterator[tuple[int, int, str]]:
    """The body that a country owns: "Britain’s Kestrel Optics and …", but no office, plan or mission of it."""
    for first, last, place in _name(text, start, cover, code):
        follows = _patterns().acts.match(text, last) or _patterns().partner.search(text, max(0, start - BESIDE), start)
        if follows or not cover.free(first, last):
            yield first, last, place


def _before(text: str, end: int, cover: Cover, code: str, *, known: bool = False) -> Iterator[tuple[int, int, str]]:
    """The body that ends at a place; where only its seat is told, one that is known or has several words."""
    if (bracket := re.compile(r" \([A-Z][\w&.-]{1,12}\)$").search(text, max(0, end - 18), end)) is not None:
        end = bracket.start()
    taken = [s for s in cover.at(end - 1, end) if s.end == end]
    if taken:
        if taken[0].kind is Kind.ORGANIZATION:
            yield taken[0].start, taken[0].end, code
        return
    match = None if known else _patterns().last.search(text[max(0, end - 60) : end])
    if match is None:
        return
    start = max(0, end - 60) + match.start("name")
    start = next((i + 1 for i in range(end - 1, start - 1, -1) if not cover.free(i, i + 1)), start)
    start += len(text[start:end]) - len(text[start:end].lstrip(" "))
    told = _WITH.search(text, max(0, start - 24), start) or _patterns().kind.search(text, max(0, start - 24), start)
    alone = told and text[start:end] not in table("places")["seats"]
    if text[end : end + 1] == "," or text[end : end + 2] == " (" or " " in text[start:end] or alone:
        # a single word before "of CITY" is what the city has: "the City of Denver"
        yield from _checked(text, start, end, code)


#: what stands before a partner, who has no article
_WITH = re.compile(r"(?:\b[Ww]ith|\bteamed up with|\bby|\bbetween|\bof \w+ and) $")
#: a day before a comma: "On May 4, the port …"
_DAY = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}")


def _checked(text: str, start: int, end: int, code: str) -> Iterator[tuple[int, int, str]]:
    """The name without the words that open a sentence, when none of it is an office, a month or a programme."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    while words and text[slice(*words[0])] in table("names")["openers"]:
        words.pop(0)
    if not words or _DAY.fullmatch(text, words[0][0], end):
        return
    start, end = words[0][0], words[-1][1]
    end -= len(text[start:end]) - len(re.sub(r"(?:’s|'s|[’',.])+$", "", text[start:end]))
    none = _patterns().none
    told = [text[a:b].strip(".,") not in none for a, b in words]
    # "Acme Energy": a word for what firms do behind a name
    firm = told == [True, False] and text[slice(*words[1])] in table("names")["beside"]["kinds"]
    if len(text[start:end]) > 2 and any(told) and (firm or text[slice(*words[-1])] not in none):
        yield start, end, code


def is_name(text: str, start: int, end: int) -> bool:
    """Whether words are the name of somebody: no opener of a sentence, and not only offices, months, fields or programmes.

    Args:
        text: plain text.
        start, end: of the words.
    """
    return any(place[:2] == (start, end) for place in _checked(text, start, end, ""))


def _again(text: str, new: Sequence[Span], cover: Cover) -> Iterator[Span]:
    """Further uses of the new names."""
    known = {text[s.start : s.end]: s for s in new}
    if not known:
        return
    taken = Cover(new)
    for match in re.compile(rf"(?<![\w.-]){alternatives(known)}(?![\w-])").finditer(text):
        if cover.free(match.start(), match.end()) and taken.free(match.start(), match.end()):
            yield replace(known[match[0]], start=match.start(), end=match.end())
