"""How sure a record is, from how often records found under the same conditions were right in texts that nobody tuned on."""

from __future__ import annotations

from typing import Literal

from kg.extract.agreements.making import FIRM
from kg.extract.agreements.meetings import is_statement
from kg.extract.languages import OPENED_BY_BOTH
from kg.extract.scope.case import Case
from kg.model import Status

# Share of right records by conditions: is the document about technology, who takes part, how firm, does it name a field.
# Measured on 268 records drawn with the seeds 11 to 15 and 111 from 3,118 unseen Korean and English releases and read against their
# text, 147 of which the rules still make; a borderline record counts a half. A cell of few records leans on its neighbours, and no
# condition that speaks for a record lowers the figure. What these conditions leave unlikely is no record (`kg.extract.scope.reasons`).

COMMITMENTS: dict[tuple[bool, Literal["named", "taken over"], Literal["firm", "loose"], bool], float] = {
    (True, "named", "firm", True): 0.65,
    (True, "named", "firm", False): 0.55,
    (True, "named", "loose", True): 0.5,
    (True, "named", "loose", False): 0.45,
    (True, "taken over", "firm", True): 0.65,
    (True, "taken over", "firm", False): 0.5,
    (True, "taken over", "loose", True): 0.4,
    (True, "taken over", "loose", False): 0.4,
    (False, "named", "firm", True): 0.55,
    (False, "named", "firm", False): 0.3,
    (False, "named", "loose", True): 0.4,
    (False, "named", "loose", False): 0.1,
    (False, "taken over", "firm", True): 0.2,
    (False, "taken over", "firm", False): 0.1,
    (False, "taken over", "loose", True): 0.1,
    (False, "taken over", "loose", False): 0.1,
}
AGREEMENTS: dict[tuple[bool, Literal["joined", "named", "taken over"], bool], float] = {
    (True, "joined", True): 0.85,
    (True, "joined", False): 0.65,
    (True, "named", True): 0.8,
    (True, "named", False): 0.5,
    (True, "taken over", True): 0.5,
    (True, "taken over", False): 0.35,
    (False, "joined", True): 0.7,
    (False, "joined", False): 0.35,
    (False, "named", True): 0.4,
    (False, "named", False): 0.3,
    (False, "taken over", True): 0.4,
    (False, "taken over", False): 0.1,
}
#: what an agreement gains by an item of its own that is kept, and how sure a record can be and is at least
ITEM, MOST, LEAST = 0.1, 0.95, 0.4
#: what an item loses that names no more than cooperation in its fields and stands in no list: releases drawn at random open with such sums of
#: what they go on to tell (two of nine right, against six of ten of the others under the same conditions)
SUM = 0.15
#: how sure a meeting or statement is that is told by its outcomes, in a text about something else
TOLD = 0.6


def of(case: Case) -> float:
    """How sure a record is that no reason leaves out, between LEAST and MOST.

    Args:
        case: the record and its document.
    """
    if case.item:
        who: Literal["named", "taken over"] = "taken over" if case.who == "taken over" else "named"
        sure = COMMITMENTS[case.about, who, "firm" if _firm(case) else "loose", case.field]
        sure -= SUM if case.says.general and not case.says.listed and case.lang not in OPENED_BY_BOTH else 0
    elif case.by_outcomes and case.items:
        sure = MOST if case.technology and is_statement(case.draft) else TOLD
    else:
        sure = AGREEMENTS[case.about, case.who, case.field] + (ITEM if case.items else 0)
    return min(MOST, max(LEAST, sure))


def _firm(case: Case) -> bool:
    return case.verb in FIRM or (case.verb in ("do", "") and case.draft.value("status") == Status.AGREED)
