"""Whose item a Korean sentence tells that names nobody: that of whoever acted last; a bullet of a release is nobody's."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

SIGNED = "한국재료연구원은 12일 칠레 국립에너지센터와 수소 소재 업무협약을 체결했다."


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2024-05-20")))


def items(text: str) -> list[str]:
    return [slot["label"][0] for key, slot in read(text).items() if key.startswith("c")]


def test_whoever_acted_last_goes_on() -> None:
    """After a sentence about the ministry the plan is the ministry's, with the other side of the agreement."""
    made = read(
        "한국과 칠레는 12일 ‘한-칠레 수소기술 협력협정’을 체결했다. 산업통상자원부는 그동안 수소 소재를 키워 왔다. "
        "이번 협정을 계기로 수소 소재 공동연구를 추진할 계획이다."
    )
    assert made["c1"]["party"] == ["산업통상자원부", "CL"]


def test_after_both_sides_the_sides_of_the_agreement_go_on() -> None:
    """연구자도 파견하기로 했다 behind 양 기관은 is both institutes'."""
    made = read(f"{SIGNED}\n\n양 기관은 수소 저장 소재를 함께 연구하기로 했다. 연구자도 서로 파견하기로 했다.")
    assert made["c2"]["party"] == ["한국재료연구원", "국립에너지센터"]


def test_a_bullet_that_names_nobody_is_no_item() -> None:
    """Releases are written in bullets: what names neither side nor the agreement is the field's news."""
    told = items(f"□ {SIGNED}\n\nㅇ 양 기관은 수소 저장 소재를 함께 연구하기로 했다.\n\nㅇ 수소 충전소 부품의 국산화 연구를 추진할 계획이다.")
    assert told == ["양 기관은 수소 저장 소재를 함께 연구하기로 했다."]


def test_bullets_under_a_lead_in_with_a_label_or_a_pointer_are_items() -> None:
    """A lead-in, a label before a colon or 이번 협약 tells whose item it is."""
    led = items(f"□ {SIGNED} 주요 내용은 다음과 같다.\n\nㅇ 수소 저장 소재 공동 연구\n\nㅇ 연구자 교류")
    labelled = items(f"{SIGNED} 두 기관이 맡는 일은 나뉜다.\n\n▲ 수소 : 저장 소재를 함께 연구하기로 했다.")
    pointed = items(f"□ {SIGNED}\n\nㅇ 이번 협약을 통해 수소 저장 소재를 함께 연구하기로 했다.")
    assert [len(led), len(labelled), len(pointed)] == [2, 1, 1]


def test_a_body_and_the_other_country_are_both_sides() -> None:
    """After "X pays this, the Chilean side that" what follows is both institutes'."""
    made = read(
        f"{SIGNED}\n\n비용은 한국재료연구원이 10억원을, 칠레 측이 50만 달러를 부담한다. "
        "이번 협약에는 수소 연구자를 상대 기관에 보내는 내용도 담겼다."
    )
    last = [slot for key, slot in made.items() if key.startswith("c")][-1]
    assert last["party"] == ["한국재료연구원", "국립에너지센터"]


def test_who_goes_on_alone_plans_alone() -> None:
    """A plan of the body that acted last is no item unless its sentence names the other side or points to the agreement."""
    before = "한국과 칠레는 12일 ‘한-칠레 수소기술 협력협정’을 체결했다. 산업통상자원부는 그동안 수소 소재를 키워 왔다. "
    told = [items(before + plan) for plan in ("수소 소재 연구소를 세울 계획이다.", "칠레에 수소 소재 연구소를 세울 계획이다.")]
    assert told == [[], ["칠레에 수소 소재 연구소를 세울 계획이다."]]


def test_ministers_who_agree_do_so_for_their_ministries() -> None:
    """Titles tell whose decision it is where a sentence names people only; one minister alone decides for no one else."""
    opening = "한국과 칠레는 12일 ‘한-칠레 수소기술 협력협정’을 체결했다.\n\n"
    both = read(opening + "강하늘 산업통상자원부 장관과 파울라 소토 칠레 에너지부 장관은 수소 저장 소재를 공동 연구하기로 했다.")
    assert both["c1"]["party"] == ["산업통상자원부", "칠레 에너지부"]
    one = read(opening + "강하늘 산업통상자원부 장관은 수소 저장 소재를 공동 연구하기로 했다.")
    assert one["c1"]["party"] == ["KR", "CL"]


def test_an_instrument_of_nobody_is_of_whom_the_words_before_meant() -> None:
    """아울러 공동 연구소를 세우기로 했다, a paragraph behind 두 기관은, is the institutes' laboratory and not the countries'."""
    made = read(
        "한국재료연구원과 칠레 국립에너지센터가 수소 소재를 함께 연구하기로 했다.\n\n두 기관은 연구자 20명을 서로 파견하기로 했다."
        "\n\n아울러 산티아고에 수소 공동 연구소를 설립하기로 했다."
    )
    (laboratory,) = (slot for slot in made.values() if slot.get("instrument") == ["programme"])
    assert laboratory["party"] == ["한국재료연구원", "국립에너지센터"]


def test_a_centre_that_is_run_together_is_a_programme() -> None:
    """What two institutes have run in quotes since a year is an agreement of theirs, in force."""
    made = read(f"{SIGNED} 한국재료연구원은 2015년부터 칠레 국립에너지센터와 함께 ‘안데스 소재 연구센터’를 운영해 왔다.")
    (centre,) = (slot for slot in made.values() if slot.get("instrument") == ["programme"])
    assert (centre["status"], centre["party"]) == (["signed"], ["한국재료연구원", "국립에너지센터"])


def test_who_goes_on_behind_its_paper_does_it_with_the_partner() -> None:
    """What an institute does behind a sentence about itself is its contract's; further on, or before the contract is signed, its own."""
    about, plan = "한국재료연구원은 1975년에 문을 열었다.", "수소 저장 소재 연구자 다섯 명을 교육한다."
    texts = [f"{SIGNED}\n\n{about} {plan}", f"{SIGNED}\n\n수소는 미래의 연료다.\n\n{about} {plan}"]
    texts += [f"{SIGNED.replace('체결했다', '올해 안에 체결할 계획이다')}\n\n{about} {plan}"]
    assert [plan in items(text) for text in texts] == [True, False, False]


def test_a_ministry_goes_on_alone_behind_its_paper() -> None:
    """Releases tell beside the paper what the ministry does by itself."""
    signed = "산업통상자원부는 12일 칠레 광업부와 수소 소재 협력 양해각서를 체결했다. 산업통상자원부는 2012년에 수소 전담 부서를 두었다. "
    assert not items(f"{signed}수소 저장 소재 연구자 다섯 명을 교육한다.")


def test_a_bullet_of_what_was_agreed_or_with_a_label_in_brackets_is_an_item() -> None:
    """… 합의 under a meeting, and (인력) …; a plan in a bullet stays the ministry's own."""
    above = "□ 한국과 칠레는 12일 산티아고에서 제3차 한-칠레 수소협력위원회를 개최했다.\n\n"
    bullets = [
        "수소 충전소 시험 자료를 공유하기로 합의",
        "(인력) 수소 분야 연구자를 교류한다.",
        "수소 충전소 부품의 국산화 연구를 추진할 계획이다.",
    ]
    assert [sum(bullet[:4] in label for label in items(f"{above}ㅇ {bullet}\n")) for bullet in bullets] == [1, 1, 0]
