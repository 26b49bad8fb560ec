"""A head named in brackets behind a body does not take the next body for the one that he leads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Kind, Role

Read = Callable[..., Analysis]


@pytest.mark.parametrize("head", ["원장 김서준", "소장 박하늘", "총장 이도윤"])
def test_a_partner_after_a_bracketed_head_stays_a_partner(read: Read, head: str) -> None:
    """한국화학연구원(KRICT, 원장 김서준)은 미국 국립보건원과: NIH is the partner, and the head is at home in Korea."""
    analysis = read(f"한국화학연구원(KRICT, {head})은 미국 국립보건원(NIH)과 신약 공동연구 협약을 체결했다.")
    assert next(m.role for m in analysis.mentions if m.form == "미국 국립보건원") is Role.PARTNER
    assert [m.country for m in analysis.mentions if m.kind is Kind.PERSON] == ["KR"]


def test_a_body_inside_the_title_is_an_affiliation(read: Read) -> None:
    """폴 그린 미국 국립보건원 원장: the body belongs to the title."""
    analysis = read("김서준 한국화학연구원 원장과 폴 그린(Paul Green) 미국 국립보건원 원장이 협약서에 서명했다.")
    roles = {m.form: m.role for m in analysis.mentions if m.kind is Kind.ORGANIZATION}
    assert roles == {"한국화학연구원": Role.AFFILIATION, "미국 국립보건원": Role.AFFILIATION}
