"""What a reader of the page may ask for before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageOptions:
    """How much of the graph goes into a page, and how it greets its reader.

    Args:
        title: heading of the page; empty for the default one in the reader's language.
        lang: language the page opens in, `en` or `ko`; the reader can switch.
        focus: IRI of a node; the page holds what lies within `hops` of it.
        hops: distance from `focus`, in edges.
        agreement: IRI of an agreement; the page holds it, its commitments and their neighbours.
        since, until: ISO dates, both inclusive; a record without any date is left out when one is given.
        sector: IRI or id of a sector, its narrower ones included.
        max_nodes: keep the most connected nodes only; 0 keeps all.
        paths: IRIs of the nodes of each path that the page is to show, best first; it holds nothing else, and opens there.
        quotes: False leaves the sentences of the documents out (texts under copyright).
    """

    title: str = ""
    lang: str = "en"
    focus: str = ""
    hops: int = 2
    agreement: str = ""
    since: str = ""
    until: str = ""
    sector: str = ""
    max_nodes: int = 0
    paths: tuple[tuple[str, ...], ...] = ()
    quotes: bool = True
