"""Korean news of firms and institutes: partners whose country is not told, those who act unsaid, what rests on an older paper."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.lang import analyse
from kg.model import ABROAD, Document, Entity, Kind
from tests.found import Slots, of, slots


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20", title=title)))


def agreements(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("a")]


def items(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("c")]


@pytest.mark.parametrize(
    ("sentence", "partner"),
    [
        ("두산에너빌리티(사장 정연인)와 마리노바 파워(Marinova Power)는 파력발전기 공급 계약을 11일 체결했다.", "마리노바 파워"),
        ("두산에너빌리티는 파력발전기 공급 계약을 마리노바 LLC(Marinova, LLC)와 체결했다.", "마리노바 LLC"),
        ("두산에너빌리티는 칠레 마리노바(Marinova)와도 파력발전기 공급 계약을 체결했다.", "마리노바"),
        ("두산에너빌리티는 마리노바 로켓 칠레(MRC)와 파력발전기 공급 계약을 체결했다.", "마리노바 로켓 칠레"),
    ],
)
def test_partners_are_known_by_their_spelling(sentence: str, partner: str) -> None:
    """A Latin spelling behind a name that stands beside who acts tells a partner, whatever particle follows it."""
    (paper,) = agreements(read(sentence))
    assert paper["party"][0] == "두산에너빌리티"
    assert partner in of(analyse(Document("d", sentence, "ko", published="2025-06-20")), Kind.ORGANIZATION)


def test_acronyms_of_fields_are_no_partners() -> None:
    """Only a proper noun opens the name of a body, and each letter stands for a word."""
    made = analyse(Document("d", "한국전력은 칠레와 머신 러닝(ML)과 함께 전력망을 연구하기로 했다.", "ko", published="2025-06-20"))
    assert not [m for m in made.mentions if m.kind is Kind.ORGANIZATION and "러닝" in m.form]


def test_no_country_is_guessed_for_them() -> None:
    """The text tells none: they are a side of their own, and nothing is stored of it."""
    text = "두산에너빌리티와 마리노바 파워(Marinova Power)는 파력발전기 공급 계약을 체결했다. 이 회사는 호주와 페루에도 수출한다."
    document = Document("d", text, "ko", published="2025-06-20")
    named = {m.form: m.country for m in analyse(document).mentions if m.kind is Kind.ORGANIZATION}
    assert named["마리노바 파워"] == ABROAD
    stored = {s.object for s in pipeline.stages.understand(document) if isinstance(s.object, Entity)}
    assert ABROAD not in {e.country for e in stored}
    assert any("마리노바 파워" in e.names for e in stored)


def test_a_visited_body_signs() -> None:
    """Whom somebody visits to sign something is the partner."""
    made = read("한국천문연구원은 3일 이탈리아 가랄리천문대를 찾아 분광 관측 협정을 5년 연장했다.")
    assert made["a1"]["party"] == ["한국천문연구원", "가랄리천문대"]


def test_who_is_only_visited_signs_nothing() -> None:
    """Where the sentence has another partner, the visited body is none."""
    made = read("한국천문연구원은 3일 이탈리아 가랄리천문대를 찾아 칠레 보레아대와 분광 관측 협정을 체결했다.")
    assert made["a1"]["party"] == ["한국천문연구원", "보레아대"]


@pytest.mark.parametrize("home", ["지난달에는 태안군과", "국내에서는 한밭대와"])
def test_partners_at_home_of_who_is_not_named_are_no_agreement_of_two(home: str) -> None:
    """Who acts is left out, and a city or university of its own country is its partner."""
    made = read(f"한국천문연구원은 3일 이탈리아 가랄리천문대와 분광 관측 협정을 맺었다. {home} 해양 관측 협약을 맺었다.")
    assert [a["party"] for a in agreements(made)] == [["한국천문연구원", "가랄리천문대"]]


def test_a_place_with_the_particle_of_a_topic_acts_in_nothing() -> None:
    """라팔리에서는 is where it was signed; who acted before signs."""
    made = read("한국천문연구원은 3일 로마를 찾았다. 이튿날 라팔리에서는 이탈리아 가랄리천문대와 관측 협정을 체결했다.")
    assert made["a1"]["party"] == ["가랄리천문대", "한국천문연구원"]


def test_the_first_word_of_an_institute_abroad() -> None:
    """A proper noun before a name that says only what a body does opens that name; a city of Korea does not."""
    text = "한국천문연구원은 칠레 보레아대를 방문했다. 이어 파블로스키 지질과학연구소와 관측 협정을 맺고 부산 해양과학연구소도 찾았다."
    named = of(analyse(Document("d", text, "ko", published="2025-06-20")), Kind.ORGANIZATION)
    assert "파블로스키 지질과학연구소" in named
    assert "부산 해양과학연구소" not in named


FIRM = "나라스페이스는 2일 칠레 보레아텔(Boreatel)과 위성 영상 공급 계약을 체결했다. 나라스페이스는 위성을 내년에 쏜다. "


def test_whose_news_it_is_signs_where_nobody_is_named() -> None:
    """Further down, and behind others that act, the firm that opens the text is meant."""
    between = "보레아텔은 산티아고에 있다. 산티아고는 분지다. 시장은 커진다. 경쟁도 심하다. 정부는 지켜본다. "
    made = read(FIRM + between + "페루 리마넷(Limanet)과 교환한 양해각서에는 위성 지상국을 함께 짓는다는 내용이 들어 있다.")
    assert [sorted(a["party"]) for a in agreements(made)][1] == ["Limanet", "나라스페이스"]


def test_what_rests_on_an_older_paper_is_of_that() -> None:
    """The paper of a relative clause leads what the sentence goes on to tell."""
    made = read(FIRM + "나라스페이스는 페루 리마넷(Limanet)과 2021년 체결한 양해각서를 토대로 위성 지상국을 함께 짓고 있다.")
    item = items(made)[-1]
    assert made[item["of"][0]]["date"] == ["2021"]
    assert (sorted(item["party"]), item["status"]) == (["Limanet", "나라스페이스"], ["signed"])


def test_what_two_have_done_for_years_is_theirs() -> None:
    """Two institutes that have worked together since a year gone by tell no affair of one."""
    made = read(
        "한국천문연구원은 3일 이탈리아 가랄리천문대와 관측 협정을 연장했다. 두 기관은 2012년부터 이 협정을 근거로 분광기를 공동 개발해 왔다."
    )
    (item,) = items(made)
    assert (item["action"], item["status"]) == (["joint-research"], ["signed"])


BULLETS = """□ 한국천문연구원은 3일 이탈리아 가랄리천문대와 관측 협정을 체결하였다.
 ○ 양 기관은 분광기를 공동 개발할 예정이다.

□ 이튿날 칠레 보레아대와 망원경 분야 양해각서를 체결하였다.
 ○ 두 기관은 내년에 전파망원경을 공동 제작한다.
 ○ 아울러 칠레 대학원생 5명을 매년 초청하여 교육하기로 하였다.
"""


def test_bullets_below_a_paper_are_its_items() -> None:
    """두 기관 are the partner of the paragraph and who acted before; so is who a bullet below leaves out."""
    made = read(BULLETS)
    assert [sorted(i["party"]) for i in items(made)[1:]] == [["보레아대", "한국천문연구원"]] * 2
    assert {i["of"][0] for i in items(made)[1:]} == {"a2"}
