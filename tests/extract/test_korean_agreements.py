"""Agreements that Korean texts tell: which mentions are one, who led and signed, whose they are, and when."""

from __future__ import annotations

import pytest

from kg.extract.commitments.fields import with_sectors
from kg.extract.commitments.ground import OF_ACTION
from kg.extract.draft import Draft, Fill
from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, slots


def read(text: str, published: str = "2024-05-20") -> Slots:
    return slots(analyse(Document("d", text, "ko", published=published)))


def agreements(text: str, published: str = "2024-05-20") -> list[dict[str, list[str]]]:
    return [record for key, record in read(text, published).items() if key.startswith("a")]


def people(text: str) -> dict[str, str]:
    """The people of a text with their countries."""
    return {m.form: m.country for m in analyse(Document("d", text, "ko", published="2024-05-20")).mentions if m.kind is Kind.PERSON}


MET = "한국과 칠레는 12일 제3차 한-칠레 우주협력대화를 개최하였다.\n\n"


def test_the_first_of_each_side_in_a_list_of_guests_led_it() -> None:
    """Those who are listed behind the head of a delegation came with it."""
    (made,) = agreements(
        MET + "‣ (참석자) (韓)남보라 산업기술국장, 오세찬 우주과장 등\n\n(칠)로사 디아스(Rosa Diaz) 과학부 차관, 후안 소토(Juan Soto) 국장 등"
    )
    assert made["signer"] == ["남보라", "로사 디아스"]


def test_all_in_a_list_of_signatories_signed() -> None:
    """A line that says who signed tells of everybody on it."""
    (made,) = agreements(
        "한국재료연구원과 칠레 국립에너지센터는 12일 수소 업무협약을 체결했다.\n\n"
        "* 서명자 : 남보라 한국재료연구원장, 오세찬 한국재료연구원 부원장, 로사 디아스(Rosa Diaz) 칠레 국립에너지센터 소장"
    )
    assert set(made["signer"]) == {"남보라", "오세찬", "로사 디아스"}


def test_who_talks_about_an_older_agreement_did_not_sign_it() -> None:
    """Ministers who go through the work under a memorandum are no signatories of it."""
    made = agreements(
        "남보라 해양부 장관은 12일 로사 디아스(Rosa Diaz) 칠레 환경부 장관을 만나 해양 관측 협력을 논의했다. "
        "두 장관은 ‘한-칠레 해양관측 양해각서’를 바탕으로 추진 중인 위성 사업을 점검했다."
    )
    memoranda = [r for r in made if r["instrument"] == ["mou"]]
    assert [r.get("signer") for r in memoranda] == [None]


def test_what_was_agreed_at_a_summit_before_does_not_make_its_people() -> None:
    """A summit whose results are talked about is no place of the talk."""
    made = agreements(
        "남보라 산업부 장관은 12일 로사 디아스(Rosa Diaz) 칠레 에너지부 장관과 면담하고 "
        "지난 3월 한-칠레 정상회담에서 합의된 수소 공동연구 과제를 논의하였다."
    )
    assert [r.get("signer") for r in made] == [None]


@pytest.mark.parametrize(
    "again", ["두 나라는 동 「프레임워크」를 통해 배터리 공동연구를 확대하기로 했다.", "이번 프레임워크에 따라 배터리를 공동 연구하기로 했다."]
)
def test_a_type_in_quotes_is_what_was_told_before(again: str) -> None:
    """「프레임워크」 alone names no second framework."""
    made = agreements(f"한국과 칠레는 12일 「한-칠레 전략적 배터리 협력 프레임워크」를 발표했다. {again}")
    assert [r["label"] for r in made] == [["한-칠레 전략적 배터리 협력 프레임워크"]]


def test_a_party_under_its_short_name_has_no_second_agreement() -> None:
    """The last words of a name stand for it."""
    made = agreements(
        "개인정보보호위원회는 12일 칠레 개인정보 보호청과 인공지능 업무협약을 체결했다. "
        "개인정보보호위원회와 칠레 보호청은 인공지능 업무협약을 체결하고 인공지능 기술을 함께 연구하기로 했다."
    )
    assert len(made) == 1


def test_the_day_of_an_earlier_session_is_not_that_of_this_one() -> None:
    """A report tells how a forum began; the session it reports keeps its own day."""
    made = agreements(
        "한국과 칠레는 5월 12일 제8차 한-칠레 우주협력대화를 개최했다. "
        "한-칠레 우주협력대화는 2006년 9월 서울에서 열린 1차 한-칠레 우주협력대화를 시작으로 2년마다 개최되어 왔다."
    )
    assert [r["date"] for r in made] == [["2024-05-12"]]


