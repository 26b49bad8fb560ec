"""Persons with their titles in Korean texts: 주한규 원자력연 원장, 폴 컨스(Paul Kearns) ANL 소장, later 주 원장."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import table, words
from kg.lang.ko.entities import latin_names
from kg.lang.ko.entities.shapes import PARTICLE, Inflected, common, is_korean, title_word, two_letters
from kg.lang.ko.entities.titled import Places, before, person
from kg.lang.ko.openings import Together, together
from kg.model import Kind, Mention

#: letters of a firm's name with an ending that only firms have
FIRM = 4
#: a name of several words behind a title, up to the end of the bracket: (청장 안드레이 이안쿠), (소장 응우옌 반 탕, Nguyen Van Thang)
_FOREIGN = re.compile(r"\s([가-힣]{1,8}(?:[ -][가-힣]{1,8}){1,4})(?:,\s([A-Z][A-Za-z.' -]+))?\)")
#: fewest letters of the short name of a body
SHORT = 2
#: a Chinese or Japanese name with its characters: 왕이(王毅), 고이즈미 신지로(小泉進次郎)
_CHARACTERS = re.compile(r"(?<![가-힣])(?:[가-힣]{2,6}\s[가-힣]{2,5}(?=\([一-龥]{4})|[가-힣]{2,6})\(([一-龥]{2,6})\)\s")
#: how many letters of a word before its title belong to it, and which
REACH, _OF_WORD = 14, re.compile("[가-힣A-Za-z0-9·]")
#: a foreign name of one word behind a title, which with it fills a bracket: (장관 타무라시)
_LONE = re.compile(r"\s([가-힣]{3,7})\)")


@cache
def _titles() -> tuple[str, ...]:
    """The titles, longest first."""
    return tuple(sorted(words("persons", "titles"), key=len, reverse=True))


@cache
def _ends() -> Together:
    """The title that ends a word, but for a particle."""
    particles = "|".join(table("persons")["behind_title"])
    return together([[rf"(?:{'|'.join(_titles())})(?=(?:{particles})?(?:[\s,.()”’\"'·\]…]|$))"]])


def _titled(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the words that end in a title begin and end: 연구소장 in "달빛연구소장은".

    Args:
        text: NFC text.
        start, end: the part of it.
    """
    for _, match in _ends().find(text, start, end):
        begin = match.start()
        while begin > max(start, match.start() - REACH) and _OF_WORD.match(text[begin - 1]):
            begin -= 1
        if text[begin : match.end()] not in words("persons", "no_titles"):
            yield begin, match.end()
        start = match.end()


def find(text: str, spans: Sequence[tuple[int, int]], bodies: Sequence[Mention], inflected: Inflected) -> tuple[Mention, ...]:
    """The persons of a text in order.

    Args:
        text: NFC text.
        spans: its units.
        bodies: countries and organizations, which end a name to its left or stand inside a title.
        inflected: ends of words that are no part of a name.
    """
    foreign = frozenset(m.start for m in bodies if _home(m) not in ("KR", ""))
    covered = {n for m in bodies for n in range(m.start, m.end)}
    places = Places(covered, foreign, inflected)
    found: list[Mention] = []
    for start, end in spans:
        glossed = list(_glossed(text, (start, end), covered, inflected))
        found += glossed
        named = {n for m in glossed for n in range(m.start, m.end + len("".join(m.names[:1])) + 2)}
        for title in _titled(text, start, end):
            somebody = before(text, start, title, places) or _behind(text, title, end, covered)
            if somebody and somebody.start not in named and not (found and somebody.start < found[-1].end and found[-1] not in glossed):
                found.append(somebody)
    firms = [m.form for m in bodies if m.start in foreign]
    own = [_behind_firm(_without_firm(somebody, firms)) for somebody in found]
    return (*own, *_later(text, own))


def _without_firm(person: Mention, forms: Sequence[str]) -> Mention:
    """A person without the short name of a body behind the own one: 마리아 로사 가람 대표, of 가람마리타임."""
    name, _, firm = person.form.rpartition(" ")
    if " " not in name or len(firm) < SHORT or not any(form.startswith(firm) and form != firm for form in forms):
        return person
    return replace(person, end=person.start + len(name), form=name, names=(), holder=f"{firm} {person.holder}")


def _behind_firm(person: Mention) -> Mention:
    """A person without the name of the firm before the own one: 가람로보틱스 미하 클라우스 대표."""
    firm, _, name = person.form.partition(" ")
    if not name or len(firm) <= FIRM or not firm.endswith(tuple(words("organizations", "company_suffixes"))):
        return person
    return replace(person, start=person.end - len(name), form=name, names=tuple(n for n in person.names if n != person.form))


