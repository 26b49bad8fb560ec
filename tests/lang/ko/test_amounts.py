"""Money in Korean texts."""

from __future__ import annotations

import time

import pytest

from kg.lang.ko.amounts import find


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


def test_a_long_table_of_figures_is_read_in_no_time() -> None:
    """Rows of numbers without a currency do not make the pattern try every split."""
    began = time.perf_counter()
    assert not list(find("1,234 5,678 " * 2000))
    assert time.perf_counter() - began < 1
