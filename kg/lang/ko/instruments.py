"""Instruments and forums that a Korean text names: quoted, with a proper name, or by their type."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg import reference
from kg.lang.ko import extents, facilities
from kg.lang.ko.data import table, words
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.lang.ko.standing import placed
from kg.model import Kind, Mention, Role

#: longest quoted name
QUOTED = 70
_ORDINAL = re.compile(r"(?:제\s?\d+\s?(?:차|회)|\d+차)\s?$")
#: a particle that ends a word
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|의|에|와|과|도|에는|에서|에서는|으로|로)(?![가-힣])")
_GLOSS = re.compile(r"\s?\((?:[A-Za-z][A-Za-z0-9 .&/-]*|[가-힣]{2,8})\)")


@dataclass(frozen=True, slots=True)
class _Head:
    """A head noun: where its own word ends, and what it names."""

    start: int
    end: int
    noun: str
    type: str


@cache
def _types() -> dict[str, str]:
    data = table("instruments")
    return {noun: kind for kind, nouns in data["heads"].items() for noun in nouns} | {noun: row["type"] for noun, row in data["deals"].items()}


@cache
def _heads() -> re.Pattern[str]:
    deals = table("instruments")["deals"]
    nouns = "|".join(re.escape(n).replace(r"\ ", " ") for n in sorted(_types().keys() - deals.keys(), key=len, reverse=True))
    signed = "|".join(f"{noun}{row['behind']}" for noun, row in deals.items())
    behind = "|".join(words("instruments", "behind"))
    held = table("instruments")["celebrated"]
    other = rf"(?:{behind})(?:(?![가-힣])|(?:을|를|이|가|은|는|에|에서|의))|[A-Za-z]"
    return re.compile(rf"(?:{signed})|(?:{nouns})(?:(?={held})|(?!{other}))")


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
    organizations = (m for m in known if m.kind is Kind.ORGANIZATION and m not in forums)
    apart = [m for m in organizations if not _session(morphs.text, m, known) and not facilities.to_be_founded(morphs.text, m, _types())]
    bodies = {n for m in apart for n in range(m.start, m.end)}
    taken = {n for m in found for n in range(m.start, m.end)}
    for start, end in spans:
        near = known[bisect_left(known, start, key=_start) : bisect_left(known, end, key=_start)]
        for match in _heads().finditer(morphs.text, start, end):
            head = _Head(match.start(), match.end(), match[0], _types()[match[0]])
            if (head.start in taken and head.end - 1 in taken) or head.end - 1 in bodies:
                continue
            mention = _mention(morphs, head, (start, end), near)
            if mention and (_worldwide(morphs.text, mention) or _domestic(mention)):
                continue
            if mention and not (set(range(mention.start, mention.end)) & taken and mention.end - 1 in taken):
                found = [m for m in found if not mention.start <= m.start < m.end <= mention.end]
                found.append(_with_refs(mention, near))
                taken |= set(range(mention.start, mention.end))
    found += _summits(morphs.text, known, found)
    return tuple(sorted(found, key=lambda m: m.start))


def _summits(text: str, known: Sequence[Mention], found: Sequence[Mention]) -> Iterator[Mention]:
    """The meetings of heads of state that are told by a verb: 한미일 정상은 … 만나. Held where they are told, so a place."""
    for state in (m for m in known if m.kind is Kind.COUNTRY and len(m.refs) > 1):
        match = _pattern("summit").match(text, state.end)
        if match and not any(m.value == "dialogue" and state.start <= m.start < match.end() for m in found):
            name = f"{state.form} {match[1]}"
            names = (f"{name}회담", f"{name}회의")
            yield Mention(
                state.start, match.end(1), Kind.INSTRUMENT, name, value="dialogue", names=names, role=Role.PLACE, rule="ko.instrument.met"
            )


def _worldwide(text: str, mention: Mention) -> bool:
    """True for a meeting or initiative of many that nobody here joins or makes (annotation guide, rule 4)."""
    data = table("instruments")
    form = mention.form.strip("‘“'\"「『｢<〈《 ")
    joined = re.search(data["joining"], text[mention.end : mention.end + 30])
    return bool(re.match(data["worldwide"], form)) and not joined


def _domestic(mention: Mention) -> bool:
    """True for a forum or paper inside one country: 범정부협의체, 민관 협의회."""
    return _pattern("domestic").match(mention.form.strip("‘“'\"「『｢<〈《 ")) is not None


def _known(mention: Mention) -> Mention:
    heads = [t for n, t in _types().items() if mention.form.endswith(n)]
    value = heads[0] if heads else "partnership"
    return replace(mention, kind=Kind.INSTRUMENT, value=value, country="", rule="ko.instrument.named")


def event(text: str, mention: Mention) -> bool:
    """True for an initiative of many that no party here joins or makes: a programme (annotation guide, rule 4)."""
    rows = reference.load().agreements
    shared = any(r.startswith("agreement:") and not rows[r[10:]].parties for r in mention.refs[:1])
    return shared and not re.search(table("instruments")["joining"], text[mention.end : mention.end + 30])


def _glossed(text: str, mention: Mention) -> Mention:
    """The mention with a bracket behind it: 업무협약(MOU)."""
    gloss = _GLOSS.match(text, mention.end)
    return replace(mention, end=gloss.end(), names=(*mention.names, gloss[0].strip(" ()"))) if gloss else mention


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
    return pair or bool(_ORDINAL.search(text, max(0, mention.start - 8), mention.start))


def _with_refs(mention: Mention, known: Sequence[Mention]) -> Mention:
    refs = [
        m
        for m in known
        if m.start >= mention.start and m.end <= mention.end and (m.kind is Kind.INSTRUMENT or (m.kind is Kind.ORGANIZATION and _forum(m)))
    ]
    return replace(mention, refs=refs[0].refs) if refs else mention


def _mention(morphs: Morphs, head: _Head, span: tuple[int, int], known: Sequence[Mention]) -> Mention | None:
    text = morphs.text
    gloss = _GLOSS.match(text, head.end)
    end = gloss.end() if gloss and gloss.end() <= span[1] else head.end
    names = (gloss[0].strip(" ()"),) if gloss else ()
    quoted = _quotation(text, head, end, span)
    if quoted:
        start = _ordinal(text, quoted[0], span)
        inner = text[quoted[0] + 1 : quoted[1] - 1] if text[quoted[0]] in table("instruments")["quotes"] else text[quoted[0] : quoted[1]]
        form = f"{text[start : quoted[0]].strip()} {inner}".strip()
        if inner == head.noun:
            # 동 「프레임워크」: the type in quotes is what was told before
            return Mention(start, end, Kind.INSTRUMENT, form, value=head.type, names=names, rule="ko.instrument.deictic")
        pair = any(m.kind is Kind.COUNTRY and start <= m.start < quoted[1] for m in known)
        guest = re.match(table("instruments")["visiting"], text[quoted[1] : min(span[1], quoted[1] + 20)])
        if head.type == "dialogue" and not pair and guest:
            return None
        gloss = _GLOSS.match(text, quoted[1], span[1]) if quoted[1] > end else None
        names = (*names, gloss[0].strip(" ()")) if gloss else names
        end = max(quoted[1], end, gloss.end() if gloss else 0)
        mention = Mention(start, end, Kind.INSTRUMENT, form, value=head.type, names=names, rule="ko.instrument.quoted")
        return placed(text, mention, passing=False)
    held = _pattern("celebrated").match(text, head.end)
    if (_inside_word(morphs, head) and not held) or (held and _pattern("signed_there").match(text, held.end(), span[1])):
        return None
    if re.match(r"(?:\s?\([^)]*\))?\s?(?:총\s)?\d+\s?건", text[head.end : head.end + 14]) or re.search(
        r"\d+\s?(?:건|개)의\s(?:[^.\n]{0,40}\s)?$", text[max(span[0], head.start - 48) : head.start]
    ):
        return None
    if _pattern("signatories").match(text, end) or (head.type == "partnership" and _of_title().match(text, end)):
        return None
    start = extents.left(morphs, head.start, span, known)
    passing = bool(re.match(table("instruments")["passing"], text[end : end + 16]))
    form = text[start : head.end]
    deictic = re.search(r"(?:^|\s)(" + "|".join(words("instruments", "deictic")) + r")\s$", text[max(span[0], start - 5) : start])
    if deictic and start == head.start:
        return Mention(start, end, Kind.INSTRUMENT, form, value=head.type, names=names, rule="ko.instrument.deictic")
    proper = _proper(form, (start, head.end), known, vague=head.noun in words("instruments", "vague"))
    rule = "named" if proper else "bare"
    founded = head.type == "dialogue" and re.search(table("instruments")["founding"], text[end : min(span[1], end + 30)]) is not None
    new = founded and start < head.start
    ranked = start < head.start and re.search(table("instruments")["ranked"], form) is not None
    named = head.noun in words("instruments", "meetings") or ranked
    met = named and re.match(table("instruments")["meeting"], text[end : end + 6])
    allied = head.noun in words("instruments", "allied") and re.match(table("instruments")["signing"], text[end : end + 8])
    if not proper and not new and not met and not allied and head.noun in words("instruments", "never_bare"):
        return None
    told = re.search(rf"(?:{table('instruments')['making']})\S{{0,3}}[ㄴ-힣]\s$", text[max(span[0], start - 12) : start])
    points = start == head.start and head.type != "dialogue" and not told
    signing = _pattern("after_signing").match(text, end) and _pattern("alone").search(text, span[0], start)
    if not proper and points and (signing or re.match(table("instruments")["pointing"], text[end : end + 8])):
        return Mention(start, end, Kind.INSTRUMENT, form, value=head.type, names=names, rule="ko.instrument.deictic")
    if not proper and (head.noun in words("instruments", "weak") or start == head.start) and not _made(text, start, end, span):
        return None
    if deictic:
        rule = "deictic"
    elif founded and not proper:
        rule = "founded"
    mention = Mention(start, end, Kind.INSTRUMENT, form, value=head.type, names=names, rule=f"ko.instrument.{rule}")
    return placed(text, mention, passing=passing)


def _quotation(text: str, head: _Head, end: int, span: tuple[int, int]) -> tuple[int, int] | None:
    """The quotation that ends with the head, or that stands directly before it ("‘… 밸류체인’ 구상")."""
    quotes: dict[str, str] = table("instruments")["quotes"]
    closing = text[end : end + 1]
    for left, right in quotes.items():
        if closing == right:
            at = text.rfind(left, max(span[0], head.start - QUOTED), head.start + 1)
            if at >= 0 and right not in text[at + 1 : head.start]:
                return at, end + 1
        before = text[head.start - 2 : head.start]
        if len(before) == 2 and before[0] == right and before[1] == " ":
            at = text.rfind(left, max(span[0], head.start - QUOTED), head.start - 2)
            if at >= 0 and head.start - at > 4:
                return at, head.end
    return None


def _ordinal(text: str, start: int, span: tuple[int, int]) -> int:
    match = _ORDINAL.search(text, max(span[0], start - 8), start)
    return match.start() if match else start


def _inside_word(morphs: Morphs, head: _Head) -> bool:
    """True when the noun goes on behind the head in one word: 협약식, 회의장, 대화형."""
    after = morphs.starts.get(head.end)
    if after is None and _PARTICLE.match(morphs.text, head.end):
        return False  # "대화가" read as "대 화가": a particle that ends the word is no part of another noun
    if after is None:
        return head.end < len(morphs.text) and morphs.text[head.end].isalnum() and head.end not in morphs.ends
    token = morphs.tokens[after]
    return token.tag in NOMINAL and not morphs.spaced(after) and token.tag != "NNB"


def _proper(form: str, span: tuple[int, int], known: Sequence[Mention], *, vague: bool) -> bool:
    """True when the name says which one it is: a country, a body (but for vague heads), an ordinal."""
    kinds = (Kind.COUNTRY,) if vague else (Kind.COUNTRY, Kind.ORGANIZATION)
    inside = any(m.kind in kinds and span[0] <= m.start < span[1] for m in known)
    return inside or (not vague and bool(re.match(r"제?\s?\d+(?:차|회)", form)))


def _made(text: str, start: int, end: int, span: tuple[int, int]) -> bool:
    """True when a verb behind the head makes it, or a relative clause before it says that it was made."""
    if re.search(rf"(?:{table('instruments')['making']})\S{{0,3}}[ㄴ-힣]\s$", text[max(span[0], start - 12) : start]):
        return True
    return bool(re.search(table("instruments")["making"], text[end : min(span[1], end + 40)]))


@cache
def _of_title() -> re.Pattern[str]:
    """A title behind a noun: somebody heads what it names, so that it is a body or a part of one."""
    return re.compile(rf"\s?(?:{'|'.join(sorted(words('persons', 'titles'), key=len, reverse=True))})(?![가-힣]{{2}})")


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(table("instruments")[key])
