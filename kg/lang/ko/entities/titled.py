"""The name before the title of a person: Korean directly or before bodies, foreign up to the word with a particle."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from kg.lang.ko.data import table, words
from kg.lang.ko.entities.shapes import BODY, HANGUL, PARTICLE, Inflected, common, is_korean, title_word, two_letters
from kg.model import Kind, Mention

#: most words (eojeol) between a name and the end of its title
LONGEST_TITLE = 7
#: most words of a name: 무함마드 빈 자이드 알 나하얀
LONGEST_NAME = 5
#: how far before a title its words and the name may stand, in characters
REACH = 90
#: the second post of somebody behind the first: 부총리 겸 정보부 장관
_ALSO = re.compile(r"\s겸\s(?:[^\s,.]+\s){0,2}?[^\s,.]*?(?:장관|위원장|의장|본부장|원장|대표|수석|회장|사장)(?=[은는이가을를와과의도,\s)])")
#: the ministry of a title right behind a name, with the rest of the title: 상빙 정보부 차관
_BODY_NEXT = re.compile(r" [가-힣]{2,}(?:부|청|처|위원회) (?=\S)")
#: a person's title with the particle of a list, behind which the next name begins: 장관과 탄시렝 장관이
_LISTED = re.compile(r"(?:장관|차관|실장|국장|원장|소장|총장|회장|사장|대표|대사|청장|총리|대통령|위원장|본부장|단장|차관보)(?:과|와|,)\s$")
#: a word for one side, behind which its people are told: 케냐 측 …
_SIDE = re.compile(r"[가-힣]\s?측(?:은|에서|에서는|에선)?\s$")
#: the particles of a place with those of a topic, which no name ends in: 창업 분야에서는
_PLACED = re.compile(r"[가-힣]{2}에서[는도의]?$")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&.-]*(?:\([^)]*\))?")
#: the particle or comma of what stands before a name that opens the rest of its sentence
_CLOSED = re.compile(r"(?:[가-힣](?:는|은|과|와)|,)\s$")
#: initials in a name: V. 나라야난, 존 F. 켈리
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_GLOSS = re.compile(r"\([A-Z][^()]*\)?$")


@dataclass(frozen=True, slots=True)
class Places:
    """Where words stand that are no part of a name.

    Args:
        covered: offsets inside countries and bodies.
        foreign: where those of other countries begin.
        inflected: where inflected words end.
    """

    covered: set[int]
    foreign: frozenset[int]
    inflected: Inflected


@dataclass(frozen=True, slots=True)
class _Title:
    """The last word of a title, with the words before it.

    Args:
        text: of the document.
        unit: where its unit begins.
        end: of the title.
        words: before the last word of the title, in order.
        places: that are no part of a name.
    """

    text: str
    unit: int
    end: int
    words: Sequence[re.Match[str]]
    places: Places

    def covers(self, at: int) -> bool:
        """Whether a country or body stands at a place."""
        return at in self.places.covered

    def behind_listed(self, at: int) -> bool:
        """Whether another person's title with the particle of a list stands right before a place."""
        return _LISTED.search(self.text, max(self.unit, at - 14), at) is not None


@dataclass(frozen=True, slots=True)
class _Name:
    """The words of a name that are read so far, from the last one on: where they begin and end, and how many they are."""

    begin: int = -1
    stop: int = -1
    words: int = 0

    def after(self, word: re.Match[str]) -> _Name:
        """The name with one more word before it."""
        return _Name(word.start(), self.stop if self.words else word.end(), self.words + 1)


class _Step(Enum):
    """What a word is, read from a title to the left."""

    #: a word of the title
    PASSED = auto()
    #: a word of the name
    TAKEN = auto()
    #: the title goes on before it: what was read as a name is none
    AGAIN = auto()
    #: a name of two letters
    WHOLE = auto()
    #: none of the name any more
    OUTSIDE = auto()


