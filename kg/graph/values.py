"""Dates and amounts as the store types them, back in the short form that people and records use."""

from __future__ import annotations

import calendar
from collections.abc import Iterable


def period(earliest: str, latest: str) -> str:
    """A pair of days as the ISO date of the precision that it has.

    >>> period("2025-10-29", "2025-10-29"), period("2025-10-01", "2025-10-31"), period("2025-01-01", "2025-12-31")
    ('2025-10-29', '2025-10', '2025')
    >>> period("2024-03-01", "2024-06-30")
    '2024-03-01/2024-06-30'
    """
    if not latest or latest == earliest:
        return earliest
    year, month = earliest[:4], earliest[:7]
    if earliest == f"{year}-01-01" and latest == f"{year}-12-31":
        return year
    last = calendar.monthrange(int(year), int(earliest[5:7]))[1]
    if earliest == f"{month}-01" and latest == f"{month}-{last:02d}":
        return month
    return f"{earliest}/{latest}"


def since(day: str, periods: Iterable[str]) -> str:
    """The day from which a status holds, no more precise than the date that it was taken from ("in September 2022").

    Args:
        day: ISO day of the status.
        periods: ISO dates of the agreement in the same document.

    >>> since("2022-09-01", ["2022-09"]), since("2022-09-01", ["2022"]), since("2022-09-01", ["2022-09-01"])
    ('2022-09', '2022-09-01', '2022-09-01')
    """
    return next((told for told in periods if f"{told}-01-01"[: len(day)] == day), day)


def amount(number: str, currency: str) -> str:
    """An amount as `CURRENCY NUMBER`, whole numbers without a point.

    >>> amount("10000000.0", "USD"), amount("44200000000", "KRW")
    ('USD 10000000', 'KRW 44200000000')
    """
    value = float(number)
    return f"{currency} {int(value) if value.is_integer() else value}".strip()
