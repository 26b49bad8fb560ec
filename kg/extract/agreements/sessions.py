"""When two names of a forum are one: its sessions by their numbers, and the short form of its name."""

from __future__ import annotations

import re

from kg.extract.draft import Draft
from kg.model import Mention

#: words of the short name of a forum: its first and its last one
ENDS = 2
#: the number of a session in its name
_ORDINAL = re.compile(r"제?\s?\d+\s?(?:차|회)\s?|\b\d+(?:st|nd|rd|th)\s", re.IGNORECASE)
_LETTERS = re.compile(r"[\W_]+")


def another_session(one: Mention, other: Mention) -> bool:
    """True for two sessions of one forum, told apart only by their numbers (annotation guide, rule 23).

    Args:
        one, other: mentions of forums.
    """
    (a, numbered), (b, also) = (_ORDINAL.subn("", m.form) for m in (one, other))
    whole, part = sorted((_LETTERS.sub("", a), _LETTERS.sub("", b)), key=len, reverse=True)
    return bool(numbered or also) and len(part) > 2 and part in whole


def shortened(one: Mention, other: Mention) -> bool:
    """True for a forum that is called by the first and last words of its name: "the Joint Committee" of the "Joint Ice and Sea Committee".

    In Korean by three words of it at least, in their order.

    Args:
        one, other: mentions of forums.
    """
    short, long = sorted((_ORDINAL.sub("", m.form).split() for m in (one, other)), key=len)
    if ENDS < len(short) < len(long) and short[-1] == long[-1] and not other.form.isascii():
        rest = iter(long)
        return all(word in rest for word in short)  # 한-칠레 우주 대화, of the 한-칠레 우주 협력 대화
    return len(short) == ENDS < len(long) and other.form.isascii() and [long[0], long[-1]] == short


def of_countries_otherwise(one: Mention, other: Mention) -> bool:
    """True for two names that differ only in their first word, which names the countries: 한국-칠레 과학기술 공동위, 한-칠레 과학기술 공동위.

    Args:
        one, other: mentions of forums whose names hold the same two countries.
    """
    first, second = (_ORDINAL.sub("", m.form).split() for m in (one, other))
    return first[1:] == second[1:] != []


def earlier_session(known: Draft, fresh: Draft) -> bool:
    """True where the further mention counts another session than the first one does: its day and people are not those of this one.

    Args:
        known: the forum as the text told it before.
        fresh: as it tells it further on.
    """
    further = _ordinals(fresh)
    if not further:
        return False
    first = _ordinals(known)
    return bool(first) and not first & further


def _ordinals(draft: Draft) -> set[str]:
    """The numbers of the sessions that the names of a forum bear."""
    return {n[0].strip() for m in draft.mentions for n in [_ORDINAL.search(m.form)] if n}
