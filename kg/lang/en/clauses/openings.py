"""What opens a bullet or a sentence: a bare verb or a gerund that says its status, or a phrase that only says why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.lang.en.clauses.grammar import grammar
from kg.lang.en.units import Piece
from kg.model import Status, UnitKind

#: verbs of what opens a bullet, by its status
_VERBS = {Status.PROPOSED: "consider", Status.SIGNED: "launch", Status.AGREED: "do"}
#: a phrase that opens a bullet, and a subject with its verb behind it
_SENTENCE_BEHIND = re.compile(
    r"[A-Z][a-z]+ing [^.;:]{3,220}, (?:the |this |these |[A-Z])[^,.;:]{1,80} "
    r"(?:will|shall|plans? to|intends? to|(?:is|are) (?:meant|intended|expected|set) to)\b"
)

#: a noun that looks like a verb, before the verb of its sentence: "Supply chain resilience should …", "Exchange programmes will …"
_NOUN = re.compile(
    r"[A-Z][a-z]*(?<!ing)(?: (?!(?:that|which|who|to|and|the|an?|in|on|with|for|of|their|our|its|how|what)\b)[\w-]+){1,4} "
    r"(?:will|shall|should|must|can|may|is|are|was|were|has|have)\b"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a clause says, the kind of its verb, and the rule that tells so."""

    status: Status | None
    verb: str
    rule: str


def itself(piece: Piece, start: int, end: int) -> int:
    """Where a sentence begins behind a phrase that says why: "Recognizing its value, both agreed"; its end where it is no more.

    A bullet that is no more is an item of its list: "Noting the launch of …".
    """
    text = piece.plain.text
    if start or not grammar().aside.match(text):
        return start
    begins = grammar().itself.search(text, start, end)
    alone = start if piece.kind is UnitKind.BULLET else end
    return begins.end() if begins else alone


def opens(piece: Piece, above: Status | None) -> Said | None:
    """What a bullet says that opens with a bare verb or a gerund; None where none opens it.

    Args:
        piece: a unit.
        above: what the lead-in that governs it says.
    """
    text = piece.plain.text
    # "Building on the survey, A will fund …": the sentence behind the phrase tells it
    if piece.kind not in (UnitKind.BULLET, UnitKind.LEAD_IN) or piece.level == 0 or _SENTENCE_BEHIND.match(text):
        return None
    # "Recognizing its value, A and B are setting up …"
    if 0 < itself(piece, 0, len(text)) < len(text) or _NOUN.match(text):
        return None
    for status, pattern in grammar().openings:
        if found := pattern.match(text):
            if status is Status.PROPOSED and above is Status.AGREED and grammar().work.match(text):
                status = Status.AGREED  # what they intend to "offer" or "study" in a list of it is work, and no question
            return Said(_under_lead_in(status, above, gerund=found[0].endswith("ing")), _VERBS[status], "en.status.opening")
    return None


def _under_lead_in(status: Status, above: Status | None, *, gerund: bool) -> Status:
    """The status of a bullet from that of its verb and of its lead-in: what is proposed stays so, else the lead-in decides if it can.

    >>> _under_lead_in(Status.AGREED, Status.PROPOSED, gerund=False).value, _under_lead_in(Status.SIGNED, None, gerund=True).value
    ('proposed', 'signed')
    """
    if status is Status.PROPOSED:
        return status
    if above not in (None, Status.SIGNED):
        return above
    done = status is Status.SIGNED and (gerund or above is Status.SIGNED)
    return Status.SIGNED if done else Status.AGREED
