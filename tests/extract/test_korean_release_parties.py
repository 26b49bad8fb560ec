"""Who takes part in what Korean institutes, universities and firms tell of in their own releases."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, published: str = "2024-03-11") -> Slots:
    """What is extracted of a Korean text."""
    return slots(analyse(Document("d", text, "ko", "", published)))


def first(found: Slots) -> dict[str, list[str]]:
    """The first agreement."""
    return agreements(found)[0]


def test_agencies_of_several_countries_are_no_korean_one() -> None:
    """칠레, 페루 등 2개 기상청과: both countries and the agency whose head acts."""
    found = read(
        "김하늘 기상청장은 10일 제네바에서 세계기상기구 총회에 참석했다. "
        "칠레, 페루 등 2개 기상청과 기후 관측 분야 업무협약을 체결하고 위성 자료를 교환하기로 했다. "
        "호주, 캐나다와는 인공지능 예보 모델을 공동 개발하기로 했다."
    )
    assert {"CL", "PE"} < set(first(found)["party"])
    assert len(first(found)["party"]) == 3
    assert {"AU", "CA", "KR"} == set(items(found)[-1]["party"])


def test_an_unknown_subject_acts_for_itself() -> None:
    """가람텍은 칠레, 페루와: the agency that acted before has no part."""
    found = read(
        "기상청은 10일 칠레 기상청과 위성 자료 교환 협약을 체결했다. 가람텍은 페루 및 호주 기업과 관측 장비 합작법인 설립 계약을 체결했다."
    )
    later = [a for a in agreements(found) if a["instrument"] in (["contract"], ["partnership"])]
    assert later
    assert all("기상청" not in str(a["party"]) for a in later)


def test_a_number_makes_another_body() -> None:
    """칠레 제2가스공사 is no Korean corporation, which is called so without a number."""
    made = first(read("한국가스공사(사장 남보라)는 10일 서울에서 칠레 제2가스공사와 수소 저장 기술을 함께 개발하는 업무협약을 체결했다."))
    assert any("제2가스공사" in name for name in made["party"])


def test_a_unit_for_a_project_acts_for_its_university() -> None:
    """한밭대 글로컬 사업추진단은 …: the university is the party."""
    made = first(
        read(
            "한밭대학교 글로컬 사업추진단이 칠레 최고 공학 교육기관인 산티아고 국립 공과대학교(Santiago University of Technology)와 "
            "손을 잡았다. 한밭대 글로컬 사업추진단(단장 남보라)은 지난 9일 산티아고 국립 공과대학교를 방문해 "
            "반도체 공동연구를 위한 업무협약(MOU)을 체결했다."
        )
    )
    assert len(made["party"]) == 2
    assert any("한밭대" in name for name in made["party"])


def test_an_office_abroad_is_no_body_of_that_country() -> None:
    """칠레 사무소 is somebody's own office: two Korean institutes that share one agree with no one else, so that no two countries do."""
    found = read(
        "한국기계연구원이 칠레 사무소를 한국화학연구원과 공동 활용하기로 했다. "
        "두 기관은 10일 대전에서 ‘기계연 칠레 사무소 공동 활용 협약’을 맺고 시험 장비를 함께 쓰기로 했다."
    )
    assert not found
    assert not read("한국기계연구원은 10일 칠레 사무소와 업무협약을 맺고 로봇을 함께 개발하기로 했다.")


def test_a_bracket_gives_the_korean_name_of_an_international_body() -> None:
    """UNEP(UN환경계획): one body; 사회경제발전 is none."""
    made = first(
        read(
            "한국에너지공단은 지난 9일 나이로비 UNEP(UN환경계획) 본부에서 태양광 보급과 아프리카의 지속가능한 사회경제발전 지원에 합의하고 "
            "양해각서(MOU)를 체결했다고 10일 밝혔다."
        )
    )
    assert len(made["party"]) == 2


def test_middle_dots_of_any_font_join_a_list() -> None:
    """A‧B와: both are partners, however the dot is coded."""
    made = first(read("국가기술표준원은 10일 서울에서 칠레 CEN‧CPE와 수소 표준 협력 양해각서를 체결했다."))
    plain = first(read("국가기술표준원은 10일 서울에서 칠레 CEN·CPE와 수소 표준 협력 양해각서를 체결했다."))
    assert made["party"] == plain["party"]


def test_a_quoted_firm_acts() -> None:
    """'하늘앤별'이 미국 A와: the firm in quotation marks is the other side."""
    made = first(read("'하늘앤별'이 미국 신경재생연구소(NRI)와 합작법인 '루미나바이오'를 설립하고 신약 사업에 나선다고 10일 밝혔다."))
    assert len(made["party"]) == 2


