"""Bullets and headings that end in a noun (… 업무협약 체결, … 공동연구 추진): what the noun says, and the lead-in above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kg.lang.ko.clauses.pieces import Frame
from kg.lang.ko.clauses.predicates import rules
from kg.lang.ko.data import words
from kg.lang.ko.units import tables
from kg.model import Clause, Status, Token, Unit, UnitKind

#: end of the rule of a clause without a verb, before its own name
RULE = "ko.ending.n-"
#: rule of a clause without a verb whose status only the lead-in above it tells
LED = RULE + "led"
#: predicates of a lead-in whose items are only talked about
TALKING = frozenset({"discuss", "consider", "stress"})
#: what the paper of the bullet above says is agreed
CONTENT = Clause(0, 0, status=Status.AGREED, verb="agree", rule=LED)
#: class of the predicate of a cell that tells how far something is
SAYS = {Status.PROPOSED: "consider", Status.AGREED: "agree", Status.SIGNED: "sign"}
_INFLECTED = frozenset({"EP", "EF", "EC", "ETN", "ETM"})
_MARKS = ("SF", "SP", "SSC", "SSO", "SW")
_BRACKETS = {")": "(", "]": "[", "）": "（"}
_DECIDED = frozenset({"기", "키"})
#: verbs that tie a noun to another like a preposition: 교육을 위한 협력
_RELATING = frozenset({"위하", "대하", "관하", "통하", "따르", "의하"})
#: last morphemes without any ending that make a clause nominal, whatever they are
_BARE = 5


def ends(tokens: Sequence[Token]) -> bool:
    """True when the last word of a clause is a noun that no verb modifies (위한 협력망 구축, not 구축할 예정).

    Args:
        tokens: of the clause.

    >>> tie = [Token(0, 1, "위하", "VV"), Token(1, 2, "ㄴ", "ETM"), Token(3, 6, "협력망", "NNG"), Token(7, 9, "구축", "NNG")]
    >>> ends(tie), ends([*tie[2:], Token(9, 10, "하", "XSV"), Token(9, 10, "ㄹ", "ETM"), Token(11, 13, "예정", "NNG")])
    (True, False)
    """
    told = _unclosed(tokens)
    if len(told) > 1 and told[-1].tag == "JKB" and told[-2].form in _DECIDED:
        return False
    if not any(t.tag in _INFLECTED for t in tokens[-_BARE:]):
        return True
    return len(told) > 1 and told[-1].tag in ("NNG", "XSN") and (told[-2].tag != "ETM" or (len(told) > 2 and told[-3].form in _RELATING))


def judged(tokens: Sequence[Token], span: Clause, frame: Frame) -> Clause:
    """A clause without a verb, with what its last nouns say.

    Args:
        tokens: of the clause.
        span: the clause, not judged yet.
        frame: the unit.
    """
    if frame.kind is UnitKind.NOTE:
        return span
    last = [t for t in tokens if t.tag.startswith("N") or t.tag == "SL"][-1:]
    if frame.kind is UnitKind.BULLET and last and any(s <= last[0].start < e for s, e in frame.instruments):
        return replace(span, rule="ko.name")
    nouns = _last_nouns(tokens)
    ahead = _of_something(tokens) or _goes_on(tokens)
    rule = next((r for r in rules("nominal") if not (ahead and r.status == "signed") and re.search(f"(?:{r.pattern.pattern})$", nouns)), None)
    return replace(span, status=rule.says(joint=True, told=True), verb=rule.verb, rule=f"ko.ending.{rule.id}") if rule else span


def led(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units, bullets without a verb with the status of the lead-in whose verb they share: "합의했다: ㅇ 공동 학교 설립".

    Args:
        units: with clauses.
    """
    for n, unit in enumerate(units):
        leads = [units[n] for n in unit.scope if units[n].kind is UnitKind.LEAD_IN]
        bare = unit.kind is UnitKind.BULLET and unit.clauses and unit.clauses[-1].rule.startswith(RULE)
        if bare and leads:
            told = next((c for c in reversed(leads[-1].clauses) if c.status is not None), None)
            unit = replace(unit, clauses=(*unit.clauses[:-1], _under(unit.clauses[-1], told)))
        if bare and _of_paper(units, n):
            unit = replace(unit, clauses=(*unit.clauses[:-1], _under(unit.clauses[-1], CONTENT)))
        yield unit


