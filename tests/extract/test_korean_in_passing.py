"""Agreements that a Korean text about matters at home names in passing, and the heads of bodies and states who make them."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, of, slots

HOME = "국립산림과학원이 문을 연 지 백 년을 맞는다. 올해 예산은 한 해 전보다 줄었다."


def read(text: str, title: str = "산림과학원 백 년, 예산은 줄고") -> Slots:
    return slots(analyse(Document("d", text, "ko", title=title, published="2025-06-15")))


def test_the_two_institutes_meant_before_another_body_acts() -> None:
    """In a text that goes on with one of several partners 두 기관 are bodies like any, whoever acts in the clause behind them."""
    made = read(
        "한국재료연구원은 캐나다 워털루대와 합금 연구 협약을 맺었다.\n\n"
        "캐나다와는 2021년부터 손잡았다. 두 기관은 수소 합금을 함께 연구하고 있는데, 캐나다 천연자원부가 50만달러를 댄다.",
        "한국재료연구원, 캐나다와 합금 연구",
    )
    assert made["c2"]["party"] == ["한국재료연구원", "워털루대"]


def test_what_two_bodies_do_in_a_field_is_an_item_in_a_text_about_one() -> None:
    """The paper below it is theirs and of that field; what the other country's ministry pays alone is no item."""
    made = read(
        f"{HOME}\n\n페루 산림청과 2019년에 맺은 협약이 살아 있다. "
        "두 기관은 위성 영상으로 산불을 예측하는 과제를 함께 하고 있는데, 페루 환경부가 20만달러를 댄다."
    )
    assert [key for key in made if key[0] in "ac"] == ["a1", "c1"]
    assert made["c1"]["of"] == ["a1"]


def test_what_two_bodies_do_without_a_field_is_none() -> None:
    """Rivals, and two who share an exhibition, do nothing that such a text would be read for."""
    assert not read(
        f"{HOME}\n\n국립산림과학원과 페루 산림청은 목재 시장에서 경쟁하고 있다. 국립산림과학원은 페루 산림청과 사진전을 함께 열기로 했다."
    )


def test_a_head_told_by_the_post_alone_is_of_the_body_that_acts() -> None:
    """윤하늘 청장은 below 기상청이 is its head, and the statement is of the two bodies; so is the paper 두 기관 사이에 behind it."""
    made = read(
        "기상청이 올해 새 슈퍼컴퓨터를 들인다. 예산 심의는 길어졌다.\n\n"
        "윤하늘 청장은 지난해 4월 8일 헬싱키에서 유시 카우롤라 핀란드 기상연구소장과 기상위성 자료 활용 공동성명에 서명했다. "
        "이달 초에는 레이더 강수 예측 기술을 개발할 이행약정이 두 기관 사이에 체결됐다.",
        "기상청 슈퍼컴 교체 논란",
    )
    assert made["a1"]["party"] == made["a2"]["party"] == ["기상청", "기상연구소"]
    assert made["a1"]["signer"] == ["윤하늘", "유시 카우롤라"]


def test_what_ministers_declare_is_their_countries() -> None:
    """A joint statement of two ministers has the two countries."""
    made = read(
        "과학기술정보통신부가 새 예산을 짰다. 심의는 길어졌다.\n\n"
        "윤하늘 장관은 4월 8일 헬싱키에서 유시 카우롤라 핀란드 고용경제부 장관과 6세대 통신 공동성명에 서명했다.",
        "과기정통부 새 예산",
    )
    assert [p for key in made if key.startswith("a") for p in made[key]["party"]] == ["KR", "FI"]


def test_two_heads_of_state_are_of_the_two_countries() -> None:
    """이재명 대통령과 샤브카트 미르지요예프 대통령은 below 한국과 우즈베키스탄이."""
    made = read(
        "한국과 우즈베키스탄이 수교 33년 만에 관계를 끌어올렸다. "
        "이재명 대통령과 샤브카트 미르지요예프 대통령은 12일 사마르칸트에서 만찬에 앞서 공동선언을 발표했다. "
        "두 정상은 한국우주항공청과 우즈베키스탄 우주청이 위성 자료를 함께 쓰기로 합의했다.",
        "한-우즈벡, ‘특별 동반자’로",
    )
    assert made["a1"]["party"] == ["KR", "UZ"]
    assert made["c1"]["of"] == ["a1"]


