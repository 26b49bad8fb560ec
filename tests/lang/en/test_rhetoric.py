"""English sentences whose predicate counts and whose object is no deed give no item; with a deed beside it they do."""

from __future__ import annotations

import time

import pytest

from kg.lang import analyse
from kg.model import Clause, Document
from tests.found import slots

HOLLOW = [
    ("relations", "Our partnership is growing stronger because we are going to need each other in space."),
    ("relations", "Those ties will be deepened by the visit of the two presidents."),
    ("opinion", "Chile and Norway agreed that hydrogen could become a bridge between the two continents."),
    ("seen", "Chile and Norway recognized the need to cooperate on resilient battery supply chains."),
    ("bonds", "Chile and Norway underlined the importance of their friendship for cooperation in space."),
    ("speech", "The two leaders will reiterate how much they cooperate on quantum technology."),
    ("praise", "Chile and Norway welcomed the growing cooperation on hydrogen."),
    ("praise", "Chile and Norway hailed their excellent collaboration on quantum technology."),
    ("shared", "The ministers discussed our common work on clean energy."),
    ("stand", "Chile and Norway will stand shoulder to shoulder on secure telecommunications."),
    ("ideals", "Chile and Norway will work closely together to protect their technological leadership in chips."),
    ("below", "Chile and Norway will cooperate on quantum technology as described below."),
    ("effect", "This network will help identify gaps in hydrogen technology."),
    ("matters", "Semiconductors will be front and center in the cooperation of Chile and Norway."),
]
DEEDS = [
    "Our partnership will be deepened by joint research on clean energy.",
    "Chile and Norway agreed that both will build a hydrogen plant.",
    "Chile and Norway recognized the importance of sharing data on batteries.",
    "Chile and Norway reaffirmed the importance of their relationship and a joint hydrogen project.",
    "The two leaders will highlight plans to launch a quantum institute.",
    "Chile and Norway welcomed the growing cooperation on a hydrogen test bed.",
    "The ministers discussed our common work on a research programme for clean energy.",
    "Chile and Norway will work together to promote prosperity through a fellowship for engineers.",
    "Chile and Norway agreed to strengthen cooperation on quantum computing.",
    "Chile and Norway agreed to strengthen cooperation in areas such as joint research and training.",
    "Norway will help identify gaps in hydrogen technology.",
    "The first satellite will be launched together.",
]


def clauses(text: str) -> list[Clause]:
    """The clauses of the only sentence of a text."""
    return [c for u in analyse(Document("d", text, "en")).units for c in u.clauses]


@pytest.mark.parametrize(("rule", "text"), HOLLOW)
def test_rhetoric_is_no_item(rule: str, text: str) -> None:
    """A clause without a deed says nothing that counts, and tells why."""
    assert [(c.status, c.verb, c.rule) for c in clauses(text)][:1] == [(None, "rhetoric", f"en.rhetoric.{rule}")]


@pytest.mark.parametrize("text", DEEDS)
def test_a_deed_beside_the_words_counts(text: str) -> None:
    """The same words with an act, a sum or a programme beside them, or a field alone, count as before."""
    assert not any(c.rule.startswith("en.rhetoric.") for c in clauses(text))


def test_a_lead_in_keeps_what_its_list_takes_from_it() -> None:
    """Praise above a list governs the items, which are deeds themselves."""
    text = "Chile and Norway held a dialogue on hydrogen. They welcomed enhanced cooperation as follows:\n\n- Joint research on electrolysers\n"
    assert [r["action"] for r in slots(analyse(Document("d", text, "en"))).values() if "action" in r] == [["joint-research"]]


def test_long_sentences_are_read_in_time() -> None:
    """A hostile run of words that could open each pattern takes no time worth mentioning."""
    text = "Chile and Norway " + "agreed that our close ties and common vision of cooperation will work to promote " * 400 + "it."
    begun = time.process_time()
    clauses(text)
    assert time.process_time() - begun < 4
