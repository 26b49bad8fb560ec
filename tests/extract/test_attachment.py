"""To whom and under what a Korean sentence belongs that does not say it itself."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, published: str = "2025-06-20") -> Slots:
    """What is extracted of a Korean text."""
    return slots(analyse(Document("d", text, "ko", published=published)))


def test_one_body_that_signs_takes_its_partner_from_the_group() -> None:
    """The partner stands in the sentence before, and as the place of the ceremony."""
    made = read("서울대학교와 일본 도쿄대학이 양자컴퓨팅을 함께 연구한다. 서울대는 20일 도쿄대 캠퍼스에서 양자 연구 협정을 체결했다.")
    agreement = next(r for r in made.values() if r.get("instrument") == ["agreement"])
    assert len(agreement["party"]) == 2
    assert not {"KR", "JP"} & set(agreement["party"])


def test_a_number_picks_the_group_it_counts() -> None:
    """세 기관 are the three of the signing, whatever two are named last."""
    made = read(
        "한국전자통신연구원과 독일 프라운호퍼, 핀란드 오울루대학교가 6G 공동연구 협약을 체결했다. "
        "이 가운데 한국전자통신연구원과 오울루대학교는 시험망을 함께 구축하기로 했다. 세 기관은 6G 국제표준도 함께 개발하기로 했다."
    )
    last = [r for k, r in made.items() if k.startswith("c")][-1]
    assert len(last["party"]) == 3


def test_the_next_session_is_a_meeting_and_no_new_forum() -> None:
    """다음 공동위 gives a commitment under the forum that the text reports."""
    made = read(
        "과기정통부는 11일 인도 과학기술부와 제13차 한-인도 과학기술공동위를 열고 공동연구를 논의했다. 다음 공동위는 2027년 서울에서 열린다."
    )
    assert [r["instrument"] for k, r in made.items() if k.startswith("a")] == [["dialogue"]]
    assert any(r["action"] == ["dialogue"] and r.get("date") == ["2027"] for k, r in made.items() if k.startswith("c"))


def test_a_field_of_its_own_belongs_to_the_main_agreement() -> None:
    """우주 분야에서는 … does not go on with the bodies of the sentence before."""
    made = read(
        "한국과 영국은 19일 런던에서 제5차 한-영 과학기술공동위원회를 열었다. 양국은 양자 공동연구를 추진하기로 했다. "
        "원자력 분야에서는 한국원자력연구원이 영국 국립원자력연구소와 소형모듈원자로 공동연구 양해각서를 체결했다. "
        "우주 분야에서는 위성 공동 개발을 추진하기로 했다."
    )
    space = next(r for k, r in made.items() if k.startswith("c") and "sector:space" in r.get("sector", ()))
    assert made[space["of"][0]]["instrument"] == ["dialogue"]
    assert set(space["party"]) == {"KR", "GB"}


def test_people_of_a_ceremony_belong_to_the_instrument_of_the_text() -> None:
    """이날 서명식 is that of the memorandum, not of the letter told in between; and 이날 is its day, not that of the news."""
    made = read(
        "한국기계연구원은 18일 드레스덴공과대와 로봇 공동연구 업무협약을 체결했다고 20일 밝혔다.\n\n"
        "기계연은 뮌헨공대와 학생을 교환하는 의향서에도 서명했다.\n\n"
        "원장은 거점을 확보했다고 평가했다.\n\n이날 서명식에는 한스 뮐러 드레스덴공과대 총장이 참석했다."
    )
    agreements = {r["instrument"][0]: r for k, r in made.items() if k.startswith("a")}
    assert agreements["mou"].get("signer") == ["한스 뮐러"]
    assert agreements["mou"]["date"] == ["2025-06-18"]
    assert agreements["letter-of-intent"]["date"] == ["2025-06-18"]


def test_what_is_signed_on_the_way_is_signed() -> None:
    """체결해 … 개발하기로 했다: the memorandum is concluded, the work agreed."""
    made = read("산업통상자원부는 체코 산업통상부와 배터리 협력 양해각서를 체결해 배터리 재활용 기술을 공동 개발하기로 했다.")
    assert made["a1"]["status"] == ["signed"]
    assert made["c1"]["status"] == ["agreed"]
    assert made["c1"]["of"] == ["a1"]


def test_no_third_country_acts_under_an_agreement() -> None:
    """What one party discusses with a third country is no item of the agreement."""
    made = read(
        "국가기술표준원은 18일 미국재료시험협회와 로봇 표준 협력 업무협약을 체결했다. 양측은 로봇 표준을 공동 개발하기로 했다.\n\n"
        "한편 국표원은 캐나다표준협회와 전기차 인증의 상호인정 방안을 협의하고 있다."
    )
    items = [r for k, r in made.items() if k.startswith("c") and "캐나다표준협회" in r["party"]]
    assert all(r.get("of") != ["a1"] for r in items)


def test_a_centre_that_the_parties_found_is_an_instrument() -> None:
    """It is agreed until it opens; 두 기관 found it, not their countries; and it is no body that acts."""
    made = read(
        "한국기계연구원은 독일 드레스덴공과대와 수소 공동연구 업무협약을 체결했다. "
        "두 기관은 2027년까지 ‘한독 수소소재 공동연구센터’를 드레스덴에 설립하고 촉매를 함께 개발하기로 했다."
    )
    centre = next(r for r in made.values() if r.get("instrument") == ["programme"])
    assert (centre["label"], centre["status"]) == (["한독 수소소재 공동연구센터"], ["agreed"])
    assert not {"KR", "DE"} & set(centre["party"])
    assert all("센터" not in name for r in made.values() for name in r["party"])


def test_a_ceremony_that_is_held_makes_what_it_is_named_after() -> None:
    """협약식을 열었다 tells of an agreement as 협약을 체결했다 does; 기념식 does not."""
    held = read("한국과학기술원과 미국 뉴욕대는 19일 뉴욕에서 ‘인공지능 공동연구 협약식’을 열었다.")
    assert [(r["instrument"], r["status"]) for r in held.values() if r["type"] == ["agreement"]] == [(["mou"], ["signed"])]
    assert not any(r["type"] == ["agreement"] for r in read("한국과학기술원과 미국 뉴욕대는 19일 인공지능 기념식을 열었다.").values())


def test_what_was_signed_before_is_signed() -> None:
    """서명한 뒤 … 협의해 왔다: the talks do not make the agreement a proposal."""
    made = read("LG에너지솔루션과 호주 광산기업 웨스트윈드(Westwind)는 지난해 10월 리튬 가공 기본합의서에 서명한 뒤 세부 조건을 협의해 왔다.")
    agreement = next(r for r in made.values() if r["type"] == ["agreement"])
    assert (agreement["status"], agreement["date"]) == (["signed"], ["2024-10"])


def test_a_list_of_instruments_below_a_signing_is_signed() -> None:
    """Items that are only names say nothing else of themselves, and promise nothing."""
    made = read(
        "한-베트남 정상회담 결과\n\n□ 산업부 이가람 장관과 베트남 산업무역부 응우옌 반 투 장관은 19일 다음의 문건에 서명하였다.\n"
        " ㅇ 한-베 핵심광물 공급망 양해각서\n ㅇ 한-베 전력망 기술협력 양해각서"
    )
    assert [r["status"] for r in made.values()] == [["signed"], ["signed"]]
    assert {r["type"][0] for r in made.values()} == {"agreement"}


def test_what_cuts_across_fields_is_done_in_that_of_the_agreement() -> None:
    """Researchers are exchanged in quantum science when the agreement is about that."""
    made = read("한국표준과학연구원은 독일 연방물리기술연구소와 양자컴퓨팅 공동연구 협약을 체결했다. 양 기관은 박사후연구원을 교환하기로 했다.")
    exchange = next(r for r in made.values() if r["type"] == ["commitment"] and "exchange" in r["action"])
    assert any(s.startswith("sector:quantum") for s in exchange["sector"])


def test_a_group_to_be_founded_is_not_the_dialogue_that_decides_it() -> None:
    """실무그룹을 구성하기로 is an agreement of its own; its field does not become that of the dialogue's other items."""
    made = read(
        "한국과 호주는 20일 서울에서 제2차 한-호주 과학기술대화를 열었다. 양국은 연구자 교류를 늘리기로 했다. "
        "양국은 인공지능 논의를 이어 가기 위해 실무그룹을 구성하기로 했다."
    )
    fora = [r for k, r in made.items() if k.startswith("a")]
    assert [r["status"] for r in fora] == [["signed"], ["agreed"]]
    exchange = next(r for k, r in made.items() if k.startswith("c") and "exchange" in r["action"])
    assert "sector:artificial-intelligence" not in exchange.get("sector", ())


