"""The database as rdflib sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.vocab import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib


def dataset(engine: pyoxigraph.Store) -> rdflib.Dataset:
    """A dataset over the database, with our prefixes bound: oxrdflib forgets them with every opening.

    Args:
        engine: the database.
    """
    import rdflib
    from oxrdflib import OxigraphStore

    made = rdflib.Dataset(store=OxigraphStore(store=engine))
    for prefix, namespace in PREFIXES.items():
        made.bind(prefix, namespace, replace=True)
    return made