def test_a_year_before_a_name_is_its_date() -> None:
    """The year stands outside the name."""
    made = agreements("한국재료연구원은 2016년 칠레 국립에너지센터와 2016년 수소 소재 업무협약을 체결했다.")
    assert [(r["label"], r["date"]) for r in made] == [(["수소 소재 업무협약"], ["2016"])]


def test_talks_that_are_held_are_no_proposal() -> None:
    """협의를 개최했다 tells of a meeting, not of what is discussed."""
    (made,) = agreements("한국과 칠레는 12일 서울에서 한-칠레 우주 국장급 협의를 개최했다.")
    assert (made["status"], made["date"]) == (["signed"], ["2024-05-12"])


def test_one_side_alone_has_no_joint_roadmap() -> None:
    """A minister who tells of a roadmap of the own government names no party for it."""
    made = agreements(
        "남보라 산업부 장관과 로사 디아스(Rosa Diaz) 칠레 에너지부 장관은 12일 한-칠레 수소대화를 개최했다. "
        "양국은 수소 공동연구를 추진하기로 했다. 남보라 장관은 한국이 『수소산업로드맵』을 발표했다고 소개했다."
    )
    assert not [r for r in made if "로드맵" in r["label"][0]]


def test_a_noun_in_a_title_is_no_instrument() -> None:
    """Whoever heads a bureau whose name ends like a joint venture is a guest."""
    made = agreements(MET + "행사에는 칠레 자연자원부 국제합작사 사장이 참석해 위성 자료 협력을 논의할 예정이다.")
    assert [r["instrument"] for r in made] == [["dialogue"]]


def test_a_note_glued_to_a_sentence_does_not_hide_its_end() -> None:
    """A footnote without white space before it is a unit of its own."""
    (made,) = agreements(
        "한국재료연구원과 칠레 국립에너지센터는 12일 수소 소재 업무협약을 체결했다.*국립에너지센터(CNE; Centro Nacional de Energia)"
    )
    assert (made["status"], made["date"]) == (["signed"], ["2024-05-12"])


def test_a_centre_that_is_visited_is_there() -> None:
    """What ministers talk about in a joint centre is not whether to found it."""
    made = agreements(MET + "양측은 한-칠레 빛과학공동연구센터를 방문하여 레이저 협력 확대 방안을 논의하였다.")
    assert [r["status"] for r in made if r["instrument"] == ["programme"]] == [["signed"]]


def test_bodies_in_the_name_of_a_memorandum_are_its_parties() -> None:
    """The name tells who has it, though only one side stands in the sentence."""
    (made,) = agreements(
        "칠레를 방문한 남보라 원장은 12일 면담 직후 ‘한국재료연구원-칠레 국립에너지연구원 간 수소 소재 업무협약’을 체결하고 "
        "수소 저장 소재를 공동 연구하기로 했다."
    )
    assert made["party"] == ["한국재료연구원", "국립에너지연구원"]


def test_the_ministry_of_a_signer_stands_for_its_country_in_a_memorandum() -> None:
    """Where an agency signs and a vice minister of the other country does, that ministry is the party."""
    (made,) = agreements(
        "산림청은 12일 칠레에서 산림탄소 협력 양해각서를 체결했다. 이날 남보라 산림청 국장과 로사 디아스(Rosa Diaz) 칠레 "
        "환경부 차관은 양국의 산림협력을 논의하고 산림탄소 측정 기술을 함께 개발하기 위한 양해각서를 체결했다."
    )
    assert (made["party"], made.get("organization")) == (["산림청", "칠레 환경부"], None)


def test_a_forum_of_a_later_month_is_still_to_come() -> None:
    """What is held in November was not held in May, nor the year before."""
    made = agreements("한국과 칠레는 11월 제주에서 개최되는 제5차 한-칠레 우주대화에 앞서 12일 위성 공동연구를 논의했다.")
    assert [(r["status"], r["date"]) for r in made] == [(["agreed"], ["2024-11"])]


SUM = "한국재료연구원은 칠레 국립에너지센터 및 페루 산마르코스대학교와 12일 수소 업무협약을 체결하였다. "


def test_agreements_that_are_summed_up_and_told_one_by_one_are_as_many() -> None:
    """The sentence that sums them up is none of its own, and each has its own partner and day."""
    made = agreements(
        SUM + "먼저 5월 12일 한국재료연구원과 칠레 국립에너지센터는 수소 저장 업무협약을 체결하였다. "
        "이어 5월 14일 한국재료연구원과 페루 산마르코스대학교는 수소 안전 업무협약을 체결하였다."
    )
    told = [(r["party"][1], r["date"]) for r in made]
    assert told == [("국립에너지센터", ["2024-05-12"]), ("산마르코스대학교", ["2024-05-14"])]


