"""What the name of an instrument tells: its type, its other forms, and whether the text takes the instrument for granted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.instruments.phrases import phrases
from kg.lang.en.spans import Span
from kg.model import Kind


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


def is_passing(text: str, start: int) -> bool:
    """Whether the words before a name take the instrument for granted.

    >>> is_passing("under the MOU of 한국", 10), is_passing("signed the MOU of 한국", 11)
    (True, False)
    """
    return bool(phrases().passing.search(text[max(0, start - 70) : start].rstrip('“" ')))


def instrument(text: str, start: int, end: int, value: str, rule: str) -> Span:
    """The instrument at a place, or the programme when its name is that of a worldwide initiative that nobody here joins.

    Args:
        text: plain text.
        start, end: where its name stands.
        value: its type.
        rule: id of the rule that found it.
    """
    if rule == "en.instrument.named" and of_others(text, start):
        return Span(start, end, Kind.PROGRAMME, rule="en.programme.worldwide")
    if (value in _OF_ONE and _owned(text, start, end, pronoun=rule == "en.instrument.named")) or _of_union(text, start, end, value):
        return Span(start, end, Kind.PROGRAMME, rule="en.programme.national")
    standing = rule == "en.instrument.named" and (phrases().standing.match(text, end) is not None or _there(text, start, end))
    standing = standing or (rule in _NOUNS and phrases().purposeful.match(text, end) is not None)
    names = _variants(text[start:end])
    return Span(start, end, Kind.INSTRUMENT, value=value, names=names, rule=rule, passing=standing or is_passing(text, start))


def of_others(text: str, start: int) -> bool:
    """Whether a name is that of a worldwide initiative that nobody here joins, launches or hosts, or only an example of what there is.

    Args:
        text: plain text.
        start: where the name begins.

    >>> of_others("with the Global Ice Forum", 9), of_others("한국 joins the Global Ice Forum", 13)
    (True, False)
    """
    before = text[max(0, start - 50) : start]
    apart = not phrases().pair.match(text, start)
    if apart and (phrases().example.search(before) or phrases().fora.search(re.split(r"[.;:\n]", text[max(0, start - _FORA) : start])[-1])):
        return True
    return phrases().worldwide.match(text, start) is not None and not phrases().joining.search(before)


#: how far before a name the words may stand that open a list of forums
_FORA = 200
#: types of instruments that one country may have of its own: an initiative, an action plan
_OF_ONE = frozenset({"partnership", "declaration"})
#: how many characters before a name may tell whose it is: "the United Arab Emirates’ new national "
_OWNING = 60


def _owned(text: str, start: int, end: int, *, pronoun: bool) -> bool:
    """Whether one country has an initiative or a plan of its own: "Chile’s national action plan", "its Ice Initiative".

    One with a partner behind its name is no plan of its own.

    >>> text = "Chile’s national action plan and the action plan of 한국 and Peru"
    >>> _owned(text, 0, 28, pronoun=False), _owned(text, 37, 48, pronoun=False)
    (True, False)
    """
    if phrases().partnered.match(text, end):
        return False
    before = text[max(0, start - _OWNING) : start]
    if pronoun and phrases().own.search(before):
        return True
    found = phrases().owner.match(text, start, end) or phrases().owner_before.search(before)
    return found is not None and any(ref.startswith("country:") for ref in reference.load().lookup(found["who"], lang="en"))


def _of_union(text: str, start: int, end: int, value: str) -> bool:
    """Whether the name of a plan, or that of a union's network, opens with the one whose own it is: "the ASEAN Roadmap on Ice".

    >>> [_of_union("ASEAN Ice Roadmap", 0, 17, kind) for kind in ("declaration", "agreement")]
    [True, False]
    >>> _of_union("ASEAN-한국 Ice Roadmap", 0, 20, "declaration")
    False
    """
    if value not in _OF_ONE or phrases().partnered.match(text, end):
        return False
    tables = reference.load()
    towards = phrases().towards.match(text, end) or phrases().towards.search(text, start, end)
    if towards and any(ref.startswith("country:") for ref in tables.lookup(towards["whom"], lang="en")):
        return False
    opens = (phrases().opening.match(text, start, end), phrases().right_before.search(text, max(0, start - _OWNING), start))
    refs = [ref for who in opens if who is not None for ref in tables.lookup(who["who"], lang="en")]
    union = any(r.startswith("org:") and tables.organizations[r[4:]].type == "regional-org" for r in refs)
    return union or (value == "declaration" and any(r.startswith("country:") for r in refs))


#: rules of instruments that a noun names, where the words behind it may tell what it is for
_NOUNS = frozenset({"en.instrument.noun", "en.instrument.between"})
#: how many characters before a name may tell that it is being made, and how many that its sentence is about what is to come
_MAKING, _COMING = 80, 400


def _there(text: str, start: int, end: int) -> bool:
    """Whether a name with "the" before it is that of something that is there, in a sentence about what is to come.

    It does nothing itself, and nothing before it makes it: "will coordinate through the …", not "will launch the …".
    """
    before = re.split(r"[.;:\n]", text[max(0, start - _MAKING) : start])[-1]
    if re.search(r"\bthe $", before) is None or phrases().making.search(before) or phrases().acting.match(text, end):
        return False
    sentence = re.split(r"[.:\n] ?", text[max(0, start - _COMING) : start].replace("U.S.", "US"))[-1]
    return phrases().coming.search(sentence) is not None


def called(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with an instrument and the name that the text gives it told as one: "a memorandum known as the Harbour Deal".

    Args:
        text: plain text.
        spans: what it names, in any order.
    """
    between = re.compile(table("instruments")["called"])
    forums = sorted((s for s in spans if s.kind is Kind.INSTRUMENT), key=lambda s: s.start)
    told: dict[Span, Span] = {}
    for first, second in pairwise(forums):
        apart = first.value != second.value and not first.refs
        if apart and (gap := between.match(text, first.end)) and gap.end() == second.start:
            name = text[second.start : second.end]
            told[first] = replace(first, refs=second.refs, names=(*first.names, name, *second.names))
            told[second] = replace(second, value=first.value)
    return [told.get(span, span) for span in spans]


