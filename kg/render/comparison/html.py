"""A comparison as HTML for a notebook; everything from documents is text, never markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from kg.ask.facts import Sighting, label
from kg.ask.follow.compare import Comparison, Count, Row
from kg.render.comparison.words import about, dated, reasons, title, verdict, words
from kg.render.escape import web_url
from kg.render.table import safe

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]


def html(graph: Graph, found: Comparison, lang: str) -> str:
    """A comparison as a notebook shows it: three tables; everything from documents is text, never markup.

    Args:
        graph: the one searched.
        found: of `kg.ask.follow.compare.compare`.
        lang: ko or en.
    """
    say = words()
    names = {"first": dated(found.first, lang), "second": dated(found.second, lang)}
    columns, sides = say["columns"], tuple(escape(name) for name in names.values())
    pieces = [f"<h4>{escape(say['head'][lang].format(**names))}</h4>"]
    for part, counts in (("sectors", found.sectors), ("parties", found.parties)):
        head = (columns["sector" if part == "sectors" else "party"][lang], columns["verdict"][lang], *sides)
        rows = [_html_count(graph, count, lang) for count in counts]
        pieces.append(_table(say["tables"][part][lang], head, rows))
    head = (columns["verdict"][lang], columns["reasons"][lang], *sides)
    pieces.append(_table(say["tables"]["matters"][lang], head, [_html_row(graph, row, lang) for row in found.matters]))
    return "".join(pieces)


def _html_count(graph: Graph, count: Count, lang: str) -> tuple[str, ...]:
    sides = (f"{number}{_shown(seen[:1])}" for number, seen in zip(count.numbers, count.seen, strict=True))
    return escape(label(graph, count.node, lang)), verdict(count.verdict, lang), *sides


def _html_row(graph: Graph, row: Row, lang: str) -> tuple[str, ...]:
    both = row.first and row.second
    shared = ", ".join(reasons(graph, row, lang) if both else about(graph, row, lang))
    parts = (title(graph, row, lang), shared, f"{row.score:.2f}" if both else "")
    return (
        verdict(row.verdict, lang),
        "<br>".join(escape(part) for part in parts if part),
        *(_shown(side.seen) if side else "" for side in (row.first, row.second)),
    )


def _shown(seen: Iterable[Sighting]) -> str:
    """Quotes with their sources as markup."""

    def source(one: Sighting) -> str:
        name, url = escape(one.title or one.document), web_url(one.url)
        return f'<a href="{escape(url, quote=True)}">{name}</a>' if url else name

    return "".join(f'<div dir="auto">“{escape(safe(one.quote))}”<br><small>{escape(one.date)} · {source(one)}</small></div>' for one in seen)


def _table(caption: str, head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells that are markup already."""
    top = "".join(f"<th>{cell}</th>" for cell in head)
    style = ' style="text-align:left;vertical-align:top"'
    body = "".join("<tr>" + "".join(f"<td{style}>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><caption>{escape(caption)}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
