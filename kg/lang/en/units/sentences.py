"""Where an English sentence ends: full stops that are not those of U.S., Inc. or No. 5."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.length import in_parts

_STOP = re.compile(r"(?P<word>[^\s(\[“\"]{0,60}?)(?P<stop>[.!?]+|…)(?P<close>[\"”’'\)\]]*)\s+(?=[\"“‘'(\[]*[A-Z0-9À-Þ가-힣])")
_INITIAL = re.compile(r"(?:^|[^A-Za-z])[A-Z]$")


@cache
def _words() -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    data = table("units")
    openers = re.compile(f"[\"“‘'(\\[]*{alternatives(data['openers'])}(?![\\w’'-])")
    return frozenset(w.casefold() for w in data["abbreviations"]), frozenset(data["doubtful"]), openers


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph as spans.

    Args:
        text: a paragraph with single spaces.

    >>> text = "The U.S. Secretary met Dr. Kim. In the U.S. They signed No. 5. 한국 agreed."
    >>> [text[a:b] for a, b in sentences(text)]
    ['The U.S. Secretary met Dr. Kim.', 'In the U.S.', 'They signed No. 5.', '한국 agreed.']
    """
    found, start = [], 0
    for match in _STOP.finditer(text):
        if _ends(text, match):
            found.append((start, match.end("close")))
            start = match.end()
    if start < len(text):
        found.append((start, len(text)))
    return list(in_parts(text, found))


def _ends(text: str, match: re.Match[str]) -> bool:
    abbreviations, doubtful, openers = _words()
    word = match["word"].rsplit("—", 1)[-1].lstrip("-–")
    if match.start() == 0 and re.fullmatch(r"\d{1,2}|[IVX]{1,4}|[A-Z]", word):
        # the number of an item, not a sentence
        return False
    if match["stop"] != ".":
        return "!" in match["stop"] or "?" in match["stop"] or openers.match(text, match.end()) is not None
    if word in doubtful:
        return openers.match(text, match.end()) is not None and text[match.end() : match.end() + 8] not in (
            "Presiden",
            "Secretar",
            "Prime Mi",
            "Minister",
        )
    if word.casefold() in abbreviations:
        return word.casefold() == "no" and not text[match.end()].isdigit()
    return not (_INITIAL.search(word) and match["close"] == "" and not (openers.match(text, match.end())))
