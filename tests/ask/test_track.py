"""Commitments over time: joined when they are the same matter, and told by what became of them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from kg.ask.ends import Filters, frame
from kg.ask.follow.kept import FORESEEN
from kg.ask.follow.track import COLUMNS, Thread, as_json, table, threads
from kg.ask.follow.uptake import TAKEN_UP, uptake
from kg.ask.frame import Frame
from kg.errors import BadDate, KgError, UnknownName
from kg.render import threads as rendered
from kg.render.tables import as_csv
from kg.store import Store
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

SCHEMA = Path(__file__).parents[2] / "ontology" / "schemas" / "track.schema.json"
EVERYTHING = Frame("", "")


def thread(found: tuple[Thread, ...], words: str) -> Thread:
    return next(one for one in found if any(words in seen.quote for mention in one.mentions for seen in mention.seen))


def test_two_mentions_of_one_matter_are_one_series(graph: nx.MultiDiGraph[str]) -> None:
    """KRISS and NIST on quantum computers, in Korean in 2023 and in English in 2025."""
    found = thread(threads(graph, EVERYTHING), "양자컴퓨터")
    assert [mention.date for mention in found.mentions] == ["2023-12-09", "2025-10-29"]
    assert found.state == "taken up again"
    assert {ref_iri("org:nist"), ref_iri("org:kriss")} <= set(found.reasons)


def test_what_nobody_speaks_of_again_says_since_when(graph: nx.MultiDiGraph[str]) -> None:
    """The money for biology has had no follow-up in these documents since its day."""
    found = thread(threads(graph, EVERYTHING), "1000만 달러")
    assert (found.state, found.since, len(found.mentions)) == ("no follow-up found", "2023-12-09", 1)


@pytest.mark.parametrize(("day", "state"), [("2027-06-30", "due"), ("2028-01-01", "overdue"), ("", "due")])
def test_a_due_date_passes(graph: nx.MultiDiGraph[str], day: str, state: str) -> None:
    """The flight of 2027 is due until the end of that year."""
    assert thread(threads(graph, EVERYTHING, as_of=day), "Artemis").state == state


def test_a_promise_to_meet_is_done_when_a_later_document_tells_of_the_meeting(seeds: nx.MultiDiGraph[str]) -> None:
    """In December 2023 a dialogue with India is to begin, in two languages; in March 2024 it has been held, and its sentence says so."""
    found = next(one for one in threads(seeds, EVERYTHING) if any("table: an informal" in s.quote for s in one.mentions[0].seen))
    assert (found.state, found.mentions[-1].date) == ("done", "2024-03-12")
    assert seeds.nodes[found.mentions[-1].node]["kind"] == "agreement"
    assert {"한국", "인도"} <= {name for seen in found.mentions[-1].seen for name in ("한국", "인도") if name in seen.quote}
    assert found.links[-1] >= FORESEEN
    assert ref_iri("country:IN") in found.reasons


def test_an_agreement_of_other_bodies_or_a_forum_that_met_before_keeps_no_promise(seeds: nx.MultiDiGraph[str]) -> None:
    """NIST signed with KRISS what it promised to KATS, and the dialogue that founds a working group had met already."""
    found = threads(seeds, EVERYTHING)
    for words in ("intend to conclude an MOU on technology standards", "AI working group is to be launched"):
        assert thread(found, words).state != "done"


def test_people_may_say_that_an_agreement_keeps_no_promise(seeds: nx.MultiDiGraph[str]) -> None:
    """A judgement on the two comes before every sign."""
    found = next(one for one in threads(seeds, EVERYTHING) if any("table: an informal" in s.quote for s in one.mentions[0].seen))
    pairs = [frozenset((node, found.mentions[-1].node)) for node in found.nodes]
    seeds.graph["judged"].update(dict.fromkeys(pairs, False))
    try:
        again = next(one for one in threads(seeds, EVERYTHING) if found.node in one.nodes)
    finally:
        for pair in pairs:
            del seeds.graph["judged"][pair]
    assert again.state != "done"


def test_only_the_commitments_asked_for(graph: nx.MultiDiGraph[str]) -> None:
    """A party and a sector choose among the series."""
    assert len(threads(graph, Frame("", "", bodies=((ref_iri("org:nist"),),)))) == 1
    assert len(threads(graph, Frame("", "", sectors=(ref_iri("sector:space"),)))) == 1
    assert len(threads(graph, EVERYTHING)) == 3


def test_different_partners_never_share_a_matter(graph: nx.MultiDiGraph[str]) -> None:
    """The same topic and action between other bodies is another commitment."""
    nodes = {node: data for node, data in graph.nodes(data=True) if data["kind"] == "commitment"}
    for first in nodes:
        for second in nodes:
            mine, other = ({t for _, t, k in graph.out_edges(node, keys=True) if k == "party"} for node in (first, second))
            if not mine & other:
                assert uptake(graph, first, second).score < TAKEN_UP


def test_the_json_follows_the_published_schema(graph: nx.MultiDiGraph[str]) -> None:
    """All series with their quotes."""
    told = as_json(graph, threads(graph, EVERYTHING), "ko")
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(json.loads(json.dumps(told)))


def test_the_table_has_a_row_for_each_series(graph: nx.MultiDiGraph[str]) -> None:
    """Statuses with their days, in order."""
    found = table(graph, threads(graph, EVERYTHING), "en")
    assert len(found.rows) == 3
    assert any("2023-12-09 agreed → 2025-10-29 agreed" in row for row in found.rows)


def test_the_text_quotes_every_mention(graph: nx.MultiDiGraph[str]) -> None:
    """In both languages."""
    found = threads(graph, EVERYTHING)
    for lang in ("ko", "en"):
        told = rendered.text(graph, found, lang)
        assert all(seen.quote in told for one in found for mention in one.mentions for seen in mention.seen)


def kept(store: Store, graph: nx.MultiDiGraph[str], **named: Any) -> set[str]:
    """The first quotes of the commitments that some filters leave."""
    found = threads(graph, frame(store, graph, Filters(**named)))
    return {one.mentions[0].seen[0].quote for one in found}


PROMISES = {
    "quantum": "표준과학연구원과 미국 국립표준기술연구소는 양자컴퓨터를 함께 연구하기로 했다.",
    "money": "과기정통부와 국립과학재단은 바이오 연구에 1000만 달러를 대기로 했다.",
    "moon": "KASA may join NASA in the next Artemis flight in 2027.",
}


@pytest.mark.parametrize(
    ("named", "left"),
    [
        ({}, {"quantum", "money", "moon"}),
        ({"party": ("NIST",)}, {"quantum"}),
        ({"party": ("한국표준과학연구원", "미국")}, {"quantum"}),
        ({"party": ("NASA", "NIST")}, set()),
        ({"sector": ("생명공학",)}, {"money"}),
        ({"sector": ("quantum",), "party": ("NSF",)}, set()),
        ({"agreement": "제1차 한미 핵심기술 대화"}, {"quantum", "money"}),
        ({"agreement": "Korea-US Trusted Technology MOU"}, {"quantum", "moon"}),
        ({"year": "2023"}, {"quantum", "money"}),
        ({"year": "2023년 12월"}, {"quantum", "money"}),
        ({"year": "2025-10"}, {"quantum", "moon"}),  # promised then, whenever it is due
        ({"year": "2027"}, {"moon"}),
        ({"year": "2019"}, set()),
    ],
)
def test_each_filter_leaves_what_it_names(world: Store, graph: nx.MultiDiGraph[str], named: dict[str, Any], left: set[str]) -> None:
    """Party, sector, agreement and year, in Korean or English, alone and together; a later mention counts for its series."""
    assert kept(world, graph, **named) == {PROMISES[name] for name in left}


@pytest.mark.parametrize(
    ("named", "error"),
    [
        ({"party": ("Institute of Qwxyzzy",)}, UnknownName),
        ({"sector": ("양잠",)}, UnknownName),
        ({"agreement": "없는 협정"}, UnknownName),
        ({"agreement": "Artemis Accords"}, UnknownName),
        ({"year": "20x3"}, BadDate),
        ({"year": "2023-04-26"}, BadDate),
    ],
)
def test_a_filter_that_names_nothing_is_refused(world: Store, graph: nx.MultiDiGraph[str], named: dict[str, Any], error: type[KgError]) -> None:
    """With what was given; never an empty list that looks like an answer."""
    with pytest.raises(error) as refused:
        frame(world, graph, Filters(**named))
    given = next(iter(named.values()))
    assert (given if isinstance(given, str) else given[0]) in str(refused.value)


@pytest.mark.parametrize("day", ["yesterday", "2025-13-40", "2025", "내일"])
def test_a_day_that_is_none_is_refused(graph: nx.MultiDiGraph[str], day: str) -> None:
    """Due and overdue would be told by chance."""
    with pytest.raises(BadDate, match=day):
        threads(graph, EVERYTHING, as_of=day)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_no_follow_up_is_said_of_this_store_since_a_day(graph: nx.MultiDiGraph[str], lang: str) -> None:
    """In the reader's language, with the day of the last mention."""
    quiet = thread(threads(graph, EVERYTHING), "1000만 달러")
    told = rendered.text(graph, [quiet], lang)
    said = {
        "ko": "[후속 없음, 2023-12-09 이후 이 저장소의 문서에서]",
        "en": "[no follow-up found in the documents of this store since 2023-12-09]",
    }
    assert said[lang] in told


def test_a_csv_row_holds_quotes_and_every_source(graph: nx.MultiDiGraph[str]) -> None:
    """One row for each series, readable by any program, heads in English."""
    found = threads(graph, EVERYTHING)
    rows = list(csv.DictReader(io.StringIO(as_csv(table(graph, found, "ko")))))
    assert tuple(rows[0]) == COLUMNS
    row = next(row for row in rows if "talks-2023" in row["sources"] and row["state"] == "taken up again")
    assert row["sources"] == "talks-2023; deal-2025"
    assert (row["first_quote"], row["last_quote"]) == (
        PROMISES["quantum"],
        "KRISS and NIST will go on with their research on quantum computers.",
    )
    assert row["urls"].split("; ") == ["https://example.org/talks-2023", "https://example.org/deal-2025"]
