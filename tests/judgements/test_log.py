"""The log: what is in force after accepts, rejects and undos, and what becomes of lines that are none."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import JudgementError
from kg.judgements import Fact, Judgement, Log, Record, Verdict, parsed, written
from kg.judgements.model import as_json, from_json, pair
from kg.judgements.same import groups
from kg.model import Entity, Kind
from kg.vocab import ENTITY, Literal, iri

A, B, C = (f"{ENTITY}person/{name}" for name in ("조태용", "cho-tae-yong", "cho"))
MOU = Record("ko-1", "agreement", "두 나라는 양해각서를 맺었다.", "양해각서")
PLAN = Record("en-1", "commitment", "They will build a centre.", number=2)
PERSON = Entity(Kind.PERSON, ("Cho",), (), "KR", C, "Cho", "")
EVERY = (
    Judgement(Verdict.ACCEPT, pair("entity", A, B)),
    Judgement(Verdict.REJECT, pair("agreement", MOU, replace(MOU, document="ko-2"))),
    Judgement(Verdict.REJECT, Fact("ko-1", MOU, "tp:signedBy", A, "두 나라는 양해각서를 맺었다."), note="서명자가 아니다"),
    Judgement(Verdict.CORRECT, Fact("en-1", PLAN, "tp:dueEarliest", Literal("2026-01-01", "", "xsd:date"), "x"), "2027"),
    Judgement(Verdict.CORRECT, Fact("en-1", PLAN, "tp:party", B, "x"), PERSON),
    Judgement(Verdict.UNDO, "j123"),
)
CODED = tuple(
    Judgement(Verdict.REJECT, Fact("ko-1", MOU, predicate, iri(value), MOU.quote))
    for predicate, value in (("rdf:type", "tp:Agreement"), ("tp:status", "tp:status/signed"), ("tp:instrument", "tp:instrument/mou"))
)


def log(*judgements: Judgement) -> Log:
    """The log after these, made one by one."""
    data = b""
    for judgement in judgements:
        data += written(parsed(data), [judgement])[1]
    return parsed(data)


@pytest.mark.parametrize("judgement", [*EVERY, *CODED], ids=lambda j: f"{j.verdict}-{j.kind}")
def test_a_judgement_comes_back_from_its_line(judgement: Judgement) -> None:
    """Korean included; an id is added, nothing else."""
    made, lines = written(Log(), [judgement])
    assert parsed(lines).entries == made
    assert replace(made[0], id="") == judgement
    assert lines.endswith(b"\n")
    assert lines.count(b"\n") == 1


def test_the_last_judgement_of_a_pair_counts() -> None:
    """Whichever way round the pair is named."""
    found = log(Judgement(Verdict.ACCEPT, pair("entity", A, B)), Judgement(Verdict.REJECT, pair("entity", B, A)))
    assert [e.verdict for e in found.in_force] == [Verdict.REJECT]
    assert len(found.entries) == 2


def test_an_undo_brings_back_what_was_before_and_can_be_undone() -> None:
    """Accept, reject, undo: accepted again; undo of the undo: rejected again."""
    found = log(Judgement(Verdict.ACCEPT, pair("entity", A, B)), Judgement(Verdict.REJECT, pair("entity", A, B)))
    last = found.find("")
    assert last.verdict is Verdict.REJECT
    undone = parsed(_lines(found) + written(found, [Judgement(Verdict.UNDO, last.id)])[1])
    assert [e.verdict for e in undone.in_force] == [Verdict.ACCEPT]
    again = parsed(_lines(undone) + written(undone, [Judgement(Verdict.UNDO, undone.entries[-1].id)])[1])
    assert [e.verdict for e in again.in_force] == [Verdict.REJECT]
    assert undone.find("").verdict is Verdict.ACCEPT


def _lines(found: Log) -> bytes:
    return "".join(json.dumps(as_json(e), ensure_ascii=False) + "\n" for e in found.entries).encode()


def test_a_judgement_is_found_by_number_and_by_id() -> None:
    """As the log lists it; what is not there is said to be missing."""
    found = log(*EVERY[:3])
    assert found.find("2") == found.entries[1] == found.find(found.entries[1].id)
    with pytest.raises(JudgementError, match="kg review log"):
        found.find("9")
    with pytest.raises(JudgementError, match="no judgement to undo"):
        Log().find("")


def test_what_is_in_force_already_is_not_written_again() -> None:
    """Applying a file twice adds nothing; another verdict does."""
    found = log(*EVERY[:5])
    assert written(found, EVERY[:5]) == ((), b"")
    assert len(written(found, [replace(EVERY[0], verdict=Verdict.REJECT)])[0]) == 1
    assert len(written(found, [replace(EVERY[3], value="2028")])[0]) == 1


def test_the_stamp_does_not_depend_on_order_or_time() -> None:
    """It is that of the judgements in force, and empty when there are none."""
    mixed = Random(4).sample(EVERY[:5], 5)
    first, second = log(*EVERY[:5]), log(*(replace(e, at="2020-01-01T00:00:00Z", note="other") for e in mixed))
    assert first.stamp == second.stamp != log(*EVERY[:4]).stamp
    undone = log(EVERY[0])
    assert log(EVERY[0], Judgement(Verdict.UNDO, undone.entries[0].id)).stamp == "" == Log().stamp


def test_a_torn_last_line_is_told_and_skipped_and_the_next_one_is_whole() -> None:
    """As after kill -9; whatever byte it was torn at."""
    made, lines = written(Log(), EVERY[:2])
    for cut in range(lines.index(b"\n") + 2, len(lines) - 1):
        found = parsed(lines[:cut])
        if cut < len(lines) - 2:
            assert (found.entries, found.torn) == (made[:1], True)
            assert [p.line for p in found.problems] == [2]
        more = parsed(lines[:cut] + written(found, [EVERY[2]])[1])
        assert more.entries[-1].about == EVERY[2].about
        assert not more.torn


@pytest.mark.parametrize(
    "line",
    [
        "[]", "7", '"reject"', "{}", '{"verdict": 3}', '{"verdict": "maybe"}', '{"verdict": "accept"}', '{"verdict": "undo"}',
        '{"verdict": "accept", "kind": "country", "first": {"iri": "x"}, "second": {"iri": "y"}}',
        '{"verdict": "accept", "kind": "entity", "first": {"iri": "https://evil.example/"}, "second": {"iri": "y"}}',
        '{"verdict": "accept", "kind": "entity", "first": {"iri": "https://w3id.org/techpact/id/a> } ; DROP ALL"}, "second": {"iri": "y"}}',
        '{"verdict": "reject", "kind": "fact", "document": ["a"], "predicate": "tp:party"}',
        '{"verdict": "correct", "kind": "fact", "document": "a", "subject": {"iri": "https://w3id.org/techpact/id/agreement/x"},'
        ' "predicate": "tp:party", "object": {"value": "x"}, "quote": "q"}',
        "{" * 100_000, "\x00", "not json", '{"verdict": "accept", "first": ' + "[" * 50_000,
    ],
)  # fmt: skip
def test_a_line_that_is_no_judgement_is_told_and_skipped(line: str) -> None:
    """The lines around it count; nothing is raised."""
    good = written(Log(), EVERY[:1])[1]
    found = parsed(good + line.encode() + b"\n" + written(parsed(good), EVERY[1:2])[1])
    assert [e.about for e in found.entries] == [e.about for e in EVERY[:2]]
    assert [p.line for p in found.problems] == [2]


@given(st.binary(max_size=200))
def test_no_bytes_make_the_log_fail(data: bytes) -> None:
    """Whatever somebody's editor saved."""
    assert parsed(data).entries == ()


