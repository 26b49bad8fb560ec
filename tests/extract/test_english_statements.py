"""Statements of governments and texts of agreements: who is whose, what a paper is called, what only binds or approves it."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "A statement") -> Slots:
    """The records of an English text of 5 May 2021 with its title above it."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2021-05-05")))


def test_what_a_body_is_of_another_makes_no_party_of_that() -> None:
    """The operator of a laboratory signs, not the laboratory nor the ministry for which it is run; "Alliance" with a legal form is a firm."""
    made = read(
        "The Bergen-based Fjord Research Alliance, LLC, the managing operator of the Fjord Wind Laboratory for the Ministry of Energy, and "
        "TNO of the Netherlands signed a memorandum of understanding on wind turbines."
    )
    (paper,) = agreements(made)
    assert paper["instrument"] == ["mou"]
    assert not any("Laboratory" in name or "Ministry" in name for name in map(str, paper["party"]))


def test_what_a_cabinet_hears_of_has_the_items_that_are_listed_below() -> None:
    """The paper is told as signed before; the title is about it, and the list is its own."""
    made = read(
        "The Cabinet was apprised of the signing of a Memorandum of Understanding (MoU) between Chile and Norway on hydrogen.\n\n"
        "The MoU was signed in March 2021.\n\nThe MoU entails:\n\n- exchange of technical staff;\n\n- development of joint research projects.",
        "Cabinet apprised of Memorandum of Understanding between Chile and Norway on hydrogen",
    )
    assert [r["of"] for r in items(made)] == [["a1"], ["a1"]]
    assert agreements(made)[0]["date"] == ["2021-03"]


def test_an_agreement_that_a_cabinet_approves_is_one() -> None:
    """Also in small letters, and each with its own partner; what is compared with one is none."""
    made = read(
        "The Cabinet approved the agreement between Peru and Chile on satellites. It was apprised of an agreement between Peru and Norway on "
        "hydrogen research."
    )
    assert len(agreements(made)) == 2
    assert not agreements(read("There is broad agreement between Peru and Chile on satellites and hydrogen."))


def test_what_somebody_is_told_to_hope_for_is_proposed() -> None:
    """The hope stands behind "that", whoever was told it."""
    made = read("The envoy told the paper that Kenya hopes to sign an agreement with the Norwegian Space Agency on satellites.")
    assert [r["status"] for r in agreements(made)] == [["proposed"]]


def test_who_signs_a_decree_at_home_signs_no_agreement() -> None:
    """A decree that lets somebody sign has a signer of its own; the paper's signer is told by it."""
    text = "The Norwegian Space Agency will sign an agreement with Kenya on satellites, according to a decree signed by Prime Minister Ada Low."
    assert not agreements(read(text))[0].get("signer")


def test_a_deal_has_the_type_that_its_signing_tells() -> None:
    """ "The memorandum was signed" names the paper exactly; "the agreement" may be any."""
    text = "Norway and Peru on Tuesday inked a deal on marine biotechnology. The {} was signed in Lima by Science Minister Ana Soto of Peru."
    assert agreements(read(text.format("memorandum of understanding")))[0]["instrument"] == ["mou"]
    assert agreements(read(text.format("agreement")))[0]["instrument"] == ["partnership"]


def test_which_sitting_a_council_holds_is_no_body() -> None:
    """Its name opens behind "the Second Meeting of"."""
    made = read(
        "On 3 May 2021, the Second Meeting of the Chile-EU Digital Partnership Council was held. Chile and the EU agreed to share 6G data."
    )
    assert len(agreements(made)[0]["party"]) == 2


def test_provisions_are_no_items() -> None:
    """Which laws are kept and who pays for what is no cooperation."""
    text = "Norway and Chile signed a memorandum on health research. Each side {}."
    assert not items(read(text.format("will comply with the health and safety rules of the other")))
    assert not items(read(text.format("will bear its own costs of health research")))
    assert items(read(text.format("will share clinical data with the other")))
