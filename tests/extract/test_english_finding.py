"""Which records an English text holds, and what they belong to: meetings, statements whose title stands apart, deals with several partners."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, items, slots

READOUT = (
    "President Lena Berg met yesterday with Prime Minister Ivo Tamm of Estonia to review the Harbour Plan of May 2023.\n\n"
    "The two leaders agreed to fund joint research on quantum sensors. {further}"
)


def read(text: str, title: str = "Readout of President Berg’s Meeting with Prime Minister Ivo Tamm of Estonia") -> Slots:
    """The records of an English text of 12 June 2024."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-06-12")))


def agreements(made: Slots) -> dict[str, str]:
    """The key of each agreement by its name."""
    return {r["label"][0]: key for key, r in made.items() if key.startswith("a")}


def readout(further: str = "") -> Slots:
    """The records of a readout of Norway's meeting with Estonia."""
    return read("Norway and Estonia are close.\n\n" + READOUT.format(further=further))


def test_who_met_at_the_start_is_the_forum_of_what_was_agreed() -> None:
    """A meeting told by its verb is a dialogue of both countries, on the day beside the verb, with those who met; the item is its outcome."""
    made = readout()
    key = agreements(made)["Meeting of Lena Berg and Ivo Tamm"]
    meeting = made[key]
    assert (meeting["instrument"], meeting["date"], sorted(meeting["party"])) == (["dialogue"], ["2024-06-11"], ["EE", "NO"])
    assert sorted(meeting["signer"]) == ["Ivo Tamm", "Lena Berg"]
    assert [r["of"] for r in items(made)] == [[key]]


def test_a_meeting_without_an_outcome_in_scope_is_no_record() -> None:
    """Who met to talk about borders leaves nothing."""
    text = "President Lena Berg met yesterday with Prime Minister Ivo Tamm of Estonia. They discussed migration and border management."
    assert read("Norway and Estonia are close.\n\n" + text) == {}


def test_a_call_is_no_meeting() -> None:
    """Who spoke by phone did not meet."""
    text = READOUT.format(further="").replace("met yesterday with", "spoke yesterday with")
    assert "Meeting of Lena Berg and Ivo Tamm" not in agreements(read("Norway and Estonia are close.\n\n" + text))


def test_a_forum_with_a_name_needs_no_meeting() -> None:
    """Where the sentence names the dialogue in which people met, that is the record."""
    text = READOUT.format(further="").replace("to review the Harbour Plan of May 2023", "for the Norway-Estonia Science Dialogue")
    assert list(agreements(read("Norway and Estonia are close.\n\n" + text))) == ["Norway-Estonia Science Dialogue"]


def test_they_are_the_parties_of_the_meeting() -> None:
    """ "They" in the report of a meeting, and "both" before a verb, are the two sides."""
    made = readout("They committed to share data from satellites. Both pledged to train engineers in cybersecurity.")
    assert [sorted(r["party"]) for r in items(made)] == [["EE", "NO"]] * 3


def test_an_item_that_names_older_plans_is_an_outcome_of_the_meeting() -> None:
    """What a new group builds on is not what the items come of, in its own sentence and in the next one."""
    further = (
        "They will launch a working group on chips, which goes further than the Semiconductor Action Plan of last year. "
        "They committed to promote artificial intelligence for hospitals."
    )
    made = readout(further)
    assert {tuple(r["of"]) for r in items(made)} == {(agreements(made)["Meeting of Lena Berg and Ivo Tamm"],)}


def test_a_title_stands_for_the_name_nearest_to_it() -> None:
    """The title "President" in the heading does not belong to the president named in the sentence below."""
    analysis = analyse(
        Document("d", "Remarks of President Soto of Chile\n\nPresident Lena Berg met with Prime Minister Ivo Tamm of Estonia.", "en")
    )
    assert [m.role and m.role.value for m in analysis.mentions if m.form == "Lena Berg"] == ["subject"]


STATEMENT = (
    "President Lena Berg of Norway received President Ana Soto of Chile today in Bergen. Both Presidents recalled a long friendship.\n\n"
    "They will build a joint laboratory for quantum sensors. The leaders look forward to signing the Satellite Data Agreement, "
    "and will exchange data on chips."
)


def test_a_joint_statement_is_found_when_its_title_stands_apart_from_its_text() -> None:
    """A file that has the title of a statement beside its text tells of the same declaration as one that opens with it."""
    title = "Joint Statement of Norway and Chile"
    apart, within = read(STATEMENT, title), read(f"{title}\n\n{STATEMENT}", title)
    assert (apart["a1"]["label"], within["a1"]["label"]) == ([title], [title])
    for made in (apart, within):
        assert (made["a1"]["instrument"], made["a1"]["date"], sorted(made["a1"]["party"])) == (["declaration"], ["2024-06-12"], ["CL", "NO"])
        assert {tuple(r["of"]) for r in items(made)} == {("a1",)}


def test_a_statement_by_a_press_officer_is_no_joint_statement() -> None:
    """Only the text in which both sides speak makes a title the name of a declaration."""
    assert read("The minister was in Oslo. Rain fell on the harbour of Valparaíso in Chile.", "Joint Statement of Norway and Chile") == {}


