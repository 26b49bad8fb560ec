"""Papers of one kind with as many partners: 칠레, 페루와 각각 양해각서를 맺었다, 두 나라를 방문해 양국과 협정을 체결했다.

Partners that stand in no list before the noun are parted later, where the parties of the record are known (`kg.extract.agreements.respective`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg.lang.ko.clauses import scope
from kg.lang.ko.data import pattern, table
from kg.model import Clause, Instrument, Kind, Mention, Role, Unit

#: rule of one of several papers, placed at its partner; its end tells the extraction that the partner is a party
RULE = "ko.instrument.each"
#: rule of the noun of these papers, which points to them
PAPER = "ko.instrument.several"
#: types that one side signs with each of several
PAPERS = frozenset({Instrument.MOU, Instrument.AGREEMENT, Instrument.ARRANGEMENT, Instrument.LETTER_OF_INTENT, Instrument.CONTRACT})


@cache
def _between() -> re.Pattern[str]:
    return re.compile(table("instruments")["partners_between"])


def with_each(text: str, units: Sequence[Unit], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, where a paper signed with several partners one by one stands at each of them instead.

    Args:
        text: NFC text.
        units: of it, with clauses.
        mentions: of it, with roles, in order.

    >>> text = "가람부는 칠레, 페루와 각각 양해각서를 맺었다."
    >>> from kg.model import Status
    >>> clause = Clause(0, len(text), Status.SIGNED, "sign")
    >>> named = [Mention(5, 7, Kind.COUNTRY, "칠레", ("country:CL",), role=Role.PARTNER),
    ...          Mention(9, 11, Kind.COUNTRY, "페루", ("country:PE",), role=Role.PARTNER),
    ...          Mention(16, 20, Kind.INSTRUMENT, "양해각서", value="mou")]
    >>> from kg.model import UnitKind
    >>> [(m.form, m.start) for m in with_each(text, [Unit(0, len(text), UnitKind.SENTENCE, clauses=(clause,))], named) if m.rule == RULE]
    [('칠레 양해각서', 5), ('페루 양해각서', 9)]
    """
    split = {paper: partners for unit in units for clause in unit.clauses for paper, partners in _split(text, clause, mentions)}
    kept = [replace(m, kind=Kind.ANAPHOR, value=f"instrument:{m.value}", names=(), rule=PAPER) if m in split else m for m in mentions]
    told = [
        Mention(p.start, p.end, Kind.INSTRUMENT, f"{p.form} {paper.form}", value=paper.value, rule=RULE)
        for paper, partners in split.items()
        for p in partners
    ]
    return tuple(sorted((*kept, *told), key=lambda m: (m.start, -m.end)))


def _split(text: str, clause: Clause, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Sequence[Mention]]]:
    """The one paper that a clause says was signed, with those with whom it was signed one by one."""
    if clause.verb != "sign" or clause.speech:
        return
    inside = mentions[bisect_left(mentions, clause.start, key=_start) : bisect_left(mentions, clause.end, key=_start)]
    papers = [m for m in inside if m.kind is Kind.INSTRUMENT and m.value in PAPERS and m.status is None]
    if len(papers) != 1:
        return
    paper = papers[0]
    both = next((m for m in inside if m.kind is Kind.ANAPHOR and m.value in ("both", "all") and m.role is Role.PARTNER), None)
    singly = pattern("instruments", "singly").search(text, clause.start, clause.end)
    stop = min([both.start if both else paper.start, *([singly.start()] if singly else [])])
    partners = _listed(text, [m for m in inside if m.end <= stop and m.kind in (Kind.COUNTRY, Kind.ORGANIZATION) and m.role is not Role.PARENT])
    roles = {m.role for m in partners[-1:]}
    named = both is not None and roles <= {Role.OBJECT, Role.PARTNER, Role.PLACE} and all(m.kind is Kind.COUNTRY for m in partners)
    if len(partners) > 1 and (named or (singly and roles == {Role.PARTNER})) and "KR" not in map(scope.home, partners):
        yield paper, partners


def _start(mention: Mention) -> int:
    return mention.start


def _listed(text: str, named: Sequence[Mention]) -> list[Mention]:
    """The last of some mentions that stand in one list, in order; none where one of them stands for several."""
    run = list(named[-1:])
    for one, other in reversed(list(pairwise(named))):
        if run[0] is not other or not _between().fullmatch(text, one.end, other.start):
            break
        run.insert(0, one)
    return run if all(len(m.refs) < 2 or m.kind is Kind.ORGANIZATION for m in run) else []
