"""Names of people in two scripts, of two or four letters, and the marks that tell whose people and bodies a list names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Kind, Mention, Role
from tests.found import of, slots

Read = Callable[..., Analysis]


def people(analysis: Analysis) -> list[tuple[str, str]]:
    """Who is named, with the country of each."""
    return [(m.form, m.country) for m in analysis.mentions if m.kind is Kind.PERSON]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("장관은 10일 「로베르토 알바레즈(Roberto Alvarez)」 칠레 과학부 장관과 만났다.", [("로베르토 알바레즈", "CL")]),
        ("회의에는 ▲에두아르도 산체스(Eduardo Sanchez) 페루 과학부 차관이 참석했다.", [("에두아르도 산체스", "PE")]),
        ("중국 측 쑨 리화(Sun Lihua) 중국 과학기술부 국장이 서명했다.", [("쑨 리화", "CN")]),
        ("하마다 유키(HAMADA Yuki) 일본 환경성 차관이 참석했다.", [("하마다 유키", "JP")]),
        ("왕선(王善, WANG Seon) 중국 과학기술부 부장이 방한했다.", [("왕선", "CN")]),
        ("베트남 나짱해양대학교(NAM VAN ANH 부총장)와 협약을 체결했다.", [("NAM VAN ANH", "VN")]),
        ("인도측 라케시 고팔란 차관이 참석했다.", [("라케시 고팔란", "IN")]),
        ("국립해양연구원 사공하늘 원장이 서명했다.", [("사공하늘", "KR")]),
        ("원장은 산티아고에서 R. 알바라도 칠레우주청(ACE) 청장과 만났다.", [("R. 알바라도", "CL")]),
        ("협정에는 마르코 J. 핀토 칠레 과학부 장관이 서명했다.", [("마르코 J. 핀토", "CL")]),
        ("칠레에서는 에바 로하스 과학부 장관이, 한국에서는 남별 외교부 장관이 참석했다.", [("에바 로하스", "CL"), ("남별", "KR")]),
        ("양측은 이번 외교부 장관 회담에서 수소를 다뤘다.", []),
        ("환경부(장관 이솔)는 협약을 맺었다.", [("이솔", "KR")]),
        ("환경부 이솔 장관은 협약에 서명했다.", [("이솔", "KR")]),
        ("토마시 엘러 체코 산업통상부 차관이 참석했다.", [("토마시 엘러", "CZ")]),
        ("하인츠 노이바우어 독일 항공우주센터 회장과 만났다.", [("하인츠 노이바우어", "DE")]),
        ("보 뜨언 아인 베트남 과학기술부 차관이 참석했다.", [("보 뜨언 아인", "VN")]),
        ("장 베르나르 룩셈부르크 우주국장과 만났다.", [("장 베르나르", "LU")]),
        ("미국 항공우주국(NASA) 팸 멜로이 부국장과 만났다.", [("팸 멜로이", "US")]),
        ("윤솔 외교부 장관은 칠레 외교부 장관과 만났다.", [("윤솔", "KR")]),
        ("남보라 장관은 협약식 뒤 디에고 로블레스 칠레 산업부 장관을 만났다.", [("남보라", "KR"), ("디에고 로블레스", "CL")]),
        ("해양 분야에서는 해양수산부(장관 남보라)가 협약을 맺었다.", [("남보라", "KR")]),
        ("한빛금융감독원장과 남보라 푸른생물자원관 연구부장이 참석했다.", [("남보라", "KR")]),
    ],
)
def test_a_name_is_found_whole(read: Read, sentence: str, expected: list[tuple[str, str]]) -> None:
    """Quotes, bullets, particles that the name only seems to have, and spellings in other scripts do not cut it."""
    assert people(read(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "이에 신 차관은 협력을 제안했다.",
        "두 나라는 장관급 회의를 열었다.",
        "우리 기업의 중국 시장 진출을 지원했다.",
        "통상교섭본부장 주재, 관계자들이 참석했다.",
        "양국은 차관급 대화를 신설했다.",
    ],
)
def test_words_before_a_title_are_no_names(read: Read, sentence: str) -> None:
    """Adverbs, common nouns with a particle, and ranks of meetings name nobody."""
    assert people(read(sentence)) == []


def test_a_later_title_keeps_the_country(read: Read) -> None:
    """황룬위 장관 is of the country that his title told before."""
    found = people(read("황룬위(HUANG Runwi) 중국 생태환경부 장관이 왔다. 황룬위 장관은 협력을 강조했다."))
    assert {country for _, country in found} == {"CN"}


def test_marks_of_sides_place_people_and_bodies(read: Read) -> None:
    """A ministry's name behind the mark of another country is that country's; bodies without a country belong to their side."""
    found = read("페루와 회의를 열었다.\n- 참석자 : (韓) 에너지공단, 새벽기술연구원, (페루) 에너지부 1차관, 교육부 국장")
    homes = {m.form: m.country for m in found.mentions if m.kind is Kind.ORGANIZATION}
    assert homes == {"에너지공단": "KR", "새벽기술연구원": "KR", "에너지부": "PE", "교육부": "PE"}


def test_one_mark_alone_places_nobody(read: Read) -> None:
    """A country in brackets beside a noun is no list of two sides."""
    assert of(read("(미국) 관세 대응 회의에서 교육부가 발표했다."), Kind.ORGANIZATION)["교육부"].country == "KR"


BOX = """한국에너지기술연구원은 12일 칠레 산티아고에서 칠레 국립에너지센터와 수소 기술 협력 양해각서를 체결했다.

 * 서명자 : (韓) 남보라 원장,

 (칠레) 로베르토 알바레즈(Roberto Alvarez) 센터장