def test_a_country_of_one_letter_in_a_title() -> None:
    """미 … 청장 behind a name of two words is no third word of it."""
    told = analyse(Document("d", "윤하늘 원장은 안나 베리 당시 영 기상연구소(ABCD·에이비시디) 소장과 만났다. 한국과 영국은 가깝다.", "ko"))
    assert "안나 베리" in of(told, Kind.PERSON)


def test_the_two_institutes_of_a_sentence_are_those_that_it_names_itself() -> None:
    """… before the sentence above, where bodies of two countries act as well."""
    made = read(
        "한국생명공학연구원과 케냐의학연구소는 말라리아 자료를 함께 분석하기로 했다. "
        "극지연구소와 케냐 기상청이 3월에 협약을 맺은 덕분인데, 두 기관은 이에 따라 빙하 관측값을 공유하기로 했다.",
        "한-케냐, 말라리아 함께 푼다",
    )
    assert [made[key]["party"] for key in made if key.startswith("c")][-1] == ["극지연구소", "케냐 기상청"]


def test_a_committee_met_on_the_day_and_with_the_people_of_the_sentence_before() -> None:
    """The day of the treaty on which it rests is not its own, and that treaty promises nothing any more."""
    made = read(
        "김하늘 과학기술정보통신부 국제협력관과 존 므왕기(John Mwangi) 케냐 교육부 차관보가 10일 나이로비에서 마주 앉았다. "
        "오래 쉬던 한-케냐 과학기술공동위원회가 마침내 열린 것이다. 공동위의 근거는 두 나라가 2004년 맺은 과학기술협정이다. "
        "두 나라는 말라리아 백신을 함께 개발하기로 했다.",
        "다시 만난 한국과 케냐",
    )
    assert (made["a1"]["date"], made["a1"]["signer"]) == (["2025-06-10"], ["김하늘", "존 므왕기"])
    assert made["a2"]["date"] == ["2004"]
    assert [key for key in made if key.startswith("c")] == ["c1"]


def test_loans_budgets_and_exercises_are_no_items() -> None:
    """… even in a text about two countries with an arrangement on lithium."""
    made = read(
        "한국과 칠레가 관계를 끌어올렸다. 두 정상은 항행의 자유를 지키고 합동 해상훈련을 늘리기로 했다. "
        "한국은 항만 도로를 넓히는 데 경협기금 차관 2억달러를 내준다. 외교부와 칠레 외교부는 12일 리튬 가공 기술 협력 약정을 맺었다. "
        "칠레 정부는 다음 달 새 과학기술 계획의 예산안을 의회에 낸다.",
        "한-칠레 ‘포괄적 동반자’로",
    )
    assert [key for key in made if key[0] in "ac"] == ["a1"]


def test_what_two_governments_made_is_not_the_paper_of_two_firms() -> None:
    """A name before the type, and 두 나라 정부 as its makers."""
    made = read(
        "재작년 12월 대통령이 베트남을 찾았을 때 LG전자와 FPT는 하노이에 차량용 반도체 연구소를 공동 설립하는 양해각서를 주고받았다.\n\n"
        "그해 겨울 두 나라 정부가 체결한 반도체 인력 학교 협약은 여태 지켜지고 있다.",
        "하노이에 반도체 인력 센터, 그 뒤",
    )
    assert [made[key]["party"] for key in ("a1", "a2")] == [["LG전자", "FPT"], ["VN", "KR"]]


