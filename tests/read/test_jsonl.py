"""Collections: one bad line loses no other."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from kg.errors import BadLine, EmptyDocument, KgError, NotText, ReadError, TooLarge, UnknownLanguage, WrongEncoding
from kg.model import Document
from kg.read import Given

Reading = Callable[..., list[Document | ReadError]]
KO = {
    "id": "k1",
    "lang": "ko",
    "title": "한일 협력",
    "published": "2025-01-02",
    "publisher": "예시부",
    "url": "https://example.org/1",
    "text": "한국과 일본이 만났다.",
}
EN = {"id": "e1", "text": "Korea and Japan met in Busan to talk about hydrogen.", "extra": [1, 2]}


def line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def test_each_line_is_a_document(reading: Reading) -> None:
    """The fields of a line become the document's; what it does not say is detected, given or empty; other keys are ignored."""
    korean, english = reading(line(KO) + "\n" + line(EN), "c.jsonl", Given(published="2024-05-06"))
    assert korean == Document(**{**KO, "source": "c.jsonl#1"})
    assert english == Document(id="e1", text=EN["text"], lang="en", published="2024-05-06", source="c.jsonl#3")


@pytest.mark.parametrize(
    ("bad", "kind", "word"),
    [
        ("{not json}\n", BadLine, "JSON"),
        ("[1, 2]\n", BadLine, "object"),
        ('{"id": "x"}\n', BadLine, '"text"'),
        ('{"id": "x", "text": 7}\n', BadLine, '"text"'),
        ('{"id": "x", "text": "  "}\n', EmptyDocument, "empty"),
        ('{"id": "x", "text": "Ciao", "lang": "it"}\n', UnknownLanguage, "'it'"),
        ('{"id": "x", "text": "They met.", "published": "yesterday"}\n', BadLine, "yesterday"),
        ('{"id": {"a": 1}, "text": "They met."}\n', BadLine, "id"),
        ('{"id": "k1", "text": "They met."}\n', BadLine, "line 1"),
        ("[" * 100_000 + "\n", BadLine, "JSON"),
        ('{"id": "x", "text": "' + "word " * 1_000_000 + '"}\n', TooLarge, "4,000,000"),
        ('{"id": "x", "n": ' + "9" * 5000 + "}\n", BadLine, "JSON"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(reading: Reading, bad: str, kind: type[ReadError], word: str) -> None:
    """The error names file and line, and the lines around it arrive."""
    first, error, last = reading(line(KO) + bad + line(EN), "c.jsonl")
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert type(error) is kind
    assert error.where == "c.jsonl#2"
    assert word in str(error)


def test_a_line_in_another_encoding(reading: Reading) -> None:
    """A line that is not UTF-8 is an error of that line, or Korean in CP949."""
    first, error, last = reading(line(KO).encode() + b'{"text": "caf\xe9 talks"}\n' + line(KO | {"id": "k2"}).encode("cp949"), "c.jsonl")
    assert isinstance(first, Document)
    assert isinstance(error, WrongEncoding)
    assert isinstance(last, Document)
    assert last.text == KO["text"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_collections_with_a_byte_order_mark(reading: Reading, encoding: str) -> None:
    """A mark at the start is not part of the first line."""
    assert [item.id for item in reading((line(KO) + line(EN)).encode(encoding), "c.jsonl") if isinstance(item, Document)] == ["k1", "e1"]


def test_line_without_id_is_named_by_its_place(reading: Reading) -> None:
    """Without an id, a document is named by file and line."""
    (item,) = reading(line({"text": EN["text"]}), "c.jsonl")
    assert isinstance(item, Document)
    assert item.id == item.source == "c.jsonl#1"


def test_text_of_a_line_is_the_users_own(reading: Reading) -> None:
    """Nothing is taken from the text of a line, so that its offsets are those of the user's text."""
    text = "댓글을 남겨주세요.\n\n  한국과 일본이 만났다.\n\n관련 기사\n"
    (item,) = reading(line({"text": text}), "c.jsonl")
    assert isinstance(item, Document)
    assert item.text == text


@pytest.mark.parametrize(
    ("published", "day"),
    [("2025-10-29T20:00:00+09:00", "2025-10-29"), ("2025년 10월 9일", "2025-10-09"), ("20251009", "2025-10-09"), ("2025-10", "")],
)
def test_dates_of_a_line(reading: Reading, published: str, day: str) -> None:
    """Written dates become ISO dates; a month without a day leaves the date unknown."""
    (item,) = reading(line(EN | {"published": published}), "c.jsonl")
    assert isinstance(item, Document)
    assert item.published == day


def test_half_characters_of_json_do_no_harm(reading: Reading) -> None:
    """A lone surrogate or NUL, which JSON can spell, leaves a text that can be written."""
    (item,) = reading('{"text": "한국과\\u0000 일본이 \\ud83d 만났다."}\n', "c.jsonl")
    assert isinstance(item, Document)
    assert item.text.encode()
    assert len(item.sha256) == 64


def test_collection_larger_than_the_limit_of_a_document(reading: Reading) -> None:
    """The limit holds for a line, not for the collection."""
    items = reading("".join(line(EN | {"id": str(n)}) for n in range(50)), "c.jsonl", Given(limit=500))
    assert sum(isinstance(item, Document) for item in items) == 50


@pytest.mark.parametrize(("data", "kind"), [(b"", EmptyDocument), (b"\x1f\x8b\x08\0\0", NotText)])
def test_no_collection_at_all(reading: Reading, data: bytes, kind: type[KgError]) -> None:
    """An empty file and a packed one are errors of the file."""
    (item,) = reading(data, "c.jsonl")
    assert type(item) is kind
