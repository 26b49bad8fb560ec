"""The preamble of an agreement's own text, and the forms of cooperation that its lists tell."""

from __future__ import annotations

from kg.lang.en import analyse
from kg.model import Document, UnitKind

TEXT = """The Governments of Norway and Chile (the “Sides”),

DESIRING to strengthen joint research on sea ice;

BUILDING on the data that both have shared; and

Convinced that the exchange of staff will help both,

Have come to the following understanding:

1. Work

{below}"""


def rules(below: str) -> dict[str, list[str]]:
    """The rules of the clauses of each unit, by the first word of the unit."""
    analysis = analyse(Document("d", TEXT.format(below=below), "en", title="Memorandum of Understanding on Sea Ice"))
    text = analysis.document.text
    return {text[u.start : u.end].split()[0]: [c.rule for c in u.clauses] for u in analysis.units}


def kinds(below: str) -> dict[str, UnitKind]:
    """What each unit is, by its first word."""
    analysis = analyse(Document("d", TEXT.format(below=below), "en", title="Memorandum of Understanding on Sea Ice"))
    return {analysis.document.text[u.start : u.end].split()[0]: u.kind for u in analysis.units}


def test_a_preamble_says_why_and_nothing_to_be_done() -> None:
    """Its lines open with a participle, in capitals or not, and come before the words that they have agreed."""
    told = rules("The Sides will exchange data on sea ice.")
    assert [told[word] for word in ("DESIRING", "BUILDING", "Convinced")] == [["en.status.preamble"]] * 3
    assert told["The"] != ["en.status.preamble"]


def test_without_the_words_that_close_it_there_is_no_preamble() -> None:
    """A list of what two sides do may open its items in the same way."""
    analysis = analyse(Document("d", "Norway and Chile agreed on:\n\n- building an ice laboratory;\n- training pilots.", "en"))
    assert not any(c.rule == "en.status.preamble" for u in analysis.units for c in u.clauses)


def test_a_form_of_cooperation_is_an_item_and_no_label() -> None:
    """What a list of forms opens its item with is told; a field before a colon stays the label of its item."""
    told = kinds("Joint activities may include:\n\n(a) Visits of scientists. Each Side pays for its own travel.\n\n(b) Sharing of samples.")
    assert told["Visits"] is UnitKind.BULLET
    fields = kinds("The fields of work include:\n\n(a) Sensors: The Sides will share data on sea ice.\n\n(b) Sharing of samples.")
    assert fields["Sensors:"] is UnitKind.HEADING
