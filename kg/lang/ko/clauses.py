"""Clauses of a Korean unit, and what their endings say of their content.

A clause ends at a coordinating ending (-고, -며, -지만, -는데, -는 한편), at a quoting ending before a reporting verb, behind an
instrument that a relative clause dates ("지난해 체결한 MOU"), at the object of a gapped verb ("A에서는 B를, C는 D를 …한다") or
with the unit. A clause without tense or modality of its own takes the status of the next one: -고 and -며 leave it to the last
predicate. Coordinated clauses with one subject and one status are one clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lang.ko.data import table, words
from kg.model import Clause, Status, Token, UnitKind

COORDINATING = frozenset({"고", "며", "으며", "지만", "는데", "ㄴ데", "은데", "면서", "으면서", "거나", "나", "으나", "고서", "자"})
QUOTING = frozenset({"다고", "ㄴ다고", "는다고", "라고", "이라고", "자고", "냐고", "으라고", "다며", "라며", "ㄴ다며", "는다며", "이라며"})
#: predicates that make, open or hold an instrument
CEREMONY = frozenset({"sign", "hold", "launch"})
#: last morphemes of a clause in which its ending is searched, unless a rule says more
TAIL = 7
_TENSED = re.compile(r"(었|았|였|겠)/EP|고/EC 있/VX|[기키]/(ETN|NNG) 로/JKB|(ㄹ|을)/ETM (계획|방침|예정|것)/NN")
#: a present tense at the end of a report: what is opened or signed so is still to come
_PRESENT = re.compile(r"(?<!있/VX )(ㄴ다|는다)/EF ")
_DAY = re.compile(r"\d+/SN 일/NNB ")
#: words that put what they stand behind before the main verb: 서명한 뒤 … 협의해 왔다
_AFTER = re.compile(r"(?:\S+/SP )?(뒤|후|이후|직후|다음)/NN|데/NNB 이/VV 어/EC")
_PAST = re.compile(r"(었|았|였)/EP")
_INFLECTED = ("EP", "EF", "EC", "ETN", "ETM")
_MADE = "체결|서명|채택|개최|출범|발표|조인|개소|설립|신설|발족|발효"
_RELATIVE = re.compile(
    rf"({_MADE}|합의|교환)/NNG (하|되)/XSV (ㄴ|은|ㄹ|을)/ETM $"
    r"|(맺|열리|열|만들|나오|내)/VV (ㄴ|은|ㄹ|을)/ETM $"
)
#: a meeting or signing told on the way to the main verb: "회의를 개최하여 … 논의하였다", "MOU를 맺어 … 개발한다"
_ON_THE_WAY = re.compile(r"((개최|출범|개소|발족|체결|서명|조인|채택)/NNG 하/XSV|(열|갖|가지|맺)/VV) (어|아|여|어서|아서)/EC $")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the clauses of a unit depend on besides its morphemes.

    Args:
        start, end: of the unit.
        kind: what the unit is; bullets and headings may end in a noun.
        joint: places of participants, and whether each makes the subject of its clause joint (양국, A와 B), so that a plan
            is an agreement (guide, rule 21).
        speech: spans of quoted speech inside it.
        instruments: spans of the instruments that it names.
        came: spans of people, with titles, whose presence a relative clause tells.
    """

    start: int
    end: int
    kind: UnitKind
    joint: tuple[tuple[int, bool], ...] = ()
    speech: tuple[tuple[int, int], ...] = ()
    instruments: tuple[tuple[int, int], ...] = ()
    came: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    status: str
    verb: str
    within: int
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A clause in the making: its tokens and why it ended."""

    tokens: Sequence[Token]
    cut: str


@cache
def _rules(key: str) -> tuple[_Rule, ...]:
    return tuple(_Rule(r["id"], r["status"], r["verb"], r.get("within", TAIL), re.compile(r["pattern"])) for r in table("clauses")[key])


@cache
def _reporting() -> dict[str, str]:
    return {stem: kind for kind, stems in table("clauses")["reporting"].items() for stem in stems}


def find(tokens: Sequence[Token], frame: Frame) -> tuple[Clause, ...]:
    """The clauses of one unit, in order, covering it.

    Args:
        tokens: its morphemes.
        frame: the unit and what is known of it.
    """
    if not tokens:
        return (Clause(frame.start, frame.end),)
    pieces = list(_pieces(tokens, frame))
    made: list[Clause] = []
    following: Clause | None = None
    end = frame.end
    for n in range(len(pieces) - 1, -1, -1):
        start = frame.start if n == 0 else pieces[n].tokens[0].start
        clause = _clause(pieces[n], Clause(start, end), following, frame)
        clause = replace(_said_too(pieces[n], clause, made), speech=_spoken(start, end, frame.speech))
        if following and _one(pieces[n], pieces[n + 1], clause, following):
            made.pop()
            clause = replace(following, start=start) if clause.verb != "agree" else replace(clause, end=following.end)
        made.append(clause)
        following, end = clause, start
    return tuple(reversed(made))


def _spoken(start: int, end: int, speech: Sequence[tuple[int, int]]) -> bool:
    """True when most of a clause is what somebody says, in one quotation or in several."""
    inside = {n for a, b in speech for n in range(max(a, start), min(b, end))}
    return 2 * len(inside) > end - start


def _said_too(piece: _Piece, clause: Clause, after: Sequence[Clause]) -> Clause:
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


def _one(piece: _Piece, after: _Piece, clause: Clause, following: Clause) -> bool:
    """True when a clause and the next are one statement of one subject."""
    if piece.cut != "coordinate" or clause.speech != following.speech or _subject(after.tokens):
        return False
    if clause.verb in CEREMONY and clause.status is not Status.AGREED:
        return False
    return clause.status == following.status or (clause.verb == "agree" and following.verb == "plan")


def _subject(tokens: Sequence[Token]) -> bool:
    return any(t.tag in ("JX", "JKS") and t.form in ("은", "는", "이", "가") for t in tokens)


def _pieces(tokens: Sequence[Token], frame: Frame) -> Iterator[_Piece]:
    begin = 0
    for n in range(len(tokens) - 2):
        cut, stop = _cut(tokens, n, frame)
        if cut and stop - begin >= 2 and stop <= len(tokens) - 2:
            if tokens[stop].tag in ("SP", "SSC"):
                stop += 1
            yield _Piece(tokens[begin:stop], cut)
            begin = stop
    yield _Piece(tokens[begin:], "end")


def _cut(tokens: Sequence[Token], n: int, frame: Frame) -> tuple[str, int]:
    """Why a clause ends at a morpheme, and the index where the next begins."""
    token, after = tokens[n], tokens[n + 1]
    if token.tag == "EC" and token.form in QUOTING and _reports(tokens, n + 1):
        return "quote", n + 1
    if token.tag == "EC" and token.form in COORDINATING and not after.tag.startswith("VX") and after.form not in ("있", "싶"):
        return "coordinate", n + 1
    if token.tag == "EC" and not after.tag.startswith("VX") and _ON_THE_WAY.search(_row(tokens[max(0, n - 2) : n + 1])):
        return "coordinate", n + 1
    if token.tag == "ETM" and _AFTER.match(_row(tokens[n + 1 : n + 4])) and _RELATIVE.search(_row(tokens[max(0, n - 2) : n + 1])):
        return "after", n + 1
    if token.form == "한편" and n and tokens[n - 1].tag == "ETM":
        return "coordinate", n + 1
    if token.tag == "JKO" and after.tag == "SP" and _topic_ahead(tokens, n + 2):
        return "gap", n + 1
    if token.tag == "ETM" and frame.instruments and _RELATIVE.search(_row(tokens[max(0, n - 2) : n + 1])):
        named = next((e for s, e in frame.instruments if 0 <= s - token.end <= 8), None)
        if named is not None:
            stop = next((m for m in range(n + 1, len(tokens)) if tokens[m].start >= named), len(tokens))
            return "relative", stop
    if token.tag == "ETM" and frame.came:
        end = next((e for s, e in frame.came if 0 <= s - token.end <= 12), None)
        if end is not None:
            return "came", next((m for m in range(n + 1, len(tokens)) if tokens[m].start >= end), len(tokens))
    return "", n


def _row(tokens: Sequence[Token]) -> str:
    """Morphemes as the patterns of the data file know them: forms with tags, polite endings as plain ones."""
    plain = table("clauses")["plain"]
    return " ".join(f"{plain.get(t.form, t.form)}/{t.tag}" for t in tokens) + " "


def _topic_ahead(tokens: Sequence[Token], n: int) -> bool:
    """True when a noun phrase with a topic or subject particle follows before any verb."""
    for token in tokens[n : n + 9]:
        if token.tag in ("JX", "JKS") and token.form in ("은", "는", "이", "가"):
            return True
        if token.tag.startswith("V") or token.tag in ("EC", "ETM", "JKO"):
            return False
    return False


def _reports(tokens: Sequence[Token], n: int) -> str:
    """Class of the reporting verb that follows a quoting ending, or the empty string."""
    for token in tokens[n : n + 10]:
        kind = _reporting().get(token.form)
        if kind and (token.tag.startswith(("V", "N")) or token.tag == "XR"):
            return kind
        if token.tag == "EC":
            return ""
    return ""


def _clause(piece: _Piece, span: Clause, following: Clause | None, frame: Frame) -> Clause:
    if piece.cut == "gap" and following:
        return replace(following, start=span.start, end=span.end)
    if piece.cut == "came":
        return replace(span, verb="attend", rule="ko.came")
    if piece.cut in ("relative", "after"):
        return _relative(piece, span)
    if not following and not any(t.tag in _INFLECTED for t in piece.tokens[-5:]):
        return _nominal(piece.tokens, span, frame.kind, frame.instruments)
    rule = next((r for r in _rules("endings") if r.pattern.search(_row(piece.tokens[-r.within :]))), None)
    if (
        not following
        and rule
        and rule.id != "going-on"
        and rule.verb in ("do", "be", "evaluate", "expect", "stress")
        and _is_report(piece.tokens)
    ):
        return replace(span, verb="announce", rule="ko.report")
    if not rule:
        return replace(span, status=following.status if following else None, verb="do", rule="ko.ending.inherited")
    row = _row(piece.tokens[-TAIL:])
    made = replace(span, status=_status(rule, joint=_joint(span, frame)), verb=rule.verb, rule=f"ko.ending.{rule.id}")
    if rule.verb in CEREMONY and made.status is Status.SIGNED and not _PAST.search(row) and _to_come(piece.tokens):
        made = replace(made, status=Status.AGREED)
    if piece.cut == "end" and rule.verb in CEREMONY and made.status is Status.SIGNED and _PRESENT.search(row):
        made = replace(made, status=Status.AGREED)
    if piece.cut == "quote" and following:
        considered = following.verb in ("consider", "discuss") and made.status is not None
        return replace(made, status=Status.PROPOSED) if considered else made
    if piece.cut != "coordinate" or not following or _TENSED.search(row) or rule.verb in ("consider", "agree"):
        return made
    named = any(piece.tokens[0].start <= s < piece.tokens[-1].end for s, _ in frame.instruments)
    told = following.status is Status.AGREED or following.verb in ("discuss", "consider", "stress")
    founded = rule.verb == "launch" and not _DAY.search(_row(piece.tokens))
    planned = (following.verb == "plan" and not following.rule.endswith("pursue")) or following.rule.endswith("will-discuss")
    if rule.verb in CEREMONY and told and not planned and named and not founded and not _to_come(piece.tokens):
        return replace(made, status=Status.SIGNED)
    if following.verb in ("announce", "say") or (rule.verb == "plan" and following.status is Status.SIGNED):
        return made
    return replace(made, status=following.status, rule=f"{made.rule}+{following.rule.rsplit('.', 1)[-1]}")


def _joint(span: Clause, frame: Frame) -> bool:
    """True when several take part in a clause; a clause without participants goes on with those of the unit."""
    own = [joint for place, joint in frame.joint if span.start <= place < span.end]
    return any(own or [joint for _, joint in frame.joint]) or not frame.joint


def _relative(piece: _Piece, span: Clause) -> Clause:
    row = _row(piece.tokens)
    verb = "sign" if re.search(r"체결|서명|채택|조인|합의|교환|맺", row) else "launch" if re.search(r"개소|설립|신설|발족", row) else "hold"
    future = re.search(rf"({_MADE})/NNG (하|되)/XSV (ㄹ|을)/ETM |(맺|열리|열)/VV (ㄹ|을)/ETM ", row)
    return replace(span, status=Status.AGREED if future else Status.SIGNED, verb=verb, rule="ko.relative")


def _status(rule: _Rule, *, joint: bool) -> Status | None:
    if rule.status == "joint-only":
        return Status.PROPOSED if joint else None
    if rule.status == "joint":
        return Status.AGREED if joint else Status.PROPOSED
    return Status(rule.status) if rule.status else None


def _is_report(tokens: Sequence[Token]) -> bool:
    return len(tokens) < 14 and any(_reporting().get(t.form) in ("announce", "say") for t in tokens[-6:])


def _to_come(tokens: Sequence[Token]) -> bool:
    """True when a word puts a clause into the future or makes it a habit, so that a ceremony in it is not concluded."""
    return any(t.form in words("clauses", "to_come") for t in tokens)


def _of_something(tokens: Sequence[Token]) -> bool:
    """True for a noun of action behind a genitive (연구자의 교환, 학술회의의 개최): the item of a list of what is to be done."""
    last = [t for t in tokens if t.tag not in ("SF", "SP", "SSC")][-2:]
    return len(last) == 2 and last[0].tag == "JKG" and last[1].tag.startswith("N")


def _nominal(tokens: Sequence[Token], span: Clause, kind: UnitKind, instruments: Sequence[tuple[int, int]]) -> Clause:
    """A bullet or heading that ends in a noun (… 업무협약 체결, … 공동연구 추진)."""
    if kind is UnitKind.NOTE:
        return span
    last = [t for t in tokens if t.tag.startswith("N") or t.tag == "SL"][-1:]
    if kind is UnitKind.BULLET and last and any(s <= last[0].start < e for s, e in instruments):
        return replace(span, rule="ko.name")
    nouns = " ".join(t.form for t in tokens if t.tag.startswith("N"))[-9:]
    rules = [r for r in _rules("nominal") if r.status != "signed"] if _of_something(tokens) else _rules("nominal")
    rule = next((r for r in rules if r.pattern.search(nouns)), None)
    return replace(span, status=_status(rule, joint=True), verb=rule.verb, rule=f"ko.ending.{rule.id}") if rule else span
