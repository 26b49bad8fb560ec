"""Instruments and forums of cooperation in English: by proper name, by type noun, and where the text only points back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.en.cues import alternatives, forms, table
from kg.lang.en.phrases import phrases
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

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
    found = named + [s for s in _common(text, cover) if taken.free(s.start, s.end)]
    return _told_first(text, sorted(found, key=lambda s: s.start))


def _told_first(text: str, spans: list[Span]) -> list[Span]:
    """The spans where "the agreement" that people sign before any other is named is an instrument itself."""
    signed = re.compile(table("instruments")["signs_it"])
    for n, span in enumerate(spans):
        if span.kind is Kind.INSTRUMENT and not span.passing:
            break
        told = span.kind is Kind.ANAPHOR and span.value in _SIGNED
        if told and (signed.search(text[max(0, span.start - 40) : span.start]) or signed.match(text[span.end : span.end + 40])):
            found = Span(span.start, span.end, Kind.INSTRUMENT, value=span.value.partition(":")[2], rule="en.instrument.common")
            return [*spans[:n], found, *spans[n + 1 :]]
    return spans


#: what people sign, where it only points back
_SIGNED = frozenset(f"instrument:{name}" for name in ("mou", "agreement", "arrangement", "letter-of-intent", "contract", "partnership"))


def type_of(name: str) -> str:
    """The type that the type noun of a name tells, the one nearest to its end, or nothing.

    Args:
        name: "Joint Statement on Chips", "technical arrangement".

    >>> type_of("Joint Statement on Quantum"), type_of("한미 working group"), type_of("Pax Silica")
    ('declaration', 'dialogue', '')
    """
    words = name.casefold().split()
    for last in range(len(words), 0, -1):
        for first in range(last):
            if found := phrases().types.get(" ".join(words[first:last])):
                return found
    return ""


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
        yield _placed(text, match.start(), match.end(), type_of(match[0]), "en.instrument.named")


def _name(text: str, start: int, end: int, cover: Cover) -> Span | None:
    openers = re.compile(rf"{alternatives(table('names')['openers'])} ")
    while opener := openers.match(text, start, end):
        start = opener.end()
    if dated := re.compile(r"(?:[A-Z][a-z]+ )?(?:19|20)\d\d (?=[A-Z])").match(text, start, end):
        start = dated.end()
    start = _after_bodies(text, start, end, cover)
    heads = list(_head().finditer(text, start, end))
    if not heads or _is_never(text, start, end):
        return None
    head = heads[-1] if not re.search(r" (?:on|for|of|in|to) ", text[start : heads[-1].start()]) or len(heads) == 1 else heads[0]
    before = text[start : head.start()].strip()
    tail = text[head.end() : end]
    if not before and not tail:
        return None
    if not _proper(text[start:end], head[0], before):
        return None
    value = type_of(f"{before} {head[0]}")
    if not value:
        return None
    end -= len(text[start:end]) - len(text[start:end].rstrip(".,"))
    bracket = re.compile(r" \([A-Za-z]\w+\)").search(text, head.end(), end)
    end = bracket.start() if bracket else end
    return _placed(text, start, end, value, "en.instrument.named")


def _is_never(text: str, start: int, end: int) -> bool:
    """Whether a name, or the longer one whose end it is, is that of a law, treaty or body of the world."""
    return any(found.end() > start for found in phrases().never.finditer(text, max(0, start - 30), end))


def _after_bodies(text: str, start: int, end: int, cover: Cover) -> int:
    """Where the name begins after a body that owns or leads it ("the Department of Commerce-led …", "NSF and the …")."""
    for span in cover.at(start, end):
        if span.kind in (Kind.ORGANIZATION, Kind.PERSON) and span.end < end:
            joint = re.compile(r"(?:-led|’s|'s|,? and(?: the)?|,)? ").match(text, span.end, end)
            start = max(start, joint.end() if joint else span.end)
        elif (
            span.kind is Kind.COUNTRY
            and (joint := re.compile(r",? and (?=[A-Z])").match(text, span.end, end))
            and cover.free(joint.end(), joint.end() + 2)
        ):
            start = max(start, joint.end())
    return start


def _proper(name: str, head: str, before: str) -> bool:
    """Whether a weak head has what makes it the name of an instrument."""
    weak = table("instruments")["named_weak"].get(head)
    if weak is None:
        return True
    lowered = name.lower()
    if not weak:
        return len(before.split()) > 0
    return any(w in lowered for w in weak)


def is_passing(text: str, start: int) -> bool:
    """Whether the words before a name take the instrument for granted.

    >>> is_passing("under the MOU of 한국", 10), is_passing("signed the MOU of 한국", 11)
    (True, False)
    """
    return bool(phrases().passing.search(text[max(0, start - 70) : start].rstrip('“" ')))


def _placed(text: str, start: int, end: int, value: str, rule: str) -> Span:
    if (
        rule == "en.instrument.named"
        and phrases().worldwide.match(text, start)
        and not phrases().joining.search(text[max(0, start - 50) : start])
    ):
        return Span(start, end, Kind.PROGRAMME, rule="en.programme.worldwide")
    standing = rule == "en.instrument.named" and phrases().standing.match(text, end) is not None
    names = _variants(text[start:end])
    return Span(start, end, Kind.INSTRUMENT, value=value, names=names, rule=rule, passing=standing or is_passing(text, start))


def _variants(name: str) -> tuple[str, ...]:
    """Other forms of a name with a short form inside: without the brackets, and with the short form for what it stands for.

    >>> _variants("Northern Critical and Emerging Technologies (CET) Dialogue")
    ('Northern Critical and Emerging Technologies Dialogue', 'Northern CET Dialogue')
    """
    found = re.search(r" \(([A-Z][A-Za-z]{1,8})\)(?= \w)", name)
    if found is None:
        return ()
    before, after = name[: found.start()], name[found.end() :]
    words = before.split()
    for first in range(len(words) - 1, -1, -1):
        if "".join(w[0] for w in words[first:] if w[0].isupper()) == found[1].upper():
            return before + after, " ".join([*words[:first], found[1]]) + after
    return (before + after,)


def _common(text: str, cover: Cover) -> Iterator[Span]:
    patterns = phrases()
    for match in patterns.common.finditer(text):
        start = _modifiers_start(text, match)
        if year := _YEAR.match(text, start, match.start("noun")):
            start = year.end()
        if _SAYS.match(text, match.end("noun")):
            continue
        noun = match["noun"].casefold()
        if patterns.never.search(text[max(0, start - 20) : match.end()]) or _is_programme(text[start : match.end("noun")]):
            continue
        if re.search(table("instruments")["compared"], text[max(0, start - 20) : match.start("noun")]):
            continue
        value = type_of(text[start : match.end("noun")]) or patterns.types[noun]
        before = text[max(0, start - 70) : start]
        if patterns.back.search(before) and start == match.start("noun") and (match["tail"] is None or _ABOUT.match(text, match.end("noun"))):
            yield Span(
                match.start("noun"), match.end("noun"), Kind.ANAPHOR, value=f"instrument:{value}", rule="en.instrument.back", passing=True
            )
            continue
        created = patterns.create.search(before) is not None or text[start - 5 : start] == "-led "
        opens = match["tail"] is not None and text[max(0, start - 1) : start] in ("", "\n") and text[start].isupper()
        new = opens or re.search(r"\b(?:[Aa]n?|[Nn]ew|[Ff]irst|[Ii]naugural|[Aa]nother)(?: \w+)? $", before) is not None
        strong = noun in patterns.strong
        between = match["tail"] in (" between", " among") and _bodies(text, match.end(), cover, states=strong) > 1
        paired = any(len(s.refs) > 1 for s in cover.at(max(0, start - 12), match.start("noun")))
        if created and (
            paired
            or strong
            or re.search(
                r"\b(?:an?|new|joint|first|founding|\w+teen)(?: [\w-]+){0,4} ?$", text[max(0, match.start("noun") - 60) : match.start("noun")]
            )
        ):
            yield _placed(text, start, match.end("noun"), value, "en.instrument.created")
        elif between:
            yield _placed(text, start, match.end("noun"), value, "en.instrument.between")
        elif (
            strong
            and (start < match.start("noun") or (" " in noun and (new or match["tail"] in _made())))
            and noun not in ("dialogue", "dialogues")
        ):
            yield _placed(text, start, match.end("noun"), value, "en.instrument.noun")


def _is_programme(name: str) -> bool:
    """Whether a capitalised name is that of one side's programme and no instrument of the parties."""
    data = table("instruments")
    lowered = name.lower()
    return name[0].isupper() and type_of(name) == "programme" and not any(w in lowered for w in data["shared"])


