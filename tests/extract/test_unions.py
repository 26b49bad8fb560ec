"""Unions of states (ASEAN, the African Union) are one side of what they agree, as a country is."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, lang: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, lang, title=title, published="2024-05-20")))


@pytest.mark.parametrize(
    ("lang", "text", "union"),
    [
        (
            "en",
            "The leaders of Chile and ASEAN met in Hanoi on 3 May 2024. The two sides agreed to develop quantum sensors together.",
            "ASEAN",
        ),
        (
            "en",
            "Norway and the African Union met in Oslo on 3 May 2024. The two sides agreed to develop quantum sensors together.",
            "African Union",
        ),
        ("ko", "칠레와 아세안은 5월 3일 하노이에서 만났다. 양측은 양자센서를 공동으로 개발하기로 합의했다.", "ASEAN"),
        ("ko", "노르웨이와 아프리카연합은 5월 3일 오슬로에서 만났다. 양측은 심해 로봇을 공동으로 개발하기로 합의했다.", "African Union"),
    ],
)
def test_the_two_sides_may_be_a_country_and_a_union(lang: str, text: str, union: str) -> None:
    """What both agree has both as its parties."""
    (item,) = (r for key, r in read(text, lang).items() if key.startswith("c"))
    assert union in item["party"]
    assert len(item["party"]) == 2


def test_the_member_states_of_a_union_are_the_union() -> None:
    """What a country does with "ASEAN member states" it does with ASEAN."""
    (item,) = (
        r
        for key, r in read(
            "Chile will develop quantum sensors with ASEAN member states.", "en", "Chile-ASEAN Partnership on Quantum Technology"
        ).items()
        if key.startswith("c")
    )
    assert sorted(item["party"]) == ["ASEAN", "CL"]


def test_a_union_named_in_passing_is_no_side() -> None:
    """A report for a union is nothing that a country and the union agree."""
    assert not read("Chile published a study on quantum sensors. The study will be read by officials of ASEAN.", "en")
