"""Proper nouns in the place of a partner, which nothing else tells to be bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.ko.data import expression, table, words
from kg.lang.ko.entities.runs import Run, runs
from kg.lang.ko.morphs import Morphs
from kg.lang.ko.values import fields
from kg.model import Kind, Mention, Token

#: words that may open a transliterated name
WORDS = 2
#: a member in Latin letters that stands before another in a list, with what it does in brackets: Nordic Wind(건설), Aker Tech(정비)와
_MEMBER = re.compile(
    r"(?<![A-Za-z0-9&.'’-] )(?<![A-Za-z0-9&.'’-])([A-Z][\w&.'’-]*(?:\s(?:[A-Z&][\w&.'’-]*|of|and|for))*)(?:\([^()\n]{1,20}\))?,\s$",
    re.ASCII,
)
#: characters of a list's member
MEMBER = 60


@cache
def _titles() -> tuple[str, ...]:
    return tuple(words("persons", "titles"))


def find(morphs: Morphs, start: int, end: int, taken: set[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """Proper nouns in the place of a partner: "…와/과" beside a verb of cooperation, or next to a body in a list.

    Args:
        morphs: the document.
        start, end: of a unit that speaks of cooperation.
        taken: offsets inside names that are known.
        known: what the reference data names.
    """
    first = morphs.starts.get(start)
    if first is None:
        return
    tokens = morphs.tokens
    for run in runs(Morphs(morphs.text, tuple(t for t in tokens[first : first + 400] if t.start < end))):
        span = morphs.text[run.start : run.end]
        own = tokens[first + run.first : first + run.last + 1]
        if run.start in taken or run.end - 1 in taken or not _proper(morphs, first + run.first, own) or not _may_be_body(span, own[0]):
            continue
        after = morphs.after(run.end)
        beyond = tokens[after] if after < len(tokens) else None
        joined = beyond and beyond.form in ("와", "과") and beyond.tag in ("JC", "JKB")
        partner = joined and _acts(morphs, after, end) and _agent(morphs, (start, after), taken)
        listed = not partner and _beside(morphs, run, taken) and (len(own) == 1 or own[0].tag in ("NNP", "SL"))
        if not (partner or listed) or is_field(span):
            continue
        if partner:
            begin = _first_name(morphs, first + run.first, taken)
            whole = next((m for m in known if m.end == begin - 1 and m.kind is Kind.ORGANIZATION), None)
            if whole:
                yield replace(whole, end=run.end, form=morphs.text[whole.start : run.end], names=(*whole.names, whole.form))
                continue
            yield Mention(begin, run.end, Kind.ORGANIZATION, morphs.text[begin : run.end], rule="ko.body.partner")
            yield from _members(morphs.text, begin, taken)
        else:
            yield Mention(run.start, run.end, Kind.ORGANIZATION, span, rule="ko.body.list")


def _may_be_body(span: str, first: Token) -> bool:
    """Whether a word is no place, class, title or forum, and no number."""
    classes = words("organizations", "places") | words("organizations", "classes") | words("organizations", "generic")
    ends = (*words("organizations", "forums"), *words("organizations", "no_partner"), *words("organizations", "kinds_of_firm"), *_titles())
    return len(span) > 1 and first.tag not in ("SN", "NNB") and span not in classes and not span.endswith(ends)


def _members(text: str, begin: int, taken: set[int]) -> Iterator[Mention]:
    """The names in Latin letters that stand before one in a list."""
    while text[begin : begin + 1].isascii() and (member := _MEMBER.search(text, max(0, begin - MEMBER), begin)):
        if member.start(1) in taken or is_field(member[1]):
            break
        yield Mention(member.start(1), member.end(1), Kind.ORGANIZATION, member[1], rule="ko.body.list")
        begin = member.start(1)


@cache
def is_field(word: str) -> bool:
    """Whether a word is a field of technology: 유전체와 is no partner.

    Args:
        word: that a list or its particle would make a body.
    """
    known = any(h.form == word and h.refs[0].startswith("sector:") for h in reference.gazetteer("ko").find(word))
    return known or any(m.refs and m.end == len(word) for m in fields.sectors(word, [(0, len(word))]))


def _agent(morphs: Morphs, place: tuple[int, int], taken: set[int]) -> bool:
    """True when somebody acts before a partner (X는 Y와), or a known body stands directly behind it (Y와 X는)."""
    start, n = place
    behind = n + 1 < len(morphs.tokens) and morphs.tokens[n + 1].start in taken
    text = morphs.text[morphs.tokens[morphs.starts.get(start, n)].start : morphs.tokens[n].start]
    # 회사는 칠레 A와: the body that was told before
    return (
        behind
        or re.search(table("cues")["class_for_body"], text) is not None
        or any(
            t.tag in ("JX", "JKS") and t.form in ("은", "는", "이", "가") and _touches(morphs, t.start, taken) for t in _since(morphs, start, n)
        )
    )


def _since(morphs: Morphs, start: int, n: int) -> Sequence[Token]:
    first = morphs.starts.get(start, n)
    return morphs.tokens[first:n]


def _touches(morphs: Morphs, at: int, taken: set[int]) -> bool:
    """True when a name, brackets behind one, or the word for several of whom one is named end where a particle begins."""
    before = expression("organizations", "among_partners").sub("", re.sub(r"\([^()]*\)$", "", morphs.text[max(0, at - 60) : at]))
    return any(p in taken for p in range(max(0, at - 60) + len(before) - 1, max(0, at - 60) + len(before))) or (at - 1) in taken


def _proper(morphs: Morphs, n: int, own: Sequence[Token]) -> bool:
    """True when a word is a proper noun, or the second word of one (로크웰 오토메이션)."""
    before = morphs.tokens[n - 1] if n else None
    second = before is not None and before.tag == "NNP" and before.end + 1 == own[0].start and own[0].tag == "NNG"
    return second or any(t.tag in ("NNP", "SL") for t in own)


def _acts(morphs: Morphs, n: int, end: int) -> bool:
    text = morphs.text[morphs.tokens[n].end : end]
    return bool(re.match(table("organizations")["partner_verbs"], text))


def _first_name(morphs: Morphs, n: int, taken: set[int]) -> int:
    """A transliterated name of several words begins earlier (로크웰 오토메이션), one in Latin letters with all of its words (NRL CAS)."""
    if morphs.tokens[n].tag == "SL":
        while n and morphs.tokens[n - 1].tag == "SL" and morphs.text[morphs.tokens[n - 1].end : morphs.tokens[n].start] == " ":
            if morphs.tokens[n - 1].start in taken:
                break
            n -= 1
        return morphs.tokens[n].start
    for _ in range(WORDS):
        before = morphs.tokens[n - 1] if n else None
        apart = before is not None and before.tag == "NNP" and before.end + 1 == morphs.tokens[n].start and morphs.spaced(n - 1)
        if before is None or not apart or before.start in taken or len(before.form) < 2:
            break
        n -= 1
    return morphs.tokens[n].start


def _beside(morphs: Morphs, run: Run, taken: set[int]) -> bool:
    """True when a body stands directly beside in a list, and the name itself carries a particle of a list or a subject."""
    before = re.search(r"[\w)](?:와|과|,|·| 및)\s?$", morphs.text[max(0, run.start - 6) : run.start])
    if not before:
        return False
    at = max(0, run.start - 6) + before.start()
    near = any(p in taken for p in range(max(0, at - 12), at + 1))
    return near and bool(re.match(r"(?:\([^)]*\))?(?:와|과|은|는|이|가|도|,|·| 등)", morphs.text[run.end : run.end + 40]))
