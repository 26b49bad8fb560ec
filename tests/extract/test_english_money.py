"""English: money that is lent, works of trade and care, crews, and what one side does on its own, in texts that are about technology."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

#: two items in a field make the text one about technology, so that sentences without a field count as well
OPENING = (
    "Norway and Chile held the Norway-Chile Investment Forum in Oslo on 12 June 2024.\n\n"
    "Norway and Chile will build a satellite ground station together. Norway and Chile will test quantum clocks together.\n\n"
)
TITLE = "Fact Sheet: The Norway-Chile Forum in Oslo"


def made_of(told: str, *, title: str = TITLE, before: str = OPENING) -> Slots:
    return slots(analyse(Document("d", before + told, "en", title=title, published="2024-06-12")))


def quoted(told: str, *, title: str = TITLE) -> bool:
    """Whether a sentence behind the opening makes an item more than the opening alone."""
    several = [sum(key.startswith("c") for key in made_of(text, title=title)) for text in ("", told)]
    return several[1] > several[0]


@pytest.mark.parametrize(
    "told",
    [
        "Norway and Chile will jointly provide a $40 million loan to a bottling plant in Arica.",
        "The two countries agreed to set up a co-financing facility for hotels.",
        "Norway and Chile will offer loan guarantees to exporters of furniture.",
        "Norway and Chile agreed to exchange views on sovereign wealth funds.",
        "The two countries will build a container terminal together.",
        "Norway and Chile will build a rail line between the two ports.",
        "The two countries will develop child care together to help women enter the workforce.",
        "Norway and Chile will share tools against information manipulation.",
        "The crews of Norway and Chile will train together and patrol the strait.",
        "Norway, in talks with Chile, will issue a final rule on training for reactors.",
        "The two countries will hold tribal consultations on satellites.",
        "Norway, Chile and the G7 will mobilize $200 billion of investment.",
        "Norway and Chile will work together on reform of the World Trade Organization and its digital rules.",
    ],
)
def test_loans_works_of_trade_care_and_crews_are_out_of_scope(told: str) -> None:
    """In a text about technology too; the same sides with a task of research there make an item."""
    assert not quoted(told)
    assert quoted("Norway and Chile will build a telescope together.")


@pytest.mark.parametrize(
    "told",
    [
        "Norway and Chile will jointly provide a $40 million loan to a maker of solar cells.",
        "The two countries agreed to set up a co-financing facility for hydrogen.",
        "Norway and Chile will build a rail line with quantum sensors.",
        "Norway and Chile will develop railway signalling together.",
    ],
)
def test_money_and_works_for_a_field_of_technology_are_items(told: str) -> None:
    """What is lent and built for solar cells, hydrogen or the technology of railways is cooperation in that field."""
    assert quoted(told)


def test_money_belongs_to_the_field_of_a_title() -> None:
    """Where the headline is about a field of technology, guarantees that both sides give are for that."""
    told = "Norway and Chile will fund exporters with credit guarantees of $40 million."
    assert quoted(told, title="Norway and Chile join forces on submarine cables")
    assert not quoted(told)
    assert not quoted(told, title="The Norway-Chile Forum on Trade and Technology")


def test_a_railway_that_is_built_is_no_technology_of_an_agreement() -> None:
    """A memorandum on a rail network is transport and no more; one on railway technology names a field."""
    signed = "Norway and Chile signed a memorandum of understanding on {} in Oslo on 12 June 2024."
    title = "Norway and Chile sign a memorandum"
    assert not made_of(signed.format("a rail network"), title=title, before="")
    assert made_of(signed.format("railway technology"), title=title, before="")


#: seven sentences that say nothing, so that what follows is not what the text is about, and an agreement in a paragraph of its own
FAR = (
    "Norway and Chile: chips and satellites. The harbour was full of boats. The mayor spoke of the weather. A band played until late. "
    "The night was warm. The square was empty. The guests went home.\n\n"
    "Norway and Chile signed the Norway-Chile Chip Partnership in Oslo on 12 June 2024.\n\n"
)


@pytest.mark.parametrize(
    ("told", "items"),
    [
        ("The Norwegian Ministry of Health will build a semiconductor plant.", 0),
        ("The Norwegian Ministry of Health will pay for a semiconductor plant.", 0),
        ("The Norwegian Ministry of Health will train semiconductor engineers.", 1),
        ("The Norwegian Ministry of Health will build a semiconductor plant with Chile.", 1),
        ("The European Space Agency will build a semiconductor plant.", 1),
    ],
)
def test_what_one_side_does_is_no_item_of_an_agreement_that_only_the_text_holds(told: str, items: int) -> None:
    """What a ministry pays or builds is its own where no more than the want of another agreement ties it to one; with a partner it is
    an item, and so are teaching in a field and what a body of several countries does for both."""
    made = made_of(told, title="Norway and Chile: chips and satellites", before=FAR)
    assert sum(key.startswith("c") for key in made) == items
