"""Clauses of an English unit and what their predicates say: proposed, agreed, done, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lang.en.clauses.listed import RULE as LISTED
from kg.lang.en.clauses.macros import expand
from kg.lang.en.clauses.meanwhile import RULE as MEANWHILE
from kg.lang.en.clauses.meanwhile import is_meanwhile
from kg.lang.en.clauses.preamble import RULE as PREAMBLE
from kg.lang.en.clauses.rhetoric import hollow
from kg.lang.en.clauses.scope import EVENTS
from kg.lang.en.cues import alternatives, forms, table
from kg.lang.en.units import Piece
from kg.model import Clause, Status, UnitKind

_SPEECH = re.compile(r"[“\"](?P<words>[^”\"]{25,})(?:[”\"]|$)")


#: constructions that say more than the bare verb that opens a bullet
_STRONGER = frozenset(f"en.status.{name}" for name in ("welcome-thing", "welcome-plans", "importance", "interest", "accelerate-talks"))
#: constructions that qualify what went before rather than say something of their own
_ASIDE = frozenset(f"en.status.{name}" for name in ("can", "designed", "hopes"))
#: rule of a clause without a construction of its own
INHERITED = "en.status.inherited"
#: end of the id of a construction that tells the contents of what is named before it
BEHIND = ".behind.contents"


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction of the data file with its meaning."""

    id: str
    status: Status | None
    inherits: bool
    verb: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The frames in one pattern (group `f3` is `frames[3]`), the clause boundaries, and what opens sentences, bullets and relative clauses."""

    frames: tuple[Frame, ...]
    cue: re.Pattern[str]
    boundary: re.Pattern[str]
    beyond: re.Pattern[str]
    sentences: re.Pattern[str]
    present: re.Pattern[str]
    asides: tuple[re.Pattern[str], ...]
    subordinate: re.Pattern[str]
    behind: re.Pattern[str]
    aside: re.Pattern[str]
    itself: re.Pattern[str]
    openings: tuple[tuple[Status | None, re.Pattern[str]], ...]
    work: re.Pattern[str]
    plain: tuple[tuple[Frame, re.Pattern[str]], ...]


@cache
def grammar() -> Grammar:
    """The constructions of the data file, compiled."""
    data = table("status")
    frames = tuple(_frame(entry) for entry in data["frames"])
    cue = "|".join(f"(?P<f{n}>{expand(entry['pattern'])})" for n, entry in enumerate(data["frames"]))
    openings = [(Status(name), _opening(data["openings"][name])) for name in ("signed", "proposed", "agreed")]
    verbs = (form for lemma in data["openings"]["verbs"] for name, form in forms(lemma).items() if name in ("base", "ing"))
    openings.append((Status.AGREED, re.compile(rf"(?:And |and )?{alternatives(verbs)}\b", re.I)))
    return Grammar(
        frames,
        re.compile(rf"(?<![\w-])(?:{cue})\b"),
        re.compile(expand(data["boundaries"])),
        re.compile(rf"\b(?:{data['beyond']})\b"),
        re.compile(data["sentences"]),
        re.compile(expand(data["present"])),
        tuple(re.compile(expand(pattern)) for pattern in data["asides"]),
        re.compile(expand("{subordinate}")),
        re.compile(expand(data["behind"])),
        re.compile(data["aside"]),
        re.compile(data["itself"]),
        tuple(openings),
        re.compile(expand(data["openings"]["work"]), re.I),
        tuple((_frame(entry), re.compile(expand(entry["pattern"]))) for entry in data["plain"]),
    )


def _frame(entry: dict[str, str]) -> Frame:
    told = entry["status"]
    return Frame(f"en.status.{entry['id']}", Status(told) if told not in ("none", "") else None, told == "", entry["verb"])


def _opening(names: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?:And |and )?(?:" + "|".join(expand(f"{{{n}}}") for n in names) + r")\b", re.I)


def clauses(piece: Piece, above: Status | None, *, listed: bool = False, reason: bool = False) -> tuple[Clause, ...]:
    """The clauses of a unit in order, in offsets of the document.

    Args:
        piece: a unit.
        above: what the lead-in that governs it says.
        listed: it is an item of a list of papers that were signed.
        reason: it is a line of a preamble.
    """
    text = piece.plain.text
    if not text or piece.kind in (UnitKind.NOTE,):
        return ()
    if reason:
        return (Clause(*piece.plain.span(0, len(text)), None, "rhetoric", rule=PREAMBLE),)
    found: list[Clause] = []
    told = _opens(piece, above)
    asked = text.rstrip("”\"’' ").endswith("?")
    for start, end in _parts(text):
        if start and is_meanwhile(text, start):
            found.append(Clause(*piece.plain.span(start, end), None, "rhetoric", _spoken(text, start), MEANWHILE))
            continue
        if start and grammar().subordinate.match(text, start):
            found.append(Clause(*piece.plain.span(start, end), None, "rhetoric", _spoken(text, start), "en.status.aside"))
            continue
        begins = _itself(piece, start, end)
        frame, inherits = _cue(text, begins, end)
        if start == 0 and told is not None and not (frame is not None and frame.id in _STRONGER):
            status, verb, rule = told
        elif frame is None or inherits:
            status, verb, rule = (
                (found[-1].status if found else _under(above)),
                frame.verb if frame else "",
                frame.id if frame else INHERITED,
            )
        else:
            status, verb, rule = frame.status, frame.verb, frame.id
        if start == 0 and frame is None and status is None and piece.kind is UnitKind.BULLET and piece.level > 0:
            # what the list tells of is agreed: a noun phrase as it stands, a sentence when it is one of both sides; or it is going on
            status, verb, rule = Status.AGREED, "do", "en.status.bare" if grammar().sentences.match(text) else "en.status.item"
            if grammar().present.match(text):
                status, rule = Status.SIGNED, "en.status.present"
        if frame is None and status is None and piece.kind is UnitKind.SENTENCE and (plain := _plain(text, start, end)):
            status, verb, rule = plain.status, plain.verb, plain.id
        if listed and start == 0 and frame is None:
            status, verb, rule = Status.SIGNED, "sign", LISTED
        if asked:
            status, verb, rule = None, "beyond", "en.status.question"
        elif status is not None and verb not in EVENTS and grammar().beyond.search(text, start, end):
            status, verb, rule = None, "beyond", "en.status.out-of-scope"
        elif (
            status is not None
            and frame is not None
            and verb not in EVENTS
            and piece.kind is not UnitKind.LEAD_IN
            and (told_by := hollow(text, begins, end))
        ):
            status, verb, rule = None, "rhetoric", told_by
        if start < begins < end:
            found.append(Clause(*piece.plain.span(start, begins), None, "rhetoric", rule="en.status.aside"))
            start = begins
        first, last = piece.plain.span(start, end)
        found.append(Clause(first, last, status, verb, _spoken(text, start), rule))
    return tuple(_merged(found))


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
        if last and last.speech == clause.speech and (clause.status is last.status or clause.rule in _ASIDE):
            kept[-1] = replace(last, end=clause.end)
        else:
            kept.append(clause)
    return kept


def _parts(text: str) -> list[tuple[int, int]]:
    cuts = [m.end() for m in grammar().boundary.finditer(text)]
    starts = [0, *cuts]
    ends = [*(len(text[:c].rstrip()) for c in cuts), len(text)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if b > a]


def _cue(text: str, start: int, end: int) -> tuple[Frame | None, bool]:
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
    if match is None:
        return None, False
    frame = _frame_of(match)
    return frame, frame.inherits


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


def _itself(piece: Piece, start: int, end: int) -> int:
    """Where a sentence begins behind a phrase that says why: "Recognizing its value, both agreed"; its end where it is no more.

    A bullet that is no more is an item of its list: "Noting the launch of …".
    """
    text = piece.plain.text
    if start or not grammar().aside.match(text):
        return start
    begins = grammar().itself.search(text, start, end)
    alone = start if piece.kind is UnitKind.BULLET else end
    return begins.end() if begins else alone


def _opens(piece: Piece, above: Status | None) -> tuple[Status | None, str, str] | None:
    """What a bullet says that opens with a bare verb or a gerund: the status of its lead-in, or its own."""
    # "Building on the survey, A will fund …": the sentence behind the phrase tells it
    if piece.kind not in (UnitKind.BULLET, UnitKind.LEAD_IN) or piece.level == 0 or _SENTENCE_BEHIND.match(piece.plain.text):
        return None
    if 0 < _itself(piece, 0, len(piece.plain.text)) < len(piece.plain.text):
        return None  # "Recognizing its value, A and B are setting up …"
    for status, pattern in grammar().openings:
        if (found := pattern.match(piece.plain.text)) and not _NOUN.match(piece.plain.text):
            if status is Status.PROPOSED and above is Status.AGREED and grammar().work.match(piece.plain.text):
                status = Status.AGREED  # what they intend to "offer" or "study" in a list of it is work, and no question
            verb = "consider" if status is Status.PROPOSED else "launch" if status is Status.SIGNED else "do"
            agreed = Status.AGREED if above in (None, Status.SIGNED) and status is Status.AGREED else above
            finished = above in (None, Status.SIGNED) and status is Status.SIGNED and found[0].endswith("ing")
            return (
                (Status.SIGNED if finished else Status.PROPOSED if status is Status.PROPOSED else agreed or Status.AGREED),
                verb,
                "en.status.opening",
            )
    return None


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


def _spoken(text: str, at: int) -> bool:
    return any(m.start() <= at + 1 < m.end() for m in _SPEECH.finditer(text))
