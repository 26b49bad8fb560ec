"""Sentences that are none: lists without stops and noise are read in parts, and each part is still a quote of the text."""

import pytest

from kg.lang import analyse
from kg.lang.length import LONGEST
from kg.model import Document


@pytest.mark.parametrize(("lang", "piece"), [("ko", "한국과 독일은 약정을 맺고 "), ("en", "a memorandum of understanding with Norway, ")])
def test_a_sentence_without_end_is_read_in_parts(lang: str, piece: str) -> None:
    """No unit is longer than the longest sentence, and none of the text is lost."""
    text = (piece * LONGEST)[: 3 * LONGEST].strip()
    units = analyse(Document("d", text, lang)).units
    assert len(units) >= 3
    assert max(u.end - u.start for u in units) <= LONGEST
    assert "".join(text[u.start : u.end] for u in units).replace(" ", "") == text.replace(" ", "")


def test_a_long_sentence_stays_one() -> None:
    """Hundreds of words are still one sentence."""
    text = "Canada and Chile will share " + "maps, " * 300 + "and charts."
    assert len(analyse(Document("d", text, "en")).units) == 1
