"""The part that a mention plays, from the particle behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lang.ko.clauses.pieces import MADE
from kg.lang.ko.data import expression, table, words
from kg.lang.ko.entities import brackets, universities
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.model import Kind, Mention, Role, Token

#: morphemes of a predicate that modifies a noun: 개발 하 ㄴ
RELATIVE = 4
#: morphemes of the class that may stand before a name: 차세대 에너지 기업 RWE
CLASS_WORDS = 5
#: what may stand between a body and the one below it: 해돋이부(장관 남보라) 별빛연구소는
_NEXT = re.compile(r"(?:\([^()\n]*\))? ")
PASSED = 4  # nouns behind a name that are passed over, at most
#: value of what points back to an instrument, which is no member of a list: 새별대와 협약식을
POINTING = "instrument"
NAMED = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON, Kind.ANAPHOR})

#: the role of a mention, and that of the phrase which it opens
_Told = tuple[Role | None, Role | None]


@dataclass(frozen=True, slots=True)
class _Named:
    """The names of a text while their roles are read from the last one to the first.

    Args:
        morphs: the document.
        mentions: in order.
        starts: index of the mention that begins at a place, of those that may have a role.
        carried: role of the phrase that a mention opens, of those that are read already.
    """

    morphs: Morphs
    mentions: Sequence[Mention]
    starts: Mapping[int, int]
    carried: Mapping[int, Role | None]


def assign(morphs: Morphs, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with their roles; a member of a list has the role of the list's last member.

    Args:
        morphs: the document.
        mentions: in order.
    """
    starts = {m.start: n for n, m in reversed(list(enumerate(mentions))) if m.kind in NAMED and not m.value.startswith(POINTING)}
    closed = brackets.closed(morphs.text, mentions)
    roles: dict[int, Role | None] = {}
    carried: dict[int, Role | None] = {}
    named = _Named(morphs, mentions, starts, carried)
    for n in range(len(mentions) - 1, -1, -1):
        mention = mentions[n]
        if mention.kind in NAMED and mention.role is None:
            if mention.kind is Kind.PERSON and mention.rule == "ko.person.behind":
                roles[n], carried[n] = Role.OWNER, None
                continue
            whole = replace(mention, end=closed.get(mention.start, mention.end))
            roles[n], carried[n] = _role(named, whole)
    told = [replace(m, role=roles[n]) if n in roles else m for n, m in enumerate(mentions)]
    return tuple(_below(morphs.text, list(brackets.concluded(morphs.text, told))))


