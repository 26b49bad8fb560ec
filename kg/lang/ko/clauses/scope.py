"""What a Korean text is not about: genres without an agreement, matters in which technology is only named beside, one side's plans at home."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import reference
from kg.lang.ko.data import expression, table
from kg.lang.ko.values import cues, fields
from kg.model import DEBATED, Clause, Kind, Mention, Status, Unit

#: predicates that both sides share
SHARED = frozenset({"agree", "sign", "launch", "force"})
#: predicates of what both, or one of them, mean to do
MEANT = frozenset({"plan", "consider"})
#: rule of a clause that tells what is done at home
AT_HOME = "ko.at-home.scope"
#: predicates that report an event, so that its people and date belong to an instrument whatever the text is about
EVENTS = frozenset({"announce", "attend"})


def of_no_agreement(title: str) -> bool:
    """True for a genre that reports no agreement: a ministry's explanation of what a newspaper wrote, a speech.

    Args:
        title: of the document.

    >>> of_no_agreement("(설명자료) 한-페루 위성 사업 관련"), of_no_agreement("한-페루, 위성 공동개발 양해각서 체결")
    (True, False)
    """
    return any(re.match(pattern, title.strip()) for pattern in table("scope")["genres"])


def elsewhere(title: str) -> bool:
    """True for a title about defence, trade, finance, culture and the like that names no field of technology, or about a law.

    Args:
        title: of the document.

    >>> elsewhere("한-페루 국방장관 회담 개최"), elsewhere("한-페루 국방 인공지능 공동연구 착수")
    (True, False)
    >>> elsewhere("한-페루 국방차관 회의"), elsewhere("한-페루 국방차관, 방산 협력 논의"), elsewhere("페루서 무기 현지생산… 군사 기술 이전")
    (True, False, False)
    >>> elsewhere("외교장관, 방산 공관장 회의 참석")
    True
    """
    if expression("scope", "always").search(title):
        return True
    trade = expression("scope", "arms_industry").search(title) and not expression("scope", "diplomacy").search(title)
    if trade or _arms_made(title):
        return False
    return bool(expression("scope", "elsewhere").search(title)) and not any(_is_field(m) for m in _fields_of(title))


def _arms_made(text: str) -> bool:
    """Whether a text tells that arms are developed or made together, which is technology (annotation guide, rule 5)."""
    return bool(expression("scope", "arms").search(text) and expression("scope", "made_together").search(text))


def of_diplomacy(title: str) -> bool:
    """True for a title about talks of foreign or trade ministries, which go through technology among other matters.

    Args:
        title: of the document.

    >>> of_diplomacy("한-페루 외교장관 회담 개최"), of_diplomacy("한-페루 방산 정책대화 개최")
    (True, False)
    """
    return bool(expression("scope", "diplomacy").search(title)) and not (
        expression("scope", "always").search(title) or expression("scope", "arms").search(title)
    )


def _fields_of(title: str) -> list[Mention]:
    hits = (h for h in reference.titled("ko", title) if h.kind == "sector")
    known = [Mention(h.start, h.end, Kind.SECTOR, h.form, h.refs[:1]) for h in hits if fields.named(h.form)]
    return [*known, *fields.sectors(title, [(0, len(title))])]


def of_event(text: str, mention: Mention) -> bool:
    """True for a country that is named for what happens there or what it does to others: "우크라이나 전쟁", "북한의 핵 위협".

    Args:
        text: NFC text.
        mention: of a country.

    >>> [of_event(text, Mention(0, 5, Kind.COUNTRY, "우크라이나")) for text in ("우크라이나 사태 이후", "우크라이나 과학부와")]
    [True, False]
    >>> of_event("미·중 기술 경쟁이", Mention(0, 3, Kind.COUNTRY, "미·중", ("country:US", "country:CN")))
    True
    """
    key = "events" if len(mention.refs) < 2 else "rivalry"
    return mention.kind is Kind.COUNTRY and expression("scope", key).match(text, mention.end) is not None


def judged(text: str, clauses: Sequence[Clause], mentions: Sequence[Mention], *, off: bool, talks: bool = False) -> tuple[Clause, ...]:
    """The clauses of a unit; one that is out of scope, or a plan of one side at home, says nothing that counts.

    Args:
        text: NFC text.
        clauses: of the unit.
        mentions: inside it, with roles.
        off: the document is about something else (`elsewhere`), so that each clause must name a field.
        talks: it is about diplomacy (`of_diplomacy`), so that what both mean to do in a field of technology counts too.
    """
    outside = cues.outside(text, clauses[0].start, clauses[-1].end) if clauses else ()
    told = [at for at in outside if not (_in_name(at, mentions) or _occasion(text, at[1]))]
    if clauses and _arms_made(text[clauses[0].start : clauses[-1].end]):
        told = [(start, end) for start, end in told if not expression("scope", "arms").search(text, start, end)]
    beside = set(table("scope")["policy_fields"]) if told else set()
    named = [m.start for m in mentions if m.refs and _is_field(m) and not _tops(m) <= beside]
    firm = [m.start for m in mentions if m.refs and _is_field(m) and _tops(m).isdisjoint(table("scope")["soft_fields"])]
    made = (_tied(text, c, mentions) for c in _at_home(text, clauses, mentions))
    places = (named, firm, [start for start, _ in told])
    return tuple(c if c.rule == AT_HOME else _in_scope(text, c, places, off=off, talks=talks) for c in made)


def _at_home(text: str, clauses: Sequence[Clause], mentions: Sequence[Mention]) -> Iterator[Clause]:
    """The clauses; those behind 국내에서는 tell what one side does at home, until somebody from abroad or both are named."""
    told = re.compile(table("cues")["told_at_home"]).search(text, clauses[0].start, clauses[-1].end) if clauses else None
    shared = [m.start for m in mentions if m.kind is Kind.ANAPHOR or home(m) not in ("", "KR")]
    for clause in clauses:
        first = min(clause.start, told.start()) if told else 0
        alone = told is not None and told.start() < clause.end and not any(first <= at < clause.end for at in shared)
        yield replace(clause, status=None, rule=AT_HOME) if alone else clause


def goes_on(text: str, units: Sequence[Unit], mentions: Sequence[Mention]) -> Iterator[Unit]:
    """The units, those that go on in a paragraph that tells what is done at home, with a body that does it too: "X도 이에 맞춰 … 늘린다".

    Args:
        text: NFC text.
        units: in order, with clauses.
        mentions: of the document, with roles.
    """
    before: Unit | None = None
    for unit in units:
        told = before is not None and any(c.rule == AT_HOME for c in before.clauses) and "\n" not in text[before.end : unit.start]
        inside = [m for m in mentions if unit.start <= m.start < unit.end] if told else []
        shared = any(m.kind in (Kind.ANAPHOR, Kind.INSTRUMENT) or home(m) not in ("", "KR") for m in inside)
        too = any(m.kind is Kind.ORGANIZATION and text.startswith("도 ", m.end) for m in inside)
        if told and too and not shared:
            unit = replace(unit, clauses=tuple(replace(c, status=None, rule=AT_HOME) for c in unit.clauses))
        before = unit
        yield unit


def _in_name(at: tuple[int, int], mentions: Sequence[Mention]) -> bool:
    """Whether words stand in the name of a foreign ministry, which has more matters than the text is about: 칠레 고용경제부."""
    abroad = (m for m in mentions if m.kind is Kind.ORGANIZATION and m.country not in ("", "KR", "INT"))
    return any(m.start <= at[0] and at[1] <= m.end for m in abroad if m.form.endswith(tuple(table("organizations")["ministries"])))


def _occasion(text: str, end: int) -> bool:
    """Whether words only tell for what somebody came, who then did something else: "기념식 참석을 위해 방한한 총리는 양해각서에 서명했다"."""
    return expression("scope", "occasion").match(text, end) is not None


def _is_field(mention: Mention) -> bool:
    """Whether a mention names a field of technology, or science and technology at large."""
    if mention.kind is not Kind.SECTOR:
        return False
    known = _tops(mention)
    return not mention.rule.endswith(fields.LOOSE) and (not known or not known <= set(table("scope")["no_fields"]))


def _tops(mention: Mention) -> set[str]:
    """The top-level sectors of a mention."""
    return {reference.load().top_sector(r.removeprefix("sector:")) for r in mention.refs}


def _in_scope(text: str, clause: Clause, told: tuple[Sequence[int], ...], *, off: bool, talks: bool) -> Clause:
    """The clause, saying nothing that counts when it speaks of finance, culture, labour … and of no field of technology.

    In a text that is about such a matter a field beside it does not help, one must be named, and both sides must agree on it; what both
    plan, and in one about diplomacy what they mean to do or talk about, counts in a field of technology alone, not of policy as well.

    Args:
        text: NFC text.
        clause: of a unit.
        told: where the unit names fields, those that are technology only, and matters that are out of scope.
        off: the document is about something else.
        talks: it is about diplomacy.
    """
    named, firm, outside = (any(clause.start <= at < clause.end for at in places) for places in told)
    meant = talks and (clause.verb in MEANT or clause.rule.endswith(DEBATED))
    planned = clause.verb == "plan" and clause.status is Status.AGREED
    shared = (named and clause.verb in SHARED) or (firm and (meant or planned))
    counts = shared and not outside if off else named or not outside
    counts = counts and expression("scope", "allies").search(text, clause.start, clause.end) is None
    silent = clause.status is None and (clause.verb in EVENTS if off else named or not outside)
    return clause if silent or counts else replace(clause, status=None, rule="ko.scope")


def _tied(text: str, clause: Clause, mentions: Sequence[Mention]) -> Clause:
    """The clause, saying nothing that counts when one side plans something at home ("A는 올해 공장을 지을 계획이다")."""
    if clause.status is not Status.PROPOSED or clause.verb != "plan":
        return clause
    if not re.search(table("cues")["at_home"], text[clause.start : clause.end]):
        return clause
    abroad = any(home(m) not in ("", "KR") for m in mentions)
    pointed = any(m.kind in (Kind.ANAPHOR, Kind.INSTRUMENT) for m in mentions)
    tied = re.search(table("cues")["tied"], text[clause.start : clause.end])
    return clause if abroad or pointed or tied else replace(clause, status=None, rule="ko.own-affair")


def home(mention: Mention) -> str:
    """ISO code of the country of a body or country.

    Args:
        mention: of a body, country or person.

    >>> home(Mention(0, 3, Kind.COUNTRY, "몽골", ("country:MN",)))
    'MN'
    """
    return mention.refs[0].removeprefix("country:") if mention.kind is Kind.COUNTRY and mention.refs else mention.country
