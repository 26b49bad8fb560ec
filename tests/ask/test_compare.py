"""Two things held against each other: what is common, new, dropped, of another status, with the sentences that say so."""

from __future__ import annotations

import csv
import html as markup
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from click.testing import CliRunner

from kg.ask.follow.compare import Comparison, Row, compare
from kg.ask.follow.sides import Asked, sides
from kg.ask.when import moment
from kg.cli import main
from kg.errors import AmbiguousName, Incomparable, KgError, UnknownName
from kg.graph import project
from kg.render import comparison
from kg.store import Store
from kg.vocab import ref_iri
from tests.ask.conftest import Fill, fill

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

SCHEMA = json.loads((Path(__file__).parents[2] / "ontology" / "schemas" / "compare.schema.json").read_text(encoding="utf-8"))
TALKS, DEAL = "제1차 한미 핵심기술 대화", "Korea-US Trusted Technology MOU"


def commitment(record: str, sentence: str, status: str, sector: str, parties: tuple[str, ...], **slots: str) -> tuple[str, str, list[Fill]]:
    """A commitment on joint research, unless another action is given."""
    fills = [("type", "commitment"), ("status", status), ("action", slots.pop("action", "joint-research")), ("sector", sector)]
    return record, sentence, [*fills, *(("party", party) for party in parties), *slots.items()]


def agreement(record: str, sentence: str, name: str, status: str, date: str, parties: tuple[str, ...]) -> tuple[str, str, list[Fill]]:
    """An agreement on quantum technology."""
    fills = [("type", "agreement"), ("label", name), ("instrument", "mou"), ("status", status), ("date", date), ("sector", "quantum")]
    return record, sentence, [*fills, *(("party", party) for party in parties)]


