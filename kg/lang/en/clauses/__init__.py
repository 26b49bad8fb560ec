"""Clauses of an English unit and what their predicates say: proposed, agreed, done, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.lang.en.clauses.grammar import Frame, grammar
from kg.lang.en.clauses.listed import RULE as LISTED
from kg.lang.en.clauses.meanwhile import RULE as MEANWHILE
from kg.lang.en.clauses.meanwhile import is_meanwhile
from kg.lang.en.clauses.openings import Said, itself, opens
from kg.lang.en.clauses.preamble import RULE as PREAMBLE
from kg.lang.en.clauses.rhetoric import hollow
from kg.lang.en.clauses.scope import EVENTS
from kg.lang.en.units import Piece
from kg.model import Clause, Status, UnitKind

_SPEECH = re.compile(r"[“\"](?P<words>[^”\"]{25,})(?:[”\"]|$)")


#: constructions that say more than the bare verb that opens a bullet
_STRONGER = frozenset(f"en.status.{name}" for name in ("welcome-thing", "welcome-plans", "importance", "interest", "accelerate-talks"))
#: constructions that qualify what went before rather than say something of their own
_QUALIFYING = frozenset(f"en.status.{name}" for name in ("can", "designed", "hopes"))
#: rule of a clause without a construction of its own
INHERITED = "en.status.inherited"
#: rule of a clause that only says why or when
ASIDE = "en.status.aside"
#: verb of what says nothing
RHETORIC = "rhetoric"
#: end of the id of a construction that tells the contents of what is named before it
BEHIND = ".behind.contents"


def clauses(piece: Piece, above: Status | None, *, listed: bool = False, reason: bool = False) -> tuple[Clause, ...]:
    """The clauses of a unit in order, in offsets of the document.

    Args:
        piece: a unit.
        above: what the lead-in that governs it says.
        listed: it is an item of a list of papers that were signed.
        reason: it is a line of a preamble.
    """
    text = piece.plain.text
    if not text or piece.kind is UnitKind.NOTE:
        return ()
    if reason:
        return (Clause(*piece.plain.span(0, len(text)), None, RHETORIC, rule=PREAMBLE),)
    found: list[Clause] = []
    opening = opens(piece, above)
    for start, end in _parts(text):
        if start and (rule := _aside(text, start)):
            found.append(Clause(*piece.plain.span(start, end), None, RHETORIC, _spoken(text, start), rule))
            continue
        begins = itself(piece, start, end)
        frame = _cue(text, begins, end)
        said = opening if start == 0 else None
        if said is None or (frame is not None and frame.id in _STRONGER):
            said = _of_frame(frame, found[-1].status if found else _under(above))
        if frame is None:
            said = _frameless(piece, start, end, said, listed=listed)
        said = _weighed(piece, (start, begins, end), frame, said)
        if start < begins < end:
            found.append(Clause(*piece.plain.span(start, begins), None, RHETORIC, rule=ASIDE))
            start = begins
        found.append(Clause(*piece.plain.span(start, end), said.status, said.verb, _spoken(text, start), said.rule))
    return tuple(_merged(found))


def _aside(text: str, start: int) -> str:
    """The rule of a clause that begins within a text and says nothing of its own; empty where it does."""
    if is_meanwhile(text, start):
        return MEANWHILE
    return ASIDE if grammar().subordinate.match(text, start) else ""


def _of_frame(frame: Frame | None, before: Status | None) -> Said:
    """What a construction says; one that qualifies what went before, or none, says what that said."""
    if frame is None:
        return Said(before, "", INHERITED)
    return Said(before if frame.inherits else frame.status, frame.verb, frame.id)


def _frameless(piece: Piece, start: int, end: int, said: Said, *, listed: bool) -> Said:
    """What a clause without a construction says by the place where it stands, or as a sentence of the plain kinds."""
    if listed and start == 0:
        return Said(Status.SIGNED, "sign", LISTED)
    if said.status is not None:
        return said
    text = piece.plain.text
    if start == 0 and piece.kind is UnitKind.BULLET and piece.level > 0:
        # what the list tells of is agreed: a noun phrase as it stands, a sentence when it is one of both sides; or it is going on
        if grammar().present.match(text):
            return Said(Status.SIGNED, "do", "en.status.present")
        return Said(Status.AGREED, "do", "en.status.bare" if grammar().sentences.match(text) else "en.status.item")
    plain = _plain(text, start, end) if piece.kind is UnitKind.SENTENCE else None
    return Said(plain.status, plain.verb, plain.id) if plain else said


def _weighed(piece: Piece, place: tuple[int, int, int], frame: Frame | None, said: Said) -> Said:
    """What a clause says, but for questions, what is out of scope and what is only talk.

    Args:
        piece: its unit.
        place: where it begins, where its sentence begins behind a phrase that says why, and where it ends.
        frame: its construction.
        said: what it says by that.
    """
    text, (start, begins, end) = piece.plain.text, place
    if text.rstrip("”\"’' ").endswith("?"):
        return Said(None, "beyond", "en.status.question")
    if said.status is None or said.verb in EVENTS:
        return said
    if grammar().beyond.search(text, start, end):
        return Said(None, "beyond", "en.status.out-of-scope")
    talk = hollow(text, begins, end) if frame is not None and piece.kind is not UnitKind.LEAD_IN else ""
    return Said(None, RHETORIC, talk) if talk else said


def _under(above: Status | None) -> Status | None:
    """What an item of a list without a verb takes from its lead-in: what comes of that which was signed or held (guide, rule 7).

    >>> _under(Status.SIGNED).value, _under(Status.PROPOSED).value
    ('agreed', 'proposed')
    """
    return Status.AGREED if above is Status.SIGNED else above


def _merged(found: list[Clause]) -> list[Clause]:
    """Neighbours of one status as one clause: a sentence is one item unless the status changes (annotation guide, rule 12)."""
    kept: list[Clause] = []
    for clause in found:
        last = kept[-1] if kept else None
        if last and last.speech == clause.speech and (clause.status is last.status or clause.rule in _QUALIFYING):
            kept[-1] = replace(last, end=clause.end)
        else:
            kept.append(clause)
    return kept


def _parts(text: str) -> list[tuple[int, int]]:
    cuts = [m.end() for m in grammar().boundary.finditer(text)]
    starts = [0, *cuts]
    ends = [*(len(text[:c].rstrip()) for c in cuts), len(text)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if b > a]


def _cue(text: str, start: int, end: int) -> Frame | None:
    """The construction that says what counts: the first that stands in no aside."""
    opening, *others = grammar().asides
    asides = [m.span() for m in (opening.match(text, start, end), *(m for p in others for m in p.finditer(text, start, end))) if m is not None]
    # a verb that opens the text has a capital; anywhere else a capital makes it part of a name (May, United States)
    if start == 0:
        text = text[0].lower() + text[1:]
    match = _next(text, start, end)
    while match is not None and (behind := _behind(asides, match.start())):
        later = _next(text, behind, end)
        if later is None or (_frame_of(later).status is None and not _behind(asides, later.start())):
            # where nothing else says what counts, the aside does: "As part of the forum held today, I was glad to …"
            break
        match = later
    return _frame_of(match) if match is not None else None


def _plain(text: str, start: int, end: int) -> Frame | None:
    """What a sentence says that has no construction of the data file: what goes on under a paper, and what somebody has done."""
    return next((frame for frame, pattern in grammar().plain if pattern.match(text, start, end)), None)


def _next(text: str, start: int, end: int) -> re.Match[str] | None:
    """The next construction, but for a relative clause that tells the contents of something else than a paper."""
    found = grammar().cue.finditer(text, start, end)
    return next((m for m in found if not _frame_of(m).id.endswith(BEHIND) or grammar().behind.search(text, 0, m.start())), None)


def _frame_of(match: re.Match[str]) -> Frame:
    return grammar().frames[int((match.lastgroup or "f0")[1:])]


def _behind(asides: Sequence[tuple[int, int]], at: int) -> int:
    """Where the aside ends that holds a place; 0 where none does."""
    return next((end for start, end in asides if start <= at < end), 0)


def _spoken(text: str, at: int) -> bool:
    return any(m.start() <= at + 1 < m.end() for m in _SPEECH.finditer(text))
