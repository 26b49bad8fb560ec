"""Countries in one Korean word that the tables have apart: "한캐나다", "한미인"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.reference import gazetteer, load
from kg.reference.fold import is_hangul

#: Korea at the start of a word, as it stands before its partner
_KOREA_AND = re.compile(r"(?<![가-힣])한(?=[가-힣]{2})")
#: a pair with India behind it in one syllable, which elsewhere means "who is"
_AND_INDIA = re.compile(r"(?<![가-힣])([한미일중]{2})인(?= [가-힣])")


@cache
def _partners() -> dict[str, str]:
    """The code of each country by its Korean names."""
    known = load()
    return {form: code for code in known.countries for form in known.names(f"country:{code}") if form and is_hangul(form[0])}


def joined(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Start, end and countries of what is written together without a mark between.

    >>> list(joined("한캐나다 회의")), list(joined("한미인 대화"))
    ([(0, 4, ('country:KR', 'country:CA'))], [(0, 3, ('country:KR', 'country:US', 'country:IN'))])
    """
    known, partners = load(), _partners()
    for match in _KOREA_AND.finditer(text):
        start = match.end()
        end = next((end for end in range(len(text), start + 1, -1) if text[start:end] in partners), 0)
        if end and text[start:end] not in known.ambiguous:
            yield match.start(), end, ("country:KR", f"country:{partners[text[start:end]]}")
    for match in _AND_INDIA.finditer(text):
        refs = next((hit.refs for hit in gazetteer("ko").find(match[1]) if hit.pair), ())
        if refs:
            yield match.start(), match.end(), (*refs, "country:IN")
