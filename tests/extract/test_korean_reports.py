"""Korean newspaper reports on summits, government agreements and joint committees, between two other countries as well."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, slots


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", title=title, published="2024-05-20")))


def agreements(found: Slots) -> list[Slots]:
    return [slot for key, slot in found.items() if key.startswith("a")]


def items(found: Slots) -> list[Slots]:
    return [slot for key, slot in found.items() if key.startswith("c")]


SIGNED = "한국과 칠레는 17일 해양바이오 협력 협정을 체결했다. "


@pytest.mark.parametrize("label", ["칠레=", "칠레·페루="])
def test_a_country_before_a_sign_of_equality_is_no_byline(label: str) -> None:
    """▷칠레=해양수산부는 … tells what was signed with Chile; (산티아고=가나통신) opens a wire story."""
    found = read(f"나라마다 성과가 나왔다.\n\n▷{label}해양수산부는 17일 칠레 수산부와 해양바이오 협력 양해각서를 맺었다.")
    assert found["a1"]["party"][0] == "해양수산부"
    units = analyse(Document("d", f"(산티아고=가나통신) {SIGNED}\n", "ko", published="2024-05-20")).units
    assert units[0].start == len("(산티아고=가나통신) ")


@pytest.mark.parametrize(
    ("ending", "action"),
    [
        ("심해 생물을 함께 조사하는 것이 골자다.", "joint-research"),
        ("심해 생물을 함께 조사한다는 내용이다.", "joint-research"),
        ("협정에는 심해 생물을 함께 조사하는 조항도 들어갔다.", "joint-research"),
        ("이에 따라 두 나라는 관측 자료를 주고받게 된다.", "data-sharing"),
    ],
)
def test_what_a_paper_holds_is_an_item(ending: str, action: str) -> None:
    """The gist of a paper that a report tells in a sentence of its own."""
    found = items(read(SIGNED + ending))
    assert [(f["action"], f["status"]) for f in found] == [([action], ["agreed"])]


@pytest.mark.parametrize("ending", ["양국 관계가 좋아진다는 전망이다.", "칠레는 혜택을 받게 된다.", "심해 생물은 연구 대상이다."])
def test_what_comes_of_it_is_no_item(ending: str) -> None:
    """An outlook, what somebody gets, and what something is."""
    assert not items(read(SIGNED + ending))


def test_what_is_to_be_looked_at_is_a_proposal() -> None:
    """검토 대상이다 tells what is considered."""
    (item,) = items(read(SIGNED + "두 나라가 심해 생물을 함께 조사하는 안이 먼저 검토 대상이다."))
    assert item["status"] == ["proposed"]


@pytest.mark.parametrize("verb", ["띄웠다", "출범시켰다"])
def test_a_partnership_that_is_launched_by_other_verbs(verb: str) -> None:
    """파트너십을 띄웠다, 출범시켰다: on the day that is told there."""
    (made,) = agreements(read(f"페루와 노르웨이는 17일 리마에서 '페루-노르웨이 심해 관측 파트너십'을 {verb}."))
    assert (made["status"], made["date"]) == (["signed"], ["2024-05-17"])


def test_a_satellite_that_is_sent_up_is_no_agreement() -> None:
    """띄우다 launches a forum only where its noun stands before it."""
    assert not agreements(read("페루와 노르웨이는 17일 관측 위성을 띄웠다."))


def test_the_day_after() -> None:
    """이튿날 is the day after the one told before; without one it has no day."""
    text = "한국과 칠레 정상은 16일 산티아고에서 만났다. 이튿날 양국은 해양바이오 협력 협정을 체결했다."
    days = [m.value for m in analyse(Document("d", text, "ko", published="2024-05-20")).mentions if m.kind is Kind.DATE]
    assert days == ["2024-05-16", "2024-05-17"]
    assert not [m for m in analyse(Document("d", "이튿날 협정을 맺었다.", "ko", published="2024-05-20")).mentions if m.kind is Kind.DATE]


def test_workers_that_are_sent_are_no_technology() -> None:
    """Labour is out of scope, whatever field its title and sentences touch (annotation guide, rule 5)."""
    text = "한국과 칠레는 17일 계절근로 양해각서를 맺었다. 양해각서에는 온열 질환 예방 등 산업안전 교육을 함께 늘리는 내용이 들어갔다."
    assert not read(text, "계절근로 인력 교류, 칠레와 양해각서")
    assert read(text.replace("계절근로", "의료"), "의료 인력 교류, 칠레와 양해각서")


def test_a_visitor_and_the_host() -> None:
    """The words of the visit are no part of a name, and a head of state without a country is that of the country visited."""
    text = "칠레를 국빈 방문 중인 이서준 대통령은 17일 디에고 로블레스 총리와 회담했다. 양국은 수소 엔진을 함께 개발하기로 했다."
    for told, home in ((text, "CL"), (text.replace("칠레를 국빈 방문 중인", "칠레와 페루가 주목하는"), "")):
        analysis = analyse(Document("d", told, "ko", published="2024-05-20"))
        assert {m.form: m.country for m in analysis.mentions if m.kind is Kind.PERSON} == {"이서준": "KR", "디에고 로블레스": home}
    assert sorted(read(text)["a1"]["party"]) == ["CL", "KR"]


def test_a_body_in_latin_letters_beside_another_signs_too() -> None:
    """한국원자력연구원과 칠레 XQV는 … 맺었다: a name without a class behind its country."""
    found = read("한국원자력연구원과 칠레 XQV는 17일 연구로 활용 MOU를 연장했다.")
    assert found["a1"]["party"] == ["한국원자력연구원", "XQV"]


def test_a_city_of_korea_is_no_partner_from_abroad() -> None:
    """충주시 in a list with Korean bodies signs at home."""
    text = "경남도와 충주시, 포항공대는 17일 수소 공동연구 업무협약을 맺었다. 칠레 수소협회도 이 소식을 반겼다."
    assert not agreements(read(text))


def test_papers_of_other_fields_are_two() -> None:
    """협력 stands in any name; a paper that two of one country sign is their own."""
    text = (
        "한국과 칠레는 17일 산림 협력 양해각서를 맺었다. 과학기술정보통신부와 칠레 과학부는 양자컴퓨팅 협력 MOU에 서명했다. "
        "한화오션은 수소 엔진 업무협약을 현대로템과 체결했다."
    )
    assert [(f["instrument"], len(f["party"])) for f in agreements(read(text))] == [(["mou"], 2), (["mou"], 2)]


def test_one_paper_told_twice_in_other_words_is_one() -> None:
    """수소 협력 양해각서, then 수소 기술협력 양해각서 of the same two."""
    text = "한국과 칠레는 17일 수소 협력 양해각서를 맺었다. 양국은 수소 기술협력 양해각서에 따라 저장 용기를 함께 개발한다."
    assert len(agreements(read(text))) == 1


def test_a_statement_stands_for_the_summit_that_adopted_it() -> None:
    """The summit is told by its statement, with its day and its heads (annotation guide, rule 3); without one it is a record itself."""
    opening = "이서준 대통령은 17일 산티아고에서 디에고 로블레스 칠레 대통령과 정상회담을 했다. "
    item = "양국은 수소 엔진을 함께 개발하기로 했다."
    (made,) = agreements(read(opening + "두 정상은 회담 뒤 ‘한·칠레 공동성명’을 채택했다. " + item))
    assert (made["instrument"], made["date"], made["signer"]) == (["declaration"], ["2024-05-17"], ["이서준", "디에고 로블레스"])
    (met,) = agreements(read(opening + item, "한·칠레 정상회담"))
    assert met["instrument"] == ["dialogue"]


def test_a_named_forum_keeps_its_statement_beside_it() -> None:
    """제4차 한·칠레 수소대화 is no summit without a name."""
    text = "한국과 칠레는 17일 제4차 한·칠레 수소대화를 열고 공동성명을 채택했다. 양국은 수소 엔진을 함께 개발하기로 했다."
    assert [f["instrument"] for f in agreements(read(text))] == [["dialogue"], ["declaration"]]


@pytest.mark.parametrize("words", ["한국과 칠레의 수소 파트너십은 2023년 11월 출범했다.", "두 정상은 17일 ‘공동언론발표문’을 냈다."])
def test_what_is_founded_or_given_out_needs_no_name(words: str) -> None:
    """A partnership of two that came about, and a paper in quotes that is told by its type."""
    (made,) = agreements(read(f"{words} 한국과 칠레는 수소 엔진을 함께 개발하기로 했다.", "한·칠레 수소 협력"))
    assert sorted(made["party"]) == ["CL", "KR"]


def test_what_others_are_compared_with_is_no_record() -> None:
    """재무장관 회의처럼 names it only to say what others are like."""
    text = SIGNED + "한·칠레 재무장관 회의나 통화스와프처럼 자리 잡은 분야도 있다."
    assert [f["instrument"] for f in agreements(read(text))] == [["agreement"]]


def test_who_meets_somebody_of_a_third_country_signs_nothing() -> None:
    """이 대통령은 18일 … 미국 대통령과 만난다: no signers of the forum that was told before."""
    text = (
        "한국과 칠레는 지난해 시작한 ‘한·칠레 수소대화’에서 인증 기준을 조율해 왔다. "
        "이서준 대통령은 18일 워싱턴에서 존 밀러 미국 대통령을 만났다."
    )
    (made,) = agreements(read(text, "한·칠레 수소 협력"))
    assert "signer" not in made


def test_an_agency_that_reports_takes_no_part() -> None:
    """… 서명했다고 새별통신이 18일 전했다."""
    found = read("일본 우주항공연구개발기구와 칠레 우주청이 17일 위성 관측 각서에 서명했다고 새별통신이 18일 전했다.")
    assert "organization" not in found["a1"]


def test_a_label_places_the_ministry_and_the_head_behind_it() -> None:
    """▷칠레=해양수산부와 해양자원부가 …: a ministry without its country is that of the label."""
    text = (
        "이서준 대통령은 17일 페루의 루이스 로페스 대통령과 만나 수소 협력을 다짐했다. 나라마다 성과가 나왔다.\n\n"
        "▷칠레=해양수산부와 광물해양자원부가 심해 광물 MOU를 교환했다.\n"
        "▷페루=이 대통령은 루이스 로페스 대통령과 회담을 했다."
    )
    analysis = analyse(Document("d", text, "ko", published="2024-05-20"))
    assert {m.form: m.country for m in analysis.mentions if m.kind is Kind.PERSON}["루이스 로페스"] == "PE"
    assert next(f["party"] for f in agreements(slots(analysis))) == ["해양수산부", "광물해양자원부"]


def test_the_gist_is_of_the_paper_before_it() -> None:
    """A sentence without a subject of its own that ends in 내용이다 goes on with what was signed before, whatever the text is about."""
    text = (
        "이서준 대통령과 디에고 로블레스 칠레 대통령은 17일 ‘한·칠레 공동성명’에 서명했다. 양국은 수소 엔진을 함께 개발하기로 했다.\n\n"
        "산림청과 칠레 산림공단 사이에는 산불 감시 MOU가 체결됐다. 두 나라의 위성 자료를 함께 분석한다는 내용이다."
    )
    found = read(text, "한·칠레 공동성명 채택")
    papers = {f["instrument"][0]: key for key, f in found.items() if key.startswith("a")}
    assert [f["of"] for f in items(found)] == [[papers["declaration"]], [papers["mou"]]]


def test_the_next_meeting_is_of_the_one_that_was_held() -> None:
    """다음 회의 far behind the committee that the text opens with, and right behind a memorandum of institutes."""
    text = (
        "한국과 칠레는 17일 제3차 한·칠레 과학기술공동위원회를 열었다.\n\n양국은 수소 엔진을 함께 개발하기로 했다. 과제마다 2억원을 쓴다. "
        "지난 회의의 숙제도 살폈다. 학생들도 왔다.\n\n한국에너지기술연구원과 산티아고공과대는 촉매 연구 업무협약을 맺었다. "
        "다음 회의는 2026년 서울에서 열린다."
    )
    assert [f["of"] for f in items(read(text)) if f["action"] == ["dialogue"]] == [["a1"]]


def test_a_report_that_opens_with_one_side_and_tells_whom_it_met() -> None:
    """The first sentence names one country only; the second the heads of two."""
    text = (
        "한국이 리튬을 함께 캘 상대를 찾았다.\n\n이서준 대통령과 칠레의 디에고 로블레스 대통령은 17일 ‘한·칠레 리튬 대화’를 출범시켰다. "
        "이 대화에서 매장량 정보를 나누고 추출 기술을 함께 개발하기로 했다."
    )
    assert [f["of"] for f in items(read(text))] == [["a1"]]


@pytest.mark.parametrize(
    ("words", "action", "status"),
    [
        ("두 나라 대학은 박사과정생 60명을 상대 쪽에 보낼 계획이다.", "exchange", "agreed"),
        ("산림청은 위성으로 나무를 재는 기술을 칠레 쪽에 넘겨주기로 했다.", "investment", "agreed"),
        ("양국 연구소는 관측 부이의 신호를 실시간으로 알려 주기로 했다.", "data-sharing", "agreed"),
        ("정부는 내년부터 3년 동안 120억원을 여기에 쓴다.", "funding", "agreed"),
        ("극지 관측 자료 공유를 해빙 예측으로 넓힌다는 데 의견이 모였다.", "data-sharing", "agreed"),
    ],
)
def test_deeds_in_plain_words(words: str, action: str, status: str) -> None:
    """Newspapers tell with everyday verbs what releases call 파견, 이전, 공유, 투입."""
    (item,) = items(read(SIGNED + words, "한·칠레 해양바이오 협력"))
    assert (item["action"], item["status"]) == ([action], [status])


@pytest.mark.parametrize("words", ["칠레 잠수함 수출에 대해서는 말을 아꼈다.", "칠레는 위성 자료 공유에 대한 언급을 피했다."])
def test_what_nobody_wants_to_speak_of_is_no_item(words: str) -> None:
    """말을 아끼다, 언급을 피하다."""
    assert not items(read(SIGNED + words))


def test_a_paper_that_is_being_prepared_is_a_proposal() -> None:
    """MOU를 준비 중이다."""
    found = read("한국전자통신연구원은 칠레 우주연구소와 위성 통신 MOU를 준비 중이다.")
    assert found["a1"]["status"] == ["proposed"]


def test_papers_that_are_shared_out_and_a_meeting_that_opens() -> None:
    """문서를 나눠 가졌다 signs, 막을 올렸다 holds: on the day told there."""
    signed = read("한국과 칠레는 17일 수소 협력 MOU와 광물 협력 MOU 등 6건의 문서를 나눠 가졌다.")
    assert [f["date"] for f in agreements(signed)] == [["2024-05-17"]] * 2
    held = read("칠레와 페루의 제4차 해양과학공동위원회가 17일 리마에서 막을 올렸다. 양국은 심해를 함께 조사하기로 했다.")
    assert held["a1"]["date"] == ["2024-05-17"]


def test_a_paper_signed_beside_another_is_one_more() -> None:
    """협력각서도 주고받았다, of another field; 양해각서도 of the same field may be the one told before."""
    first = "한국과 칠레는 17일 수소 협력 양해각서를 맺었다. "
    more = read(first + "두 나라는 구리 광산을 함께 개발하는 협력각서도 주고받았다.")
    assert len(agreements(more)) == 2
    assert len(agreements(read(first + "두 나라는 수소 저장을 함께 연구하는 협력각서에 서명했다."))) == 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("‘오로라 연구협약(Aurora Study Agreement)’", "agreement"),
        ("'오로라 약정'(Aurora Accords)", "agreement"),
        ("오로라 연구협약(ARA)", "mou"),
        ("오로라 협력약정(Aurora Arrangement)", "arrangement"),
    ],
)
def test_the_english_name_tells_the_type(name: str, kind: str) -> None:
    """연구협약(… Agreement) is an agreement (annotation guide, rule 22); an acronym tells nothing."""
    made = read(f"한국천문연구원은 17일 칠레 천문대와 {name}에 서명했다.")
    assert made["a1"]["instrument"] == [kind]


def test_a_statement_given_out_beside_a_treaty_is_one_more() -> None:
    """별도로 내놓은 공동성명에는: told by its content."""
    text = "한국천문연구원은 17일 칠레 천문대와 망원경 협정을 체결했다. 별도로 내놓은 공동성명에는 소행성 자료를 함께 분석한다는 내용이 담겼다."
    found = read(text, "한·칠레 천문 협력")
    assert [f["instrument"] for f in agreements(found)] == [["agreement"], ["declaration"]]


def test_a_paper_among_bodies_at_home_has_no_items() -> None:
    """What 충주시, 경남도 and a university agree among themselves is none of the treaty that the text is about."""
    text = (
        "한국천문연구원은 17일 칠레 천문대와 망원경 협정을 체결했다. 두 기관은 소행성을 함께 관측한다.\n\n"
        "경남도와 충주시, 포항공대는 18일 인공위성 체험관을 나눠 맡아 꾸리는 업무협약에 서명했다."
    )
    assert [f["party"] for f in items(read(text))] == [["한국천문연구원", "칠레 천문대"]]


def test_whoever_puts_its_name_to_an_accord_signs_it() -> None:
    """2021년 5월 … 약정에 이름을 올렸다: with its month."""
    found = read("한국은 2021년 5월 미국이 주도하는 ‘아르테미스 약정(Artemis Accords)’에 열 번째로 이름을 올렸다.", "한·미 달 탐사 협력")
    assert found["a1"]["date"] == ["2021-05"]


def test_a_paper_with_an_english_name_is_one_with_that_told_without_it() -> None:
    """협약 is a memorandum by its noun; with the English name of a treaty beside it, all mentions of it are that treaty."""
    text = (
        "극지연구소는 3일 칠레 남극연구소와 빙하 협력 협약을 맺었다. "
        "두 기관이 서명한 ‘빙하 연구협약(Study Agreement)’에는 시료를 함께 분석하는 내용이 담겼다."
    )
    assert [paper["instrument"] for paper in agreements(read(text))] == [["agreement"]]