def before(text: str, unit: int, title: tuple[int, int], places: Places) -> Mention | None:
    """The person whose name stands before a title; none where there is no name.

    Args:
        text: of the document.
        unit: where the unit of the title begins.
        title: where its last word begins and ends.
        places: that are no part of a name.
    """
    own = list(_words().finditer(text, max(unit, title[0] - REACH), title[0]))[-LONGEST_TITLE:]
    at, name = _Title(text, unit, title[1], own, places), _Name()
    for word in reversed(own):
        step = _step(at, name, word)
        if step is _Step.WHOLE:
            return person(text, word.span(), title[1], "")
        if step is _Step.OUTSIDE:
            break
        if step is _Step.AGAIN:
            name = _Name()
        if step is _Step.TAKEN:
            name = name.after(word)
            if _is_whole(at, name):
                break
    return person(text, (name.begin, name.stop), title[1], "") if _is_name(at, name) else None


def _is_whole(title: _Title, name: _Name) -> bool:
    """Whether no further word can belong to a name: it is Korean and nothing foreign stands around it, or has as many as any."""
    if name.words > 1 or not is_korean(title.text[name.begin : name.stop]):
        return name.words == LONGEST_NAME
    foreign = title.places.foreign
    return not (any(n in foreign for n in range(name.stop, title.end)) or _from_abroad(title, name.begin))


def _is_name(title: _Title, name: _Name) -> bool:
    """Whether what was read is a name: a single word that is none of Korea only behind another person in a list or a word for a side."""
    if name.words != 1 or is_korean(title.text[name.begin : name.stop]):
        return name.words > 0
    told = title.behind_listed(name.begin) or _SIDE.search(title.text, max(title.unit, name.begin - 8), name.begin) is not None
    return name.stop - name.begin > 2 and told


def _step(title: _Title, name: _Name, word: re.Match[str]) -> _Step:
    """What a word before a title is, once the words behind it are read."""
    form = _GLOSS.sub("", word[0])
    if _standing().match(form):
        return _Step.PASSED if form.endswith(")") else _Step.OUTSIDE
    if name.words and (ended := _before_name(title, name, word, form)):
        return ended
    if name.words and _INITIALS.fullmatch(form):
        return _Step.TAKEN
    if name.words == 0 and form == "겸":
        return _Step.OUTSIDE
    if name.words == 0 and form in words("persons", "letters") and title.covers(word.end() + 1):
        return _Step.PASSED  # 빌 넬슨 미 항공우주청장
    if form != word[0] or title.covers(word.start()) or _ACRONYM.fullmatch(form) or (name.words == 0 and title_word(form)):
        return _Step.OUTSIDE if name.words else _Step.PASSED
    if _is_no_name(title, word, form):
        return _Step.OUTSIDE
    if not name.words and title.covers(word.start() - 2) and form in words("organizations", "bureaus"):
        return _Step.PASSED  # 칠레 상공부 장관
    return _further(title, name, word, form) if name.words else _first(title, word, form)


def _before_name(title: _Title, name: _Name, word: re.Match[str], form: str) -> _Step | None:
    """What a country or body is before words that may be a name, and a word that does not stand right before them."""
    if title.text[word.end() : name.begin].strip():
        return _Step.OUTSIDE
    if not title.covers(word.start()):
        return None
    if not title.covers(word.end() - 1) and title.places.inflected.particle(form, word.end()):
        return _Step.OUTSIDE  # 학회(IAC)에서 폴 컨스: a body with its particle is no part of a title
    return _Step.AGAIN if not is_korean(title.text[name.begin : name.stop]) and _bare_before(title, word.start()) else None


def _is_no_name(title: _Title, word: re.Match[str], form: str) -> bool:
    """Whether a word is part of no name, wherever it stands: a title, a verb, a place, or what has not the shape of a name."""
    if PARTICLE.sub("", form) in words("persons", "titles") or not HANGUL.fullmatch(form):
        return True
    return (
        form in words("persons", "not_names") or _PLACED.search(form) is not None or word.end() in title.places.inflected.verbal or common(form)
    )


def _first(title: _Title, word: re.Match[str], form: str) -> _Step:
    """What a word right before a title is: the last word of a name, a name of two letters, or a noun."""
    inflected = title.places.inflected
    ordinary = word.end() in inflected.common
    behind_body = {word.start() - 1, word.start() - 2} & title.places.covered
    # 조현 외교부 장관은, 한국에서는 조현 외교부 장관이: nothing else opens a sentence or its part before the body of a title
    first = word.start() == title.unit or _CLOSED.search(title.text, title.unit, word.start()) is not None
    opens = first and (title.covers(word.end() + 1) or _BODY_NEXT.match(title.text, word.end(), title.end) is not None)
    if two_letters(form) and not ordinary and (behind_body or opens):
        return _Step.WHOLE
    if ordinary and (len(form) > 2 or (len(form) == 2 and not two_letters(form))):
        return _Step.OUTSIDE  # 인삼 수출 시장, 코피아 센터 소장: a noun right before the title is none of a name
    particle = inflected.particle(form, word.end()) and len(form) > 1 and not is_korean(form) and len(form) <= 3
    return _Step.OUTSIDE if particle else _Step.TAKEN


