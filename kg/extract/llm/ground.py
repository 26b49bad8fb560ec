"""Where a document says what the model says that it says: quotes, names, days and sums, re-found or refused."""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.model import Analysis

#: characters below which a quote says nothing of where it is from; a whole unit may be shorter
SHORTEST = 12
#: what writers and models write differently, as it is compared: one kind of each quotation mark and dash
_ALIKE = str.maketrans({**dict.fromkeys("“”„‟«»〝〞＂", '"'), **dict.fromkeys("‘’‚‛′＇`", "'"), **dict.fromkeys("‐‑‒–—―−－", "-"), "‹": "<"})
#: marks of Markdown, which models leave out
_MARKS = frozenset("*_#|")
_ELLIPSIS = re.compile(r"\s*(?:\.\.\.|…)\s*$")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SUM = re.compile(r"[A-Z]{3} (\d{1,18})(?:\.\d{1,2})?")
_FIGURE = re.compile(r"\d[\d,.]*")

Span = tuple[int, int]


@dataclass(frozen=True)
class Page:
    """A text in which words are looked for as they stand, else with other white space, quotation marks and dashes.

    Args:
        text: NFC.
    """

    text: str

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        return fold(self.text)

    def find(self, words: str, within: Span | None = None, *, name: bool = False) -> Span | None:
        """Where some words stand first; None when they do not.

        Args:
            words: as the model gives them.
            within: code points between which they must lie.
            name: they must not be a part of longer Latin words, and capitals do not count.

        >>> Page("한국과 독일은  ‘양자 센서’를").find("독일은 '양자 센서'"), Page("The MIT and Permit").find("mit", name=True)
        ((4, 16), (4, 7))
        """
        start, end = within or (0, len(self.text))
        words = unicodedata.normalize("NFC", _ELLIPSIS.sub("", words)).strip()
        if not words:
            return None
        exact = self.text.find(words, start, end)
        if exact >= 0 and (not name or _apart(self.text, (exact, exact + len(words)))):
            return exact, exact + len(words)
        return next(self._loosely(words, (start, end), name=name), None)

    def _loosely(self, words: str, within: Span, *, name: bool) -> Iterator[Span]:
        folded, places = self._folded
        needle = fold(words)[0].strip()
        for match in re.finditer(re.escape(needle), folded, re.I if name else 0) if needle else ():
            span = places[match.start()], places[match.end() - 1] + 1
            if within[0] <= span[0] and span[1] <= within[1] and (not name or _apart(self.text, span)):
                yield span


def fold(text: str) -> tuple[str, list[int]]:
    """A text as it is compared, and the place of each of its characters in the original.

    >>> fold("**“양자”**\\n  sensor")
    ('"양자" sensor', [2, 3, 4, 5, 8, 11, 12, 13, 14, 15, 16])
    """
    letters: list[str] = []
    places: list[int] = []
    for place, c in enumerate(text.translate(_ALIKE)):
        if c.isspace():
            if not letters or letters[-1] == " ":
                continue
            c = " "
        elif c in _MARKS:
            continue
        letters.append(c)
        places.append(place)
    return "".join(letters), places


def _apart(text: str, span: Span) -> bool:
    """Whether Latin letters and figures end where the span does: MIT is not in Permit, but is in MIT의."""
    start, end = span
    left = start > 0 and _latin(text[start - 1]) and _latin(text[start])
    right = end < len(text) and _latin(text[end]) and _latin(text[end - 1])
    return not left and not right


def _latin(c: str) -> bool:
    return c.isalnum() and c < "ɐ"


def unit_of(page: Page, analysis: Analysis, quote: str, within: Span) -> int | None:
    """The unit that a quote is from: the one that holds most of it.

    Args:
        page: of the document.
        analysis: of it.
        quote: as the model gives it.
        within: the part of the document that the model saw.

    Returns:
        index of the unit; None when the quote is not there, or too short to say where.
    """
    span = page.find(quote, within)
    if span is None:
        return None
    shared = [min(span[1], u.end) - max(span[0], u.start) for u in analysis.units]
    best = max(range(len(shared)), key=lambda n: shared[n])
    whole = analysis.units[best].end - analysis.units[best].start
    return best if shared[best] >= min(SHORTEST, whole) and shared[best] > 0 else None


def day_told(day: str, text: str, published: str) -> bool:
    """Whether a date is one and can come from a text: each of its parts stands there or belongs to the day of publication.

    >>> day_told("2025-06-12", "12일 체결했다", "2025-06-13"), day_told("2025-06-17", "12일 체결했다", "2025-06-13")
    (True, False)
    >>> day_told("2026", "from 2026", ""), day_told("2025-02-30", "30 February 2025", "")
    (True, False)
    """
    match = _DAY.fullmatch(day)
    if match is None:
        return False
    year, month, number = (int(part) if part else 0 for part in match.groups())
    try:
        datetime.date(year, month or 1, number or 1)
    except ValueError:
        return False
    day_of_publication = _DAY.match(published)
    known = [int(part) for part in day_of_publication.groups() if part] if day_of_publication else []
    figures = {int(figure) for figure in re.findall(r"\d{1,4}", text)}
    near = bool(known) and abs(year - known[0]) <= 1
    return bool(
        (year in figures or year % 100 in figures or near)
        and (not month or month in figures or _named(month, text) or known[1:2] == [month])
        and (not number or number in figures or known[2:3] == [number])
    )


def _named(month: int, text: str) -> bool:
    """Whether an English text names a month; `calendar` has the names in the language of the process, English unless it was changed."""
    return calendar.month_abbr[month].casefold() in text.casefold()


def sum_told(amount: str, text: str) -> bool:
    """Whether a sum is one and its figure stands in a text, whatever its unit: 1000만 달러 is USD 10000000.

    >>> sum_told("USD 10000000", "1000만 달러를"), sum_told("USD 5300000", "$5.3 million"), sum_told("USD 9", "1000만 달러를")
    (True, True, False)
    """
    match = _SUM.fullmatch(amount)
    if match is None or not match[1].strip("0"):
        return False
    return match[1].strip("0") in {re.sub(r"\D", "", figure).strip("0") for figure in _FIGURE.findall(text)}
