"""What a signed paper is to bring about: 공동연구센터 설립을 위한 양해각서 founds no centre yet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.lang.ko.data import expression
from kg.model import Kind, Mention

#: what the rule of an instrument says that another one is to bring about, before how it is recognised
MARK = ".intended"
#: types of papers that are signed
SIGNABLE = frozenset({"mou", "agreement", "arrangement", "letter-of-intent", "contract"})
#: how many characters may stand between the words "to set up" and the paper: 심해 로봇 분야
NEAR = 24


def with_intended(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, where the instrument that a paper is signed to set up says so in its rule.

    Args:
        text: NFC text.
        mentions: of it, in order.

    >>> centre = Mention(0, 6, Kind.INSTRUMENT, "공동연구센터", value="programme", rule="ko.instrument.bare")
    >>> paper = Mention(14, 18, Kind.INSTRUMENT, "양해각서", value="mou", rule="ko.instrument.bare")
    >>> [m.rule for m in with_intended("공동연구센터 설립을 위한 양해각서를", (centre, paper))]
    ['ko.instrument.intended.bare', 'ko.instrument.bare']
    """
    mentions = tuple(m for m in mentions if not _run(text, m))
    papers = [m.start for m in mentions if m.kind is Kind.INSTRUMENT and m.value in SIGNABLE and m.status is None]

    def intended(mention: Mention) -> bool:
        words = (
            expression("instruments", "to_set_up").match(text, mention.end)
            if mention.kind is Kind.INSTRUMENT and mention.status is None
            else None
        )
        if words is None:
            return False
        behind = bisect_left(papers, words.end())
        return behind < len(papers) and not re.search(r"[\n.,]", text[words.end() : papers[behind]]) and papers[behind] - words.end() <= NEAR

    return tuple(replace(m, rule=_marked(m.rule)) if intended(m) else m for m in mentions)


def _run(text: str, mention: Mention) -> bool:
    """Whether a paper tells of a centre only that it is to be run or used, so that it is no further agreement: 공동연구실 운영을 위한 협약."""
    bare = mention.kind is Kind.INSTRUMENT and mention.value == "programme" and mention.rule.endswith(".bare")
    return bare and expression("instruments", "to_run").match(text, mention.end) is not None


def _marked(rule: str) -> str:
    kind, _, how = rule.rpartition(".")
    return f"{kind}{MARK}.{how}"
