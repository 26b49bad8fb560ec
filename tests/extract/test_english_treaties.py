"""Letters that lay a treaty before a parliament, papers that change others, and what trade agreements say of technology."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "A letter") -> Slots:
    """The records of an English text of 20 May 2024."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))


LETTER = """I am pleased to transmit to the Parliament the text of a proposed Agreement for Cooperation
between the Government of Canada and the Government of the Kingdom of Norway Concerning
Research Reactors (the “Agreement”), as the Isotopes Act wants it.

It would permit the transfer of isotopes, equipment and information for nuclear research.
The Agreement obliges the parties to apply safeguards. It does not permit the transfer of
nuclear weapons parts."""


def test_what_is_laid_before_a_parliament_is_agreed() -> None:
    """A letter transmits a text that is negotiated and not in force; what it permits is what the parties will do."""
    made = read(LETTER)
    assert agreements(made)[0]["status"] == ["agreed"]
    assert [sorted(r["action"]) for r in items(made)] == [["data-sharing", "investment"], ["security"]]


def test_a_treaty_that_was_signed_keeps_its_day() -> None:
    """The letter tells where and when it was signed."""
    (made,) = agreements(
        read("I transmit herewith the Agreement between Canada and the Kingdom of Norway on Seabed Mapping, done at Bergen on March 4, 2024.")
    )
    assert (made["status"], made["date"]) == (["signed"], ["2024-03-04"])


def test_what_is_transmitted_without_a_paper_is_nothing() -> None:
    """A report that is handed over is no agreement."""
    assert not read("I transmit herewith a report of Canada and Norway on reactors.")


def test_a_protocol_that_amends_an_accord_is_another_paper() -> None:
    """Both are told, each with its own day; "the protocol" is the new one."""
    made = read(
        "Norway and Chile signed a Protocol Amending the Agreement on Polar Research today. The Agreement on Polar Research was signed "
        "at Oslo on 3 May 2009. The protocol will allow the exchange of young researchers in marine biology."
    )
    told = {r["label"][0]: r["date"] for r in agreements(made)}
    assert told == {"Protocol Amending the Agreement on Polar Research": ["2024-05-20"], "Agreement on Polar Research": ["2009-05-03"]}
    assert items(made)[0]["of"] == ["a1"]


def test_an_accord_of_a_year_is_of_that_year() -> None:
    """The year behind the name of what is extended is that of the old paper."""
    made = read("Norway and Chile today signed a protocol extending the science and technology agreement of 1998.")
    assert [r["date"] for r in agreements(made)] == [["2024-05-20"], ["1998"]]


def test_an_accord_that_is_extended_without_a_paper_is_one() -> None:
    """Who extends an agreement signs no second paper that the text tells of."""
    assert len(agreements(read("Norway and Chile extended the Agreement on Polar Research today."))) == 1


TRADE = """**Article 2.4: Security of Technology**

1. Canada shall cooperate with Ecuador on investment screening and shall align with export controls on chips.

2. Ecuador shall reduce duties on bananas.

3. If Ecuador determines that a ship carries dual-use goods, Canada may inform its authorities.

4. Ecuador shall buy reactor fuel from Canada only.

5. Canada shall work with Ecuador to widen trade in shrimp."""


def test_a_trade_agreement_may_protect_technology() -> None:
    """Export controls and the screening of investments are security of technology; duties and shrimp are trade, what may be done is no duty."""
    made = read(TRADE, "Agreement between Canada and Ecuador on Reciprocal Trade")
    protection, _fuel = items(made)
    assert protection["action"] == ["security"]


@pytest.mark.parametrize("what", ["emerging technologies", "safe and trusted AI solutions"])
def test_deployment_of_technologies_builds_nothing(what: str) -> None:
    """Who works together for the deployment of technologies does research; a deployment of stations builds them."""
    (made,) = items(read(f"Norway and Chile agreed to cooperate on quantum sensing for the deployment of {what}."))
    assert "facility" not in made["action"]


def test_the_full_name_of_a_kingdom_is_one_state() -> None:
    """The Government of the United Kingdom in full is the country, and no body beside Ireland."""
    (made,) = agreements(
        read(
            "The ministers signed the Agreement between the Government of Canada and the Government of the United Kingdom of Great Britain "
            "and Northern Ireland for Cooperation on Quantum Computing."
        )
    )
    assert sorted(made["party"]) == ["CA", "GB"]
