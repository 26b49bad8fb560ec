"""Sectors, actions and anaphors by their cue words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.sorted_cues import by_letter
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

#: end of the rule of a word that is building or trade as much as technology, and of what only hints at science
LOOSE = ".loose"
#: lists of `sectors.yaml` that name science and technology at large, with the rule of each
SCIENCE = {"science": "en.science", "science_loose": f"en.science{LOOSE}"}
#: end of the rule of an action that is what another one is for
PURPOSE = ".purpose"


@cache
def _sectors() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    data = table("sectors")
    told = [(name, "en.sector.cue", cues) for name, cues in data["sectors"].items()]
    told += [(name, f"en.sector{LOOSE}", cues) for name, cues in data["loose"].items()]
    return tuple((name, rule, re.compile(rf"(?<![\w-]){by_letter(cues)}(?!\w)")) for name, rule, cues in told)


@cache
def _actions() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    data = table("actions")
    told = [(name, f"en.action.{name}", cues) for name, cues in data["actions"].items()]
    for group in ("cooperation", "general"):
        told += [(name, f"en.action.{name}.{group}", cues) for name, cues in data[group].items()]
    told += [(name, f"en.action.{name}.relations.general", cues) for name, cues in data["relations"].items()]
    return tuple((name, rule, re.compile(rf"(?<![\w-])(?:{'|'.join(cues)})(?:(?<!\w)|(?!\w))")) for name, rule, cues in told)


@cache
def _never() -> re.Pattern[str]:
    return re.compile(f"{table('actions')['never']}|{table('sectors')['standards_met']}")


@dataclass(frozen=True, slots=True)
class _Purposes:
    """What opens a purpose and where it ends; and the words behind which it is what is agreed."""

    told: re.Pattern[str]
    agreed: re.Pattern[str]


@cache
def _purposes() -> _Purposes:
    data = table("actions")["purpose"]
    return _Purposes(
        re.compile(rf" (?:{data['opens']})(?P<told>.*?)(?={data['ends']}|$)", re.MULTILINE), re.compile(rf"\b(?:{data['agreed']}),?$")
    )


def _for_a_purpose(lowered: str) -> Cover:
    """The stretches that tell what something is done for: "host a seminar to promote standards"."""
    found = (m for m in _purposes().told.finditer(lowered) if not _purposes().agreed.search(lowered, max(0, m.start() - 24), m.start()))
    return Cover(Span(m.start("told"), m.end("told"), Kind.ACTION) for m in found)


@cache
def _anaphors() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = table("names")["anaphors"]
    return tuple(
        (value, re.compile(rf"(?<![\w-])(?i:{'|'.join(cues)})(?!\w)" if value != "we" else rf"(?<![\w-])(?:{'|'.join(cues)})(?!\w)"))
        for value, cues in data.items()
    )


def sectors(lowered: str) -> Iterator[Span]:
    """Fields of science and technology by cue.

    Args:
        lowered: plain text in lower case, of the same length as the text.

    >>> [(s.refs[0], s.start) for s in sectors("한국 quantum chips")]
    [('sector:semiconductors', 11), ('sector:quantum', 3)]
    """
    masked = without_misleading(lowered)
    for name, rule, pattern in _sectors():
        for match in pattern.finditer(masked):
            yield Span(match.start(), match.end(), Kind.SECTOR, refs=(f"sector:{name}",), rule=rule)


@cache
def _science() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(rf"(?<![\w-])(?:{'|'.join(table('sectors')[key])})(?!\w)", re.IGNORECASE)) for key, rule in SCIENCE.items())


def science(text: str, bodies: Cover) -> Iterator[Span]:
    """Science and technology at large, in running text or in the name of a body: in scope, but no sector.

    Args:
        text: plain text.
        bodies: the names of bodies and people.

    >>> [(s.rule, s.start) for s in science("한국 R&D by the river University", Cover([Span(10, 30, Kind.ORGANIZATION)]))]
    [('en.science', 3), ('en.science.loose', 20)]
    """
    for rule, pattern in _science():
        inside = rule.endswith(LOOSE)
        for match in pattern.finditer(text):
            if bool(bodies.at(match.start(), match.end())) is inside:
                yield Span(match.start(), match.end(), Kind.SECTOR, rule=rule)


@cache
def _offices() -> re.Pattern[str]:
    field = r"[A-Z][\w’&-]*(?: [A-Z][\w’&-]*){0,2}"
    several = rf"{field}(?:(?:, {field}){{0,9}},? (?:and|&) {field})?"
    titles = alternatives(table("names")["titles"])
    before = rf"{field}(?:(?:, {field}){{0,9}},? (?:and|&) {field})(?= {titles} [A-Z])"
    return re.compile(rf"\b(?=[A-Z])(?:{titles} (?:of|for|on)(?: the)? {several}|{before})")


def offices_in(text: str) -> Iterator[tuple[int, int]]:
    """Where offices stand with what they are for: "Minister of Science and ICT" names no field of what its holder does.

    >>> [slice(*place) for place in offices_in("한국 Minister for Digital Affairs and Trade met")]
    [slice(3, 41, None)]
    >>> [slice(*place) for place in offices_in("the Danish Climate, Energy and Utilities Minister Ola Berg")]
    [slice(4, 40, None)]
    """
    return (match.span() for match in _offices().finditer(text))


def without_offices(text: str) -> str:
    r"""The text with the offices blanked.

    >>> without_offices("한국 Minister of Trade met").count("\x00")
    17
    """
    return _offices().sub(lambda m: "\x00" * len(m[0]), text)


def without_misleading(lowered: str) -> str:
    r"""The text with the phrases blanked in which the word of a field means something else.

    >>> without_misleading("a business climate in 한국").count("\x00")
    16
    """
    return _misleading().sub(lambda m: "\x00" * len(m[0]), lowered)


@cache
def _misleading() -> re.Pattern[str]:
    data = table("sectors")
    return re.compile(rf"\b(?:{data['misleading']}|{data['standards_met']})\b")


def actions(lowered: str) -> Iterator[Span]:
    """What is to be done, by cue; what something else is done for has a rule of its own.

    Args:
        lowered: as for `sectors`.

    >>> [(s.value, s.rule) for s in actions("한국 will host seminars to promote standards")]
    [('standards', 'en.action.standards.purpose'), ('dialogue', 'en.action.dialogue')]
    """
    masked = _never().sub(lambda m: "\x00" * len(m[0]), lowered)
    purposes = _for_a_purpose(masked)
    for name, rule, pattern in _actions():
        for match in pattern.finditer(masked):
            if match.end() > match.start():
                meant = "" if rule.endswith(".general") or purposes.free(match.start(), match.start() + 1) else PURPOSE
                yield Span(match.start(), match.end(), Kind.ACTION, value=name, rule=rule + meant)


def longest(spans: Iterable[Span]) -> list[Span]:
    """Of overlapping cues of one action the first."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not any(o.value == span.value and o.end > span.start for o in kept[-6:]):
            kept.append(span)
    return kept


def anaphors(text: str) -> Iterator[Span]:
    """Who "the two sides" or "both countries" are meant by, as a value that the extraction resolves.

    Args:
        text: plain text.

    >>> [(s.value, s.start) for s in anaphors("Both countries and 한국: the two sides")]
    [('both', 0), ('sides', 23)]
    """
    for value, pattern in _anaphors():
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), Kind.ANAPHOR, value=value.partition(".")[0], rule=f"en.anaphor.{value}")
