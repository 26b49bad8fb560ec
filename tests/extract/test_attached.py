"""Under which agreement an item stands, and when under none."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, items, slots


def read(text: str, lang: str = "ko", title: str = "") -> Slots:
    """What is extracted of a text."""
    return slots(analyse(Document("d", text, lang, title, "2025-06-20")))


BEFORE = (
    "한국과 칠레는 19일 산티아고에서 전파망원경 자료를 공유하기로 했다.\n\n"
    "양국은 관측 연구원도 서로 파견하기로 했다.\n\n{}"
    "이와 별도로 한국과 칠레는 다음 달 위성 공동개발 양해각서를 체결할 예정이다."
)


def test_an_item_told_before_an_agreement_is_not_of_it() -> None:
    """What stands above the only agreement of a text is no outcome of it."""
    made = read(BEFORE.format(""))
    assert any(r["instrument"] == ["mou"] for k, r in made.items() if k.startswith("a"))
    assert "of" not in items(made)[0]


def test_an_agreement_in_the_title_has_the_items_before_its_first_sentence() -> None:
    """The title tells what the text is about before any of its sentences."""
    made = read(BEFORE.format(""), title="한-칠레 위성 공동개발 양해각서 체결 추진")
    assert items(made)[0]["of"] == ["a1"]


def test_an_agreement_told_late_has_the_items_of_its_paragraph_only() -> None:
    """A memorandum that closes a long text is not what the text is about."""
    other = "연구진은 안데스 산맥의 고도가 관측에 알맞다고 설명했다.\n\n" * 6
    made = read(BEFORE.format(other) + " 양국은 위성 영상을 교환하기로 했다.\n\n양국은 달 탐사 로봇을 함께 개발하기로 했다.")
    last = items(made)[-2:]
    assert [r.get("of") for r in last] == [["a1"], None]


def test_an_item_in_english_told_before_an_agreement_is_not_of_it() -> None:
    """The same holds for English texts."""
    made = read(
        "The Canadian Space Agency and the Norwegian Space Agency will share radar data.\n\n"
        "Both agencies will exchange engineers for satellite design.\n\n"
        "Canada and Norway also plan to sign a memorandum of understanding on quantum research next month.",
        "en",
    )
    assert items(made)
    assert all("of" not in r or r["action"] == ["instrument"] for r in items(made)[:2])


def test_what_people_agreed_at_a_meeting_is_not_of_a_paper_signed_elsewhere() -> None:
    """The sentence tells of a meeting of its own; the next one points back to the memorandum."""
    made = read(
        "한국과 체코는 19일 프라하에서 한-체코 배터리 협력 양해각서를 체결했다.\n\n"
        "또한 산업통상부 김가람 차관은 체코 산업통상부 얀 노바크(Jan Novak) 차관과 면담을 갖고 로봇 부품을 공동 개발하기로 했다.\n\n"
        "양국은 이번 양해각서를 통해 배터리 재활용 기술도 공동 연구하기로 했다.",
    )
    assert [r.get("of") for r in items(made)] == [None, ["a1"]]


def test_a_forum_that_news_follows_from_was_held() -> None:
    """정상회담의 경제 성과를 … 논의했다 proposes no summit."""
    made = read(
        "한국과 페루는 2025년 6월 18일 서울에서 산업장관회담을 열고, "
        "지난해 한-페루 정상회담의 경제 분야 성과를 잇기 위한 배터리 공동연구를 논의했다. "
        "양국은 배터리 공동연구를 시작하기로 했다."
    )
    summits = [r for k, r in made.items() if k.startswith("a") and "정상회담" in r["label"][0]]
    assert all(r["status"] == ["signed"] for r in summits)


def test_a_forum_of_a_day_before_its_name_took_place_then() -> None:
    """6월 20일 열리는 …: the day is that of the forum, though the sentence tells what somebody will propose there."""
    made = read("해양수산부는 6월 20일 부산에서 열리는 ‘제3차 한-페루 해양과학포럼 특별세션’에서 심해 탐사 공동연구를 페루에 제안할 계획이다.")
    assert made["a1"]["status"] == ["signed"]
    assert made["a1"]["date"] == ["2025-06-20"]


def test_a_session_to_come_has_its_day() -> None:
    """A line without a verb tells the day of two forums that are still to be held."""
    made = read(
        "한국과 페루는 양자 공동연구를 시작하기로 했다.\n\n- 7. 8.(화) 제3차 한-페루 양자대화 및 제5차 한-페루 우주협력위원회 동시 개최"
    )
    forums = [r for k, r in made.items() if k.startswith("a")]
    assert [r["date"] for r in forums] == [["2025-07-08"]] * len(forums)
    assert forums


def test_what_a_forum_is_every_year_is_no_item() -> None:
    """매년 개최되고 있다 tells what a forum is."""
    text = "한국과 페루는 18일 제3차 한-페루 우주협력위원회를 열고 위성 자료를 교환하기로 했다. {}"
    same = read(text.format("이 위원회는 2020년 우주 협력을 넓히기 위해 신설되어 매년 국장급으로 개최되고 있다."))
    assert len(items(same)) == len(items(read(text.format("")))) == 1


def test_a_country_that_is_visited_for_talks_takes_part() -> None:
    """체코를 방문해 … 논의했다: the talks are with it, whatever other countries the text names."""
    made = read(
        "과학기술정보통신부 대표단은 17일부터 체코를 방문해 반도체 공동연구 방안을 논의했다.\n\n"
        "한미 양국은 지난해 반도체 공동연구 양해각서를 체결했다. 한미 양국은 인공지능도 함께 연구하기로 했다."
    )
    talks = next(r for r in items(made) if r["action"] == ["dialogue"])
    assert "CZ" in talks["party"]
    assert "US" not in talks["party"]


def test_the_name_of_a_body_is_no_action() -> None:
    """연수원 trains nobody by its name."""
    made = read(
        "한국과 페루는 19일 제2차 한-페루 우주협력위원회를 열고 위성 영상을 공동으로 분석하기로 했다. 내년에는 한국우주연수원이 주최한다."
    )
    assert all("training" not in r["action"] for r in items(made))


def test_who_acted_last_signs_with_the_next_partner_too() -> None:
    """X와도 협약을 맺었다: the institute of the sentence before, not its country."""
    made = read(
        "한국재료연구원은 지난 3월 독일 드레스덴공과대학과 합금 연구 업무협약을 체결했다. 또한 5월에는 덴마크공과대학과도 업무협약을 맺었다."
    )
    second = [r for k, r in made.items() if k.startswith("a")][-1]
    assert {"KR", "DK"}.isdisjoint(second["party"])
    assert len(second["party"]) == 2


def test_who_acted_last_is_the_other_side_of_an_item() -> None:
    """A sentence that names only the other side goes on with the body of the one before, in its country's place."""
    made = read(
        "한국과 몽골은 19일 제2차 한-몽골 과학기술공동위원회를 열고 위성 영상을 공동으로 분석하기로 했다. "
        "국립기상과학원은 기상 관측 장비를 개발했다. 이를 바탕으로 몽골 정부와 황사 예측 공동연구를 추진하기로 했다."
    )
    last = items(made)[-1]
    assert "KR" not in last["party"]
    assert "MN" in last["party"]