HERE, THERE, STATES = ("org:kriss", "org:nist"), ("org:kriss", "org:ptb"), ("country:KR", "country:US")
#: a promise that is kept, a plan that is dropped, two partners of one institute, and two papers on one day
MORE: dict[tuple[str, str, str], list[tuple[str, str, list[Fill]]]] = {
    ("plan", "ko", "2022-03-01"): [
        agreement("a1", "한국과 미국은 양자 협정을 추진하기로 했다.", "한미 양자 협정", "proposed", "2022-03-01", STATES),
        commitment("c1", "두 연구원은 양자컴퓨터를 같이 연구하기로 했다.", "agreed", "quantum-computing", HERE, of="a1"),
        commitment("c2", "양측은 달 탐사를 같이 연구하기로 했다.", "agreed", "space", STATES, of="a1"),
    ],
    ("kept", "en", "2024-03-01"): [
        agreement("a1", "Korea and the United States signed the accord of 2024.", "Accord of 2024", "signed", "2024-03-01", STATES),
        commitment("c1", "KRISS and NIST finished their study of quantum computers.", "fulfilled", "quantum-computing", HERE, of="a1"),
        commitment("c2", "They will train doctors.", "agreed", "biotechnology", STATES, of="a1", action="training"),
    ],
    ("berlin", "en", "2024-04-01"): [
        agreement("a1", "Korea and Germany signed an accord in Berlin.", "Berlin Accord", "signed", "2024-04-01", ("country:KR", "country:DE")),
        commitment("c1", "KRISS and PTB will study quantum computers together.", "agreed", "quantum-computing", THERE, of="a1"),
    ],
    ("same-day", "ko", "2024-03-02"): [
        agreement("a1", "한국과 미국이 2024년 약정에 서명했다.", "2024년 약정", "signed", "2024-03-02", STATES),
        commitment("c1", "표준연과 NIST가 양자컴퓨터 연구를 마쳤다.", "agreed", "quantum-computing", HERE, of="a1"),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def more() -> Iterator[Store]:
    """A store of documents about promises that went different ways."""
    store = Store.memory()
    fill(store, MORE)
    with store:
        yield store


def held(store: Store, first: str, second: str, **narrowed: tuple[str, ...]) -> tuple[Graph, Comparison]:
    graph = project(store)
    return graph, compare(graph, *sides(store, graph, Asked(first, second, **narrowed)))


def quotes(rows: tuple[Row, ...], *verdicts: str) -> set[str]:
    return {seen.quote for row in rows if row.verdict in verdicts for side in (row.first, row.second) if side for seen in side.seen}


def test_two_agreements_of_the_same_parties(world: Store) -> None:
    """KRISS and NIST are in both, the flight to the Moon is new, the money for biology was dropped."""
    _, found = held(world, TALKS, DEAL)
    assert (found.first.day, found.second.day, found.relation.ordered) == ("2023-12-09", "2025-10-29", True)
    (row,) = [row for row in found.matters if row.verdict == "common"]
    assert row.first
    assert row.second
    assert [seen.document for side in (row.first, row.second) for seen in side.seen] == ["talks-2023", "deal-2025"]
    assert {ref_iri("org:nist"), ref_iri("org:kriss")} <= set(row.reasons)
    assert any("Artemis" in quote for quote in quotes(found.matters, "new"))
    assert any("1000만 달러" in quote for quote in quotes(found.matters, "dropped"))


def test_sectors_and_parties_are_counted_on_either_side(world: Store) -> None:
    """Quantum is common, space is new, biotechnology dropped; NASA is new, NIST common."""
    _, found = held(world, TALKS, DEAL)
    sectors = {one.node.rpartition("/")[2]: (one.verdict, one.numbers) for one in found.sectors}
    assert sectors["quantum"] == ("common", (2, 2))
    assert sectors["space"][0] == "new"
    assert sectors["biotechnology"][0] == "dropped"
    parties = {one.node: one.verdict for one in found.parties}
    assert (parties[ref_iri("org:nist")], parties[ref_iri("org:nasa")], parties[ref_iri("org:nsf")]) == ("common", "new", "dropped")


def test_of_two_moments_the_earlier_one_is_first(world: Store) -> None:
    """The order in which they are named changes nothing."""
    assert held(world, TALKS, DEAL)[1] == held(world, DEAL, TALKS)[1]


def test_a_name_in_either_language_means_the_same(world: Store) -> None:
    """Partners in Korean, English and as acronyms give the same comparison."""
    assert held(world, "한국표준과학연구원", "미국 항공우주국")[1] == held(world, "KRISS", "NASA")[1]


def test_a_promise_that_was_kept_has_another_status(more: Store) -> None:
    """Agreed in 2022, done in 2024."""
    _, found = held(more, "2022", "Accord of 2024")
    (row,) = [row for row in found.matters if row.verdict == "changed"]
    assert row.first
    assert row.second
    assert (row.first.status, row.second.status) == ("agreed", "concluded")
    assert "양측은 달 탐사를 같이 연구하기로 했다." in quotes(found.matters, "dropped")
    assert "They will train doctors." in quotes(found.matters, "new")


def test_years_hear_only_what_held_in_them(more: Store) -> None:
    """Every quote of a year has a date of that year."""
    _, found = held(more, "2022년", "2024년 3월")
    assert (found.first.iri, found.second.iri) == ("2022", "2024-03")
    for row in found.matters:
        for side, told in ((found.first, row.first), (found.second, row.second)):
            assert not told or all(seen.date.startswith(side.iri) for seen in told.seen)


def test_two_accounts_of_one_event_have_no_order(more: Store) -> None:
    """What only one of two papers of the same days tells is neither new nor dropped."""
    _, found = held(more, "kept", "same-day")
    assert not found.relation.ordered
    assert {row.verdict for row in found.matters} <= {"changed", "common", "only-first", "only-second"}
    assert quotes(found.matters, "changed") >= {"표준연과 NIST가 양자컴퓨터 연구를 마쳤다."}


def test_a_document_is_heard_alone(world: Store) -> None:
    """A comparison of documents quotes these documents only, and counts what they themselves name."""
    _, found = held(world, "talks-2023", "hydrogen")
    assert {seen.document for seen in found.seen} == {"talks-2023", "hydrogen"}
    assert not found.relation.ordered  # the one is with the United States, the other one with Germany


def test_two_partners_of_one_institute(more: Store) -> None:
    """KRISS studies quantum computers with NIST and with PTB: common, whoever the partner is."""
    _, found = held(more, "NIST", "PTB")
    (row,) = [row for row in found.matters if row.verdict == "common"]
    assert ref_iri("org:kriss") in row.reasons
    assert not {one.node for one in found.parties} & {ref_iri("org:nist"), ref_iri("org:ptb")}
    assert {row.verdict for row in found.matters} <= {"common", "only-first", "only-second"}


def test_agreements_with_different_partners(more: Store) -> None:
    """What Korea agreed with Germany is held against what it agreed with the United States, without an order."""
    _, found = held(more, "Accord of 2024", "Berlin Accord")
    assert not found.relation.ordered
    assert [row.verdict for row in found.matters if row.first and row.second] == ["common"]


def test_an_activity_of_both_partners_is_the_same_activity(world: Store) -> None:
    """KRISS and NIST share their commitment; its two mentions are one row."""
    _, found = held(world, "KRISS", "NIST")
    assert [row.verdict for row in found.matters] == ["common"]


def test_only_the_sector_asked_for(world: Store) -> None:
    """A sector narrows both sides."""
    _, found = held(world, "2023", "2025", sector=("우주",))
    assert not [row for row in found.matters if row.first]
    assert any("Artemis" in quote for quote in quotes(found.matters, "new"))


@pytest.mark.parametrize(
    ("first", "second", "error", "said"),
    [
        ("NIST", "2023", Incomparable, "--party"),
        ("quantum", "NIST", Incomparable, "a sector"),
        ("Artemis program", "2023", Incomparable, "a programme"),
        ("미국 국립표준기술연구소", "NIST", Incomparable, "the same"),
        ("2023", "2023년", Incomparable, "the same"),
        ("Institute of Qwxyzzy", "NIST", UnknownName, "Qwxyzzy"),
        ("DLR", "NIST", UnknownName, "no document"),
        ("없는기관연구원", "2023", UnknownName, "없는기관연구원"),
        ("", "NIST", UnknownName, "nothing"),
        ("\u202e\x00\x1b[31m", "NIST", UnknownName, "nothing"),
        ("가" * 100_000, "NIST", UnknownName, "nothing"),
        ('"} DROP ALL #', "NIST", UnknownName, "nothing"),
    ],
)
def test_what_can_not_be_compared_says_why(world: Store, first: str, second: str, error: type[KgError], said: str) -> None:
    """A mix of kinds, one thing twice, a name that nothing bears, hostile names: each has its error."""
    with pytest.raises(error, match=said):
        held(world, first, second)


def test_a_name_of_several_things_lists_them(seeded: Store) -> None:
    """Several agreements are called “양해각서”: which one is not guessed."""
    with pytest.raises(AmbiguousName) as told:
        held(seeded, "양해각서", "2023")
    assert len(told.value.suggestions) > 1


@pytest.mark.parametrize(("first", "second"), [("1999", "2025"), ("2025", "2031"), ("1888", "1889")])
def test_a_time_of_which_nothing_is_told(world: Store, first: str, second: str) -> None:
    """No document on a year is no sign that anything was dropped in it: the error names the years that are covered."""
    with pytest.raises(Incomparable, match=r"they tell of \d{4} to 2025"):
        held(world, first, second)


def test_a_side_that_the_conditions_leave_empty_is_told(world: Store) -> None:
    """One empty side is told as such; two are an empty comparison."""
    graph, found = held(world, "2023", "2025", sector=("Ocean and polar science",))
    assert comparison.as_json(graph, found, "ko")["state"] == "empty"
    assert "두 쪽" in comparison.text(graph, found, "ko")
    graph, found = held(world, "2023", "2025", sector=("Space",))
    assert "anything in 2023" in comparison.text(graph, found, "en")


@pytest.mark.parametrize("name", ["2023-13", "2023-00", "20231", "202", "٢٠٢٣년 5월 1일", "2023년 상반기", "2023 5"])
def test_what_looks_like_a_time_but_is_none(name: str) -> None:
    """No month 13, no half years: such a name is looked up as a name."""
    assert moment(name) == ""


PAIRS = [
    ("한미 차세대 핵심·신흥기술 대화", "한미 기술번영 업무협약"),
    ("2023", "2025"),
    ("2025-10-28-us-japan-technology-prosperity.en", "2025-10-29-us-korea-technology-prosperity.en"),
    ("일본", "영국"),
    ("NIST", "NASA"),
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_every_row_shows_its_evidence(seeded: Store, first: str, second: str) -> None:
    """On the seeds: no row without a quote on each side that it speaks of, and every quote is in its document."""
    graph, found = held(seeded, first, second)
    texts = {row["id"]: row["text"] for row in seeded.select("SELECT ?id ?text { ?d dct:identifier ?id ; tp:text ?text }")}
    assert found.matters
    for row in found.matters:
        assert all(side.seen for side in (row.first, row.second) if side)
    for count in (*found.sectors, *found.parties):
        assert all(bool(number) == bool(seen) for number, seen in zip(count.numbers, count.seen, strict=True))
    assert all(texts[seen.document][seen.start : seen.end] == seen.quote for seen in found.seen)
    told = comparison.text(graph, found, "ko", limit=1000)
    assert all(" ".join(seen.quote.split()) in told for row in found.matters for side in (row.first, row.second) if side for seen in side.seen)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_json_follows_the_published_schema(seeded: Store, first: str, second: str) -> None:
    """In both languages, with every row."""
    graph, found = held(seeded, first, second)
    for lang in ("ko", "en"):
        told = json.loads(json.dumps(comparison.as_json(graph, found, lang)))
        jsonschema.Draft202012Validator(SCHEMA).validate(told)
        assert len(told["matters"]) == sum(told["counts"].values()) == len(found.matters)


def test_a_matter_is_on_one_row_unless_it_is_like_several(seeded: Store) -> None:
    """What is on both sides is never told as new or dropped as well."""
    _, found = held(seeded, *PAIRS[0])
    for side in ("first", "second"):
        both = {node for row in found.matters if row.first and row.second for node in getattr(row, side).nodes}
        alone = [node for row in found.matters if not (row.first and row.second) and getattr(row, side) for node in getattr(row, side).nodes]
        assert len(alone) == len(set(alone))
        assert not both & set(alone)


@pytest.mark.parametrize("part", comparison.PARTS)
def test_the_csv_has_a_row_for_each_row(world: Store, part: str) -> None:
    """With quote, document and date of either side."""
    from kg.render.tables import as_csv

    graph, found = held(world, TALKS, DEAL)
    rows = list(csv.DictReader(io.StringIO(as_csv(comparison.table(graph, found, "ko", part)))))
    assert len(rows) == len({"matters": found.matters, "sectors": found.sectors, "parties": found.parties}[part])
    assert all(row["first_quote"] or row["second_quote"] for row in rows)
    assert all(bool(row["first_quote"]) == bool(row["first_document"]) == bool(row["first_date"]) for row in rows)


def test_nothing_of_a_document_is_markup(more: Store) -> None:
    """Quotes, titles and addresses go into the notebook as text."""
    hostile = "<script>alert(1)</script> & “\u202e” {{7*7}} 협력하기로 했다."
    store = Store.memory()
    fill(store, {("<img onerror=x>", "ko", "2023-01-01"): [commitment("c1", hostile, "agreed", "quantum", HERE)], **MORE})
    with store:
        graph, found = held(store, "2023", "2024")
    told = comparison.html(graph, found, "ko")
    assert "<script>" not in told
    assert "<img" not in told
    assert "<script>alert(1)</script>" in markup.unescape(told)
    assert "\u202e" not in comparison.text(graph, found, "ko")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the promises as a folder, for the command line."""
    place = tmp_path_factory.mktemp("compare") / "kg"
    with Store.open(place) as store:
        fill(store, MORE)
    return place


def run(*given: str, store: Path) -> Any:
    return CliRunner().invoke(main, ["compare", *given, "--store", str(store)], catch_exceptions=False)


def test_the_command_answers_in_the_language_of_the_names(folder: Path) -> None:
    """Korean names, Korean headings; `--lang` decides otherwise; `--of` shows one table."""
    assert "새로 생긴 사항" in run("한미 양자 협정", "2024년 약정", store=folder).stdout
    assert "New: only in" in run("한미 양자 협정", "2024년 약정", "--lang", "en", store=folder).stdout
    only = run("2022", "2024", "--of", "sectors", store=folder).stdout
    assert "By sector" in only
    assert "By party" not in only


def test_the_command_prints_json_and_csv(folder: Path) -> None:
    """Data for programs on the standard output."""
    told = json.loads(run("2022", "2024", "--format", "json", store=folder).stdout)
    jsonschema.Draft202012Validator(SCHEMA).validate(told)
    assert run("2022", "2024", "--format", "csv", store=folder).stdout.startswith("verdict,kind,label,match,shared")
    done = run("NIST", "2024", store=folder)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "an organization" in done.stderr


def test_the_library_shows_a_comparison_as_tables(folder: Path) -> None:
    """Text for a terminal, data as JSON has it, tables for a notebook."""
    import kg

    told = kg.open(folder).compare("NIST", "PTB")
    assert told.data["counts"]["common"] == 1
    assert told._repr_html_().count("<table>") == 3
    assert "In common" in str(told)
