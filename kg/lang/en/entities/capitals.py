"""Capitals that stand for their governments: "Tokyo and London will jointly fund …", "talks between Oslo and Lima", "signed with New Delhi"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of a capital that acts
RULE = "en.capital"


def spans(text: str) -> Iterator[Span]:
    """The capitals that act as their countries: what agrees, will do something, or stands as one of two sides; no place where it happens.

    Args:
        text: plain text.

    >>> [[s.refs[0] for s in spans(t)] for t in ("Tokyo and London will fund a lab.", "A lab in Tokyo and London will open.")]
    [['country:JP', 'country:GB'], []]
    """
    for match in _acting().finditer(text):
        for group in ("first", "second", "one", "other", "partner"):
            if match[group]:
                code = table("names")["capitals"]["of"][match[group]]
                yield Span(match.start(group), match.end(group), Kind.COUNTRY, refs=(f"country:{code}",), rule=RULE)


@cache
def _acting() -> re.Pattern[str]:
    data = table("names")["capitals"]
    name = alternatives(list(data["of"]))
    acting = "".join(rf"(?<!{place} )" for place in data["where"])
    return re.compile(
        rf"(?<![\w-])(?:{acting}(?P<first>{name})"
        rf"(?:(?: and |, )(?P<second>{name}))?(?= {data['acts']})"
        rf"|between (?P<one>{name}) and (?P<other>{name})(?![\w-])"
        rf"|{data['with']} with (?P<partner>{name})(?= {data['behind']}|[.,;]))"
    )