def test_a_group_told_again_is_one() -> None:
    """The noun of the same type points back to the group that was founded."""
    made = read(
        "한국과 호주는 20일 서울에서 수소 공동연구 협의체를 신설하기로 했다. "
        "양국은 이 협의체를 내년에 발족하고 수소 저장 기술을 함께 개발하기로 했다."
    )
    assert len([k for k in made if k.startswith("a")]) == 1


def test_a_dialogue_that_was_held_on_the_way_to_its_result_is_concluded() -> None:
    """‘… 대화’를 하고 … 합의했다: held that day, whatever was agreed there is still to come."""
    made = read(
        "김하나 외교부 차관과 마리아 산토스 브라질 과학기술부 차관은 이날 서울에서 ‘제2차 한·브라질 첨단기술 대화’를 하고 이같이 합의했다. "
        "양국은 위성 자료를 함께 쓰기로 했다."
    )
    forum = next(r for r in made.values() if r.get("instrument") == ["dialogue"])
    assert forum["status"] == ["signed"]
    assert forum["date"] == ["2025-06-20"]


def test_agreeing_to_conclude_is_not_concluding() -> None:
    """양해각서 체결을 위한 합의에 도달했다 leaves the memorandum to be signed."""
    made = read("한국과 체코는 원자력 안전 연구 양해각서 체결을 위한 원칙적 합의에 도달했다.")
    assert [r["status"] for k, r in made.items() if k.startswith("a")] == [["agreed"]]


