"""Korean reports of a head's journey: who is meant by the title alone, for whom it is signed, and of which country somebody is."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind, Role
from tests.found import Slots, agreements, slots

JOURNEY = "남보라 특허청장이 10일부터 칠레와 페루를 잇달아 찾았다. "


def read(text: str, title: str = "") -> Slots:
    """The records of a Korean text of 20 May 2024."""
    return slots(analyse(Document("d", text, "ko", title, "2024-05-20")))


def test_who_is_named_again_without_the_body_of_the_title_acts() -> None:
    """남보라 특허청장, later 남 청장은: the particle stands behind the end of the title."""
    found = analyse(Document("d", JOURNEY + "남 청장은 17일 칠레 산업재산청과 만났다.", "ko", published="2024-05-20"))
    assert [m.role for m in found.mentions if m.rule == "ko.person.later"] == [Role.TOPIC]


def test_a_further_stop_is_of_the_body_of_whoever_travels() -> None:
    """ "18일 리마에서는 X와 …을 맺었다" leaves out who acts: the one of whose journey it is, not the partner of the stop before."""
    first = "남 청장은 17일 산티아고에서 칠레 산업재산청과 인공지능 심사 협력 양해각서를 체결했다. "
    made = agreements(read(JOURNEY + first + "18일 리마에서는 페루 지식재산국과 특허 데이터 교환 약정을 맺었다."))
    assert [a["party"] for a in made] == [["산업재산청", "특허청"], ["지식재산국", "특허청"]]


@pytest.mark.parametrize("deed", ["협약서에 이름을 적었다", "협약서에 서명하며 펜을 들었다"])
def test_heads_who_put_their_names_to_a_paper_sign_it(deed: str) -> None:
    """A name written or a pen taken up is a signature, of the bodies that the two head."""
    told = f"남 청장은 17일 산티아고에서 디에고 로블레스 칠레 산업재산청 청장과 인공지능 심사 공동연구 {deed}."
    made = agreements(read(JOURNEY + told))
    assert [(a["date"], a["party"], a["signer"]) for a in made] == [(["2024-05-17"], ["특허청", "산업재산청"], ["남보라", "디에고 로블레스"])]


def test_who_met_in_the_clause_before_signs() -> None:
    """ "A 장관과 B 장관은 회의를 열고 성명을 냈다": the second clause names nobody, the first those who stand for both sides."""
    title = "한-칠레 과학장관회의, 위성 공동성명 발표"
    told = "17일 산티아고에서 디에고 로블레스 과학장관과 회의를 열고 위성 공동성명을 냈다."
    met = agreements(read(f"{title}\n\n남보라 과학기술정보통신부 장관이 {told}", title))
    assert [a["signer"] for a in met if a["instrument"] == ["declaration"]] == [["남보라", "디에고 로블레스"]]
    home = "남보라 과학기술정보통신부 장관은 17일 윤하늘 차관과 회의를 열고 한-칠레 위성 공동성명을 냈다."
    assert ["signer" in a for a in agreements(read(f"{title}\n\n{home}", title))] == [False]


def test_talks_in_another_paragraph_sign_nothing() -> None:
    """Who meets for talks further down did not sign the letter told before."""
    paper = "남보라 특허청장은 17일 산티아고를 찾아 칠레 산업재산청과 인공지능 심사 의향서에 서명했다.\n\n"
    talk = (
        "이후 칠레 심사 연구소를 방문한 남 청장은 디에고 로블레스 연구청장, 마리아 소토 연구소장과 면담하고, ‘인공지능 심사 시연회’를 참관했다."
    )
    made = agreements(read(f"남보라 특허청장 칠레 방문\n\n{paper}{talk}"))
    assert [a["signer"] for a in made] == [["남보라"]]


def countries(title: str, text: str) -> list[tuple[str, str]]:
    """The people whom a text names, each with the country."""
    found = analyse(Document("d", f"{title}\n\n{text}", "ko", title, "2024-05-20"))
    return [(m.form, m.country) for m in found.mentions if m.kind is Kind.PERSON]


def test_a_foreign_minister_without_a_country_is_of_the_only_other_one() -> None:
    """The headline names Korea and one other country; where it names two, or the person has no such rank, nothing tells."""
    met = "남보라 장관은 17일 디에고 로블레스 통상장관을 만났다."
    assert countries("한-칠레 통상장관회담", met)[-1] == ("디에고 로블레스", "CL")
    assert countries("칠레·페루와 잇단 통상장관회담", met)[-1] == ("디에고 로블레스", "")
    assert countries("한-칠레 통상장관회담", "남보라 장관은 17일 디에고 로블레스 교수를 만났다.")[-1] == ("디에고 로블레스", "")
