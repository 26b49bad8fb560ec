"""What the forms of a comparison share: its words, and the names of its sides, rows and reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from kg.ask.facts import label, participants, targets
from kg.ask.follow.compare import Comparison, Row
from kg.ask.follow.sides import Side
from kg.render.table import cut
from kg.render.words import word, word_table

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: what a comparison consists of, as `--of` names it
PARTS = ("sectors", "parties", "matters")
#: columns of the terminal that a name of a side takes as the head of a column
HEAD = 14
#: sectors and parties that the head of a row names, of each
NAMED = 5


def words() -> Mapping[str, Any]:
    """The words of `comparison.yaml`."""
    found: Mapping[str, Any] = word_table("comparison/comparison.yaml")
    return found


def verdict(code: str, lang: str) -> str:
    """What a row says, in words."""
    return str(words()["verdicts"][code][lang])


def dated(side: Side, lang: str) -> str:
    """The name of a side with its day."""
    return f"{side.label(lang)} ({side.day})" if side.day and side.kind != "time" else side.label(lang)


def heads(found: Comparison, lang: str) -> tuple[str, str]:
    """Short names of the sides: their days where these tell them apart, else as much of their names as does."""
    first, second = found.first, found.second
    if first.day and second.day and first.day != second.day:
        return first.day, second.day
    names = cut(first.label(lang), HEAD), cut(second.label(lang), HEAD)
    return names if names[0] != names[1] else ("(1)", "(2)")


def title(graph: Graph, row: Row, lang: str) -> str:
    """What a row is called: agreements have names, commitments are their sentences."""
    return f"[{words()['kinds']['agreement'][lang]}] {label(graph, row.nodes[0], lang)}" if row.kind == "agreement" else ""


def about(graph: Graph, row: Row, lang: str) -> list[str]:
    """Sectors and parties of a matter."""
    found = ends(graph, row.nodes, "sector"), parties(graph, row.nodes)
    return [word for nodes in found for word in (*(label(graph, node, lang) for node in nodes[:NAMED]), *["…"] * (len(nodes) > NAMED))]


def ends(graph: Graph, nodes: Iterable[str], *predicates: str) -> tuple[str, ...]:
    """The nodes that edges of some predicates lead to, each once."""
    return tuple(dict.fromkeys(end for node in nodes for end in targets(graph, node, *predicates)))


def parties(graph: Graph, nodes: Iterable[str]) -> tuple[str, ...]:
    """Who takes part in some activities, each once."""
    return tuple(dict.fromkeys(body for node in nodes for body in participants(graph, node)))


def reasons(graph: Graph, row: Row, lang: str) -> list[str]:
    """What the two sides of a row share, in words."""
    return [label(graph, r, lang) if r in graph else words()[r][lang] if r in words() else word(f"a.{r}", lang) for r in row.reasons]