def test_a_day_before_another_instrument_is_that_ones() -> None:
    """지난해 5월 2일 한-체코 정상회담 합의에 따라: the forum was not held on that day."""
    made = read("한-체코 첨단기술 대화는 지난해 5월 2일 한-체코 정상회담 합의에 따라 진행됐다. 양국은 배터리 공동연구를 추진하기로 했다.")
    agreements = {r["label"][0]: r.get("date") for k, r in made.items() if k.startswith("a")}
    assert agreements == {"한-체코 첨단기술 대화": None, "한-체코 정상회담": ["2024-05-02"]}
    assert next(r for k, r in made.items() if k.startswith("c"))["of"] == ["a1"]


def test_institutes_act_under_the_memorandum_of_their_ministries() -> None:
    """A memorandum of two ministries is what bodies of the two countries carry out."""
    made = read(
        "과학기술정보통신부는 18일 헤이그에서 네덜란드 경제부와 인공지능 안전 협력 양해각서를 체결하였다. "
        "두 부처는 평가 기준을 함께 만들기로 하였다.\n"
        "ㅇ 한국 AI안전연구소와 네덜란드 국립응용과학연구소는 올해 안에 공동 워크숍을 열 계획이다."
    )
    workshop = next(r for k, r in made.items() if k.startswith("c") and "dialogue" in r["action"])
    assert workshop["of"] == ["a1"]


