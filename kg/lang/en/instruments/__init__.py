"""Instruments and forums of cooperation in English: by proper name, by type noun, and where the text only points back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, opener, table
from kg.lang.en.instruments.amending import with_amending
from kg.lang.en.instruments.defined import with_defined
from kg.lang.en.instruments.likewise import with_ones
from kg.lang.en.instruments.lookalikes import without_lookalikes
from kg.lang.en.instruments.naming import instrument, named_behind, on_partnership, type_of
from kg.lang.en.instruments.nouns import common
from kg.lang.en.instruments.phrases import phrases
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

#: rule of an event by its name; its end tells the extraction that it counts by its outcomes or its parties only
EVENT = "en.instrument.named.event"
#: how many articles ("The Participants intend to …") make the text of an agreement
ARTICLES = 3


def instruments(text: str, known: Sequence[Span]) -> list[Span]:
    """The instruments that a text names.

    Args:
        text: plain text.
        known: organizations, countries and people of it.

    Returns:
        spans with the type as value; `passing` where the text takes the instrument for granted. A noun that only points back
        to an instrument ("this task force") is an anaphor with the value `instrument:` and its type.

    >>> text = "They launched a new AI working group under the Northern Technology Framework. The working group meets in 한국."
    >>> for s in instruments(text, []):
    ...     print(text[s.start:s.end], s.kind.value, s.value, s.passing)
    AI working group instrument dialogue False
    Northern Technology Framework instrument partnership True
    working group anaphor instrument:dialogue True
    """
    cover = Cover(s for s in known if s.kind in (Kind.ORGANIZATION, Kind.PERSON, Kind.COUNTRY))
    named = _itself(text)
    held = Cover(named)
    named += [s for s in _named(text, cover) if held.free(s.start, s.end)]
    held = Cover(named)
    named += [s for s in _small(text) if held.free(s.start, s.end)]
    taken = Cover(named)
    found = named + [s for s in common(text, cover) if taken.free(s.start, s.end)]
    found = without_lookalikes(text, sorted(found, key=lambda s: s.start), cover)
    found = with_defined(text, named_behind(text, on_partnership(text, found)))
    return with_amending(text, _told_first(text, _summed(text, with_ones(text, _as_before(text, found)))))


def _as_before(text: str, spans: list[Span]) -> list[Span]:
    """The spans, where a name that "and the" joins to one that is there already is there too: "under the Ice Accord and the Snow Dialogue"."""
    done: list[Span] = []
    for span in spans:
        before = done[-1] if done else None
        joined = (
            before is not None
            and before.passing
            and before.kind is span.kind is Kind.INSTRUMENT
            and _AND_THE.fullmatch(text, before.end, span.start)
        )
        done.append(replace(span, passing=True) if joined and span.rule == "en.instrument.named" else span)
    return done


#: what joins a name to the one before it in a list of what is there
_AND_THE = re.compile(r"(?: \([A-Z][\w-]+\))?(?:,? and the |, the )")


def _summed(text: str, spans: list[Span]) -> list[Span]:
    """The spans without a sum of several instruments ("signed three memorandums") that the text tells one by one from the first on."""
    first = table("instruments")["first_of"]
    firsts = [s for s in spans if s.kind is Kind.INSTRUMENT and first in text[max(0, s.start - len(first)) : s.start + len(first)].casefold()]
    return [s for s in spans if not (_is_sum(text, s) and any(f.value == s.value and f.start > s.end for f in firsts))]


def _is_sum(text: str, span: Span) -> bool:
    return span.kind is Kind.INSTRUMENT and span.rule != "en.instrument.named" and text[span.start : span.end].casefold().endswith(_plurals())


@cache
def _plurals() -> tuple[str, ...]:
    return tuple(noun.casefold() for noun in table("instruments")["plurals"])


def _told_first(text: str, spans: list[Span]) -> list[Span]:
    """The spans where "the agreement" that people sign before any other is named is an instrument itself."""
    signed = re.compile(table("instruments")["signs_it"])
    for n, span in enumerate(spans):
        if span.kind is Kind.INSTRUMENT and not span.passing:
            break
        told = span.kind is Kind.ANAPHOR and span.value in _SIGNED
        if told and (signed.search(text[max(0, span.start - 40) : span.start]) or signed.match(text[span.end : span.end + 90])):
            found = Span(span.start, span.end, Kind.INSTRUMENT, value=span.value.partition(":")[2], rule="en.instrument.common")
            return [*spans[:n], found, *spans[n + 1 :]]
    return spans


#: what people sign, where it only points back
_SIGNED = frozenset(f"instrument:{name}" for name in ("mou", "agreement", "arrangement", "letter-of-intent", "contract", "partnership"))


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(table('instruments')['named'])}(?![\w’'-]*[a-z])")


def _named(text: str, cover: Cover) -> Iterator[Span]:
    patterns, at = phrases(), 0
    while match := patterns.named.search(text, at):
        at = max(match.end(), match.start() + 1)
        span = _name(text, match.start(), match.end(), cover)
        if span is None:
            at = match.start() + len(match[0].split(" ")[0]) + 1
            continue
        yield span


def _itself(text: str) -> list[Span]:
    """The agreement whose text this is, where it first speaks of itself, once its articles show that it is one."""
    data = table("instruments")
    if len(re.findall(data["articles"], text)) < ARTICLES:
        return []
    first = re.search(data["itself"], text)
    if first is None:
        return []
    return [Span(first.start("itself"), first.end("itself"), Kind.INSTRUMENT, value=type_of(first["itself"]), rule="en.instrument.self")]


def _small(text: str) -> Iterator[Span]:
    for match in phrases().small.finditer(text):
        yield instrument(text, match.start(), match.end(), type_of(match[0]), "en.instrument.named")


def _name(text: str, start: int, end: int, cover: Cover) -> Span | None:
    while opened := opener().match(text, start, end) or _LINK.match(text, start, end):
        start = opened.end()
    if dated := _dated().match(text, start, end):
        start = dated.end()
    if session := _session().match(text, start, end):
        start = session.end()
    if day := _DAY.search(text, start, end):
        end = day.start()
    start = _after_bodies(text, start, end, cover)
    heads = list(_head().finditer(text, start, end))
    bare = heads and not _proper(text[start:end], heads[-1][0], text[start : heads[-1].start()], paired=False)
    if _JOINT.match(text, start - 6) and (bare or (heads and heads[0].start() == start)):
        # "Joint Declaration", "Joint Trade Committee": the word that opens many a phrase is part of a name that is none without it
        start -= 6
    if heads and (stop := _STOP.search(text, start, end)):
        end = stop.start()
        heads = [h for h in heads if h.end() <= end]
    if not heads or _is_never(text, start, end) or _firm().match(text, heads[-1].end()):
        return None
    link = phrases().beside_head.search(text, heads[0].end(), heads[-1].start())
    head = [h for h in heads if link is None or h.end() <= link.start()][-1]
    before = text[start : head.start()].strip()
    tail = text[head.end() : end].strip("”")
    if not before and not tail:
        return None
    if not _proper(text[start:end], head[0], before, paired=_is_paired(text, start, end, cover)):
        return None
    value = type_of(f"{before} {head[0]}")
    if not value:
        return None
    end -= len(text[start:end]) - len(text[start:end].rstrip(".,"))
    behind = _BEHIND.search(text, head.end(), end)
    end = behind.start() if behind else end
    named = instrument(text, start, end, value, "en.instrument.named")
    return replace(named, rule=EVENT) if head[0] in table("instruments")["events"] and named.kind is Kind.INSTRUMENT else named


@cache
def _dated() -> re.Pattern[str]:
    """A day, month or year before a name: "the 26 October Northern Summit"."""
    month = alternatives(table("names")["months"])
    return re.compile(rf"(?:{month} \d{{1,2}}(?:[-–]\d{{1,2}})?,? |\d{{1,2}} {month} |(?:{month} )?(?:19|20)\d\d )(?=[A-Z])")


@cache
def _session() -> re.Pattern[str]:
    """Which session of a forum it is, before its name: "The 12th Session of the Joint Ice Committee"."""
    return re.compile(table("instruments")["session"])


@cache
def _firm() -> re.Pattern[str]:
    """The legal form behind a head that makes it the end of a body's name: "the Harbour Alliance, LLC"."""
    return re.compile(rf",? {alternatives(table('names')['corporate'])}(?![\w])", re.I)


