"""Firms told by their country and kind or by their group, offers to them, papers of 두 기관, the main paper still to be signed."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, slots


def read(text: str, title: str) -> Slots:
    """The records of a Korean text of 15 June 2025."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "ko", title=title, published="2025-06-15")))


def bodies(sentence: str) -> list[tuple[str, str]]:
    """The bodies of a sentence that no table lists, with their countries."""
    found = analyse(Document("d", sentence, "ko", published="2025-06-15")).mentions
    return [(m.form, m.country) for m in found if m.kind is Kind.ORGANIZATION and not m.refs]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("한국광해광업공단은 키르기스스탄 국영광업사 쿰토르 골드와 협약을 맺었다.", [("쿰토르 골드", "KG")]),
        ("한국광해광업공단은 우즈베키스탄 백신 제조사 자미르 백신과 계약을 맺었다.", [("자미르 백신", "UZ")]),
        ("한국전력은 쿠웨이트 국영에너지기업 KNC에 설계를 제안했다.", [("KNC", "KW")]),
        ("LG디앤오는 한국전력과 협약을 맺었다.", [("LG디앤오", "KR")]),
        ("한국전력은 칠레 로봇 기업 지원과 인력 양성을 맡는다.", []),
        ("KT연구진은 한국전력과 만났다.", []),
    ],
)
def test_what_a_body_is_called(sentence: str, found: list[tuple[str, str]]) -> None:
    """A country and the kind of a firm before a name, or a group in one word with it, make it a body; help for firms is none."""
    assert bodies(sentence) == found


def test_the_first_word_names_it_later() -> None:
    """자미르 is 자미르 백신, and "the contract's contents" point to the contract."""
    made = read(
        "셀트리온은 13일 우즈베키스탄 백신 제조사 자미르 백신과 장티푸스 백신 라이선스 계약을 체결했다. "
        "계약 내용을 보면 셀트리온은 2027년까지 자미르 공장에 배양 공정을 구축한다. 자미르는 생산한 백신을 셀트리온에 독점 공급한다.",
        "셀트리온, 우즈베키스탄에 백신 기술 이전",
    )
    assert [r["party"] for r in made.values()] == [["셀트리온", "자미르 백신"]] * 2 + [["자미르 백신", "셀트리온"]]


def test_a_name_before_the_firm_of_its_title() -> None:
    """마리아 로사 is the person, 가람 the firm that she heads."""
    made = read(
        "한국해양과학기술원은 12일 몰타 가람마리타임(GaramMaritime)과 해저 드론 업무협약을 맺었다. "
        "서명식에는 이희승 원장과 마리아 로사 가람 대표가 참석했다.",
        "해양과기원, 몰타 가람마리타임과 협약",
    )
    assert next(r["signer"] for r in made.values() if "signer" in r) == ["이희승", "마리아 로사"]


def test_an_offer_is_made_to_somebody() -> None:
    """Whoever is offered something takes part in what is proposed."""
    (made,) = read(
        "한국의 삼성E&A는 13일 쿠웨이트 국영에너지기업 KNC에 탄소포집 공장의 배관 공사를 맡겠다고 제안했다. 양국은 협력해 왔다.",
        "삼성E&A, 쿠웨이트 국영기업에 제안",
    ).values()
    assert (made["party"], made["status"]) == (["삼성E&A", "KNC"], ["proposed"])


def test_two_institutes_act_under_their_own_paper() -> None:
    """In the report of a summit 두 기관 go on with what they signed, and so does what stands in the paper."""
    made = read(
        "김민석 국무총리와 로버트 아벨라 몰타 총리가 13일 서울에서 회담을 가졌다. 두 총리는 해저 케이블 기술을 함께 개발하기로 했다.\n"
        "회담 뒤에는 한국해양과학기술원과 몰타 해양연구소가 부이 관측 양해각서에 서명했다. 두 기관은 부이 자료를 실시간으로 주고받는다. "
        "연구원 두 명씩을 해마다 서로 파견하는 조항도 문서에 담겼다.",
        "한-몰타 총리 회담",
    )
    assert [r["of"] for r in made.values() if "action" in r] == [["a1"], ["a2"], ["a2"]]


def test_the_main_paper_is_still_to_be_signed() -> None:
    """본 협약 is no paper told before where both decide to sign it, and later it is that one."""
    made = read(
        "극지연구소는 12일 몬테비데오에서 우루과이 남극연구소와 빙하 시추 의향서를 주고받았다. "
        "두 기관은 올해 말까지 본 협약을 체결하기로 했다. 본 협약은 5년간 효력을 갖는다.",
        "극지연구소, 우루과이 남극연구소와 의향서 교환",
    )
    assert [r["status"] for r in made.values() if r["type"] == ["agreement"]] == [["signed"], ["agreed"]]


def test_a_market_is_no_side() -> None:
    """두 나라 are the two that speak, not one of them and Europe."""
    made = read(
        "김민석 국무총리와 로버트 아벨라 몰타 총리가 13일 서울에서 회담을 가졌다. 두 총리는 해저 케이블 기술을 함께 개발하기로 했다.\n"
        "두 총리는 한국 기업의 유럽 진출을 돕기로 했다. 두 나라 해양과학기술공동위원회도 내년에 서울에서 열기로 했다.",
        "한-몰타 총리 회담",
    )
    assert {frozenset(r["party"]) for r in made.values()} == {frozenset({"KR", "MT"})}
