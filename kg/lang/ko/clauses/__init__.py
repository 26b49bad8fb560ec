"""Clauses of a Korean unit: cut (`pieces`), judged by their endings (`endings`), and joined where they are one statement.

Coordinated clauses with one subject and one status are one clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lang.ko.clauses import endings, pieces
from kg.lang.ko.clauses.pieces import Frame, Piece, row
from kg.lang.ko.clauses.predicates import TAIL
from kg.lang.ko.data import pattern, words
from kg.model import Clause, Status, Token

#: end of the rule of a clause that tells what was decided
DECIDED = ".decided"

__all__ = ["Frame", "find"]


def find(tokens: Sequence[Token], frame: Frame) -> tuple[Clause, ...]:
    """The clauses of one unit, in order, covering it.

    Args:
        tokens: its morphemes.
        frame: the unit and what is known of it.
    """
    if not tokens:
        return (Clause(frame.start, frame.end),)
    cut = list(pieces.split(pieces.unmarked(tokens), frame))
    made: list[Clause] = []
    following: Clause | None = None
    end = frame.end
    for n in range(len(cut) - 1, -1, -1):
        start = frame.start if n == 0 else cut[n].tokens[0].start
        clause = endings.judged(cut[n], Clause(start, end), following, frame)
        clause = _answered(cut[n : n + 2], clause)
        clause = replace(_said_too(cut[n], clause, made), speech=_spoken(start, end, frame.speech))
        if following and _one(cut[n], cut[n + 1], clause, following):
            made.pop()
            clause = replace(following, start=start) if clause.verb != "agree" else replace(clause, end=following.end)
        made.append(clause)
        following, end = clause, start
    return tuple(reversed(made))


def _spoken(start: int, end: int, speech: Sequence[tuple[int, int]]) -> bool:
    """True when most of a clause is what somebody says, in one quotation or in several."""
    inside = {n for a, b in speech for n in range(max(a, start), min(b, end))}
    return 2 * len(inside) > end - start


def _said_too(piece: Piece, clause: Clause, after: Sequence[Clause]) -> Clause:
    """The clause, saying nothing where somebody goes on to say the next ("…하고 있으며, …을 희망한다고 언급했다"): it is part of the remark.

    Args:
        piece: the clause in the making.
        clause: what its own ending says.
        after: the clauses behind it, the next one last.
    """
    remark = len(after) > 1 and after[-2].verb == "say" and after[-1].status is None and after[-1].verb not in ("attend", "announce")
    asked = bool(after) and after[-1].verb == "say" and clause.verb == "stress"
    said = piece.cut == "coordinate" and ((remark and clause.verb in ("do", "plan")) or asked)
    return replace(clause, status=None, verb="say", rule="ko.remark") if said else clause


def _answered(both: Sequence[Piece], clause: Clause) -> Clause:
    """The clause, with what the other side answers where it tells what one asks: "…을 요청했으며, 우리 측은 이를 검토하겠다고 답했다"."""
    asked = pattern("clauses", "asked").search(row(both[0].tokens[-TAIL:]))
    if not asked or len(both) == 1 or not _subject(both[1].tokens):
        return clause
    answer = row(both[1].tokens)
    if pattern("clauses", "accepted").search(answer):
        return replace(clause, status=Status.AGREED, verb="agree", rule="ko.answered")
    weighed = pattern("clauses", "weighed").search(answer)
    return replace(clause, status=Status.PROPOSED, verb="consider", rule="ko.answered") if weighed else clause


def _one(piece: Piece, after: Piece, clause: Clause, following: Clause) -> bool:
    """True when a clause and the next are one statement of one subject."""
    met = clause.verb == "hold" and "+" in clause.rule and following.rule.endswith(".debated")
    if after.tokens and after.tokens[0].form in words("units", "inline") and not met:
        return False  # "△… 공유하고 △… 개발하며": each mark opens an item; "면담을 갖고 △… 등을 논의했다" is one meeting
    if piece.cut != "coordinate" or clause.speech != following.speech or _subject(after.tokens):
        return False
    if met:
        return True  # "met and talked": one meeting
    if clause.verb in endings.CEREMONY and clause.status is not Status.AGREED:
        return False
    if clause.rule.endswith(DECIDED) and following.rule.endswith(DECIDED):
        return False  # "…을 연구하기로 했으며, …을 지키기로 했다": each is decided on its own
    return clause.status == following.status or (clause.verb == "agree" and following.verb == "plan")


def _subject(tokens: Sequence[Token]) -> bool:
    return any(t.tag in ("JX", "JKS") and t.form in ("은", "는", "이", "가") for t in tokens)
