"""Where a Korean unit is cut into clauses.

A clause ends at a coordinating ending (-고, -며, -지만, -는데, -는 한편), at a quoting ending before a reporting verb, behind an
instrument that a relative clause dates ("지난해 체결한 MOU"), at the object of a gapped verb ("A에서는 B를, C는 D를 …한다") or
with the unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lang.ko.data import table, words
from kg.model import Token, UnitKind

COORDINATING = frozenset({"고", "며", "으며", "지만", "는데", "ㄴ데", "은데", "면서", "으면서", "거나", "나", "으나", "고서", "자"})
QUOTING = frozenset({"다고", "ㄴ다고", "는다고", "라고", "이라고", "자고", "냐고", "으라고", "다며", "라며", "ㄴ다며", "는다며", "이라며"})
#: endings that make a noun of a clause, as reports quote it of what has been done: 체결했음을 밝혔다
NOUNS = frozenset({"ㅁ", "음"})
#: nouns of intention that reports quote as a noun: 체결할 계획임을 밝혔다
MEANT = frozenset({"계획", "예정", "방침", "것", "거"})
#: nouns behind a relative clause that set beside the main clause what somebody else does: …한 한편, …는 가운데
MEANWHILE = frozenset({"한편", "가운데"})
#: the noun that sets a ground before the main clause, with a comma behind it: …할 계획인 바, 이를 바탕으로
GROUND = "바"
#: verbs of making an instrument
MADE = "체결|서명|채택|개최|출범|발표|조인|개소|설립|신설|발족|발효"
#: … as the nouns with which a line may close: 공동위 1차 회의 개최
_EVENTS = frozenset(MADE.split("|"))
#: words that put what they stand behind before the main verb: 서명한 뒤 … 협의해 왔다
_AFTER = re.compile(r"(?:\S+/SP )?(뒤|후|이후|직후|다음)/NN|데/NNB 이/VV 어/EC")
#: verbs that a noun of action makes
_MAKING = frozenset({"하", "되"})
_OPENING, _CLOSING = ("(", "（"), (")", "）")
_RELATIVE = re.compile(
    rf"({MADE}|합의|교환)/NNG (하|되)/XSV (?:(?:었|았|였)/EP 던|ㄴ|은|ㄹ|을)/ETM $"
    r"|(맺|열리|열|만들|나오|내)/VV (ㄴ|은|ㄹ|을)/ETM $"
)
#: what somebody welcomes or notes that others did: "… 서명한 것을 환영했다"
_NOTED = re.compile(r"(것|데|점)/NNB (을|를|이|에|로)?(/JK\S )?(\S+/(?!E|V)\S+ |대하/VV (어|아)/EC ){0,4}(환영|평가|축하|주목|치하|기쁘|언급)")
#: a paper that is signed or a meeting held, told by a noun before a comma: "협약을 체결, …", "회의를 화상으로 개최, …"
_SHORT = re.compile(r"(을|를|에)/JK\S ((체결|서명|조인|채택|갱신|교환|개정)/NNG|(\S+/(?!E|V)\S+ ){0,3}개최/NNG) $")
#: what was signed when the main clause was already, or still, so: "서명할 때만 해도 …", "체결할 당시 …"
_SIGNING = re.compile(r"((체결|서명|조인|교환|채택)/NNG (하|되)/XSV|맺/VV) (ㄹ|을|었던|던)/ETM $")
_WHEN = re.compile(r"당시/NNG |때/NNG (만/JX 하|까지/JX|부터/JX)")
#: morphemes up to such a noun in which its object stands
SHORT = 5
#: a meeting or signing told on the way to the main verb: "회의를 개최하여 … 논의하였다", "MOU를 맺어 … 개발한다"
_ON_THE_WAY = re.compile(
    r"((개최|출범|개소|발족|체결|서명|조인|채택|개정|갱신)/NNG (하|되)/XSV|(열|열리|갖|가지|맺)/VV) (어|아|여|어서|아서)/EC $"
)
#: what its subject is, before what comes of it: "두 위원회를 합친 것으로, …"
_TELLS_WHAT = re.compile(r"(ㄴ|은|는)/ETM (것/NNB|(기관|재단|기구|단체|조직|법인)/NNG) 으로/JKB $")
#: two verbs that are one: 주고받다, 오가다
_ONE_VERB = re.compile(r"주/VV 고/EC 받/VV|오/VV 고/EC 가/VV")
#: what stands for a particle: 체결을 놓고 협의 중이다, 조건을 두고 논의한다
_ABOUT = re.compile(r"(을|를)/JKO (놓/VV 고/EC|두/VV 고/EC (\S+/(?!E)\S+ ){0,5}(논의|협의|협상|교섭|토론|줄다리기)/NNG) ")


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
        abroad: places of countries and bodies abroad that it names, whatever their role.
    """

    start: int
    end: int
    kind: UnitKind
    joint: tuple[tuple[int, bool], ...] = ()
    speech: tuple[tuple[int, int], ...] = ()
    instruments: tuple[tuple[int, int], ...] = ()
    came: tuple[tuple[int, int], ...] = ()
    abroad: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause in the making: its tokens and why it ended."""

    tokens: Sequence[Token]
    cut: str


@cache
def reporting() -> dict[str, str]:
    """The class of each verb that reports what another clause says."""
    return {stem: kind for kind, stems in table("clauses")["reporting"].items() for stem in stems}


def row(tokens: Sequence[Token]) -> str:
    """Morphemes as the patterns of the data file know them: forms with tags, polite endings as plain ones.

    >>> row([Token(0, 2, "체결", "NNG"), Token(2, 3, "하", "XSV"), Token(3, 5, "ㅂ니다", "EF")])
    '체결/NNG 하/XSV ㄴ다/EF '
    """
    plain = table("clauses")["plain"]
    return " ".join(f"{plain.get(t.form, t.form)}/{t.tag}" for t in tokens) + " "


def unmarked(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Morphemes without what releases put between a noun and the verb that it makes: 합의*했다, 합의(3.2) 했다.

    >>> noun, mark, verb = Token(0, 2, "합의", "NNG"), Token(2, 3, "*", "SW"), Token(3, 4, "하", "XSV")
    >>> [t.form for t in unmarked([noun, mark, verb])]
    ['합의', '하']
    """
    kept: list[Token] = []
    for token in (t for t in tokens if t.form.strip("*※")):
        if token.form in _MAKING and kept and kept[-1].form in _CLOSING:
            opened = next((n for n in range(len(kept) - 1, 0, -1) if kept[n].form in _OPENING and kept[n - 1].tag == "NNG"), len(kept))
            del kept[opened:]
        kept.append(token)
    return tuple(kept)


