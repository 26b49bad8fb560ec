"""The English data files, loaded once and compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent.parent / "data" / "en"
_VOWELS = "aeiou"


@cache
def table(name: str) -> dict[str, Any]:
    """One data file as it is.

    Args:
        name: file name without its suffix.
    """
    text = (DATA / f"{name}.yaml").read_text(encoding="utf-8")
    # every scalar stays a string: On, No and 1.5 are words here
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return loaded


def alternatives(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first; spaces match any white space.

    >>> alternatives(["a", "a b"])
    '(?:a\\\\ b|a)'
    """
    return "(?:" + "|".join(longest_first(words)) + ")"


def longest_first(words: Iterable[str]) -> list[str]:
    """The words as regular expressions, each once, the longest first: of two that begin alike the longer is meant.

    >>> longest_first(["a", "a b", "a"])
    ['a\\\\ b', 'a']
    """
    return [re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))]


@cache
def opener() -> re.Pattern[str]:
    """A word with a capital that opens a sentence before a name, and is none of it: "Under ", "The "."""
    return re.compile(rf"{alternatives(table('names')['openers'])} ")


def forms(lemma: str) -> dict[str, str]:
    """The regular forms of a verb by name: base, s, past, ing. An irregular one is written `hold/held/held`.

    The particle of a phrasal verb stays behind it.

    >>> forms("agree"), forms("set up/set up")["ing"]
    ({'base': 'agree', 's': 'agrees', 'past': 'agreed', 'ing': 'agreeing'}, 'setting up')
    >>> forms("plan")["past"], forms("carry")["past"], forms("hold/held")["past"], forms("discuss")["s"]
    ('planned', 'carried', 'held', 'discusses')
    """
    head, _, irregular = lemma.partition("/")
    verb, _, particle = head.partition(" ")
    tail = f" {particle}" if particle else ""
    stem = _doubled(verb)
    past = f"{verb}d" if verb.endswith("e") else f"{verb[:-1]}ied" if _consonant_y(verb) else f"{stem}ed"
    ing = f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{stem}ing"
    third = f"{verb[:-1]}ies" if _consonant_y(verb) else f"{verb}es" if verb.endswith(("s", "x", "ch", "sh", "z")) else f"{verb}s"
    return {"base": verb + tail, "s": third + tail, "past": irregular or past + tail, "ing": ing + tail}


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in _VOWELS


#: two-syllable verbs whose stress on the first syllable keeps the consonant single
_SINGLE = (
    "open",
    "deliver",
    "offer",
    "further",
    "foster",
    "gather",
    "enter",
    "broaden",
    "widen",
    "strengthen",
    "deepen",
    "consider",
    "develop",
    "visit",
    "exhibit",
    "benefit",
    "target",
    "partner",
    "monitor",
    "honor",
    "empower",
)


def _doubled(verb: str) -> str:
    short = re.search(r"[^aeiou][aeiou][bdgklmnprt]$", verb) and not verb.endswith(("w", "x", "y"))
    return verb + verb[-1] if short and not verb.endswith(_SINGLE) and verb not in ("seek", "look", "work", "join", "explain") else verb
