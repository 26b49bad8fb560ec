"""Countries that stand together: 한·폴란드, Korea–Poland, 韓美, and the short country before an organization (미 국무부)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kg.reference.fold import HYPHENS, MIDDLE_DOTS, is_hanja
from kg.reference.hits import Hit
from kg.reference.match import ends_well, words_of
from kg.reference.tables import Reference

#: a full stop ties as in newspapers before 2010: 한.독
_TIE = rf"(?:[{re.escape(HYPHENS + MIDDLE_DOTS)}/]|(?<=[가-힣㐀-鿿])\.(?=[가-힣㐀-鿿]))"
_PART = r"[가-힣]{1,9}|[㐀-鿿]{1,2}|[A-Z]{2,5}"
_CHAIN = re.compile(rf"(?<![가-힣A-Za-z0-9㐀-鿿])(?:{_PART})(?:{_TIE}(?:{_PART}))+")
_SPLIT = re.compile(_TIE)
_SHORT = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]) (?=[가-힣A-Z])")
#: countries whose letter means no other one
FIRM = ("KR", "KP", "US", "JP", "CN", "RU", "GB", "DE", "FR")
#: international bodies that stand in compounds like a country: 한·아세안, Korea–ASEAN
_BLOCS = frozenset({"international-org", "regional-org"})


@cache
def _parts(reference: Reference) -> dict[str, str]:
    """What each part of a Korean compound stands for."""
    found: dict[str, str] = {}
    for code, row in reference.countries.items():
        for form in (*row.abbr_ko, row.label_ko, *row.alt_ko, *(a for a in row.alt_en if a.isupper() and a.isalpha())):
            found.setdefault(form, f"country:{code}")
    for name, body in reference.organizations.items():
        if body.type in _BLOCS:
            for form in (body.acronym, body.label_ko, *body.alt_ko):
                found.setdefault(form, f"org:{name}")
    found.pop("", None)
    return found


def compounds(text: str, reference: Reference) -> Iterator[Hit]:
    """Compounds of short country names that no table lists, as candidates.

    >>> from kg.reference.tables import load
    >>> [hit.refs for hit in compounds("한·폴란드 정상, 한-아세안 협력, R-D", load())]
    [('country:KR', 'country:PL'), ('country:KR', 'org:asean')]
    """
    known = _parts(reference)
    for match in _CHAIN.finditer(text):
        refs: list[str] = []
        end = start = match.start()
        for part in _SPLIT.split(match[0]):
            whole = _of_initial(text, part, reference) or known.get(part)
            name = part if whole else _longest_part(text, start, part, known)
            if name:
                refs.append(whole or known[name])
                end = start + len(name)
            if not whole:
                break
            start += len(part) + 1
        if len(set(refs)) > 1 and any(ref.startswith("country:") for ref in refs):
            yield Hit(match.start(), end, text[match.start() : end], tuple(dict.fromkeys(refs)), pair=True)


def _of_initial(text: str, part: str, reference: Reference) -> str:
    """The only country of the text whose name begins with a letter, where that letter stands for none that is always meant: 한·핀, 한·이.

    >>> from kg.reference.tables import load
    >>> [_of_initial(text, text[0], load()) for text in ("이스라엘과 한·이 재단을", "이탈리아, 이스라엘", "미얀마")]
    ['country:IL', '', '']
    """
    names = _by_initial(reference).get(part, ())
    named = {code for name, code in names if name in text}
    table = _abbreviations(reference).get(part)
    return f"country:{next(iter(named))}" if len(named) == 1 and table not in named else ""


@cache
def _by_initial(reference: Reference) -> dict[str, tuple[tuple[str, str], ...]]:
    """The names of countries by their first letter, but for letters that always mean one country."""
    rows = [(name, code) for code, row in reference.countries.items() for name in (row.label_ko, *row.alt_ko) if len(name) > 1]
    firm = {abbr for code in FIRM for abbr in reference.countries[code].abbr_ko}
    return {letter: tuple(r for r in rows if r[0][0] == letter) for letter in {n[0] for n, _ in rows} - firm}


def _longest_part(text: str, start: int, part: str, known: dict[str, str]) -> str:
    for length in range(len(part) - 1, 0, -1):
        if part[:length] in known and ends_well(text, start + length, "pair"):
            return part[:length]
    return ""


def join(text: str, hits: Iterable[Hit], reference: Reference) -> tuple[Hit, ...]:
    """The hits with tied countries as one pair, short countries before organizations, and shared names narrowed by them."""
    found = _narrowed(text, _with_short(text, list(_tied(text, hits, reference)), reference), reference)
    return _by_parties(tuple(found), reference)


def _by_parties(hits: tuple[Hit, ...], reference: Reference) -> tuple[Hit, ...]:
    """Agreements of one name with the one first whose parties the text names most: "Technology Prosperity Deal" has three."""
    named = Counter(ref.removeprefix("country:") for hit in hits for ref in hit.refs if ref.startswith("country:"))

    def share(ref: str) -> int:
        parties = reference.agreements[ref.removeprefix("agreement:")].parties
        return min((named[code] for code in parties), default=0)

    return tuple(
        replace(hit, refs=tuple(sorted(hit.refs, key=share, reverse=True))) if hit.ambiguous and hit.kind == "agreement" else hit
        for hit in hits
    )


def _stands_for_country(hit: Hit, reference: Reference) -> bool:
    if hit.kind in ("country", "pair"):
        return True
    return hit.kind == "org" and reference.organizations[hit.refs[0][4:]].type in _BLOCS


def _tied(text: str, hits: Iterable[Hit], reference: Reference) -> Iterator[Hit]:
    last: Hit | None = None
    for hit in hits:
        if last is None:
            last = hit
        elif _are_tied(text, last, hit, reference):
            start, end = last.start, hit.end
            refs = (*(last.refs if last.pair else last.refs[:1]), *(hit.refs if hit.pair else hit.refs[:1]))
            last = Hit(start, end, text[start:end], tuple(dict.fromkeys(refs)), pair=True)
        else:
            yield last
            last = hit
    if last is not None:
        yield last


def _are_tied(text: str, left: Hit, right: Hit, reference: Reference) -> bool:
    between = text[left.end : right.start]
    if "country" not in (left.kind, right.kind) and "pair" not in (left.kind, right.kind):
        return False
    if not (_stands_for_country(left, reference) and _stands_for_country(right, reference)) or left.refs == right.refs:
        return False
    if not between:
        return is_hanja(text[left.end - 1]) and is_hanja(text[right.start])
    return re.compile(_TIE).fullmatch(text, left.end, right.start) is not None


@cache
def _abbreviations(reference: Reference) -> dict[str, str]:
    """The code of the country that each letter stands for."""
    return {abbr: code for code, row in reference.countries.items() for abbr in row.abbr_ko}


def _with_short(text: str, hits: list[Hit], reference: Reference) -> list[Hit]:
    taken = {hit.start: hit for hit in hits}
    short = _abbreviations(reference)
    found: list[Hit] = []
    for match in _SHORT.finditer(text):
        code, after = short.get(match[1]), taken.get(match.end())
        if code is None or match.start() in taken:
            continue
        owned = after is not None and any(reference.country_of(ref) == code for ref in after.refs if not ref.startswith("sector:"))
        if (owned and after and after.kind != "country") or _government(text, match.end(), match[1]):
            found.append(Hit(match.start(), match.start() + 1, match[1], (f"country:{code}",)))
    return sorted((*hits, *found), key=lambda h: h.start)


def _government(text: str, start: int, abbr: str) -> bool:
    """Whether "미 정부", "미 의회" … follows: only for 미, whose other meaning (beauty) is rare before such nouns."""
    word = re.match(r"[가-힣]+", text[start:])
    return abbr == "미" and word is not None and any(word[0].startswith(noun) for noun in words_of("endings.txt", "government"))


def _narrowed(text: str, hits: list[Hit], reference: Reference) -> Iterator[Hit]:
    last: Hit | None = None
    for hit in hits:
        yield _narrow(text, last, hit, reference)
        last = hit


def _narrow(text: str, last: Hit | None, hit: Hit, reference: Reference) -> Hit:
    if last is None or last.kind != "country" or hit.pair or hit.kind in ("country", "sector", "agreement"):
        return hit
    if text[last.end : hit.start].strip() not in ("", "의", "'s", "’s"):
        return hit
    code = reference.country_of(last.refs[0])
    own = tuple(ref for ref in hit.refs if reference.country_of(ref) == code)
    return replace(hit, refs=own, ambiguous=hit.ambiguous and len(own) > 1) if own else hit