def test_a_province_acts_for_itself() -> None:
    """충청북도는 …을 제공하기로 is no item of the two universities."""
    made = read(
        "한국과학기술원은 지난 3일 스위스 로잔연방공대와 수술 로봇 공동연구 협약을 맺었다. 두 대학은 촉각 센서를 함께 개발한다. "
        "충청북도는 연구 부지를 무상으로 제공하기로 했다."
    )
    site = [r["party"] for k, r in made.items() if k.startswith("c") and "부지" in str(r["label"])]
    assert all("충청북도" in str(party) or "North Chungcheong" in str(party) for party in site)
    assert site


def test_names_joined_by_a_dash_take_part_together() -> None:
    """새별대–달빛대 간: both are parties, not the second with somebody of the first one's country."""
    made = read(
        "한국과 핀란드는 20일 공동위원회를 열고 다음 사항에 합의하였다.\n ㅇ 카이스트–알토대 간 양자컴퓨팅 공동연구 확대\n ㅇ 위성 자료 공유"
    )
    research = next(r for k, r in made.items() if k.startswith("c") and "joint-research" in r["action"])
    assert len(research["party"]) == 2
    assert not {"KR", "FI"} & set(research["party"])


def test_a_meeting_in_a_list_that_lies_ahead_is_agreed() -> None:
    """개최 ends the item, the year says that it is still to come."""
    made = read(
        "한국과 핀란드는 20일 서울에서 제4차 과학기술공동위원회를 열었다. 양국은 양자컴퓨팅 공동연구를 확대하기로 했다.\n"
        "양국은 다음 사항에 합의하였다.\n ㅇ 6G 공동연구 과제 발굴\n ㅇ 2026년 헬싱키에서 양자 기술 공동 워크숍 개최"
    )
    workshop = next(r for k, r in made.items() if k.startswith("c") and r.get("date") == ["2026"])
    assert workshop["status"] == ["agreed"]


def test_what_another_partner_does_is_not_of_the_agreement_of_institutes() -> None:
    """The paragraph is about an institute abroad that has no part in the memorandum."""
    signed = "한국재료연구원은 12일 칠레 국립에너지센터와 수소 소재 업무협약을 체결했다."
    goal = "수소 저장 소재를 공동으로 연구하기로 했다."
    other = read(f"{signed}\n\n칠레 국립수소연구소와는 따로 만났다. {goal}")
    own = read(f"{signed}\n\n칠레 국립에너지센터와는 따로 만났다. {goal}")
    assert [[k for k in made if k.startswith("c")] for made in (other, own)] == [[], ["c1"]]
    assert own["c1"]["of"] == ["a1"]


def test_of_two_agreements_in_one_sentence_an_item_is_of_those_who_act() -> None:
    """Two pairs of institutes sign; what the second pair will do is of the second memorandum."""
    made = read(
        "한국재료연구원은 칠레 국립에너지센터와 수소 소재 업무협약을 체결했고, "
        "한국전기연구원은 칠레 국립전력연구소와 초전도 업무협약을 체결하여 "
        "한국전기연구원과 칠레 국립전력연구소는 초전도 전력망을 공동으로 연구하기로 했다."
    )
    assert made[made["c1"]["of"][0]]["party"] == ["한국전기연구원", "국립전력연구소"]


def test_a_meeting_of_its_own_is_no_outcome_of_the_agreement() -> None:
    """Ministers who meet, without a word that points to what was signed, meet for themselves; with 이번 협정 for the treaty."""
    signed = "한국과 칠레는 12일 ‘한-칠레 수소기술 협력협정’을 체결했다."
    met = "남보라 산업통상자원부 장관은 {}로사 디아스 칠레 에너지부 장관과 면담하고 수소 저장 소재 협력 방안을 논의했다."
    alone, pointing = (read(f"{signed}\n\n{met.format(words)}") for words in ("", "이번 협정을 계기로 "))
    assert (alone["c1"].get("of"), pointing["c1"].get("of")) == (None, ["a1"])
    assert alone["c1"]["party"] == pointing["c1"]["party"] == ["산업통상자원부", "칠레 에너지부"]
