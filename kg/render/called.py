"""Names of agreements and commitments in the language in which no document names them.

A commitment is called by its sentence, an agreement often by its instrument alone. Where only a text in the other language does
so, the reader gets what is done and by whom; the sentence itself stays beside it.
"""

from __future__ import annotations

from collections import defaultdict

from kg.link.titles import nondescript
from kg.render.data import Item, PageData, named
from kg.render.source import RECORDS
from kg.render.words import word, words

#: parties that stand in the name of a commitment without its sentence
NAMED = 3


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
            elif node["k"] == "agreement" and "inst" in node and nondescript(node.get(other, "")):
                node[lang] = word(f"bare.{node['inst']}" if f"bare.{node['inst']}" in words() else f"i.{node['inst']}", lang)


def as_in_whole(part: PageData, whole: PageData) -> None:
    """Calls the records of a part, and counts them to partners and sectors, as the whole does: whom they name may lie outside the part."""
    known = {node["id"]: node for node in whole.nodes if node["k"] in RECORDS}
    for node in part.nodes:
        node |= {slot: value for slot, value in known.get(node["id"], {}).items() if slot in {"en", "ko", "made", "cs", "ss"}}


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


def _parties(data: PageData) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for edge in data.edges:
        if edge["p"] == "party":
            found[edge["s"]].append(edge["t"])
    return found
