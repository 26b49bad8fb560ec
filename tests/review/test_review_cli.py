"""`kg review` as people use it: at the prompt, by id, by name and by file; and what stays in force afterwards."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.judgements import Judgement, Verdict
from kg.store import Store
from kg.store.judged import append
from kg.store.place import Place
from kg.validate import validate
from tests.review.conftest import HANGUL

ROOT = Path(__file__).parents[2]


def kg(*arguments: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=typed)


def ask(place: Path, query: str) -> bool:
    with Store.open(place, read_only=True) as store:
        return store.ask(query)


def ids(place: Path, *arguments: str) -> dict[str, str]:
    """Ids of the statements of the Korean sample by slot."""
    told = json.loads(kg("review", "list", "--kind", "fact", "--format", "json", *arguments, "--store", place).stdout)
    return {fact["slot"]: fact["id"] for fact in told["facts"] if fact["document"] == "ko-sample"}


def test_a_session_takes_answers_one_by_one(place: Path) -> None:
    """Accept, an answer that is none, reject with the key of a Korean keyboard, quit; two judgements are in the log."""
    done = kg("review", "--lang", "ko", "--store", place, typed="a\nwhat\nㄱ\nq\n")
    assert done.exit_code == 0, done.output
    assert "홍길동" in done.stdout
    assert "Hong Gil-dong" in done.stdout
    assert done.stdout.count("까닭:") == 3
    assert "가운데 하나를 입력하세요" in done.stderr
    assert "2 judged" in done.stderr
    log = kg("review", "log", "--store", place).stdout
    assert "홍길동 = Hong Gil-dong" in log
    assert "≠" in log
    shown = kg("show", "Hong Gil-dong", "--store", place).stdout
    assert "홍길동" in shown


@pytest.mark.parametrize("typed", ["", "s\ns\ns\ns\ns\n", "q\n", "\x04\n\x1b[A\nq\n"])
def test_a_session_that_decides_nothing_changes_nothing(place: Path, typed: str) -> None:
    """The end of the input is quit; skipped pairs come again."""
    before = kg("review", "list", "--store", place).stdout
    done = kg("review", "--store", place, typed=typed)
    assert done.exit_code == 0
    assert not (place / "judgements.jsonl").exists()
    assert kg("review", "list", "--store", place).stdout == before


def test_when_all_is_judged_nothing_is_left(place: Path) -> None:
    """Also in Korean; --kind and --limit narrow what is asked."""
    kg("review", "--kind", "entity", "--limit", "1", "--store", place, typed="r\n")
    assert "Nothing is left" in kg("review", "--kind", "entity", "--store", place).stdout
    assert "판정할 것이 없습니다" in kg("review", "list", "--kind", "entity", "--lang", "ko", "--store", place).stdout


def test_a_wrong_signer_is_rejected_and_stays_so_when_the_document_is_read_again(folder: Path, tmp_path: Path) -> None:
    """`ingest --force` brings nothing back; an undo does, without reading; a changed sentence is told."""
    place = tmp_path / "kg"
    assert kg("ingest", folder, "--store", place).exit_code == 0
    told = json.loads(kg("review", "list", "--kind", "fact", "--document", "ko-kriss-ptb", "--format", "json", "--store", place).stdout)
    fact = next(f for f in told["facts"] if f["slot"] == "amount")
    assert kg("review", "reject", fact["id"], "--note", "예산이 아니다", "--store", place).exit_code == 0
    query = "ASK { GRAPH <https://w3id.org/techpact/id/document/ko-kriss-ptb> { ?c tp:amount ?x } }"
    assert not ask(place, query)
    again = kg("ingest", folder, "--force", "--store", place)
    assert "2 stored" in again.stderr
    assert "judgements" not in again.stderr
    assert not ask(place, query)
    assert "amount" not in kg("show", "한국표준과학연구원", "--ids", "--store", place).stdout
    assert kg("review", "undo", "--store", place).exit_code == 0
    assert ask(place, query)
    assert kg("review", "undo", "2", "--store", place).exit_code == 0
    assert not ask(place, query)
    file = folder / "ko.md"
    file.write_text(file.read_text(encoding="utf-8").replace("200만 유로를", "300만 유로를"), encoding="utf-8")
    changed = kg("ingest", folder, "--store", place)
    assert "1 judgements find nothing" in changed.stderr
    assert "the sentence is gone" in kg("review", "log", "--store", place).stdout
    assert ask(place, query)


def test_a_rejected_fact_is_told_nowhere(place: Path) -> None:
    """Neither by show, ask, path, export nor SPARQL; and validation finds nothing wrong."""
    statement = ids(place)["signer"]
    assert "홍길동" in kg("show", "한미 계측과학 업무협약", "--store", place).stdout
    assert kg("review", "reject", statement, "--store", place).exit_code == 0
    assert "홍길동 · " not in kg("show", "한미 계측과학 업무협약", "--store", place).stdout
    for form in ("nq", "csv", "graphml"):
        lines = kg("export", form, "-", "--store", place).stdout.splitlines()
        assert not [line for line in lines if "person/홍길동" in line]
    count = "SELECT (COUNT(*) AS ?n) { { ?s ?p <" + HANGUL + "> } UNION { <" + HANGUL + "> ?p ?o } }"
    assert kg("sparql", count, "--format", "csv", "--store", place).stdout.split() == ["n", "0"]
    assert kg("ask", "홍길동이 서명한 협약은?", "--format", "json", "--store", place).exit_code == 0
    assert '"answered"' not in kg("ask", "홍길동이 서명한 협약은?", "--format", "json", "--store", place).stdout
    with Store.open(place, read_only=True) as store:
        assert validate(store).findings == ()


def test_a_correction_is_shown_with_its_sentence_and_can_be_corrected_again(place: Path) -> None:
    """By name in either language; the id of what stands now is taken; rule `review`."""
    first = kg("review", "correct", ids(place)["signer"], "--object", "성춘향", "--store", place)
    assert first.exit_code == 1
    assert "--new" in first.stderr
    assert kg("review", "correct", ids(place)["signer"], "--object", "성춘향", "--new", "--store", place).exit_code == 0
    shown = kg("show", "성춘향", "--ids", "--store", place).stdout
    assert "홍길동 장관이 서명했다" in shown or "체결했다" in shown
    assert '"rule": "review"' in kg("show", "성춘향", "--format", "json", "--store", place).stdout
    statement = next(line.split()[0] for line in shown.splitlines() if "—signer→ 성춘향" in line)
    second = kg("review", "correct", statement, "--object", "Hong Gil-dong", "--store", place)
    assert second.exit_code == 0, second.stderr
    assert "the later one counts" in second.stderr
    assert not ask(place, "ASK { ?x rdfs:label '성춘향'@ko }")
    log = kg("review", "log", "--lang", "ko", "--store", place).stdout
    assert "2번으로 바뀜" in log
    assert log.count("정정") == 2


@pytest.mark.parametrize(
    ("slot", "value", "said"),
    [
        ("status", "done", "it is one of"),
        ("date", "어제", "2025-10-29"),
        ("sector", "점성술", "nearest"),
        ("party", "없는 기관", "--new"),
        ("type", "agreement", "reject it instead"),
        ("amount", "-", "USD"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_would(place: Path, slot: str, value: str, said: str) -> None:
    """And the log is not written."""
    done = kg("review", "correct", ids(place)[slot], "--object", value, "--store", place)
    assert done.exit_code == 1
    assert said in done.stderr
    assert not (place / "judgements.jsonl").exists()


UNDERSTOOD = [("status", "제안"), ("status", "in force"), ("sector", "space"), ("sector", "우주"), ("date", "2025"), ("amount", "KRW 500")]


@pytest.mark.parametrize(("slot", "value"), UNDERSTOOD)
def test_a_value_is_understood_in_either_language(place: Path, slot: str, value: str) -> None:
    """Codes and their names, sectors, dates of any precision, amounts."""
    done = kg("review", "correct", ids(place)[slot], "--object", value, "--store", place)
    assert done.exit_code == 0, done.stderr


def test_names_that_no_list_brought_up_are_joined_and_kept_apart(place: Path) -> None:
    """By name; a body of the tables stands for what a document calls otherwise; two kinds never merge."""
    joined = kg("review", "same", "표준협회", "NIST", "--store", place)
    assert joined.exit_code == 0, joined.stderr
    assert kg("show", "표준협회", "--lang", "en", "--store", place).stdout.startswith("National Institute of Standards and Technology")
    assert "one thing already" in kg("review", "different", "표준협회", "NIST", "--store", place).stderr
    assert kg("review", "different", "id:organization/us-표준협회", "NIST", "--store", place).exit_code == 0
    assert kg("show", "표준협회", "--lang", "en", "--store", place).stdout.startswith("표준협회")
    assert "of organization" in kg("review", "same", "홍길동", "NIST", "--store", place).stderr
    assert kg("review", "same", "아무개", "NIST", "--store", place).exit_code == 1


def test_judgements_that_cannot_all_hold_are_explained(place: Path) -> None:
    """A = B and B = C, then A ≠ C: the command says which one is set aside, and the log why."""
    assert kg("review", "same", "표준협회", "NIST", "--store", place).exit_code == 0
    assert kg("review", "same", "NIST", "표준연", "--store", place).exit_code == 0
    done = kg("review", "different", "id:organization/us-표준협회", "id:organization/kriss", "--store", place)
    assert "judgement 1" in done.stderr
    assert "cannot hold beside 3" in done.stderr
    assert "함께 성립할 수 없음" in kg("review", "log", "--lang", "ko", "--store", place).stdout
    assert kg("show", "표준협회", "--store", place).stdout.startswith("표준협회")


def test_a_sheet_goes_out_and_comes_back(place: Path, tmp_path: Path) -> None:
    """Exported, filled in, tried, applied, applied again; conflicts with the log are shown."""
    sheet = tmp_path / "판정.csv"
    assert kg("review", "export", sheet, "--lang", "ko", "--store", place).exit_code == 0
    text = sheet.read_text(encoding="utf-8-sig")
    rows = text.splitlines(keepends=True)
    filled = "".join("수락" + row if row.startswith(",entity") else row for row in rows)
    sheet.write_text(filled, encoding="cp949", errors="replace")
    assert "1 would be judged" in kg("review", "apply", sheet, "--dry-run", "--store", place).stderr
    assert not (place / "judgements.jsonl").exists()
    assert "1 judged, 0 known already, 0 not understood" in kg("review", "apply", sheet, "--store", place).stderr
    assert "0 judged, 1 known already" in kg("review", "apply", sheet, "--store", place).stderr
    wanted = json.loads((place / "judgements.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert wanted["verdict"] == "accept"
    log = kg("review", "log", "--format", "jsonl", "--store", place).stdout
    flipped = kg("review", "apply", "-", "--store", place, typed=log.replace('"accept"', '"reject"'))
    assert "line 1 says otherwise than judgement 1" in flipped.stderr
    bad = kg("review", "apply", "-", "--store", place, typed="verdict,id\nreject,e-00000000\n")
    assert (bad.exit_code, "line 2" in bad.stderr) == (1, True)


def test_a_torn_log_is_told_and_the_next_judgement_is_whole(place: Path) -> None:
    """As after kill -9 in the middle of an append."""
    kg("review", "reject", ids(place)["signer"], "--store", place)
    log = place / "judgements.jsonl"
    log.write_bytes(log.read_bytes() + b'{"id": "j0", "verdict": "accept", "kind": "ent')
    told = kg("review", "log", "--store", place)
    assert told.exit_code == 0
    assert "line 2: skipped: torn" in told.stderr
    kg("review", "reject", ids(place)["date"], "--store", place)
    assert len(kg("review", "log", "--store", place).stdout.splitlines()) == 4
    assert not ask(place, "ASK { GRAPH <https://w3id.org/techpact/id/document/ko-sample> { ?a tp:earliest ?d } }")


def test_what_a_killed_session_decided_counts_for_the_next_reader(place: Path) -> None:
    """The answer was in the log; the reader finishes what the session had left undone."""
    with Store.open(place, read_only=True) as store:
        said = next(f for f in store.as_read("ko-sample").facts.values() if f.predicate == "tp:signedBy")
    append(Place(place), [Judgement(Verdict.REJECT, said)])
    assert not ask(place, f"ASK {{ ?s ?p <{HANGUL}> }}")


def test_rebuilding_gives_the_same_and_follows_a_log_from_elsewhere(place: Path) -> None:
    """The view is a function of documents and log."""
    kg("review", "reject", ids(place)["signer"], "--store", place)
    before = kg("export", "nq", "-", "--store", place).stdout
    assert kg("review", "rebuild", "--store", place).exit_code == 0
    assert kg("export", "nq", "-", "--store", place).stdout == before
    (place / "judgements.jsonl").unlink()
    assert "0 judgements in force" in kg("review", "rebuild", "--store", place).stderr
    assert ask(place, f"ASK {{ ?s ?p <{HANGUL}> }}")


@pytest.mark.parametrize(
    "arguments",
    [("accept", "e-12345678"), ("reject", "0123456789"), ("undo",), ("undo", "99"), ("log",), ("rebuild",), ("apply", "-"), ("list",), ()],
    ids=lambda a: "-".join(a) or "session",
)
def test_without_a_store_or_a_judgement_there_is_a_message(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Exit code 1, one line, nothing created."""
    done = kg("review", *arguments, "--store", tmp_path / "none", typed="")
    assert done.exit_code == 1
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "none").exists()


