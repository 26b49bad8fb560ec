"""Amounts and dates of English texts as values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from kg.lang.en.cues import alternatives, table


@dataclass(frozen=True, slots=True)
class Found:
    """A value in a text.

    Args:
        start, end: code points of the text that was searched.
        value: normalised, empty when the text says no more than that there is one.
        rule: what found it.
        modifies: whether it dates the noun beside it (the April 2023 visit, signed in May) and not the predicate.
    """

    start: int
    end: int
    value: str
    rule: str
    modifies: bool = False


@cache
def _amount() -> re.Pattern[str]:
    data = table("values")
    size = alternatives(data["magnitudes"])
    figure = rf"(?P<{{0}}>\d{{{{1,3}}}}(?:,\d{{{{3}}}})+(?:\.\d+)?|\d{{{{1,18}}}}(?:\.\d{{{{1,18}}}})?)\+?(?:[ -]?(?P<{{1}}>(?i:{size})))?"
    before = (
        rf"(?<![\w$])(?![A-Z]{{3}}\d{{1,3}}(?![\d,.]| ?(?i:{size})))(?P<mark>{alternatives(data['currencies'])}) ?{figure.format('n1', 's1')}"
    )
    behind = rf"{figure.format('n2', 's2')} (?:of )?(?P<unit>{alternatives(data['units'])})"
    return re.compile(rf"(?:{before}|{behind})(?![\w])")


def amounts(text: str) -> Iterator[Found]:
    """The sums of money in a text, as currency and whole units.

    Args:
        text: running text with single spaces.

    >>> [f.value for f in amounts("at least $6 million, KRW 50 billion (한국), £1.5bn, 20 million euros, 300 students")]
    ['USD 6000000', 'KRW 50000000000', 'GBP 1500000000', 'EUR 20000000']
    """
    data = table("values")
    for match in _amount().finditer(text):
        number, size = match["n1"] or match["n2"], match["s1"] or match["s2"]
        currency = data["currencies"][match["mark"]] if match["mark"] else data["units"][match["unit"]]
        factor = Decimal(data["magnitudes"][size.lower()]) if size else Decimal(1)
        value = (Decimal(number.replace(",", "")) * factor).normalize()
        yield Found(match.start(), match.end(), f"{currency} {value:f}", "en.amount.money")


#: end of the rule of a date from which, or until which, something holds
BOUND = ".bound"
#: how many characters the words of a goal and its year may take: "net zero in shipping by 2040"
GOAL = 80
#: how many characters before a month the words may stand that tell of what is to come: "a workshop is planned for October"
AHEAD = 170


@dataclass(frozen=True, slots=True)
class _Dates:
    any: re.Pattern[str]
    noun: re.Pattern[str]
    participle: re.Pattern[str]
    goal: re.Pattern[str]
    bound: re.Pattern[str]
    law: re.Pattern[str]
    ahead: re.Pattern[str]


@cache
def _dates() -> _Dates:
    data = table("values")
    months = sorted(data["months"], key=lambda m: (-len(m), m))
    weekday = f"(?i:{'|'.join(data['weekdays'])})"
    parts = {
        "month": f"(?i:{'|'.join(months)})",
        "Month": f"(?:{'|'.join(m.capitalize() for m in months if len(m) > 3 or m == 'may')})",
        "weekday": weekday,
        "Weekday": f"(?:{'|'.join(d.capitalize() for d in data['weekdays'])})",
        "day": f"(?:{weekday},? )?",
        "season": f"(?:(?:early |late |mid-?)?(?:{'|'.join(data['seasons'])}))",
        "year": r"(?:19|20)\d{2}",
        "d": r"\d{1,2}(?:st|nd|rd|th)?",
    }
    known = "|".join(parts)
    patterns = (re.sub(rf"(?<!\?P)<({known})>", lambda m: parts[m[1]], pattern) for pattern in data["dates"])
    return _Dates(
        re.compile("(?<![\\w$-])(?:" + "|".join(patterns) + ")"),
        re.compile(data["dated_nouns"]),
        re.compile(data["dated_participles"]),
        re.compile(data["dated_goals"]),
        re.compile(data["dated_bounds"]),
        re.compile(data["dated_laws"]),
        re.compile(data["ahead"]),
    )


def dates(text: str, published: str) -> Iterator[Found]:
    """The dates in a text, as precise as the text and the day of publication allow.

    Args:
        text: running text with single spaces.
        published: ISO date of the document, or empty: relative dates then have no value.

    >>> [(f.value, text[f.start:f.end]) for text in ("Signed this April, it starts next spring; 한국 follows by March 2027.",)
    ...  for f in dates(text, "2025-10-29")]
    [('2025-04', 'this April'), ('2026', 'next spring'), ('2027-03', 'March 2027')]
    """
    told = list(_told(text, published))
    yield from told
    for match in _same_day().finditer(text):
        if days := [f.value for f in told if f.end <= match.start() and len(f.value) == len("2025-10-29")]:
            yield Found(match.start(), match.end(), days[-1], "en.date.relative")


@cache
def _same_day() -> re.Pattern[str]:
    """Words that point back to the day last told: "on the same day"."""
    return re.compile(table("values")["same_day"])


def _told(text: str, published: str) -> Iterator[Found]:
    """The dates that a text tells by themselves."""
    base = date.fromisoformat(published[:10]) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", published[:10]) else None
    for match in _dates().any.finditer(text):
        if _dates().law.search(text, max(0, match.start() - 40), match.start()):
            continue
        value = _value(match, base, ahead=_dates().ahead.search(text, max(0, match.start() - AHEAD), match.start()) is not None)
        if value is not None:
            before = text[max(0, match.start() - 40) : match.start()].rstrip()
            goal = _dates().goal.search(text[max(0, match.end() - GOAL) : match.end()])
            modifies = _dates().noun.match(text, match.end()) or _dates().participle.search(before) or goal
            bound = BOUND if _dates().bound.search(text, max(0, match.start() - 40), match.end()) else ""
            yield Found(match.start(), match.end(), value, f"en.date.{_rule(match)}{bound}", bool(modifies))


def _rule(match: re.Match[str]) -> str:
    return "absolute" if re.search(r"\d{4}", match[0]) else "relative"


def _value(match: re.Match[str], base: date | None, *, ahead: bool) -> str | None:
    groups = {k: v for k, v in match.groupdict().items() if v}
    if "iso" in groups:
        return groups["iso"]
    month = next((_month(v) for k, v in groups.items() if re.fullmatch(r"m\d+", k)), 0)
    day = next((int(re.sub(r"\D", "", v)) for k, v in groups.items() if re.fullmatch(r"d\d", k)), 0)
    year = next((v for k, v in groups.items() if re.fullmatch(r"y\d", k)), "")
    if day > 31:
        return None
    if year:
        return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}" if month else year
    if base is None:
        return ""
    if month:
        return _nearest(base, month, day, ahead=ahead)
    return _relative(groups, base, ahead=ahead)


def _month(name: str) -> int:
    return int(table("values")["months"][name.rstrip(".").lower()])


def _nearest(base: date, month: int, day: int, *, ahead: bool) -> str:
    """A month without a year: the one of publication unless that lies more than a few months ahead, then the year before; the next if ahead."""
    year = base.year - (month - base.month > 3) + (base.month - month > 8)
    year = base.year + (month < base.month) if ahead else year
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


def _relative(groups: dict[str, str], base: date, *, ahead: bool) -> str:
    if "today" in groups:
        shift = {"y": -1, "tom": 1}.get(groups["today"].lower()[: 3 if groups["today"].lower().startswith("tom") else 1], 0)
        return (base + timedelta(days=shift)).isoformat()
    if "weekday" in groups:
        return _weekday(groups["weekday"], base)
    if "season" in groups:
        return _season(groups["season"], base, ahead=ahead)
    if "later" in groups:
        return str(base.year)
    if vague := groups.get("vague"):
        this = "this year" in vague or vague.endswith(("of the year", "is out", "is over", "year ends"))
        return str(base.year) if this else str(base.year + 1) if "of next year" in vague else ""
    turn, unit = groups.get("turn", "").lower(), groups.get("unit", "").lower()
    return _turned(turn, unit, base)


def _season(name: str, base: date, *, ahead: bool) -> str:
    """The year of the season meant: the next one of that name where something is to come, else the last."""
    last = {"spring": 5, "summer": 8, "winter": 12}.get(name.split()[-1].split("-")[-1], 11)
    if ahead:
        return str(base.year + (base.month > last))
    return str(base.year - (base.month < last - 2))


def _weekday(name: str, base: date) -> str:
    """The named day of the week on or before publication: news tells what has been."""
    back = (base.weekday() - table("values")["weekdays"].index(name.lower())) % 7
    return (base - timedelta(days=back)).isoformat()


def _turned(turn: str, unit: str, base: date) -> str:
    step = {"last": -1, "next": 1}.get(turn, 0)
    if unit in table("values")["months"]:
        month = _month(unit)
        year = base.year + (step if (step < 0 and month >= base.month) or (step > 0 and month <= base.month) else 0)
        return f"{year}-{month:02}"
    if unit == "month":
        month = base.month - 1 + step
        return f"{base.year + month // 12}-{month % 12 + 1:02}"
    if unit == "week":
        return (base + timedelta(weeks=step)).isoformat()[:7]
    return str(base.year + step)
