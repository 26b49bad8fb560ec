"""One self-contained HTML page of a graph: pyvis draws the network, the page around it is ours.

The file asks for nothing over the network and says so to the browser: its Content-Security-Policy names the digest of
each script and style in it, and forbids everything else. What comes from documents goes in as data, never as markup.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.render.called import as_in_whole, in_both_languages, without_sentences
from kg.render.data import Item, PageData, page_data
from kg.render.escape import script_json, whole_text
from kg.render.large import LARGE, as_columns
from kg.render.names import country_names, sector_names, top_sector
from kg.render.options import PageOptions
from kg.render.palette import stylesheet
from kg.render.places import places, size
from kg.render.selection import selected
from kg.render.words import word, words
from kg.vocab import ENTITY

if TYPE_CHECKING:
    from jinja2 import Environment
    from pyvis.network import Network

    from kg.render.source import Graph
    from kg.store import Store

#: in the order in which they are read
SCRIPTS = (
    "base", "text", "store", "communities", "search", "paths", "marks", "labels", "looks", "board", "webgl", "canvas", "walk", "panel",
    "filters", "timeline", "matrix", "table", "pathview", "downloads", "main",
)  # fmt: skip
WEBGL = ("graphology.umd.min.js", "sigma.min.js")
SHAPES = {
    "agreement": "square", "commitment": "dot", "organization": "dot", "programme": "diamond", "person": "triangle",
    "country": "hexagon", "sector": "triangleDown", "document": "square",
}  # fmt: skip
TEXTS = "SELECT ?d ?t { GRAPH ?d { ?d tp:text ?t } }"
DASHES: dict[str, list[int]] = {"proposed": [1, 5], "agreed": [7, 5], "lapsed": [12, 3, 1, 3], "denied": [2, 9]}
OPTIONS = {
    "autoResize": False,
    "physics": {"enabled": False},
    "interaction": {"hover": True, "multiselect": False, "selectConnectedEdges": False, "hideEdgesOnDrag": False, "tooltipDelay": 0},
    "layout": {"improvedLayout": False},
    "nodes": {"chosen": False},
    "edges": {"chosen": False, "smooth": False, "arrows": {"to": {"enabled": False}}},
}


def render(graph: Graph, options: PageOptions | None = None, texts: Mapping[str, str] | None = None) -> str:
    """The page as text; write it as UTF-8.

    Args:
        graph: as `kg.graph.project` gives it.
        options: what to leave out and how to greet; the whole graph in English by default.
        texts: the text of documents by IRI, so that a quote shows in its paragraph.

    Returns:
        A whole HTML document, the same for the same graph and options.
    """
    wanted = options or PageOptions()
    part = selected(graph, wanted)
    data = page_data(part, texts, with_quotes=wanted.quotes)
    call = in_both_languages if wanted.quotes else without_sentences
    call(data, part)
    if len(part) < len(graph):
        whole = page_data(graph, with_quotes=False)
        call(whole, graph)
        as_in_whole(data, whole)
    large = len(data.nodes) > LARGE
    network = _network(PageData() if large else data)
    network.templateEnv = _environment(data, wanted, as_columns(data) if large else data.as_json())
    network.path = "page.html.jinja"
    return str(network.generate_html())


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """The page of a store's graph, with the paragraph around each quote."""
    from kg.graph import project

    texts = {row["d"]: row["t"] for row in store.select(TEXTS)} if options.quotes else {}
    yield render(project(store), options, texts)


def _network(data: PageData) -> Network:
    """The network as pyvis holds it; what every node or edge would say again is left out."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    for number, (node, (x, y)) in enumerate(zip(data.nodes, places(data), strict=True)):
        network.add_node(number, label=" ", shape=SHAPES.get(node["k"], "dot"), group=node["k"], size=size(node), x=x, y=y)
    for pair in data.pairs:
        network.add_edge(pair["s"], pair["t"], st=pair["st"], dashes=DASHES.get(pair["st"]))
    for drawn in network.nodes:
        del drawn["label"], drawn["group"]
    for line in network.edges:
        del line["arrows"]
        for name in [name for name, value in line.items() if value in ("", None)]:
            del line[name]
    network.set_options(json.dumps(OPTIONS))
    return network


def _environment(data: PageData, options: PageOptions, payload: Item) -> Environment:
    """Jinja with the page's parts: pyvis itself hands the network over as `nodes`, `edges` and `options`."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(loader=FunctionLoader(_part), autoescape=True, undefined=StrictUndefined)
    script, style = _script(), stylesheet() + _part("page.css")
    webgl = _webgl() if len(data.nodes) > LARGE else ""
    settings: dict[str, Any] = {
        "words": words(), "lang": options.lang, "title": options.title, "quotes": options.quotes,
        "countries": _countries(data), "sectors": _sectors(data),
        "paths": [[iri.removeprefix(ENTITY) for iri in path] for path in options.paths],
    }  # fmt: skip
    environment.filters["script_json"] = script_json
    environment.globals.update(
        lang=options.lang,
        title=whole_text(options.title) or word("title", options.lang),
        policy=_policy([_vis(), script, *([webgl] if webgl else [])], [style]),
        noscript=word("noscript", options.lang),
        vis=_vis(),
        webgl=webgl,
        script=script,
        style=style,
        data=payload,
        settings=settings,
    )
    return environment


def _countries(data: PageData) -> dict[str, dict[str, str]]:
    """Names of every country that the page speaks of, by ISO code."""
    codes = {code for node in data.nodes for code in [*node.get("cs", ()), node.get("c", "")] if code}
    return {code: country_names(code) for code in sorted(codes)}


def _sectors(data: PageData) -> dict[str, dict[str, str]]:
    """Names of every top-level sector that records are filtered by."""
    given = {top_sector(node["id"]): {"en": node.get("en", ""), "ko": node.get("ko", "")} for node in data.nodes if node["k"] == "sector"}
    wanted = sorted({sector for node in data.nodes for sector in node.get("ss", ())})
    return {sector: sector_names(sector, given.get(sector, {})) for sector in wanted}


def _policy(scripts: list[str], styles: list[str]) -> str:
    """The Content-Security-Policy: nothing but the scripts and styles of this file, and pictures made in the page."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(_digest(script) for script in scripts),
            "style-src " + " ".join(_digest(style) for style in styles),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


@cache
def _script() -> str:
    parts = "\n".join(_part(f"js/{name}.js") for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}\n}})();\n'


@cache
def _vis() -> str:
    """vis-network as pyvis ships it; a browser would ask for its source map."""
    text = (files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")
    return _embedded(text)


@cache
def _webgl() -> str:
    """graphology and sigma.js as their packages ship them, led by the licences that must go with every copy."""
    libraries = "\n".join(_embedded(_part(f"vendor/{name}")) for name in WEBGL)
    return "/*!\n" + _part("vendor/LICENSES.txt") + "*/\n" + libraries


def _embedded(script: str) -> str:
    """A library without the pointer to its source map, and without the letters that would end its element."""
    return re.sub(r"\n//# sourceMappingURL=\S*\s*$", "\n", script).replace("</script", "<\\/script")


@cache
def _part(name: str) -> str:
    return (files("kg.render") / "page" / name).read_text(encoding="utf-8")
