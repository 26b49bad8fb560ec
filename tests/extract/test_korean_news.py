"""Korean newspaper style: bylines, newspapers as sources, instruments in other words, what is still to be signed."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document, Kind, Role, Statement
from tests.found import slots

PUBLISHED = "2025-06-20"
TITLE = "지질연, 노르웨이와 심해 로봇 함께 연구"


def told(text: str, title: str = TITLE) -> tuple[Statement, ...]:
    return tuple(extract(analyse(Document("d", f"{title}\n\n{text}", "ko", title=title, published=PUBLISHED))))


def values(statements: tuple[Statement, ...], kind: str, slot: str) -> list[str]:
    """What the records of one type have in a slot, entities by their first name or country."""
    keys = {s.subject for s in statements if s.predicate == "type" and s.object == kind}
    found = (s.object for s in statements if s.subject in keys and s.predicate == slot)
    return [str(o if isinstance(o, str) else o.names[0] if o.names else o.country) for o in found]


@pytest.mark.parametrize(
    "byline", ["[새벽경제=남보라 기자] ", "[하늘뉴스24 남보라 기자] ", "[서울=하늘뉴스]남보라 기자 = ", "[하늘일보=(베르겐) 남보라 특파원] "]
)
def test_a_byline_in_square_brackets_is_no_part_of_the_sentence(byline: str) -> None:
    """Newspapers put office and reporter before the first sentence."""
    sentence = "한국지질자원연구원은 노르웨이 해양연구소와 심해 로봇 공동연구 협약을 체결했다."
    document = Document("d", f"{TITLE}\n\n{byline}{sentence}", "ko", title=TITLE, published=PUBLISHED)
    assert analyse(document).quote(1) == sentence


@pytest.mark.parametrize(
    ("words", "instrument"),
    [
        ("업무협약(MOU)을 했다고 5일 밝혔다", "mou"),
        ("협력 각서를 교환했다", "mou"),
        ("MoU를 체결했다", "mou"),
        ("‘해양과학 교류 협정서’에 서명했다", "agreement"),
    ],
)
def test_an_instrument_is_found_in_other_words(words: str, instrument: str) -> None:
    """Signing told by 하다, and nouns that releases seldom use."""
    found = told(f"한국지질자원연구원은 노르웨이 해양연구소와 심해 로봇 연구를 위한 {words}.")
    assert values(found, "agreement", "instrument") == [instrument]
    assert values(found, "agreement", "status") == ["signed"]


def test_what_is_to_be_signed_is_not_concluded() -> None:
    """체결할 예정 tells a signing to come (annotation guide, rule 7)."""
    found = told("한국지질자원연구원은 노르웨이 해양연구소와 심해 로봇 공동연구 협약을 체결할 예정이라고 밝혔다.")
    assert values(found, "agreement", "status") == ["agreed"]


def test_what_is_to_be_carried_on_is_no_meeting_held() -> None:
    """진행할 예정 is a plan, 진행했다 a deed."""
    signed = "한국지질자원연구원은 5일 노르웨이 해양연구소와 심해 로봇 업무협약을 체결했다."
    found = told(f"{signed} 두 기관은 앞으로 연구자 교류를 진행할 예정이다.")
    assert values(found, "commitment", "status") == ["agreed"]


@pytest.mark.parametrize("source", ["노르웨이 새별통신은", "달빛신문에 따르면"])
def test_a_newspaper_that_reports_is_no_party(source: str) -> None:
    """Whoever tells the news takes no part in it."""
    end = "합의했다고 보도했다" if source.endswith("은") else "합의했다"
    found = told(f"{source} 한국 정부와 덴마크 정부가 심해 로봇을 공동 개발하기로 {end}.", "한국과 덴마크, 심해 로봇 공동 개발")
    parties = values(found, "commitment", "party")
    assert parties
    assert not [p for p in parties if "통신" in p or "신문" in p]


def test_who_acts_meanwhile_is_no_party_of_the_main_clause() -> None:
    """…는 가운데 sets beside the news what somebody else does."""
    found = told(
        "일본이 심해 로봇 실험을 앞당긴 가운데 한국과 노르웨이는 심해 로봇 협력 협정을 체결하기로 합의했다.", "한국-노르웨이, 심해 로봇 협정"
    )
    assert sorted(values(found, "agreement", "party")) == ["KR", "NO"]


def test_the_bodies_that_signed_stand_for_the_countries_first_told() -> None:
    """News begins with the countries and goes on with who signed."""
    found = told(
        "한국과 노르웨이가 심해 로봇을 함께 만드는 내용의 양해각서를 체결했다. "
        "한국지질자원연구원 원장과 노르웨이 해양연구소 소장은 이날 양해각서에 서명했다.",
        "한국-노르웨이, 심해 로봇 양해각서",
    )
    assert values(found, "agreement", "instrument") == ["mou"]
    assert values(found, "agreement", "party") == ["한국지질자원연구원", "해양연구소"]


def test_a_subject_inside_an_attribute_does_not_act() -> None:
    """ "The probe that X built" tells whose the probe is, and nothing of X."""
    text = "한국지질자원연구원이 만든 탐사선을 노르웨이 해양연구소가 시험한다."
    document = Document("d", text, "ko", title="탐사선 시험", published=PUBLISHED)
    roles = {m.form: m.role for m in analyse(document).mentions if m.kind is Kind.ORGANIZATION}
    assert list(roles.values()) == [Role.OWNER, Role.SUBJECT]


@pytest.mark.parametrize(("verb", "found"), [("맺었다", ["partnership"]), ("강조했다", [])])
def test_a_partnership_without_a_name_counts_where_bodies_sign_it(verb: str, found: list[str]) -> None:
    """Rule 1 of the annotation guide: a partnership between two named institutions."""
    text = f"한국지질자원연구원은 노르웨이 해양연구소와 심해 로봇 분야의 전략적 파트너십을 {verb}."
    assert values(told(text), "agreement", "instrument") == found


def test_what_a_body_gives_as_news_in_quotes_is_told_not_said() -> None:
    """A body that says in quotes what it has signed reports it; a person's view stays speech."""
    quoted = "“노르웨이 해양연구소와 심해 로봇 공동연구 협약을 체결했다”고"
    assert values(told(f"한국지질자원연구원은 {quoted} 5일 밝혔다."), "agreement", "status") == ["signed"]
    hoped = "“노르웨이 해양연구소와 심해 로봇 공동연구 협약을 맺으면 좋겠다”고"
    assert not values(told(f"한국지질자원연구원은 {hoped} 5일 밝혔다."), "agreement", "status")


