"""What Korean clauses, titles and countries say nothing of cooperation in technology."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.lang import analyse
from kg.model import Analysis, Document, Kind, Status

Read = Callable[..., Analysis]


def statuses(analysis: Analysis) -> list[Status | None]:
    return [c.status for u in analysis.units for c in u.clauses]


def told(title: str, text: str) -> Analysis:
    return analyse(Document("d", text, "ko", title=title, published="2025-06-20"))


@pytest.mark.parametrize(
    "text",
    [
        "이 협정으로 칠레 배터리 업체의 인증 부담이 줄어든다.",
        "수소 저장 설비를 나누어 쓰는 길이 넓어졌다.",
        "두 나라는 인공지능 공동연구의 기반을 마련하였다.",
        "칠레에 둔 위성 자료를 조회하는 경우가 이에 해당한다.",
        "이번 연구는 배터리 수명을 늘리는 데 이바지할 수 있을 것이다.",
        "이번 만남은 수소 협력을 앞당기는 자리가 될 것이다.",
    ],
)
def test_what_comes_of_it_says_nothing(read: Read, text: str) -> None:
    """Burdens that fall, chances that grow, a ground that is laid are praise, not items."""
    assert statuses(read(text)) == [None]


def test_to_lay_a_ground_together_is_an_item(read: Read) -> None:
    """The same words under a decision count."""
    assert statuses(read("두 나라는 인공지능 공동연구의 기반을 마련하기로 했다.")) == [Status.AGREED]


@pytest.mark.parametrize("ending", ["참석한다", "참석합니다"])
def test_who_comes_says_nothing_in_either_style(read: Read, ending: str) -> None:
    """A polite ending is read as its plain one."""
    assert statuses(read(f"이번 회의에는 칠레 광업연구소 연구진이 {ending}.")) == [None]


def test_what_one_goes_on_to_wish_for_is_a_remark(read: Read) -> None:
    """Both halves of "…하고 있으며, …을 희망한다고 언급했다" are what somebody says; a signing told so is one."""
    assert None in statuses(read("장관은 두 나라가 위성 협력을 이어오고 있으며, 앞으로 더 커지기를 희망한다고 언급했다."))[:1]
    assert statuses(read("두 나라는 위성 협력 약정을 체결했으며, 성과를 기대한다고 언급했다."))[0] is Status.SIGNED


def test_whom_a_plan_names_does_not_plan_with_it(read: Read) -> None:
    """ "칠레와의 협의를 … 계획" is one side's plan, "칠레와 … 계획" both sides'."""
    assert Status.PROPOSED in statuses(read("과기정통부는 칠레와의 위성 공동연구를 추진할 계획이다."))
    assert Status.AGREED in statuses(read("과기정통부는 칠레와 위성 공동연구를 추진할 계획이다."))


def test_a_burden_is_nothing_that_a_text_contains(read: Read) -> None:
    """부담 ends in 담, which alone means "contains"."""
    assert Status.AGREED not in statuses(read("양국은 배터리 인증의 부담을 이야기했다."))
    assert Status.AGREED in statuses(read("양해각서에는 배터리 공동연구가 담겼다."))


@pytest.mark.parametrize("title", ["(설명자료) 한-칠레 위성 사업 관련 보도", "보도해명: 위성 사업", "한-칠레 우주 포럼 축사"])
def test_an_explanation_or_speech_reports_no_agreement(title: str) -> None:
    """What a ministry says of a newspaper's article, or a speech, is not read for records."""
    assert told(title, "한국과 칠레는 위성 공동개발 양해각서를 체결했다.").mentions == ()


@pytest.mark.parametrize("title", ["[설명자료] 한-칠레 정상회담 과학기술 분야 성과", "(설명자료) 한-칠레 장관회담 주요 내용"])
def test_a_fact_sheet_of_outcomes_is_read(title: str) -> None:
    """Ministries call what they hand out about a meeting an explanation too."""
    assert told(title, "한국과 칠레는 위성 공동개발 양해각서를 체결했다.").mentions


def test_under_a_title_about_something_else_both_sides_must_agree_on_a_field() -> None:
    """In the news of ministers of defence a plan or talk says nothing, even of quantum links; what is agreed on them does."""
    title = "한-칠레 국방장관 회담 개최"
    assert statuses(told(title, "양국은 양자통신 장비 개발을 논의했다.")) == [None]
    assert statuses(told(title, "양국은 군사훈련에 양자통신 장비를 쓰기로 했다.")) == [None]
    assert statuses(told(title, "양국은 양자통신 장비를 공동으로 개발하기로 했다.")) == [Status.AGREED]


def test_a_field_in_the_title_keeps_the_text_in_scope() -> None:
    """Joint defence technology is technology (annotation guide, rule 5)."""
    assert statuses(told("한-칠레 국방 인공지능 협력", "양국은 양자통신 장비 개발을 논의했다.")) == [Status.PROPOSED]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("우크라이나 사태 이후 한국과 칠레는 수소 협력을 넓히기로 했다.", {"KR", "CL"}),
        ("한국과 칠레는 북한의 해킹에 함께 대응하기로 했다.", {"KR", "CL"}),
        ("한국과 우크라이나는 수소 협력을 넓히기로 했다.", {"KR", "UA"}),
    ],
)
def test_a_country_named_for_an_event_is_none_of_the_partners(read: Read, text: str, codes: set[str]) -> None:
    """Wars and threats carry the names of countries that agree on nothing here."""
    assert {r.removeprefix("country:") for m in read(text).mentions if m.kind is Kind.COUNTRY for r in m.refs} == codes


