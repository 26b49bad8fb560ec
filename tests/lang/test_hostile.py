"""Lines that nobody would write: endless words and numbers are read in seconds."""

from __future__ import annotations

import re
from time import process_time

import pytest

from kg.lang import en, ko
from kg.lang.en.cues import table
from kg.model import Document

OPENING = {"en": "Chile and Norway signed a memorandum on ", "ko": "칠레와 노르웨이는 양해각서를 체결했다. "}


def _time(lang: str, run: str, length: int) -> float:
    text = OPENING[lang] + run * (length // len(run))
    begun = process_time()
    {"en": en, "ko": ko}[lang].analyse(Document("d", text, lang))
    return process_time() - begun


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("run", ["7", "A", "q-", "A.", "가·"])
def test_endless_runs_are_read_in_time(lang: str, run: str) -> None:
    """Each of these took ten seconds and more, for patterns that read on to the end of the line from every letter."""
    _time(lang, run, 100)  # the tables are loaded once
    assert _time(lang, run, 20_000) < 5


@pytest.mark.parametrize(("pattern", "line"), [("plain_title", "Aa-Bb-" * 24), ("sides", "\n" * 20_000)])
def test_endless_titles_and_empty_lines_are_read_in_time(pattern: str, line: str) -> None:
    """A word with hyphens is one word, and empty lines open no line: either could be parted in too many ways."""
    begun = process_time()
    assert not re.search(table("instruments")["own"][pattern], line)
    assert process_time() - begun < 5
