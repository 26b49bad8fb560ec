"""The words of what is shown, in both languages: those of the page, for its script and for Python, and the tables beside the renderers."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from kg.ask.lexicon import read

Words = dict[str, dict[str, str]]


@cache
def words() -> Words:
    """All words by their key; actions (`a.`) and instruments (`i.`) are called as in answers.

    >>> words()["i.mou"], words()["a.standards"]
    ({'en': 'Memorandum of understanding', 'ko': '양해각서'}, {'en': 'standards', 'ko': '표준'})
    """
    table: Words = json.loads((files("kg.render") / "page" / "words.json").read_text(encoding="utf-8"))
    phrases = read("phrases.yaml")
    actions = {f"a.{value}": called for value, called in phrases["actions"].items()}
    return table | actions | {f"i.{value}": _alone(called) for value, called in phrases["instruments"].items()}


def _alone(called: dict[str, str]) -> dict[str, str]:
    """An instrument's name where it stands alone: as a value, or as the name of what has no other."""
    return {lang: name[:1].upper() + name[1:] for lang, name in called.items()}


def word(key: str, lang: str) -> str:
    """One word; a key that has none stands for itself without its prefix, as in the page.

    >>> word("a.joint-research", "ko"), word("a.joint-research", "en"), word("a.우주", "ko")
    ('공동연구', 'joint research', '우주')
    """
    found = words().get(key)
    return found[lang] if found else key.partition(".")[2]


@cache
def word_table(name: str) -> Any:
    """A table of words that lies beside the renderers, read once.

    Args:
        name: its place under `kg/render`, as in `show.yaml` or `figures/figures.yaml`.

    >>> word_table("show.yaml")["kinds"]["organization"]
    {'en': 'organization', 'ko': '기관'}
    """
    import yaml

    return yaml.safe_load((files("kg.render") / name).read_text(encoding="utf-8"))