#: small words that no name opens with: "Building on the …" without its first word
_LINK = re.compile(r"(?:on|of|for|in|to|and|with|the) ")
_JOINT = re.compile(r"(?<![\w-])Joint ")
#: the end of a sentence that a capital follows
_PAIR = re.compile(r"([A-Z][\w.]*)[-–—]([A-Z][\w.]*) ")
_STOP = re.compile(r"(?<=[a-z]{4})\.(?= [A-Z])")


def _is_never(text: str, start: int, end: int) -> bool:
    """Whether a name, or the longer one whose end it is, is that of a law, treaty or body of the world."""
    return any(found.end() > start for found in phrases().never.finditer(text, max(0, start - 30), end))


def _after_bodies(text: str, start: int, end: int, cover: Cover) -> int:
    """Where the name begins after a body that owns or leads it ("the Department of Commerce-led …", "NSF and the …")."""
    for span in cover.at(start, end):
        if span.kind in (Kind.ORGANIZATION, Kind.PERSON) and span.end < end:
            joint = re.compile(r"(?:-led|’s|'s|\)?,? and(?: the)?|,)? ").match(text, span.end, end)
            start = max(start, joint.end() if joint else span.end)
        elif span.kind is Kind.COUNTRY and (venue := _VENUE.match(text, span.end, end)) and not _head().search(text, start, span.start):
            # "met in Tokyo, Japan for the Quad Dialogue"
            start = max(start, venue.end())
        elif (
            span.kind is Kind.COUNTRY
            and (joint := re.compile(r",? and (?=[A-Z])").match(text, span.end, end))
            and cover.free(joint.end(), joint.end() + 2)
        ):
            start = max(start, joint.end())
    return start


