"""Times in a question: a year, a month, a day or a period, as ISO prefixes, and whether they open or close a time."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.ask import lexicon
from kg.errors import BadDate

_YEAR = r"(?:19|20)\d\d"
#: a year alone, with its month, or with month and day, in figures: 2025, 2025-10, 2025.10.29, 2023년 12월 9일
_FIGURES = (
    rf"(?<!\d)(?P<year>{_YEAR})(?!\d)(?:[-./년 ]+\s*(?P<month>1[0-2]|0?[1-9])(?:월|\b)(?:[-./ ]*\s*(?P<day>3[01]|[12]\d|0?[1-9])(?:일|\b))?)?"
)
#: ’23년: two figures behind an apostrophe are a year of this century
_SHORT = r"['’‘`](?P<short>\d\d)(?:[.년]\s*(?P<smonth>1[0-2]|0?[1-9])(?=월|\.|\b)월?|(?=년|\b))"
#: 23년, 24년 4월: two figures before 년 alone, unless they count years: 10년간, 30년 넘게
_PLAIN = r"(?<![\d'’‘`])(?P<plain>[0-4]\d)년(?!{spans})(?:\s*(?P<pmonth>1[0-2]|0?[1-9])월)?"


#: a year or a month alone: 2023, 2023년, 2023-04, 2023년 4월
_MOMENT = re.compile(r"(?P<year>\d{4})(?:\s*년)?(?:\s*(?:-|(?<=년))\s*(?P<month>0?[1-9]|1[0-2])(?:\s*월)?)?")


def moment(name: str) -> str:
    """The ISO prefix of a year or month, or nothing when the name is none.

    >>> moment("2023"), moment("2023년 4월"), moment("2025-10"), moment("NIST"), moment("2023-04-26-visit")
    ('2023', '2023-04', '2025-10', '', '')
    """
    found = _MOMENT.fullmatch(name.strip())
    return "" if not found else found["year"] + (f"-{int(found['month']):02d}" if found["month"] else "")


def year(given: str) -> str:
    """The ISO prefix of a year or month that somebody gave; empty when nothing is given.

    Raises:
        BadDate: it is neither.
    """
    found = moment(given)
    if given and not found:
        raise BadDate(f"“{given}” is no year or month", hint="give 2023 or 2023-04")
    return found


def day(given: str) -> str:
    """The ISO day that somebody gave; empty when nothing is given.

    Raises:
        BadDate: there is no such day.

    >>> day("2025-10-29"), day("")
    ('2025-10-29', '')
    """
    try:
        return datetime.date.fromisoformat(given).isoformat() if given else ""
    except ValueError:
        raise BadDate(f"“{given}” is no day", hint="give it as 2025-10-29") from None


def period(since: str, until: str, lang: str) -> tuple[str, str]:
    """The ISO prefixes of the ends of a time that somebody gave, each a year, a month or a day; empty where nothing is given.

    Args:
        since, until: as given.
        lang: of the message when one is none.

    Raises:
        BadDate: one is no date, or the time ends before it begins.

    >>> period("2023", "2025년 4월", "ko"), period("", "2025-10-29", "en")
    (('2023', '2025-04'), ('', '2025-10-29'))
    """
    first, last = _end(since, "since", lang), _end(until, "until", lang)
    if first and last and last < first[: len(last)]:
        raise _bad("reversed", lang, since=since, until=until)
    return first, last


def _end(given: str, option: str, lang: str) -> str:
    found = moment(given) or given.strip()
    try:
        return day(found) if len(found) > len("2023-04") else found and day(f"{found}-01-01"[:10])[: len(found)]
    except BadDate:
        raise _bad("no-date", lang, given=given, option=option) from None


def _bad(phrase: str, lang: str, **given: str) -> BadDate:
    words = lexicon.read("phrases.yaml")["dates"][phrase][lang]
    return BadDate(str(words["what"]).format(**given), hint=str(words["hint"]))


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a question names.

    Args:
        start, end: code points.
        iso: prefix of ISO dates, or two of them with a slash between for a period.
    """

    start: int
    end: int
    iso: str


def times(text: str) -> Iterator[Time]:
    """Every time in a text, periods as one.

    Args:
        text: NFC.

    >>> [time.iso for time in times("2023년 12월 대화와 2025년 MOU")], [time.iso for time in times("'23년 협약")]
    (['2023-12', '2025'], ['2023'])
    >>> [time.iso for time in times("signed on 29 October 2025 or in March 2024")]
    ['2025-10-29', '2024-03']
    >>> [time.iso for time in times("between 2021 and 2024")], [time.iso for time in times("2021년부터 2024년까지")]
    (['2021/2024'], ['2021/2024'])
    >>> [time.iso for time in times("23년 4월 국빈방문")], [time.iso for time in times("10년간 함께 연구한다")]
    (['2023-04'], [])
    >>> [time.iso for time in times("between January and April 2024")], [time.iso for time in times("from 3 March to 5 May 2023")]
    (['2024-01/2024-04'], ['2023-03-03/2023-05-05'])
    """
    found = sorted((Time(m.start(), m.end(), _iso(m)) for m in _pattern().finditer(text)), key=lambda time: time.start)
    kept: list[Time] = []
    for time in found:
        if kept and "/" not in kept[-1].iso and _joins(text, kept[-1], time):
            kept[-1] = Time(kept[-1].start, time.end, f"{kept[-1].iso}/{time.iso}")
        else:
            kept.append(time)
    yield from kept


