"""What one record tells, no further one says again: governments' general words, the same item twice in a sentence, papers counted first."""

from __future__ import annotations

import pytest

from kg.extract import context
from kg.extract.commitments import repeated
from kg.extract.context.entities import country
from kg.extract.draft import Draft, Fill
from kg.lang import analyse
from kg.model import Document, Entity, Kind
from tests.found import Slots, agreements, items, slots


def found(text: str, *, lang: str = "ko", title: str = "") -> Slots:
    return slots(analyse(Document("d", text, lang, title=title, published="2025-06-15")))


KENYA = """한국과 케냐는 12일 나이로비에서 제2차 한-케냐 과학기술공동위원회를 개최했다.
양국은 지열 관측 자료를 공유하고 지열 기술자를 함께 양성하기로 했다.
"""
FORUM = """Korea and Kenya held the second Korea-Kenya Science and Technology Dialogue in Nairobi on June 12.
"""


def test_general_cooperation_after_its_items_is_none() -> None:
    """What the two will do in the field has been told before."""
    made = items(found(f"{KENYA}양국은 앞으로도 지열 분야에서 협력을 강화하기로 했다."))
    assert [i["action"] for i in made] == [["data-sharing", "training"]]


def test_general_cooperation_in_another_field_is_an_item() -> None:
    made = items(found(f"{KENYA}양국은 반도체 분야에서 협력을 강화하기로 했다."))
    assert [i["sector"] for i in made][1:] == [["sector:semiconductors"]]


def test_general_cooperation_before_its_items_is_none_either() -> None:
    """A sum is one wherever it stands (guide, rule 12)."""
    text = """한국과 케냐는 12일 제2차 한-케냐 과학기술공동위원회를 개최했다.
양국은 지열 분야에서 협력하기로 했다.
양국은 지열 자료를 공유하기로 했다."""
    assert [i["action"] for i in items(found(text))] == [["data-sharing"]]


def test_general_words_of_institutes_stay() -> None:
    """Two laboratories that will work together tell of research."""
    text = """한국지질자원연구원은 12일 케냐 지열개발공사와 지열 협력 양해각서를 체결했다.
두 기관은 지열 자료를 공유하기로 했다.
두 기관은 지열 분야에서 협력하기로 했다."""
    assert len(items(found(text))) == 2


def test_cooperation_with_a_sum_stays() -> None:
    made = items(found(f"{KENYA}양국은 지열 분야 협력에 50억 원을 들이기로 했다."))
    assert len(made) == 2


def test_cooperation_in_a_field_that_is_only_taken_over_is_none() -> None:
    """The only field of "to strengthen cooperation" is that of the plan that it names."""
    text = """한국과 케냐는 12일 나이로비에서 '한-케냐 지열 행동계획'을 채택했다.
양국은 행동계획의 첫 해 성과를 바탕으로 협력을 강화하기로 했다."""
    assert not items(found(text))


def test_general_cooperation_in_english() -> None:
    item = "The two countries agreed to share seismic data and train geothermal engineers.\n"
    one = items(found(f"{FORUM}{item}They also agreed to strengthen geothermal cooperation.", lang="en"))
    assert len(one) == 1


def item(key: str, *party: Entity, sector: tuple[str, ...] = ("sector:semiconductors",)) -> Draft:
    told = {"action": ("training",), "status": ("agreed",), "party": party, "sector": sector}
    return Draft(key, "commitment", 0, "", {slot: tuple(Fill(v, 0, "r") for v in values) for slot, values in told.items()})


def kept(*records: Draft) -> list[str]:
    about = context.read(analyse(Document("d", "한국과 스페인은 반도체 인력을 함께 양성하기로 했다.", "ko")))
    return [d.key for d in repeated.without_repeats(about, records)]


def test_bodies_and_their_countries_in_one_sentence_are_one_item() -> None:
    """Two clauses that tell the same, of the two sides and of their ministries: the first stays, or the one with more."""
    states = country("KR"), country("ES")
    ours, theirs = (Entity(Kind.ORGANIZATION, (name,), country=code) for name, code in (("노동부", "KR"), ("교육부", "ES")))
    assert kept(item("c1", *states), item("c2", ours, theirs)) == ["c1"]
    assert kept(item("c1", *states), item("c2", ours, theirs, sector=("sector:semiconductors", "sector:quantum"))) == ["c2"]
    assert kept(item("c1", *states), item("c2", ours, theirs, sector=("sector:quantum",))) == ["c1", "c2"]
    assert kept(item("c1", ours, country("ES")), item("c2", ours, theirs)) == ["c1", "c2"]


def test_papers_that_are_counted_are_told_one_by_one() -> None:
    """The abbreviation behind the noun of many is none of them."""
    text = """한국과 케냐는 12일 나이로비에서 총 4건의 양해각서(MOU)를 체결했다.
산업통상자원부와 케냐 에너지석유부는 ‘지열 협력 양해각서’를 체결했다."""
    assert [a["label"] for a in agreements(found(text))] == [["지열 협력 양해각서"]]


def test_papers_that_are_counted_in_several_fields() -> None:
    text = """한국과 케냐는 12일 나이로비에서 9건의 지열, 수소, 바이오 등 분야 계약·업무협약을 체결했다.
산업통상자원부와 케냐 에너지석유부는 ‘지열 협력 업무협약’을 체결했다."""
    assert [a["label"] for a in agreements(found(text))] == [["지열 협력 업무협약"]]


def test_this_forum_is_the_one_before() -> None:
    """금번 points back as 이번 does."""
    text = (
        "한국과 케냐는 12일 제2차 한-케냐 지열공동위원회를 개최했다.\n금번 지열공동위원회는 2023년 5월 통화의 후속조치로 서울에서 개최되었다."
    )
    assert [a["date"] for a in agreements(found(text))] == [["2025-06-12"]]


@pytest.mark.parametrize("opened", ["<붙임> 1. 방문 일정", "붙임 : 1. 방문 일정 1부", "※ 붙임 1. 방문 일정"])
def test_the_list_of_attachments_is_no_text(opened: str) -> None:
    news = "국립보건연구원은 12일 케냐의학연구소와 백신 공동연구 양해각서를 체결했다."
    assert len(agreements(found(f"{news}\n\n{opened}\n\n 2. 국립보건연구원-케냐의학연구소 협약서 개요"))) == 1


def test_a_line_with_the_words_of_the_title_is_the_title() -> None:
    """The lines below it are subtitles, whatever sign the title ends with."""
    title = "사라지는 산호, 케냐와 공동연구로 지킨다!"
    text = f"""{title}
- 해양과학기술원, 케냐해양연구소와 산호 국제공동연구 체결 -

한국해양과학기술원은 12일 케냐해양연구소와 산호 공동연구협약을 체결했다고 밝혔다.

두 기관은 산호초를 함께 조사하기로 했다."""
    assert len(items(found(text, title=title))) == 1
