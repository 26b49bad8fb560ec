"""Whose people and bodies the parts of a list are, by the marks before them: (韓) 가람부 A 국장, (우) 에너지부 B 차관."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg import reference
from kg.lang.ko.data import table, words
from kg.model import Kind, Mention


@dataclass(frozen=True, slots=True)
class Side:
    """A part of a line that names people and bodies of one country.

    Args:
        start, end: from behind the mark to the next one, or the end of the line.
        country: ISO code.
    """

    start: int
    end: int
    country: str


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(table("sides")[key], re.MULTILINE)


def find(text: str, mentions: Sequence[Mention], foreign: str) -> tuple[Side, ...]:
    """The parts of lists that belong to one side; none where the marks tell one side only.

    Args:
        text: NFC text.
        mentions: what the reference data names.
        foreign: country besides Korea that the text is about most, for marks that keep only its first letters.

    >>> [(s.country, s.start) for s in find("(韓) 별빛부, (美) 달빛부", (), "")]
    [('KR', 3), ('US', 12)]
    """
    states = {m.start: m.refs[0][8:] for m in mentions if m.kind is Kind.COUNTRY and len(m.refs) == 1}
    marks = sorted((*_marks(text, "bracket", states, foreign), *_marks(text, "words", states, foreign)))
    labels = [mark for mark in marks if _pattern("label").fullmatch(text, text.rfind("\n", 0, mark[0]) + 1, mark[0])]
    if all(code != "KR" for _, code in labels):
        # "▲ (칠레) … ▲ (페루) …": each line tells what Korea did with that country, and is no list of sides
        marks = [mark for mark in marks if mark not in labels]
    ends = [*(following[0] for following in marks[1:]), len(text)]
    found = [Side(start, min(end, _line_end(text, start)), code) for (start, code), end in zip(marks, ends, strict=False)]
    return tuple(found) if len({side.country for side in found}) > 1 else ()


def _marks(text: str, kind: str, states: Mapping[int, str], foreign: str) -> Iterator[tuple[int, str]]:
    for match in _pattern(kind).finditer(text):
        country = "KR" if match[1] in words("sides", "own") else table("sides")["characters"].get(match[1])
        country = country or states.get(match.start(1)) or (_by_letters(match[1], foreign) if kind == "bracket" else "")
        if country:
            yield match.end(), country


def _by_letters(form: str, foreign: str) -> str:
    """The foreign country of the text, where a mark keeps the first letters of its name."""
    row = reference.load().countries.get(foreign)
    if row is None or len(form) > table("sides")["short"]:
        return ""
    return foreign if any(name.startswith(form) for name in (row.label_ko, *row.alt_ko)) else ""


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def country(sides: Sequence[Side], at: int) -> str:
    """The country of the side that an offset lies on; empty outside lists.

    Args:
        sides: of the text.
        at: offset.
    """
    return next((side.country for side in sides if side.start <= at < side.end), "")


def placed(text: str, mentions: Sequence[Mention], sides: Sequence[Side]) -> Iterator[Mention]:
    """The mentions, a ministry's name on the side of another country than its own as that country's: (우) 에너지부.

    One behind the name of a Korean city is where people met.

    Args:
        text: NFC text.
        mentions: what the reference data names.
        sides: of the text.
    """
    tables = reference.load()
    for mention in mentions:
        code = country(sides, mention.start) if mention.kind is Kind.ORGANIZATION else ""
        at_home = mention.country == "KR" and text[: mention.start].endswith(tuple(f"{city} " for city in words("sides", "seats")))
        if code in ("", "KR", mention.country) or at_home or not mention.form.endswith(tuple(words("sides", "governing"))):
            yield mention
            continue
        own = tuple(ref for ref in mention.refs if tables.country_of(ref) == code)
        whole = f"{tables.countries[code].label_ko} {mention.form}" if code in tables.countries else mention.form
        rule = mention.rule if own else "ko.body.of-side"
        yield replace(mention, refs=own, country=code, names=(*mention.names, whole), rule=rule)
