"""What is done in a clause that leaves its verb to the next one: 가람전자는 칩을, 달빛전자는 센서를 공급한다."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.lang.ko.data import words
from kg.model import Mention, Unit

#: end of the rule of an action that the next clause tells
GAPPED = ".gapped"


def actions(text: str, units: Sequence[Unit], acts: Sequence[Mention]) -> Iterator[Mention]:
    """The last action of a clause once more at the object of the one before it that has no verb, where that tells none itself.

    Args:
        text: NFC text.
        units: with their clauses.
        acts: the actions of the text.
    """
    for unit in units:
        for clause, following in zip(unit.clauses, unit.clauses[1:], strict=False):
            told = text[clause.start : clause.end].rstrip()
            if clause.rule != following.rule or not told.endswith(tuple(words("clauses", "gap"))):
                continue
            own = [m for m in acts if clause.start <= m.start < clause.end]
            theirs = [m for m in acts if following.start <= m.start < following.end]
            if theirs and not own:
                at = clause.start + len(told)
                last = max(theirs, key=lambda m: m.start)
                yield replace(last, start=at - 2, end=at, form=text[at - 2 : at], rule=last.rule + GAPPED)
