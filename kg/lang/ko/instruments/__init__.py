"""Instruments and forums that a Korean text names: quoted, with a proper name, or by their type."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.ko.data import table, words
from kg.lang.ko.entities import regions
from kg.lang.ko.instruments import facilities
from kg.lang.ko.instruments.heads import GLOSS, ORDINAL, Head, compiled, inside, named
from kg.lang.ko.instruments.standing import held_too, placed
from kg.lang.ko.morphs import Morphs
from kg.lang.ko.openings import Together, together
from kg.model import Kind, Mention, Role

#: marks around a name in quotes
_CLOSING = "‘’“”'\"「」『』｢｣<>〈〉《》 "
#: how far before a plan the words may stand that tell whose it is
ANNOUNCED = 80


@cache
def _types() -> dict[str, str]:
    data = table("instruments")
    return {noun: kind for kind, nouns in data["heads"].items() for noun in nouns} | {noun: row["type"] for noun, row in data["deals"].items()}


@cache
def _heads() -> Together:
    deals = table("instruments")["deals"]
    nouns = "|".join(re.escape(n).replace(r"\ ", " ") for n in sorted(_types().keys() - deals.keys(), key=len, reverse=True))
    signed = "|".join(f"{noun}{row['behind']}" for noun, row in deals.items())
    behind = "|".join(words("instruments", "behind"))
    held = table("instruments")["celebrated"]
    other = rf"(?:{behind})(?:(?![가-힣])|(?:을|를|이|가|은|는|에|에서|의))|[A-Za-z]"
    return together([[rf"(?:{signed})|(?:{nouns})(?:(?={held})|(?!{other}))"]])


def find(morphs: Morphs, spans: Sequence[tuple[int, int]], known: Sequence[Mention]) -> tuple[Mention, ...]:
    """The instruments of a text in order, without overlaps.

    Args:
        morphs: the document.
        spans: its units.
        known: what the reference data names in it, in order.

    Returns:
        mentions whose value is the type; the rule tells `quoted`, `named`, `bare` (type only) and `deictic` (이번 협약).
    """
    forums = [m for m in known if (m.kind is Kind.INSTRUMENT and not event(morphs.text, m)) or (m.kind is Kind.ORGANIZATION and _forum(m))]
    found: list[Mention] = [placed(morphs.text, _glossed(morphs.text, _known(m)), passing=False) for m in forums]
    found += facilities.find(morphs.text, spans, known)
    second = [m for m in known if m.kind is Kind.ORGANIZATION and m not in forums and held_too(morphs.text, m.start, m.end)]
    found += [replace(m, kind=Kind.INSTRUMENT, value="dialogue", country="", rule="ko.instrument.named") for m in second]
    organizations = (m for m in known if m.kind is Kind.ORGANIZATION and m not in (*forums, *second))
    apart = [m for m in organizations if not _session(morphs.text, m, known) and not facilities.to_be_founded(morphs.text, m, _types())]
    bodies = {n for m in apart for n in range(m.start, m.end)}
    taken = {n for m in found for n in range(m.start, m.end)}
    for start, end in spans:
        near = known[bisect_left(known, start, key=_start) : bisect_left(known, end, key=_start)]
        for _, match in _heads().find(morphs.text, start, end):
            head = Head(match.start(), match.end(), match[0], _types()[match[0]])
            if (head.start in taken and head.end - 1 in taken) or head.end - 1 in bodies:
                continue
            mention = named(morphs, head, (start, end), near)
            if mention and (
                _domestic(mention) or any(aside(morphs.text, mention) for aside in (_occasion, _own_plan, _compared, _at_home, _merged))
            ):
                continue
            if mention and _worldwide(morphs.text, mention) and not any(regions.inside(mention, m) for m in near):
                continue
            if mention and not (set(range(mention.start, mention.end)) & taken and mention.end - 1 in taken):
                found = [m for m in found if not mention.start <= m.start < m.end <= mention.end]
                found.append(_with_refs(mention, near))
                taken |= set(range(mention.start, mention.end))
    found += _summits(morphs.text, known, found)
    return tuple(_by_gloss(morphs.text, sorted(_outside_apposition(morphs.text, found), key=_start)))


def _outside_apposition(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions without the type that stands before a name as what that is: 안보 협의체인 오커스."""
    starts = {m.start for m in found}
    return (m for m in found if not (text.startswith("인 ", m.end) and {m.end + 2, m.end + 3} & starts))