def test_deals_with_two_partners_are_two() -> None:
    """A plural with a list of partners is one agreement for each, and what is told of one further down is not told of the other."""
    text = (
        "Norway signed Ocean Technology Deals with Chile and Peru on Monday, for research on deep-sea robots.\n\n"
        "- The Norway-Chile Ocean Technology Deal will fund joint research on batteries.\n"
        "- The Norway-Peru Ocean Technology Deal will fund joint research on satellites.\n"
    )
    made = read(text, "Norway signs Ocean Technology Deals with Chile and Peru")
    deals = {key: sorted(made[key]["party"]) for key in agreements(made).values()}
    assert sorted(deals.values()) == [["CL", "NO"], ["NO", "PE"]]
    assert [deals[r["of"][0]] for r in items(made)] == [["CL", "NO"], ["NO", "PE"]]


def test_talks_with_two_partners_are_not_parted() -> None:
    """Agreements that are only wished for with a list of partners are not told one by one."""
    made = read("Norway hopes for agreements with Chile and Peru on semiconductor research.", "Norway on chips")
    assert agreements(made) == {}


def test_an_agreement_in_a_list_of_achievements_is_made_where_it_is_signed() -> None:
    """What a list names first and a later sentence says the two countries signed is an agreement of both."""
    text = (
        "Today the trade minister of Norway spoke in Bergen.\n\n"
        "- Key results include a Quantum Memorandum of Understanding that shows what trade can do.\n"
        "- Norway and Chile signed a landmark Quantum Memorandum of Understanding.\n"
    )
    made = read(text, "Fact Sheet: Norway’s Trade with Chile")
    assert [sorted(made[k]["party"]) for k in agreements(made).values()] == [["CL", "NO"]]


def test_what_a_letter_of_intent_is_for_is_not_there_yet() -> None:
    """The letter is signed; the institute that it is to set up is agreed, has no day, and is what the item under the letter promises."""
    made = read(
        "Kenya and Norway signed a letter of intent on Monday to establish a joint research centre on geothermal energy.", "Geothermal news"
    )
    letter, centre = (made[k] for k in agreements(made).values())
    assert (letter["status"], letter["date"]) == (["signed"], ["2024-06-10"])
    assert (centre["status"], "date" in centre) == (["agreed"], False)
    assert [(r["of"], r["status"]) for r in items(made)] == [([next(iter(made))], ["agreed"])]


def test_two_countries_that_act_are_not_one_sides_affair() -> None:
    """What A and B are doing is told of both, if it is something: praise of their cooperation is no item."""
    title, held = "Norway and Chile on satellites", "The Norway-Chile Space Dialogue met on Monday. "
    done = read(f"{held}Norway and Chile are exchanging data from satellites.", title)
    praise = read(f"{held}Norway and Chile are strengthening cooperation on satellites.", title)
    assert ([r["action"] for r in items(done)], items(praise)) == ([["data-sharing"]], [])


def test_trade_without_a_field_is_no_item_even_beside_technology() -> None:
    """In a text about technology exports that name none are left out; a session to come is kept."""
    title = "Norway – Chile Quantum Dialogue"
    text = (
        "Norway and Chile held the Norway-Chile Quantum Dialogue on Monday. They will share data on quantum chips. "
        "They will promote exports in both capitals. They will hold the next meeting in 2025."
    )
    assert [r["action"] for r in items(read(text, title))] == [["data-sharing"], ["dialogue"]]


def test_the_day_of_signing_is_no_part_of_a_name() -> None:
    """ "A memorandum on March 27" has a day and no further name."""
    made = read("Norway and Chile signed an MOU on March 27 on cybersecurity.", "Norway and Chile")
    assert [(r["label"], r["date"]) for k, r in made.items() if k.startswith("a")] == [(["MOU"], ["2024-03-27"])]


def test_a_trade_agreement_in_the_background_takes_no_items() -> None:
    """An agreement on trade promotion is out of scope by its name: the memorandum to come is under nothing, its body is no venue's."""
    text = (
        "Norway and Chile have had the Norway-Chile Trade Promotion Agreement for ten years.\n\n"
        "During APEC week, the Norwegian Space Agency and the Chilean Space Agency will sign a memorandum of understanding on satellites."
    )
    made = read(text, "Fact Sheet: Norway and Chile in Space")
    assert [(r["label"], len(r["party"])) for k, r in made.items() if k.startswith("a")] == [(["memorandum of understanding"], 2)]
    assert all("of" not in r for r in items(made))


def test_duties_on_goods_of_technology_are_no_items() -> None:
    """A field beside a duty does not make it cooperation."""
    text = "The order imposes a 15% duty on drones from Norway and Chile. Norway and Chile will share data on quantum chips."
    assert [r["action"] for r in items(read(text, "Fact Sheet: Norway and Chile on Technology"))] == [["data-sharing"]]


def test_open_dialogue_is_a_manner() -> None:
    """ "In open dialogue" names no forum."""
    made = read("Norway and Chile will work in open dialogue on quantum chips.", "Norway – Chile Quantum Dialogue")
    assert all("dialogue" not in r["label"] for r in made.values())


def test_a_name_alone_in_a_text_about_something_else_is_no_agreement() -> None:
    """Who the parties of AUKUS are is known elsewhere only; a budget that names it tells neither them nor an outcome."""
    text = "The budget funds roads and schools. It also supports commitments under AUKUS. It pays for clinics."
    assert agreements(read(text, "Fact Sheet: The Budget of Next Year")) == {}


def test_a_score_of_states_are_not_the_two_named_most() -> None:
    """What many states say together has no two sides to fill in."""
    text = (
        "Argentina, Brazil, Chile, Ghana, Norway, Portugal, Senegal and Spain met on Monday. "
        "We will build shared observatories for the ocean.\n\n"
        "Chile and Norway host the talks."
    )
    assert all(len(item["party"]) > 2 for item in items(read(text, "Joint Statement on the Ocean")))