def _glossed(text: str, span: tuple[int, int], covered: set[int], inflected: Inflected) -> Iterator[Mention]:
    """Names with their spelling in Latin letters, before a title or behind one: 폴 컨스(Paul Kearns) ANL 소장."""
    start, end = span

    def barred(form: str, begin: int, stop: int) -> bool:
        inflection = (len(form) > 2 and PARTICLE.search(form)) or stop in inflected.verbal
        return bool(inflection) or begin in covered or form in words("persons", "titles")

    for name in latin_names.find(text, start, end, barred):
        title = next(_titled(text, name.after, min(end, name.after + 60)), None)
        # a single word is a name only where a country or body with its title goes on behind the bracket
        lone = " " not in name.latin and (name.start in covered or name.after + 1 not in covered)
        if title and not lone and not re.search(r"[.!?]\s|[과와,]\s", text[name.after : title[0]]):
            yield person(text, (name.start, name.end), title[1], name.latin)
    for match in _CHARACTERS.finditer(text, start, end):
        title = next(_titled(text, match.end(), min(end, match.end() + 60)), None)
        stop = match.start(1) - 1
        first, *_, last = (*text[match.start() : stop].split(), text[match.start() : stop].split()[-1])
        begin = stop - len(last) if match.start() in covered or PARTICLE.search(first) else match.start()
        if title and stop not in inflected.common and not re.search(r"[.!?]\s|[과와은는이가을를],?\s", text[match.end() : title[0]]):
            yield person(text, (begin, stop), title[1], match[1])
    for begin, stop, holder in latin_names.alone(text, start, end):
        if begin not in covered:
            names = (text[begin:stop].split()[-1],)
            yield Mention(begin, stop, Kind.PERSON, text[begin:stop], names=names, holder=holder, rule="ko.person.title")
    for begin, stop, holder in latin_names.in_brackets(text, start, end):
        yield Mention(begin, stop, Kind.PERSON, text[begin:stop], holder=holder, rule="ko.person.behind")


def _home(mention: Mention) -> str:
    """ISO code of the country of a body, or of a single country."""
    if mention.kind is Kind.COUNTRY:
        return mention.refs[0].removeprefix("country:") if len(mention.refs) == 1 else ""
    return mention.country


@cache
def _last_title() -> re.Pattern[str]:
    """The title with which what somebody is ends."""
    return re.compile(rf"(?:{'|'.join(_titles())})$")


@cache
def _titled_next() -> re.Pattern[str]:
    """A title in the word behind a name."""
    return re.compile(rf"\S*\s*(?:{'|'.join(_titles())})")


def _behind(text: str, title: tuple[int, int], end: int, covered: set[int]) -> Mention | None:
    """The name behind a title: 원장 이호성, (장관 유상임)."""
    begin, behind = title
    held = text[begin:behind].strip()
    if foreign := _FOREIGN.match(text, behind, end) if text[begin - 1 : begin] in ("(", "·", ",", " ") else None:
        inside = "(" in text[max(0, begin - 25) : begin]
        if inside and not title_word(foreign[1].split()[0]) and behind + 1 not in covered:
            names = tuple(n for n in (foreign[2], foreign[1].split()[-1]) if n)
            return Mention(foreign.start(1), foreign.end(1), Kind.PERSON, foreign[1], names=names, holder=held, rule="ko.person.behind")
    lone = _LONE.match(text, behind, end) if text[begin - 1 : begin] == "(" else None
    if lone and not (is_korean(lone[1]) or common(lone[1]) or title_word(lone[1]) or behind + 1 in covered):
        return Mention(lone.start(1), lone.end(1), Kind.PERSON, lone[1], holder=held, rule="ko.person.behind")
    after = re.match(r"\s([가-힣]{3,4}|[가-힣]{2}(?=[),]))(?=[),·\s]|$|은|는|이|가)", text[behind : min(end, behind + 8)])
    alone = text[begin - 1 : begin] == "(" and after and two_letters(after[1])
    if not after or after[1].endswith("를") or not (is_korean(after[1]) or alone) or behind + 1 in covered or text[behind - 1].isspace():
        return None
    opening = text[max(0, begin - 1) : begin]
    if opening not in ("(", "·", " ", ",", ", "):
        return None
    start, stop = behind + 1, behind + after.end()
    if _titled_next().match(text[stop : start + 20]):
        return None
    if opening == " " and "(" not in text[max(0, begin - 25) : begin]:
        return None
    return Mention(start, stop, Kind.PERSON, after[1], holder=held, rule="ko.person.behind")


def _later(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Later mentions by family name and title (주 원장), or by the last part of a foreign name (크라치오스 실장)."""
    seen: set[int] = {n for m in found for n in range(m.start, m.end)}
    for somebody in found:
        title = _last_title().search(somebody.holder)
        last = somebody.form.split()[-1]
        short = somebody.form[0] if is_korean(somebody.form) else last
        if not title or (len(short) > 1 and short == somebody.form and somebody.rule != "ko.person.title"):
            continue
        # most are named once: no pattern need be made for them
        if text.find(f"{short} ", somebody.end) < 0 and text.find(f"{somebody.form} ", somebody.end) < 0:
            continue
        pattern = re.compile(rf"(?<![가-힣A-Za-z])({re.escape(short)}|{re.escape(somebody.form)}) (?:\S{{0,6}})?{title[0][-2:]}")
        for match in pattern.finditer(text, somebody.end):
            if match.start() not in seen:
                seen |= set(range(match.start(), match.end()))
                yield replace(somebody, start=match.start(), end=match.end(1), form=somebody.form, rule="ko.person.later")
