"""Partners whose names the analyser takes to pieces: 가람전자는 투르켄발룩과 협약을 맺었다."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.ko.data import expression, pattern, words
from kg.lang.ko.entities.partners import is_field
from kg.lang.ko.entities.subjects import PROPER
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.model import Kind, Mention, Role

#: what stands behind a body or country that is told as the partner already
_BESIDE = re.compile(r"(?:\([^()\n]{1,40}\))?(?:\s?측)?(?:와|과)(?:는|도)?\s|\s?(?:등|,|·)")


def find(morphs: Morphs, units: Sequence[tuple[int, int]], known: Sequence[Mention]) -> Iterator[Mention]:
    """The word with the particle of a partner behind a body that acts, where both sign and no dictionary has the word.

    Args:
        morphs: the document.
        units: spans of its units.
        known: bodies, countries and people that are found already, in order.
    """
    text = morphs.text
    for start, end in units:
        inside = known[bisect_left(known, start, key=_start) : bisect_left(known, end, key=_start)]
        here = [m for m in inside if m.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON)]
        actor = next((m for m in here if m.kind is Kind.ORGANIZATION and pattern("organizations", "acting").match(text, m.end)), None)
        if actor is None or any(m.start > actor.start and _BESIDE.match(text, m.end) for m in here):
            continue
        taken = {n for m in here for n in range(m.start, m.end)}
        if told := next((body for m in here if m.start > actor.end and (body := _of_land(text, m, taken))), None):
            yield told
            continue
        for match in expression("organizations", "counterpart").finditer(text, actor.end, end):
            place = match.span(1)
            if pattern("organizations", "signs_with").match(text, place[1]) and place[0] not in taken and _strange(morphs, place):
                yield Mention(*place, Kind.ORGANIZATION, match[1], role=Role.PARTNER, rule="ko.body.counterpart")
                break


def _of_land(text: str, land: Mention, taken: set[int]) -> Mention | None:
    """The words with the particle of a partner behind a foreign country, whatever they are: 칠레 해군 조병창(ABC)과 합의서에 서명했다."""
    if land.kind is not Kind.COUNTRY or len(land.refs) != 1 or land.refs == ("country:KR",):
        return None
    match = expression("organizations", "counterpart_of_land").match(text, land.end)
    if match is None or taken & set(range(*match.span(1))):
        return None
    if not pattern("organizations", "signs_with").match(text, match.end(1)):
        return None
    last = match[1].split()[-1]
    ends = (*_no_partner(), *words("organizations", "no_body"), *words("organizations", "classes"))
    if last in _common() or last.endswith(ends) or is_field(match[1]):
        return None
    return Mention(*match.span(1), Kind.ORGANIZATION, match[1], role=Role.PARTNER, rule="ko.body.counterpart")


@cache
def _common() -> frozenset[str]:
    """Words for any body or place of a kind."""
    return words("organizations", "generic") | words("organizations", "places") | words("organizations", "classes")


@cache
def _no_partner() -> tuple[str, ...]:
    """Endings of papers, forums and titles, in the place of a partner."""
    return (*words("organizations", "no_partner"), *words("organizations", "forums"), *words("persons", "titles"))


def _start(mention: Mention) -> int:
    return mention.start


def _strange(morphs: Morphs, place: tuple[int, int]) -> bool:
    """Whether no dictionary has a word: it opens with a proper noun, falls into single letters, or its end into another word."""
    form = morphs.text[slice(*place)]
    if is_field(form):
        return False
    if form in _common() or form.endswith(_no_partner()):
        return False
    inside = [t for t in morphs.tokens[morphs.starts.get(place[0], len(morphs.tokens)) :][: len(form)] if t.start < place[1]]
    if not inside or inside[0].tag not in NOMINAL or inside[0].tag in ("SN", "NNB", "NP", "NR"):
        return False
    letters = sum(len(t.form) == 1 and t.tag in NOMINAL for t in inside)
    return inside[0].tag in PROPER or letters > 1 or inside[-1].end > place[1]
