"""`kg extract --explain`: what was found, by which rule, and what was left out and why."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import kg
from kg import pipeline
from kg.cli import main
from kg.extract import extract
from kg.extract.trace import WHOLE, Recorder
from kg.lang import analyse
from kg.model import Document
from kg.read import sentence
from kg.render.explain import as_json, text, words

SOURCES = sorted((Path(kg.__file__).parent / "extract").rglob("*.py"))

HOPE = {
    "ko": "한국과 독일은 양자 센서를 공동 연구하기로 합의했다. 이번 합의로 두 나라의 교류가 늘어날 것으로 기대된다.",
    "en": "Korea and Germany agreed to jointly develop quantum sensors. Both sides hope that trade will grow.",
}


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["extract", *args], input=stdin, catch_exceptions=False)


def reasons(document: Document) -> set[str]:
    trace = Recorder()
    extract(analyse(document), trace)
    return {d.reason for d in trace.dropped}


def reported() -> Iterator[str]:
    """Every reason of the rules: arguments of `drop`, `out`, `Reason`, and what functions return whose docstring begins with "Why"."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            called = isinstance(node, ast.Call) and name in ("drop", "out", "_out", "Reason")
            gives = isinstance(node, ast.FunctionDef) and (ast.get_docstring(node) or "").startswith("Why ")
            inside: list[ast.AST] = list(node.args[:1]) if called else [r for r in ast.walk(node) if isinstance(r, ast.Return)] if gives else []
            for part in (c for each in inside for c in ast.walk(each)):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                    yield part.value


def test_every_reason_is_put_into_words() -> None:
    """Each reason that a rule can give has its words in both languages, and no words are left over."""
    told = words()["reasons"]
    assert set(reported()) == set(told)
    assert all(set(each) == {"en", "ko"} and all(each.values()) for each in told.values())


@pytest.mark.parametrize(
    ("words_", "reason"),
    [
        ("한국표준과학연구원은 한국전자통신연구원과 양자 분야 업무협약을 체결했다.", "agreement.one-country"),
        ("KRISS and ETRI signed a memorandum of understanding on quantum sensors.", "agreement.one-country"),
        ("한국과 독일은 양자 센서를 공동 연구하기로 합의했다. 이번 합의로 두 나라의 교류가 늘어날 것으로 기대된다.", "item.telling"),
        ("Korea and Germany agreed to test sensors. Both sides hope that exports of batteries will grow.", "item.no-status"),
        ("한국과 독일은 12일 양자 과학기술 협력 양해각서를 체결했다.", "item.ceremony"),
        ("Korea and Germany held the third Quantum Joint Research Dialogue on Monday.", "item.ceremony"),
        ("한국과 독일은 밤하늘이 맑다는 데 뜻을 모았다.", "item.no-action"),
        ("Korea and Germany agreed that the evening had been pleasant.", "item.no-action"),
        ("오늘은 날씨가 맑다.", "document.no-two-countries"),
        ("The weather is fine today.", "document.no-two-countries"),
    ],
)
def test_what_is_left_out_says_why(words_: str, reason: str) -> None:
    """A domestic instrument, a hope, a mere ceremony, a clause without an action: each names its reason in both languages."""
    assert reason in reasons(sentence(words_))


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_asking_changes_nothing(lang: str, korean: Document, english: Document) -> None:
    """The records are the same whether somebody listens or not."""
    document = korean if lang == "ko" else english
    assert pipeline.explained(document).statements == pipeline.understand(document)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_page_tells_mentions_clauses_records_and_what_was_dropped(lang: str) -> None:
    """The text shows the rule of a mention, of a clause and of a slot, the reference entry, and the reason in the document's language."""
    done = run("--explain", "--sentence", HOPE[lang])
    assert done.exit_code == 0
    assert "sector:quantum-sensing" in done.stdout
    assert "joint-research" in done.stdout
    assert f"{lang}.action.joint-research" in done.stdout
    assert "c1 " in done.stdout
    assert "party.named" in done.stdout
    assert "id:country/DE" in done.stdout
    assert words()["headings"]["dropped"][lang] in done.stdout
    assert words()["reasons"]["item.telling" if lang == "ko" else "item.no-status"][lang] in done.stdout


