"""Bodies that a list names beside a class or beside others of their country, and who stands in a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Kind, Role
from tests.found import of

Read = Callable[..., Analysis]


def homes(analysis: Analysis) -> dict[str, str]:
    """The country of each body."""
    return {form: m.country for form, m in of(analysis, Kind.ORGANIZATION).items()}


def test_a_class_with_its_country_places_the_list_before_it(read: Read) -> None:
    """A, B 등 칠레 표준화기구와: both are of Chile, though Korean bodies bear such names too."""
    found = homes(read("한국표준협회는 무선산업회(WIA), 정보통신표준위원회(ITC) 등 칠레 주요 표준화기구와 협약을 체결했다."))
    assert (found["무선산업회"], found["정보통신표준위원회"]) == ("CL", "CL")


def test_a_class_with_its_country_places_the_members_in_its_bracket(read: Read) -> None:
    """캐나다 3개 대학(A, B, C): all are of Canada, whatever country the text names most."""
    found = homes(
        read("독일 출장에 이어 한국화학연구원은 캐나다 2개 대학(레드리버대, 그린힐대)과 협약을 맺었다. 독일 연구소와도 독일에서 만났다.")
    )
    assert (found["레드리버대"], found["그린힐대"]) == ("CA", "CA")


def test_the_first_member_of_a_list_places_the_next_ones(read: Read) -> None:
    """체코 A대, B대와: B is of the Czech Republic; a foreign name keeps its words."""
    found = homes(read("한국화학연구원은 독일 뮌헨에서 체코 과학대학교, 브레즈나 몰다바대학교, 브레즈나 몰다바 병원대학교와 협약을 체결했다."))
    assert found["브레즈나 몰다바대학교"] == found["브레즈나 몰다바 병원대학교"] == "CZ"


def test_a_partner_joined_by_a_particle_is_of_the_other_side(read: Read) -> None:
    """베트남 A와 B연구원이: 와 joins the two sides, so B is not placed in Vietnam."""
    found = homes(read("산업부는 베트남 전력위원회와 녹색에너지연구원이 수소 공동연구 협약을 체결했다고 밝혔다."))
    assert found["녹색에너지연구원"] == "KR"


def test_an_acronym_that_a_bracket_defines_is_its_body(read: Read) -> None:
    """The acronym later stands for the Chilean institute, though the sentence goes on with another partner in Chile."""
    text = "극지연구소는 칠레빙하연구소(IGLA)와 만났다. 극지연구소는 3월 IGLA와 협약을 갱신했으며, 칠레 마가야네스대와도 협약을 맺었다."
    assert homes(read(text))["IGLA"] == "CL"


def test_behind_two_countries_abroad_stands_a_body_of_each(read: Read) -> None:
    """칠레·페루 남극연구소와 is no centre that the two share, so 페루 남극연구소 is a body later on."""
    found = read("극지연, 칠레·페루 남극연구소와 탐사\n\n극지연구소는 칠레국립대학교, 페루 남극연구소와 협약을 맺었다.")
    assert homes(found).get("남극연구소") == "PE"


def test_a_body_with_also_behind_it_acts(read: Read) -> None:
    """역시 stands for the particle of a topic."""
    found = of(read("한국기계연구원 역시 칠레 산티아고대학교와 협약을 체결했다."), Kind.ORGANIZATION)
    assert found["한국기계연구원"].role is Role.TOPIC


def test_a_partner_of_a_ceremony_stays_a_partner(read: Read) -> None:
    """새별대와 … 협약식을 갖고 lists no two things: the university is the partner."""
    found = of(read("건국대는 베트남 하노이의과대학교와 학술교류 협약식을 갖고 정밀의료 연구를 하기로 했다."), Kind.ORGANIZATION)
    assert found["하노이의과대학교"].role is Role.PARTNER


@pytest.mark.parametrize(
    "sentence",
    [
        "남보라(왼쪽) 한국표준과학연구원장과 마리아 로페스(가운데) 칠레대 총장이 협약서에 서명했다.",
        "남보라 한국표준과학연구원장(왼쪽 두 번째)과 마리아 로페스 칠레대 총장(사진 오른쪽)이 협약서에 서명했다.",
    ],
)
def test_where_somebody_stands_in_the_picture_is_no_part_of_the_name(read: Read, sentence: str) -> None:
    """Captions tell who stands where, between the name and its title or behind them."""
    assert [m.form for m in read(sentence).mentions if m.kind is Kind.PERSON] == ["남보라", "마리아 로페스"]