#: how many words may stand before the head of a noun phrase
MODIFIERS = 7
#: "the agreement in Berlin", "the pact on 3 May": when and where, not what about
_ABOUT = re.compile(r" (?:on (?:[A-Z][a-z]+day|\d|[A-Z][a-z]+ \d)|in [A-Z]|with (?:[A-Z]|his|her|their))")
_YEAR = re.compile(r"(?:19|20)\d\d ")
#: "an official statement said": a paper that speaks is the source of the news
_SAYS = re.compile(r" (?:said|says|read|reads|showed|added)\b")
_PHRASE = re.compile(r"(?:[A-Za-z0-9][\w/&.’-]*,? )+$")


def _modifiers_start(text: str, match: re.Match[str]) -> int:
    """Where the noun phrase of the head begins: its adjectives and nouns, not the verb or the article before."""
    start = match.start("noun")
    before = _PHRASE.search(text[max(0, start - 90) : start])
    for word in reversed(before[0].split()[-MODIFIERS:] if before else []):
        plain = word.strip(",")
        verbal = not plain[0].isupper() and re.search(r"(?:ed|ing|s)$", plain) and plain not in _kept()
        if plain.lower() in _stop_words() or word[-1] in ".;:" or verbal:
            break
        start -= len(word) + 1
    return start


@cache
def _made() -> frozenset[str]:
    return frozenset(f" {word}" for word in table("instruments")["made"])


@cache
def _stop_words() -> frozenset[str]:
    data = table("instruments")
    return frozenset(data["stops"]) | {w for verb in data["create"] for w in forms(verb).values()}


@cache
def _kept() -> frozenset[str]:
    """Modifiers that look like verb forms."""
    return frozenset(table("instruments")["modifying"])


def _bodies(text: str, at: int, cover: Cover, *, states: bool) -> int:
    """How many organizations (or states) the words behind "between" name before the sentence ends."""
    end = re.compile(r"[.;:\n]|$").search(text, at)
    stop = min(at + 220, end.start() if end else at)
    return sum(s.kind is Kind.ORGANIZATION or (states and s.kind is Kind.COUNTRY) for s in cover.at(at, stop))
