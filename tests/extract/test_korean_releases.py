"""How ministries write releases: lists under a sentence that counts, sentences cut at a bullet, what is done at home, chronicles."""

from __future__ import annotations

from kg.extract import extract
from kg.lang import analyse
from kg.lang.ko.values.cues import anaphors
from kg.model import Document, Entity

Records = dict[str, dict[str, list[str]]]


def read(text: str, title: str = "한-뉴질랜드 지열 협력", published: str = "2025-06-20") -> Records:
    """Slots of the records of a release, entities by their first name."""
    made: Records = {}
    for s in extract(analyse(Document("d", text, "ko", title=title, published=published))):
        value = s.object.names[0] if isinstance(s.object, Entity) else str(s.object)
        made.setdefault(s.subject, {}).setdefault(s.predicate, []).append(value)
    return made


def of_type(records: Records, kind: str, start: str = "") -> list[dict[str, list[str]]]:
    """The records of a type whose label begins with some words."""
    return [r for r in records.values() if r["type"] == [kind] and r["label"][0].startswith(start)]


SIGNED = "□ 기후환경부는 6월 17일 웰링턴에서 뉴질랜드 혁신부와 「지열 발전 협력 양해각서」를 체결하였다.\n\n"


def test_items_under_a_sentence_that_counts_them_are_of_its_paper() -> None:
    """양해각서에 담긴 사항은 두 가지이다, and institutes do what the paper of the ministries says."""
    text = SIGNED + (
        " ㅇ 양해각서에 담긴 사항은 두 가지이다.\n   - 첫째, 시추공 3곳을 내년까지 함께 뚫어 열수 자료를 공유한다.\n"
        "   - 둘째, 한국지질자원연구원과 뉴질랜드 지질과학원이 지열 저류층을 공동으로 조사한다.\n"
    )
    records = read(text)
    items = of_type(records, "commitment")
    assert [i["label"][0][:2] for i in items] == ["첫째", "둘째"]
    assert {i["of"][0] for i in items} == {next(k for k, r in records.items() if r["type"] == ["agreement"])}


def test_a_bullet_goes_on_with_the_one_that_ends_in_a_comma() -> None:
    """… 열고, and below it what the same two decided."""
    text = SIGNED + " ㅇ 양측은 국장급 작업반을 해마다 열고,\n\n ㅇ 지열 발전소의 안전 기준 자료를 서로 제공하기로 하였다.\n"
    assert [len(i["party"]) for i in of_type(read(text), "commitment", "지열")] == [2]
    alone = SIGNED + " ㅇ 지열 발전소의 안전 기준 자료를 서로 제공할 계획이다.\n"
    assert not of_type(read(alone), "commitment", "지열")


def test_what_is_done_at_home_is_no_record() -> None:
    """국내에서는 …: neither the paper with a province nor the plan, also in a quotation and where both sides acted last."""
    both = SIGNED + " ㅇ 양측은 국장급 지열 작업반을 만들기로 하였다.\n\n"
    text = both + "□ 국내에서는 포항에 지열 시험마을을 세우기로 하고, 지난달 경상북도와 업무협약을 맺었다.\n"
    assert len(read(text)) == len(read(both))
    spoken = both + '□ 장관은 "국내에서도 포항 지열단지 조성을 위해 제주도, 한국전력공사와 맺은 업무협약을 서둘러 실천하겠다"라고 말했다.\n'
    assert len(read(spoken)) == len(read(both))
    tells = both + "□ 기후환경부는 지열 수출을 돕고자 국내에서도 한국전력공사와 업무협약을 맺고 지열 데이터 구축에 나서고 있다.\n"
    assert len(read(tells)) == len(read(both))


def test_with_somebody_from_abroad_it_is_one() -> None:
    """국내에서는 뉴질랜드 …와."""
    text = SIGNED + "□ 국내에서는 뉴질랜드 지질과학원과 포항에 지열 공동연구센터를 설립하기로 하였다.\n"
    assert of_type(read(text), "commitment", "국내에서는")


def test_what_ought_to_be_done_is_nobodys_promise() -> None:
    """-어야 한다 is an opinion, but what the parties of a paper shall do is its text."""
    text = "한국과 뉴질랜드는 지열 협력 협정을 2019년에 맺었다. 양국은 지열 시추 공동연구를 시작해야 한다."
    assert not of_type(read(text), "commitment")
    shall = "한국과 뉴질랜드는 지열 협력 협정을 2019년에 맺었다. 양 당사국은 지열 시추 자료를 교환하여야 한다."
    assert of_type(read(shall), "commitment")


def test_an_entry_of_a_chronicle_dates_its_days() -> None:
    """▶2023년 5월 = … 9일 is the ninth of that May."""
    text = (
        "▶2023년 5월 = 기후환경부는 9일 뉴질랜드 혁신부와 ‘지열 인력양성 업무협약’을 맺었다.\n\n"
        "▶2024년 = 한국과 뉴질랜드는 ‘지열 안전 약정’에 3월 4일 서명했다.\n"
    )
    assert [a["date"] for a in of_type(read(text), "agreement")] == [["2023-05-09"], ["2024-03-04"]]


