"""From the pieces of a question to what it asks: rules over meanings, with the things that it names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kg.ask import lexicon
from kg.ask.activities import matches
from kg.ask.frame import Frame
from kg.ask.iris import reference_of
from kg.ask.lexicon import heads
from kg.ask.question.described import kind_of, references
from kg.ask.question.excluding import excluded
from kg.ask.question.parse import Parse, parse
from kg.ask.question.relaxing import relaxed
from kg.ask.question.spokesmen import follows_which, names_people
from kg.ask.question.things import BODIES, Things, after
from kg.ask.question.things import things as things_of
from kg.ask.question.wanted import asked, counts_no_record, is_abroad
from kg.ask.question.wanted import noun as noun_of
from kg.ask.wording import forms
from kg.reference import load

if TYPE_CHECKING:
    import networkx as nx

#: unknown words that a quote may answer for; more make a question of something else, unless it asks for the quote itself
WORDS, CLAIMED = 3, 6
#: letters of a word that alone tells what a question is about
TELLING = 3
#: what the answers are lists of, by target or counted noun: what is left out of such a list may still be in an activity
LISTS = {
    "organizations": BODIES,
    "organization": BODIES,
    "countries": BODIES,
    "country": BODIES,
    "parties": BODIES,
    "named-parties": BODIES,
    "people": frozenset({"person"}),
    "person": frozenset({"person"}),
    "sectors": frozenset({"sector"}),
    "sector": frozenset({"sector"}),
}
#: meanings of what no record holds, when a question asks for something else beside it
ASIDE = {"no-place": frozenset({"when", "who", "date", "due"})}
#: meanings that make it sure that a question is about what records hold, so that a quote may answer for a word that is in no list
ANCHORS = frozenset(
    {
        "agreement",
        "instrument",
        "commitment",
        "programme",
        "partner",
        "sign",
        "chair",
        "hold",
        "join",
        "agree",
        "cooperate",
        "link",
        "party",
        "pay",
        "continue",
        "unfollowed",
        "compare",
        "due",
        "status",
        "concluded",
        "proposed",
        "pending",
        "amount",
        "how-much",
        "evidence",
        "about",
        "deed",
    }
)
#: what may be asked of agreements that were called by a kind or a topic that they do not have
CALLED = frozenset({"people", "named-parties", "parties", "dates", "status", "evidence", "commitments", "history", "amounts", "countries"})
STATUSES = {"proposed": "proposed", "pending": "agreed", "concluded": "concluded"}


@dataclass(frozen=True, slots=True)
class Understanding:
    """The outcome of reading a question.

    Args:
        frame: None when it was not understood.
        unknown: words that stood in the way.
        choices: nodes of one name between which the question does not decide.
    """

    frame: Frame | None
    unknown: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def read_question(graph: nx.MultiDiGraph[str], question: str) -> tuple[Parse, Understanding]:
    """A question cut up and understood; words of titles that describe no agreement together are read as plain words.

    Args:
        graph: of `kg.graph.project`.
        question: any text.
    """
    first = parse(graph, question)
    meant = understand(graph, first)
    loose = frozenset(word.lower() for word in references(graph, first).loose)
    if loose:
        # first only these words are taken for plain ones
        second = parse(graph, question, plain=loose)
        again = understand(graph, second)
        if not references(graph, second).loose and _holds(graph, again):
            return second, again
    if any(piece.kind == "title" for piece in first.pieces) and (references(graph, first).loose or not _holds(graph, meant)):
        plain = parse(graph, question, titles=False)
        again = understand(graph, plain)
        if references(graph, first).loose or _holds(graph, again):
            return plain, again
    return first, meant


def _holds(graph: nx.MultiDiGraph[str], meant: Understanding) -> bool:
    """Whether anything meets what was understood."""
    return meant.frame is not None and bool(matches(graph, meant.frame))


def understand(graph: nx.MultiDiGraph[str], parse: Parse) -> Understanding:
    """What a question asks, or why that cannot be told."""
    parse, without, whole = excluded(parse)
    if not whole:
        return Understanding(None, parse.unknown)
    things = things_of(graph, parse)
    if things.choices:
        return Understanding(None, (), things.choices)
    unknown = parse.unknown
    frame = _frame(parse, things, without)
    claimed = CLAIMED if frame is not None and frame.target == "evidence" else WORDS
    if frame is None or len(unknown) > claimed or (unknown and not _anchored(parse, frame)) or _says_little(parse, frame):
        return Understanding(None, unknown)
    listed = LISTS.get(frame.noun if frame.target in {"count", "ranking"} else frame.target, frozenset())
    unlisted = tuple(node for node in without if kind_of(graph, node) in listed)
    without = tuple(node for node in without if node not in unlisted)
    frame = replace(frame, words=tuple(word.lower() for word in unknown), without=without, unlisted=unlisted)
    return Understanding(relaxed(graph, _by_name(graph, _by_technology(graph, frame))), unknown)


def _anchored(parse: Parse, frame: Frame) -> bool:
    """Whether a question with unknown words is about agreements all the same; people are counted in records by their name only."""
    return bool(heads(parse.meanings) & ANCHORS) and not (frame.target == "count" and frame.noun in {"person", "country"})


def _says_little(parse: Parse, frame: Frame) -> bool:
    """Whether a question names nothing but one short word that nobody knows, and no kind of thing that records are about."""
    named = frame.things or frame.years or {"agreement", "instrument", "programme", "commitment"} & heads(parse.meanings)
    return not named and len(parse.unknown) == 1 and min(map(len, forms(parse.unknown[0])), default=0) < TELLING


def _by_name(graph: nx.MultiDiGraph[str], frame: Frame) -> Frame:
    """The frame without a kind or topic that none of the agreements has which the question names otherwise, by name or by both sides.

    "the statement of the US and Norway" is a memorandum, "the Seoul Declaration on AI" has no topic of its own.
    """
    if matches(graph, frame):
        return frame
    told = frame.target in CALLED and (not frame.words or frame.target == "evidence")
    if frame.instrument and (frame.programmes or (told and (len(frame.bodies) > 1 or frame.words))):
        plain = replace(frame, instrument="", aside=(frame.instrument,))
        if matches(graph, plain):
            return plain
    if frame.sectors and frame.references and told:
        plain = replace(frame, sectors=(), aside=frame.sectors)
        if matches(graph, plain):
            return plain
    return frame


def _by_technology(graph: nx.MultiDiGraph[str], frame: Frame) -> Frame:
    """The frame without topics that only say what is done ("joint R&D") where nothing has them beside the technology or words."""
    known = load().sectors
    kept = tuple(sector for sector in frame.sectors if (row := known.get(sector.rpartition("/")[2])) and row.kind == "technology")
    if not (kept or frame.words) or kept == frame.sectors or matches(graph, frame):
        return frame
    plain = replace(frame, sectors=kept)
    return plain if matches(graph, plain) else frame


def _frame(parse: Parse, things: Things, without: tuple[str, ...]) -> Frame | None:
    """The frame of the first rule of the grammar that fits; None where none does, or where no record holds what is asked for."""
    meanings = asked(parse) | ({"bare"} if _only_names(parse) else set())
    unheld = {meaning for meaning in meanings if meaning.startswith("no-")}
    if counts_no_record(parse) or any(not ASIDE.get(meaning, frozenset()) & meanings for meaning in unheld):
        return None
    base = replace(_narrowed(parse, things, meanings), unheld=min(unheld, default="").removeprefix("no-"))
    counts = _counts(parse, base, without)
    if any(names_people(piece) and follows_which(parse, piece) for piece in parse.pieces):
        meanings |= {"who"}
    for rule in lexicon.read("grammar.yaml"):
        if _applies(rule, meanings, counts):
            noun = rule.get("noun") or noun_of(parse)
            found = replace(base, family=rule["family"], target=rule["target"], noun=noun, otherwise=rule.get("otherwise", ""))
            # whether it is signed is what the question wants to know, not what it says
            return replace(found, status="") if found.target == "status" else found
    return None


def _narrowed(parse: Parse, things: Things, meanings: frozenset[str]) -> Frame:
    """A frame with all that narrows the answers down, before a rule says what they are."""
    return Frame(
        family="",
        target="",
        bodies=things.bodies,
        people=things.people,
        sectors=things.sectors,
        programmes=things.programmes,
        references=things.references,
        status=next((folded for meaning, folded in STATUSES.items() if meaning in meanings), ""),
        instrument=next(after(parse.meanings, "instrument"), ""),
        years=things.years,
        type=next(after(meanings, "type"), ""),
        beside=things.beside,
        side=things.side,
        abroad=is_abroad(parse),
        span=next((parse.bounds(piece) for piece in parse.pieces if piece.kind == "year" and parse.bounds(piece)), ""),
        sides=next(after(parse.meanings, "sides"), ""),
        recent="recent" in meanings,
        oldest="oldest" in parse.meanings,
        actions=tuple(after(parse.meanings, "action")),
        first=int(next(after(parse.meanings, "first"), 0)),
        compounds=parse.compounds,
        deeds=tuple(sorted(meaning for meaning in meanings if meaning.startswith("deed/"))),
    )


def _counts(parse: Parse, frame: Frame, without: tuple[str, ...]) -> dict[str, int]:
    """How many of what a question names, as the rules of the grammar ask for it."""
    return {
        # words that only a quote may know count as one thing: without the quote there is no answer
        "things": frame.things + len(without) + bool(parse.unknown),
        "bodies": len(frame.bodies),
        "activities": len(frame.references) + len(frame.programmes) + bool(frame.instrument),
        "references": len(frame.references),
        "people": len(frame.people),
        "years": len(frame.years),
        "topics": len(frame.sectors),
        "unknown": len(parse.unknown),
    }


def _only_names(parse: Parse) -> bool:
    """Whether a question is nothing but names, topics and times, each once, as typed into a search box; "in" may join two."""
    named = [piece.mention.nodes for piece in parse.pieces if piece.mention]
    rest = [piece for piece in parse.pieces if not piece.mention and piece.kind not in {"year", "title"}]
    plain = {"topic", "action", "deed", "noise", "all"} if len(named) > 1 else {"topic", "action", "deed"}
    return bool(named) and len(set(named)) == len(named) and all(piece.meanings and heads(piece.meanings) <= plain for piece in rest)


def _applies(rule: dict[str, Any], meanings: frozenset[str], counts: dict[str, int]) -> bool:
    if any(_has(word, meanings) for word in rule.get("unless", ())):
        return False
    if any(counts[what] < int(least) for what, least in rule.get("needs", {}).items()):
        return False
    if any(counts[what] > int(most) for what, most in rule.get("at-most", {}).items()):
        return False
    return any(all(_has(word, meanings) for word in alternative) for alternative in rule["when"])


def _has(words: str, meanings: Iterable[str]) -> bool:
    """Whether one of some meanings occurs, `instrument` standing for all its kinds; `!` turns it round.

    >>> _has("link|sign", {"sign"}), _has("instrument", {"instrument/mou"}), _has("!who", {"who"})
    (True, True, False)
    """
    if words.startswith("!"):
        return not _has(words[1:], meanings)
    wanted = words.split("|")
    return any(meaning.partition("/")[0] in wanted for meaning in meanings)


def reference_label(node: str, lang: str) -> str:
    """The name of something that only the reference data knows."""
    known = load()
    return known.label(reference_of(node), lang) if reference_of(node) in known else node
