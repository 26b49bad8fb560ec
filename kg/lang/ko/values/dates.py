"""Dates in Korean texts, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from kg.lang.ko.data import table
from kg.model import Kind, Mention, Role

#: a year of two digits more than this after publication is one of the century before: '98년
_AHEAD = 50
#: the end of a bracket and of a quotation
_QUOTED = re.compile(r"\.?\)[’”'\"」』｣]")
#: a year alone in brackets, behind the name of what was made then: 우주협력협정(2016)
_BRACKETED = re.compile(r"\((?=(?:19|20)\d\d\))")
#: characters of the word of making between a name and its date in brackets, and of the words behind a day of an older paper
MAKING, OLDER = 8, 40
#: rule of the month and day in a bracket behind an event: 장관회담(9.8)
OF_EVENT = "ko.date.of-event"
#: characters behind a day in which its source is named
SOURCE = 40
#: a month and day without a year later than this after publication belong to the year before
_LEAD = timedelta(days=120)


@dataclass(slots=True)
class _Clock:
    """What a date without year or month is read against: publication, and the last day that the text named."""

    published: date | None
    day: str = ""
    #: year and month of the entry of a chronicle, where it ends, and what they are
    entry: tuple[int, str] = (0, "")


@cache
def _pattern() -> re.Pattern[str]:
    words = table("dates")
    years = "|".join(sorted(words["years"], key=len, reverse=True))
    months = "|".join(sorted(words["months"], key=len, reverse=True))
    lead, half = "|".join([*words["past"], *words["coming"]]), "|".join(words["halves"])
    events = "|".join(words["events"])
    same_day, same_year, same_month = ("|".join(words[key]) for key in ("same_day", "same_year", "same_month"))
    return re.compile(
        rf"(?P<lead>{lead})?\s?(?:"
        rf"(?:(?P<year>(?:1[89]|20)\d\d)년?|(?:[’'‘`´]|(?<=\()(?=\d\d\.\d\d?월))(?P<short>\d\d)년?|(?P<word>{years}|{same_year}))"
        rf"(?:\s?(?:[./-]\s?)?(?P<half>{half})|[\s./-]{{0,2}}(?P<month>1[0-2]|0?[1-9])(?:월|[./-](?=\D|\d)|(?=\)))(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])(?:일|(?![\d가-힣])))?)?"
        rf"|(?P<month2>1[0-2]|[1-9])월(?:\s?(?P<day2>3[01]|[12]\d|[1-9])(?:일|(?=\s?[~∼～–-]\s?(?:3[01]|[12]\d|[1-9])일)))?"
        rf"|(?=\d)(?P<event>(?<=(?:{events})\())?(?P<month3>1[0-2]|[1-9])\.\s?(?P<day3>3[01]|[12]\d|[1-9])(?:(?(event)\.?(?:(?=\))|(?=,?\s[가-힣])|(?=\s?[~∼～–-]\s?\d))|(?!))|\.?(?:일)?\s?\((?:월|화|수|목|금|토|일)\)|일(?=[,)]|[에은자]\s|부터|까지|\s(?!전|후|간|안|만|이상|정도|가량|걸)(?:(?:\S+\s){{0,2}}?\S+(?:[에의와과]|에서|으로)|오전|오후|개최|열린)\s))"
        rf"|(?P<rel>{months})(?:\s?(?P<day4>3[01]|[12]\d|[1-9])일)?"
        rf"|(?P<day5>3[01]|[12]\d|[1-9])(?:일|(?=\s?(?:\([월화수목금토일]\))?\s?[~∼～–-]\s?(?:3[01]|[12]\d|[1-9])일))"
        rf"|(?P<smonth>{same_month})(?:\s?(?P<day6>3[01]|[12]\d|[1-9])일)?"
        rf"|(?P<halfonly>{half})"
        rf"|(?P<same>{same_day})"
        rf"|(?P<earlier>{'|'.join(words['days_before'])}){words['before']}"
        rf"|(?P<later>{'|'.join(words['days_before'])}){words['after']}"
        rf"|(?P<yesterday>{'|'.join(words['day_before'])})(?=[\s(,에의은])"
        rf"|(?P<next>{'|'.join(words['next_day'])})(?=[\s,은의에])"
        rf"|(?P<today>오늘|어제|내일)(?=[\s(,은]))"
    )


def find(text: str, published: str) -> Iterator[Mention]:
    """The dates of a text in order, as precise as the text supports.

    Args:
        text: NFC text.
        published: ISO date of publication, or empty; without it only full dates have a value.

    >>> [m.value for m in find("29일 서울에서 체결했다고 31일 밝혔다. 지난해 12월 9일, 내년, 오는 2월", "2024-01-31")]
    ['2024-01-29', '2024-01-31', '2023-12-09', '2025', '2024-02']
    >>> [m.value for m in find("29일 체결했다고 31일 밝혔다. 이날", "2024-01-31")]
    ['2024-01-29', '2024-01-31', '2024-01-29']
    >>> [m.value for m in find("’21.5.18, 3.11.(월), 올 하반기, 30년, 회담(2.8)", "2024-03-12")]
    ['2021-05-18', '2024-03-11', '2024', '2024-02-08']
    """
    clock = _Clock(date.fromisoformat(published) if re.fullmatch(r"\d{4}-\d\d-\d\d", published) else None)
    last = ""
    end = -1
    for match in _pattern().finditer(text):
        if _part(text, match) or _to(text, end, match) or re.match(table("dates")["of_results"], text[match.end() : match.end() + 12]):
            continue
        value = _of_entry(match, clock) or _value(match, text, clock, last)
        clock.entry = _entry(match, text) or clock.entry
        if value:
            begin = match.start() + len(match[0]) - len(match[0].lstrip())
            if not re.match(table("dates")["of_source"], text[match.end() : match.end() + SOURCE]):
                rule = "ko.date" if match["event"] is None else OF_EVENT
                yield Mention(begin, match.end(), Kind.DATE, text[begin : match.end()], value=value, rule=rule)
            last, end = value, match.end()
            told = re.match(table("dates")["announced"], text[match.end() : match.end() + 12])
            aside = text[begin - 1 : begin] == "("
            if len(value) == 10 and not ((told or aside) and clock.day):
                clock.day = value


def beside(text: str, found: Iterable[Mention], named: Sequence[Mention], bodies: Collection[int] = ()) -> Iterator[Mention]:
    """The dates, those that a bracket right behind a name opens with as the date of what is named: 협정(2016), 대화체(’23.3월, 서울).

    The day of an older paper that has no name of its own dates nothing ("3월 MOU를 구체화한 약정").

    Args:
        text: NFC text.
        found: its dates.
        named: the instruments that it names.
        bodies: where the bodies begin that it names: the day on which one was founded dates nothing.

    >>> treaty = Mention(0, 2, Kind.INSTRUMENT, "협정")
    >>> [m.role for m in beside("협정(2016)과 2017년", find("협정(2016)과 2017년", "2020-01-01"), [treaty])]
    [<Role.MODIFIER: 'modifier'>, None]
    """
    ends = {m.end for m in named}
    for mention in found:
        opened = text[mention.start - 1 : mention.start] == "("
        # in quotes it dates what is quoted, whatever that is: ‘가람 협력비전(’24.9.20)’의
        own = opened and (_made_then(text, mention.start - 1, ends) or _QUOTED.match(text, mention.end) is not None)
        founded = re.match(table("dates")["of_body"], text[mention.end : mention.end + OLDER])
        if founded and mention.end + founded.end() in bodies:
            continue
        if _of_older(text, mention) and not any(0 <= m.start - mention.end <= 1 for m in named):
            continue
        yield replace(mention, role=Role.MODIFIER) if own else mention


def _made_then(text: str, bracket: int, ends: Collection[int]) -> bool:
    """True for a bracket right behind a name, or behind the word of its making: 의향서 체결(2018.4)."""
    made = re.search(table("dates")["made"], text[max(0, bracket - MAKING) : bracket])
    return bracket in ends or (made is not None and bracket - len(made[0]) in ends)


def _of_older(text: str, day: Mention) -> bool:
    """True for the day of an older paper that the one told is built on, and that nothing else names: 3월 MOU를 구체화한 약정."""
    return re.match(table("dates")["of_older"], text[day.end : day.end + OLDER]) is not None


def _entry(match: re.Match[str], text: str) -> tuple[int, str] | None:
    """Where the entry of a chronicle that a year opens ends (▶2024년 7월 = …), and the year and month of all that it tells."""
    head = match["year"] and not match["day"] and re.match(table("dates")["entry_behind"], text[match.end() :])
    line = text.rfind("\n", 0, match.start()) + 1
    if not head or not re.fullmatch(table("dates")["entry_before"], text[line : match.start()]):
        return None
    end = text.find("\n", match.end())
    return (end if end >= 0 else len(text)), _iso(int(match["year"]), match["month"], None)


def _of_entry(match: re.Match[str], clock: _Clock) -> str:
    """A month or day of the entry that a chronicle has for a year, or for a month; the empty string outside of one."""
    end, told = clock.entry
    if match.start() >= end or match["lead"]:
        return ""
    if match["month2"]:
        return _iso(int(told[:4]), match["month2"], match["day2"])
    return _iso(int(told[:4]), told[5:], match["day5"]) if match["day5"] and len(told) > len("2025") else ""


def _part(text: str, match: re.Match[str]) -> bool:
    """True for a number that is no date: a length of time, a part of another number or word."""
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 4]
    if before and not match[0][0].isspace() and (before.isdigit() or before in ".~-" or (before.isalpha() and match["lead"] is None)):
        return True
    if match["word"] == "올" and not match["half"] and not match["month"]:
        return True
    alone = _BRACKETED.match(text, max(0, match.start() - 1)) is not None
    bare = match["year"] and not match["month"] and "년" not in match[0] and not match["half"] and not alone
    if bare or (match["short"] and "년" not in match[0] and not match["month"]):
        return True
    short = match["day5"] or (match["year"] and not match["month"])
    return bool(short and re.match(table("dates")["length"], after))


def _to(text: str, end: int, match: re.Match[str]) -> bool:
    """True for the last day of a span of days: only the first counts (annotation guide, rule 26)."""
    if end < 0:
        return False
    between = text[end : match.start()]
    return bool(re.fullmatch(r"\s?(?:\([^)]*\))?\s?(?:[~∼～–-]|부터)\s?", between)) and not match["lead"]


def _value(match: re.Match[str], text: str, clock: _Clock, last: str) -> str:
    if match["year"] or match["short"]:
        year = int(match["year"] or f"20{match['short']}")
        if match["short"] and clock.published and year > clock.published.year + _AHEAD:
            year -= 100
        return _iso(year, match["month"], match["day"])
    if match["word"] in table("dates")["same_year"]:
        return _iso(int(last[:4]), match["month"], match["day"]) if last else ""
    if match["word"] in table("dates")["next_year"] and last and (not clock.published or int(last[:4]) < clock.published.year):
        return _iso(int(last[:4]) + 1, match["month"], match["day"])
    if match["smonth"]:
        return _iso(int(last[:4]), last[5:7], match["day6"]) if len(last) > 6 else ""
    if clock.published is None:
        return ""
    today = clock.published
    if match["word"]:
        return _iso(today.year + int(table("dates")["years"][match["word"]]), match["month"], match["day"])
    if match["halfonly"]:
        return str(today.year)
    if match["same"]:
        return clock.day or today.isoformat()
    if match["next"]:
        return (date.fromisoformat(clock.day) + timedelta(days=1)).isoformat() if clock.day else ""
    if match["earlier"] or match["later"] or match["yesterday"]:
        return _beside(match, clock)
    if match["today"]:
        return (today + timedelta(days=table("dates")["days"][match["today"]])).isoformat()
    if match["rel"]:
        months = today.year * 12 + today.month - 1 + int(table("dates")["months"][match["rel"]])
        return _iso(months // 12, str(months % 12 + 1), match["day4"])
    if match["day5"]:
        return _day(match, text, today)
    month, day = match["month2"] or match["month3"], match["day2"] or match["day3"]
    soon = int(month) > today.month and re.match(table("dates")["held_then"], text[match.end() : match.end() + 40])
    return _iso(_year(int(month), int(day or 1), table("dates")["coming"][0] if soon else match["lead"], today), month, day)


def _beside(match: re.Match[str], clock: _Clock) -> str:
    """A day before or behind the one that the text told last (이틀 앞서, 이틀 뒤), or before the news (전날); else none."""
    if match["yesterday"]:
        return (clock.published - timedelta(days=1)).isoformat() if clock.published else ""
    days = timedelta(days=int(table("dates")["days_before"][match["earlier"] or match["later"]]))
    told = date.fromisoformat(clock.day) if clock.day else None
    return (told + days if match["later"] else told - days).isoformat() if told else ""


def _year(month: int, day: int, lead: str | None, today: date) -> int:
    if lead in table("dates")["past"]:
        return today.year if (month, day) <= (today.month, today.day) else today.year - 1
    if lead:
        return today.year if (month, day) >= (today.month, 1) else today.year + 1
    late = (month - today.month) * 30 + day - today.day
    return today.year - 1 if late > _LEAD.days else today.year


def _day(match: re.Match[str], text: str, today: date) -> str:
    day = int(match["day5"])
    ahead = match["lead"] in table("dates")["coming"]
    months = today.year * 12 + today.month - 1
    if ahead and day < today.day:
        months += 1
    elif not ahead and day > today.day + 3:
        soon = match["lead"] is None and re.search(table("dates")["ahead"], text[match.end() : match.end() + 60])
        months -= 0 if soon else 1
    elif match["lead"] == "지난" and day > today.day:
        months -= 1
    return _iso(months // 12, str(months % 12 + 1), str(day))


def _iso(year: int, month: str | None, day: str | None) -> str:
    """The date as text, or without what the calendar does not have.

    >>> _iso(2024, "2", None), _iso(2024, "2", "31")
    ('2024-02', '2024-02')
    """
    if not month:
        return str(year)
    if not day:
        return f"{year}-{int(month):02}"
    try:
        return date(year, int(month), int(day)).isoformat()
    except ValueError:
        return f"{year}-{int(month):02}"