def test_labels_can_be_asked_for_in_the_other_language() -> None:
    """`--labels en` explains a Korean sentence in English; its own words stay."""
    done = run("--explain", "--labels", "en", "--sentence", HOPE["ko"])
    assert words()["headings"]["found"]["en"] in done.stdout
    assert words()["headings"]["found"]["ko"] not in done.stdout
    assert "기대된다" in done.stdout


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_json_holds_the_same_with_true_offsets(lang: str) -> None:
    """Every span of the JSON is the text at its offsets; every statement of a record names its rule."""
    document = sentence(HOPE[lang])
    told = json.loads(run("--explain", "--format", "json", "--sentence", HOPE[lang]).stdout)
    spans = [s for u in told["units"] for s in (u, *u["clauses"], *u["dropped"])]
    assert all(document.text[s["start"] : s["end"]] == s["text"] for s in spans)
    assert told["records"]
    assert all(s["rule"] and 0 < s["confidence"] <= 1 for r in told["records"] for s in r["statements"])
    assert {m["kind"] for u in told["units"] for m in u["mentions"]} >= {"country", "sector", "action"}
    assert any(d["reason"] and d["why"] for u in told["units"] for d in u["dropped"])


def test_files_and_standard_input_are_explained_one_document_after_the_other(folder: Path) -> None:
    """A folder gives each of its documents, `-` the standard input; each begins with its name."""
    done = run("--explain", str(folder))
    assert done.stdout.index("en-kriss-ptb · en") < done.stdout.index("ko-kriss-ptb · ko")
    assert "stdin-" in run("--explain", "-", stdin=HOPE["en"]).stdout


def test_a_sentence_gives_records_too() -> None:
    """`--sentence` without `--explain` prints the records as for a file."""
    told = json.loads(run("--sentence", HOPE["ko"]).stdout)
    assert [r["type"] for r in told["records"]] == ["commitment"]


@pytest.mark.parametrize(
    "args",
    [(), ("--sentence", "a", "b.txt"), ("--explain", "--format", "ttl", "--sentence", "a"), ("--format", "text", "--sentence", "a")],
)
def test_what_does_not_go_together_is_wrong_usage(args: tuple[str, ...]) -> None:
    """Neither files nor a sentence, both, RDF of an explanation, text of records: exit code 2 and a word about it."""
    done = run(*args)
    assert done.exit_code == 2
    assert "Error:" in done.stderr


def test_an_empty_sentence_is_told() -> None:
    """White space is no sentence: exit code 1, nothing on standard output."""
    done = run("--explain", "--sentence", " \n")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "no text" in done.stderr


def test_nothing_in_a_document_moves_the_cursor() -> None:
    """Control characters of a hostile text are shown as marks."""
    done = run("--explain", "--lang", "en", "--sentence", "Korea and Germany agreed to develop \x1b[31mquantum\u202e sensors jointly.")
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_a_document_without_a_field_says_so_as_a_whole() -> None:
    """What concerns the whole document is reported once, with no sentence."""
    trace = Recorder()
    extract(analyse(sentence("Korea and Germany signed an agreement on the exchange of dancers and signed a treaty on pensions.")), trace)
    whole = [d for d in trace.dropped if d.unit == WHOLE]
    assert all(d.at is None for d in whole)
    assert len({d.reason for d in whole}) == len(whole)


def test_an_unknown_reason_stands_for_itself(korean: Document) -> None:
    """An extractor of somebody else's may give a reason that we have no words for."""
    from dataclasses import replace

    from kg.extract.trace import Dropped

    told = replace(pipeline.explained(korean), dropped=(Dropped("neural.unsure", 1),))
    assert "neural.unsure" in text(told, lang="ko")
    assert as_json(told, lang="en")["units"][1]["dropped"][0]["why"] == "neural.unsure"
