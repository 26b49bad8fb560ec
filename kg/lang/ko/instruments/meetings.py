"""The meeting of two countries' ministers that a report opens with: 남보라 장관은 … 장관과 만나 (annotation guide, rule 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.lang.ko.data import pattern, table
from kg.model import Instrument, Kind, Mention, Role, Unit, UnitKind

#: rule of a meeting that has no name; its end tells the extraction that it counts by its outcomes only
RULE = "ko.instrument.meeting"
#: how many sentences open a report
OPENING = 3
#: types of what is told of a meeting by name
NAMED = frozenset({Instrument.DIALOGUE, Instrument.DECLARATION})
#: types of what they meet to sign
SIGNED = frozenset({Instrument.MOU, Instrument.AGREEMENT, Instrument.ARRANGEMENT, Instrument.LETTER_OF_INTENT})
#: ends of the rules of a paper that the words themselves name, and do not only point to
TOLD = (".quoted", ".named", ".bare")


def told(text: str, units: Sequence[Unit], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The verb that tells of a meeting of two countries' ministers in the first sentences, as an instrument; none where one is named there.

    Where the text does not say that anything was agreed, people only talked, and that is an item and no forum.

    Args:
        text: NFC text.
        units: of it, with their clauses.
        mentions: of it, people with their countries.

    Returns:
        one mention at most; the meeting was held where the text tells it, so that it has the role of a place.

    >>> from kg.model import Clause
    >>> text = "남보라 장관은 3일 칠레 산티아고에서 디에고 로블레스 장관과 만나 광물 공동연구를 논의했다."
    >>> people = [Mention(0, 3, Kind.PERSON, "남보라", country="KR", holder="장관"),
    ...           Mention(20, 27, Kind.PERSON, "디에고 로블레스", country="CL", holder="장관")]
    >>> agreed = Unit(0, len(text), UnitKind.SENTENCE, clauses=(Clause(0, len(text), verb="agree"),))
    >>> [m.form for unit in (agreed, Unit(0, len(text), UnitKind.SENTENCE)) for m in told(text, [unit], people)]
    ['남보라·디에고 로블레스 회담']
    """
    if not any(c.verb == "agree" and not c.speech for u in units if u.kind is not UnitKind.TITLE for c in u.clauses):
        return ()
    opening = [u for u in units if u.kind in (UnitKind.SENTENCE, UnitKind.BULLET)][:OPENING]
    return next(((m,) for unit in opening for m in _meeting(text, unit, [m for m in mentions if unit.start <= m.start < unit.end])), ())


def _meeting(text: str, unit: Unit, inside: Sequence[Mention]) -> Iterator[Mention]:
    verbs = pattern("meetings", "verbs").finditer(text, unit.start, unit.end)
    if any(m.kind is Kind.INSTRUMENT and m.value in NAMED and m.status is None for m in inside):
        return
    papers = any(m.kind is Kind.INSTRUMENT and m.value in SIGNED and m.rule.endswith(TOLD) for m in inside)
    if papers and any(c.verb == "sign" for c in unit.clauses):
        return  # they met to sign that
    if pattern("meetings", "to_come").search(text, unit.start, unit.end):
        return
    people = [m for m in inside if m.kind is Kind.PERSON and m.role is not Role.SPEAKER and pattern("meetings", "ranks").search(m.holder)]
    for verb in verbs:
        sides = [p for p in people if p.end <= verb.start()][-2:]
        if len(sides) > 1 and all(len(p.country) == 2 for p in sides) and sides[0].country != sides[1].country:
            name = table("meetings")["name"].format(one=sides[0].form, other=sides[1].form)
            yield Mention(verb.start(), verb.end(), Kind.INSTRUMENT, name, value=Instrument.DIALOGUE, role=Role.PLACE, rule=RULE)
