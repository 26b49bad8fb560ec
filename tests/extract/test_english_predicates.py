"""English predicates by class: what agrees, intends, proposes, goes on, announces, and what a text of an agreement says of itself."""

from __future__ import annotations

import pytest

from kg.extract import context
from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

TITLE = "Joint Fact Sheet: Norway and Korea widen their science and technology partnership"
HELD = "Norway and Korea held the third Norway-Korea Science and Technology Dialogue in Oslo on 3 May 2024.\n\n"


def made_of(text: str, *, title: str = TITLE, before: str = HELD) -> Slots:
    return slots(analyse(Document("d", before + text, "en", title=title, published="2024-05-03")))


def statuses(text: str, **told: str) -> list[list[str]]:
    """The statuses of the commitments of a text behind the report of a dialogue."""
    return [record["status"] for key, record in made_of(text, **told).items() if key.startswith("c")]


@pytest.mark.parametrize(
    "agreed",
    [
        "Korea and Norway opted to build a shared hydrogen test bed.",
        "The two governments gave the go-ahead for a joint battery pilot project.",
        "The two sides concurred to carry out joint research on batteries.",
        "The two sides came to an agreement on joint research on batteries.",
        "The ministers charged the two agencies with drafting common hydrogen standards.",
        "The two sides set a goal of training 400 hydrogen engineers by 2030.",
        "The two sides mapped out a joint research project on batteries.",
    ],
)
def test_consent_in_other_words_is_agreed(agreed: str) -> None:
    """To opt, to concur, to give one's nod, to charge somebody with it or to draw up its plan is to agree on it."""
    assert statuses(agreed) == [["agreed"]]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The two countries envisage joint research on batteries.", "agreed"),
        ("The two countries are about to launch joint research on batteries.", "agreed"),
        ("The two countries want to train hydrogen engineers together.", "proposed"),
        ("The two sides are keen to set up a joint research project on batteries.", "proposed"),
        ("The two sides recommended a joint research project on batteries.", "proposed"),
        ("The two sides weighed a joint research project on batteries.", "proposed"),
        ("A joint research project on batteries is under discussion.", "proposed"),
        ("Discussions on a joint research project on batteries are ongoing.", "proposed"),
        ("The talks covered the exchange of hydrogen engineers.", "proposed"),
        ("The Norway-Korea initiative may include the exchange of hydrogen engineers.", "proposed"),
    ],
)
def test_what_is_foreseen_is_agreed_and_what_is_wanted_proposed(told: str, status: str) -> None:
    """A plan is agreed; what somebody wants, recommends or talks about is no more than proposed (annotation guide, rule 7)."""
    assert statuses(told) == [[status]]


@pytest.mark.parametrize(
    "wish",
    [
        "The two sides hope that cooperation on batteries will flourish.",
        "The two countries wish to keep deepening their friendship in battery research.",
        "Norway welcomed Korea’s progress in hydrogen.",
        "The ministers thanked the researchers for their work on batteries.",
        "Norway is investing in hydrogen plants at home.",
    ],
)
def test_wishes_courtesies_and_home_affairs_are_no_items(wish: str) -> None:
    """A wish without an act, praise, and what one country does at home give no record."""
    assert statuses(wish) == []


@pytest.mark.parametrize(
    "going_on",
    [
        "A joint research project on hydrogen is in progress.",
        "SINTEF and KIST regularly exchange hydrogen researchers with each other.",
        "SINTEF has been working with KIST on joint battery research since 2020.",
        "SINTEF and KIST train hydrogen engineers together.",
        "The battery sensor has been developed jointly by SINTEF and KIST.",
        "Two hydrogen test beds of SINTEF and KIST are being set up in Oslo.",
    ],
)
def test_what_bodies_do_together_goes_on(going_on: str) -> None:
    """What is in progress, or done as a rule by bodies of both countries, is done (rule 7: concluded)."""
    assert statuses(going_on) == [["signed"]]


def test_one_side_acts_for_the_other_under_a_joint_paper() -> None:
    """A side that provides the other with something does its part; at home it would be its own affair."""
    assert statuses("SINTEF is providing Korea with ocean data.") == [["signed"]]
    assert statuses("SINTEF is providing Norwegian towns with ocean data.") == []


