"""Sources of answers: BibTeX that parses whatever a title holds, CSL-JSON in its shape, each document once."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg.cli import main
from kg.errors import ExportError
from kg.graph import Source
from kg.render.cite import cite, key

#: what CSL-JSON asks of an item, as far as it concerns us (citation-style-language/schema, csl-data.json, 1.0.2)
CSL: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": ["string", "number"], "minLength": 1},
            "type": {"enum": ["article-newspaper", "document", "report", "webpage"]},
            "title": {"type": "string", "minLength": 1},
            "publisher": {"type": "string"},
            "URL": {"type": "string"},
            "language": {"type": "string"},
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": ["string", "number"]}},
                    }
                },
            },
        },
    },
}
HOSTILE = (
    "연구개발(R&D) 100% {양자} 협력",
    "}}}",
    "{{{",
    "\\end{document}\\input{/etc/passwd}",
    "첫 줄\n둘째 줄\r\n셋째\u2028넷째",
    "\u202eoverride\u202c \u200f\u2066mark",
    '@online{x, title = "y"}',
    "$x^2$ #1 a_b ~c",
    "% not a comment",
    "\ud800 \x00\x1b[31m",
    "",
    " \u200e ",
)


def source(number: int, text: str, url: str = "https://example.org/a?x=1&y=2_3#z%20") -> Source:
    return Source(f"https://example.org/{number}", f"문서 {number}", text, text, url, "2025-10-29", "ko")


def entries(text: str) -> dict[str, dict[str, str]]:
    """BibTeX as BibTeX reads it: a value ends where its braces close, escaped or not."""
    found: dict[str, dict[str, str]] = {}
    place = 0
    while start := re.compile(r"\s*@(online|misc)\{([^\s,{}]+),\s*").match(text, place):
        fields, place = found.setdefault(start[2], {}), start.end()
        assert not fields, "two entries of one key"
        while name := re.compile(r"(\w+) = (?=\{)").match(text, place):
            end = closing(text, name.end())
            fields[name[1]], place = text[name.end() + 1 : end], end + 3
            assert text[end : place - 1] == "},"
            place += len(text[place:]) - len(text[place:].lstrip())
        assert text[place] == "}"
        place += 1
    assert not text[place:].strip()
    return found


def closing(text: str, start: int) -> int:
    depth = 0
    for place in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if not depth:
            return place
    raise AssertionError("a brace is never closed")


def test_an_entry_has_title_publisher_date_address_and_language() -> None:
    """Korean stays as it is; the address is not escaped, biblatex takes it as it stands."""
    found = Source("", "a-1", "표준연, NIST와 협약", "한국표준과학연구원", "https://www.kriss.re.kr/a?b=1&c_d=2", "2024-01-31", "ko")
    assert entries(cite([found], "bibtex")) == {
        "a-1": {
            "title": "{표준연, NIST와 협약}",
            "publisher": "{한국표준과학연구원}",
            "organization": "{한국표준과학연구원}",
            "date": "2024-01-31",
            "url": "https://www.kriss.re.kr/a?b=1&c_d=2",
            "language": "korean",
        }
    }
    (item,) = json.loads(cite([found], "csl"))
    assert item == {
        "id": "a-1",
        "type": "webpage",
        "title": "표준연, NIST와 협약",
        "publisher": "한국표준과학연구원",
        "issued": {"date-parts": [[2024, 1, 31]]},
        "URL": "https://www.kriss.re.kr/a?b=1&c_d=2",
        "language": "ko",
    }


def test_what_is_not_known_is_left_out() -> None:
    """No address, no date, no publisher: no empty fields; a title there always is."""
    bare = Source("", "note", "", "", "javascript:alert(1)", "언젠가", "")
    assert entries(cite([bare], "bibtex")) == {"note": {"title": "{note}"}}
    assert json.loads(cite([bare], "csl")) == [{"id": "note", "type": "document", "title": "note"}]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_title_holds_the_entry_parses(text: str) -> None:
    """Braces, percent, ampersand, backslash, line ends, marks of direction: one entry, and nothing that LaTeX would run."""
    (fields,) = entries(cite([source(1, text)], "bibtex")).values()
    plain = re.sub(r"\\(text\w+\{\}|[%&#$_])", "", fields["title"].removeprefix("{").removesuffix("}"))
    assert not set(plain) & set("\\{}%&#$_~^\n\r\u2028\u202e\u202c\u200f\x00\x1b")
    (item,) = json.loads(cite([source(1, text)], "csl"))
    assert all(character.isprintable() for character in item["title"])


@settings(deadline=None)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=6))
def test_any_titles_give_as_many_entries_as_documents(titles: list[str]) -> None:
    """Whatever the texts, both forms are well formed and hold every document once."""
    found = [source(number, text) for number, text in enumerate(titles)]
    assert len(entries(cite([*found, *found], "bibtex"))) == len(titles)
    items = json.loads(cite([*found, *found], "csl"))
    jsonschema.validate(items, CSL)
    assert len(items) == len(titles)


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_keys_are_as_different_as_ids(first: str, second: str) -> None:
    """In ASCII, without a comma or brace; two ids never share one, not even in another case."""
    assert re.fullmatch(r"[a-z0-9-]+", key(first))
    assert (key(first) == key(second)) == (first == second)
    assert first.lower() == first or key(first) != key(first.lower())


def test_an_id_can_not_take_the_key_of_another_one() -> None:
    """A document that is called as another one's key is gets a key of its own."""
    assert key(key("KO-001")) != key("KO-001")


def test_an_unknown_form_names_the_known_ones() -> None:
    """The error says which forms there are."""
    with pytest.raises(ExportError, match="bibtex, csl"):
        cite([], "endnote")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two seeds about one memorandum."""
    place = tmp_path_factory.mktemp("cite") / "kg"
    seeds = Path(__file__).parents[2] / "seeds"
    kg.open(place).ingest(seeds / "2024-01-31-kriss-nist-quantum.ko.md", seeds / "2023-12-08-us-rok-next-generation-cet-dialogue.en.md")
    return place


def run(*given: str, store: Path) -> Result:
    return CliRunner().invoke(main, [*given, "--store", str(store)], catch_exceptions=False)


COMMANDS = (
    ("ask", "NIST와 표준연이 합의한 것은?"),
    ("path", "NIST", "KRISS"),
    ("show", "표준연"),
    ("track", "--party", "KRISS"),
    ("compare", "2023", "2024"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_command_that_quotes_can_cite(store: Path, command: tuple[str, ...]) -> None:
    """Both forms, the same documents in the same order, nothing else on the standard output."""
    found = entries(run(*command, "--cite", "bibtex", store=store).stdout)
    items = json.loads(run(*command, "--cite", "csl", store=store).stdout)
    jsonschema.validate(items, CSL)
    assert [item["id"] for item in items] == list(found)
    assert found
    assert any("표준연" in fields["title"] for fields in found.values())


def test_an_answer_without_sources_says_so(store: Path) -> None:
    """Nothing is cited for a question that was not understood; the message goes to standard error."""
    done = run("ask", "오늘 점심은 무엇을 먹을까?", "--cite", "csl", store=store)
    assert (done.exit_code, json.loads(done.stdout)) == (0, [])
    assert "no sources" in done.stderr


def test_the_library_cites_too(store: Path) -> None:
    """An answer has its sources; `cite` gives them in either form."""
    told = kg.open(store).path("NIST", "KRISS")
    assert {source.lang for source in told.sources} <= {"ko", "en"}
    assert entries(told.cite()).keys() == {item["id"] for item in json.loads(told.cite("csl"))}