def _below(text: str, placed: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, a body of which nothing tells the country with that of the one right above it."""
    above: Mention | None = None
    for mention in placed:
        if mention.kind is Kind.ORGANIZATION:
            if above and not mention.country and not mention.refs and _NEXT.fullmatch(text, above.end, mention.start):
                mention = replace(mention, country=above.country)
            above = mention if mention.role is Role.PARENT and len(mention.country) == 2 else None
        yield mention


def _role(named: _Named, mention: Mention) -> _Told:
    """The role of a mention, and the role of the whole phrase that it opens (미 에너지부 국가핵안보청은)."""
    end = _end(named.morphs.text, mention)
    n = _behind(named, mention, end)
    if n >= len(named.morphs.tokens):  # a name that the analyser does not know may be taken together with its particle
        glued = _glued().match(named.morphs.text, end)
        return _same(_particles()[glued[1]] if glued else None)
    through = mention.kind is Kind.COUNTRY and _class_with().match(named.morphs.text, mention.end)
    if through or brackets.with_people(named.morphs.text, mention, end):
        return _same(Role.PARTNER)
    return _by_word(named, n) or _in_list(named, mention, n) or _by_particle(named.morphs, mention, n) or _before_noun(named, mention, n)


def _same(role: Role | None) -> _Told:
    """A role that a mention shares with the phrase that it opens."""
    return role, role


def _behind(named: _Named, mention: Mention, end: int) -> int:
    """The token behind a name, without the nouns, numbers (등 10개국) and parts that do not change whose act it is."""
    morphs = named.morphs
    body = mention.kind is Kind.ORGANIZATION
    others = _others().match(morphs.text, end) if body else expression("sides", "counted").match(morphs.text, end)
    n = morphs.after(others.end() if others else end)
    last = n + PASSED
    while n < min(last, len(morphs.tokens)) and (morphs.tokens[n].form in words("roles", "same") or morphs.tokens[n].tag == "SN"):
        n += 1
    # "부총리 겸 새별부 장관" is the title of a person
    return _part(morphs, named.starts, n) if body and not morphs.text.endswith("겸 ", 0, mention.start) else n


def _by_word(named: _Named, n: int) -> _Told | None:
    """The role that a word or mark behind a name tells by itself."""
    token = named.morphs.tokens[n]
    if token.form in words("roles", "label"):
        return _same(Role.PARTNER)
    if token.form in words("roles", "also") and token.tag == "MAG":
        return _same(Role.TOPIC)
    if token.form in words("roles", "between"):
        return _same(Role.BETWEEN)
    if token.form in words("roles", "host"):
        return Role.OWNER, None
    if token.form in words("roles", "below"):
        # "X와 Y 산하 Z가": X stands beside Z
        below = _opened(named.morphs, named.starts, n + 1)
        return Role.PARENT, named.carried.get(below) if below is not None else None
    return None


def _in_list(named: _Named, mention: Mention, n: int) -> _Told | None:
    """The role of a member of a list, that of the list's last member; a partner's where none follows."""
    morphs, token = named.morphs, named.morphs.tokens[n]
    joined = token.form in words("roles", "joined") and token.start == mention.end and token.end in named.starts
    if not joined and token.form not in words("roles", "listed"):
        return None
    partner = Role.PARTNER if token.form in words("roles", "with") else None
    other = _owned(morphs.text, named.starts, named.mentions, _opened(morphs, named.starts, n + 1))
    if other is None:
        return _same(partner)
    role = named.carried.get(other)
    # "X 원장과 Y의 Z 박사가": Y owns what stands behind it, not the person before
    owner = role is Role.OWNER and mention.kind is Kind.PERSON
    # "X는 Y와 Z 사업을 위한 …", "X는 Y와 칠레에서 …": what Z qualifies is no further partner, nor is the country where it is done
    place = role is Role.PLACE and named.mentions[other].kind is Kind.COUNTRY
    qualifying = mention.kind is Kind.ORGANIZATION and (place or role is Role.MODIFIER)
    # "X는 Y와 한-칠레 간 협력에 관한 …": the pair is between itself
    pair = role is Role.BETWEEN and len(named.mentions[other].refs) > 1
    return _same(partner if partner and (owner or qualifying or pair) else role)


def _by_particle(morphs: Morphs, mention: Mention, n: int) -> _Told | None:
    """The role that the particle behind a name gives, with the words behind that."""
    tokens, token = morphs.tokens, morphs.tokens[n]
    if token.form in ("이", "가") and token.tag == "JKS" and _modifies(morphs, n + 1):
        led = mention.kind is Kind.PERSON and _people("leads").match(morphs.text, token.end)
        return _same(Role.SUBJECT if led else Role.OWNER)
    if token.tag == "JKG" and mention.kind is Kind.PERSON and _people("leading").match(morphs.text, token.end):
        return _same(Role.SUBJECT)
    if token.tag == "JKO" and n + 1 < len(tokens) and tokens[n + 1].form in words("roles", "centre"):
        return _same(Role.SUBJECT)
    if token.tag == "JKO" and mention.kind in (Kind.ORGANIZATION, Kind.PERSON):
        beside = _visited() if mention.kind is Kind.ORGANIZATION else _people("meets")
        if beside.match(morphs.text, token.end):
            return _same(Role.PARTNER)
    if _source(tokens, n):
        return _same(Role.SPEAKER)
    return _same(_particles().get(token.form)) if token.tag.startswith("J") else None


def _before_noun(named: _Named, mention: Mention, n: int) -> _Told:
    """The role of a name without a particle: above the name that follows, the country of one, a place, or what qualifies a noun."""
    morphs, mentions = named.morphs, named.mentions
    at = morphs.tokens[n].start
    other = named.starts.get(at)
    if other is not None and mention.kind not in (Kind.PERSON, Kind.ANAPHOR) and _NEXT.fullmatch(morphs.text, mention.end, at):
        role, above = named.carried.get(other), mention.kind is Kind.ORGANIZATION and mentions[other].kind is Kind.ORGANIZATION
        return role if above and universities.peers(mention.form, mentions[other].form) else Role.PARENT if above else Role.AFFILIATION, role
    if mention.kind is not Kind.COUNTRY:
        return _same(Role.MODIFIER)
    other = _opened(morphs, named.starts, n)
    if other is not None and mentions[other].kind is Kind.ORGANIZATION:
        return Role.AFFILIATION, named.carried.get(other)
    return _same(Role.PLACE if _place(morphs, n) else Role.MODIFIER)


@cache
def _particles() -> dict[str, Role]:
    """The role that each particle gives."""
    return {form: Role(role) for role, forms in table("roles")["particles"].items() for form in forms}


@cache
def _glued() -> re.Pattern[str]:
    """A particle that the analyser takes for a part of the name before it."""
    return re.compile(rf"({'|'.join(sorted(_particles(), key=len, reverse=True))})(?:는|도)?(?=[\s,.])")


@cache
def _people(key: str) -> re.Pattern[str]:
    """What tells that people lead, sign or are met: `leading` behind 의, `leads` behind a subject, `meets` behind an object (장관을 만나)."""
    return re.compile(table("persons")[key])


@cache
def _class_with() -> re.Pattern[str]:
    """A class of bodies behind a country, as a partner: (독일) 연구기관과."""
    return re.compile(table("roles")["class_with"])


@cache
def _others() -> re.Pattern[str]:
    """What stands behind the last name of a list for all of its members: 새별연 등 5개 기관·기업과."""
    return re.compile(table("sides")["others"])


@cache
def _visited() -> re.Pattern[str]:
    """What follows the body that somebody visits and signs with there: (새별연구소를) 찾아 협정을 연장했다."""
    return re.compile(table("roles")["visited"])


def _part(morphs: Morphs, starts: Mapping[int, int], n: int) -> int:
    """The token behind a part that stands for its body: 새별대 공과대학은, 달빛전자 연구팀이; the same token where there is none."""
    end = n
    while end < len(morphs.tokens) and end - n < CLASS_WORDS and morphs.tokens[end].tag in NOMINAL and morphs.tokens[end].start not in starts:
        end += 1
    if end == n or morphs.text[morphs.tokens[n].start - 1] != " ":
        return n
    word = morphs.text[morphs.tokens[n].start : morphs.tokens[end - 1].end]
    # a head without a name acts for the body: 새별기구 대표는
    part = word.endswith(tuple(words("organizations", "parts"))) or word in words("organizations", "heads")
    return morphs.after(morphs.tokens[end - 1].end) if part else n


def _opened(morphs: Morphs, starts: Mapping[int, int], n: int) -> int | None:
    """The mention that a noun phrase leads to which begins at a token: (독일) 에너지 기업 RWE."""
    for token in morphs.tokens[n : n + CLASS_WORDS]:
        if token.start in starts:
            return starts[token.start]
        if token.tag not in NOMINAL:
            return None
    return None


def _owned(text: str, starts: Mapping[int, int], mentions: Sequence[Mention], n: int | None) -> int | None:
    """The body that belongs to a country in a list: (A부와) 칠레의 B부는; the same mention where there is none."""
    if n is None or mentions[n].kind is not Kind.COUNTRY or text[mentions[n].end : mentions[n].end + 2] != "의 ":
        return n
    body = starts.get(mentions[n].end + 2)
    return body if body is not None and mentions[body].kind is Kind.ORGANIZATION else n


def _end(text: str, mention: Mention) -> int:
    """Where a name ends; a person's with the title behind it."""
    if mention.kind is not Kind.PERSON or not mention.holder:
        return mention.end
    at = text.find(mention.holder, mention.end, mention.end + len(mention.holder) + 60)
    if at >= 0:
        return at + len(mention.holder)
    last = mention.holder.split()[-1]  # named again by the end of the title, without its body: 남 의장은, 새별청장 … 남 청장은
    return next((mention.end + 1 + len(last) - n for n in range(len(last) - 1) if text.startswith(last[n:], mention.end + 1)), mention.end)


def _modifies(morphs: Morphs, n: int) -> bool:
    """True when the predicate right behind a subject modifies a noun (새별연이 개발한 탐사선): an attribute, no act of the clause.

    Args:
        morphs: the document.
        n: the token behind the particle.
    """
    for at, token in enumerate(morphs.tokens[n : n + RELATIVE], n):
        if token.tag == "ETM":
            noun = morphs.tokens[at + 1] if at + 1 < len(morphs.tokens) else None
            return (
                at > n
                and noun is not None
                and noun.tag in ("NNG", "NNP", "SL", "SSO", "XR", "MM", "XPN")
                and not re.search(MADE, morphs.text[morphs.tokens[n].start : token.end])
            )
        if token.tag.startswith(("J", "EC", "EF", "EP", "S")):
            return False
    return False


def _source(tokens: Sequence[Token], n: int) -> bool:
    """Whether the particle behind a name makes it the source of a report: 새별전자와 달빛통신에 따르면."""
    source: list[str] = table("roles")["source"]
    return [t.form for t in tokens[n : n + len(source)]] == source


def _place(morphs: Morphs, n: int) -> bool:
    """True when the noun phrase that a country opens ends in 에서: 미국 일리노이주 … 본부에서."""
    for token in morphs.tokens[n : n + 9]:
        if token.tag.startswith("J"):
            return token.form in ("에서", "서")
        if token.tag not in NOMINAL:
            return False
    return False
