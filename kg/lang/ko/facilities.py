"""Centres, laboratories, funds and programmes that the parties found together: instruments of the type `programme`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.ko.data import table
from kg.model import Kind, Mention


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("instruments")["facilities"]
    return re.compile(data["name"]), re.compile(data["founding"])


def find(text: str, spans: Sequence[tuple[int, int]], known: Sequence[Mention]) -> Iterator[Mention]:
    """The facilities that a verb of founding stands behind, named in quotes or by the countries that share them.

    Args:
        text: NFC text.
        spans: units of the text.
        known: what the reference data names; such a name is no new facility.

    >>> text = "두 기관은 ‘빛소재 공동연구센터’를 드레스덴에 설립한다. ‘빛소재 연구센터’를 방문했다."
    >>> [m.form for m in find(text, [(0, 31), (32, 49)], ())]
    ['빛소재 공동연구센터']
    """
    name, founding = _patterns()
    listed = [(m.start, m.end) for m in known if m.refs and m.kind in (Kind.ORGANIZATION, Kind.PROGRAMME, Kind.INSTRUMENT)]
    for start, end in spans:
        for match in name.finditer(text, start, end):
            inner = next(n for n, group in enumerate(match.groups(), 1) if group)
            own = any(a <= match.start(inner) and match.end(inner) <= b for a, b in listed)
            if not own and founding.match(text, match.end(), end):
                quoted = match.start(inner) > match.start()
                rule = "ko.instrument.quoted" if quoted else "ko.instrument.named"
                yield Mention(match.start(), match.end(), Kind.INSTRUMENT, match[inner].strip(), value="programme", rule=rule)
