"""English items right below a heading that is the name of a programme: "Southern Sky Survey Program. Astronomers will …"."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import items, slots

OPENING = "Chile and Canada announced today areas of cooperation under the Canada-Chile Science Agreement signed in Ottawa.\n\n"


@pytest.mark.parametrize(
    ("heading", "programme"),
    [
        ("Southern Sky Survey Program.", ["Southern Sky Survey Program"]),
        ("Horizon Europe.", ["Horizon Europe"]),
        ("Clean energy.", []),
        ("What comes after the Southern Sky Survey Program and other surveys.", []),
    ],
)
def test_an_item_is_of_the_programme_that_heads_it(heading: str, programme: list[str]) -> None:
    """A heading that is a programme's name and nothing beside it; no field, and no heading that only mentions one."""
    text = f"{OPENING}- **{heading}** Canadian and Chilean astronomers will share observing time on four instruments.\n"
    told = items(slots(analyse(Document("d", text, "en", "Joint fact sheet of Chile and Canada", "2025-06-15"))))
    assert [r.get("programme", []) for r in told] == [programme]
