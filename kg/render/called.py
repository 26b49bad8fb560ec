"""Names of agreements and commitments in the language in which no document names them.

A commitment is called by its sentence, an agreement often by its instrument alone. Where only a text in the other language does
so, the reader gets what is done and by whom, as in answers (`kg.ask.facts`); the sentence itself stays beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.ask.facts import composed
from kg.link.titles import nondescript
from kg.render.data import Item, PageData
from kg.render.source import RECORDS
from kg.render.words import word, words
from kg.vocab import ENTITY

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]


def in_both_languages(data: PageData, graph: Graph) -> None:
    """Gives commitments and bare agreements a name in each language; those that have one keep it.

    Args:
        data: of the page.
        graph: the one that it shows.
    """
    for node in data.nodes:
        for lang, other in (("en", "ko"), ("ko", "en")):
            if lang in node:
                continue
            if node["k"] == "commitment":
                node[lang] = _by_deed(node, graph, lang)
                node["made"] = lang
            elif node["k"] == "agreement" and "inst" in node and nondescript(node.get(other, "")):
                node[lang] = _bare(node["inst"], lang)
    _as_names(data)


def _bare(instrument: str, lang: str) -> str:
    return word(f"bare.{instrument}" if f"bare.{instrument}" in words() else f"i.{instrument}", lang)


#: small words alone; anything else is spelt as it should be, or is no name
_COMMON = re.compile(r"[a-z]{2,}(?:[ -][A-Za-z]+){1,7}", re.ASCII)


def _as_names(data: PageData) -> None:
    """English names of agreements that stood in the middle of a sentence: "memorandum of understanding", "trilateral framework"."""
    for node in data.nodes:
        if node["k"] == "agreement" and _COMMON.fullmatch(node.get("en", "")):
            spelt = node["en"]
            bare = "inst" in node and spelt == word(f"i.{node['inst']}", "en").lower()
            node["en"] = _bare(node["inst"], "en") if bare else spelt[:1].upper() + spelt[1:]
            if bare:
                node["names"] = [*node.get("names", ()), spelt]


def as_in_whole(part: PageData, whole: PageData) -> None:
    """Calls the records of a part, and counts them to partners and sectors, as the whole does: whom they name may lie outside the part."""
    known = {node["id"]: node for node in whole.nodes if node["k"] in RECORDS}
    for node in part.nodes:
        node |= {slot: value for slot, value in known.get(node["id"], {}).items() if slot in {"en", "ko", "made", "cs", "ss"}}


def without_sentences(data: PageData, graph: Graph) -> None:
    """Names commitments by what is done and by whom: their labels are sentences of the documents.

    Args:
        data: of the page.
        graph: the one that it shows.
    """
    for node in data.nodes:
        if node["k"] == "commitment":
            node.pop("names", None)
            node |= {lang: _by_deed(node, graph, lang) for lang in ("en", "ko")}
    _as_names(data)


def _by_deed(node: Item, graph: Graph, lang: str) -> str:
    return composed(graph, ENTITY + str(node["id"]), lang) or word("k.commitment", lang).capitalize()
