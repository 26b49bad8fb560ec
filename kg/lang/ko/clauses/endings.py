"""What the ending of a Korean clause says of its content: decided, planned, talked about, done, or nothing.

A clause without tense or modality of its own takes the status of the next one: -고 and -며 leave it to the last predicate.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.lang.ko.clauses import nominal
from kg.lang.ko.clauses.pieces import MADE, Frame, Piece, reporting, row
from kg.lang.ko.clauses.predicates import TAIL, Rule, patterns, rules
from kg.lang.ko.data import words
from kg.model import Clause, Status, Token

#: predicates that make, open or hold an instrument
CEREMONY = frozenset({"sign", "hold", "launch"})
#: predicates that tell an event by themselves
EVENTS = CEREMONY | {"discuss", "consider"}
#: class of the predicate of a deed or of help that only one side is told of
ALONE = "tell"
#: end of the rule of what is being pursued: 추진했다
PURSUED = "pursue"
#: … and of an offer: "…을 맡겠다고 제안했다"
PROPOSED = ".proposed"
#: rule of a clause in which somebody calls for something
_LETS = "ko.ending.lets"
#: rule of a predicate that tells only how long, how many or how much
_MEASURES = "ko.ending.measures"
#: last morphemes of a report in which its verb stands
REPORT = 6
#: how many morphemes before a verb tell that several do it, or to what
ADVERBS = 4
#: endings of a condition: what is signed then is not signed yet
CONDITIONS = frozenset({"면", "으면"})
_TENSED = re.compile(r"(었|았|였|겠)/EP|고/EC 있/VX|[기키]/(ETN|NNG) 로/JKB|중/NNB 이/VCP|(ㄹ|을)/ETM (계획|방침|예정|것)/NN")
#: a present tense at the end of a report: what is opened or signed so is still to come
_PRESENT = re.compile(r"(?<!있/VX )(ㄴ다|는다)/EF ")
#: … and what is held again and again: with a word of habit it tells what a forum is
_GOES_ON = re.compile(r"(되/XSV|열리/VV) (고/EC 있/VX|(어|아|여)/EC 오/VX)")
#: … as does what is held by nobody named: 매년 열린다
_PASSIVE = re.compile(r"(되/XSV|열리/VV) ")
#: a verb without tense that leaves it to the next one: 머물며,
_WITHOUT_TENSE = re.compile(r"/(VV\S*|XSV) (고|며)/EC (,/SP )?$")
_DAY = re.compile(r"\d+/SN 일/NNB ")
#: how a report closes that somebody else knows of: 것으로 알려졌다
_KNOWN = re.compile(r"것/NNB 으로/JKB (\S+ ){0,2}(알려지/VV|전하/VV 어/EC 지/VX|전해지/VV|파악/NNG 되/XSV|확인/NNG 되/XSV)")
#: modifiers before it, and whether they tell what is past
_TENSES = {"는": False, "ㄴ": True, "은": True, "ᆫ": True}
_VERBAL = ("VV", "VV-I", "VV-R", "XSV")
#: what somebody thinks will be: "… 커질 것이라고 언급했다"
_GUESS = re.compile(r"(ㄹ|을)/ETM 것/NNB ")
_PAST = re.compile(r"(었|았|였)/EP")
_INFLECTED = ("EP", "EF", "EC", "ETN", "ETM")
_BRACKETS = {")": "(", "]": "[", "）": "（"}
_SIGNED = re.compile(r"체결|서명|채택|조인|합의|교환|맺")
_LAUNCHED = re.compile(r"개소|설립|신설|발족")
_FUTURE = re.compile(rf"({MADE})/NNG (하|되)/XSV (ㄹ|을)/ETM |(맺|열리|열)/VV (ㄹ|을)/ETM ")
#: predicates that only report, where a sentence is short: "… 했다고 설명했다"
_REPORTED = frozenset({"do", "be", "evaluate", "expect", "stress"})


def judged(piece: Piece, span: Clause, following: Clause | None, frame: Frame) -> Clause:
    """A clause with what its ending says.

    Args:
        piece: its tokens and why it ended.
        span: the clause, not judged yet.
        following: the judged clause behind it; none for the last of a unit.
        frame: the unit and what is known of it.
    """
    if piece.cut == "gap" and following:
        return replace(following, start=span.start, end=span.end)
    if piece.cut == "came":
        return replace(span, verb="attend", rule="ko.came")
    if piece.cut == "when":
        return replace(span, status=Status.SIGNED, verb="sign", rule="ko.ending.signed")
    if piece.cut in ("relative", "after"):
        return _relative(piece, span)
    tokens = _unwrapped(_unbracketed(piece.tokens))
    if piece.cut == "noun":
        return nominal.judged([t for t in tokens if t.tag not in ("SP", "SF")], span, frame)
    if not following and nominal.ends(tokens):
        return nominal.judged(tokens, span, frame)
    rule = _ending(tokens)
    if not rule and following is not None and following.rule == _MEASURES and _WITHOUT_TENSE.search(row(tokens[-TAIL:])):
        return replace(span, status=Status.AGREED, verb="do", rule="ko.ending.does")
    if not rule:
        alone = following is not None and following.verb == ALONE
        return replace(span, status=following.status if following else None, verb=ALONE if alone else "do", rule="ko.ending.inherited")
    if not following and not rule.id.endswith("going-on") and rule.verb in _REPORTED and _is_report(tokens):
        return replace(span, verb="announce", rule="ko.report")
    told = _told(span, frame)
    given = any(place < span.end for place in frame.abroad)
    verb = rule.verb if told or given or not rule.status.startswith("told") else ALONE
    made = replace(span, status=rule.says(joint=_joint(span, frame), told=told), verb=verb, rule=f"ko.ending.{rule.id}")
    made = _dated(piece, made, behind=span.start > frame.start)
    return _with_following(piece, made, following, frame) if following else made


def _ending(tokens: Sequence[Token]) -> Rule | None:
    """The first rule that fits the last morphemes of a clause."""
    rows: dict[int, str] = {}
    told = rules("endings")
    for rule in (told[n] for n in patterns("endings").likely(row(tokens))):
        if rule.within not in rows:
            rows[rule.within] = row(tokens[-rule.within :])
        if rule.pattern.search(rows[rule.within]):
            return rule
    return None


def _dated(piece: Piece, made: Clause, *, behind: bool) -> Clause:
    """A ceremony in the present, or with a word of the future beside it, is still to come; a habit is agreed behind something to be done."""
    if made.verb not in CEREMONY or made.status is not Status.SIGNED:
        return made
    tail = row(piece.tokens[-TAIL:])
    ahead = not _PAST.search(tail) and _to_come(piece.tokens)
    present = _GOES_ON.search(tail) or (piece.cut == "end" and _PRESENT.search(tail))
    if present and any(t.form in words("clauses", "habit") for t in piece.tokens):
        behind = behind or any(t.form == "고" and t.tag == "EC" for t in piece.tokens)
        return replace(made, status=Status.AGREED) if behind and not _PASSIVE.search(tail) else replace(made, status=None, verb="be")
    return replace(made, status=Status.AGREED) if ahead or (piece.cut == "end" and _PRESENT.search(tail)) else made


def _with_following(piece: Piece, made: Clause, following: Clause, frame: Frame) -> Clause:
    """A clause with what the one behind it adds: the status of its predicate, where its own has no tense."""
    if made.verb == "hold" and following.rule.endswith("going-on") and _is_habit(piece.tokens):
        return replace(made, status=None, verb="be")  # "2년마다 위원회를 열어 … 협의하고 있다": what the forum is
    if piece.cut == "remark" and _GUESS.search(row(piece.tokens[-TAIL:])):
        return replace(made, status=None, verb="say")
    if made.rule == _LETS and following.verb == "agree" and following.status is Status.AGREED:
        return replace(made, status=Status.AGREED, verb="agree")  # "함께 만들자고 약속했다"
    if piece.cut in ("quote", "remark"):
        # "… 협력해 오고 있다고 하며 넓혀 나가자고 했다": what goes on is no proposal
        considered = following.verb in ("consider", "discuss") and made.status is not None and not made.rule.endswith("going-on")
        offered = made.verb == "plan" and following.rule.endswith(PROPOSED)
        return replace(made, status=Status.PROPOSED, verb="consider" if offered else made.verb) if considered else made
    if piece.cut != "coordinate" or _TENSED.search(row(piece.tokens[-TAIL:])) or made.verb in ("consider", "agree"):
        return made
    if made.verb in CEREMONY and _was_made(piece, made, following, frame):
        return replace(made, status=Status.SIGNED)
    if following.verb in ("announce", "say") or (made.verb == "plan" and following.status is Status.SIGNED):
        return made
    if following.status is None and made.verb in EVENTS:
        return made  # "talked about …, and visited …": what the second says nothing of has happened
    verb = ALONE if following.verb == ALONE and made.verb in ("do", "plan") else made.verb
    return replace(made, status=following.status, verb=verb, rule=f"{made.rule}+{following.rule.rsplit('.', 1)[-1]}")


def _was_made(piece: Piece, made: Clause, following: Clause, frame: Frame) -> bool:
    """True when an instrument is signed or held in a clause, and what is agreed or talked about there is told behind it."""
    named = any(piece.tokens[0].start <= s < piece.tokens[-1].end for s, _ in frame.instruments)
    pursued = following.rule.endswith(PURSUED)
    told = following.status is Status.AGREED or following.verb in ("discuss", "consider", "stress") or (pursued and made.verb == "sign")
    founded = made.verb == "launch" and not _DAY.search(row(piece.tokens))
    planned = (following.verb == "plan" and not pursued) or following.rule.endswith(("will-discuss", "will-hold"))
    # "18일 협약을 맺고 … 착수할 예정이다": what has a day is done, and the rest follows from it
    then = made.verb == "sign" and _has_day(piece.tokens)
    conditional = any(t.tag == "EC" and t.form in CONDITIONS for t in piece.tokens)
    return told and (then or not planned) and named and not founded and not conditional and not _to_come(piece.tokens)


def _has_day(tokens: Sequence[Token]) -> bool:
    """True for what has a day of the news, or one gone by."""
    return _DAY.search(row(tokens)) is not None or any(t.form in words("clauses", "gone_by") for t in tokens)


def _joint(span: Clause, frame: Frame) -> bool:
    """True when several take part in a clause; a clause without participants goes on with those of the unit."""
    return _told(span, frame) or not frame.joint


def _told(span: Clause, frame: Frame) -> bool:
    """True when a clause, or else what stands before it in its unit, or else the unit, names several who take part."""
    own = [joint for place, joint in frame.joint if span.start <= place < span.end]
    before = [joint for place, joint in frame.joint if place < span.start]
    return any(own or before or [joint for _, joint in frame.joint])


def _unbracketed(tokens: Sequence[Token]) -> Sequence[Token]:
    """The morphemes without what stands in brackets behind the last verb: 마련하였다(’21.6)."""
    end = len(tokens)
    while end and tokens[end - 1].tag in ("SF", "SP"):
        end -= 1
    if not end or tokens[end - 1].form not in _BRACKETS:
        return tokens
    opened = next((n for n in range(end - 1, -1, -1) if tokens[n].form == _BRACKETS[tokens[end - 1].form]), 0)
    return tokens[:opened] if opened and tokens[opened - 1].tag in _INFLECTED else tokens


def _unwrapped(tokens: Sequence[Token]) -> Sequence[Token]:
    """The morphemes without the report around them: 맺은 것으로 전해졌다 says what 맺었다 says."""
    last = next((n for n in range(len(tokens) - 1, 1, -1) if tokens[n].form == "것" and tokens[n - 1].tag == "ETM"), 0)
    if not last or not _KNOWN.match(row(tokens[last:])) or tokens[last - 1].form not in _TENSES:
        return tokens
    modifier = tokens[last - 1]
    tense = (replace(modifier, form="었", tag="EP"),) if _TENSES[modifier.form] and tokens[last - 2].tag in _VERBAL else ()
    return (*tokens[: last - 1], *tense, replace(modifier, form="다", tag="EF"))


def _relative(piece: Piece, span: Clause) -> Clause:
    told = row(piece.tokens)
    verb = "sign" if _SIGNED.search(told) else "launch" if _LAUNCHED.search(told) else "hold"
    return replace(span, status=Status.AGREED if _FUTURE.search(told) else Status.SIGNED, verb=verb, rule="ko.relative")


def _is_report(tokens: Sequence[Token]) -> bool:
    last = enumerate(tokens[-REPORT:], max(0, len(tokens) - REPORT))
    told = [n for n, t in last if reporting().get(t.form) in ("announce", "say") and not _deed(tokens, n)]
    return len(tokens) < 14 and bool(told)


def _deed(tokens: Sequence[Token], n: int) -> bool:
    """Whether a verb that mostly tells is something that is done: 공동 평가한다, 데이터를 상호 공개한다; 계획을 공개한다 is news."""
    if reporting()[tokens[n].form] == "say":
        return _jointly(tokens, n)
    before = tokens[max(0, n - ADVERBS) : n]
    return tokens[n].form in words("clauses", "done_to_things") and any(t.form in words("clauses", "laid_open") for t in before)


def _jointly(tokens: Sequence[Token], n: int) -> bool:
    """Whether a verb tells what several do and no opinion: 공동 평가한다; 영상을 분석한다, as it is done to a thing."""
    before = tokens[max(0, n - ADVERBS) : n]
    on_thing = tokens[n].form in words("clauses", "done_to_things") and any(t.tag == "JKO" for t in before)
    return on_thing or any(t.form in words("clauses", "jointly") for t in before)


def _is_habit(tokens: Sequence[Token]) -> bool:
    """True for what is done again and again: 매년, 2년마다, 번갈아."""
    return any(t.form in words("clauses", "habit") or (t.form == "마다" and t.tag == "JX") for t in tokens)


def _to_come(tokens: Sequence[Token]) -> bool:
    """True when a word puts a clause into the future or makes it a habit, so that a ceremony in it is not concluded."""
    coming = (n for n, t in enumerate(tokens) if t.form in words("clauses", "to_come"))
    return any(not _in_word(tokens, n) for n in coming)


def _in_word(tokens: Sequence[Token], n: int) -> bool:
    """True for the first part of a longer word, which tells what a thing is and no day: 정례 in 정례협의체."""
    behind = tokens[n + 1] if n + 1 < len(tokens) else None
    return behind is not None and behind.start == tokens[n].end and behind.tag == "NNG"