def test_a_name_in_one_word_tells_a_treaty_from_another() -> None:
    """과학기술협력협정 is not the ‘준회원국 협정’ of the same two sides."""
    made = read(
        "한국과 유럽연합은 9일 브뤼셀에서 ‘유럽 해양연구’ 준회원국 협정에 서명했다.\n\n과학기술협력협정은 한국과 유럽연합이 2006년에 맺었다.",
        "한-EU, 해양연구 협정",
    )
    assert [made[key]["date"] for key in ("a1", "a2")] == [["2025-06-09"], ["2006"]]


def test_a_plan_laid_before_a_council_is_a_plan() -> None:
    """맺겠다는 계획을 보고했다 has reported, not signed."""
    made = read("한국천문연구원은 망원경을 바꾼다. 연구원은 내년 상반기에 유럽남방천문대와 협력협정을 맺겠다는 계획을 위원회에 보고했다.")
    assert made["a1"]["status"] == ["agreed"]


def test_a_firm_and_those_with_whom_it_has_contracts() -> None:
    """회사는 is the firm whose news it is, and so is the partner that a sentence leaves out; 연초 is this year."""
    made = read(
        "코스닥 기업 알테오젠이 적자를 벗어났다. 매출은 500억원으로 늘었다.\n\n"
        "회사는 지난해 8월 덴마크 노보노르 래디오와 이 원소의 공급 계약을 맺었다. "
        "2월에는 스위스 판데라가 새 공급사로 계약에 도장을 찍었다. "
        "알테오젠은 연초 브라질 제약사 유로파마와 신약 합작투자 계약을 체결했다. 국내에서는 대전시와 투자협약을 맺었다.",
        "알테오젠의 장바구니…방사성의약품으로",
    )
    told = [(made[key]["party"], made[key]["date"]) for key in made if key.startswith("a")]
    assert [sorted(party) for party, _ in told] == [["노보노르 래디오", "알테오젠"], ["알테오젠", "판데라"], ["알테오젠", "유로파마"]]
    assert [date for _, date in told] == [["2024-08"], ["2025-02"], ["2025"]]


def test_days_behind_the_one_told_last() -> None:
    """이틀 뒤 counts from the day of the signing before."""
    made = read(
        "12일 라바트에서 한국과 모로코는 그린수소 양해각서에 서명했다. 이틀 뒤에는 이집트와도 ‘해수담수화 기술 협력 약정’을 맺었다.",
        "수소 순방",
    )
    assert made["a2"]["date"] == ["2025-06-14"]


def test_a_field_with_the_particle_of_a_list_is_no_body() -> None:
    """합성생물학과 양자 분야: the last letters are no department."""
    told = analyse(
        Document("d", "한국연구재단과 덴마크 혁신기금은 합성생물학과 양자 분야 공동연구를 추진하기로 했다.", "ko", published="2025-06-15")
    )
    assert "합성생물학" not in of(told, Kind.ORGANIZATION)


def test_the_two_institutes_agree_on_a_field_whatever_the_verb() -> None:
    """넣기로 합의했다 names no act that anybody listed: with a field it is research of both, without one nothing."""
    made = read(
        "질병관리청과 케냐의학연구소는 말라리아 진단기술 협약을 맺었다. 두 기관은 말라리아 유전체를 내년 공모에 넣기로 합의했다. "
        "두 기관은 축구 대회를 열기로 했다.",
        "한-케냐, 말라리아 함께 푼다",
    )
    assert [made[key]["action"] for key in made if key.startswith("c")] == [["joint-research"]]


def test_this_body_is_the_international_one_named_before() -> None:
    """이 기구는 behind the name of an international body, also where that only owned something."""
    made = read(
        "한국과 케냐의 과학기술공동위원회가 10일 열렸다. 회의장 벽에는 국제백신연구소(IVI)의 사진이 걸렸다. "
        "이 기구는 2022년 11월 나이로비의 백신 제조사 바이오마라와 콜레라 백신 기술이전 계약을 맺었다.",
        "한-케냐 공동위",
    )
    assert made["a1"]["party"] == ["국제백신연구소", "바이오마라"]