#: a short form, or the day of the signing, behind a name is no part of it
_DAY = re.compile(
    r" (?:on|last|this|in|of(?= \d)) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z][a-z]+ \d|\d{1,2} [A-Z]|(?:19|20)\d\d\b)"
)
_BEHIND = re.compile(rf" \([A-Za-z]\w+\)|{_DAY.pattern}")
_VENUE = re.compile(r",? (?:for|to|at) (?:the |an? )?(?=[A-Z])")


def _is_paired(text: str, start: int, end: int, cover: Cover) -> bool:
    """Whether a name opens with the two whose instrument it is: "Chile-Peru Health Ministerial"."""
    pair = _PAIR.match(text, start, end)
    if pair is None:
        return False
    # a body of that name may hide its countries
    told = [reference.load().lookup(side, lang="en") for side in pair.groups()]
    known = all(any(ref.startswith("country:") for ref in refs) for refs in told)
    return known or any(s.kind is Kind.COUNTRY and len(s.refs) > 1 for s in cover.at(start, pair.end()))


def _proper(name: str, head: str, before: str, *, paired: bool) -> bool:
    """Whether a weak head has what makes it the name of an instrument: a word that tells so, or two countries."""
    weak = table("instruments")["named_weak"].get(head)
    if weak is None:
        return True
    lowered = name.lower()
    if paired or not weak:
        return len(before.split()) > 0
    return any(re.search(rf"(?<![a-z]){re.escape(w)}" if w[0].isalpha() else re.escape(w), lowered) for w in weak)
