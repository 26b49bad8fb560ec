"""Names of agreements and commitments in the language in which no document names them.

A commitment is called by its sentence, an agreement often by its instrument alone. Where only a text in the other language does
so, the reader gets what is done and by whom; the sentence itself stays beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files

import yaml

from kg.render.data import Item, PageData, named
from kg.render.words import word, words

#: parties that stand in the name of a commitment without its sentence
NAMED = 3
_BRACKETS = re.compile(r"\([^)]*\)|[“”‘’\"']")


def in_both_languages(data: PageData) -> None:
    """Gives commitments and bare agreements a name in each language; those that have one keep it."""
    parties = _parties(data)
    for i, node in enumerate(data.nodes):
        for lang, other in (("en", "ko"), ("ko", "en")):
            if lang in node:
                continue
            if node["k"] == "commitment":
                node[lang] = composed(node, [data.nodes[j] for j in parties[i]], lang)
                node["made"] = lang
            elif node["k"] == "agreement" and "inst" in node and bare(node.get(other, "")):
                node[lang] = word(f"bare.{node['inst']}" if f"bare.{node['inst']}" in words() else f"i.{node['inst']}", lang)


def without_sentences(data: PageData) -> None:
    """Names commitments by what is done and by whom: their labels are sentences of the documents."""
    parties = _parties(data)
    for i, node in enumerate(data.nodes):
        if node["k"] == "commitment":
            node.pop("names", None)
            for lang in ("en", "ko"):
                node[lang] = composed(node, [data.nodes[j] for j in parties[i]], lang)


def composed(node: Item, parties: list[Item], lang: str) -> str:
    """What is done and by whom.

    >>> parties = [{"id": "country/KR", "en": "South Korea", "ko": "대한민국"}, {"id": "organization/nist", "en": "NIST"}]
    >>> composed({"act": ["joint-research"]}, parties, "ko"), composed({}, parties[:1], "en")
    ('공동 연구: 대한민국, NIST', 'Commitment: South Korea')
    """
    actions = [word(f"a.{action}", lang) for action in node.get("act", ())] or [word("k.commitment", lang)]
    who = [str(party["ac"]) if lang == "en" and "ac" in party else named(party, lang) for party in parties[:NAMED]]
    told = ", ".join(actions) + (f": {', '.join(who)}" if who else "")
    return told[:1].upper() + told[1:]


def bare(name: str) -> bool:
    """Whether a name only says what kind of instrument it is.

    >>> bare("양해각서(MOU)"), bare("Memorandum of Understanding"), bare("Technology Prosperity Deal")
    (True, True, False)
    """
    return _BRACKETS.sub("", name).strip().casefold() in _bare_names()


def _parties(data: PageData) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for edge in data.edges:
        if edge["p"] == "party":
            found[edge["s"]].append(edge["t"])
    return found


@cache
def _bare_names() -> frozenset[str]:
    return frozenset(str(name) for name in yaml.safe_load((files("kg.render") / "bare.yaml").read_text(encoding="utf-8")))
