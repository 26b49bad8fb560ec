"""How a Korean text falls into units."""

from __future__ import annotations

from collections.abc import Callable

from kg.lang.ko.units import split
from kg.model import Analysis, Document, UnitKind


def units(text: str) -> list[tuple[UnitKind, str]]:
    return [(u.kind, text[u.start : u.end]) for u in split(Document("d", text, "ko"))]


def test_the_byline_is_no_part_of_the_first_sentence() -> None:
    """Place, agency and reporter are left out of the quote."""
    assert units("제목 줄\n\n(대전=새벽통신) 한가람 기자 = 두 기관이 협약을 맺었다.")[-1] == (UnitKind.SENTENCE, "두 기관이 협약을 맺었다.")


def test_a_stop_in_a_quotation_ends_no_sentence() -> None:
    """A quotation of several sentences stays in its sentence."""
    text = "그는 “협력은 중요하다. 더 넓혀야 한다”고 말했다. 이어 자리를 떴다."
    assert [t for _, t in units(text)] == ["그는 “협력은 중요하다. 더 넓혀야 한다”고 말했다.", "이어 자리를 떴다."]


def test_bullets_lie_in_the_scope_of_their_lead_in_and_heading() -> None:
    """A bullet is governed by the sentence that opens its list and by the heading above it."""
    text = "회의 열려\n\n양국이 만났다.\n\n□ 우주 분야\n\nㅇ 달 탐사를 함께 한다.\n ㅇ 자료를 나눈다."
    found = split(Document("d", text, "ko"))
    label = next(n for n, u in enumerate(found) if text[u.start : u.end] == "우주 분야")
    assert all(label in u.scope for u in found[label + 1 :])


def test_a_hard_wrapped_line_is_one_sentence() -> None:
    """A line that breaks behind a particle goes on in the next."""
    text = "제목\n\n과학기술정보통신부는 독일 연구재단과 양자 분야의 공동연구 과제를\n내년부터 함께 지원하기로 했다고 밝혔다."
    assert len(units(text)) == 2


def test_the_publisher_s_furniture_is_left_out() -> None:
    """The source note at the end is no text."""
    assert len(units("제목\n\n두 나라가 만났다.\n\n## 출처\n\n- 어느 포털")) == 2


def test_a_long_text_about_korea_alone_is_only_split(read: Callable[..., Analysis]) -> None:
    """A text that names no other country holds no record, so its morphemes are not asked for."""
    analysis = read("과기정통부는 한국연구재단과 업무협약을 체결했다. " * 20)
    assert (len(analysis.units), analysis.mentions) == (20, ())


def test_a_headline_before_a_longer_line_is_not_joined_to_it() -> None:
    """A hard wrap breaks lines at one width; a headline that ends like a particle (…논의) stands alone above its text."""
    title = "과기장관, 칠레 국립천문대 방문…거대망원경·수소 협력 논의"
    text = f"{title}\n과기정통부는 장관이 산티아고에서 칠레 과학부 장관과 만나 거대망원경 공동 운영을 논의했다고 밝혔다."
    assert [u.kind for u in split(Document("d", text, "ko"))] == [UnitKind.TITLE, UnitKind.SENTENCE]