def test_a_memorandum_of_two_laboratories_is_about_research() -> None:
    """Bodies that only do research sign nothing else, even where no field is named; firms need a field."""
    text = "{} 28일 협력 거점을 열기 위한 업무협약(MOU)을 체결했다. 협약식은 서울에서 열렸다. 행사는 두 시간 동안 이어졌다."
    assert values(told(text.format("기초과학연구원과 독일 막스플랑크연구회는"), "기초과학연구원, 독일과 협약"), "agreement", "instrument") == [
        "mou"
    ]
    assert not values(told(text.format("삼성물산과 독일 지멘스는"), "삼성물산, 독일과 협약"), "agreement", "instrument")


def test_what_is_under_discussion_stays_so_whatever_goes_on_behind_it() -> None:
    """…를 논의 중이며 does not take the status of the clause behind it."""
    text = "한국과 노르웨이는 심해 로봇 협력 양해각서를 논의 중이며, 자료를 나누는 일에 중점을 두고 있다."
    assert values(told(text, "한국-노르웨이, 심해 로봇 협력"), "agreement", "status") == ["proposed"]


def test_what_a_deed_is_for_is_no_further_item() -> None:
    """이는 … 목표로 한다 explains the sentence before."""
    signed = "한국지질자원연구원은 5일 노르웨이 해양연구소와 심해 로봇 공동연구 협약을 체결하고 로봇을 공동 개발하기로 했다."
    more = "이는 더 많은 기관이 심해 로봇 개발에 참여하는 환경을 조성하는 것을 목표로 한다."
    assert values(told(f"{signed} {more}"), "commitment", "action") == values(told(signed), "commitment", "action")


def test_a_university_behind_its_proper_name_is_a_body() -> None:
    """새별 대학 in two words, as newspapers write foreign universities."""
    found = told("한국지질자원연구원은 노르웨이 Nordlys 대학과 심해 로봇 공동연구 협약을 체결했다.")
    assert any("Nordlys 대학" in p for p in values(found, "agreement", "party"))
    assert not any(
        "대학" in p for p in values(told("한국지질자원연구원은 노르웨이 대학과 심해 로봇을 공동 연구하기로 했다."), "commitment", "party")
    )


