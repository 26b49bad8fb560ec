"""An item is what the sides do together, and belongs to an agreement only when more speaks for it than that there is no other."""

from __future__ import annotations

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document, Statement

FRIENDS = """Canada and Kenya look back at good years together.

The two countries signed a partnership on solar energy in 2022.

- The Canadian Space Agency will provide $3 million for satellite receivers in Nairobi.
- The Canadian Space Agency will provide $3 million to train satellite analysts in Nairobi.
- Canada and Kenya will develop small solar plants together.
"""
FIELDS = """Finland and Chile celebrate cooperation in many fields.

The two countries look back at a good year. Their ministers met often. Industry took part. Students did too. So did many towns.

**Space**

- The two countries will explore the creation of a satellite working group.

**Health**

- Finland and Chile will jointly develop vaccines.

**Chips**

- Finland and Chile plan to launch a Semiconductor Task Force.
"""
KOREAN = """핀란드와 칠레가 여러 분야에서 협력하기로 했다.

양국은 지난해를 돌아봤다. 장관들은 자주 만났다. 기업도 함께했다. 학생들도 함께했다. 여러 도시도 함께했다.

양국은 위성 실무그룹 신설을 검토한다.

핀란드와 칠레는 백신을 공동 개발하기로 했다.

핀란드와 칠레는 반도체 협의체를 출범시킬 계획이다.
"""


def found(text: str, lang: str, title: str) -> tuple[Statement, ...]:
    return extract(analyse(Document("d", text, lang, title=title, published="2025-06-20")))


def quotes(statements: tuple[Statement, ...], predicate: str) -> list[str]:
    return [s.evidence.quote for s in statements if s.predicate == predicate]


def test_what_one_side_gives_the_other_is_no_item() -> None:
    """In a text about other things than technology an agency's own grant is aid, unless it is for teaching in a field; joint deeds stay."""
    told = quotes(found(FRIENDS, "en", "Canada and Kenya celebrate their friendship"), "action")
    assert [q for q in told if "receivers" in q] == []
    assert [q for q in told if "to train satellite analysts" in q] != []
    assert [q for q in told if "solar plants" in q] != []


def test_an_item_does_not_fall_to_an_agreement_that_is_only_explored_elsewhere() -> None:
    """The vaccine item of a text of many fields is no outcome of a working group on satellites, nor is the promise to create that group."""
    told = found(FIELDS, "en", "Finland and Chile deepen cooperation in science and technology")
    assert any("vaccines" in q for q in quotes(told, "action"))
    assert not any("vaccines" in q for q in quotes(told, "of"))
    assert any("satellite" in q for q in quotes(told, "action"))
    assert not any("satellite" in q for q in quotes(told, "of"))


def test_the_same_in_korean() -> None:
    """백신 공동 개발은 위성 실무그룹의 일이 아니다."""
    told = found(KOREAN, "ko", "핀란드-칠레, 과학기술 협력 확대")
    assert any("백신" in q for q in quotes(told, "action"))
    assert not any("백신" in q for q in quotes(told, "of"))
