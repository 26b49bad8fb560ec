"""The gazetteer finds reference names in Korean and English texts, with offsets of the original text."""

from __future__ import annotations

import pytest

from kg.reference import gazetteer


def found(text: str, lang: str = "ko") -> list[tuple[str, tuple[str, ...]]]:
    return [(text[h.start : h.end], h.refs) for h in gazetteer(lang).find(text)]


def refs(text: str, lang: str = "ko") -> list[str]:
    return [ref for _, rs in found(text, lang) for ref in rs]


@pytest.mark.parametrize("particle", ["은", "는", "이", "가", "과", "와", "의", "에서", "으로", "도", "만", "간", "등", "측", ""])
def test_a_korean_name_may_be_followed_by_a_particle(particle: str) -> None:
    """Particles and dependent nouns written onto a name do not hide it."""
    assert ("한국연구재단", ("org:nrf-kr",)) in found(f"어제 한국연구재단{particle} 밝혔다")


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("나사못을 조였다", "org:nasa"),
        ("메타버스 산업", "org:meta"),
        ("한미약품 주가", "country:US"),
        ("인도네시아 정부", "country:IN"),
        ("인도적 지원", "country:IN"),
        ("who signed it", "org:who"),
        ("add more", "org:add"),
        ("NISTIR 8259", "org:nist"),
        ("기 아 상태", "org:kia"),
        ("개인 도움", "country:IN"),
        ("between us and them", "country:US"),
        ("북미 시장에 진출", "country:KP"),
        ("한국타이어 공장", "country:TH"),
        ("‘디지털 전환’이란 무엇인가", "country:IR"),
        ("협의를 진행 中", "country:CN"),
        ("7日 저녁", "country:JP"),
        ("2:44 P.M. EST", "org:mest"),
        ("KT&G가", "org:kt"),
        ("USBP chief", "country:US"),
        ("국제 세미나에서", "org:semi"),
    ],
)
def test_a_name_inside_another_word_is_not_found(text: str, ref: str) -> None:
    """A name within a longer unrelated word, or an acronym in another case, is no hit."""
    assert ref not in refs(text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("한미 정상", "KR US"),
        ("한·미·일 협력", "KR US JP"),
        ("한-미 과학기술공동위", "KR US"),
        ("韓美 동맹", "KR US"),
        ("한미일은 합의했다", "KR US JP"),
        ("U.S.-ROK dialogue", "US KR"),
        ("Korea-U.S. talks", "KR US"),
        ("the US–Japan–ROK summit", "US JP KR"),
        ("한·폴란드 공동연구", "KR PL"),
        ("Korean–German workshop", "KR DE"),
        ("한-EU 디지털", "KR EU"),
    ],
)
def test_countries_that_stand_together_are_a_pair(text: str, codes: str) -> None:
    """Listed and unlisted compounds of countries give all their countries at once."""
    hits = [h for h in gazetteer("ko").find(text) if h.pair]
    assert [set(h.refs) for h in hits] == [{f"country:{c}" for c in codes.split()}]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("the National\nScience  Foundation said", "National\nScience  Foundation"),
        ("with the Ministry of Science & ICT,", "Ministry of Science & ICT"),
        ("한국 표준과학연구원과", "한국 표준과학연구원"),
        ("ＮＩＳＴ와", "ＮＩＳＴ"),
        ("in the U. S. today", "U. S."),
        ("in the US today", "US"),
        ("the Defence Research and Development Organization", "Defence Research and Development Organization"),
        ("at Argonne National Lab", "Argonne National Lab"),
        ("the Department of Treasury", "Department of Treasury"),
        ("LAWRENCE BERKELEY NATIONAL LABORATORY", "LAWRENCE BERKELEY NATIONAL LABORATORY"),
    ],
)
def test_spacing_and_punctuation_of_a_name_may_differ(text: str, form: str) -> None:
    """Line breaks, full-width letters, ampersands and full stops inside a name are no obstacle; offsets are the original's."""
    assert form in [span for span, _ in found(text, "en")]


@pytest.mark.parametrize(
    ("text", "ref"), [("Britain and America: the UK's Tech Prosperity Deal", "us-uk-tpd"), ("일본과 미국의 기술번영협정", "us-jp-tpd")]
)
def test_agreements_of_one_name_are_told_apart_by_the_countries_of_the_text(text: str, ref: str) -> None:
    """The agreement whose parties the text names comes first."""
    hit = next(h for h in gazetteer("en").find(text) if h.kind == "agreement")
    assert hit.refs[0] == f"agreement:{ref}"
    assert hit.ambiguous


def test_a_short_country_before_its_organization_is_a_country() -> None:
    """미 before a national institute is the United States."""
    assert found("미 국립보건연구원은") == [("미", ("country:US",)), ("국립보건연구원", ("org:nih-kr",))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Office of Personnel Management (OPM) trains; OPM exchanges researchers.", set()),
        ("The National Science Foundation (NSF) and NSF's fellows", {"org:nsf"}),
        ("Australia, the United Kingdom and the United States (AUKUS)", {"agreement:aukus"}),
        ("COVAX의 선구매공약 Advance Market Commitment (AMC) 참여", set()),
    ],
)
def test_an_acronym_that_the_text_spells_out_is_what_the_text_says(text: str, found: set[str]) -> None:
    """The tables know one OPM of the world's many."""
    hits = gazetteer("en").find(text)
    assert {ref for hit in hits for ref in hit.refs if hit.form in {"OPM", "NSF", "AUKUS", "AMC"}} == found


def test_a_doubtful_acronym_needs_the_full_name_somewhere() -> None:
    """SNS is social media in nearly every Korean text; a laboratory's text names the neutron source in full."""
    assert not [h for h in gazetteer("ko").find("SNS 홍보와 인공지능 협력") if h.form == "SNS"]
    hits = gazetteer("en").find("The Spallation Neutron Source opens. SNS will host Korean teams.")
    assert [h.refs for h in hits if h.form == "SNS"] == [("programme:sns-ornl",)]


def test_a_joint_research_centre_in_korean_is_not_the_one_of_the_union() -> None:
    """공동연구센터 is a common noun."""
    assert not [h for h in gazetteer("ko").find("양국은 공동연구센터를 열었다") if h.kind == "org"]
