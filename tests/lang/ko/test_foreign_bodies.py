"""Bodies of other countries that no table lists, and the other forms of their names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Kind, Mention, Role

Read = Callable[..., Analysis]


def bodies(analysis: Analysis) -> dict[str, Mention]:
    return {m.form: m for m in analysis.mentions if m.kind is Kind.ORGANIZATION}


@pytest.mark.parametrize(
    ("sentence", "form", "country"),
    [
        ("천문연은 아랍에미리트(UAE) 우주청과 약정을 체결했다.", "아랍에미리트(UAE) 우주청", "AE"),
        ("㈜새별은 폴란드 우주기업 비스툴라 오르비타(Vistula Orbita)와 협약을 맺었다.", "비스툴라 오르비타", "PL"),
        ("㈜새별은 덴마크 배터리 소재 업체 노르덴(Norden)과 손잡았다.", "노르덴", "DK"),
        ("한국화학연구원은 캐나다 토론토대학교 부설 ‘푸른빛 연구망’과 공동연구를 한다.", "푸른빛 연구망", "CA"),
        ("한국화학연구원은 일본 도쿄대학과 협정을 체결했다.", "도쿄대학", "JP"),
    ],
)
def test_a_body_is_found_by_its_country_its_spelling_or_the_body_above(read: Read, sentence: str, form: str, country: str) -> None:
    """A country with its other name, a class word, a Latin spelling and 부설 tell a body and where it belongs."""
    found = bodies(read(sentence))
    assert (found[form].country, found[form].role) == (country, Role.PARTNER)


@pytest.mark.parametrize(
    "sentence", ["연구진은 수소 저장 물질(MOF)과 촉매를 함께 개발했다.", "양국은 인공지능 반도체(NPU)와 로봇을 공동 연구한다."]
)
def test_a_thing_with_its_abbreviation_is_no_body(read: Read, sentence: str) -> None:
    """Materials, machines and fields are written the same way."""
    assert not bodies(read(sentence))


def test_a_member_of_a_list_acts_like_the_last_one(read: Read) -> None:
    """A class word before the last name does not part it from the list."""
    found = bodies(read("㈜새별은 프라하과학대학교, 체코 우주기업 몰다바 스페이스(Moldava Space)와 협약을 맺었다."))
    assert {m.role for f, m in found.items() if f != "㈜새별"} >= {Role.PARTNER}
    assert found["프라하과학대학교"].role is Role.PARTNER


def test_a_later_form_of_a_foreign_name_is_the_same_body(read: Read) -> None:
    """Without its country, as a university's short form, or by its first word."""
    text = (
        "㈜새별은 폴란드 그단스크공과대학교, 폴란드 우주기업 비스툴라 오르비타(Vistula Orbita)와 협약을 맺었다. "
        "그단스크공대는 시험장을, 비스툴라는 위성을 맡는다."
    )
    found = bodies(read(text))
    assert "그단스크공대" in found["그단스크공과대학교"].names or "그단스크공과대학교" in found["그단스크공대"].names
    assert "비스툴라 오르비타" in found["비스툴라"].names


def test_a_department_before_its_body_is_the_body_above(read: Read) -> None:
    """산업부 국가기술표준원: only the second acts."""
    found = bodies(read("산업통상자원부 국가기술표준원은 독일 표준기구와 협약을 체결했다."))
    assert (found["산업통상자원부"].role, found["국가기술표준원"].role) == (Role.PARENT, Role.TOPIC)


def test_a_name_may_end_in_a_syllable_that_is_also_a_particle(read: Read) -> None:
    """아바이 is a name; the body before it gives the country."""
    people = [m for m in read("공동위에는 인도 과학기술부 아바이 쿨카르디 차관이 참석했다.").mentions if m.kind is Kind.PERSON]
    assert [(p.form, p.country) for p in people] == [("아바이 쿨카르디", "IN")]


def test_an_institute_with_the_acronym_of_a_body_elsewhere(read: Read) -> None:
    """프라운호퍼 IPK is of Germany, whoever else is called IPK; behind its own parent a known acronym stays what it is."""
    found = {
        m.form: m.country
        for m in read("한국전자기술연구원과 프라운호퍼 IPK는 로봇 평가 협약을 맺었다.").mentions
        if m.kind is Kind.ORGANIZATION
    }
    assert found == {"한국전자기술연구원": "KR", "프라운호퍼 IPK": "DE"}
    assert "NREL" in {m.form for m in read("미국 에너지부 NREL과 로봇 평가 협약을 맺었다.").mentions}
