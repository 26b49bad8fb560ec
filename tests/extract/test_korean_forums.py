"""Forums that are held together: a committee and the council that stands behind it with 및."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str) -> Slots:
    """The records of a Korean text of 15 June 2025."""
    return slots(analyse(Document("d", text, "ko", title=title, published="2025-06-15")))


@pytest.mark.parametrize(
    ("opening", "forums"),
    [
        ("제5차 한-칠레 기후협력위원회(CCC) 및 해양협의회(OAC)가 6.11.(수) - 12.(목)간 산티아고에서 개최되었다.", 2),
        ("외교부는 11일 제5차 한-칠레 기후협력위원회 및 해양협의회를 산티아고에서 열었다.", 2),
        ("제5차 한-칠레 기후협력위원회가 해양협의회의 후원으로 11일 개최되었다.", 1),
        ("외교부는 11일 제5차 한-칠레 기후협력위원회에서 해양협의회를 소개했다.", 1),
    ],
)
def test_second_forum_held_with_the_first(opening: str, forums: int) -> None:
    """A committee that stands behind 및 and is held with a forum of two countries is one of theirs as well."""
    made = read(opening + " 양국은 해양 관측 자료를 공유하기로 하였다.", "한-칠레 기후협력위원회 개최")
    held = agreements(made)
    assert len(held) == forums
    assert all(record["party"] == ["KR", "CL"] for record in held)


@pytest.mark.parametrize(
    ("talk", "count"),
    [
        ("또한 양측은 불법어업 대응과 해양쓰레기 저감 동향을 공유하였다.", 2),
        ("또한 양측은 우호 증진 동향을 공유하였다.", 1),
    ],
)
def test_talks_about_the_sea_at_a_forum(talk: str, count: int) -> None:
    """In a text about fisheries, what two countries talked about at their forum is an item; talk about friendship is none."""
    met = "해양수산부는 6월 12일 베르겐에서 노르웨이 통상산업수산부와 제6차 한-노르웨이 수산협력위원회를 개최하였다. "
    done = "양측은 연어 스마트양식 기술 개발과 어획량 자료 공유에 합의하였다. "
    assert len(items(read(met + done + talk, "제6차 한-노르웨이 수산협력위원회 개최"))) == count
