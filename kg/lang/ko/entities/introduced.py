"""Firms that no table lists, by the kind of company that stands before their names: 로봇 업체 가람로봇은, 현지 풍력 기업 가람윈드 에너지와."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.ko.data import pattern, words
from kg.lang.ko.entities.runs import Run
from kg.lang.ko.morphs import Morphs
from kg.model import Kind, Mention

#: characters before a name in which the kind of company may stand
REACH_OF_KIND = 14


def find(morphs: Morphs, run: Run) -> Mention | None:
    """A proper name, or a word that the dictionary does not know, behind the kind of company that it is, with a second word as firms have.

    Args:
        morphs: the document.
        run: a row of nouns.
    """
    first, form = morphs.tokens[run.first], morphs.text[run.start : run.end]
    if first.tag not in ("NNP", "SL") or len(form) < 2 or form in words("organizations", "places"):
        return None
    line = morphs.text.rfind("\n", 0, run.start) + 1
    kind = pattern("organizations", "introduced_by").search(morphs.text, max(line, run.start - REACH_OF_KIND), run.start)
    if kind is None:
        return None
    second = _second().match(morphs.text, run.end)
    end = second.end() if second else run.end
    if not pattern("organizations", "introduced").match(morphs.text, end):
        return None
    return Mention(run.start, end, Kind.ORGANIZATION, morphs.text[run.start : end], rule="ko.body.introduced")


@cache
def _second() -> re.Pattern[str]:
    """The second word of the name of a firm: (가람윈드) 에너지."""
    last = sorted((*words("organizations", "company_suffixes"), *words("organizations", "company_words")), key=len, reverse=True)
    return re.compile(rf" (?:[A-Za-z가-힣]{{2,8}} )?(?:{'|'.join(last)})(?![가-힣]{{2}})")


def opens(morphs: Morphs, run: Run) -> bool:
    """Whether a word that may end like an office is the first of the name of a company: 하람부 테라퓨틱스.

    Args:
        morphs: the document.
        run: the word.
    """
    return morphs.text.startswith(_last_words(), run.end)


@cache
def _last_words() -> tuple[str, ...]:
    """What the names of companies close with, as a word of its own."""
    return tuple(f" {word}" for word in words("organizations", "company_suffixes"))
