"""Sentences, bullets, headings and lead-ins of English texts."""

from __future__ import annotations

import pytest

from kg.lang.en import analyse
from kg.lang.en.units.sentences import sentences
from kg.model import Analysis, Document, UnitKind


def read(text: str, **known: str) -> Analysis:
    return analyse(Document("d", text, "en", **known))


def shown(analysis: Analysis) -> list[tuple[str, str]]:
    return [(u.kind.value, " ".join(analysis.quote(i).split())) for i, u in enumerate(analysis.units)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Department of Energy signed.",
        "Acme Robotics Inc. and Beta Ltd. agreed.",
        "See Article 3, No. 12 of the list.",
        "President Jane Q. Doe met Prime Minister Roe.",
        "They met at 4 p.m. on Monday.",
        "Costs rose to $1.5 million in all.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    """A full stop of an abbreviation, an initial or a number stays inside its sentence."""
    assert len(sentences(text)) == 1


def test_an_abbreviation_ends_a_sentence_before_an_opener() -> None:
    """ "in the U.S. They" is two sentences."""
    assert len(sentences("The team works in the U.S. They report to Ottawa.")) == 2


def test_hard_wrapped_lines_are_one_sentence() -> None:
    """Line breaks inside a paragraph are white space, and the offsets still point at the original."""
    text = "Norway and Chile signed a memorandum of\nunderstanding on polar research. The\nwork begins soon."
    analysis = read(text)
    assert [analysis.quote(i) for i in range(2)] == [text[:72], text[73:]]


def test_paragraphs_of_one_line_stay_apart() -> None:
    """A text that is not hard-wrapped has one paragraph a line."""
    long = "Norway and Chile will share data on sea ice and on the birds that live there, " * 2
    assert len(read(f"{long}end.\n{long}end.").units) == 2


def test_a_lead_in_governs_its_items() -> None:
    """Bullets under "agreed to:" know the sentence that carries their verb."""
    analysis = read("The two sides agreed to:\n\n-   share data on ice; and\n-   train\n    young scientists.\n\nThey also met.")
    assert [u.kind for u in analysis.units] == [UnitKind.LEAD_IN, UnitKind.BULLET, UnitKind.BULLET, UnitKind.SENTENCE]
    assert [u.scope for u in analysis.units] == [(), (0,), (0,), ()]


def test_a_lead_in_about_areas_reaches_over_headings() -> None:
    """ "in the following areas:" governs the bullets under each of the headings that follow."""
    analysis = read("They launched work in the following areas:\n\n**Space**\n\n- Fly a probe.\n\n**Chips**\n\n- Train staff.")
    assert [u.scope for u in analysis.units] == [(), (0,), (0, 1), (0,), (0, 3)]


def test_a_bold_lead_in_is_a_heading_of_its_item() -> None:
    """ "**Quantum:**" is no part of the quote, but its scope."""
    analysis = read("- **Quantum:** The two countries will share data.")
    assert shown(analysis) == [("heading", "Quantum:"), ("bullet", "The two countries will share data.")]
    assert analysis.units[1].scope == (0,)


def test_markup_is_read_over() -> None:
    """Links, bold and superscripts do not stand in the way of a name."""
    analysis = read("The [National\nScience Foundation](https://example.org/a_b) joined in its **70<sup>th</sup>** year.")
    assert "National Science Foundation" in {m.form for m in analysis.mentions}


def test_nested_bullets_know_the_bullet_above() -> None:
    """An indented bullet is governed by the one above it."""
    analysis = read("- The states will build a lab.\n    - It will hold a laser.\n- They will meet.")
    assert [u.scope for u in analysis.units] == [(), (0,), ()]


def test_the_title_is_told_from_the_text() -> None:
    """The first line that repeats the title of the document is its title."""
    assert shown(read("Joint work on ice\n\nThe work began.", title="Joint Work on Ice"))[0] == ("title", "Joint work on ice")


@pytest.mark.parametrize("text", ["", "\n\n", "###", "- \n- ", "**", "\x00", "a" * 5000, "“" * 200, "((((" * 500, "A. " * 300])
def test_odd_texts_do_no_harm(text: str) -> None:
    """Whatever stands in a text, the units point into it."""
    analysis = read(text)
    assert all(0 <= u.start < u.end <= len(text) for u in analysis.units)


@pytest.mark.parametrize(
    "heading",
    [
        "<u>Joint Work of Ports and Harbours in the North and the South:</u>",
        '<span style="text-decoration: underline">Joint Work of Ports and Harbours in the North and the South:</span>',
        "**<u>Joint Work of Ports and Harbours in the North and the South:</u>**",
    ],
)
def test_what_is_underlined_heads_its_item(heading: str) -> None:
    """An underlined lead-in is a heading as a bold one is, however many words it has."""
    found = shown(read(f"Both sides met in Oslo.\n\n- {heading} The two sides will share maps of the sea bed with each other."))
    assert [kind for kind, _ in found] == ["sentence", "heading", "bullet"]


def test_other_tags_underline_nothing() -> None:
    """A span that only sets a colour makes no heading."""
    line = '<span style="color: red">Joint Work of Ports and Harbours in the North and the South:</span>'
    found = shown(read(f"Both sides met in Oslo.\n\n- {line} The two sides will share maps of the sea bed with each other."))
    assert "heading" not in [kind for kind, _ in found]


def test_a_bold_opening_of_a_paragraph_heads_the_list_below_it() -> None:
    """What a paragraph opens with in bold governs the list behind it, and no list behind another paragraph."""
    text = """**Ports.** The two sides met in Oslo.

- They will share maps.

The two sides met again in Bergen.

- They will share boats."""
    analysis = read(text)
    above = {" ".join(analysis.quote(n).split()): u.scope for n, u in enumerate(analysis.units) if u.kind is UnitKind.BULLET}
    assert above == {"They will share maps.": (0,), "They will share boats.": ()}
