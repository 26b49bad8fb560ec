"""What goes on beside a paper that comes into force: "the accord takes effect as the separate Ports Deal stalls"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from kg.lang.en.clauses.macros import expand
from kg.model import Clause, Kind, Mention

#: rule of a clause of which the paper that comes into force says nothing
RULE = "en.status.meanwhile"
#: what makes or names a paper, where it is only told beside another
_TELLING = frozenset({Kind.INSTRUMENT, Kind.ACTION})
#: how far before the clause the words may stand that tell of coming into force
_BEFORE = 60


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What comes into force, with its day, right before the clause, and what opens it."""
    return re.compile(expand(r"\b{coming} $")), re.compile(expand("{meanwhile}"))


def is_meanwhile(text: str, start: int) -> bool:
    """Whether a clause that begins at a place of a text tells what goes on beside a paper that comes into force.

    >>> is_meanwhile("It took effect as the separate Ports Deal stalled.", 15), is_meanwhile("It met, as the Ports Deal stalled.", 8)
    (True, False)
    """
    force, opens = _patterns()
    return opens.match(text, start) is not None and force.search(text, max(0, start - _BEFORE), start) is not None


def without_meanwhile(mentions: Sequence[Mention], clauses: Iterable[Clause]) -> tuple[Mention, ...]:
    """The mentions without the papers and deeds that are only told beside a paper that comes into force.

    Args:
        mentions: of a document.
        clauses: of all its units.
    """
    beside = [(c.start, c.end) for c in clauses if c.rule == RULE]
    if not beside:
        return tuple(mentions)
    return tuple(m for m in mentions if not (m.kind in _TELLING and any(a <= m.start < b for a, b in beside)))