def _joins(text: str, first: Time, second: Time) -> bool:
    """Whether two times are the ends of one period, by what stands before, between and after them."""
    words = lexicon.read("times.yaml")["periods"]
    before, between, after = text[: first.start].lower(), text[first.end : second.start].lower(), text[second.end :].lower()
    return first.iso < second.iso and any(
        re.search(row["before"] + r"\s*$", before) and re.fullmatch(row["between"], between) and re.match(row["after"], after) for row in words
    )


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(form for forms in lexicon.read("times.yaml")["months"] for form in forms)
    first, second = (rf"(?:(?P<d{n}>\d{{1,2}})(?:st|nd|rd|th)?" for n in (1, 2))
    # "between January and April 2024": the year behind the second month is that of the first one
    second_month = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{months})\.?,?\s+(?:\d{{1,2}},?\s+)?(?P<y2>{_YEAR})(?!\d)"
    shared = rf"(?:(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b(?P<name2>{months})\.?(?:\s+(?P<d4>\d{{1,2}}))?"
    shared += rf"(?=\s*(?:and|to|until|till|through|[-–—])\s*{second_month})"
    named = rf"{first}\s+(?:of\s+)?)?\b(?P<name>{months})\.?,?\s+{second},?\s+)?(?:of\s+)?(?P<y>{_YEAR})(?!\d)"
    plain = _PLAIN.replace("{spans}", "|".join(lexicon.read("times.yaml")["spans"]))
    return re.compile(f"{named}|{shared}|{_FIGURES}|{_SHORT}|{plain}", re.IGNORECASE)


def _iso(match: re.Match[str]) -> str:
    if match["short"]:
        return f"20{match['short']}" + (f"-{int(match['smonth']):02d}" if match["smonth"] else "")
    if match["plain"]:
        return f"20{match['plain']}" + (f"-{int(match['pmonth']):02d}" if match["pmonth"] else "")
    if match["name"]:
        return _named(match["y"], match["name"], match["d1"] or match["d2"])
    if match["name2"]:
        return _named(match["y2"], match["name2"], match["d3"] or match["d4"])
    parts = (match["year"], match["month"], match["day"])
    return "-".join(f"{int(part):02d}" for part in parts if part)


def _named(year: str, name: str, day: str | None) -> str:
    month = next(n for n, forms in enumerate(lexicon.read("times.yaml")["months"], 1) if name.lower() in forms)
    return f"{year}-{month:02d}" + (f"-{int(day):02d}" if day and 1 <= int(day) <= 31 else "")


def bound(text: str, start: int, end: int) -> str:
    """What a time in a text bounds: `since`, `until`, `before`, `between` for a period, or nothing.

    Args:
        text: of the question.
        start, end: of the time.

    >>> bound("since 2023", 6, 10), bound("2024년 이후에 체결된 협정", 0, 4), bound("by 2030", 3, 7), bound("the 2023 dialogue", 4, 8)
    ('since', 'since', 'until', '')
    >>> bound("all MOUs from 2024", 14, 18), bound("all MOUs from 2024 on", 14, 18), bound("signed from 2024", 12, 16)
    ('', 'since', 'since')
    """
    before, after = text[:start].lower().rstrip(), re.sub(r"^(?:년도|년|월|일)?\s*", "", text[end:])
    english, korean = lexicon.load().english, lexicon.load().korean
    words = before.split()
    if words[-1:] == ["from"] and not re.match(r"\s*(?:on\b|onwards?\b|forwards?\b)", after) and _is_paper(words[-2:-1]):
        return ""
    for meaning in ("since", "before", "until"):
        said = (" ".join(words[-number:]) for number in (3, 2, 1))
        if any(meaning in english.get(form, ()) for form in said) or any(
            meaning in meanings and after.startswith(form) for form, meanings in korean.items()
        ):
            return meaning
    return ""


def _is_paper(words: list[str]) -> bool:
    """Whether a word names what has a date of its own: "the MOUs from 2024" are those of that year."""
    meanings = {meaning for word in words for meaning in lexicon.load().english.get(word, ())}
    return bool(lexicon.heads(meanings) & {"agreement", "instrument", "commitment"})


def within(date: str, time: str, span: str) -> bool:
    """Whether an ISO date lies in, after or before a time.

    Args:
        date: of any precision, or a period.
        time: of `times`.
        span: of `bound`.

    >>> within("2025-10-29", "2025-10", ""), within("2024", "2023", "since"), within("2030", "2030", "before")
    (True, True, False)
    >>> within("2023-05-01", "2021/2023", "between")
    True
    """
    first, _, last = time.partition("/")
    if last or span:
        opened = not last and span in {"until", "before"}
        closed = not last and span == "since"
        start, end = date.split("/")[0], date.split("/")[-1]
        bar = last or first
        in_time = start[: len(bar)] < bar if span == "before" and not last else start[: len(bar)] <= bar
        return (opened or end >= first) and (closed or in_time)
    return date.startswith(first)


#: characters between a name and the time that belongs to it: brackets, quotation marks, "signed in"
_NEAR = 14


def beside(text: str, name: str) -> str:
    """The time right before or behind a name in a text, or an empty string; one that another sentence part holds is not it.

    Args:
        text: a quote.
        name: as it stands there.

    >>> beside("지난번 한·노르웨이 극지협정(2016)에 이어", "한·노르웨이 극지협정")
    '2016'
    >>> beside("1993년 ｢한·칠레 남극협정｣을 맺은", "한·칠레 남극협정")
    '1993'
    >>> beside("the Framework Agreement, signed in 2002.", "Framework Agreement"), beside("By 2030, and then more, the Deal", "Deal")
    ('2002', '')
    """
    place = text.find(name)
    if place < 0:
        return ""
    end = place + len(name)
    for time in times(text):
        gap = text[end : time.start] if time.start >= end else text[time.end : place] if time.end <= place else "x" * (_NEAR + 1)
        if len(gap) <= _NEAR and "." not in gap and (time.start >= end or "," not in gap):
            return time.iso
    return ""