def _of_paper(units: Sequence[Unit], n: int) -> bool:
    """Whether a bullet stands below one that tells of a signing: what the paper says is to be done."""
    above = (u for u in reversed(units[:n]) if u.kind is not UnitKind.NOTE and not (u.kind is UnitKind.BULLET and u.level >= units[n].level))
    parent = next(above, None)
    signed = parent is not None and any(c.verb == "sign" and c.status is Status.SIGNED for c in parent.clauses)
    return parent is not None and signed and parent.kind is UnitKind.BULLET and parent.paragraph == units[n].paragraph


def beside(text: str, units: Sequence[Unit]) -> Iterator[Unit]:
    """The units, what a cell of a table tells with how far it is by the cell beside it: 작업반 신설 | 검토 중.

    Args:
        text: NFC text.
        units: with clauses.
    """
    for n, unit in enumerate(units):
        cells = takewhile(lambda u: u.kind is UnitKind.NOTE, units[n + 1 :])
        row = unit.level == tables.TOLD and unit.clauses and unit.clauses[-1].rule.startswith(RULE)
        told = next((s for c in cells if row and (s := tables.standing(text[c.start : c.end]))), None)
        last = replace(unit.clauses[-1], status=told, verb=SAYS[told], rule=LED) if told else None
        yield replace(unit, clauses=(*unit.clauses[:-1], last)) if last else unit


def _under(clause: Clause, lead: Clause | None) -> Clause:
    """A clause without a verb under a lead-in: what is agreed is not done yet, what is talked about not agreed; what was signed is signed."""
    status = lead.status if lead else None
    if lead and status is Status.PROPOSED and lead.verb in TALKING and clause.status in (Status.AGREED, None):
        return replace(clause, status=status, verb=lead.verb, rule=LED)
    if clause.status is None or (clause.status is Status.SIGNED and clause.verb != "sign" and status is Status.AGREED):
        return replace(clause, status=Status.AGREED, verb="agree", rule=LED)
    return clause


def _plain(tokens: Sequence[Token]) -> list[Token]:
    """The morphemes up to the last word, without marks and brackets behind it."""
    end = len(tokens)
    while end and tokens[end - 1].tag in _MARKS:
        opening = _BRACKETS.get(tokens[end - 1].form)
        opened = next((n for n in range(end - 1, 0, -1) if tokens[n].form == opening), end - 1) if opening else end - 1
        end = opened
    return list(tokens[:end])


def _unclosed(tokens: Sequence[Token]) -> list[Token]:
    """The morphemes up to the last word that does not only close a list or say that it is planned."""
    told = _plain(tokens)
    while len(told) > 1 and told[-1].tag.startswith("N") and told[-1].form in words("clauses", "closing") and told[-2].tag != "ETM":
        told.pop()
    return told


def _of_something(tokens: Sequence[Token]) -> bool:
    """True for a noun of action behind a genitive (연구자의 교환, 학술회의의 개최): the item of a list of what is to be done."""
    last = _plain(tokens)[-2:]
    return len(last) == 2 and last[0].tag == "JKG" and last[1].tag.startswith("N")


def _goes_on(tokens: Sequence[Token]) -> bool:
    """True for a list that goes on (…, 공동 세미나 개최 등) and for a plan (개최 예정): what is to be done, not what was."""
    return bool(told := _plain(tokens)) and told[-1].form in words("clauses", "open")


def _last_nouns(tokens: Sequence[Token]) -> str:
    """The last two nouns; what only closes a list (등) or counts it is none."""
    nouns: list[str] = []
    for token in _unclosed(tokens):
        if token.tag == "XSN" and nouns:
            nouns[-1] += token.form
        elif token.tag.startswith("N") and not token.form.isdigit():
            nouns.append(token.form)
    return " ".join([n for n in nouns if n not in words("clauses", "closing")][-2:])