def test_two_of_three_parties_named_again_have_no_agreement_of_their_own() -> None:
    """Where only one part is told, it is the agreement of all."""
    made = agreements(SUM + "한국재료연구원과 칠레 국립에너지센터는 수소 업무협약을 체결하고 수소 저장 소재를 함께 연구하기로 했다.")
    assert [len(r["party"]) for r in made] == [3]


def test_an_agreement_renewed_by_another_keeps_its_day() -> None:
    """The relative clause tells when the old one was signed, the main clause when the new one was."""
    made = agreements(
        "5월 14일 한국재료연구원과 페루 산마르코스대학교는 2010년 6월에 체결한 기존의 수소 업무협약을 넓히는 수소 소재 업무협약을 체결하였다."
    )
    assert [r["date"] for r in made] == [["2010-06"], ["2024-05-14"]]


def test_a_day_told_later_is_worth_more_than_that_of_publication() -> None:
    """The opening gives no day of the signing, a later sentence does."""
    (made,) = agreements(
        "한국재료연구원은 칠레 국립에너지센터와 수소 업무협약을 체결하였다고 밝혔다.\n\n"
        "한국재료연구원은 5월 14일 칠레 국립에너지센터와 수소 업무협약을 체결하고 소재를 함께 연구하기로 했다."
    )
    assert made["date"] == ["2024-05-14"]


def test_a_forum_before_a_particle_that_makes_another_word_with_it_is_found() -> None:
    """대화가 is 대화 with a particle, no painter."""
    (made,) = agreements(
        "제2차 한-칠레 사이버안보대화가 남보라 외교부 대사와 로사 디아스(Rosa Diaz) 칠레 외교부 국장을 수석대표로 12일 서울에서 개최되었다. "
        "양측은 사이버안보 협력을 강화하기로 하였다."
    )
    assert (made["date"], made["signer"]) == (["2024-05-12"], ["남보라", "로사 디아스"])


def test_who_came_to_a_meeting_signed_no_memorandum_told_before() -> None:
    """ "This meeting" is not the ceremony of an older memorandum."""
    made = agreements(
        "한국재료연구원은 2월 6일 칠레 국립에너지센터와 수소 업무협약을 체결하고 수소 소재를 함께 연구하고 있다. "
        "이번 회의에 참석한 한국재료연구원 남보라 과장은 수소 연구를 넓힐 계획이라고 전했다."
    )
    assert [r.get("signer") for r in made] == [None]


def test_a_body_at_home_that_one_side_went_through_is_no_joint_forum() -> None:
    """A task force of experts that one authority set up has no party abroad."""
    made = agreements(
        "한국재료연구원은 12일 칠레 국립에너지센터와 수소 업무협약을 체결하고 수소 소재를 함께 연구하기로 했다. "
        "한국재료연구원은 내부 전문가로 구성된 ‘수소소재 안전 태스크포스(TF)’를 거쳐 수소 저장 소재를 살펴보았다."
    )
    assert [r["instrument"] for r in made] == [["mou"]]


def test_a_contract_of_unnamed_firms_is_not_one_of_their_countries() -> None:
    """Governments that talk about a plant do not sign the contract for it."""
    made = agreements(MET + "한편 협상이 끝나면 올해 안으로 위성 시공계약을 체결하여 위성 발사 사업을 추진할 계획이다.")
    assert [r["instrument"] for r in made] == [["dialogue"]]


def test_a_partnership_without_a_name_is_called_by_its_bodies_and_type() -> None:
    """The name says what it is, not only who."""
    made = agreements("현대건설과 칠레 국립에너지센터는 12일 소형모듈원자로 기술을 공동으로 개발하기로 했다.")
    assert [r["label"] for r in made] == [["현대건설·국립에너지센터 협력"]]


