"""Persons with their titles in Korean texts: 주한규 원자력연 원장, 폴 컨스(Paul Kearns) ANL 소장, later 주 원장."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lang.ko import latin_names
from kg.lang.ko.data import table, words
from kg.model import Kind, Mention

#: most words (eojeol) between a name and the end of its title
LONGEST_TITLE = 7
#: most words of a name: 무함마드 빈 자이드 알 나하얀
LONGEST_NAME = 5
_HANGUL_NAME = re.compile(r"[가-힣]{1,8}(?:-[가-힣]{1,8})*(?:\.)?|[A-Z]\.?")
#: a word that ends like a body, between a name and a title
_BODY = re.compile(
    r"[가-힣A-Za-z0-9]{2,}(?:[가-힣]대|부|청|처|연구원|연구소|대학교|대학|공사|협회|재단|위원회|센터|그룹|은행|진흥원|공단)|집행위|[가-힣]*총국|[가-힣A-Za-z0-9]{4,}[원관국실단회]"
)
#: a name of several words behind a title, up to the end of the bracket: (청장 안드레이 이안쿠), (소장 응우옌 반 탕, Nguyen Van Thang)
_FOREIGN = re.compile(r"\s([가-힣]{1,8}(?:[ -][가-힣]{1,8}){1,4})(?:,\s([A-Z][A-Za-z.' -]+))?\)")
#: a foreign name of one word behind a title, which with it fills a bracket: (장관 타무라시)
_LONE = re.compile(r"\s([가-힣]{3,7})\)")
#: a person's title with the particle of a list, behind which the next name begins: 장관과 탄시렝 장관이
_LISTED = re.compile(r"(?:장관|차관|실장|국장|원장|소장|총장|회장|사장|대표|대사|청장|총리|대통령|위원장|본부장|단장|차관보)(?:과|와|,)\s$")
_PARTICLE = re.compile(
    r"(?:은|는|이|가|을|를|와|과|의|도|에게|에|께서|이자|등은|등이|등과|측은|이며|으로|로|에서|에서는|부터|까지|보다|처럼|마다|에는)$"
)


@dataclass(frozen=True, slots=True)
class Inflected:
    """Where words end that are inflected, and so are no part of a name.

    Args:
        verbal: ends of words that end in a verb's ending.
        particles: ends of words that end in a particle; None where nobody has looked, so that the form must tell.
        common: ends of words of the dictionary, alone or with a particle: 기업의, 주요.
    """

    verbal: frozenset[int] = frozenset()
    particles: frozenset[int] | None = None
    common: frozenset[int] = frozenset()

    def particle(self, form: str, end: int) -> bool:
        """True for a word that ends in a particle: 장관은, but not 아바이."""
        return bool(_PARTICLE.search(form)) and (self.particles is None or end in self.particles)


@dataclass(frozen=True, slots=True)
class _Title:
    """The last word of a title: where it starts and ends in the text."""

    start: int
    end: int


@cache
def _standing() -> re.Pattern[str]:
    """Where somebody stands in a picture, behind the name: (왼쪽 두 번째)."""
    return re.compile(table("persons")["standing"])


@cache
def _words() -> re.Pattern[str]:
    """A word without quotes and bullets; the mark of a side before a name (韓) and the bracket of a place in a picture stand alone."""
    place = _standing().pattern
    return re.compile(rf"{place}(?:[과와은는이가의](?=\s))?|\([^()\s]{{1,6}}\)(?=[가-힣])|(?:(?!{place})[^\s「」｢｣『』‘’“”△▲▴▵◦○◇▸‣])+")


@cache
def _titles() -> re.Pattern[str]:
    names = "|".join(sorted(words("persons", "titles"), key=len, reverse=True))
    particles = "은|는|이|가|을|를|와|과|의|도|에게|께서|께서는|에|으로|이자|이며|등|님|측|인|과의|와의|과는|와는|에게는|에게도"
    return re.compile(rf"(?:[가-힣A-Za-z0-9·]{{0,14}}?)(?:{names})(?=(?:{particles})?(?:[\s,.()”’\"'·\]…]|$))")


def find(text: str, spans: Sequence[tuple[int, int]], bodies: Sequence[Mention], inflected: Inflected = Inflected()) -> tuple[Mention, ...]:
    """The persons of a text in order.

    Args:
        text: NFC text.
        spans: its units.
        bodies: countries and organizations, which end a name to its left or stand inside a title.
        inflected: ends of words that are no part of a name.
    """
    foreign = frozenset(m.start for m in bodies if _home(m) not in ("KR", ""))
    covered = {n for m in bodies for n in range(m.start, m.end)}
    found: list[Mention] = []
    for start, end in spans:
        glossed = list(_glossed(text, (start, end), covered, inflected))
        found += glossed
        named = {n for m in glossed for n in range(m.start, m.end + len("".join(m.names[:1])) + 2)}
        for match in _titles().finditer(text, start, end):
            title = _Title(match.start(), match.end())
            person = _before(text, start, title, (covered, foreign, inflected)) or _behind(text, match, end, covered)
            if person and person.start not in named and not (found and person.start < found[-1].end and found[-1] not in glossed):
                found.append(person)
    return (*found, *_later(text, found))


def _glossed(text: str, span: tuple[int, int], covered: set[int], inflected: Inflected) -> Iterator[Mention]:
    """Names with their spelling in Latin letters, before a title or behind one: 폴 컨스(Paul Kearns) ANL 소장."""
    start, end = span

    def barred(form: str, begin: int, stop: int) -> bool:
        inflection = (len(form) > 2 and _PARTICLE.search(form)) or stop in inflected.verbal
        return bool(inflection) or begin in covered or form in words("persons", "titles")

    for name in latin_names.find(text, start, end, barred):
        title = _titles().search(text, name.after, min(end, name.after + 60))
        # a single word is a name only where a country or body with its title goes on behind the bracket
        lone = " " not in name.latin and (name.start in covered or name.after + 1 not in covered)
        if title and not lone and not re.search(r"[.!?]\s|[과와,]\s", text[name.after : title.start()]):
            yield _person(text, (name.start, name.end), title.end(), name.latin)
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


def _before(text: str, start: int, title: _Title, places: tuple[set[int], frozenset[int], Inflected]) -> Mention | None:
    """The name before a title: Korean directly or before bodies, foreign up to the word with a particle."""
    covered, foreign, inflected = places
    own = list(_words().finditer(text, max(start, title.start - 90), title.start))[-LONGEST_TITLE:]
    begin = stop = -1
    names = 0
    for word in reversed(own):
        form = re.sub(r"\([A-Z][^()]*\)?$", "", word[0])
        glossed = form != word[0]
        if _standing().match(form):
            if form.endswith(")"):
                continue
            break
        if names and text[word.end() : begin].strip():
            break
        if names and word.start() in covered and word.end() - 1 not in covered and inflected.particle(form, word.end()):
            break  # 학회(IAC)에서 폴 컨스: a body with its particle is no part of a title
        if names and word.start() in covered and not is_korean(text[begin:stop]) and _bare_before(text, start, word.start(), covered):
            begin = stop = -1
            names = 0
            continue
        if names == 0 and form == "겸":
            return None
        if (
            glossed
            or word.start() in covered
            or re.fullmatch(r"[A-Z][A-Za-z0-9&.-]*(?:\([^)]*\))?", form)
            or (names == 0 and _title_word(form))
        ):
            if names:
                break
            continue
        if _PARTICLE.sub("", form) in words("persons", "titles"):
            break
        if not _HANGUL_NAME.fullmatch(form) or form in words("persons", "not_names") or word.end() in inflected.verbal or _common(form):
            break
        if names == 0 and _two_letters(form) and word.end() not in inflected.common and {word.start() - 1, word.start() - 2} & covered:
            return _person(text, word.span(), title.end, "")
        if names == 0 and len(form) == 2 and word.end() in inflected.common and not _two_letters(form):
            break  # 인삼 수출 시장, 코피아 센터 소장: a noun right before the title is none of a name
        body = names and (len(form) > 3 or word.start() - 2 in covered) and _BODY.fullmatch(form)
        if body or (len(form) > 2 and word.end() in inflected.common):
            break
        first = names == 1 and form.endswith(("이", "도", "가")) and _LISTED.search(text, max(start, word.start() - 14), word.start())
        if inflected.particle(form, word.end()) and len(form) > 1 and not first and not (names == 0 and (is_korean(form) or len(form) > 3)):
            break
        if names == 0:
            stop = word.end()
        begin, names = word.start(), names + 1
        abroad = any(n in foreign for n in range(stop, title.end)) or _from_abroad(own, begin, (covered, foreign, inflected))
        if names == LONGEST_NAME or (names == 1 and is_korean(form) and not abroad):
            break
    beside = begin >= 0 and stop - begin > 2 and _LISTED.search(text, max(start, begin - 14), begin)
    if begin < 0 or (names == 1 and not is_korean(text[begin:stop]) and not beside):
        return None
    return _person(text, (begin, stop), title.end, "")


def _from_abroad(own: Sequence[re.Match[str]], begin: int, places: tuple[set[int], frozenset[int], Inflected]) -> bool:
    """True when a foreign country or body stands before the other words of a name that begins Korean: 인도측 라제시 고칼레."""
    covered, foreign, inflected = places
    for word in reversed([w for w in own if w.end() < begin]):
        if word.start() in covered:
            return word.start() in foreign
        plain = _HANGUL_NAME.fullmatch(word[0]) and word[0] not in words("persons", "not_names")
        common = len(word[0]) > 2 and word.end() in inflected.common
        if not plain or common or word.end() in inflected.verbal or inflected.particle(word[0], word.end()):
            return False
    return False


def _bare_before(text: str, start: int, end: int, covered: set[int]) -> bool:
    """True when a name may stand before the bodies of a title that goes on behind them: 리절 프란츠 미국 국무부 국제 … 부차관보."""
    before = list(_words().finditer(text, max(start, end - 30), end))
    while before and before[-1].start() in covered and len(before) > 1:
        before.pop()
    last = before[-1] if before else None
    if last is None or last.start() in covered:
        return bool(last) and end - start > 30
    return bool(_HANGUL_NAME.fullmatch(last[0])) and not _PARTICLE.search(last[0]) and not _title_word(last[0])


def _common(form: str) -> bool:
    """True for a city, or a word that only a particle makes look like a name: 하노이, 주제로.

    >>> _common("주제로"), _common("하노이"), _common("이호성")
    (True, True, False)
    """
    return form in words("organizations", "places") or form in words("persons", "with_particle")


def _title_word(form: str) -> bool:
    clean = form.strip("‘’'\"“”,·")
    if clean in words("persons", "inside") or clean.endswith(tuple(words("persons", "titles"))):
        return True
    if not is_korean(clean) and _BODY.fullmatch(clean):
        return True
    return bool(re.search(r"[·]|(?:담당|부문|분야|정책|국제협력|기술|안보)$|백악관", clean)) or bool(re.fullmatch(r"주[가-힣]{3,8}", clean))


def is_korean(form: str) -> bool:
    """True for a Korean name of three letters, or of four with a family name of two: 남보라, 사공하늘.

    >>> is_korean("남보라"), is_korean("사공하늘"), is_korean("별나라청"), is_korean("크라치오스")
    (True, True, False, False)
    """
    family = form[:-2] in words("persons", "long_surnames") if len(form) == 4 else len(form) == 3 and form[0] in table("persons")["surnames"]
    return family and bool(re.fullmatch(r"[가-힣]+(?<![청처])", form)) and form not in words("persons", "not_names")


def _two_letters(form: str) -> bool:
    """True for what may be a Korean name of two letters; its place has to tell."""
    return bool(re.fullmatch(r"[가-힣]{2}", form)) and form[0] in table("persons")["surnames"] and form not in words("persons", "not_names")


def _person(text: str, name: tuple[int, int], end: int, latin: str) -> Mention:
    form = text[name[0] : name[1]].strip()
    holder = re.sub(r"^\s*\([^)]*\)\s*", "", text[name[1] : end]).strip(" 」｣』’”")
    parts = form.split()
    short = (parts[-1],) if len(parts) > 1 else ()
    return Mention(name[0], name[1], Kind.PERSON, form, names=((latin, *short) if latin else short), holder=holder, rule="ko.person.title")


def _behind(text: str, match: re.Match[str], end: int, covered: set[int]) -> Mention | None:
    """The name behind a title: 원장 이호성, (장관 유상임)."""
    if foreign := _FOREIGN.match(text, match.end(), end) if text[match.start() - 1 : match.start()] in ("(", "·", ",", " ") else None:
        inside = "(" in text[max(0, match.start() - 25) : match.start()]
        if inside and not _title_word(foreign[1].split()[0]) and match.end() + 1 not in covered:
            holder = match[0].strip()
            names = tuple(n for n in (foreign[2], foreign[1].split()[-1]) if n)
            return Mention(foreign.start(1), foreign.end(1), Kind.PERSON, foreign[1], names=names, holder=holder, rule="ko.person.behind")
    lone = _LONE.match(text, match.end(), end) if text[match.start() - 1 : match.start()] == "(" else None
    if lone and not (is_korean(lone[1]) or _common(lone[1]) or _title_word(lone[1]) or match.end() + 1 in covered):
        return Mention(lone.start(1), lone.end(1), Kind.PERSON, lone[1], holder=match[0].strip(), rule="ko.person.behind")
    after = re.match(r"\s([가-힣]{3,4}|[가-힣]{2}(?=[),]))(?=[),·\s]|$|은|는|이|가)", text[match.end() : min(end, match.end() + 8)])
    alone = text[match.start() - 1 : match.start()] == "(" and after and _two_letters(after[1])
    if not after or not (is_korean(after[1]) or alone) or match.end() + 1 in covered or text[match.end() - 1].isspace():
        return None
    before = text[max(0, match.start() - 1) : match.start()]
    if before not in ("(", "·", " ", ",", ", "):
        return None
    start, stop = match.end() + 1, match.end() + after.end()
    if re.match(r"\S*\s*(?:" + "|".join(words("persons", "titles")) + ")", text[stop : start + 20]):
        return None
    if before == " " and "(" not in text[max(0, match.start() - 25) : match.start()]:
        return None
    return Mention(start, stop, Kind.PERSON, after[1], holder=match[0].strip(), rule="ko.person.behind")


def _later(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Later mentions by family name and title (주 원장), or by the last part of a foreign name (크라치오스 실장)."""
    seen: set[int] = {n for m in found for n in range(m.start, m.end)}
    for person in found:
        title = re.search(r"(?:" + "|".join(sorted(words("persons", "titles"), key=len, reverse=True)) + r")$", person.holder)
        last = person.form.split()[-1]
        short = person.form[0] if is_korean(person.form) else last
        if not title or (len(short) > 1 and short == person.form and person.rule != "ko.person.title"):
            continue
        pattern = re.compile(rf"(?<![가-힣A-Za-z])({re.escape(short)}|{re.escape(person.form)}) (?:\S{{0,6}})?{title[0][-2:]}")
        for match in pattern.finditer(text, person.end):
            if match.start() not in seen:
                seen |= set(range(match.start(), match.end()))
                yield replace(person, start=match.start(), end=match.end(1), form=person.form, rule="ko.person.later")