def test_who_poses_behind_the_signing_has_signed() -> None:
    """서명 후 기념촬영: both are signers, the ambassador in Korea too."""
    told = "농촌진흥청은 칠레 농업연구청과 씨감자 재배 기술을 전하는 양해각서를 8일 체결했다. "
    who = "남보라 농촌진흥청장과 파울라 로하스 주한 칠레 대사가 "
    assert len(first(read(f"{told}이날 협약식에서 {who}협약서에 서명 후 기념촬영을 하고 있다."))["signer"]) == 2


def test_points_told_one_after_the_other_are_items() -> None:
    """세 가지다 is none, 첫째는 … 개발이다 is one."""
    found = read(
        "한밭대학교병원은 4일 칠레 산티아고대학교병원과 학술협력 양해각서를 체결했다. 주요 협력 내용은 크게 두 가지다. "
        "첫째는 인공지능 진단 기술 개발을 위한 공동연구 협력이다. 둘째는 임상 자료를 나누는 연구 플랫폼 조성이다."
    )
    assert [r["action"] for r in items(found)] == [["joint-research"], ["facility"]]


def test_a_laboratory_that_is_run_already_is_no_further_agreement() -> None:
    """공동연구실 운영을 위한 각서: one paper; one for its founding tells of the laboratory too."""
    told = "한국화학연구원은 10일 체코과학원과 반도체 소재 공동연구실 {}을 위한 양해각서를 체결했다."
    assert [len(agreements(read(told.format(deed)))) for deed in ("운영", "설립")] == [1, 2]


def test_what_is_made_an_institution_is_no_rule() -> None:
    """제도화된 협력 is no regulation, 제도화하기로 is."""
    told = "한밭대학교는 칠레대학교와 반도체 협약을 맺었다. 두 대학은 "
    one = read(f"{told}제도화된 협력 기반에서 반도체 소재를 공동 개발하기로 했다.")
    assert items(one)
    assert all("regulation" not in r["action"] for r in items(one))


def test_mayors_sign_for_their_cities() -> None:
    """시장 of one city and 발디비아 시장: the two cities are the parties; who only dined made nothing."""
    cities = "부산광역시(시장 남보라)가 칠레 발디비아시와 스마트시티 기술 개발에 힘을 모은다.\n\n남보라 시장은 "
    made = first(read(f"{cities}9일 산티아고에서 파블로 로하스 발디비아 시장과 스마트시티 데이터 협력을 위한 업무협약을 맺었다."))
    assert {"KR", "CL"}.isdisjoint(made["party"])
    assert len(made["party"]) == 2
    assert not agreements(read(f"{cities}파블로 로하스 발디비아 시장과 저녁을 함께했다."))


def test_letters_of_intent_are_exchanged_at_the_time_of_a_summit() -> None:
    """협력의향 서신 교환 is a paper of the two; the summit, 발맞추어, is only its occasion."""
    found = read(
        "□ 국립감염병연구소와 칠레 공중보건연구소는 지난 8일 백신 분야 연구를 위한 협력의향 서신을 교환했다. "
        "두 연구소는 한-칠레 정상회담과 발맞추어 교환을 마쳤다.\n ○ 이 협력의향서신을 계기로 양 기관은 백신 공동연구를 확대하기로 하였다."
    )
    assert [r["instrument"] for r in agreements(found)] == [["letter-of-intent"]]
    assert items(found)
    assert all(r["of"] == ["a1"] for r in items(found))


def test_what_a_paper_comprises_is_agreed() -> None:
    """…을 포함하고 있으며 tells what is to be done; what a visit comprised was done."""
    told = "한국생명공학연구원은 9일 칠레대학교와 바이오 분야 양해각서(MOU)를 체결했다. "
    found = read(f"{told}이번 양해각서는 ▲공동연구 과제 개발, ▲연구인력 교류 등을 포함하고 있으며, 두 기관은 5년간 이를 이행한다.")
    assert [r["status"] for r in items(found)] == [["agreed"]]


def test_what_is_taken_for_a_sign_of_interest_is_no_item() -> None:
    """관심의 결과로 풀이된다 is a judgement."""
    told = "한국생명공학연구원은 9일 칠레대학교와 바이오 분야 양해각서를 체결했다. "
    found = read(f"{told}이번 협약은 칠레대학교의 제안에 따른 것으로, 우리 바이오 연구 협력 사업에 대한 관심의 결과로 풀이된다.")
    assert agreements(found)
    assert not items(found)


