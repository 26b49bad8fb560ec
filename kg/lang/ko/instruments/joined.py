"""Who acts together with whom in a Korean unit, so that a plan is an agreement (guide, rule 21)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.ko import roles
from kg.lang.ko.clauses import scope
from kg.lang.ko.data import table
from kg.lang.ko.instruments import pointing
from kg.model import Instrument, Kind, Mention, Role

#: particles that make a partner the owner of what is done with it
OF_WITH = ("와의 ", "과의 ")


def participants(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, bool]]:
    """Participants by place, and whether each stands for several or beside another of a different country.

    What is done under an instrument that was signed ("협약에 따라") is both sides', whoever does it (annotation guide, rule 7).
    Whom one side names with what it plans to do ("A는 B와의 협의를 …할 계획이다") does not plan with it.

    Args:
        text: NFC text.
        mentions: of a unit, with roles.
    """
    sides = (Role.TOPIC, Role.SUBJECT, Role.PARTNER, Role.BETWEEN, Role.SPEAKER)
    acting = [m for m in mentions if m.role in sides and m.kind in roles.NAMED]
    first = next((scope.home(m) for m in acting if scope.home(m)), "")
    one_side = _one_side(acting)
    for mention in acting:
        several = mention.kind is Kind.ANAPHOR or (len(mention.refs) > 1 and mention.kind is Kind.COUNTRY)
        alone = len(acting) == 2 and mention.role is Role.PARTNER and text.startswith(OF_WITH, mention.end)
        beside = not alone and (mention.role in (Role.PARTNER, Role.BETWEEN) or (scope.home(mention) not in ("", first)))
        yield mention.start, (several or beside) and not (one_side and mention.role is Role.BETWEEN)
    signed = [m for m in mentions if not m.value.endswith(Instrument.DIALOGUE)]
    yield from ((start, True) for start, end in pointing.spans(signed) if _under().match(text, end))


@cache
def _under() -> re.Pattern[str]:
    return re.compile(table("instruments")["under"])


def _one_side(acting: Sequence[Mention]) -> bool:
    """True when the subjects of a unit are bodies, people or the state of one country: what it plans "between" both is its own plan."""
    subjects = [m for m in acting if m.role in (Role.TOPIC, Role.SUBJECT, Role.SPEAKER)]
    several = any(m.kind is Kind.ANAPHOR or (m.kind is Kind.COUNTRY and len(m.refs) > 1) for m in subjects)
    return bool(subjects) and not several and len({scope.home(m) for m in subjects} - {""}) < 2