def on_partnership(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with a paper and the partnership that it founds told as one: "a memorandum of understanding on an Ice Partnership".

    Args:
        text: plain text.
        spans: instruments of it.

    >>> text = "a Memorandum of Understanding on an Ice Partnership of 한국"
    >>> (one,) = on_partnership(text, [Span(36, 51, Kind.INSTRUMENT, value="partnership")])
    >>> text[one.start : one.end], one.value
    ('Memorandum of Understanding on an Ice Partnership', 'mou')
    """
    told: list[Span] = []
    for span in spans:
        founded = span.kind is Kind.INSTRUMENT and span.value == "partnership" and not span.refs
        paper = _founding().search(text, max(0, span.start - _MAKING), span.start) if founded else None
        told.append(instrument(text, paper.start(), span.end, type_of(paper["paper"]), "en.instrument.named") if paper else span)
    whole = [s for s in told if s not in spans]
    return [s for s in told if s in whole or not any(w.start <= s.start < w.end for w in whole)]


def named_behind(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, what is made by its name where that stands behind its type: "a new initiative, the Ice Package (IP), with …".

    Args:
        text: plain text.
        spans: instruments of it.

    >>> text = "launched a new initiative, the Ice Package, with 한국"
    >>> (one,) = named_behind(text, [Span(15, 25, Kind.INSTRUMENT, value="partnership", rule="en.instrument.created")])
    >>> text[one.start : one.end], one.value
    ('Ice Package', 'partnership')
    """
    told: list[Span] = []
    for span in spans:
        name = _behind().match(text, span.end) if span.kind is Kind.INSTRUMENT and span.rule.endswith(".created") else None
        if name is None or any(s.start < name.end("name") and name.start("name") < s.end for s in spans):
            told.append(span)
        else:
            told.append(instrument(text, *name.span("name"), span.value, span.rule))
    return told


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(table("instruments")["named_behind"])


@cache
def _founding() -> re.Pattern[str]:
    """A type of paper right before the partnership that it founds."""
    return re.compile(rf"(?i:(?P<paper>{table('instruments')['founding']}))(?: \([A-Za-z]+\))?{table('instruments')['founded_by']}$")


def _variants(name: str) -> tuple[str, ...]:
    """Other forms of a name with a short form inside: without the brackets, with the short form for what it stands for.

    The sitting of a forum bears the short form of that.

    >>> _variants("Northern Critical and Emerging Technologies (CET) Dialogue")
    ('Northern Critical and Emerging Technologies Dialogue', 'Northern CET Dialogue')
    >>> _variants("Chile-Peru NIC Ministerial"), _variants("NIC Working Group")
    (('NIC',), ())
    """
    found = re.search(r" \(([A-Z][A-Za-z]{1,8})\)(?= \w)", name)
    if found is None:
        held = re.search(rf"\b([A-Z]{{3,}}) {alternatives(table('instruments')['sittings'])}$", name)
        return (held[1],) if held else ()
    before, after = name[: found.start()], name[found.end() :]
    words = before.split()
    for first in range(len(words) - 1, -1, -1):
        if "".join(w[0] for w in words[first:] if w[0].isupper()) == found[1].upper():
            return before + after, " ".join([*words[:first], found[1]]) + after
    return (before + after,)
