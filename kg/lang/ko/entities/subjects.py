"""Firms at home that only their place tells: whoever acts with a body from abroad, 가람바이오는 칠레 새별제약과 계약을 맺었다."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from kg.lang.ko.data import endings, expression, pattern, words
from kg.lang.ko.entities.placing import lands
from kg.lang.ko.morphs import Morphs
from kg.model import Kind, Mention

#: tags of morphemes that open a name outside the dictionary
PROPER = frozenset({"NNP", "SL"})
#: how many characters may stand between a country and a body of it: 미국 민간 우주정거장 기업 새별 스페이스
CLASS = 24
#: fewest letters of a body at home that is named by common nouns alone: 국제수산협력재단
LONG = 7
#: characters before who acts in which the end of a list may stand: 새별전력, 달빛연료 등 팀 코리아는
LISTED = 12
#: kinds of mentions that act
ACTING = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON})


def find(morphs: Morphs, units: Sequence[tuple[int, int]], known: Sequence[Mention], states: Mapping[int, Mention]) -> Iterator[Mention]:
    """The first proper noun with the particle of a subject before a partner from abroad, where nobody else acts before that one.

    Args:
        morphs: the document.
        units: spans of its units.
        known: bodies, countries and people that are found already, in order.
        states: single countries by their end.

    Returns:
        bodies; of Korea where the text tells no other country right before them.
    """
    text = morphs.text
    taken = {n for m in known if m.kind in ACTING for n in range(m.start, m.end)}
    for start, end in units:
        inside = known[bisect_left(known, start, key=_start) : bisect_left(known, end, key=_start)]
        partner = next((m for m in inside if m.start > start and _abroad(text, m, states)), None)
        if partner is None or any(m.start < partner.start and _acts(text, m) for m in inside):
            continue
        for match in pattern("organizations", "subject").finditer(text, start, partner.start):
            among = expression("organizations", "among_subjects").search(text, max(start, match.start(1) - LISTED), match.start(1))
            if not among and not taken & {match.start(1), match.end(1) - 1} and _proper(morphs, match[1], match.start(1)):
                land = states.get(match.start(1) - 1)
                home = land.refs[0][8:] if land else "KR"
                yield Mention(*match.span(1), Kind.ORGANIZATION, match[1], country=home, rule="ko.body.subject")
                break


def _start(mention: Mention) -> int:
    return mention.start


def _abroad(text: str, mention: Mention, states: Mapping[int, Mention]) -> bool:
    """Whether a body is one of another country, which the words before it name, and somebody makes an agreement with it."""
    if mention.kind is not Kind.ORGANIZATION or mention.country in ("", "KR"):
        return False
    ahead = (end for end in range(mention.start - CLASS, mention.start) if end in states)
    before = any(not set(",.\n") & set(text[end : mention.start]) for end in ahead)
    told = not mention.refs or before or any(text.startswith(name, mention.start) for name, _ in lands())
    return told and pattern("organizations", "signs_with").match(text, mention.end) is not None


def _acts(text: str, mention: Mention) -> bool:
    return mention.kind in ACTING and pattern("organizations", "acting").match(text, mention.end) is not None


def _proper(morphs: Morphs, form: str, start: int) -> bool:
    """Whether a word is a name: it opens with a proper noun or ends like a body, and is no class, title or place."""
    first = morphs.starts.get(start)
    common = (*words("organizations", "generic"), *words("organizations", "stop"), *words("organizations", "places"))
    if first is None or form in common or form.endswith(tuple(words("persons", "titles"))):
        return False
    return morphs.tokens[first].tag in PROPER or (len(form) >= LONG and form.endswith(endings()))
