"""The constructions of the data file, compiled: what predicates say, and where clauses begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lang.en.clauses.macros import expand
from kg.lang.en.cues import alternatives, forms, table
from kg.model import Status


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction of the data file with its meaning."""

    id: str
    status: Status | None
    inherits: bool
    verb: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The frames in one pattern (group `f3` is `frames[3]`), the clause boundaries, and what opens sentences, bullets and relative clauses."""

    frames: tuple[Frame, ...]
    cue: re.Pattern[str]
    boundary: re.Pattern[str]
    beyond: re.Pattern[str]
    sentences: re.Pattern[str]
    present: re.Pattern[str]
    asides: tuple[re.Pattern[str], ...]
    subordinate: re.Pattern[str]
    behind: re.Pattern[str]
    aside: re.Pattern[str]
    itself: re.Pattern[str]
    openings: tuple[tuple[Status, re.Pattern[str]], ...]
    work: re.Pattern[str]
    plain: tuple[tuple[Frame, re.Pattern[str]], ...]


@cache
def grammar() -> Grammar:
    """The constructions of the data file, compiled."""
    data = table("status")
    frames = tuple(_frame(entry) for entry in data["frames"])
    cue = "|".join(f"(?P<f{n}>{expand(entry['pattern'])})" for n, entry in enumerate(data["frames"]))
    openings = [(Status(name), _opening(data["openings"][name])) for name in ("signed", "proposed", "agreed")]
    verbs = (form for lemma in data["openings"]["verbs"] for name, form in forms(lemma).items() if name in ("base", "ing"))
    openings.append((Status.AGREED, re.compile(rf"(?:And |and )?{alternatives(verbs)}\b", re.I)))
    return Grammar(
        frames,
        re.compile(rf"(?<![\w-])(?:{cue})\b"),
        re.compile(expand(data["boundaries"])),
        re.compile(rf"\b(?:{data['beyond']})\b"),
        re.compile(data["sentences"]),
        re.compile(expand(data["present"])),
        tuple(re.compile(expand(pattern)) for pattern in data["asides"]),
        re.compile(expand("{subordinate}")),
        re.compile(expand(data["behind"])),
        re.compile(data["aside"]),
        re.compile(data["itself"]),
        tuple(openings),
        re.compile(expand(data["openings"]["work"]), re.I),
        tuple((_frame(entry), re.compile(expand(entry["pattern"]))) for entry in data["plain"]),
    )


def _frame(entry: dict[str, str]) -> Frame:
    told = entry["status"]
    return Frame(f"en.status.{entry['id']}", Status(told) if told not in ("none", "") else None, told == "", entry["verb"])


def _opening(names: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?:And |and )?(?:" + "|".join(expand(f"{{{n}}}") for n in names) + r")\b", re.I)
