"""Whether a stretch of text is a given name: its case, its separators, and what stands before and after it."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from kg.reference.fold import APOSTROPHES, HYPHENS, MIDDLE_DOTS, is_hangul, is_hanja, shape
from kg.reference.names import lines, respelled


class Case(Enum):
    """How strictly the case of a name holds in a text."""

    EXACT = "exact"  # acronyms: ADD is no add
    PROPER = "proper"  # proper names: capitals stay capitals, so that NATIONAL SCIENCE FOUNDATION still is one
    FREE = "free"  # common nouns such as sectors


#: fewer letters than this make an acronym of a token with two capitals (GaN, NIFoS; not SpaceX)
_SHORT = 5
#: Korean names shorter than this keep their letters together: "기 아" is no 기아
_LOOSE = 5


class Entry(NamedTuple):
    """One form of one row, as the automaton holds it; a tuple because there are ten thousand."""

    form: str
    ref: str


@lru_cache(maxsize=4096)
def case_of(form: str, kind: str) -> Case:
    """How strictly the case of a form holds.

    >>> case_of("ADD", "org"), case_of("National Science Foundation", "org"), case_of("quantum", "sector"), case_of("AI", "sector")
    (<Case.EXACT: 'exact'>, <Case.PROPER: 'proper'>, <Case.FREE: 'free'>, <Case.EXACT: 'exact'>)
    """
    letters = [c for c in form if c.isalpha() and c.isascii()]
    capitals = sum(c.isupper() for c in letters)
    one_token = not any(c.isspace() for c in form)
    if one_token and letters and capitals == len(letters):
        return Case.EXACT
    if one_token and capitals >= 2 and len(letters) <= _SHORT:
        return Case.EXACT
    return Case.FREE if kind == "sector" else Case.PROPER


def is_form(span: str, entry: Entry) -> bool:
    """Whether a stretch of text is the form, but for spacing, dots and hyphens that may differ.

    >>> is_form("National\\nScience  Foundation", Entry("National Science Foundation", "org:nsf"))
    True
    >>> is_form("한국 표준과학연구원", Entry("한국표준과학연구원", "org:kriss"))
    True
    >>> is_form("add", Entry("ADD", "org:add")), is_form("기 아", Entry("기아", "org:kia"))
    (False, False)
    """
    if span == entry.form:
        return True
    letters, between = shape(respelled(span))
    want, expected = shape(respelled(entry.form))
    case = case_of(entry.form, entry.ref.partition(":")[0])
    if entry.ref.startswith("pair:") and expected.keys() - between.keys():  # 북미 is North America, 북·미 is not
        return False
    return len(letters) == len(want) and _same_case(letters, want, case) and _same_separators(letters, between, expected)


def _same_case(letters: str, want: str, case: Case) -> bool:
    if letters == want:
        return True
    if case is Case.EXACT:
        return False
    return case is Case.FREE or all(a == b or not b.isupper() or not b.isascii() for a, b in zip(letters, want, strict=True))


def _same_separators(letters: str, between: dict[int, str], expected: dict[int, str]) -> bool:
    extra = between.keys() - expected.keys()
    if any("." in between[i] for i in extra) and len(extra) < len(letters) - 1:  # U.S.A., never M. EST
        return False
    listed = any("," in separator or any(c in MIDDLE_DOTS for c in separator) for separator in expected.values())
    places = between.keys() | expected.keys()
    return all(_fits(letters, i, between.get(i, ""), expected.get(i, ""), listed=listed) for i in places)


def _fits(letters: str, at: int, found: str, want: str, *, listed: bool) -> bool:
    """Whether the separator found after `at` letters may stand where the name has `want`."""
    korean = is_hangul(letters[at - 1]) or is_hangul(letters[at])
    if _BREAK.search(found) or ("." in found and "." not in want and not _dotted(letters, at, found)):
        return False
    if "," in found and not listed:
        return False
    if not want and not korean:
        return all(c in APOSTROPHES or not c.isprintable() or c in ".," for c in found.strip()) and (not found.isspace())
    if not want and len(letters) < _LOOSE:
        return all(not c.isspace() for c in found) and (len(letters) <= 3 or any(c in MIDDLE_DOTS for c in found))
    return bool(found) or korean or want.strip() != "" or letters[at].isupper()


def _dotted(letters: str, at: int, found: str) -> bool:
    """Whether a full stop belongs to an abbreviation written letter by letter: U.S., U. S., R.O.K."""
    return len(letters) <= _SHORT and letters.isupper() and found.strip() == "." and at < len(letters)


@cache
def words_of(name: str, kind: str) -> frozenset[str]:
    """The words of a list that hold for a kind of name."""
    found: set[str] = set()
    for head, *words in lines(name):
        if head in ("any", kind):
            found.update(words)
    return frozenset(found)


_BREAK = re.compile(r"\n[^\S\n]*\n")
_TIES = tuple(HYPHENS + MIDDLE_DOTS)
#: what closes a quotation; a particle follows it without a space
_CLOSERS = "’”'\")]」』》〉】）"
_HANGUL = re.compile(r"[가-힣]+")


def ends_well(text: str, end: int, kind: str) -> bool:
    """Whether a name of a kind may end there: at the end of a word, or before a particle or a noun written onto names.

    Args:
        text: the whole text.
        end: where the name ends.
        kind: country, pair, org, sector, programme or agreement.

    >>> ends_well("나사는", 2, "org"), ends_well("나사못", 2, "org"), ends_well("한미약품", 2, "pair"), ends_well("NASA와", 4, "org")
    (True, False, False, True)
    """
    if end >= len(text):
        return True
    last, after = text[end - 1], text[end]
    if is_hangul(last) and is_hangul(after):
        run = _HANGUL.match(text, end)
        return bool(run) and run[0] in words_of("endings.txt", kind)  # type: ignore[index]
    if is_hanja(last) and is_hanja(after):
        return False
    if after in "&＆" and last.isupper() and text[end + 1 : end + 2].isalnum():  # KT&G is no KT
        return False
    return not (last.isascii() and last.isalnum() and _is_word(after))


def starts_well(text: str, start: int, kind: str) -> bool:
    """Whether a name of a kind may begin there.

    >>> starts_well("첨단반도체", 2, "sector"), starts_well("개인도", 1, "country")
    (True, False)
    """
    if start == 0:
        return True
    before, first = text[start - 1], text[start]
    if first == "中" and not (text[start + 1 : start + 2].isalnum() or text[start + 1 : start + 2] in _TIES):  # 진행 中: under way
        return False
    if is_hangul(first) and (is_hangul(before) or is_hanja(before)):
        run = re.search(r"[가-힣㐀-鿿]+$", text[max(0, start - 8) : start])
        return bool(run) and run[0] in words_of("openings.txt", kind)  # type: ignore[index]
    if is_hanja(first):
        return not (is_hangul(before) or is_hanja(before) or before.isdigit())
    return not (_is_word(before) and _is_word(first))


def is_particle(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a particle after a quotation rather than a name: ‘스타트업’이란 does not speak of Iran.

    >>> is_particle("‘혁신’이란", 4, 6), is_particle("이란 정부", 0, 2)
    (True, False)
    """
    return start > 0 and text[start - 1] in _CLOSERS and text[start:end] in words_of("endings.txt", "any")


def _is_word(char: str) -> bool:
    return char.isalnum() and not is_hangul(char) and not is_hanja(char)