def split(tokens: Sequence[Token], frame: Frame) -> Iterator[Piece]:
    """The pieces of a unit, in order.

    Args:
        tokens: its morphemes.
        frame: the unit and what is known of it.
    """
    begin = 0
    for n in range(len(tokens) - 2):
        cut, stop = _cut(tokens, n, frame)
        if cut and stop - begin >= 2 and stop <= len(tokens) - 2:
            if tokens[stop].tag in ("SP", "SSC"):
                stop += 1
            yield Piece(tokens[begin:stop], cut)
            begin = stop
    yield Piece(tokens[begin:], "end")


def _cut(tokens: Sequence[Token], n: int, frame: Frame) -> tuple[str, int]:
    """Why a clause ends at a morpheme, and the index where the next begins."""
    token, after = tokens[n], tokens[n + 1]
    if token.tag == "EC" and (after.tag == "JX" or _ONE_VERB.match(row(tokens[max(0, n - 1) : n + 2]))):
        return "", n  # a particle makes it the topic of what follows: "보안 기술을 두고는 …"
    if token.form == "고" and _ABOUT.match(row(tokens[max(0, n - 2) : n + 7])):
        return "", n
    if token.tag == "EC" and token.form in QUOTING and (kind := _reports(tokens, n + 1)):
        return "remark" if kind == "say" else "quote", n + 1
    if token.tag == "ETN" and token.form in NOUNS and _quotable(tokens[:n]) and after.tag == "JKO" and _reports(tokens, n + 2):
        return "quote", n + 2
    if token.tag == "JKQ" and token.start not in {end for _, end in frame.speech} and _reports(tokens, n + 1):
        return "quote", n + 1  # news that a body gives in quotes
    if token.tag == "EC" and token.form in COORDINATING and not after.tag.startswith("VX") and after.form not in ("있", "싶"):
        return "coordinate", n + 1
    if token.tag == "EC" and not after.tag.startswith("VX") and _ON_THE_WAY.search(row(tokens[max(0, n - 2) : n + 1])):
        return "coordinate", n + 1
    if token.tag == "ETM" and _AFTER.match(row(tokens[n + 1 : n + 4])) and _RELATIVE.search(row(tokens[max(0, n - 2) : n + 1])):
        return "after", n + 1
    if after.form == "," and _SHORT.search(row(tokens[max(0, n - SHORT) : n + 1])):
        return "coordinate", n + 1
    if after.form == "," and frame.kind is UnitKind.BULLET and token.form in _EVENTS and _event_last(tokens[n + 2 :]):
        return "noun", n + 1  # "공동위 1차 회의 개최, 협력각서 체결 추진에 합의"
    if token.tag == "ETM" and _WHEN.match(row(tokens[n + 1 : n + 5])) and _SIGNING.search(row(tokens[max(0, n - 2) : n + 1])):
        return "when", n + 1
    if token.tag == "ETM" and _NOTED.match(row(tokens[n + 1 : n + 12])) and _RELATIVE.search(row(tokens[max(0, n - 2) : n + 1])):
        return "relative", n + 1
    if token.form in MEANWHILE and n and tokens[n - 1].tag == "ETM":
        return "coordinate", n + 1
    if (after.form == "," or _topic_ahead(tokens, n + 1)) and _TELLS_WHAT.search(row(tokens[max(0, n - 2) : n + 1])):
        return "coordinate", n + 1
    if token.form == GROUND and after.tag == "SP" and n and tokens[n - 1].tag == "ETM":
        return "coordinate", n + 1
    if token.tag == "JKO" and after.tag == "SP" and _topic_ahead(tokens, n + 2):
        return "gap", n + 1
    return _modifier(tokens, n, frame) if token.tag == "ETM" else ("", n)