def test_text_that_was_taken_apart_is_composed() -> None:
    """A Mac or a spreadsheet may save Hangul as jamo; the sentence is the same."""
    told = as_json(replace(EVERY[2], id="j1"))
    apart = json.loads(unicodedata.normalize("NFD", json.dumps(told, ensure_ascii=False)))
    assert from_json(apart).about == EVERY[2].about


def test_a_thing_is_no_pair_with_itself() -> None:
    """Nor is there a pair of an unknown kind."""
    with pytest.raises(JudgementError, match="one thing"):
        pair("entity", A, A)
    with pytest.raises(JudgementError, match="no kind"):
        pair("country", A, B)


PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12)


@given(PAIRS, PAIRS)
def test_nothing_that_is_judged_apart_ever_shares_a_group(same: list[tuple[int, int]], apart: list[tuple[int, int]]) -> None:
    """Not by way of any third; every accepted pair is joined or set aside with its reason."""
    accepted = [(str(a), str(b)) for a, b in same if a != b]
    rejected = [(str(a), str(b)) for a, b in apart if a != b]
    found = groups(accepted, rejected)
    for a, b in rejected:
        assert a not in found.canonical or found.canonical[a] != found.canonical.get(b)
    aside = {p for p, _ in found.aside}
    assert all(p in aside or found.canonical[p[0]] == found.canonical[p[1]] for p in accepted)
    assert all(why in rejected for _, why in found.aside)


def test_the_known_name_stands_for_a_group() -> None:
    """Else the first by name; never one that depends on the order of judgements."""
    assert groups([("a", "z")], (), prefer=lambda t: t == "z").canonical == {"a": "z", "z": "z"}
    assert groups([("b", "c"), ("a", "c")], ()).canonical == groups([("a", "c"), ("b", "c")], ()).canonical
