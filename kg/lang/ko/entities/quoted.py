"""Bodies whose whole name stands in quotation marks: '가람 의과대학'(GMU)과, 칠레 '수소동맹'은."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import table, words
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.model import Kind, Mention

#: longest name in quotation marks, and the most words of it before what the table of endings finds
LENGTH, WORDS = 30, 3


def whole(morphs: Morphs, found: Iterable[Mention]) -> Iterator[Mention]:
    """The bodies, one that ends a quotation with the words before it there.

    Args:
        morphs: the document.
        found: bodies outside the tables.
    """
    quotes: dict[str, str] = table("instruments")["quotes"]
    for body in found:
        opened = next((_opened(morphs, body, left) for left, right in quotes.items() if morphs.text.startswith(right, body.end)), None)
        form = morphs.text[opened : body.end] if opened is not None else ""
        yield replace(body, start=body.end - len(form), form=form, names=(*body.names, body.form)) if form else body


def _opened(morphs: Morphs, body: Mention, mark: str) -> int | None:
    """Where the words of a quoted name begin that ends with a body; None where no names stand between the mark and it."""
    at = morphs.text.rfind(mark, max(0, body.end - LENGTH), body.start)
    before = morphs.text[at + 1 : body.start] if at >= 0 else ""
    first, last = morphs.starts.get(at + 1), morphs.starts.get(body.start)
    # no marks between the words: the forum of two countries is no body (‘한-칠레 기술위원회’)
    several = before.endswith(" ") and before.count(" ") <= WORDS and before.replace(" ", "").isalnum()
    if not several or first is None or last is None or body.refs:
        return None
    return at + 1 if all(t.tag in (*NOMINAL, "SL", "SN") for t in morphs.tokens[first:last]) else None


def signing(text: str, taken: set[int]) -> Iterator[Mention]:
    """Alliances and consortia that sign a paper under a quoted name: 칠레 '수소동맹'은 새별협회와 협약을 맺었다.

    Args:
        text: NFC text.
        taken: offsets inside names that are known.
    """
    if any(word in text for word in words("organizations", "alliances")):
        for match in _alliance().finditer(text):
            if taken.isdisjoint(range(*match.span(1))):
                yield Mention(*match.span(1), Kind.ORGANIZATION, match[1], rule="ko.body.quoted")


@cache
def _alliance() -> re.Pattern[str]:
    """The quoted name of an alliance that signs a paper, or with which somebody signs one."""
    return re.compile(table("organizations")["quoted_alliance"].replace("{alliances}", "|".join(sorted(words("organizations", "alliances")))))
