"""What is out of scope in an English text: genres that report no agreement, and clauses about trade rules, migration, crime …"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.instruments.meetings import RULE as MEETING
from kg.lang.en.spans import Cover
from kg.lang.en.values.cued import LOOSE, science, sectors, without_offices
from kg.model import Clause, Document, Kind, Mention, Unit

#: predicates that report an event, so that its people and date belong to an instrument whatever else the sentence is about
EVENTS = frozenset({"sign", "hold", "launch", "attend", "announce", "force"})
#: predicates by which two make a paper
MAKING = EVENTS | {"agree", "commit"}


@cache
def _outside(*, money: bool = True) -> re.Pattern[str]:
    """What puts a clause out of scope that names no field; what is lent and built for trade too where the text is not about a field."""
    words = [table("scope")[key] for key in ("outside", *(("money",) if money else ()))]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


@cache
def _always() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('scope')['always']})\b", re.IGNORECASE)


@cache
def _whatever() -> re.Pattern[str]:
    """What puts a clause out of scope whatever field stands in it, whether its paragraph is about that or not."""
    return re.compile(rf"\b(?:{table('scope')['always']}|{table('scope')['alone']})\b", re.IGNORECASE)


def of_no_agreement(title: str) -> bool:
    """True for a genre that reports no agreement: an order, and a letter or press call whose title names none and no pair of countries.

    Args:
        title: of the document.

    >>> of_no_agreement("A Proclamation on World AIDS Day"), of_no_agreement("Joint Statement on Quantum Cooperation")
    (True, False)
    >>> of_no_agreement("Press Call on the Visit of 한국"), of_no_agreement("Press Call on the Chile-Korea Summit")
    (True, False)
    """
    if _opens(title, "genres") or not _opens(title, "letters"):
        return _opens(title, "genres")
    sides = (hit.kind in ("pair", "agreement") for hit in reference.titled("en", title))
    return re.search(table("scope")["agreed"], title, re.IGNORECASE) is None and not any(sides)


def _opens(title: str, genre: str) -> bool:
    return any(re.match(pattern, title.strip(), re.IGNORECASE) for pattern in table("scope")[genre])


def elsewhere(title: str) -> bool:
    """Whether a text is about trade, labour or migration by its title, which names no field of technology; skills and start-ups are none.

    Args:
        title: of the document.

    >>> elsewhere("Chile and 한국 widen their free trade agreement"), elsewhere("Free trade and chips: 한국 in Chile")
    (True, False)
    """
    return out_of_scope(title, 0, len(title)) and not _field(title) and next(science(title, Cover(())), None) is None


@cache
def trade_of_two(title: str) -> bool:
    """Whether the title tells a paper on trade that two sides have with one another, which may hold items of technology beside duties."""
    sides = {ref for hit in reference.titled("en", title) if hit.kind in ("pair", "country") for ref in hit.refs}
    return len(sides) == 2 and _trade_paper().search(title) is not None


@cache
def _hurdles() -> re.Pattern[str]:
    """What is trade and no technology even in such a paper, whatever field it names."""
    return re.compile(rf"\b(?:{table('scope')['hurdles']})\b", re.IGNORECASE)


@cache
def _trade_paper() -> re.Pattern[str]:
    return re.compile(table("scope")["trade_paper"])


def _field(title: str) -> bool:
    known = (ref for hit in reference.titled("en", title) for ref in hit.refs[:1] if ref.startswith("sector:"))
    cued = (ref for span in sectors(title.lower()) if not span.rule.endswith(LOOSE) for ref in span.refs)
    tops = {reference.load().top_sector(ref.removeprefix("sector:")) for ref in (*known, *cued)}
    return bool(tops - set(table("scope")["no_fields"]))


def out_of_scope(text: str, start: int, end: int) -> bool:
    """True when a stretch of the text is about something else than technology (annotation guide, rule 5).

    Args:
        text: plain text or that of the document.
        start, end: the stretch.

    >>> out_of_scope("한국: Labor Working Group", 0, 22), out_of_scope("한국: Quantum Working Group", 0, 24)
    (True, False)
    """
    return _outside().search(text, start, end) is not None


def judged(document: Document, units: Sequence[Unit], named: Sequence[Mention]) -> tuple[Unit, ...]:
    """The units, in which clauses that are out of scope say nothing that counts.

    A field of technology in the clause keeps it; skills and start-ups are none, nor are standards and supply chains, and export controls
    in a paragraph about sanctions are none. No field keeps a clause about arms sold, money laundered or food given, nor one about trade or
    migration in a text that is about these by its title: "duties on medicines".

    Args:
        document: with its text and title.
        units: with their clauses.
        named: what the document names.
    """
    # an office "for Security and Democracy" is no matter of what its holder agrees on
    text, other = _without_bodies_of_science(without_offices(document.text), named), elsewhere(document.title)
    against = {u.paragraph for u in units if _always().search(_flat(text, u.start, u.end))}
    soft = {*table("scope")["no_fields"], *table("scope")["trade_fields"]}
    fields = [m for m in named if m.kind is Kind.SECTOR and not m.rule.endswith(LOOSE) and _top(m) not in soft]
    free = sorted(m.start for m in fields)
    guarded = sorted(m.start for m in fields if _top(m) not in table("scope")["measures"])
    outside = _outside(money=not _field(document.title))
    spared = _trade_paper() if trade_of_two(document.title) else None
    measures = _hurdles() if spared else outside
    patterns = (outside, _whatever()), ((measures, _whatever()) if other else (_whatever(),))
    rules = {True: (guarded, patterns, True), False: (free, patterns, other)}
    # who met is the forum of what the text goes on to tell, whatever else they spoke of
    met = [m.start for m in named if m.rule == MEETING]
    return tuple(
        replace(u, clauses=tuple(c if _holds(c, met) else _judged(text, c, rules[u.paragraph in against], spared) for c in u.clauses))
        for u in units
    )


def _flat(text: str, start: int, end: int) -> str:
    """A stretch of a text on one line, as the patterns are written: "duty" and "evasion" may stand on two.

    >>> _flat("한국: duty\\n    evasion", 4, 20)
    'duty evasion'
    """
    return " ".join(text[start:end].split())


def _holds(clause: Clause, places: Sequence[int]) -> bool:
    """Whether one of some places lies in a clause."""
    return bisect_left(places, clause.start) < bisect_left(places, clause.end)


def _without_bodies_of_science(text: str, named: Sequence[Mention]) -> str:
    """The text with the names of bodies of science blanked: "Education, Culture, Sports, Science and Technology" is no culture."""
    masked = list(text)
    for mention in named:
        if mention.kind is Kind.ORGANIZATION and _of_science().search(mention.form):
            masked[mention.start : mention.end] = " " * (mention.end - mention.start)
    return "".join(masked)


@cache
def _of_science() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('scope')['of_science']})\b")


def _top(mention: Mention) -> str:
    return reference.load().top_sector(mention.refs[0].removeprefix("sector:")) if mention.refs else ""


_Patterns = tuple[re.Pattern[str], ...]


def _judged(text: str, clause: Clause, rule: tuple[Sequence[int], tuple[_Patterns, _Patterns], bool], spared: re.Pattern[str] | None) -> Clause:
    """The clause by a rule: where fields stand that keep it, what puts it out of scope without and with one, and whether it needs one.

    What makes the paper on trade that the title names is spared.
    """
    if clause.status is None:
        return clause
    words = _flat(text, clause.start, clause.end)
    if spared and clause.verb in MAKING and spared.search(words):
        return clause
    fields, (without, whatever), against = rule
    named = _holds(clause, fields)
    several = whatever if named else without
    if not (against and not named) and not any(p.search(words) for p in several):
        return clause
    return replace(clause, status=None, verb=clause.verb if clause.verb in EVENTS else "beyond", rule="en.scope")
