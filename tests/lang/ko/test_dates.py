"""Days, months and years of Korean texts against the day of publication."""

from __future__ import annotations

import pytest

from kg.lang.ko.values.dates import find


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("29일 체결했다고 31일 밝혔다", ["2024-05-29", "2024-05-31"]),
        ("이달 18일 서울에서", ["2024-05-18"]),
        ("오는 17일 도쿄에서", ["2024-06-17"]),
        ("지난 6월 만나", ["2023-06"]),
        ("작년 8월과 내년에", ["2023-08", "2025"]),
        ("연내 시작하고 올 하반기 마친다", ["2024", "2024"]),
        ("올봄에 문을 연다", ["2024"]),
        ("’21.5.18 서명한", ["2021-05-18"]),
        ("3.11.(월) 열린", ["2024-03-11"]),
        ("14일(현지시간) 파리에서", ["2024-05-14"]),
        ("10~12일 열리는", ["2024-05-10"]),
        ("9월 10일부터 11일까지", ["2024-09-10"]),
        ("5년간 30년 동안 세 번째", []),
    ],
)
def test_relative_dates(text: str, values: list[str]) -> None:
    """News dates are read as Korean newspapers mean them; a span of days gives its first."""
    assert [m.value for m in find(text, "2024-05-31")] == values


def test_this_day_is_the_last_day_named() -> None:
    """이날 means the day that the text named last."""
    assert [m.value for m in find("27일 협약을 맺었다. 이날 행사에는", "2024-05-31")] == ["2024-05-27", "2024-05-27"]


def test_without_publication_only_full_dates_have_a_value() -> None:
    """Nothing is invented where the day of publication is unknown."""
    assert [m.value for m in find("2023년 4월 26일과 지난달 3일", "")] == ["2023-04-26"]
