"""Money in Korean texts."""

from __future__ import annotations

import time

import pytest

from kg.lang.ko.values.amounts import find


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("연구비 1000만 달러를 낸다", ["USD 10000000"]),
        ("400만불을 들인다", ["USD 4000000"]),
        ("535억 유로(약 85조원) 규모", ["EUR 53500000000"]),
        ("442억원을 지원한다", ["KRW 44200000000"]),
        ("1억 호주 달러를 투자한다", ["AUD 100000000"]),
        ("연간 1천만t을 생산하고 연구자 300명이 오간다", []),
    ],
)
def test_amounts_have_a_currency_and_a_plain_figure(text: str, values: list[str]) -> None:
    """Korean number words are multiplied out; conversions in brackets and figures that are no money are left out."""
    assert [m.value for m in find(text)] == values


def _spent(rows: int) -> float:
    began = time.process_time()
    assert not list(find("1,234 5,678 " * rows))
    return time.process_time() - began


def test_a_table_of_figures_that_is_longer_costs_no_more_a_row() -> None:
    """Rows of numbers without a currency do not make the pattern try every split: four times the rows cost far less than sixteen times."""
    assert _spent(4000) < 10 * min(_spent(1000) for _ in range(3))