def test_a_seal_makes_a_paper() -> None:
    """도장을 찍다 is to sign."""
    text = "한국지질자원연구원과 뉴질랜드 지질과학원은 지열 저류층을 같이 조사하는 양해각서에 도장을 찍었다."
    assert [a["instrument"] for a in of_type(read(text), "agreement")] == [["mou"]]


def test_a_declaration_with_its_noun_before_the_quotes_is_one() -> None:
    """공동선언 ‘…’을 채택했다."""
    text = "한국과 뉴질랜드 정상은 공동선언 ‘지열로 여는 태평양의 내일’을 채택했다. 양국은 지열 공동연구를 하기로 했다."
    assert len(of_type(read(text), "agreement")) == 1


def test_papers_of_firms_and_of_ministers_are_two() -> None:
    """A bare MOU of two firms is not the named one that ministers sign a day later."""
    text = (
        "□ 6월 17일 웰링턴에서는 아래 2건의 서명식이 열렸다.\n"
        "  ① 두산에너빌리티와 뉴질랜드 머큐리에너지는 지열 터빈을 함께 개발하는 내용의 MOU를 교환하였다.\n"
        "  ② 한국지질자원연구원과 뉴질랜드의 새별조사청·알바공과대학은 지열 탐사 MOU를 맺었다.\n"
        "□ 이튿날인 18일에는 남보라 장관과 제인 로우(Jane Lowe) 뉴질랜드 에너지부 장관이 「한-뉴질랜드 지열 MOU」에 서명하였다.\n"
    )
    told = of_type(read(text), "agreement")
    assert [a["date"] for a in told] == [["2025-06-17"], ["2025-06-17"], ["2025-06-18"]]
    assert told[1]["party"] == ["한국지질자원연구원", "새별조사청", "알바공과대학"]


def test_this_meeting_dates_what_was_signed_there() -> None:
    """이번 회의에서 goes back to the bullet that told the meeting and its day."""
    text = (
        "□ 보건복지부는 6월 17일 서울에서 세계보건기구(WHO)와 백신 허브 지정 기념회의를 함께 열었다고 밝혔다.\n\n"
        "□ 이번 회의에서 복지부와 WHO는 「백신 허브 이행약정」에 서명하였다.\n"
    )
    assert [a["date"] for a in of_type(read(text, "복지부, WHO와 백신 협력"), "agreement", "백신 허브 이행약정")] == [["2025-06-17"]]


def test_a_bullet_below_a_signing_tells_what_the_paper_says() -> None:
    """Nouns of action that say nothing alone are agreed there."""
    text = (
        "두 나라는 17일 웰링턴에서 만나 여러 문서에 서명했다.\n\n"
        "○ 한국지질자원연구원과 뉴질랜드 지질과학원은 ‘화산재 관측 협력 MOU’를 체결\n"
        "  - 두 기관은 관측 시설을 개방\n  - 화산재 센서 시험 후보지를 내년까지 선정\n"
    )
    assert [i["status"] for i in of_type(read(text, "한-뉴질랜드 화산재 관측 협력"), "commitment", "두 기관은")] == [["agreed"]]


def test_a_follow_up_tells_what_its_old_paper_brought() -> None:
    """Where the text is about one paper of last year, 당시 두 나라는 … is its item."""
    text = (
        "지난해 5월 한국과 뉴질랜드가 맺은 '지열 시추 협력 양해각서'가 한 해를 넘겼다.\n\n"
        "당시 두 나라는 고온 시추 장비를 함께 개발하고 로토루아에 시험정을 뚫기로 했다.\n"
    )
    records = read(text, "[후속] 지열 협력 1년, 무엇이 남았나")
    (item,) = of_type(records, "commitment")
    assert item["of"] == [k for k, r in records.items() if r["type"] == ["agreement"]]


def test_what_is_opened_on_a_day_to_come_is_agreed() -> None:
    """오는 9월 … 설립한다고 밝혔다, and the same thing of the past."""
    text = "전남대학교는 오클랜드대학교와 함께 지열 공동연구소를 오는 9월 광주에 설립한다고 19일 밝혔다."
    assert [(a["status"], a["date"]) for a in of_type(read(text, "지열 공동연구소 9월 개소"), "agreement")] == [(["agreed"], ["2025-09"])]
    done = "전남대학교는 오클랜드대학교와 함께 지열 공동연구소를 18일 광주에 설립했다고 19일 밝혔다."
    assert [a["status"] for a in of_type(read(done, "지열 공동연구소 개소"), "agreement")] == [["signed"]]


