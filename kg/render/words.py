"""The words of the page in both languages: one table, for its script and for what is written in Python."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

Words = dict[str, dict[str, str]]


@cache
def words() -> Words:
    """All words by their key."""
    table: Words = json.loads((files("kg.render") / "page" / "words.json").read_text(encoding="utf-8"))
    return table


def word(key: str, lang: str) -> str:
    """One word; a key that has none stands for itself without its prefix, as in the page.

    >>> word("a.joint-research", "ko"), word("a.joint-research", "en"), word("a.우주", "ko")
    ('공동 연구', 'joint research', '우주')
    """
    found = words().get(key)
    return found[lang] if found else key.partition(".")[2]