def test_a_field_that_lies_in_what_is_done_is_none_of_the_agreement() -> None:
    """Exchange of people under a memorandum makes it no memorandum on talent."""
    fields = (Fill("sector:talent", 1, OF_ACTION), Fill("sector:hydrogen", 1, "ko.gazetteer.sector"))
    item = Draft("c1", "commitment", 1, "파견하기로 했다", {"of": (Fill("a1", 1, "of.in-view"),), "sector": fields})
    (made,) = with_sectors([Draft("a1", "agreement", 0, "업무협약")], [item])
    assert made.values("sector") == ("sector:hydrogen",)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("별빛부는 칠레 자연부(장관 후안소토)와 12일 회의를 열었다.", "후안소토", "CL"),
        ("오세찬 외교부 국장은 Rosa Diaz 칠레 과학부 차관보와 12일 회의를 열었다.", "Rosa Diaz", "CL"),
        ("오세찬 외교부 국장은 「로사 디아스(Rosa Diaz)」 칠레 과학부 차관보대행과 12일 회의를 열었다.", "로사 디아스", "CL"),
        ("오세찬 외교부 국장과 나자르바에프(Nazarbaev) 카자흐스탄 자연자원부 장관이 12일 회의를 열었다.", "나자르바에프", "KZ"),
        ("오세찬 외교부 국장과 인도 상공부 라제시 쿠마르 싱 차관이 12일 회의를 열었다.", "라제시 쿠마르 싱", "IN"),
    ],
)
def test_a_person_of_another_script_or_number_of_words(text: str, name: str, country: str) -> None:
    """One foreign word in a bracket, Latin letters, an acting head, a ministry right before the name."""
    found = people(text)
    assert found.get(name) == country


def test_a_firm_with_its_latin_name_is_no_person() -> None:
    """A single name in brackets before somebody's title is not that somebody."""
    assert "엔비디아" not in people("엔비디아(NVIDIA) 한국 지사장은 12일 행사에 참석했다.")


def test_partners_that_are_only_counted_are_those_that_the_list_names() -> None:
    """노르웨이 연구기관 두 곳과: the bodies that head the items behind it."""
    made = read(
        "극지연구소가 노르웨이의 극지 연구기관 두 곳과 협력약정을 체결했다.\n\n"
        "▷ 노르웨이극지연구소: 두 기관은 빙하를 함께 관측하기로 했다.\n\n▷ 난센환경원격탐사센터: 위성 자료를 함께 분석하기로 했다."
    )
    assert made["a1"]["party"] == ["극지연구소", "노르웨이극지연구소", "난센환경원격탐사센터"]


def test_a_paper_signed_with_each_partner_in_turn_is_one_with_each() -> None:
    """A sum of two agreements is no agreement of three when each of them is told again with its own partner."""
    first, second = agreements(
        "한국재료연구원은 칠레 국립에너지센터 및 페루 산마르코스대학교와 수소 업무협약을 체결하였다. "
        "12일 한국재료연구원과 칠레 국립에너지센터는 업무협약을 체결하였다. "
        "14일 한국재료연구원과 페루 산마르코스대학교는 업무협약을 체결하였다."
    )
    assert first["party"] == ["한국재료연구원", "국립에너지센터"]
    assert second["party"] == ["한국재료연구원", "산마르코스대학교"]


def test_an_earlier_session_gives_a_later_one_no_date() -> None:
    """The first session of a dialogue was held years before the eighth, of which the text says no day."""
    (held,) = agreements("제8차 한-칠레 우주협력대화가 열렸다. 2006년 9월 3일 산티아고에서 제1차 한-칠레 우주협력대화를 개최했다.")
    assert "date" not in held


@pytest.mark.parametrize(
    ("paper", "made"),
    [
        ("우주협력센터 설치를 위한 양해각서", "우주협력센터"),
        ("우주협력 협의체 구성에 관한 협약", "우주협력 협의체"),
        ("우주협력 공동위원회 신설을 골자로 하는 약정", "우주협력 공동위원회"),
    ],
)
def test_what_a_paper_is_signed_to_set_up_is_still_to_come(paper: str, made: str) -> None:
    """The paper is signed that day, the centre or committee agreed and without a day."""
    told = {a["label"][0]: a for a in agreements(f"한국과 칠레는 12일 {paper}에 서명했다.")}
    assert told[made]["status"] == ["agreed"]
    assert "date" not in told[made]
    (signed,) = (a for name, a in told.items() if name != made)
    assert (signed["status"], signed["date"]) == (["signed"], ["2024-05-12"])


@pytest.mark.parametrize(
    "company",
    ["대구의 물류로봇 업체 가람로봇", "국내 스타트업 가람로봇", "새별로보틱스", "가람에너지솔루션", "새별바이오로직스", "부산항만공사"],
)
def test_a_body_of_a_korean_place_or_beside_one_abroad_is_korean(company: str) -> None:
    """Nothing else places it: the sentence tells whose the other body is by the word for its country."""
    (made,) = agreements(f"{company}는 12일 칠레 산티아고대학교와 심해 로봇 공동연구 업무협약을 체결했다.")
    assert len(made["party"]) == 2