def test_a_paper_that_is_pointed_at_has_what_rests_on_it() -> None:
    """이 MOU를 근거로 a dialogue is set up: of the ministers' paper told last, not of the firms' before."""
    text = (
        "□ 6월 17일 웰링턴에서 두산에너빌리티와 뉴질랜드 머큐리에너지는 지열 터빈을 함께 개발하는 MOU를 맺었다.\n\n"
        "□ 18일에는 남보라 장관과 제인 로우(Jane Lowe) 뉴질랜드 에너지부 장관이 「한-뉴질랜드 지열 협력 MOU」에 서명하였다.\n\n"
        " ㅇ 양측은 이 MOU를 근거로 '한-뉴질랜드 지열 대화'를 새로 만들기로 하였다.\n"
    )
    records = read(text)
    (item,) = of_type(records, "commitment", "양측은")
    assert records[item["of"][0]]["label"] == ["한-뉴질랜드 지열 협력 MOU"]


def test_whom_a_bullet_means_bodies_told_later_do_not_say() -> None:
    """양측 of the first section are not the institutes of the next one."""
    text = (
        "□ 보건복지부와 세계보건기구(WHO)는 6월 17일 서울에서 백신 회의를 함께 열었다.\n\n"
        " ○ 양측은 내년부터 백신 교육생을 해마다 100명으로 늘리기로 하였다.\n\n"
        " ○ 질병관리청과 감염병혁신연합(CEPI)은 17일 「백신 비축 양해각서」를 체결하였다.\n"
    )
    (item,) = of_type(read(text, "백신 협력 회의 열려"), "commitment", "양측은")
    assert "감염병혁신연합" not in item["party"]


def test_an_event_that_two_hold_together_is_theirs() -> None:
    """「세계 …서밋」을 함께 개최하였다 is a forum of the two; one that others hold is none."""
    text = "보건복지부와 세계보건기구(WHO)는 6월 17일 서울에서 「2025 세계 백신 서밋」을 함께 개최하였다."
    assert [a["instrument"] for a in of_type(read(text, "백신 서밋 개최"), "agreement")] == [["dialogue"]]
    other = "보건복지부는 6월 17일 제네바에서 열린 「2025 세계 백신 서밋」에 참석하였다."
    assert not of_type(read(other, "백신 서밋 참석"), "agreement")


def test_ministries_of_both_act_for_their_countries() -> None:
    """양국 농업부는 is a word for both sides, and no body of one; 양국 before anything else stays as it is."""
    told = [m.form for m in anaphors("양국 농업부는 자료를 공유하고 양국 정상은 만나며 양국은 협력한다.")]
    assert told == ["양국 농업부", "양국", "양국"]


def test_answers_and_adjectives_are_no_items() -> None:
    """답하기로 했다 promises a word only; 지지부진하다 is a state; peace is another matter."""
    text = SIGNED + (
        "□ 기후환경부는 예산을 검토해 연말까지 답하기로 했다.\n\n□ 양국의 지열 인력 교류는 지지부진하다.\n\n"
        "□ 양측은 국제 평화와 안보를 위해 협력하기로 하였다.\n"
    )
    assert not of_type(read(text), "commitment")


def test_the_sentence_tells_in_full_what_the_line_below_the_title_names() -> None:
    """◇ … 양해각서 서명, 2단계 추진: signed, and by those whom the sentence names."""
    text = (
        "◇ 뉴질랜드와 지열 양해각서 서명, 시험정 2단계 추진\n◇ 피지에는 지열 기술 보급 검토\n\n"
        "□ 기후환경부는 남보라 장관이 6월 17일 웰링턴에서 제인 로우(Jane Lowe) 뉴질랜드 에너지부 장관과 "
        "「지열 시추 양해각서」에 서명하였다고 알렸다.\n"
    )
    (paper,) = of_type(read(text, "태평양에 지열 거점 세운다"), "agreement")
    assert paper["status"] == ["signed"]
    assert "피지" not in paper["party"]


def test_an_institute_below_a_foreign_ministry_is_a_partner() -> None:
    """보건부 산하 의학연구원 is one body, however common its name; 산하 연구기관 is any."""
    text = "질병관리청은 17일 쿠알라룸푸르에서 말레이시아 보건부 산하 의학연구원과 감염병 감시를 위한 의향서를 주고받았다."
    (paper,) = of_type(read(text, "진드기 감염병 함께 살핀다"), "agreement")
    assert paper["party"] == ["질병관리청", "의학연구원"]
    several = "한국에너지공단은 17일 칠레 광업부 산하 연구기관과 리튬 양해각서를 맺었다."
    assert all("연구기관" not in a["party"] for a in of_type(read(several, "리튬 협력"), "agreement"))


def test_a_member_state_is_no_body() -> None:
    """호라이즌 유럽 준회원국 tells what the country is."""
    text = "호라이즌 유럽 준회원국은 배터리 공동연구 과제를 한국화학연구원과 함께 지원하기로 하였다."
    assert all("준회원국" not in r.get("party", []) for r in read(text, "한-EU 배터리 공동연구").values())