def test_an_act_for_the_other_side_needs_a_field_of_technology_where_the_title_names_none() -> None:
    """In what both publish about themselves a telescope for the other side is an item, and one at home is none."""
    paper = {"title": "Fact Sheet: The Norway-Korea Partnership", "before": "Norway and Korea renewed the Norway-Korea Partnership.\n\n"}
    ahead = "The two sides will carry out joint research on batteries.\n\n"
    assert statuses(ahead + "Norway will deliver a space telescope to Korea.", **paper) == [["agreed"], ["agreed"]]
    assert statuses(ahead + "Norway will deliver a space telescope to its own navy.", **paper) == [["agreed"]]


def test_a_line_that_names_only_a_partner_is_one_of_both() -> None:
    """ "In partnership with X" joins X to the side that the line does not name."""
    told = made_of(
        "The package includes:\n\n- $2 million to test hydrogen sensors, in partnership with SINTEF.", title="News of Norway and Korea"
    )
    assert told["c1"]["party"] == ["SINTEF", "KR"]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Norway and Korea announced $3 million for joint research on batteries.", "signed"),
        ("We’re pleased to announce $3 million for joint battery research with Korea.", "signed"),
        ("We’ll train hydrogen engineers together with Korea.", "agreed"),
        ("The minister said Norway and Korea will jointly develop quantum sensors.", "agreed"),
        ("The ministry confirmed that the two institutes will exchange hydrogen researchers.", "agreed"),
        ("Norway and Korea have also announced their plans to exchange hydrogen researchers.", "agreed"),
    ],
)
def test_announcements_and_reports_are_read_for_what_they_announce(told: str, status: str) -> None:
    """Money and joint things are launched by announcing them, what somebody says will be done is agreed, in the short forms of speech too."""
    assert statuses(told) == [[status]]


def test_words_in_quotes_stay_words() -> None:
    """What a speaker says between quotation marks is no item, whatever verb introduces it."""
    assert statuses("“We will train hydrogen engineers with Korea for many years to come,” said the Norwegian minister.") == []


@pytest.mark.parametrize(
    "contents",
    [
        "Each Party encourages joint research on batteries.",
        "The Parties facilitate the exchange of hydrogen researchers.",
        "The areas of cooperation include joint research on batteries.",
        "Cooperation shall be carried out through joint research on batteries.",
        "The Memorandum obliges the two sides to share ocean data.",
    ],
)
def test_a_text_says_what_its_parties_do(contents: str) -> None:
    """In the text of an agreement, the present and the lists of areas are what was agreed."""
    title = "Memorandum of Understanding between Norway and Korea on Cooperation in Technology"
    assert ["agreed"] in statuses(contents, title=title, before=f"{title}\n\nNorway and Korea have reached the following understanding.\n\n")


def test_a_letter_on_an_agreement_of_two_countries_reports_it() -> None:
    """A genre that reports no agreement does when its title names one."""
    text = "The Agreement between Norway and Korea on nuclear research provides for the exchange of reactor engineers."
    assert made_of(text, title="Press Briefing on the Norway-Korea Summit", before=HELD)
    assert not made_of(text, title="Press Briefing on the Budget", before=HELD)


def test_a_time_does_not_swallow_the_speech_behind_it() -> None:
    """The time at which remarks begin is a note; the words in the same paragraph are not."""
    analysis = analyse(Document("d", "2:19 P.M. CET  Norway and Korea will share ocean data.", "en", published="2024-05-03"))
    assert [unit.kind.value for unit in analysis.units] == ["note", "sentence"]
    assert analysis.quote(1) == "Norway and Korea will share ocean data."


def test_bodies_that_enter_into_a_collaboration_are_partners_of_each_other() -> None:
    """Two bodies that begin a collaboration need no word such as "with" between them."""
    told = made_of("SINTEF and KIST have begun a collaboration on sodium batteries.", title="SINTEF and KIST on batteries", before="")
    assert told["a1"]["instrument"] == ["partnership"]


def test_two_countries_that_stand_out_are_the_sides_without_words_that_join_them() -> None:
    """Remarks that speak of one country and of the other, often and of no third one, are about what the two do."""
    often = "Norway makes good sensors. Korea makes good batteries. " * 3
    others = "France makes good chips. Japan makes good magnets. " * 2

    def about(text: str) -> set[str]:
        return set(context.read(analyse(Document("d", text, "en", title="A speech on batteries", published="2024-05-03"))).principals)

    assert about(often) == {"NO", "KR"}
    assert about(often + others) == about("Norway makes good sensors. " * 9 + "Korea makes good batteries.") == set()
