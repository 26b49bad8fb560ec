"""Words that point to an instrument told before: 이번 협약, 협력센터는, 체결식."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import expression, table, words
from kg.model import Kind, Mention

#: what ends the word before a name, so that the name is part of a longer one, and what stands behind a name
_BEFORE, _BEHIND = re.compile(r"[가-힣A-Za-z0-9] ?\Z"), re.compile("[은는이가을를에의와과도]")


@cache
def _respective() -> re.Pattern[str]:
    """A word for "each" behind a partner or a day, of what is signed: A와 각각 …을 맺었다."""
    data = table("instruments")
    return re.compile(data["respective"].replace("{singly}", "|".join(data["singly"])))


@cache
def _opening() -> re.Pattern[str]:
    """A type of two letters that opens a sentence with a particle: 포럼에는, 회의에서."""
    heads = "|".join(words("instruments", "short_heads"))
    return re.compile(rf"(?:^|[.\n□ㅇ○])\s*({heads})(?=(?:에는|에서는|에서|에|은|는)\s)", re.MULTILINE)


def pointers(text: str) -> Iterator[Mention]:
    """Words that point to what was signed (체결식) or opened (개소식), to one with each partner (각각), and to several at once (MOU 23건)."""
    for match in expression("instruments", "ceremonies").finditer(text):
        yield Mention(match.start(), match.end(), Kind.ANAPHOR, match[0], value="instrument:signed", rule="ko.instrument.ceremony")
    for match in expression("instruments", "openings").finditer(text):
        yield Mention(match.start(), match.end(), Kind.ANAPHOR, match[0], value="instrument:opened", rule="ko.instrument.ceremony")
    for match in _respective().finditer(text):
        yield Mention(match.start(1), match.end(1), Kind.ANAPHOR, match[1], value="instrument:each", rule="ko.instrument.respective")
    for match in expression("instruments", "several").finditer(text):
        yield Mention(match.start(), match.end(), Kind.ANAPHOR, match[0], value="instruments:mou", rule="ko.instrument.several")


def one_by_one(text: str, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The instruments without the noun of many at once ("MOU 7건"), where others of its type are told behind it.

    Args:
        text: the document.
        found: its instruments, in order.
    """
    several = [match.span() for match in expression("instruments", "several").finditer(text)]
    told = {m.value: m.start for m in found if m.kind is Kind.INSTRUMENT and not _inside(m, several)}
    return tuple(m for m in found if not _inside(m, several) or told.get(m.value, -1) < m.end)


def _inside(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= mention.start < end for start, end in spans)


def back(mention: Mention) -> Mention:
    """A mention that points back (이번 협약) as an anaphor of its type; any other as it is."""
    if mention.rule != "ko.instrument.deictic":
        return mention
    return replace(mention, kind=Kind.ANAPHOR, value=f"instrument:{mention.value}", names=(), refs=())


def pointed(text: str, mention: Mention) -> Mention:
    """A mention that points back as an anaphor, but for an old paper that is renewed.

    >>> old = Mention(3, 11, Kind.INSTRUMENT, "우주협력 MOU", value="mou", rule="ko.instrument.deictic")
    >>> [pointed(text, old).kind.value for text in ("기존 우주협력 MOU를 개정해 서명", "기존 우주협력 MOU를 점검")]
    ['instrument', 'anaphor']
    """
    again = mention.rule == "ko.instrument.deictic" and " " in mention.form and text.endswith("기존 ", 0, mention.start)
    if again and expression("instruments", "made_anew").match(text, mention.end):
        return replace(mention, rule="ko.instrument.bare")
    return back(mention)


def conditional(text: str, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The instruments, the bare noun of one told before as a word that points back where it is a condition: 협정이 발효되면.

    Args:
        text: the document.
        found: its instruments, in order.
    """
    told: list[str] = []
    made: list[Mention] = []
    for mention in (_founded_by(made, _to_come(text, m)) for m in found):
        bare = (
            mention.kind is Kind.INSTRUMENT
            and mention.rule == "ko.instrument.bare"
            and expression("instruments", "condition").match(text, mention.end)
        )
        alike = any(name.endswith(mention.form) for name in told)
        made.append(back(replace(mention, rule="ko.instrument.deictic")) if bare and alike else mention)
        told.append(mention.form)
    return tuple(made)


def _to_come(text: str, mention: Mention) -> Mention:
    """A paper that a word of pointing seems to name, as one of its own where it is the main one still to be signed: 본 협약을 체결하기로."""
    main = (
        mention.rule == "ko.instrument.deictic"
        and text.endswith("본 ", 0, mention.start)
        and expression("instruments", "main_to_come").match(text, mention.end)
    )
    value = mention.value.removeprefix("instrument:")
    return replace(mention, kind=Kind.INSTRUMENT, value=value, rule="ko.instrument.bare") if main else mention


def _founded_by(before: Sequence[Mention], mention: Mention) -> Mention:
    """A noun alone for what the name of a paper before it founds, as a word for it: 공동연구실, behind "공동연구실 설치에 관한 협약"."""
    if mention.rule not in ("ko.instrument.bare", "ko.instrument.deictic") or mention.value.removeprefix("instrument:") != "programme":
        return mention
    founding = (m for m in before if m.rule == "ko.instrument.quoted" and mention.form in m.form and not m.form.endswith(mention.form))
    paper = next((m for m in founding if m.value != "programme"), None)
    return back(replace(mention, value=paper.value, rule="ko.instrument.deictic")) if paper else mention


def later(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Later uses of the head of a name, or of its short form in brackets: 협력센터는, 과기공동위는."""
    taken = {n for m in found for n in range(m.start, m.end)}
    for mention in found:
        if mention.rule not in ("ko.instrument.quoted", "ko.instrument.named"):
            continue
        parts = re.sub(r"^(?:제\s?\d+(?:차|회)\s)", "", mention.form).split()
        tails = [" ".join(parts[n:]) for n in range(1, len(parts))]
        if mention.form.endswith(tuple(words("instruments", "short_heads"))):
            for match in _opening().finditer(text, mention.end):
                if match[1] == mention.form[-2:] and match.start(1) not in taken:
                    taken |= set(range(match.start(1), match.end(1)))
                    value = f"instrument:{mention.value}"
                    yield Mention(match.start(1), match.end(1), Kind.ANAPHOR, match[1], value=value, rule="ko.instrument.later")
        for form in sorted({f for f in (*tails, *mention.names) if len(f) > 2}, key=len, reverse=True):
            for start in _places(text, form, mention.end):
                if start not in taken:
                    taken |= set(range(start, start + len(form)))
                    yield Mention(start, start + len(form), Kind.ANAPHOR, form, value=f"instrument:{mention.value}", rule="ko.instrument.later")


def _places(text: str, form: str, start: int) -> Iterator[int]:
    """Where a name stands on its own with a particle behind it, from a place on."""
    at = text.find(form, start)
    while at >= 0:
        if _BEHIND.match(text, at + len(form)) and not _BEFORE.search(text[max(start, at - 2) : at]):
            yield at
            at += len(form) - 1
        at = text.find(form, at + 1)


def spans(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The spans of instruments and of words that point back to one, for the clauses that date them."""
    back = (m for m in mentions if m.rule in ("ko.instrument.deictic", "ko.instrument.later"))
    return ((m.start, m.end) for m in (*(m for m in mentions if m.kind is Kind.INSTRUMENT), *back))
