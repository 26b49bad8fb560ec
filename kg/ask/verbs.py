"""The stems that a Korean verb shows in questions, from its dictionary form: endings are joined to them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

_FIRST = 0xAC00
_VOWELS, _FINALS = 21, 28
#: final consonants, by their place in a syllable
_N, _L, _M, _B, _PAST = 4, 8, 16, 17, 20
#: vowels, by their place in a syllable
_A, _AE, _EO, _E, _YEO, _O, _WA, _WAE, _OE, _U, _WO, _EU, _I = 0, 1, 4, 5, 6, 8, 9, 10, 11, 13, 14, 18, 20
#: what a vowel becomes before 어 or 아
_JOINED = {_A: _A, _AE: _AE, _EO: _EO, _E: _E, _YEO: _YEO, _O: _WA, _OE: _WAE, _U: _WO, _I: _YEO}
_DO = "하"
_DONE = ("하", "한", "할", "함", "합", "해", "했", "하여", "하였")


def stems(verb: str) -> tuple[str, ...]:
    """The stems of a regular verb, as they stand before endings or with one inside the syllable.

    Verbs whose stem ends in a consonant other than ㄹ keep it; 르 is doubled, ㅡ falls out, 하 becomes 해.

    Args:
        verb: dictionary form in 다.

    >>> stems("늘리다"), stems("세우다")
    (('늘리', '늘린', '늘릴', '늘림', '늘립', '늘려', '늘렸'), ('세우', '세운', '세울', '세움', '세웁', '세워', '세웠'))
    >>> stems("만들다"), stems("맺다"), stems("서두르다")[-2:], stems("모으다")[-2:]
    (('만들', '만드', '만든', '만듭'), ('맺',), ('서둘러', '서둘렀'), ('모아', '모았'))
    >>> stems("개정하다")[:6], stems("강화되다")[-2:]
    (('개정하', '개정한', '개정할', '개정함', '개정합', '개정해'), ('강화돼', '강화됐'))
    """
    stem = verb.removesuffix("다")
    if stem.endswith(_DO):
        return tuple(stem[:-1] + form for form in _DONE)
    head, last = stem[:-1], stem[-1]
    final = (ord(last) - _FIRST) % _FINALS
    if final == _L:
        return (stem, *(head + _with(last, other) for other in (0, _N, _B)))
    if final:
        return (stem,)
    return (stem, *(head + _with(last, other) for other in (_N, _L, _M, _B)), *_past(head, last))


def _with(syllable: str, final: int, vowel: int = -1) -> str:
    """A syllable with another final consonant, and another vowel where one is given."""
    place = ord(syllable) - _FIRST
    initial, own = place // (_VOWELS * _FINALS), place // _FINALS % _VOWELS
    return chr(_FIRST + (initial * _VOWELS + (own if vowel < 0 else vowel)) * _FINALS + final)


def _past(head: str, last: str) -> Iterator[str]:
    """The stem before 어 or 아 and in the past."""
    vowel = (ord(last) - _FIRST) // _FINALS % _VOWELS
    if vowel != _EU:
        joined = _JOINED.get(vowel)
        yield from () if joined is None else (head + _with(last, final, joined) for final in (0, _PAST))
        return
    before = (ord(head[-1]) - _FIRST) // _FINALS % _VOWELS if head else _EO
    light = _A if before in {_A, _O} else _EO
    if last == "르" and head:
        head = head[:-1] + _with(head[-1], _L)
    yield from (head + _with(last, final, light) for final in (0, _PAST))
