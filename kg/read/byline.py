"""When and by whom a text without metadata says it was published: its byline, dateline and copyright line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib import resources

import yaml

from kg.read.given import Facts

#: lines that are not empty at either end of a text in which a byline may stand, and at its start a day on a line of its own
EDGE, FIRST = 12, 6
#: characters of a line that can be a byline
LONGEST = 160
#: characters of the start of a line in which a dateline stands
DATELINE = 100
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def byline(text: str, pictures: Iterable[str] = ()) -> Facts:
    """The day and the publisher that a text tells of itself; each empty when it tells none.

    A day beside a word such as 입력 or "Published" is taken first, then a day with a line to itself at the start. The addresses of
    the article's pictures count when they agree and the text tells the same day without its year.

    Args:
        text: clean text, with what a site added.
        pictures: addresses.

    >>> byline("수소 협력\\n입력 2024.03.05. 오후 5:14\\n(서울=가나뉴스) 김아무 기자 = 양국은 협약을 맺었다.")
    Facts(id='', lang='', title='', published='2024-03-05', publisher='가나뉴스', url='')
    >>> byline("Joint work on hydrogen\\n\\nMarch 5, 2024\\n\\nThe two ministries met.").published
    '2024-03-05'
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    edges = lines if len(lines) <= 2 * EDGE else lines[:EDGE] + lines[-EDGE:]
    day = next(_labelled(edges), "") or next(_alone(lines[:FIRST]), "") or _pictured(text, pictures)
    publisher = next(_named("agency", (line[:DATELINE] for line in edges)), "") or next(_named("copyright", reversed(edges)), "")
    return Facts(published=day, publisher=publisher)


def _labelled(lines: Iterable[str]) -> Iterator[str]:
    short = [line for line in lines if len(line) <= LONGEST]
    for label in _data()["labels"]:
        pattern = _compiled(rf"(?<!\w)(?:{label})\s?[:|]?\s?(?:{_days()})")
        yield from filter(None, (_iso(match) for line in short for match in pattern.finditer(line)))


def _alone(lines: Iterable[str]) -> Iterator[str]:
    pattern = _compiled(str(_data()["around"]).replace("{day}", f"(?:{_days()})"))
    yield from filter(None, (_iso(match) for line in lines if len(line) <= LONGEST and (match := pattern.fullmatch(line))))


def _pictured(text: str, addresses: Iterable[str]) -> str:
    """The one day in the addresses of the pictures, if the text tells its month and day: an archive picture has another one."""
    linked = [address for address in addresses if not address.startswith("data:")]
    found = {_iso(m) for address in linked for pattern in _data()["picture"] for m in re.finditer(pattern, address)} - {""}
    if len(found) != 1:
        return ""
    day = date.fromisoformat(found.pop())
    told = re.search(rf"(?<!\d)0?{day.month}(?:\s?[-./]\s?|월\s?)0?{day.day}(?!\d)", text)
    return day.isoformat() if told else ""


def _named(key: str, lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        for pattern in _data()[key]:
            if (match := re.search(pattern, line)) is not None and len(line) <= LONGEST:
                yield match["name"].strip()


def _iso(match: re.Match[str]) -> str:
    """The day of a match; a pattern may hold the forms of a day several times, of which one matched."""
    told = {re.sub(r"_\d+$", "", name): value for name, value in match.groupdict().items() if value}
    month = _MONTHS.index(told["month"][:3].casefold()) + 1 if "month" in told else int(told["m"])
    try:
        return date(int(told["y"]) if "y" in told else 2000 + int(told["yy"]), month, int(told["d"])).isoformat()
    except ValueError:
        return ""


@cache
def _days() -> str:
    """The forms of a day as alternatives, their groups numbered, since a name may stand once in a pattern."""
    forms = (re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>_{n}>", form) for n, form in enumerate(_data()["day"]))
    return "|".join(f"(?:{form})" for form in forms)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _data() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = yaml.safe_load((resources.files("kg.read") / "data" / "byline.yaml").read_text(encoding="utf-8"))
    return loaded