def test_several_contracts_told_by_number_are_no_instrument(read: Read) -> None:
    """ "12건의 … 업무협약" is a sum."""
    assert not [m for m in read("칠레 기업들과 12건의 배터리, 수소 분야 업무협약을 체결했다.").mentions if m.kind is Kind.INSTRUMENT]


def test_a_body_without_country_is_not_placed_in_one_named_far_below(read: Read) -> None:
    """The country that a text guesses for a body opens the text."""
    far = "국내 반도체 인력 양성은 해마다 늘고 있다. " * 30
    text = f"달빛인력공단은 교육 사업을 넓혔다. {far}칠레의 사례도 있다. 칠레는 다르다."
    assert {m.country for m in read(text).mentions if m.form == "달빛인력공단"} <= {"", "KR"}


@pytest.mark.parametrize(
    "text",
    [
        "장관은 칠레 광업부 장관을 만나 배터리 전시에 대한 의견을 교환했다.",
        "연구원 세 명이 칠레 위성 워크숍에 참여한다.",
        "칠레 연구진 등 열 명이 위성 개발 회의에 참가한다.",
        "장관은 칠레에 위성 자료의 공유를 당부할 계획이다.",
        "박 부장은 칠레와의 해상풍력 사례를 발표한다.",
        "배터리 정책에 대한 질의·응답이 실시되었다.",
    ],
)
def test_coming_showing_asking_and_exchanging_views_say_nothing(read: Read, text: str) -> None:
    """Who was there, what somebody shows or asks for, and what was talked over bind nobody."""
    assert set(statuses(read(text))) == {None}


def test_a_view_that_both_share_is_proposed_and_what_they_decide_is_agreed(read: Read) -> None:
    """ "… 필요하다는 데 의견을 같이했다" states a view, "…하는 데 뜻을 모았다" an agreement."""
    assert statuses(read("양국은 수소 기술의 공동연구가 필요하다는 데 의견을 같이했다.")) == [Status.PROPOSED]
    assert statuses(read("양국은 수소 기술을 공동으로 연구하는 데 뜻을 모았다.")) == [Status.AGREED]


@pytest.mark.parametrize(
    "what", ["정상회담 후속조치를 논의했다", "정상회담을 높이 평가하였다", "정상회담의 성과를 점검했다", "정상회담이 성공적으로 열렸다고 했다"]
)
def test_what_follows_a_meeting_tells_that_it_was_held(read: Read, what: str) -> None:
    """A summit whose outcome is discussed is not proposed."""
    told = [m for m in read(f"양측은 한-칠레 {what}.").mentions if m.kind is Kind.INSTRUMENT]
    assert [m.status for m in told] == [Status.SIGNED]


def test_a_name_ends_before_the_verb_or_the_ministry(read: Read) -> None:
    """The Latin gloss may have more words than the name; the word before is a verb or a body."""
    people = {m.form for m in read("청장은 칠레를 방문하여 가브리엘 소토(Gabriel A. Soto) 소장을 만났다.").mentions if m.kind is Kind.PERSON}
    assert people == {"가브리엘 소토"}
    people = {m.form for m in read("장관은 과테말라 농축산식품부 미겔 앙헬 소토 장관과 약정에 서명했다.").mentions if m.kind is Kind.PERSON}
    assert people == {"미겔 앙헬 소토"}


def test_a_field_in_the_place_of_a_partner_is_no_body(read: Read) -> None:
    """ "유전체와 …" names what is studied."""
    text = "농촌진흥청은 극지연구소와 ‘식물 유전체와 대사체 기반 소재 개발’ 공동연구 협약을 체결했다."
    assert "유전체" not in {m.form for m in read(text).mentions if m.kind is Kind.ORGANIZATION}


@pytest.mark.parametrize("title", ["중남미 외교단과의 배터리 협력 면담", "반도체 투자 특별법 국회 통과", "자동차 원산지 규정 설명회"])
def test_laws_and_briefings_are_something_else_whatever_field_they_name(title: str) -> None:
    """A field in such a title does not make it cooperation: a plan of one side says nothing."""
    assert statuses(told(title, "정부는 배터리 협력을 추진할 계획이다.")) == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("양측은 위성 항법 기술을 공동 개발할 계획이다.", Status.AGREED),
        ("칠레 측은 양자 컴퓨터 공동연구를 제안했다.", Status.PROPOSED),
        ("양 장관은 수소 기술 협력 방안을 논의했다.", Status.PROPOSED),
        ("양 장관은 기후변화 대응 협력 방안을 논의했다.", None),
        ("양 장관은 농업 협력을 늘릴 계획이다.", None),
        ("양 장관은 무비자 여행을 논의했다.", None),
        ("양측은 위성 항법 기술을 발표하는 행사를 열었다.", None),
    ],
)
def test_talks_of_foreign_ministers_count_in_a_field_of_technology_only(sentence: str, expected: Status | None) -> None:
    """In a text about diplomacy what both mean to do or talk about is in scope where it names a technology, not a policy or an event."""
    assert statuses(told("한-칠레 외교장관회담 개최", f"한국과 칠레의 외교장관은 산티아고에서 만났다.\n\n{sentence}"))[-1] == expected