def test_options_before_a_command_are_refused(place: Path) -> None:
    """A store that was named in vain would be the wrong one."""
    done = kg("review", "--store", place, "list")
    assert done.exit_code == 2
    assert "put --store after" in done.stderr
    assert kg("review", "list", "--about", "NIST", "--store", place).exit_code == 2


def test_every_command_of_review_ends_its_help_in_an_example() -> None:
    """`kg review NAME --help`."""
    group = main.commands["review"]
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        assert f"kg review {name}" in (command.help or ""), name


JUDGE = f"""
import sys, itertools
sys.path.insert(0, {str(ROOT)!r})
from kg.judgements import Judgement, Verdict
from kg.store import Store
with Store.open(sys.argv[1]) as store:
    facts = sorted(store.as_read("ko-sample").facts.values(), key=str)
    print("ready", flush=True)
    for verdict, value in itertools.cycle([(Verdict.REJECT, ""), (Verdict.ACCEPT, "")]):
        for fact in facts:
            store.judge([Judgement(verdict, fact)])
"""


def test_a_judge_killed_at_any_moment_leaves_log_and_store_whole(place: Path) -> None:
    """After each kill the documents follow exactly the judgements in force, and at most one line is torn."""
    from kg.judgements import applied

    for wait in (0.02, 0.2, 0.6)[: int(os.environ.get("KG_KILLS", "3"))]:
        with subprocess.Popen([sys.executable, "-c", JUDGE, str(place)], stdout=subprocess.PIPE, cwd=ROOT) as judge:
            assert judge.stdout
            assert judge.stdout.readline() == b"ready\n"
            time.sleep(wait)
            judge.send_signal(signal.SIGKILL)
        with Store.open(place, read_only=True) as store:
            log = store.log()
            assert len(log.problems) <= 1
            shown = applied(store.as_read("ko-sample"), log.in_force)
            assert set(store.graph("https://w3id.org/techpact/id/document/ko-sample")) == set(shown)
            assert validate(store).findings == ()
    assert log.entries
