"""Words by which fields of technology are recognised in English, and the words that only look like them."""

from __future__ import annotations

import pytest

from kg import reference
from kg.extract import extract
from kg.extract.commitments.ground import Ground, of_mention
from kg.lang.en import analyse
from kg.lang.en.clauses.scope import elsewhere
from kg.model import Document, Kind, Mention


def named(sentence: str) -> list[Mention]:
    """The fields that a sentence names."""
    document = Document("d", f"Korea and Peru met. {sentence}", "en", title="Korea and Peru", published="2025-01-02")
    return [m for m in analyse(document).mentions if m.kind is Kind.SECTOR and m.refs]


def tops(sentence: str) -> set[str]:
    """The same as top-level ids."""
    return {reference.load().top_sector(m.refs[0].removeprefix("sector:")) for m in named(sentence)}


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("They will test rolling stock on a mountain railway.", "mobility"),
        ("They will certify regional aircraft together.", "mobility"),
        ("They will build substations and a transmission line.", "clean-energy"),
        ("They will tow the hulls between two shipyards.", "advanced-manufacturing"),
        ("They will watch zoonotic diseases in bats.", "health"),
        ("They will smelt copper near nickel mines.", "critical-minerals"),
        ("They will treat wastewater in Lima.", "climate-environment"),
        ("They will mix fertilizers for maize.", "agriculture-food"),
        ("They will digitize land records.", "digital"),
        ("They will chase cybercriminals.", "cybersecurity"),
        ("They will fly payloads on sounding rockets.", "space"),
        ("They will take part in heliophysics.", "space"),
        ("They will share beamlines of a synchrotron.", "basic-science"),
        ("They will help the mobility of researchers.", "talent"),
        ("They will care for security of supply.", "supply-chains"),
    ],
)
def test_a_field_is_told_by_its_own_words(sentence: str, field: str) -> None:
    """Railways, grids, water, mines, satellites: each field has the words of its trade."""
    assert field in tops(sentence)


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("They want to stop the transmission of malaria.", "clean-energy"),
        ("They want to halt disease transmission.", "clean-energy"),
        ("A monument is on display.", "displays"),
        ("They published statistics.", "basic-science"),
        ("There was time for networking.", "telecommunications"),
        ("The talks were a catalyst for trust.", "advanced-materials"),
        ("They fight waste, fraud and abuse.", "climate-environment"),
        ("They study the solar wind.", "clean-energy"),
        ("They build wind farms.", "agriculture-food"),
        ("They refine their plans; refining takes time.", "critical-minerals"),
        ("Sailors of the merchant marine came.", "ocean-polar"),
        ("They need an institutional space, where quarrels end.", "space"),
        ("They guard the health of their chip industry.", "health"),
        ("They compute ocean digital twins.", "advanced-manufacturing"),
        ("They spoke of nuclear and ballistic missiles.", "nuclear"),
        ("They counted attack drones.", "robotics"),
    ],
)
def test_a_word_of_another_sense_tells_no_field(sentence: str, field: str) -> None:
    """Disease is transmitted too, statues are on display, and a catalyst may be a person."""
    assert field not in tops(sentence)


def test_what_stands_beside_a_word_of_another_sense_is_a_field() -> None:
    """The industry whose health is guarded, the sea of a twin: only the word itself means something else."""
    assert tops("They guard the health of their semiconductor industry.") == {"semiconductors"}
    assert "ocean-polar" in tops("They compute ocean digital twins.")
    assert tops("They will study a digital twin of a mill, drones, and space.") >= {"advanced-manufacturing", "robotics", "space"}


def test_works_of_building_and_trade_are_soft_ground() -> None:
    """Airports and power plants tell the field of a record, but put none in scope by themselves."""
    soft = named("They will widen airports and power plants.")
    assert {m.form for m in soft} == {"airports", "power plants"}
    assert {of_mention(m) for m in soft} == {Ground.SOFT}


def test_soft_words_keep_no_title_in_scope() -> None:
    """A free trade agreement stays one with airports beside it; railways are a technology."""
    assert elsewhere("Free trade and airports in Peru")
    assert not elsewhere("Free trade and railways in Peru")


def test_an_agreement_on_trains_has_its_field() -> None:
    """A field without a name in the reference data reaches the record."""
    text = "LIMA, 4 March 2025 - South Korea and Peru signed a memorandum of understanding on joint research into rolling stock."
    document = Document("d", text, "en", title="South Korea and Peru sign memorandum on rolling stock", published="2025-03-05")
    sectors = {str(s.object) for s in extract(analyse(document)) if s.predicate == "sector"}
    assert {reference.load().top_sector(s.removeprefix("sector:")) for s in sectors} == {"mobility"}


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("The regulators compared the licensing of plants.", "innovation"),
        ("They will mine zinc in a joint venture.", "innovation"),
        ("The Turin start-up Novalis will pay.", "innovation"),
        ("They plan a solar mission and a solar telescope.", "clean-energy"),
        ("A rover for the Lunar Polar mission is built.", "ocean-polar"),
        ("They open a satellite campus.", "space"),
        ("They buy a weather radar.", "defence"),
        ("They share training data for model training.", "talent"),
        ("They raise environmental, social and governance standards.", "climate-environment"),
        ("They raise environmental, social and governance standards.", "standards"),
        ("It was a quantum leap for the firm's financial health.", "quantum"),
        ("The rooms lack laboratory space.", "space"),
        ("They speak of energy conservation.", "climate-environment"),
    ],
)
def test_words_that_are_of_another_matter_beside_their_neighbours(sentence: str, field: str) -> None:
    """Licences of plants, one firm that is young, missions to the Sun, branches, data that train models: none is the field of its word."""
    assert field not in tops(sentence)


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("They promote technology licensing.", "innovation"),
        ("They join their start-up ecosystems.", "innovation"),
        ("A fund for venture capital and start-ups opens.", "innovation"),
        ("They study polar bears on solar-powered stations.", "ocean-polar"),
        ("They run a synthetic aperture radar satellite.", "space"),
        ("They work on the conservation of forests.", "climate-environment"),
        ("Microreactors are to be built.", "nuclear"),
        ("Staff training is free.", "talent"),
    ],
)
def test_the_same_words_where_they_name_their_field(sentence: str, field: str) -> None:
    """What the words above name elsewhere."""
    assert field in tops(sentence)
