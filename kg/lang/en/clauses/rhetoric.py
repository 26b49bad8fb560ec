"""Sentences whose predicate counts and whose object is no deed: relations that grow, opinions, praise, aims without a means."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.clauses.macros import expand
from kg.lang.en.cues import table

#: start of the rule of a clause that is no more than that
RULE = "en.rhetoric."


def hollow(text: str, start: int, end: int) -> str:
    """The rule by which a clause tells no deed; the empty string when it may.

    Args:
        text: plain text of its unit.
        start, end: the clause.

    >>> told = "한국 and Peru agreed that their pact can become a model."
    >>> hollow(told, 0, len(told)), hollow("한국 and Peru agreed that they will meet.", 0, 40)
    ('en.rhetoric.opinion', '')
    """
    said = text[start:end]
    return next((RULE + name for name, told, deed in _patterns() if told.search(said) and not (deed and deed.search(said))), "")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (entry["id"], _written(entry["pattern"]), _written(entry["unless"]) if "unless" in entry else None)
        for entry in table("rhetoric")["patterns"]
    )


def _written(pattern: str) -> re.Pattern[str]:
    for name, told in table("rhetoric")["words"].items():
        pattern = pattern.replace(f"{{{name}}}", told)
    return re.compile(rf"(?<![\w-])(?:{expand(pattern)})")