def test_countries_that_act_are_no_parties_of_a_memorandum_of_firms() -> None:
    """한국과 네덜란드는 … beside a memorandum of two firms: the countries do it, and not under that paper."""
    made = read(
        "현대자동차는 18일 네덜란드 필립스와 차량용 반도체 공동개발 양해각서를 체결했다.\n\n"
        "이날 한국과 네덜란드는 양자컴퓨터 연구원을 서로 파견하기로 했다.",
    )
    last = items(made)[-1]
    assert set(last["party"]) == {"KR", "NL"}
    assert "of" not in last


def test_a_day_of_another_paper_is_not_that_of_a_forum() -> None:
    """회의는 2009년 체결된 협정에 따라 …: the year is the agreement's."""
    made = read(
        "한국과 핀란드는 제4차 한-핀란드 과학기술공동위원회를 화상으로 열고 오로라 관측 자료를 교환하기로 했다. "
        "이 위원회는 2009년 체결된 한-핀란드 과학기술협력협정에 따라 개최됐다."
    )
    assert made["a1"]["instrument"] == ["dialogue"]
    assert "2009" not in made["a1"].get("date", [])


def test_a_forum_with_a_whole_region_is_no_agreement_of_two() -> None:
    """한-중앙아 …협의체 is not one of Korea and the country of the text."""
    made = read(
        "농촌진흥청은 20일 우즈베키스탄 농업부와 벼 육종 공동연구 양해각서를 체결했다. "
        "그동안 농촌진흥청은 한·중앙아 농업기술협력협의체를 통해 우즈베키스탄과 밀 공동연구를 추진해 왔다."
    )
    assert [r["instrument"] for k, r in made.items() if k.startswith("a")] == [["mou"]]


def test_the_signing_that_the_news_follows_from_promises_nothing() -> None:
    """두 기관은 협약 체결을 계기로 …: the paper is the one told before, and no instrument is promised."""
    made = read(
        "한국생명공학연구원은 19일 대만 국가실험연구원과 바이오 분야 업무협약을 체결했다. "
        "두 기관은 협약 체결을 계기로 단백질 연구를 공동으로 진행하기로 했다."
    )
    last = items(made)[-1]
    assert last["action"] == ["joint-research"]
    assert last["of"] == ["a1"]


def test_a_forum_held_on_a_day_to_come_is_agreed() -> None:
    """The only day before the name is the forum's, however many words stand between."""
    made = read(
        "환경부는 6월 24일 제주에서 우리나라를 비롯해 몽골 정부와 산업계 전문가들이 참여하는 ‘제4회 한-몽골 대기환경포럼’을 개최한다고 밝혔다. "
        "양국은 황사 관측 자료를 교환하기로 했다."
    )
    assert made["a1"]["status"] == ["agreed"]
    assert made["a1"]["date"] == ["2025-06-24"]


def test_an_item_above_the_agreement_of_its_bodies_is_of_it() -> None:
    """News that opens with what two institutes will do belongs to the memorandum that it comes to further down."""
    made = read(
        "국립수산과학원은 페루 국립해양연구소와 갯벌 복원 공동연구를 추진한다고 밝혔다.\n\n"
        "조간대의 퇴적물은 지난 10년 동안 꾸준히 줄었다.\n\n국립수산과학원은 3일 페루 국립해양연구소와 해양과학 업무협약을 체결했다."
    )
    assert items(made)[0]["of"] == ["a1"]
