"""People with the title that the text gives them, and later by surname."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.entities.letters import NAME_WORD, UPPER, full_name, particles
from kg.lang.en.entities.offices import begins, behind, country_of_office, unfinished, words_of_office
from kg.lang.en.entities.signatures import SIGNATURE, signatures
from kg.lang.en.entities.surnames import tokens, unified
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

#: rule of those behind "signed by"; its end tells the extraction so
SIGNER = "en.person.signer"
#: how far before a name "signed by" may stand
REACH = 200


@dataclass(frozen=True, slots=True)
class _Patterns:
    titled: re.Pattern[str]
    name: re.Pattern[str]
    polite: re.Pattern[str]
    listed: re.Pattern[str]
    behind: re.Pattern[str]
    small: re.Pattern[str]
    ceremony: re.Pattern[str]
    member: re.Pattern[str]
    before: re.Pattern[str]
    behalf: re.Pattern[str]
    heading: re.Pattern[str]
    by: re.Pattern[str]
    forum: re.Pattern[str]
    papers: frozenset[str]


@cache
def _patterns() -> _Patterns:
    data = table("names")
    titles, plurals = alternatives(data["titles"]), alternatives(data["plural_titles"])
    particle, full = particles(), full_name()
    name = rf"{NAME_WORD}(?: (?!(?:Jr|Sr)\.)(?:(?:{particle}) ){{0,2}}{NAME_WORD}){{0,3}}(?:,? (?:Jr|Sr)\.)?"
    small = alternatives([t.lower() for t in data["titles"] if len(t) > 4 and "." not in t])
    holder = r"(?:the |currently |then |who is (?:the )?)?(?P<holder>(?:[A-Z][\w.’'-]*|\([A-Z]{2,6}\)|of|the|for|and|to) ){0,6}?"
    return _Patterns(
        titled=re.compile(rf"(?<![\w-])(?P<title>(?:then-|former )?(?:{titles}|{plurals}))(?![\w-])"),
        name=re.compile(rf"(?:(?:{particle}) ){{0,2}}{name}"),
        # "Mr. SATO Kenji": the surname in capitals stands first
        polite=re.compile(rf"[{UPPER}]{{3,}} {NAME_WORD}"),
        # "Ministers Ada Low of A and Ola Berg of B"
        listed=re.compile(rf"(?: of (?:the )?[{UPPER}][\w.’-]*(?: [{UPPER}][\w-]+)?)?(?:,? and |, )(?P<name>{name})(?! of the\b)"),
        behind=re.compile(rf"(?P<name>{full})(?: {alternatives(data['behind_names'])})*, {holder}(?P<title>{titles})(?![\w-])"),
        small=re.compile(rf"(?P<name>{full}), {data['small_holder']}(?P<title>{small}|{alternatives(data['small_behind'])})(?![\w-])"),
        ceremony=re.compile(data["ceremony"]),
        member=re.compile(rf"(?:^|,? and |, |; )(?P<name>{full})(?=[,;]|$| and | on behalf | for |\.)"),
        before=re.compile(
            rf"\b(?P<title>{small}|{alternatives(data['small_before'])})(?:{data['counterpart_at']},?|{data['small_field']},) (?P<name>{full})"
        ),
        heading=re.compile(rf"(?P<name>{full}), {data['heading']} "),
        by=re.compile(data["signed_by"]),
        forum=re.compile(rf" {alternatives(table('instruments')['events'])}\b"),
        papers=frozenset(data["no_surnames"]),
        behalf=re.compile(rf"(?:^|\n|[.;] |and |while )(?P<name>{full}) {data['behalf']}"),
    )


def persons(text: str, known: Sequence[Span]) -> list[Span]:
    """The people of a text whom a title introduces.

    Args:
        text: plain text.
        known: countries and organizations of it: they are no part of a name.

    >>> text = "U.S. National Security Advisor Jane Q. Doe met Minister Hong Gil-dong of 한국. Ms. Doe and Mr. Hong agreed."
    >>> for s in persons(text, []):
    ...     print(text[s.start:s.end], "=", *s.names, sep=" | ")
    Jane Q. Doe | = | Jane Doe | Ms. Doe
    Hong Gil-dong | = | Minister Hong | Mr. Hong
    Doe | = | Jane Q. Doe | Jane Doe | Ms. Doe
    Hong | = | Hong Gil-dong | Minister Hong | Mr. Hong
    """
    cover = Cover(s for s in known if s.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PROGRAMME))
    found: dict[int, Span] = {}
    for match in (m for m in _patterns().titled.finditer(text) if not _patterns().forum.match(text, m.end())):
        # the title nearest to a name is its own, but for Dr. and the like
        for span in _titled(text, match, cover):
            if not (span.start in found and match["title"].endswith(".")):
                found[span.start] = span
    for start in [s for s, span in found.items() if text[span.start : span.end].split()[-1] in _patterns().papers]:
        del found[start]
    for start in [s for s, span in found.items() if _only_an_office(text, span, found.values())]:
        del found[start]
    for match in _patterns().behind.finditer(text):
        holder = _holder(text, match.end("name") + 2, match.end("title"))
        after = _named(text, match.start("name"), match.end("name"), cover, match["title"], holder)
        # "at the East Asia Summit, Prime Minister X": what does not end as a name is none
        if after is not None and after.end == match.end("name"):
            country = after.country or _owning(match, cover) or country_of_office(text, match.end("title"), cover)
            found.setdefault(after.start, replace(after, country=country))
    for span in _unnamed(text, cover):
        if Cover(found.values()).free(span.start, span.end):
            found[span.start] = span
    below = list(signatures(text, cover))
    signing = Cover(below)
    found = {start: s for start, s in found.items() if signing.free(s.start, s.end)} | {s.start: s for s in below}
    return unified(text, [_signing(text, s) for s in sorted(found.values(), key=lambda s: s.start)])


def _signing(text: str, person: Span) -> Span:
    """The person, with the rule of those who sign where "signed by" stands before the name, another one between them or not."""
    before = _patterns().by.search(text, max(0, person.start - REACH), person.start)
    return replace(person, rule=SIGNER) if before and person.rule != SIGNATURE else person


def _only_an_office(text: str, span: Span, others: Iterable[Span]) -> bool:
    """Whether a single word behind "Minister for …" belongs to the office: nobody of that surname is named in full or by a short title."""
    name = text[span.start : span.end]
    if " " in name or not re.search(r" (?:for|of)\b", span.holder.partition(span.value)[2]):
        return False
    return not any(o is not span and name in tokens(text[o.start : o.end]) and not re.search(r" (?:for|of)\b", o.holder) for o in others)


def _unnamed(text: str, cover: Cover) -> Iterator[Span]:
    """People whose title is told in small letters behind the name, or who only stand where people stand: signed by, chaired by, for X."""
    patterns = _patterns()
    for match in (*patterns.small.finditer(text), *patterns.before.finditer(text)):
        first = match.start("title")
        holder = text[begins(text, first, cover) : match.end("title")] if first < match.start("name") else ""
        yield from (
            replace(s, holder=holder or s.holder, country=_home(text, s.start, holder, cover) or s.country or _owning(match, cover))
            for s in _whole(text, match.span("name"), cover, match["title"])
        )
    for match in patterns.ceremony.finditer(text):
        for member in patterns.member.finditer(match["rest"]):
            start = match.start("rest") + member.start("name")
            yield from _whole(text, (start, start + len(member["name"])), cover, "")
    for match in patterns.heading.finditer(text):
        country = next(
            (s.country or reference.load().country_of(s.refs[0] if s.refs else "") for s in cover.at(match.end(), match.end() + 5)), ""
        )
        yield from (replace(s, country=country) for s in _whole(text, match.span("name"), cover, ""))
    for match in patterns.behalf.finditer(text):
        yield from _whole(text, match.span("name"), cover, "")


def _owning(match: re.Match[str], cover: Cover) -> str:
    """The country that owns the title behind a name: "Ola Berg, Norway’s minister"."""
    between = cover.at(match.end("name"), max(match.end("name"), match.start("title")))
    owners = [s for s in between if s.kind is Kind.COUNTRY and len(s.refs) == 1]
    return owners[0].refs[0].partition(":")[2] if owners else ""


def _whole(text: str, place: tuple[int, int], cover: Cover, title: str) -> Iterator[Span]:
    """The person, when the whole stretch is a name and nothing of it an office or a body."""
    span = _named(text, *place, cover, title.capitalize(), title)
    if span is not None and (span.start, span.end) == place:
        yield replace(span, rule="en.person.place")


def _titled(text: str, match: re.Match[str], cover: Cover) -> Iterator[Span]:
    start = behind(text, match.end(), cover)
    surname_first = _patterns().polite.match(text, start) if match["title"].endswith(".") else None
    named = surname_first or _patterns().name.match(text, start)
    if named is None or unfinished(text, match.end(), start):
        return
    holder = _holder(text, begins(text, match.start(), cover), start)
    span = _named(text, named.start(), named.end(), cover, match["title"], holder)
    if span is None or span.start != start:
        return
    yield span
    at = span.end
    while match["title"].endswith("s") and match["title"] in table("names")["plural_titles"]:
        more = _patterns().listed.match(text, at)
        other = _named(text, more.start("name"), more.end("name"), cover, match["title"], holder) if more else None
        if more is None or other is None or other.start != more.start("name"):
            return
        yield other
        at = other.end


def _holder(text: str, start: int, end: int) -> str:
    return text[start:end].strip(" ,")


def _named(text: str, start: int, end: int, cover: Cover, title: str, holder: str) -> Span | None:
    """The name without the words of the office before it, or nothing when none is left."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    stop = words_of_office()
    # the office may reach into what looks like the name: "Secretary of State Antony Blinken"
    while words and (text[slice(*words[0])].strip(",.’'") in stop or not cover.free(*words[0])):
        words.pop(0)
    kept: list[tuple[int, int]] = []
    for a, b in words:
        word = text[a:b]
        if (word.strip(",.’'") in stop and word not in ("Jr.", "Sr.")) or not cover.free(a, b):
            if word.strip(",.’'") in table("names")["heads_first"] and text[a - 1 : a] == " " and text[a - 2 : a - 1] != ",":
                # "Joint Secretary of the Cyber Diplomacy Division": a part of the office
                return None
            break
        kept.append((a, b))
    if not kept:
        return None
    first, last = kept[0][0], kept[-1][1]
    last -= len(text[first:last]) - len(re.sub(r"(?:’s|'s|[’',])+$", "", text[first:last]))
    if last - first < 2 or text[first:last].isupper():
        return None
    country = _home(text, start, holder, cover) or _of(text, last, cover) or _by_office(text, holder)
    return Span(first, last, Kind.PERSON, country=country, holder=holder, value=_short(title), rule="en.person.title")


