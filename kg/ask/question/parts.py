"""Times that a question tells by another one: halves and quarters of a year, a month of the year before it, the last three years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from kg.ask.lexicon import read
from kg.ask.when import Time

#: a month without its year
_MONTH = re.compile(r"(?<![\d.])(1[0-2]|0?[1-9])월(?!드)(?:\s*(3[01]|[12]\d|0?[1-9])일)?")


def narrowed(text: str, found: Iterable[Time], newest: str) -> tuple[Time, ...]:
    """The times of a text with those that hang on them.

    Args:
        text: NFC.
        found: of `kg.ask.when.times`.
        newest: year of the newest document, from which "this year" counts; empty when there is none.

    >>> from kg.ask.when import times
    >>> def told(text): return [time.iso for time in narrowed(text, times(text), "2025")]
    >>> told("2024년 상반기에 체결된 협약"), told("agreements of the second half of 2023"), told("작년 4분기")
    (['2024-01/2024-06'], ['2023-07/2023-12'], ['2024-10/2024-12'])
    >>> told("2023년 4월 약속과 12월 대화"), told("최근 3년간 맺은 MOU"), told("in the past two years"), told("올해 3월")
    (['2023-04', '2023-12'], ['2023/2025'], ['2024/2025'], ['2025-03'])
    """
    times = [*found, *_relative(text, newest)]
    times = [_part(text, time) or time for time in times]
    times += [time for time in _lately(text, newest) if not _taken(time, times)]
    times += [time for time in _months(text, times) if not _taken(time, times)]
    # a relative year alone is a word of the lexicon
    return tuple(sorted((time for time in times if time.end > time.start and not time.iso.startswith("?")), key=lambda time: time.start))


def _taken(time: Time, times: Iterable[Time]) -> bool:
    return any(other.start < time.end and time.start < other.end for other in times)


def _relative(text: str, newest: str) -> Iterator[Time]:
    """Years counted from the newest document, marked as such until a part of them or a month follows."""
    lower = text.lower()
    for form, offset in read("times.yaml")["relative"].items() if newest else ():
        for match in re.finditer(rf"(?<!\w){re.escape(form)}", lower):
            yield Time(match.start(), match.end(), f"?{int(newest) + int(offset)}")


def _part(text: str, time: Time) -> Time | None:
    """A year with the half, quarter or month that stands beside it, if one does."""
    year = time.iso.removeprefix("?")
    if not (year.isdigit() and len(year) == 4):
        return None
    for after, before, (first, last) in _parts():
        if behind := after.match(text, time.end):
            return Time(time.start, behind.end(), f"{year}-{first}/{year}-{last}")
        if ahead := before.search(text[: time.start]):
            return Time(ahead.start(), time.end, f"{year}-{first}/{year}-{last}")
    month = re.compile(r"\s*(1[0-2]|0?[1-9])월").match(text, time.end) if time.iso.startswith("?") else None
    return Time(time.start, month.end(), f"{year}-{int(month[1]):02d}") if month else None


@cache
def _parts() -> tuple[tuple[re.Pattern[str], re.Pattern[str], tuple[str, str]], ...]:
    rows: list[dict[str, Any]] = read("times.yaml")["parts"]
    return tuple(
        (re.compile(row["after"]), re.compile(row["before"] + "$", re.IGNORECASE), (row["months"][0], row["months"][1])) for row in rows
    )


def _lately(text: str, newest: str) -> Iterator[Time]:
    """The last years, as a period that ends with the newest document."""
    words = read("times.yaml")
    for pattern in words["lately"] if newest else ():
        for match in re.finditer(pattern, text, re.IGNORECASE):
            number = int(words["numbers"].get(match[1].lower(), match[1]))
            yield Time(match.start(), match.end(), f"{int(newest) - number + 1}/{newest}")


def _months(text: str, times: Iterable[Time]) -> Iterator[Time]:
    """Months without a year: of the year told last before them."""
    told = sorted((time for time in times if not time.iso.startswith("?")), key=lambda time: time.start)
    for match in _MONTH.finditer(text):
        before = [time.iso[:4] for time in told if time.end <= match.start()]
        if before:
            yield Time(match.start(), match.end(), f"{before[-1]}-{int(match[1]):02d}" + (f"-{int(match[2]):02d}" if match[2] else ""))
