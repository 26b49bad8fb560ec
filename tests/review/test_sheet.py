"""Sheets: what people's spreadsheets make of them is understood, and what nobody can understand is told by line."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from pathlib import Path

import pytest

from kg.errors import JudgementError, KgError
from kg.graph import project
from kg.judgements import Fact, Judgement, Pair, Verdict
from kg.judgements.model import as_json
from kg.render.review import lines, sheet
from kg.review import candidates
from kg.review.decide import Lookup
from kg.review.facts import items
from kg.review.following import followed
from kg.review.sheet import COLUMNS, read
from kg.store import Store


def exported(place: Path) -> str:
    """Every pair and statement as CSV."""
    with Store.open(place, read_only=True) as store:
        graph = project(store)
        return sheet(graph, (*candidates(store, graph), *items(store)), "ko")


def filled(text: str, verdicts: dict[str, str], value: str = "", **dialect: str) -> str:
    """The sheet with verdicts by the beginning of ids, written as another program would."""
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, **dialect)  # type: ignore[arg-type]
    writer.writeheader()
    for row in rows:
        row["verdict"] = next((verdict for start, verdict in verdicts.items() if row["id"].startswith(start)), "")
        row["value"] = value if row["verdict"] in ("correct", "정정") else ""
        writer.writerow(row)
    return out.getvalue()


@pytest.fixture(scope="module")
def text(built: Path) -> str:
    return exported(built)


def test_a_sheet_comes_back_with_its_verdicts(built: Path, text: str) -> None:
    """Pairs and facts, in Korean and English words; rows without a verdict are left alone."""
    rows, problems = read(filled(text, {"e-": "수락", "a-": "reject", "c-": "보류"}).encode("utf-8-sig"), where="s.csv")
    assert problems == ()
    assert {(row.id[0], row.verdict) for row in rows} == {("e", Verdict.ACCEPT), ("a", Verdict.REJECT)}
    with Store.open(built, read_only=True) as store:
        found = followed(Lookup(store, project(store)), rows)
    assert {j.kind for j in found.judgements} == {"entity", "agreement"}
    assert (found.conflicts, found.problems) == ((), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_a_spreadsheet_saves_is_read(built: Path, text: str, encoding: str, delimiter: str) -> None:
    """Korean Excel saves CP949, European ones semicolons, and some tabs in UTF-16."""
    data = filled(text, {"e-": "같음"}, delimiter=delimiter).encode(encoding, errors="replace")
    rows, problems = read(data, where="s.csv")
    assert [row.verdict for row in rows] == [Verdict.ACCEPT]
    assert problems == ()
    with Store.open(built, read_only=True) as store:
        assert len(followed(Lookup(store, project(store)), rows).judgements) == 1


def test_jamo_and_capitals_do_not_matter(text: str) -> None:
    """A Mac writes 수락 in pieces; people write ACCEPT and Y."""
    for word in (unicodedata.normalize("NFD", "수락"), " ACCEPT ", "Y", "ㅁ"):
        rows, _ = read(filled(text, {"e-": word}).encode(), where="s.csv")
        assert [row.verdict for row in rows] == [Verdict.ACCEPT]


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed_and_read_back(built: Path) -> None:
    """A name or quote that begins like a formula gets an apostrophe on the way out and loses it on the way in."""
    told = "verdict,id,value\ncorrect,0123456789,'=1+1\n"
    assert read(told.encode(), where="s.csv")[0][0].value == "=1+1"
    assert not any(cell.startswith(("=", "+", "@")) for row in csv.reader(io.StringIO(exported(built))) for cell in row)


def test_a_row_without_its_last_column_is_understood_by_its_id(built: Path, text: str) -> None:
    """Verdict and id are enough; a key that was cut short does no harm."""
    wanted = next(row["id"] for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff"))) if row["id"].startswith("e-"))
    for told in (f"ID,Verdict\n{wanted},accept\n", f'verdict,id,key\naccept,{wanted},"{{""kind"": ""ent"\n'):
        rows, problems = read(told.encode(), where="s.csv")
        assert (len(rows), problems) == (1, ())
        with Store.open(built, read_only=True) as store:
            assert len(followed(Lookup(store, project(store)), rows).judgements) == 1


def test_a_key_that_is_not_what_the_id_stands_for_is_not_followed(text: str) -> None:
    """Rows whose last column was shifted by sorting one column alone do not judge another pair."""
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    pairs = [row for row in rows if row["kind"] != "fact"]
    pairs[0]["key"], pairs[1]["key"] = pairs[1]["key"], pairs[0]["key"]
    told = "".join(json.dumps({"verdict": "accept", "id": row["id"], "judgement": json.loads(row["key"])}) + "\n" for row in pairs[:2])
    assert [row.known for row in read(told.encode(), where="s.jsonl")[0]] == [None, None]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("maybe,e-12345678,,", "no verdict"),
        ("quit,e-12345678,,", "no verdict"),
        ("accept,,,", "no id"),
        ("correct,0123456789,,", "needs a value"),
        ("reject,0123456789,2025,", "needs a value"),
        ("accept,e-12345678,,", "no doubtful pair"),
        ("reject,0123456789,,", "no such statement"),
        ("reject,=CMD(),,", "not the id"),
        ("거절,한글,,", "not the id"),
        ("reject,\u202e\u200b,,", "not the id"),
        ("correct,e-12345678,값,", "no doubtful pair"),
    ],
)
def test_a_row_that_cannot_be_followed_is_told_by_its_line(built: Path, row: str, said: str) -> None:
    """The rows around it count."""
    with Store.open(built, read_only=True) as store:
        one = items(store)[0]
        told = f"verdict,id,value,note\nreject,{one.id},,\n{row}\naccept,{one.id},,\n"
        rows, problems = read(told.encode(), where="s.csv")
        found = followed(Lookup(store, project(store)), rows)
    (problem,) = (*problems, *found.problems)
    assert problem.line == 3
    assert said in str(problem.error)
    assert [j.verdict for j in found.judgements] == [Verdict.ACCEPT]


@pytest.mark.parametrize(
    "data",
    [b"", b"\xef\xbb\xbf", b"a,b,c\n1,2,3\n", b"verdict,verdict,id\n", b"id\nx\n", b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04" + b"\0" * 50,
     "판정,번호\n수락,1\n".encode(), b"[1, 2]", b"\xff\xfe\x00", b"verdict,id\n\"" + b"x" * 1_100_000],
    ids=["empty", "mark", "other columns", "twice", "one", "image", "xlsx", "Korean head", "JSON list", "half", "huge cell"],
)  # fmt: skip
def test_what_is_no_sheet_is_refused_whole(data: bytes) -> None:
    """With a message that says what a sheet is, never a traceback."""
    with pytest.raises(KgError):
        read(data, where="s.csv")


def test_json_lines_come_back_and_bad_ones_are_told(built: Path) -> None:
    """What export wrote, filled in; and what an editor broke."""
    with Store.open(built, read_only=True) as store:
        graph = project(store)
        found = candidates(store, graph)
        told = lines(found).splitlines()
        first = json.dumps(json.loads(told[0]) | {"verdict": "reject", "note": "다른 사람"}, ensure_ascii=False)
        data = "\n".join([first, "{", '{"verdict": 3, "id": "x"}', "[]", "{" + '"a":' * 9000, told[1], ""])
        rows, problems = read(data.encode(), where="s.jsonl")
        assert [(row.line, row.verdict, row.note) for row in rows] == [(1, Verdict.REJECT, "다른 사람")]
        assert [p.line for p in problems] == [2, 3, 4, 5]
        assert followed(Lookup(store, graph), rows).judgements[0].about == found[0].pair


def test_the_log_of_another_store_is_taken_as_it_was_in_force(built: Path) -> None:
    """Its undone judgements are not made again, its undos are not copied."""
    with Store.open(built, read_only=True) as store:
        pairs = [c.pair for c in candidates(store, project(store))]
        entries = [Judgement(Verdict.ACCEPT, pairs[0], id="j1"), Judgement(Verdict.REJECT, pairs[1], id="j2")]
        entries.append(Judgement(Verdict.UNDO, "j1", id="j3"))
        data = "\n".join(json.dumps({"number": 1, "state": "in force", **as_json(e)}, ensure_ascii=False) for e in entries)
        rows, problems = read(data.encode(), where="log.jsonl")
        assert problems == ()
        assert [j.about for j in followed(Lookup(store, project(store)), rows).judgements] == [pairs[1]]


def test_a_line_of_a_log_with_a_value_that_does_not_fit_is_told(built: Path) -> None:
    """It would take the fact away and put nothing in its place."""
    with Store.open(built, read_only=True) as store:
        said = next(i.fact for i in items(store, documents=["ko-sample"]) if i.slot == "date")
        entries = [Judgement(Verdict.CORRECT, said, value) for value in ("어제", "2025-10-30")]
        data = "\n".join(json.dumps(as_json(entry), ensure_ascii=False) for entry in entries)
        first = followed(Lookup(store, project(store)), read(data.splitlines()[0].encode(), where="log.jsonl")[0])
        assert ([p.line for p in first.problems], first.judgements) == ([1], ())
        second = followed(Lookup(store, project(store)), read(data.splitlines()[1].encode(), where="log.jsonl")[0])
        assert (second.problems, len(second.judgements)) == ((), 1)


def test_two_verdicts_on_one_thing_are_shown_and_the_last_counts(built: Path, text: str) -> None:
    """By the lines of the sheet; the same verdict twice is no conflict."""
    wanted = next(row["id"] for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff"))) if row["id"].startswith("e-"))
    rows, _ = read(f"verdict,id\naccept,{wanted}\nreject,{wanted}\nreject,{wanted}\n".encode(), where="s.csv")
    with Store.open(built, read_only=True) as store:
        found = followed(Lookup(store, project(store)), rows)
    assert [(j.verdict, type(j.about)) for j in found.judgements] == [(Verdict.REJECT, Pair)]
    assert [(c.earlier, c.later) for c in found.conflicts] == [("line 2", "line 3")]


def test_a_fact_is_corrected_by_a_sheet(place: Path) -> None:
    """The value in words, in the language of the reader; a value that does not fit is told."""
    text = exported(place)
    with Store.open(place) as store:
        by_slot = {i.slot: i.id for i in items(store, documents=["ko-sample"])}
        data = filled(text, {by_slot["date"]: "정정"}, "2025-10-30")
        rows, problems = read(data.encode(), where="s.csv")
        found = followed(Lookup(store, project(store)), rows)
        assert (problems, found.problems) == ((), ())
        store.judge(found.judgements)
        assert store.ask("ASK { ?a tp:earliest '2025-10-30'^^xsd:date }")
        bad = f"verdict,id,value\ncorrect,{by_slot['sector']},점성술\ncorrect,{by_slot['type']},agreement\ncorrect,{by_slot['amount']},많이\n"
        found = followed(Lookup(store, project(store)), read(bad.encode(), where="s.csv")[0])
        assert [p.line for p in found.problems] == [2, 3, 4]


def test_a_row_stands_when_the_documents_were_read_again(place: Path) -> None:
    """A fact that another reading numbers otherwise is found by what the row's last column says of it."""
    text = exported(place)
    with Store.open(place) as store:
        said = next(i for i in items(store, documents=["ko-sample"]) if i.slot == "signer")
        rows, _ = read(filled(text, {said.id: "reject"}).encode(), where="s.csv")
        assert isinstance(rows[0].known, Fact)
        store.forget("ko-sample")
        found = followed(Lookup(store, project(store)), rows)
        assert [j.about for j in found.judgements] == [said.fact]


def test_an_empty_value_is_never_a_correction() -> None:
    """Nor is a verdict without a row."""
    with pytest.raises(JudgementError):
        read(b"\n\n", where="s.csv")
