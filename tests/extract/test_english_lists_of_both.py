"""Lists of what both sides intend, below a sentence that only mentions another forum; two forums to be founded are two."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

TITLE = "Canada-Korea Joint Statement on Hydrogen"
TEXT = """We, the Minister of Energy of Canada and the Minister of Trade of Korea, met today in Ottawa.

We welcome the progress of the working group on fuel cells. {lead}
1. set up an expert group on the safety of liquid hydrogen;
2. launch a joint task force on ammonia crackers by the end of the year;
3. promote exchanges of engineers between ports."""


def read(lead: str) -> Slots:
    """The records of the statement with other words above its list."""
    return slots(analyse(Document("d", f"{TITLE}\n\n{TEXT.format(lead=lead)}", "en", title=TITLE, published="2022-06-27")))


def of(made: Slots) -> set[str]:
    """The types of the agreements under which the items stand."""
    return {made[r["of"][0]]["instrument"][0] for r in made.values() if "of" in r}


def test_what_we_intend_is_of_our_statement() -> None:
    """The forum that the sentence before welcomes has no part in the list; where the list is its own, it has."""
    assert of(read("We intend to:")) == {"declaration"}
    assert of(read("Its activities will include steps to:")) != {"declaration"}


def test_two_forums_to_be_founded_are_two() -> None:
    """An expert group and a task force, each in a line of its own."""
    new = [r["label"] for r in read("We intend to:").values() if r.get("instrument") == ["dialogue"] and r["status"] == ["agreed"]]
    assert new == [["expert group"], ["joint task force"]]


def test_what_something_has_to_keep_to_is_no_agreement() -> None:
    """A convention of many that limits a deal is not made by its two firms."""
    text = (
        "Carbfix of Iceland and Idemitsu of Japan signed a contract on the storage of carbon dioxide, subject to the London Protocol. Both "
        "firms will study the rock in Iceland, in accordance with the Ramsar Convention."
    )
    made = slots(analyse(Document("d", text, "en", title="Carbon from Japan to Iceland", published="2024-05-01")))
    assert [r["label"] for r in made.values() if r["type"] == ["agreement"]] == [["contract"]]