def _by_gloss(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions with the type of their English names, and what ends in the same noun without one: 연구협약(Study Agreement), 이번 협약."""
    kinds = [_glossed_type(text, m) for m in found]
    told = [(m.form.partition("(")[0].strip(_CLOSING), kind) for m, kind in zip(found, kinds, strict=True) if kind]
    for mention, own in zip(found, kinds, strict=True):
        noun = "" if own or mention.names else mention.form.strip(_CLOSING).split()[-1]
        kind = own or next((k for form, k in told if noun and (form.endswith(noun) or noun.endswith(form.split()[-1]))), "")
        yield replace(mention, value=kind) if kind else mention


def _glossed_type(text: str, mention: Mention) -> str:
    """The type that the English name tells in a bracket at the end of a mention or right behind it, or the empty string."""
    opened = text.rfind("(", mention.start, mention.end + 2)
    match = _english().match(text, opened) if opened >= 0 and mention.kind is Kind.INSTRUMENT else None
    return str(table("instruments")["glossed"].get(match[1], "")) if match and match.end() >= mention.end - 1 else ""


@cache
def _english() -> re.Pattern[str]:
    """An English name in a bracket, with its last word."""
    return re.compile(r"\((?:[A-Za-z&'’-]+\s){0,8}([A-Z][a-z]+)\)")


def _summits(text: str, known: Sequence[Mention], found: Sequence[Mention]) -> Iterator[Mention]:
    """The meetings of heads of state that are told by a verb: 한미일 정상은 … 만나. Held where they are told, so a place."""
    for state in (m for m in known if m.kind is Kind.COUNTRY and len(m.refs) > 1):
        match = compiled("summit").match(text, state.end)
        if match and not any(m.value == "dialogue" and state.start <= m.start < match.end() for m in found):
            name = f"{state.form} {match[1]}"
            names = (f"{name}회담", f"{name}회의")
            yield Mention(
                state.start, match.end(1), Kind.INSTRUMENT, name, value="dialogue", names=names, role=Role.PLACE, rule="ko.instrument.met"
            )


def _worldwide(text: str, mention: Mention) -> bool:
    """True for a meeting or initiative of many that nobody here joins or makes (annotation guide, rule 4), told without its states."""
    data = table("instruments")
    form = mention.form.strip("‘“'\"「『｢<〈《 ")
    joined = re.search(data["joining"], text[mention.end : mention.end + 30]) or compiled("hosted").match(text, mention.end)
    return bool(re.match(data["worldwide"], form)) and not joined


def _compared(text: str, mention: Mention) -> bool:
    """True for an instrument that others are only compared with: "재무장관 회의처럼 정례 궤도에 오른 분야"."""
    return compiled("compared").match(text, mention.end) is not None


def _occasion(text: str, mention: Mention) -> bool:
    """True for a forum that only gave the occasion to something else: what came of it is not told there (annotation guide, rule 3)."""
    return mention.value == "dialogue" and compiled("occasion").match(text, mention.end) is not None


def _own_plan(text: str, mention: Mention) -> bool:
    """True for a plan, vision or fund that one side announced or runs, or asks others to back: it has not agreed on it with anybody."""
    if mention.value not in ("partnership", "programme", "declaration"):
        return False
    announced = compiled("own_plan").search(text, max(0, mention.start - ANNOUNCED), mention.start)
    return announced is not None or compiled("backed").match(text, mention.end) is not None


def _at_home(text: str, mention: Mention) -> bool:
    """True for a paper that each side signs with its own: "양국 정부는 각각 자국 기업과 계약을 맺고"."""
    return compiled("with_own").search(text, max(0, mention.start - ANNOUNCED), mention.start) is not None


def _merged(text: str, mention: Mention) -> bool:
    """True for the type of forums that were merged into another one: 따로 운영하던 협의체를 통합한 위원회."""
    named = mention.rule.endswith((".named", ".quoted"))
    return mention.value == "dialogue" and not named and compiled("merged").match(text, mention.end) is not None


def _domestic(mention: Mention) -> bool:
    """True for a forum or paper inside one country: 범정부협의체, 민관 협의회."""
    return compiled("domestic").match(mention.form.strip("‘“'\"「『｢<〈《 ")) is not None


def _known(mention: Mention) -> Mention:
    heads = [_types()[n] for form in (mention.form, *_official(mention)) for n in _types() if form.endswith(n)]
    value = heads[0] if heads else "partnership"
    return replace(mention, kind=Kind.INSTRUMENT, value=value, country="", rule="ko.instrument.named")


def _official(mention: Mention) -> tuple[str, ...]:
    """The Korean name of what the tables know by an acronym."""
    row = reference.load().agreements.get(mention.refs[0].removeprefix("agreement:")) if mention.refs else None
    return (row.label_ko,) if row is not None else ()


def event(text: str, mention: Mention) -> bool:
    """True for an initiative of many that no party here joins or makes: a programme (annotation guide, rule 4)."""
    rows = reference.load().agreements
    shared = any(r.startswith("agreement:") and not rows[r[10:]].parties for r in mention.refs[:1])
    return shared and not re.search(table("instruments")["joining"], text[mention.end : mention.end + 30])


def _glossed(text: str, mention: Mention) -> Mention:
    """The mention with a bracket behind it: 업무협약(MOU)."""
    gloss = GLOSS.match(text, mention.end)
    return replace(mention, end=gloss.end(), names=(*mention.names, inside(gloss))) if gloss else mention


def _start(mention: Mention) -> int:
    return mention.start


def _forum(mention: Mention) -> bool:
    """True for a body of the tables that is a standing forum of countries: 한·미 과학기술공동위원회."""
    return (
        mention.country in ("INT", "")
        and bool(mention.refs)
        and mention.form.endswith(("공동위원회", "공동위", "대화", "협의회", "협력위원회", "우주대화"))
    )


def _session(text: str, mention: Mention, known: Sequence[Mention]) -> bool:
    """True for what only looks like a body: a committee with an ordinal or two countries before it (제4차 한-칠레 산업기술위원회)."""
    if mention.refs:
        return False
    pair = any(m.kind is Kind.COUNTRY and len(m.refs) > 1 and 0 <= mention.start - m.end <= 1 for m in known)
    return pair or bool(ORDINAL.search(text, max(0, mention.start - 8), mention.start))


def _with_refs(mention: Mention, known: Sequence[Mention]) -> Mention:
    refs = [
        m
        for m in known
        if m.start >= mention.start and m.end <= mention.end and (m.kind is Kind.INSTRUMENT or (m.kind is Kind.ORGANIZATION and _forum(m)))
    ]
    return replace(mention, refs=refs[0].refs) if refs else mention
