"""English: what was left out of releases: grants for bodies abroad, firms in other countries, what goes on, and what several do together."""

from __future__ import annotations

import pytest

from kg.extract.context import read as read_context
from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, items, slots

MET = "Chile and Norway held their technology dialogue in Oslo on 14 May 2024."


def read(text: str, title: str = "FACT SHEET: New projects for infrastructure") -> Slots:
    """The records of an English text of 20 May 2024."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def both(sentence: str) -> list[dict[str, list[str]]]:
    """The items of a sentence in a statement of Chile and Norway."""
    return items(read(f"{MET} {sentence}", "Joint Statement of Chile and Norway on Technology Cooperation"))


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        (
            "USTDA awarded a grant to Peru’s Ministry of Transport and Communications for a feasibility study on 5G networks.",
            ["Ministry of Transport and Communications", "USTDA"],
        ),
        ("USAID gave $3 million in funding to the University of Nairobi for research on quantum sensors.", ["USAID", "University of Nairobi"]),
        (
            "A USTDA grant is partly funding a pilot for Lima Telecom Company, a Peruvian telecom operator, to test a 5G network.",
            ["Lima Telecom Company", "USTDA"],
        ),
        (
            "A USTDA grant will fund a pilot for Andes Power Corporation, a private energy developer in Chile, to test geothermal technology.",
            ["Andes Power Corporation", "USTDA"],
        ),
    ],
)
def test_money_for_a_body_abroad_is_an_item_of_both(sentence: str, party: list[str]) -> None:
    """An agency pays for something in a field at a body of another country that the sentence names."""
    assert [sorted(i["party"]) for i in items(read(f"- {sentence}"))] == [party]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Department of Energy awarded $3 million to the University of Ohio for research on batteries.",
        "USTDA awarded a grant to Peru’s Ministry of Culture.",
        "NASA missions will study the ice of Mars for scientists in Chile.",
    ],
)
def test_money_at_home_or_for_no_field_is_none(sentence: str) -> None:
    """What is paid for at home, or for no field of technology, joins nobody."""
    assert not items(read(f"- {sentence}"))


def test_a_place_before_the_subject_is_none_of_those_who_act() -> None:
    """ "In A, firm B will build": B acts, in the country where it does so, in what a government publishes."""
    text = "USTDA will hold a fair.\n\n- In Peru, Amazon and its partner Intel committed to invest $1 billion in cloud and AI infrastructure.\n"
    text += "- In Chile, Google will build a data center.\n- In Ohio, Intel will build a chip plant."
    assert [sorted(i["party"]) for i in items(read(text))] == [["Amazon", "Intel", "PE"], ["CL", "Google"]]


@pytest.mark.parametrize(
    ("sentence", "action", "status"),
    [
        ("This includes deepening cooperation between the two sides on AI safety tests.", "joint-research", "agreed"),
        ("By the end of 2025, we expect to have drawn up joint recommendations on digital identity.", "regulation", "agreed"),
        ("Chile and Norway continued exchanges on export controls for quantum technology.", "security", "signed"),
        ("The Chilean space agency will also host a discussion with Norwegian ministers on satellite data.", "dialogue", "agreed"),
        ("The two countries have shared their assessments of the battery industry.", "data-sharing", "signed"),
        ("We intend to identify commonalities in Chilean and Norwegian AI policies.", "regulation", "agreed"),
        ("The two countries are doing more to prevent quantum technologies from being used for repression.", "security", "signed"),
        ("Chile is proud to partner with Norway to test a wave-energy prototype.", "joint-research", "agreed"),
        ("We have developed an ice outlook for AI.", "joint-research", "signed"),
        ("As to chips — Chile and Norway are working together to make sure that semiconductors are safe.", "joint-research", "signed"),
    ],
)
def test_what_goes_on_between_two_is_an_item(sentence: str, action: str, status: str) -> None:
    """Whatever the sentence is built like: what belongs to a promise, what goes on, and what two have made."""
    assert [(i["action"][0], i["status"]) for i in both(sentence)] == [(action, [status])]


@pytest.mark.parametrize(
    "sentence",
    [
        "We expect to see growth in our technology trade.",
        "Their continued exchanges on culture are welcome.",
        "The two countries work together to defend democracy.",
        "We intend to promote human rights and the rule of law.",
        "Chile is proud of its work on ice.",
    ],
)
def test_hopes_and_values_are_none(sentence: str) -> None:
    """What somebody hopes for, or holds dear, is no item."""
    assert not both(sentence)


def test_a_field_outlives_the_rights_that_are_respected_in_it() -> None:
    """ "While respecting human rights" tells how something is done, and migration may be one of systems."""
    told = both(
        "We intend to develop joint research on AI while respecting human rights. The two sides agreed on a pilot for quantum-safe migration."
    )
    assert [i["sector"] for i in told] == [["sector:artificial-intelligence"], ["sector:quantum"]]


def test_our_countries_are_those_who_speak() -> None:
    """Who speaks of "our countries" speaks for both, and what opens a sentence is no list with the one before."""
    title = "Remarks by President Boric of Chile and Prime Minister Støre of Norway on technology"
    text = "Welcome to Santiago. This is a good day. We will do more joint research on quantum sensors, for the good of our countries."
    assert [sorted(i["party"]) for i in items(read(text, title))] == [["CL", "NO"]]


def test_the_subject_behind_an_opening_phrase_acts() -> None:
    """ "At the summit, A announced": nothing before it makes it one of a list."""
    text = "At the summit, the Department of Energy announced its intent to prepare a study of reactors with the Ghanaian Ministry of Energy."
    told = items(read(text, "FACT SHEET: Two years after the summit"))
    assert [sorted(i["party"]) for i in told] == [["Department of Energy", "Ghanaian Ministry of Energy"]]


def test_who_has_other_partners_each_time_tells_of_no_two() -> None:
    """A list of partners of many countries is about none of them; one with the same partners again and again is."""
    several = ("Tokyo in Japan", "Lima in Peru", "Helsinki in Finland", "Santiago in Chile", "Nairobi in Kenya")
    texts = (
        "\n".join(f"- MIT has partnered with the University of {who} to study batteries." for who in where)
        for where in (several, several[:1] * 3)
    )
    told = [set(read_context(analyse(Document("d", text, "en", title="Partners", published="2024-05-20"))).principals) for text in texts]
    assert told == [set(), {"US", "JP"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "In March 2024, USAID granted $5 million to the Lagoon Group of Angola to test digital banking.",
        "Following a pact signed in 2021 in Rome, USAID granted $5 million to the Lagoon Group of Angola to test digital banking.",
    ],
)
def test_the_subject_of_an_item_is_no_list_with_the_one_before(sentence: str) -> None:
    """Who acts behind a day or an earlier paper at the start of an item is not in the place where the item before ends."""
    told = items(read(f"- The agency has an office for the small farmers of Kenya.\n- {sentence}"))
    assert [sorted(i["party"]) for i in told] == [["Lagoon Group of Angola", "USAID"]]


def test_letters_with_a_mark_of_markdown_open_items() -> None:
    """ "(b\\)" opens an item as "(b)" does, and "preventing" and "endeavouring" are done by those above the list."""
    text = f"{MET} The two sides commit to:\n\n(a\\) preventing the export of quantum software that is likely to be misused;\n\n"
    text += "(b\\) endeavouring to exchange data on batteries.\n"
    told = items(read(text, "Joint Statement of Chile and Norway on Technology Cooperation"))
    assert [(i["action"][0], i["status"]) for i in told] == [("security", ["agreed"]), ("data-sharing", ["agreed"])]
