"""Actions, fields as topics and anaphors of Korean texts, by the words of `cues.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import expression, table, words
from kg.lang.ko.openings import Together, guarded, together
from kg.model import Clause, Kind, Mention, Role, Status

#: last characters of a clause in which its verb stands
HOLDING = 16
#: ends of rules of words that mean the firms or the heads of both, and the lists of the ends of such words
MEANT = {".firms": "companies", ".heads": "heads"}


@cache
def _compiled(key: str) -> tuple[tuple[str, ...], Together]:
    """The names of some lists of words, and their patterns."""
    return tuple(table("cues")[key]), together(table("cues")[key].values())


@cache
def _list(key: str) -> re.Pattern[str]:
    return guarded(table("cues")[key])


def actions(text: str, clauses: Iterable[Clause]) -> Iterator[Mention]:
    """The actions that each clause names, in order; an unspecific one where it speaks only of cooperation (guide, rule 15).

    A clause that tells of talks or holds an event is a dialogue, whatever its subjects (rule 3).

    Args:
        text: NFC text.
        clauses: of its units; what is done already needs a word of its own (an unspecific act done is no news).

    >>> both = Clause(0, 20, Status.AGREED)
    >>> [m.value for m in actions("연구원을 파견하고 공동 세미나를 연다", [both])]
    ['exchange', 'dialogue']
    >>> [m.value for m in actions("우주 분야에서 손을 잡는다", [replace(both, end=14)])]
    ['joint-research']
    >>> [m.value for m in actions("공동연구 방안을 논의했다", [Clause(0, 13, Status.PROPOSED, rule="ko.ending.debated")])]
    ['dialogue']
    """
    for clause in clauses:
        holds, open_ = _holds(text, clause), clause.status in (Status.AGREED, Status.PROPOSED)
        found = sorted(_meetings(text, clause) or _actions(text, clause.start, clause.end), key=lambda m: m.start)
        found = [m for m in found if not holds or m.value in table("cues")["held"] or expression("cues", "own_deed").match(text, m.end)]
        yield from (_marked(text, m, clause.end) for m in found)
        done = clause.verb == "do" and clause.status is Status.SIGNED and not clause.speech
        key = "fallback" if open_ else "done_together" if done else ""
        match = _list(key).search(text, clause.start, clause.end) if key and not found and not holds else None
        if match:
            yield Mention(match.start(), match.end(), Kind.ACTION, match[0], value="joint-research", rule="ko.action.general")


def _holds(text: str, clause: Clause) -> bool:
    """Whether a clause ends in a verb that holds something: 개최한다, not 착수한다."""
    return clause.verb == "hold" and bool(_list("holding").search(text, max(clause.start, clause.end - HOLDING), clause.end))


def _marked(text: str, action: Mention, end: int) -> Mention:
    """The action, where its rule says that it is what another one is for, or what a paper behind it says.

    >>> text = "위성을 함께 제작하는 업무협약을 맺었다"
    >>> _marked(text, Mention(4, 9, Kind.ACTION, "함께 제작", value="facility", rule="ko.action.facility"), 21).rule
    'ko.action.facility.content'
    """
    # to work or develop something together is what any paper says (guide, rule 14)
    names = ("purpose", "content") if action.value in words("cues", "contents") else ("purpose",)
    how = next((name for name in names if expression("cues", name).match(text, action.end, end)), "")
    return replace(action, rule=f"{action.rule}.{how}") if how else action


def _meetings(text: str, clause: Clause) -> list[Mention]:
    """The talk or event that a clause tells, as an action; none for other clauses."""
    if not clause.talks and not _holds(text, clause):
        return []
    key = "talks" if clause.talks else "events"
    last = list(_list(key).finditer(text, clause.start, clause.end))[-1:]
    event = [Mention(m.start(), m.end(), Kind.ACTION, m[0], value="dialogue", rule=f"ko.action.{key}") for m in last]
    # "… 함께 분석하고, 매년 포럼을 연다": what is done before the event is no part of it, but a deed of its own
    before = [] if clause.talks or not event else _actions(text, clause.start, event[0].start)
    return event + [m for m in before if expression("cues", "own_deed").match(text, m.end)]


def _actions(text: str, start: int, end: int) -> list[Mention]:
    return _named(_compiled("actions"), text, start, end) or _named(_deeds(), text, start, end, ".deed")


def _named(told: tuple[tuple[str, ...], Together], text: str, start: int, end: int, how: str = "") -> list[Mention]:
    names, patterns = told
    found = ((names[n], m) for n, m in patterns.find(text, start, end))
    return [Mention(m.start(), m.end(), Kind.ACTION, m[0], value=name, rule=f"ko.action.{name}{how}") for name, m in found]


@cache
def _deeds() -> tuple[tuple[str, ...], Together]:
    """What is done to what, by classes of nouns and verbs: 칩을 설계한다."""
    either, between = "|".join, table("deeds")["between"]
    pairs = [(action, pair) for action, told in table("deeds")["actions"].items() for pair in told]
    told = ([rf"(?:{either(p['things'])})(?:들|류)?{between}(?:{either(p['deeds'])})"] for _, p in pairs)
    return tuple(action for action, _ in pairs), together(told)


def topics(text: str, spans: Sequence[tuple[int, int]], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, the fields that open a sentence with the role of its topic: 우주 분야에서는.

    >>> field = Mention(0, 2, Kind.SECTOR, "우주")
    >>> [m.role.value for m in topics("우주 분야에서는 위성을 개발한다", [(0, 18)], [field])]
    ['topic']
    """
    opening = {start + m.end() for start, end in spans if (m := _opening().match(text[start:end]))}
    for mention in mentions:
        field = mention.kind is Kind.SECTOR and _field().match(text, mention.end)
        yield replace(mention, role=Role.TOPIC) if field and field.end() in opening else mention


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(table("cues")["topic_opening"])