def _event_last(behind: Sequence[Token]) -> bool:
    """Whether a line ends in one more event or in what was agreed, and sums up none: 협력각서 체결, 정보 교환에 합의."""
    nouns = [t.form for t in behind if t.tag == "NNG"]
    return bool(nouns) and nouns[-1] in {*_EVENTS, "합의"} and not any(t.form == "등" for t in behind)


def _quotable(before: Sequence[Token]) -> bool:
    """True behind what has been done (체결했음을) and what is meant to be done (체결할 계획임을)."""
    return bool(before) and (before[-1].tag == "EP" or (before[-1].tag == "VCP" and len(before) > 1 and before[-2].form in MEANT))


def _modifier(tokens: Sequence[Token], n: int, frame: Frame) -> tuple[str, int]:
    """Where a relative clause ends that tells of an instrument or of somebody's presence: behind the noun that it modifies."""
    end = tokens[n].end
    if frame.instruments and _RELATIVE.search(row(tokens[max(0, n - 3) : n + 1])):
        named = next((e for s, e in frame.instruments if 0 <= s - end <= 8), None)
        if named is not None:
            return "relative", next((m for m in range(n + 1, len(tokens)) if tokens[m].start >= named), len(tokens))
    came = next((e for s, e in frame.came if 0 <= s - end <= 12), None)
    return ("came", next((m for m in range(n + 1, len(tokens)) if tokens[m].start >= came), len(tokens))) if came is not None else ("", n)


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
    cites = any(t.form in words("clauses", "citing") for t in tokens[n : n + 10])
    for token in tokens[n : n + 10]:
        kind = reporting().get(token.form)
        if kind and (token.tag.startswith(("V", "N")) or token.tag == "XR"):
            return kind
        if token.tag == "EC" and not cites:
            return ""
    return ""