#: what may stand between a country and the office of one of its people: "Danish Climate Minister", "Japan’s deputy climate minister"
_OFFICE = re.compile(r"[’']s? (?!and )(?:[\w&-]+ ){0,4}| (?!and )(?:(?:[A-Z][\w&-]+|and) ){0,4}")


def _home(text: str, start: int, holder: str, cover: Cover) -> str:
    """The country that the office before a name tells, or the word right before that."""
    at = text.rfind(holder, 0, start) if holder else -1
    states = [s for s in cover.at(max(0, start - len(holder) - 60), start) if s.kind is Kind.COUNTRY]
    told = [s for s in states if text[s.start : s.end] in holder or (s.end < at and _OFFICE.fullmatch(text, s.end, at))]
    return told[-1].refs[0].partition(":")[2] if told and len(told[-1].refs) == 1 else ""


def _by_office(text: str, holder: str) -> str:
    """The country that alone has an office, in a text that names no other one with it: "Secretary of Commerce"."""
    offices = table("names")["offices_of"]
    return next((code for code, o in offices.items() if re.match(o["office"], holder) and not re.search(o["unless"], text)), "")


_BEHIND = re.compile(r",? of (?:the )?")


def _of(text: str, end: int, cover: Cover) -> str:
    """The country behind a name: "President Ana Soto of Chile"."""
    link = _BEHIND.match(text, end)
    behind = [s for s in cover.at(link.end(), link.end() + 1) if s.kind is Kind.COUNTRY and len(s.refs) == 1] if link else []
    return behind[0].refs[0].partition(":")[2] if behind else ""


def _short(title: str) -> str:
    """The title as it stands before a surname: that of the rank, in the singular."""
    plain = re.sub(r"^(?:then-|former |Acting )", "", title)
    return {"Secretaries": "Secretary"}.get(plain, plain.removesuffix("s") if plain in table("names")["plural_titles"] else plain)
