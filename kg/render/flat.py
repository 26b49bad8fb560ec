"""The graph with plain strings on nodes and edges, as other tools read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kg.render.data import named, page_data
from kg.render.selection import selected

if TYPE_CHECKING:
    import networkx as nx

    from kg.render.options import PageOptions
    from kg.store import Store

#: what XML 1.0 cannot hold, even as a reference (W3C, Extensible Markup Language, 2.2)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def flat(store: Store, options: PageOptions) -> nx.MultiDiGraph[str]:
    """The part of the graph that the options ask for, every attribute a string, in a fixed order.

    Nodes: `label` in the language of the options, `label_en`, `label_ko`, `names`, `kind`, `country`, `status`, `date`,
    `sectors`, `partners`. Edges: `relation`, `status`, `date`, `quote`, `source`, `url`.
    """
    import networkx as nx

    from kg.graph import project

    graph = selected(project(store), options)
    data = page_data(graph, with_quotes=options.quotes)
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in data.nodes:
        plain.add_node(xml_text(node["id"]), **_clean(_node(node, options.lang)))
    for edge in data.edges:
        evidence = [data.evidence[number] for number in edge.get("e", ())]
        told = {
            "relation": edge["p"],
            "status": edge.get("st", ""),
            "date": edge.get("d", ""),
            "quote": "\n".join(data.paragraphs[int(e[1])] for e in evidence if e[1] >= 0),
            "source": " | ".join(dict.fromkeys(str(data.documents[int(e[0])].get("t", "")) for e in evidence)),
            "url": " | ".join(dict.fromkeys(str(data.documents[int(e[0])].get("u", "")) for e in evidence)).strip(" |"),
        }
        subject, target = (xml_text(data.nodes[edge[end]]["id"]) for end in "st")
        plain.add_edge(subject, target, key=xml_text(edge["p"]), **_clean(told))
    return plain


def _node(node: dict[str, Any], lang: str) -> dict[str, str]:
    return {
        "label": named(node, lang),
        "label_en": node.get("en", ""),
        "label_ko": node.get("ko", ""),
        "names": " | ".join(node.get("names", ())),
        "kind": node["k"],
        "country": node.get("c", ""),
        "status": node.get("st0", ""),
        "date": node.get("d", ""),
        "sectors": " | ".join(node.get("ss", ())),
        "partners": " | ".join(node.get("cs", ())),
    }


def _clean(facts: dict[str, str]) -> dict[str, str]:
    return {name: xml_text(value) for name, value in facts.items()}


def xml_text(text: str) -> str:
    """The text without the characters that XML forbids.

    >>> xml_text("표준연\\x00 <KRISS>")
    '표준연 <KRISS>'
    """
    return _NOT_XML.sub("", text)
