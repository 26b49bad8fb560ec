"""Forums at which the news comes about, papers of earlier years, and names of bodies and people that are misread."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, title: str = "") -> Slots:
    """The records of a Korean text of 20 May 2024."""
    return slots(analyse(Document("d", text, "ko", title=title, published="2024-05-20")))


def stand_under(made: Slots) -> list[list[str]]:
    """The types of the agreements under which the items stand."""
    label = {key: r["instrument"] for key, r in made.items() if r["type"] == ["agreement"]}
    return [label[c["of"][0]] if c.get("of") else [] for c in made.values() if c["type"] == ["commitment"]]


def test_the_forum_of_a_relative_clause_has_what_is_decided_there() -> None:
    """17일 … 열린 공동위에서 양국은: the forum is the place of the news, though its clause only tells when it was held."""
    made = read(
        "17일 오슬로에서 열린 제4차 한·노르웨이 과학기술공동위원회에서 양국은 해저 케이블을 함께 매설하기로 했다.\n"
        "양측은 연어 백신도 공동 개발하기로 했다.\n",
        "한·노르웨이, 해저 케이블 협력",
    )
    assert stand_under(made) == [["dialogue"], ["dialogue"]]


def test_what_follows_at_a_meeting_is_not_of_the_paper_before() -> None:
    """이어 열린 공동위에서: another place than that of the protocol signed before."""
    made = read(
        "과학기술정보통신부는 17일 오슬로에서 한·노르웨이 과학기술협력협정 개정의정서가 서명됐다고 밝혔다.\n"
        "이어 열린 한·노르웨이 과학기술공동위원회에서 양측은 양자 센서를 공동 개발하는 데 의견을 같이했다.\n",
        "한·노르웨이, 양자·해양 협력 확대",
    )
    assert stand_under(made) == [["dialogue"]]


def test_a_paper_of_years_before_has_no_part_in_the_news_behind_it() -> None:
    """앞서 양사는 2021년 … 교환한 바 있다: the next sentence goes on with the contract of the day."""
    made = read(
        "한화오션은 노르웨이 콩스베르그와 수중 로봇 공급 계약을 맺었다고 20일 밝혔다.\n"
        "앞서 양사는 2021년 4월 수중 로봇 공동개발을 위한 양해각서를 교환한 바 있다.\n"
        "양사는 2026년까지 수중 로봇 시험 설비를 구축하기로 했다.\n",
        "한화오션, 노르웨이 콩스베르그와 수중 로봇 계약",
    )
    assert stand_under(made)[-1:] == [["contract"]]


def test_what_followed_from_what_is_no_item() -> None:
    """이번 양해각서는 … 추진됐다 tells how it came about."""
    made = read(
        "국립수산과학원은 17일 노르웨이 해양연구소와 연어 양식 기술 협력을 위한 양해각서를 체결했다.\n"
        "이번 양해각서는 지난해 열린 한·북유럽 해양수산 장관회의의 후속 조치로 추진됐다.\n"
    )
    assert stand_under(made) == []


def test_a_ministry_of_three_letters_is_no_name() -> None:
    """페루 상공부 장관: whoever is named before the country holds the office."""
    made = read(
        "김보람 산업통상자원부 장관은 17일 리마에서 호르헤 몬테로 페루 상공부 장관과 회담하고 구리 제련 공동연구에 합의했다.\n",
        "한-페루 구리 협력",
    )
    assert made["a1"]["signer"] == ["김보람", "호르헤 몬테로"]


def test_a_launch_site_is_no_president() -> None:
    """발사장 ends like 사장."""
    made = read(
        "김보람 대통령은 17일 자카르타에서 프라보워 수비안토 인도네시아 대통령과 정상회담을 하고 위성 협력을 강화하기로 했다.\n"
        "두 정상은 우주 협력 공동선언도 채택했다.\n"
        "수비안토 대통령은 한국의 위성 발사를 위해 마두라 발사장을 제공할 수 있다고 제안했다.\n",
        "한-인도네시아 정상회담",
    )
    assert made["a1"]["signer"] == ["김보람", "프라보워 수비안토"]


def test_the_government_of_a_province_is_a_side() -> None:
    """칠레 아타카마주 정부와: a body of that country, and with it the institute behind the comma."""
    made = read(
        "포스코홀딩스는 칠레 아타카마주 정부, 국립아타카마대학교와 리튬 추출 기술 실증을 위한 업무협약을 맺었다고 20일 밝혔다.\n"
        "세 기관은 시험 설비 두 동을 짓는다.\n",
        "포스코홀딩스, 칠레 리튬 협약",
    )
    assert made["a1"]["party"] == ["포스코홀딩스", "아타카마주 정부", "국립아타카마대학교"]


def test_each_of_two_papers_has_those_who_own_it() -> None:
    """A와 칠레 B 간 …, C와 칠레 D의 …: the second is of C and D."""
    made = read(
        "한국전자통신연구원과 칠레 칠레대학교 간 6G 공동연구 양해각서, "
        "한국로봇산업진흥원과 칠레 콘셉시온대학교의 로봇 실증 협약이 17일 체결됐다.\n"
    )
    parties = [set(r["party"]) for r in made.values() if r["type"] == ["agreement"]]
    assert {"한국로봇산업진흥원", "콘셉시온대학교"} in parties


def test_a_cancer_centre_is_a_body() -> None:
    """호주 멜버른에 있는 새별 암센터와."""
    made = read("국립암센터는 17일 호주 멜버른에 있는 윌로비 암센터와 면역항암제 임상연구를 위한 양해각서를 맺었다.\n")
    assert made["a1"]["party"] == ["국립암센터", "윌로비 암센터"]


def test_a_body_to_which_the_other_sends_people_takes_part() -> None:
    """KALRO는 … 농진청에 보낼 예정: below the paper of both an item of both."""
    made = read(
        "농촌진흥청은 케냐 농축산연구청(KALRO)과 씨감자 생산기술 협력을 위한 양해각서를 17일 체결했다.\n"
        "KALRO는 올 9월 연구원 5명을 농촌진흥청에 보내 씨감자 재배 연수를 받게 할 예정이다.\n",
        "농촌진흥청-케냐 농축산연구청, 씨감자 협력",
    )
    assert [set(c["party"]) for c in made.values() if c["type"] == ["commitment"]] == [{"농축산연구청", "농촌진흥청"}]