def test_both_sides_share_an_item_in_a_text_that_names_its_field_only_there() -> None:
    """이들 기관은 tells of both, also where the title names no field."""
    text = "한국수력원자력은 5일 노르웨이 달빛에너지와 업무협약을 체결했다. 이들 기관은 협약에 따라 소형모듈원자로 연구개발에서 협력한다."
    found = told(f"{text} 행사는 두 시간 동안 이어졌다. 사장은 현장을 찾았다.", "한수원, 노르웨이 달빛에너지와 협약")
    assert values(found, "commitment", "action")


def test_an_item_of_the_agreement_that_is_reported_needs_no_field_of_its_own() -> None:
    """The agreement names the field, and who bears the cost of what it is about is an item of it."""
    told = slots(
        analyse(
            Document(
                "d",
                "한국원자력연구원과 덴마크공과대학교는 12일 핵연료 공동연구 협약을 체결했다.\n\n"
                "총 사업비 48억 원은 양 기관이 절반씩 부담한다.\n\n"
                "이날 행사에는 많은 사람이 왔다. 날씨가 맑았다. 다과가 나왔다.",
                "ko",
                published="2024-05-20",
            )
        )
    )
    (item,) = (r for key, r in told.items() if key.startswith("c"))
    assert (item["of"], item["action"]) == (["a1"], ["funding"])


def test_a_headline_makes_no_second_paper() -> None:
    """A headline that calls the memorandum 협력각서 is no record beside the memorandum that the text names."""
    text = (
        "우주항공청, 룩셈부르크 우주국과 우주자원 협력각서\n"
        "우주항공청이 룩셈부르크 우주국(LSA)과 달 자원 탐사 기술 개발에 협력한다.\n"
        "우주항공청은 16일 밀라노에서 룩셈부르크 우주국과 '우주활동 협력에 관한 양해각서'를 체결했다고 17일 밝혔다."
    )
    found = slots(analyse(Document("d", text, "ko", published="2024-10-18")))
    assert [k for k, slot in found.items() if slot.get("instrument") == ["mou"]] == ["a1"]


@pytest.mark.parametrize(("sentence", "expected"), [("앞서 한국재료연구원은", []), ("또한 한국재료연구원은", ["2025-06-12"])])
def test_what_was_signed_before_the_news_has_not_its_day(sentence: str, expected: list[str]) -> None:
    """앞서 tells of a paper of some day before; what is told on goes on with the day of the news."""
    text = (
        "한국전자통신연구원은 12일 칠레대학교와 반도체 공동연구 협약을 체결했다. "
        f"{sentence} 페루 국립공과대학과 수소 소재 공동연구 의향서를 교환했다."
    )
    found = slots(analyse(Document("d", text, "ko", published="2025-06-13")))
    assert next(s for s in found.values() if s["instrument"] == ["letter-of-intent"]).get("date", []) == expected


def test_the_field_of_a_project_in_quotes_is_that_of_its_paper() -> None:
    """The name of a project tells the field that nothing else of the sentence tells."""
    text = "농촌진흥청은 6일 울란바토르에서 몽골생명과학대학교와 '혹한지 스마트온실 실증' 사업 협약을 맺었다. 이 사업에는 30억원이 투입된다."
    found = slots(analyse(Document("d", text, "ko", published="2025-06-13")))
    assert (found["a1"]["sector"], found["c1"]["amount"]) == (["sector:agriculture-food"], ["KRW 3000000000"])


def test_a_working_group_to_be_set_up_is_a_forum() -> None:
    """실무그룹을 꾸리기로 했다 promises a forum (annotation guide, rule 23); exchange between institutes founds none."""
    text = (
        "한국과 칠레는 3일 서울에서 '한-칠레 핵심기술 대화'를 열었다. 양국은 리튬 정제 실무그룹을 꾸리기로 했다. "
        "AI안전연구소 간 정보 공유도 추진한다."
    )
    found = slots(analyse(Document("d", text, "ko", published="2025-06-13")))
    assert [s["status"] for k, s in found.items() if k.startswith("a") and "실무그룹" in s["label"][0]] == [["agreed"]]
    assert [s["action"] for k, s in found.items() if k.startswith("c") and "정보 공유" in s["label"][0]] == [["data-sharing"]]
