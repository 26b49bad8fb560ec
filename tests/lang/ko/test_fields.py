"""Words by which fields of technology are recognised in Korean, and the words that only look like them."""

from __future__ import annotations

import pytest

from kg import reference
from kg.extract import extract
from kg.extract.commitments.ground import Ground, of_mention
from kg.lang.ko import analyse
from kg.lang.ko.values import fields
from kg.model import Document, Kind


def told(sentence: str) -> set[str]:
    """The top-level fields that a sentence names by words of the list."""
    top = reference.load().top_sector
    return {top(r.removeprefix("sector:")) for m in fields.sectors(sentence, [(0, len(sentence))]) for r in m.refs}


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("두 나라는 도시철도 신호를 함께 시험한다", "mobility"),
        ("항공정비 기술을 나눈다", "mobility"),
        ("자율운항선박의 선급 규칙을 만든다", "advanced-manufacturing"),
        ("초고압 변압기를 시험한다", "clean-energy"),
        ("하수처리장 설계를 돕는다", "climate-environment"),
        ("지진 조기경보를 시험한다", "climate-environment"),
        ("씨감자 품종을 고른다", "agriculture-food"),
        ("텅스텐 광산을 조사한다", "critical-minerals"),
        ("전자통관 체계를 옮겨 심는다", "digital"),
        ("달 표면에 착륙선을 내린다", "space"),
        ("방사광 빔라인을 빌린다", "basic-science"),
        ("공중보건 실험실을 세운다", "health"),
        ("상표 심사 결과를 맞본다", "intellectual-property"),
        ("표준물질을 나눈다", "standards"),
    ],
)
def test_a_field_is_told_by_its_own_words(sentence: str, field: str) -> None:
    """Railways, grids, water, mines, satellites: each field has the words of its trade."""
    assert field in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("조선시대 의궤를 전시한다", "advanced-manufacturing"),
        ("회담 사료를 공개한다", "agriculture-food"),
        ("국립산림복지진흥원이 문을 연다", "climate-environment"),
        ("소식을 전파했다", "telecommunications"),
        ("위성도시의 광고를 본다", "space"),
        ("종자돈을 모은다", "agriculture-food"),
        ("선급금을 돌려준다", "advanced-manufacturing"),
        ("온실가스를 줄인다", "agriculture-food"),
        ("합동 방재훈련을 했다", "climate-environment"),
        ("재활용 상자를 치운다", "health"),
    ],
)
def test_a_word_that_only_holds_the_letters_of_a_field_tells_none(sentence: str, field: str) -> None:
    """Short nouns stand at the start of their word, or have what must follow them."""
    assert field not in told(sentence)


def test_works_of_building_and_trade_are_soft_ground() -> None:
    """공항, 항만 and 발전소 tell the field of a record, but put none in scope by themselves."""
    text = "공항 건설과 발전소를 논의했다"
    soft = [m for m in fields.sectors(text, [(0, len(text))]) if m.refs]
    assert {m.form for m in soft} == {"공항", "발전소"}
    assert {of_mention(m) for m in soft} == {Ground.SOFT}


def test_a_longer_word_of_the_same_field_leaves_the_finest_concept() -> None:
    """위성 데이터 is no less about satellites than 위성."""
    document = Document("d", "한국과 페루는 위성 데이터를 함께 쓰기로 합의했다.", "ko", title="한-페루 위성 협력", published="2025-01-02")
    named = {m.refs[0] for m in analyse(document).mentions if m.kind is Kind.SECTOR and m.refs}
    assert "sector:satellites-earth-observation" in named


def test_an_agreement_on_trains_has_its_field() -> None:
    """A field without a name in the reference data reaches the record."""
    text = "한국과 페루는 3월 4일 리마에서 도시철도 신호기술 공동연구 양해각서를 체결했다."
    document = Document("d", text, "ko", title="한-페루 도시철도 신호기술 양해각서", published="2025-03-05")
    sectors = {str(s.object) for s in extract(analyse(document)) if s.predicate == "sector"}
    assert {reference.load().top_sector(s.removeprefix("sector:")) for s in sectors} == {"mobility"}