def _further(title: _Title, name: _Name, word: re.Match[str], form: str) -> _Step:
    """What a word before the last one of a name is: one more of it, or what ends it to the left."""
    inflected = title.places.inflected
    body = (len(form) > 3 or title.covers(word.start() - 2)) and BODY.fullmatch(form)
    if body or (len(form) > 2 and word.end() in inflected.common):
        return _Step.OUTSIDE
    listed = name.words == 1 and form.endswith(("이", "도", "가")) and title.behind_listed(word.start())
    return _Step.OUTSIDE if inflected.particle(form, word.end()) and len(form) > 1 and not listed else _Step.TAKEN


def _from_abroad(title: _Title, begin: int) -> bool:
    """True when a foreign country or body stands before the other words of a name that begins Korean: 인도측 라제시 고칼레."""
    inflected = title.places.inflected
    ahead = [w for w in title.words if w.end() < begin]
    for n, word in reversed(list(enumerate(ahead))):
        if title.covers(word.start()):
            # 폴란드 새별기술부 미하우 노바크 차관: a body stands where the country before it does
            owner = ahead[n - 1] if n and ahead[n - 1].end() + 1 == word.start() else word
            return bool({word.start(), owner.start()} & title.places.foreign)
        plain = HANGUL.fullmatch(word[0]) and word[0] not in words("persons", "not_names")
        ordinary = len(word[0]) > 2 and word.end() in inflected.common
        if not plain or ordinary or word.end() in inflected.verbal or inflected.particle(word[0], word.end()):
            return False
    return False


def _bare_before(title: _Title, end: int) -> bool:
    """True when a name may stand before the bodies of a title that goes on behind them: 리절 프란츠 미국 국무부 국제 … 부차관보."""
    before = list(_words().finditer(title.text, max(title.unit, end - 30), end))
    while before and title.covers(before[-1].start()) and len(before) > 1:
        before.pop()
    last = before[-1] if before else None
    if last is None or title.covers(last.start()):
        return bool(last) and end - title.unit > 30
    inflected = title.places.inflected
    ordinary = common(last[0]) or last.end() in inflected.verbal or (len(last[0]) > 2 and last.end() in inflected.common)
    return bool(HANGUL.fullmatch(last[0])) and not (ordinary or PARTICLE.search(last[0]) or title_word(last[0]))


def person(text: str, name: tuple[int, int], end: int, latin: str) -> Mention:
    """A person with the title behind the name.

    Args:
        text: of the document.
        name: where it stands.
        end: of the title.
        latin: spelling of the name in Latin letters, or empty.
    """
    form = text[name[0] : name[1]].strip()
    also = _ALSO.match(text, end)
    end = also.end() if also else end
    holder = re.sub(r"^\s*\([^)]*\)\s*", "", text[name[1] : end]).strip(" 」｣』’”")
    parts = form.split()
    short = (parts[-1],) if len(parts) > 1 else ()
    return Mention(name[0], name[1], Kind.PERSON, form, names=((latin, *short) if latin else short), holder=holder, rule="ko.person.title")


@cache
def _standing() -> re.Pattern[str]:
    """Where somebody stands in a picture, behind the name: (왼쪽 두 번째)."""
    return re.compile(table("persons")["standing"])


@cache
def _words() -> re.Pattern[str]:
    """A word without quotes and bullets; the mark of a side before a name (韓) and the bracket of a place in a picture stand alone."""
    place = _standing().pattern
    return re.compile(rf"{place}(?:[과와은는이가의](?=\s))?|\([^()\s]{{1,6}}\)(?=[가-힣])|(?:(?!{place})[^\s「」｢｣『』‘’“”△▲▴▵◦○◇▸‣])+")
