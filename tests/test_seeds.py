"""The seed documents: complete front matter, real dates, our own words."""

from __future__ import annotations

import csv
import datetime
import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

ROOT = Path(__file__).parent.parent
SEEDS = tuple(sorted(p for p in (ROOT / "seeds").glob("*.md") if p.name != "README.md"))
SHARED = ROOT.parent / "shared"
KEYS = {"id", "title", "publisher", "published", "url", "lang", "sources"}

#: a run of this many characters in common with a source counts as a quotation
RUN = 45
#: every run of RUN characters holds one whole piece of this length that starts at a multiple of it
PIECE = (RUN + 1) // 2

#: proper names that the reference tables do not hold
NAMES = (
    "research institute of industrial science and technology",
    "next generation critical and emerging technologies",
    "national semiconductor technology center",
    "korean advanced semiconductor technology center",
)


def split(path: Path) -> tuple[dict[str, Any], str]:
    """Front matter and text of a seed document."""
    _, matter, text = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(matter), text.strip()


each = pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name)


@each
def test_the_front_matter_is_complete(path: Path) -> None:
    """Id, title, publisher, date, language and sources are there, and nothing unknown is."""
    matter, _ = split(path)
    assert set(matter) <= KEYS
    assert KEYS - {"url"} <= set(matter)
    assert all(isinstance(matter[key], str) and matter[key].strip() for key in ("title", "publisher"))
    assert isinstance(matter["published"], datetime.date)
    assert matter["published"] <= datetime.date.today()
    assert matter["lang"] in {"ko", "en"}
    assert matter["sources"]
    assert all(isinstance(source, str) for source in matter["sources"])


@each
def test_the_file_name_tells_date_and_language(path: Path) -> None:
    """`DATE-words.LANG.md` agrees with the front matter, and its stem is the document's id, wherever it is read from."""
    matter, _ = split(path)
    assert matter["id"] == path.stem
    assert re.fullmatch(rf"{matter['published']}-[a-z0-9-]+\.{matter['lang']}\.md", path.name)


@each
def test_a_url_is_an_address_of_the_web(path: Path) -> None:
    """A url, where one is given, is http(s) with a host and without spaces."""
    url = split(path)[0].get("url")
    if url is not None:
        parts = urlsplit(url)
        assert parts.scheme in {"http", "https"}
        assert "." in parts.netloc
        assert not re.search(r"\s", url)


@each
def test_the_text_is_nfc_and_as_long_as_an_article(path: Path) -> None:
    """Composed characters only, at least eight sentences or list items, no tabs or odd spaces."""
    _, text = split(path)
    assert text == unicodedata.normalize("NFC", text)
    assert len(re.findall(r"[.!?](?=\s|$)", text)) >= 8
    assert not re.search(r"[\t\u00a0\u200b\ufeff]", text)


@each
def test_the_text_is_in_the_language_it_says(path: Path) -> None:
    """Hangul makes up most letters of a Korean text and none of an English one."""
    matter, text = split(path)
    letters = [c for c in text if c.isalpha()]
    hangul = sum("가" <= c <= "힣" for c in letters) / len(letters)
    assert hangul > 0.6 if matter["lang"] == "ko" else hangul < 0.01


def test_there_are_enough_documents_in_both_languages() -> None:
    """Nine or more Korean and seven or more English documents, no two with the same title or address."""
    matters = [split(path)[0] for path in SEEDS]
    langs = [m["lang"] for m in matters]
    assert langs.count("ko") >= 9
    assert langs.count("en") >= 7
    assert len({m["title"] for m in matters}) == len(matters)
    urls = [m["url"] for m in matters if "url" in m]
    assert len(set(urls)) == len(urls)


def test_the_readme_lists_every_document() -> None:
    """seeds/README.md has one row for each file."""
    readme = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
    assert [p.name for p in SEEDS if f"`{p.name}`" not in readme] == []


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@cache
def known_names() -> tuple[str, ...]:
    """Names of organizations, programmes and agreements, longest first: a name is nobody's sentence."""
    names = set(NAMES)
    for table in ("organizations", "programmes", "agreements"):
        with (ROOT / "ontology" / f"{table}.csv").open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                for column in ("label_en", "label_ko", "alt", "alt_en", "alt_ko"):
                    names.update(plain(name) for name in (row.get(column) or "").split("|") if len(name) > 9)
    return tuple(sorted(names, key=len, reverse=True))


def in_names(text: str) -> list[bool]:
    """For every character whether it belongs to a known name."""
    marks = [False] * len(text)
    for name in known_names():
        for found in re.finditer(re.escape(name), text):
            marks[found.start() : found.end()] = [True] * len(name)
    return marks


def foreign() -> Iterator[tuple[str, str]]:
    """The texts that must not be quoted: annotated texts, reference articles, corpus."""
    for path in [*(SHARED / "eval" / "dev").glob("*.txt"), *(SHARED / "seeds").glob("*.txt")]:
        yield path.name, plain(re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8")))
    for path in (SHARED / "corpus").glob("*.jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield row["id"], plain(row["text"])


def run_around(ours: str, here: int, theirs: str, there: int) -> tuple[int, int]:
    """Where the longest common run through one common piece lies in our text."""
    left, right = 0, PIECE
    while here > left and there > left and ours[here - left - 1] == theirs[there - left - 1]:
        left += 1
    while here + right < len(ours) and there + right < len(theirs) and ours[here + right] == theirs[there + right]:
        right += 1
    return here - left, here + right


@pytest.mark.skipif(not SHARED.exists(), reason="the shared texts are not here")
def test_no_sentence_is_copied() -> None:
    """No run of 45 characters, names aside, is shared with the texts that are for measuring only."""
    import ahocorasick

    pieces: Any = ahocorasick.Automaton()
    texts = {path.name: plain(split(path)[1]) for path in SEEDS}
    for name, text in texts.items():
        for start in range(0, len(text) - PIECE + 1, PIECE):
            piece = text[start : start + PIECE]
            pieces.add_word(piece, [*pieces.get(piece, []), (name, start)])
    pieces.make_automaton()
    named = {name: in_names(text) for name, text in texts.items()}
    copied = set()
    for source, text in foreign():
        for end, places in pieces.iter(text):
            for name, place in places:
                start, stop = run_around(texts[name], place, text, end - PIECE + 1)
                if named[name][start:stop].count(False) >= RUN:
                    copied.add((name, source, texts[name][start:stop]))
    assert sorted(copied) == []
