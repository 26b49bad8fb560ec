"""Whom and what Korean sentences name, and in which role."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Kind, Role
from tests.found import of

Read = Callable[..., Analysis]


def test_a_list_has_the_role_of_its_last_member(read: Read) -> None:
    """ "A와 B, C가 D와" makes A, B and C the subject and D the partner."""
    bodies = of(read("KAIST와 한국기계연구원, 두산로보틱스가 프라운호퍼와 로봇을 함께 개발하기로 했다."), Kind.ORGANIZATION)
    assert [bodies[n].role for n in ("KAIST", "한국기계연구원", "두산로보틱스")] == [Role.SUBJECT] * 3
    assert bodies["프라운호퍼"].role is Role.PARTNER


def test_the_body_above_is_no_party(read: Read) -> None:
    """산하 marks the parent."""
    bodies = of(read("천문연은 미국 상무부 산하 국립표준기술연구소(NIST)와 협약을 맺었다."), Kind.ORGANIZATION)
    assert (bodies["상무부"] if "상무부" in bodies else bodies["미국 상무부"]).role is Role.PARENT


def test_a_ministry_behind_a_foreign_country_is_that_country_s_own(read: Read) -> None:
    """캐나다 외교부 is not the Korean 외교부."""
    bodies = of(read("과기정통부는 캐나다 외교부와 회의를 열었다."), Kind.ORGANIZATION)
    assert (bodies["캐나다 외교부"].country, "org:mofa-kr" in bodies["캐나다 외교부"].refs) == ("CA", False)


@pytest.mark.parametrize(
    ("sentence", "form", "country"),
    [
        ("한국바람연구원은 덴마크 기업과 협약을 맺었다.", "한국바람연구원", "KR"),
        ("기상청은 베트남달빛연구원과 공동연구 협약을 맺었다.", "베트남달빛연구원", "VN"),
        ("㈜새별은 독일 기관과 기술 개발 협약을 맺었다.", "㈜새별", "KR"),
        ("한국기계연구원은 독일 에너지 기업 RWE와 공동연구 협약을 맺었다.", "RWE", "DE"),
    ],
)
def test_bodies_that_no_table_lists_are_found(read: Read, sentence: str, form: str, country: str) -> None:
    """Endings, legal forms and the country in or before a name tell a body and where it belongs."""
    assert of(read(sentence), Kind.ORGANIZATION)[form].country == country


def test_a_short_form_that_the_text_defines_is_the_same_body(read: Read) -> None:
    """A form in brackets stands for the name later on."""
    later = of(read("한국바람연구원(이하 ‘바람연’)은 협약을 맺었다. 바람연은 칠레 기관과 공동연구를 한다."), Kind.ORGANIZATION)["바람연"]
    assert "한국바람연구원" in later.names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("행사에는 김가람 새별부 장관과 마르타 노비코바 체코 산업부 장관이 참석했다.", ["김가람", "마르타 노비코바"]),
        ("올가 브란트(Olga Brandt) 국립연구소 소장이 서명했다.", ["올가 브란트"]),
        ("이나래 부총리 겸 과기정통부 장관은 회의를 열었다.", ["이나래"]),
    ],
)
def test_persons_with_titles(read: Read, sentence: str, names: list[str]) -> None:
    """Korean and transliterated names stand before their bodies and titles."""
    assert list(of(read(sentence), Kind.PERSON)) == names


@pytest.mark.parametrize(
    ("sentence", "quantum"),
    [
        ("양국은 바이오, 양자, 우주에서 협력하기로 했다.", True),
        ("양자에서는 연구소끼리 센서를 함께 만든다.", True),
        ("두 장관은 양자 회담을 갖고 협력하기로 했다.", False),
        ("협력은 양자가 함께 정한다.", False),
    ],
)
def test_yangja_is_quantum_or_bilateral(read: Read, sentence: str, quantum: bool) -> None:
    """양자 beside fields, or as where something is done, is quantum; before a meeting it is bilateral, as a subject both sides."""
    assert any("sector:quantum" in m.refs for m in read(sentence).mentions) is quantum


@pytest.mark.parametrize(
    ("text", "codes"),
    [("한미 양국은", {"KR", "US"}), ("한·미·인도간 회의", {"KR", "US", "IN"}), ("韓-獨 기술협력", {"KR", "DE"}), ("미(美) 연구진과", {"US"})],
)
def test_countries_tied_together(read: Read, text: str, codes: set[str]) -> None:
    """Pairs, hanja and short names name their countries."""
    assert {r[8:] for m in read(f"{text} 우주 협력을 논의했다.").mentions if m.kind is Kind.COUNTRY for r in m.refs} >= codes


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("두 기관은 '달빛 연구 업무협약(MOU)'을 체결했다.", "mou"),
        ("두 기관은 원자력 기술 이행약정을 맺었다.", "arrangement"),
        ("양국은 제3차 한-칠레 과학기술공동위원회를 개최했다.", "dialogue"),
        ("양국은 협력의향서에 서명했다.", "letter-of-intent"),
        ("양국은 공동성명을 채택했다.", "declaration"),
        ("두 회사는 장기 공급계약을 체결했다.", "contract"),
    ],
)
def test_the_head_noun_gives_the_type_of_an_instrument(read: Read, sentence: str, value: str) -> None:
    """협약, 약정, 공동위원회, 의향서, 공동성명 and 계약 name different instruments."""
    assert next(m.value for m in read(sentence).mentions if m.kind is Kind.INSTRUMENT) == value


def test_this_agreement_points_back(read: Read) -> None:
    """이번 협약 opens no instrument of its own."""
    analysis = read("두 기관은 협약을 맺었다. 이번 협약에 따라 연구원을 교류한다.")
    assert [m.value for m in analysis.mentions if m.kind is Kind.ANAPHOR and m.form == "협약"] == ["instrument:mou"]


def test_finance_and_culture_say_nothing(read: Read) -> None:
    """Clauses outside science and technology have no status."""
    clauses = [c for u in read("양국은 문화 교류와 관광 협력을 확대하기로 했다.").units for c in u.clauses]
    assert [c.status for c in clauses] == [None]


def test_every_mention_lies_where_it_says(read: Read) -> None:
    """Offsets are code points of the text, for every kind."""
    analysis = read("① 과기정통부(장관 김가람)는 3월 4일(월) 칠레 국립천문대와 ‘별빛’ 사업에 1000만 달러를 들이기로 했다.")
    assert all(analysis.document.text[m.start : m.end] for m in analysis.mentions)
    assert all(0 <= m.start < m.end <= len(analysis.document.text) for m in analysis.mentions)


def test_a_foreign_name_behind_a_title_in_a_list(read: Read) -> None:
    """ "X 장관과 Y 장관이": the second name needs no Korean family name."""
    analysis = read("김영호 장관과 탄시렝 장관이 양해각서에 서명했다.")
    assert [m.form for m in analysis.mentions if m.kind is Kind.PERSON] == ["김영호", "탄시렝"]


def test_a_word_of_a_ministrys_name_is_no_action(read: Read) -> None:
    """무역 in the name of a ministry promises no trade."""
    analysis = read("양국은 베트남 산업무역부와 함께 위성을 개발하기로 했다.")
    assert "investment" not in {m.value for m in analysis.mentions if m.kind is Kind.ACTION}


def test_a_name_with_its_spelling_behind_its_country_is_a_body(read: Read) -> None:
    """ "국가 이름(Latin)와" acts, so it is a body of that country though its name ends like none."""
    analysis = read("한국전력공사는 노르웨이 피오르다(Fjorda)와 수소 설비를 함께 개발하기로 했다.")
    bodies = {m.form: m.country for m in analysis.mentions if m.kind is Kind.ORGANIZATION}
    assert bodies["피오르다"] == "NO"


def test_the_company_means_the_body_that_acted_before(read: Read) -> None:
    """ "회사는" goes on with the Korean topic of the sentence before."""
    analysis = read("한국전력공사는 수소 설비를 만든다. 회사는 지난해 캐나다 국립연구위원회와 협약을 맺었다.")
    company = next(m for m in analysis.mentions if m.form.endswith("회사") or m.rule == "ko.alias.class")
    assert "한국전력공사" in (company.form, *company.names)


def test_a_letter_that_marks_a_bullet_is_no_part_of_the_word_behind_it(read: Read) -> None:
    """ㅇ양측은 tells of both sides as 양측은 does; 모양측정 does not."""
    assert [m.value for m in read("ㅇ양측은 빙하 자료를 공유하기로 했다.").mentions if m.kind is Kind.ANAPHOR] == ["sides"]
    assert not [m for m in read("모양측정 장비를 함께 쓰기로 했다.").mentions if m.kind is Kind.ANAPHOR]


@pytest.mark.parametrize(
    "words", ["로이터통신은 한국재료연구원이 협약을 체결했다고 보도했다.", "로이터통신에 따르면 한국재료연구원은 협약을 체결했다."]
)
def test_an_agency_that_reports_only_speaks(read: Read, words: str) -> None:
    """It takes no part in the news that it tells."""
    (agency,) = (m for m in read(words).mentions if m.form == "로이터통신")
    assert agency.role is Role.SPEAKER