"""


def test_a_note_below_tells_who_signed(read: Read) -> None:
    """A line of signatories in a note, and the line that goes on with it, give the signers of the instrument above."""
    assert slots(read(BOX))["a1"]["signer"] == ["남보라", "로베르토 알바레즈"]


def bodies(analysis: Analysis) -> dict[str, Mention]:
    return of(analysis, Kind.ORGANIZATION)


@pytest.mark.parametrize(
    ("sentence", "form", "country"),
    [
        ("산업부는 칠레 수력전기공사와 협약을 맺었다.", "수력전기공사", "CL"),
        ("산림청은 페루의 환경자원부와 협약을 맺었다.", "환경자원부", "PE"),
        ("산업통상자원부(장관 남보라) 통상교섭본부는 페루와 회의를 열었다.", "통상교섭본부", "KR"),
        ("환경부는 세계해양기구(WMO)와 독일에서 협약을 맺었다.", "세계해양기구", "INT"),
        ("녹색수소연구원은 독일과 협력한다.", "녹색수소연구원", "KR"),
        ("한밭대학교와 독일 뮌헨공대는 협약을 맺었다.", "한밭대학교", "KR"),
        ("한국재료연구원은 프라운호퍼 IWKS와 협약을 체결했다.", "프라운호퍼 IWKS", "DE"),
    ],
)
def test_a_body_is_placed(read: Read, sentence: str, form: str, country: str) -> None:
    """By the country that owns it, the body above, its reach over countries, or a name that only describes in Korean."""
    assert bodies(read(sentence))[form].country == country


def test_an_institute_bears_the_name_above_it(read: Read) -> None:
    """The whole name counts as one of its forms."""
    found = bodies(read("한국재료연구원은 독일 프라운호퍼 빛소재연구소(ILM)와 협약을 체결했다."))
    assert "프라운호퍼 빛소재연구소" in found["빛소재연구소"].names
    assert found["빛소재연구소"].role is Role.PARTNER


def test_owners_do_not_hide_who_acts(read: Read) -> None:
    """한국의 A부와 칠레의 B부는: both are topics."""
    found = bodies(read("한국의 국토교통부와 칠레의 공공사업부는 협약을 추진하기로 했다."))
    assert {m.role for m in found.values()} == {Role.TOPIC}


@pytest.mark.parametrize("sentence", ["양국은 방산협력과 기술 교류를 넓힌다.", "두 나라는 중앙아시아와 협력한다."])
def test_what_is_shared_is_no_partner(read: Read, sentence: str) -> None:
    """Fields of cooperation and regions stand in the place of a partner and are no bodies."""
    assert not bodies(read(sentence))


def test_a_branch_is_named_by_its_country(read: Read) -> None:
    """The country behind a hyphen is part of the name, which later stands without its spelling."""
    found = read("한국환경공단은 노르웨이 오슬로에서 별피디-노르웨이(BPD-Norway)와 협약을 맺었다. 호콘 한센 별피디-노르웨이 대표가 서명했다.")
    assert people(found) == [("호콘 한센", "NO")]
    assert [m.country for m in found.mentions if m.form == "별피디-노르웨이"] == ["NO", "NO"]


def test_a_name_told_once_by_its_place_is_known_later(read: Read) -> None:
    """A firm that only its spelling told is found again without it."""
    found = read("중기부는 독일 기업인 세미톤 단포르(Semiton Danfor)와 협력한다. 세미톤 단포르는 칩을 만든다.")
    assert sum(m.form == "세미톤 단포르" for m in found.mentions) == 2


def test_a_ministry_on_its_side_needs_no_country(read: Read) -> None:
    """A list's mark is enough before a ministry that no table has."""
    found = read("페루와 회의를 열었다.\n- 참석자 : (韓) 환경부 국장, (페루) 산림투자부 1차관, 생태조사청 과장")
    assert {f: m.country for f, m in bodies(found).items()} == {"환경부": "KR", "산림투자부": "PE", "생태조사청": "PE"}


