"""What is done, or only talked about, under no agreement: one side's deed where only a country stands on the other (Korean)."""

from __future__ import annotations

import pytest

from kg.extract import context
from kg.extract.context.entities import country
from kg.extract.draft import Draft, Fill
from kg.extract.scope import lone
from kg.lang import analyse
from kg.model import Clause, Document, Entity, Kind, Status
from tests.found import items, slots

OPENED = "한국과 잠비아의 농업기술 협력"


def found(text: str, title: str = OPENED) -> list[dict[str, list[str]]]:
    return items(slots(analyse(Document("d", text, "ko", title=title, published="2025-06-15"))))


@pytest.mark.parametrize(
    "text",
    [
        "농촌진흥청은 잠비아에서 스마트온실 준공 행사를 열고, 두 나라 농업기술 협력의 뜻을 되새겼다.",
        "잠비아는 인공지능 법률을 정비하고 한국과 협력하여 자료 보호 체계를 갖추었음을 확인하였다.",
    ],
)
def test_a_deed_that_stands_alone_is_no_item(text: str) -> None:
    assert not found(text)


def kept(rule: str, *party: Entity, of: str = "", lang: str = "ko") -> bool:
    """Whether an item of a past without a day stays."""
    told = {"status": ("signed",), "party": party, "of": (of,) if of else ()}
    slots = {slot: tuple(Fill(v, 0, "r") for v in values) for slot, values in told.items()}
    item = Draft("c1", "commitment", 0, "", slots, clause=Clause(0, 9, Status.SIGNED, "discuss", rule=rule))
    about = context.read(analyse(Document("d", "잠비아와 만났다.", lang)))
    return list(lone.without_lone(about, [item])) == [item]


def test_talks_of_two_countries_that_stand_alone_are_no_item() -> None:
    """Talks of a ministry are, and those at a forum that the text tells of."""
    ours, theirs = country("KR"), country("ZM")
    ministry = Entity(Kind.ORGANIZATION, ("농림축산식품부",), country="KR")
    assert not kept("ko.ending.debated", ours, theirs)
    assert kept("ko.ending.debated", ministry, theirs)
    assert kept("ko.ending.debated", ours, theirs, of="a1")
    assert kept("en.predicate.debated", ours, theirs, lang="en")


def test_what_goes_on_stays() -> None:
    made = found("농촌진흥청은 그동안 잠비아와 벼 품종을 공동으로 연구해 왔다.")
    assert [i["status"] for i in made] == [["signed"]]


def test_what_has_its_day_stays() -> None:
    made = found("국립수목원은 잠비아 등 아프리카 3개국 전문가가 참여하는 생물다양성 공동연구 워크숍을 6월 13일 루사카에서 개최했다.")
    assert [i["date"] for i in made] == [["2025-06-13"]]


def test_what_bodies_of_both_have_done_stays() -> None:
    made = found("농촌진흥청과 잠비아농업연구소는 벼 신품종을 공동 개발했다.")
    assert [i["party"] for i in made] == [["농촌진흥청", "잠비아농업연구소"]]


def test_what_was_done_under_an_agreement_stays() -> None:
    text = """농촌진흥청은 12일 잠비아농업연구소와 벼 연구 양해각서를 체결했다.
농촌진흥청은 이 양해각서에 따라 잠비아에 벼 종자를 공동으로 보급했다."""
    assert found(text)