def test_a_body_that_a_country_opens_lets_a_long_text_be_read() -> None:
    """영국선급협회 is of another country, though none is named as a word."""
    told = "한국선급은 8일 ‘암모니아 추진 선박 기술 공동개발 MOU’를 영국선급협회(LR)와 체결했다고 밝혔다. "
    assert first(read(told + "회사는 선박의 연료를 바꾸는 일에 오래 힘써 왔다. " * 14))["instrument"] == ["mou"]


def test_the_short_form_of_a_forum_is_no_second_one() -> None:
    """공동위원회(이하 공동위): one forum."""
    found = read("방위사업청은 9일 제10차 한-칠레 방산협력 공동위원회(이하 공동위)를 개최했다. 공동위는 드론 기술 공동연구를 논의했다.")
    assert len(agreements(found)) == 1


def test_a_standing_body_in_the_name_of_a_paper_puts_its_signing_into_no_future() -> None:
    """정례협의체 신설 각서를 서명하고 … 논의했다: signed; 정례 개최 is still to come."""
    told = "한국과 칠레 국방장관은 9일 서울에서 회담을 열었다. 양 장관은 드론 기술 정례협의체 관련 양해각서(MOU)를 서명하고, "
    papers = [r for r in agreements(read(f"{told}방산협력 방안을 논의했다.")) if r["instrument"] == ["mou"]]
    assert [r["status"] for r in papers] == [["signed"]]


def test_an_aim_that_is_worked_out_is_no_declaration() -> None:
    """‘…2035’ 비전 정립에: no paper; 비전을 채택했다 is one."""
    told = "한국전자통신연구원은 9일 칠레대학교와 6G 공동연구 협약을 맺었다. 연구원은 국제전기통신연합(ITU)의 ‘통신 2035’ 비전 {}."
    assert [len(agreements(read(told.format(deed)))) for deed in ("정립에 핵심을 담당했다", "채택을 알렸다")] == [1, 2]


def test_who_only_reports_an_opening_has_no_part_in_the_centre() -> None:
    """산업통상자원부는 A와 B가 설립한 센터가 3일 개소했다고 밝혔다: A and B, and the day of the opening."""
    made = first(
        read(
            "산업통상자원부(장관 남보라)는 한국화학연구원과 칠레 소재연구소(CDI)가 공동으로 설립한 배터리소재 협력센터(Battery Centre)가 "
            "3월 3일에 칠레 산티아고에서 개소했다고 밝혔다."
        )
    )
    assert len(made["party"]) == 2
    assert made["date"] == ["2024-03-03"]


def test_a_class_of_firms_is_no_party() -> None:
    """중견기업과: no body, so that the country of the other class stands for its side."""
    made = first(
        read(
            "한국산업기술진흥원은 9일 칠레 산티아고에서 안데스(ANR) 혁신투자진흥공사와 한국 중견기업과 칠레 대학 간 "
            "배터리 기술협력을 위한 양해각서(MOU)를 교환했다고 10일 밝혔다. 두 기관은 배터리 소재 공동연구를 지원한다."
        )
    )
    assert all("중견기업" not in name for name in made["party"])


def test_the_head_of_a_firm_behind_it_signs_for_it() -> None:
    """현대로템은 남보라 사장이: the firm is the party; a ministry whose minister signs leaves it to the countries."""
    made = first(read("현대로템은 남보라 사장이 칠레국영철도공사와 수소열차 실증 협약을 체결했다고 9일 밝혔다."))
    assert "KR" not in made["party"]
    assert any("현대로템" in name for name in made["party"])


def test_medical_products_are_a_field() -> None:
    """의료제품 분야: health, so that the paper of two agencies is one of technology."""
    made = first(
        read(
            "식품의약품안전처는 한국 식약처와 칠레 의약품청이 의료제품 분야 상호 협력을 강화하는 양해각서(MOU)를 지난 7일 체결했다고 밝혔다. "
            "양측은 ▲규제 정보교환 ▲업계 교육 등을 추진하기로 했다."
        )
    )
    assert "health" in str(made["sector"])


def test_a_summit_at_which_heads_look_on_is_no_record() -> None:
    """정상회담에서 두 정상이 임석한 가운데: the paper alone; a summit that agrees something is one."""
    told = "식약처가 칠레 의약품청과 인공지능 의료기기 협력을 강화하는 양해각서를 지난 7일 체결했다. 한국과 칠레의 정상회담에서 두 정상이 "
    assert len(agreements(read(f"{told}임석한 가운데 양해각서가 교환됐다."))) == 1
