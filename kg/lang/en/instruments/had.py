"""Papers that somebody has, whose signing is not told: "the two institutes have an MoU on ice", "A has a contract with B"."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.spans import Cover
from kg.model import Kind

#: how far before a paper the words stand that say that somebody has it
_BEFORE = 40


@cache
def _has() -> re.Pattern[str]:
    return re.compile(table("instruments")["had"])


def had(text: str, start: int, cover: Cover, *, shared: bool) -> bool:
    """Whether a paper is one that two are said to have.

    Args:
        text: plain text.
        start: of its noun phrase.
        cover: what the text names.
        shared: who shares it stands behind it.

    >>> text = "한국 has a contract with"
    >>> [had(text, at, Cover(()), shared=True) for at in (9, 2)]
    [True, False]
    """
    if _has().search(text, max(0, start - _BEFORE), start) is None:
        return False
    opens = max(text.rfind(end, 0, start) for end in (". ", "\n", "; "))
    owners = sum(s.kind in (Kind.ORGANIZATION, Kind.COUNTRY) for s in cover.at(max(0, opens), start))
    return shared or owners > 1
