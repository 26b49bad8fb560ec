"""Footnotes of Korean releases: what they tell of older papers and forums."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, slots

TITLE = "제3차 한-칠레 극지위원회 개최"
TEXT = "□ 해양수산부는 9일 서울에서 칠레 외교부와 제3차 한-칠레 극지위원회를 개최하고, 남극 빙하 공동연구를 추진하기로 했다."


def read(note: str) -> Slots:
    """What is found in a release with a footnote."""
    return slots(analyse(Document("d", f"{TITLE}\n\n{TEXT}\n\n * {note}\n", "ko", TITLE, "2025-06-10")))


@pytest.mark.parametrize(
    "note",
    [
        "한-칠레 극지위원회 : 「한-칠레 남극 연구협력에 관한 약정(07.4월)」에 근거하여 격년으로 개최",
        "극지위원회는 한-칠레 남극 연구협력 약정(’07.4월 체결)에 따라 설치",
    ],
)
def test_a_paper_with_its_countries_and_day_in_a_footnote_is_one(note: str) -> None:
    """Its name tells its sides, the bracket its day."""
    told = {a["instrument"][0]: a for a in agreements(read(note))}
    assert (told["arrangement"]["date"], told["arrangement"]["party"]) == (["2007-04"], ["KR", "CL"])


@pytest.mark.parametrize(
    "note",
    [
        "한-칠레 남극 연구협력 약정 : 빙하 공동연구와 연구자 교류 등을 규정",
        "위원회는 2007년 남극 연구협력 약정에 따라 설치",
        "한-칠레 교역액(억불) : (’22) 92 → (’23) 84",
    ],
)
def test_a_footnote_that_tells_no_day_or_no_sides_makes_none(note: str) -> None:
    """What a paper says, and a paper of nobody in particular, is background."""
    assert [a["instrument"] for a in agreements(read(note))] == [["dialogue"]]
