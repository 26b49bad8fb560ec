"""The patterns of instruments, compiled from their data file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lang.en.cues import alternatives, forms, table


@dataclass(frozen=True, slots=True)
class Phrases:
    """What finds a name, a type noun, and the words around them that tell what they are."""

    named: re.Pattern[str]
    common: re.Pattern[str]
    create: re.Pattern[str]
    making: re.Pattern[str]
    acting: re.Pattern[str]
    coming: re.Pattern[str]
    passing: re.Pattern[str]
    standing: re.Pattern[str]
    purposeful: re.Pattern[str]
    small: re.Pattern[str]
    worldwide: re.Pattern[str]
    fora: re.Pattern[str]
    joining: re.Pattern[str]
    example: re.Pattern[str]
    pair: re.Pattern[str]
    back: re.Pattern[str]
    identified: re.Pattern[str]
    never: re.Pattern[str]
    owner: re.Pattern[str]
    owner_before: re.Pattern[str]
    own: re.Pattern[str]
    partnered: re.Pattern[str]
    opening: re.Pattern[str]
    right_before: re.Pattern[str]
    towards: re.Pattern[str]
    beside_head: re.Pattern[str]
    of_kind: re.Pattern[str]
    types: dict[str, str]
    strong: frozenset[str]


@cache
def phrases() -> Phrases:
    """The patterns, compiled once."""
    data = table("instruments")
    cap = r"(?:[A-Z0-9“][\w’'./+&–-]*[\w’'+&.]|[A-Z]|\([A-Za-z][\w&.-]*\)|[a-z]+-[A-Z][\w-]*)"
    link = r"(?:of the |of |for the |for |on the |on |and |& |in the |in |to |– |- )"
    heads = alternatives(data["named"])
    common = {noun.casefold(): name for name, groups in data["types"].items() for noun in (*groups["strong"], *groups["weak"])}
    types = data["proper"] | common
    strong = frozenset(noun.casefold() for groups in data["types"].values() for noun in groups["strong"])
    verbs = [w for verb in data["create"] for w in forms(verb).values()]
    nouns = alternatives(common)
    body = rf"(?<![\w’-])(?:{cap},? {link}?){{0,14}}{heads}(?![\w’'-]*[a-z])"
    joint = r"(?:,? (?:and|&) (?:on |for |of |in |the )*|, (?!the )|(?: (?:on|for|of|in|the))* )"
    tail = rf"(?: (?:on|for|of) (?:the )?{cap}(?:{joint}{cap}){{0,9}})?”?"
    noun = rf"(?<![\w’-])(?P<noun>(?i:{nouns}))(?![\w’'-]*[a-z])"
    opened = rf"(?<![\w’-])(?:[A-Z][\w.]*[-–][A-Z][\w.-]* )?{alternatives(data['small_named'])} (?:on|for|of) (?:the )?"
    small = opened + rf"{cap}(?:,? (?:and |& )?{cap}){{0,8}}"
    return Phrases(
        named=re.compile(body + tail),
        common=re.compile(rf"{noun}(?:(?: \([A-Za-z][\w-]{{1,12}}\))?(?P<tail> (?:{data['tails']})\b))?"),
        create=re.compile(rf"\b{alternatives(verbs)}{data['created']}$", re.I),
        # in capitals it is part of a name: "the Ice Plan, the …"
        making=re.compile(rf"\b(?:{alternatives(verbs)}|{data['making']})\b"),
        acting=re.compile(data["acting"]),
        coming=re.compile(rf"\b(?:{data['coming']})\b"),
        passing=re.compile(data["passing"]),
        worldwide=re.compile(data["worldwide"]),
        fora=re.compile(data["fora"]),
        joining=re.compile(data["joining"]),
        example=re.compile(data["example"]),
        pair=re.compile(r"[A-Z][\w.]*[-–—](?=[A-Z])"),
        standing=re.compile(data["standing"]),
        purposeful=re.compile(data["purposeful"]),
        small=re.compile(small + r"(?= \([A-Za-z]\w+\))"),
        back=re.compile(rf"{data['back']} $"),
        identified=re.compile(data["identified"]),
        never=re.compile(f"{alternatives(data['never'])}|{data['never_like']}"),
        owner=re.compile(data["owned"]["by"]),
        owner_before=re.compile(rf"{data['owned']['by']}$"),
        own=re.compile(data["owned"]["itself"]),
        partnered=re.compile(data["owned"]["partnered"]),
        opening=re.compile(data["owned"]["opening"]),
        right_before=re.compile(data["owned"]["right_before"]),
        towards=re.compile(data["owned"]["towards"]),
        beside_head=re.compile(data["beside_head"]),
        of_kind=re.compile(data["of_kind"]),
        types=types,
        strong=strong,
    )
