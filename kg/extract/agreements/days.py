"""How far a day lies from that of publication, and words that only say that it is some time ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kg.extract.draft import DAY
from kg.extract.wording import pattern
from kg.model import Kind, Mention, Role

#: characters between a day and the name right behind it
RIGHT_BEFORE = 3
#: characters between the name of an instrument and words behind it that date it
BEHIND = 160
#: how many days old the news of a text may be
NEWS = 7
#: how many days before a signing its release may be given out
EMBARGO = 3


def in_the_news(day: str, published: str) -> bool:
    """Whether a day is one of the last before publication.

    Args:
        day: ISO date of a day.
        published: that of publication, or empty.

    >>> in_the_news("2025-06-18", "2025-06-20"), in_the_news("2025-03-01", "2025-06-20"), in_the_news("2025-06-21", "2025-06-20")
    (True, False, False)
    """
    return _is_day(day, published) and 0 <= -days_behind(day, published) <= NEWS


def _is_day(day: str, published: str) -> bool:
    """Whether both dates tell a day, no month or year."""
    return len(published) == len(day) == DAY


def days_behind(day: str, published: str) -> int:
    """How many days a day lies behind that of publication; negative before it, and none for a month or year.

    Args:
        day: ISO date.
        published: that of publication, or empty.
    """
    return (date.fromisoformat(day) - date.fromisoformat(published)).days if _is_day(day, published) else 0


def held_back(day: str, published: str) -> bool:
    """Whether a day lies so little behind that of publication that a release given out before it may tell of it as past.

    Args:
        day: ISO date of a day.
        published: that of publication, or empty.

    >>> held_back("2025-06-21", "2025-06-20"), held_back("2025-06-20", "2025-06-20"), held_back("2025-07", "2025-06-20")
    (True, False, False)
    """
    return 0 < days_behind(day, published) <= EMBARGO


def in_turn(instrument: Mention, around: Sequence[Mention], dated: Sequence[Mention]) -> Mention | None:
    """The day of one of several papers of a clause that tells as many days: "signed a pact with A in April and, in May, a deal with B".

    Args:
        instrument: one of them.
        around: all mentions of the clause.
        dated: its days.
    """
    made = sorted((m for m in around if m.kind is Kind.INSTRUMENT and m.status is None), key=lambda m: m.start)
    days = sorted(dated, key=lambda d: d.start)
    return days[made.index(instrument)] if instrument in made and len(made) == len(days) > 1 else None


def lately(said: str) -> bool:
    """Whether words put what they tell some time before the news, on no day that they tell.

    Args:
        said: a clause.

    >>> lately("최근 협약을 체결했다"), lately("3일 협약을 체결했다"), lately("has recently signed a pact")
    (True, False, True)
    """
    return pattern("lately").search(said) is not None


def ahead(day: str, published: str) -> bool:
    """Whether a day lies behind the day of publication, or a month or year does not lie before it: "this year", 연내.

    "The two ministers agreed on Friday": the day of publication and those before are when it was agreed, not when it is to happen.

    Args:
        day: ISO date of a day, a month or a year.
        published: that of publication; nothing is ahead where it is empty.

    >>> ahead("2025", "2025-06-20"), ahead("2025-06-20", "2025-06-20"), ahead("2026-01", "2025-06-20"), ahead("2025-06", "2025-06-20")
    (True, False, True, True)
    """
    return bool(published) and (day > published if len(day) == len(published) else day >= published[: len(day)])


def made_then(text: str, day: Mention, mention: Mention) -> bool:
    """Whether a day in a Korean text is that of something else: "약정과 지난해 체결된 협정의 위원회 MOU" dates the agreement only.

    Args:
        text: of the document.
        day: a date.
        mention: the instrument that it may be of.
    """
    made = pattern("made_then").match(text, day.end)
    return made is not None and (mention.end <= day.start or pattern("made_ends").search(text, made.end(), mention.start) is not None)


def beside_name(mention: Mention, dated: Sequence[Mention]) -> list[Mention]:
    """The days right beside the name of an instrument: "the accord of 1998", 협정(2016), 2019년 협정.

    Args:
        mention: the instrument.
        dated: days that may be its own.
    """
    behind = [m for m in dated if m.form.startswith("of ") and 0 <= m.start - mention.end < RIGHT_BEFORE]
    qualifying = [m for m in dated if m.role is Role.MODIFIER and 0 <= m.start - mention.end < BEHIND]
    before = [m for m in dated if 0 <= mention.start - m.end < RIGHT_BEFORE]
    return [*behind, *(m for m in dated if m in qualifying or m in before)]