def test_a_body_with_its_particle_is_no_part_of_a_title(read: Read) -> None:
    """Behind 대회(IAC)에서 a name begins, and its country is that of its own title, not of where the congress met."""
    found = people(read("청장은 이탈리아 밀라노에서 열린 국제우주대회(IAC)에서 장 베르나르 룩셈부르크 우주국장과 만났다."))
    assert ("장 베르나르", "LU") in found


def test_a_ministry_is_named_again_without_its_country(read: Read) -> None:
    """에너지광물자원부 is the Indonesian one where the text named it so; 외교부 alone stays Korean."""
    text = "산업부는 인도네시아 에너지광물자원부, 프랑스 외교부와 회의를 열었다. 에너지광물자원부 장관이 왔다. 외교부는 결과를 설명했다."
    named = [(m.form, m.country) for m in read(text).mentions if m.kind is Kind.ORGANIZATION]
    assert named[-2:] == [("에너지광물자원부", "ID"), ("외교부", "KR")]


@pytest.mark.parametrize("below", [" 산하", "(NSF) 소속"])
def test_who_stands_before_a_body_of_a_body_acts_with_it(read: Read, below: str) -> None:
    """ "X와 Y 산하 Z는": X and Z act, Y does not, and Z is of its country, with a short form in brackets between as well."""
    found = {m.form: m for m in read(f"한국천문연구원과 미국 국립과학재단{below} 푸른별천문대는 망원경을 함께 만든다.").mentions}
    assert found["한국천문연구원"].role is found["푸른별천문대"].role is Role.TOPIC
    assert (found["미국 국립과학재단"].role, found["푸른별천문대"].country) == (Role.PARENT, "US")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("과학기술정보통신부에 따르면 한국과 칠레는 배터리를 함께 연구하기로 했다.", Role.SPEAKER),
        ("과학기술정보통신부에 칠레는 시료를 보내기로 했다.", Role.RECIPIENT),
    ],
)
def test_the_source_of_a_report_speaks(read: Read, sentence: str, role: Role) -> None:
    """X에 따르면 makes X the one who tells, whom nothing is given."""
    assert [m.role for m in read(sentence).mentions if m.form == "과학기술정보통신부"] == [role]
