"""The patterns of names of bodies, compiled from their data file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lang.en.cues import alternatives, table


@dataclass(frozen=True, slots=True)
class Shapes:
    """What finds the name of a body, and the words in and around it that are none of the name."""

    first: re.Pattern[str]
    last: re.Pattern[str]
    head: re.Pattern[str]
    opener: re.Pattern[str]
    session: re.Pattern[str]
    late: re.Pattern[str]
    topic: re.Pattern[str]
    held: re.Pattern[str]
    owner: re.Pattern[str]
    scheme: re.Pattern[str]
    government: re.Pattern[str]
    office: re.Pattern[str]
    introduced: re.Pattern[str]
    behind: re.Pattern[str]
    administration: re.Pattern[str]
    spacecraft: re.Pattern[str]
    seated: re.Pattern[str]
    whole: re.Pattern[str]
    weak: frozenset[str]
    inner: frozenset[str]
    corporate: frozenset[str]


@cache
def shapes() -> Shapes:
    """The patterns, compiled once."""
    data = table("names")
    cap = data["capital"]
    titles = alternatives(data["titles"])
    firsts, lasts = alternatives(data["heads_first"]), alternatives(data["heads_last"])
    word = rf"(?!{firsts}\b){cap}"
    link = r"(?:of the |of |for the |for |on |and |& |in )"
    tail = rf"{word}(?: (?:of (?:the )?|d[aeo]s? |del )?{word}){{0,5}}"
    # "… and the Digital Economy": an article inside a list of fields
    fields = rf"(?:the (?={alternatives(data['articled_fields'])}(?![\w-]| [A-Z])))?"
    more = rf"(?:(?:, {tail})+,? (?:and|&) {fields}{tail}|(?:,? (?:and|&) {word}(?: {word}){{0,4}}){{0,2}})?"
    corporate = rf"(?:(?:,)? {alternatives(data['corporate'])}(?!\w))*"
    of = rf"(?: (?:(?:of|for) (?:the )?|(?:on|at) ){cap}(?: (?:and |& |of |d[aeo]s? |del )?{cap}){{0,5}})?"
    return Shapes(
        first=re.compile(rf"(?<![\w.’-])(?:{cap} ){{0,5}}{firsts}(?: of| for| on)(?: the)? {tail}{more}"),
        last=re.compile(
            rf"(?<![\w.’-]){cap}(?: {link}?{cap}){{0,9}}(?: {lasts}|, {alternatives(data['corporate'])})(?![A-Z]|[\w’'-]*[a-z]){corporate}{of}"
        ),
        head=re.compile(rf"\b(?:{firsts}|{lasts})(?!\w)"),
        opener=re.compile(rf"{alternatives(data['openers'])} "),
        # "the Second Meeting of the Joint Council": which of its sittings a forum holds is no body
        session=re.compile(table("instruments")["session"]),
        late=re.compile(rf" (?:on|of|for|at) {alternatives(data['months'])}\b"),
        topic=re.compile(data["topic"]),
        held=re.compile(rf"(?:,? and)?(?: {titles})*? (?:Professor|Prof|Dr|Mr|Ms|Mrs)\b|(?: {titles})+$"),
        owner=re.compile(data["owner"]),
        # "the Ice Partner Programme of the Fjord Observatory": what a body runs is no part of its name
        scheme=re.compile(rf"(?:[A-Z][\w’&-]* (?:(?:and|for|of) )?){{1,6}}?{data['run_by']} of (?:the )?(?=[A-Z])"),
        government=re.compile(data["of_government"]),
        office=re.compile(rf"(?:[A-Z][\w-]+ ){{0,3}}(?:and (?:[A-Z][\w-]+ ){{0,2}})?{titles}s? (?:of|for|to) (?:the )?(?=[A-Z])"),
        introduced=re.compile(rf"(?:[A-Z][\w-]+ ){{0,3}}{titles} (?:(?!(?:{firsts}|{lasts})\b)[A-Z][\w.’-]+ ){{2,3}}of (?:the )?(?=[A-Z])"),
        behind=re.compile(rf"(?<! of)(?<! the)(?<! for)(?<! and) {alternatives(data['behind_bodies'])} (?=[A-Z])"),
        administration=re.compile(data["administrations"]),
        spacecraft=re.compile(data["spacecraft"]),
        seated=re.compile(rf"{data['seats']} of(?: the)? {cap}(?: {cap}){{0,3}}"),
        whole=re.compile(rf"(?:the )?(?:{cap} ){{1,5}}{data['seats']}(?!\w)|(?:the )?{data['seats']} of "),
        weak=frozenset(data["weak_heads"]),
        inner=frozenset(data["inner_acronyms"]),
        corporate=frozenset(data["corporate"]),
    )
