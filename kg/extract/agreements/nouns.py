"""What the nouns of two instruments tell of whether they are one: "a task force" and "an expert group" are two."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.model import Mention, Status

#: end of the rule of what is told as new: "a task force"
CREATED = ".created"


def head(mention: Mention) -> str:
    """The noun of the type, as it stands last: "group" of "joint working group".

    Args:
        mention: of an instrument.
    """
    return mention.form.split()[-1]


def both_new(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True when two forums of other nouns are both to be founded, each in a sentence of its own.

    Args:
        known: found so far.
        fresh: made from a mention.
        mention: of the fresh one.
    """
    first = next(iter(known.mentions), mention)
    created = all(m.rule.endswith(CREATED) and m.form.isascii() for m in (mention, first))
    to_come = all(d.value("status") == Status.AGREED for d in (known, fresh))
    return created and to_come and known.unit != fresh.unit and head(first).casefold() != head(mention).casefold()