@cache
def _field() -> re.Pattern[str]:
    return re.compile(table("cues")["topic_field"])


def programmes(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Programmes and projects by their quoted or Latin name before a noun such as 사업.

    >>> [m.form for m in programmes("‘달빛’ 사업과 ALPHA-2 프로젝트를", [(0, 22)])]
    ['달빛', 'ALPHA-2']
    """
    for start, end in spans:
        for match in _list("programmes").finditer(text, start, end):
            group = next(n for n, g in enumerate(match.groups(), 1) if g)
            form, names = _forms(match[group])
            yield Mention(match.start(group), match.end(group), Kind.PROGRAMME, form, names=names, rule="ko.programme")


def _forms(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without the bracket in it, and its other forms: 달빛(Moon) 사업 as 달빛 사업, 달빛 and Moon.

    >>> _forms("달빛(Moonlight) 사업"), _forms("달빛 항로")
    (('달빛 사업', ('달빛', 'Moonlight')), ('달빛 항로', ()))
    """
    match = re.fullmatch(r"(.{2,30}?)\s?\(([A-Za-z][^()]*)\)(\s?[가-힣]*)", name)
    return (match[1] + match[3], tuple(dict.fromkeys((match[1], match[2])))) if match else (name, ())


def out_of_scope(text: str, start: int, end: int) -> bool:
    """True when a piece of text speaks of what the guide leaves out: defence, finance, culture, labour.

    >>> out_of_scope("양국 문화 교류를 넓힌다", 0, 13), out_of_scope("양국 우주 탐사를 넓힌다", 0, 13)
    (True, False)
    """
    return next(outside(text, start, end), None) is not None


def outside(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a piece of text has the words of what the guide leaves out.

    >>> list(outside("양국 문화 교류를 넓힌다", 0, 13)), list(outside("양국 우주 탐사를 넓힌다", 0, 13))
    ([(3, 8)], [])
    """
    return (m.span() for m in _list("out_of_scope").finditer(text, start, end))


def _number(name: str, form: str) -> str:
    """How many bodies the words tell: 세 기관."""
    number = next((n for word, n in table("cues")["numbers"].items() if form.startswith(word)), "") if name == "bodies" else ""
    return f":{number}" if number else ""


def _meant(form: str) -> str:
    """The end of the rule of words for companies (두 회사), and for two heads (두 장관)."""
    return next((end for end, key in MEANT.items() if form.endswith(tuple(words("cues", key)))), "")


def anaphors(text: str) -> Iterator[Mention]:
    """양국, 양 기관, 양측, 3국 and Korea as "우리".

    >>> [(m.form, m.value) for m in anaphors("양 기관은 우리 정부와 함께")]
    [('양 기관', 'bodies:2'), ('우리 정부', '')]
    """
    names, patterns = _compiled("anaphors")
    found = [
        Mention(m.start(), m.end(), Kind.ANAPHOR, m[0], value=name + _number(name, m[0]), rule=f"ko.anaphor.{name}{_meant(m[0])}")
        for name, m in ((names[n], m) for n, m in patterns.find(text, 0, len(text)))
        if not (m.start() and text[m.start() - 1].isalnum() and text[m.start() - 1] not in words("units", "letters"))
    ]
    found += [Mention(m.start(), m.end(), Kind.COUNTRY, m[0], ("country:KR",), rule="ko.country.we") for m in _list("we").finditer(text)]
    return iter(sorted(found, key=lambda m: m.start))


def announced(text: str, quoted: tuple[int, int], inside: Sequence[Mention]) -> bool:
    """True for news that a body gives in quotes; what a person says stays speech.

    Args:
        text: NFC text.
        quoted: span of the quotation.
        inside: the mentions of its unit.

    >>> text = "새별대는 “달빛연과 양해각서를 맺었다”고 밝혔다."
    >>> announced(text, (5, 21), [Mention(0, 3, Kind.ORGANIZATION, "새별대")]), announced(text, (5, 21), [Mention(0, 3, Kind.PERSON, "새별대")])
    (True, False)
    """
    told = table("cues")["announced"]
    body = any(m.kind is Kind.ORGANIZATION and re.fullmatch(r"(?:\([^()\n]{1,30}\))?(?:은|는)\s", text[m.end : quoted[0]]) for m in inside)
    return body and bool(re.search(told["news"], text[slice(*quoted)]) and re.match(told["tells"], text[quoted[1] : quoted[1] + 20]))
