"""What stands behind an instrument: that a forum is the place of the news, or that something else rests on it."""

from __future__ import annotations

from dataclasses import replace

from kg.lang.ko.data import expression
from kg.model import Mention, Role, Status

#: how far before a forum the day may stand on which it was held
REACH = 30
#: how far behind it a verb may stand that opens it
OPENED = 6
#: how far before the second of two forums the name of the first begins
NAMED_BEFORE = 50
#: types of papers through which something is agreed, and of which several are signed at once
SIGNED_BY_NAME = frozenset({"mou", "agreement", "arrangement", "letter-of-intent"})


def placed(text: str, mention: Mention, *, passing: bool) -> Mention:
    """The mention with what stands behind it: a forum "…에서" was held; "…을 맺은", "… 후속조치" tell another noun's news.

    Args:
        text: NFC text.
        mention: an instrument in it.
        passing: whether the words behind it are known to tell another noun's news.

    >>> from kg.model import Kind
    >>> placed("가람대화에서 논의했다", Mention(0, 4, Kind.INSTRUMENT, "가람대화", value="dialogue"), passing=False).role.value
    'place'
    >>> placed("3월 2일 열린 가람대화의 결과를", Mention(9, 13, Kind.INSTRUMENT, "가람대화", value="dialogue"), passing=False).role.value
    'place'
    >>> placed("가람대화에서 합의된 과제를", Mention(0, 4, Kind.INSTRUMENT, "가람대화", value="dialogue"), passing=False).status.value
    'signed'
    """
    if mention.value == "dialogue" and expression("instruments", "earlier").match(text, mention.end):
        return replace(mention, status=Status.SIGNED)
    held = expression("instruments", "held_then").search(text, max(0, mention.start - REACH), mention.start)
    again = expression("instruments", "recurring").search(text[max(0, mention.start - REACH) : mention.end + OPENED])
    if mention.value == "dialogue" and _founded(text, mention, "to_be_held", still=True):
        return mention
    if mention.value == "dialogue" and not again and (held or expression("instruments", "venue").match(text, mention.end)):
        return replace(mention, role=Role.PLACE)
    named = mention.rule.endswith((".named", ".quoted"))
    if mention.value in SIGNED_BY_NAME and named and _founded(text, mention, "through"):
        return replace(mention, role=Role.PLACE)
    if passing:
        return replace(mention, status=Status.SIGNED, role=Role.OBJECT)
    if _founded(text, mention, "founded_then"):
        return replace(mention, status=Status.SIGNED, role=Role.OBJECT)
    if expression("instruments", "signing_basis").match(text, mention.end) or _founded(text, mention, "since"):
        return replace(mention, status=Status.SIGNED)
    if mention.value == "programme" and named and _runs(text, mention):
        return replace(mention, status=Status.SIGNED)
    # "해양협력 양해각서에 따라": what more than a type rests on is there already
    more = mention.rule.endswith((".named", ".quoted")) or (mention.rule.endswith(".bare") and " " in mention.form)
    return replace(mention, status=Status.SIGNED) if more and expression("instruments", "basis").match(text, mention.end) else mention


def _founded(text: str, mention: Mention, words: str, *, still: bool = False) -> bool:
    """True for what was founded before all else that its sentence tells: "합작법인 설립 이후", "워킹그룹을 구성하여 … 협의해 왔다".

    Args:
        text: NFC text.
        mention: an instrument in it.
        words: key of the pattern that fits behind it.
        still: whether a word before it must tell that it is to come, instead of none.
    """
    told = expression("instruments", words).match(text, mention.end)
    to_come = expression("instruments", "still_to_come").search(text, max(0, mention.start - REACH), mention.start)
    return told is not None and still == (to_come is not None)


def _runs(text: str, mention: Mention) -> bool:
    """Whether a programme is there already: 기존 ‘…’ 사업, or its size is what is told (‘…’ 규모를 늘린다)."""
    before = expression("instruments", "already").search(text, max(0, mention.start - OPENED), mention.start)
    return bool(before or expression("instruments", "size").match(text, mention.end))


def held_too(text: str, start: int, end: int) -> bool:
    """Whether a name is that of the second of two forums that are held together: 제4차 한-칠레 산업위원회(IC) 및 환경협의회(EC)가 열렸다.

    Args:
        text: NFC text.
        start, end: of the name, with the bracket behind it or without.
    """
    before = expression("instruments", "forum_before").search(text, max(0, start - NAMED_BEFORE), start)
    return before is not None and expression("instruments", "held_behind").match(text, end) is not None
