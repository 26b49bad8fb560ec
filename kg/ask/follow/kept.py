"""Promises to sign or to meet that were kept: the later agreement that a commitment foresees, by independent signs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.ask.facts import FOLDED, Sighting, own_facts, participants, sightings, values
from kg.ask.follow.followup import REVIEWED, Likeness, countries, judged, lands
from kg.ask.follow.retold import day_of, days
from kg.ask.follow.series import Mention, Series, is_later
from kg.ask.follow.terms import terms
from kg.ask.follow.traits import traits
from kg.ask.follow.uptake import CHANCE, FEWEST, MOST, WORDS, Sign, rarities
from kg.ask.lexicon import load
from kg.ask.when import within
from kg.ask.wording import finding

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: actions of a commitment to conclude or hold something
PROMISES = frozenset({"instrument", "dialogue"})
#: kinds of agreement that are held, not signed
_HELD = "dialogue"
#: how sure one sign alone makes that an agreement of the same countries is the one foreseen: the sentence of the promise tells of
#: it already; it came when it was due; who makes it; what it is about
SIGNS = {"sentence": 0.9, "due": 0.45, "bodies": 0.6, "body": 0.3, "fine": 0.4, "technology": 0.25, "many": 0.3}
#: how sure it must be; the four links in two stores of 300 documents were right
FORESEEN = 0.75
#: days after which another meeting than the one that was set for a day takes place
LATE = 60
#: countries from which on it tells much that they are the same
MANY = 3


@dataclass(frozen=True, slots=True)
class _Made:
    """An agreement that was concluded or held.

    Args:
        day: ISO, the first that a document gives for it.
        seen: the quotes that say so.
    """

    node: str
    day: str
    seen: tuple[Sighting, ...]


def kept(graph: Graph, found: Series) -> tuple[Mention, Likeness] | None:
    """The agreement by which a promise to sign or to meet was kept, as the last mention of its series, and how sure that is.

    The agreement is of the same countries, of a kind that the promise names, first told of as made after the promise, in
    another document. A forum that had met before keeps no promise of a new one. People's judgements come first.

    Args:
        graph: of `kg.graph.project`.
        found: the series of the promise.
    """
    if found.mentions[-1].status not in {"proposed", "agreed"}:
        return None
    promises = [node for node in found.nodes if PROMISES & set(values(graph, node, "action")) and _makes(graph, node)]
    pairs = ((_foreseen(graph, node, made), made) for node in promises for made in _made(graph).get(lands(graph, node), ()))
    best = max(pairs, key=lambda pair: (pair[0].score, pair[1].seen[0].confidence, pair[1].node), default=None)
    if best is None or best[0].score < FORESEEN:
        return None
    like, made = best
    return Mention((made.node,), made.day, "concluded", made.seen), like


def _makes(graph: Graph, node: str) -> bool:
    """Whether a sentence of a commitment says that something is signed, opened or held; to strengthen what there is promises none."""
    return any(_making().search(one.quote.lower()) for one in sightings(graph, own_facts(graph, node)))


def _made(graph: Graph) -> dict[frozenset[str], list[_Made]]:
    """The agreements that were made, by their countries; collected once and kept on the graph."""
    found: dict[frozenset[str], list[_Made]] | None = graph.graph.get("made")
    if found is None:
        found = graph.graph["made"] = defaultdict(list)
        for node, data in graph.nodes(data=True):
            if data["kind"] != "agreement" or not data["records"]:
                continue
            seen = tuple(one for one in sightings(graph, own_facts(graph, node)) if FOLDED.get(one.status, one.status) == "concluded")
            told = [standing.as_of for standing in data["standings"] if FOLDED.get(standing.status, standing.status) == "concluded"]
            if seen and any(told):
                by_day = tuple(sorted(seen, key=lambda one: (one.date, one.document, one.start)))
                found[frozenset(countries(graph, participants(graph, node)))].append(_Made(node, min(filter(None, told)), by_day))
    return found


def _foreseen(graph: Graph, node: str, made: _Made) -> Likeness:
    """How sure it is that an agreement is the one that a commitment promises."""
    known = judged(graph, node, made.node)
    if known is not None:
        return Likeness(1.0, (REVIEWED,)) if known else Likeness(0.0, ())
    own = sightings(graph, own_facts(graph, node))
    told = {one.document for one in own}
    bodies = [traits(graph, one).organizations for one in (node, made.node)]
    if not is_later(day_of(graph, node), made.day) or _is_missed(graph, node, made) or all(one.document in told for one in made.seen):
        return Likeness(0.0, ())
    if not _of_kind(graph, made.node, {kind for one in own for kind in _kinds(one.quote)}) or (all(bodies) and not bodies[0] <= bodies[1]):
        return Likeness(0.0, ())
    tops = [traits(graph, one).tops for one in (node, made.node)]
    if all(tops) and not tops[0] & tops[1] and not _together(graph, node, made.node):
        return Likeness(0.0, ())
    doubt, reasons = 1.0, list[str]()
    for sure, shared in (*_circumstances(graph, node, made), *_matter(graph, node, made.node)):
        doubt *= 1.0 - sure
        reasons += shared
    return Likeness(round(1.0 - doubt, 3), tuple(dict.fromkeys((*reasons, *sorted(lands(graph, node))))))


def _of_kind(graph: Graph, agreement: str, named: set[str]) -> bool:
    """Whether an agreement is of a kind that a sentence names; a word for any agreement names every kind that is signed."""
    own = set(values(graph, agreement, "instrument"))
    return bool(own & named) or ("agreement" in named and bool(own - {_HELD}))


def _kinds(quote: str) -> Iterator[str]:
    """The kinds of agreement that a sentence names.

    >>> sorted(set(_kinds("They will sign an MOU."))), sorted(set(_kinds("내년에 대화를 열기로 했다."))), list(_kinds("They will do research."))
    (['mou'], ['dialogue'], [])
    """
    return (found.lastgroup.replace("_", "-") for found in _words().finditer(quote.lower()) if found.lastgroup)


@cache
def _words() -> re.Pattern[str]:
    """What finds the words of questions for kinds of agreement: English ones whole, Korean ones as they stand."""
    known = {meaning for meanings in load().english.values() for meaning in meanings}
    kinds = {meaning.partition("/")[2]: meaning for meaning in sorted(known) if meaning.startswith("instrument/")}
    rows = [(kind, _forms(meaning)) for kind, meaning in (*kinds.items(), ("agreement", "agreement"))]
    return re.compile("|".join(f"(?P<{kind.replace('-', '_')}>{forms})" for kind, forms in rows))


@cache
def _making() -> re.Pattern[str]:
    """What finds the words of questions for signing and for holding something."""
    return re.compile(f"{_forms('sign')}|{_forms('hold')}")


def _forms(meaning: str) -> str:
    """A pattern for the forms of a meaning of the lexicon, the longest first; Korean ones of one syllable are part of too many words."""
    lexicon = load()
    english = [form for form, meanings in lexicon.english.items() if meaning in meanings]
    korean = [form for form, meanings in lexicon.korean.items() if meaning in meanings and len(form) > 1]
    return finding((*english, *korean))


def _is_missed(graph: Graph, node: str, made: _Made) -> bool:
    """Whether an agreement came about long after the day that was set for the promised one."""
    set_days = [due for due in values(graph, node, "due") if len(due.split("/")[-1]) == len(made.day) == len("2024-03-12")]
    return bool(set_days) and all(days(due.split("/")[-1], made.day) > LATE for due in set_days)


def _together(graph: Graph, node: str, agreement: str) -> bool:
    """Whether one sentence tells of both."""
    return not {fact.quote for fact in own_facts(graph, node)}.isdisjoint(fact.quote for fact in own_facts(graph, agreement))


def _circumstances(graph: Graph, node: str, made: _Made) -> Iterator[Sign]:
    """Signs in where the agreement was told of, when it came about, and who makes it."""
    if _together(graph, node, made.node):
        yield SIGNS["sentence"], (made.node,)
    if any(within(made.day, due, "between" if "/" in due else "") for due in values(graph, node, "due")):
        yield SIGNS["due"], (made.day[:4],)
    if len(lands(graph, node)) >= MANY:
        yield SIGNS["many"], ()
    bodies = traits(graph, node).organizations & traits(graph, made.node).organizations
    if bodies:
        yield SIGNS["bodies" if len(bodies) > 1 else "body"], tuple(sorted(bodies))


def _matter(graph: Graph, node: str, agreement: str) -> Iterator[Sign]:
    """Signs in what both are about, and in which words it is told."""
    mine, theirs = traits(graph, node), traits(graph, agreement)
    fine, technologies = (tuple(sorted(found)) for found in (mine.fine & theirs.fine, mine.technologies & theirs.technologies))
    if fine:
        yield SIGNS["fine"], fine
    elif technologies:
        yield SIGNS["technology"], technologies
    words = rarities(graph).words(terms(graph, node), terms(graph, agreement))
    if len(words.terms) >= FEWEST:
        yield max(0.0, min(MOST, WORDS * (words.cosine - CHANCE))), ()


def with_kept(graph: Graph, found: Iterable[Series]) -> Iterator[Series]:
    """Series of which those that promise to sign or to meet end in the agreement that did so, where one is known.

    Args:
        graph: of `kg.graph.project`.
        found: of `kg.ask.follow.series`.
    """
    for one in found:
        made = kept(graph, one)
        if made:
            mention, like = made
            yield Series([*one.mentions, mention], [*one.links, like.score], one.reasons | set(like.reasons))
        else:
            yield one
