"""The rules of `clauses.yaml`: what a predicate or a closing noun says of the content of its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lang.ko.data import table
from kg.lang.ko.openings import Together, together
from kg.model import Status

#: last morphemes of a clause in which its ending is searched, unless a rule says more
TAIL = 7


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of `endings` or `nominal` of `clauses.yaml`."""

    id: str
    status: str
    verb: str
    within: int
    pattern: re.Pattern[str]

    def says(self, *, joint: bool, told: bool) -> Status | None:
        """What it says of the content of a clause with one subject, or a joint one.

        Args:
            joint: several take part, or nobody is named.
            told: several are named.
        """
        if self.status == "joint-only":
            return Status.PROPOSED if joint else None
        if self.status == "joint-done":
            return Status.SIGNED if told else None
        if self.status == "told-option":
            return Status.PROPOSED if told else None
        if self.status == "told-done":
            return Status.SIGNED
        if self.status == "told-plan":
            return Status.AGREED if told else Status.PROPOSED
        if self.status == "joint":
            return Status.AGREED if joint else Status.PROPOSED
        return Status(self.status) if self.status else None


@cache
def patterns(key: str) -> Together:
    """The patterns of the lines of a list of `clauses.yaml`, to tell at once which of them a row of morphemes may hold.

    Args:
        key: `endings` or `nominal`.
    """
    return together([r["pattern"]] for r in table("clauses")[key])


@cache
def rules(key: str) -> tuple[Rule, ...]:
    """The lines of a list of `clauses.yaml`, in their order.

    Args:
        key: `endings` or `nominal`.

    >>> [r.status for r in rules("endings") if r.id == "hope"], bool(rules("nominal"))
    ([''], True)
    """
    return tuple(Rule(r["id"], r["status"], r["verb"], r.get("within", TAIL), re.compile(r["pattern"])) for r in table("clauses")[key])
