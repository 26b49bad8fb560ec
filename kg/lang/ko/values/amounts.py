"""Amounts of money in Korean texts: 1000만 달러, 442억원, 535억 유로(약 85조원)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from kg.lang.ko.data import table
from kg.model import Kind, Mention

#: possessive: a long row of figures in a table is tried once
_NUMBER = r"(?>\d[\d,]*+(?:\.\d+)?+)"


@cache
def _money() -> re.Pattern[str]:
    names = "|".join(sorted(table("amounts")["currencies"], key=len, reverse=True))
    dollars = "|".join(table("amounts")["dollars"])
    number = rf"(?<![\d.,])((?:{_NUMBER}\s?(?:[천백십]?[조억만]|[천백])?\s?여?\s?){{1,4}})"
    return re.compile(rf"{number}(?:(?:미국|미|({dollars}))\s?)?({names})(?![가-힣]*(?:{'|'.join(table('amounts')['words'])}))")


def find(text: str) -> Iterator[Mention]:
    """The amounts of a text in order; a conversion in brackets behind one is left out (annotation guide, rule 25).

    >>> [m.value for m in find("1000만 달러(약 140억원)를, 442억원과 1조 5천억 원, 400만불을 들여 6만 명을")]
    ['USD 10000000', 'KRW 44200000000', 'KRW 1500000000000', 'USD 4000000']
    >>> [m.value for m in find("2천600억원, 1조3천억 원")]
    ['KRW 260000000000', 'KRW 1300000000000']
    >>> [m.value for m in find("3만 유로이던 지원금을 5만 유로로")]
    ['EUR 50000']
    """
    end = -1
    several = list(_money().finditer(text))
    behind = {m.end(): text[m.end() : n.start()] for m, n in pairwise(several)}
    former = re.compile(table("amounts")["former"])
    for match in several:
        if former.match(behind.get(match.end(), "")):
            continue
        converted = end >= 0 and re.fullmatch(r"\s?\([^)]{0,8}", text[end : match.start()])
        if not converted and not _counted(text, match.start()):
            value = _value(match[1])
            if value >= 1000:
                yield Mention(match.start(), match.end(), Kind.AMOUNT, match[0], value=f"{_currency(match)} {value}", rule="ko.amount")
        end = match.end()


def _counted(text: str, start: int) -> bool:
    """True when the number goes on to the left: a date or a range."""
    return bool(re.search(r"[\d.,~’'–-]$", text[max(0, start - 1) : start]))


def _currency(match: re.Match[str]) -> str:
    dollars: dict[str, str] = table("amounts")["dollars"]
    names: dict[str, str] = table("amounts")["currencies"]
    return dollars[match[2]] if match[2] and match[3] in ("달러", "불") else names[match[3]]


def _value(number: str) -> int:
    powers: dict[str, int] = table("amounts")["powers"]
    total = group = Decimal(0)
    for digits, small, large in re.findall(rf"({_NUMBER})\s?([천백십]?)([조억만]?)", number):
        group += Decimal(digits.replace(",", "")) * {"": 1, "천": 1000, "백": 100, "십": 10}[small]
        if large:  # 2천600억: both figures count in hundred millions
            total, group = total + group * powers[large], Decimal(0)
    return int(total + group)
