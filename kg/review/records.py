"""The records of all documents as judgements name them, asked for at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.judgements import Thing
from kg.judgements.reading import RECORDS, Stated, numbered

if TYPE_CHECKING:
    from kg.store import Store

#: a record and the sentence that states it
STATED = """SELECT ?document ?id ?node ?class ?quote ?label { GRAPH ?document {
  ?statement rdf:predicate rdf:type ; rdf:subject ?node ; rdf:object ?class ; tp:evidence ?evidence . ?evidence oa:exact ?quote .
  ?document dct:identifier ?id . OPTIONAL { ?node rdfs:label ?label } } }"""


class Records:
    """For a node and the IRI of a document what judgements call it there: known agreements by their IRI.

    Args:
        store: open.
    """

    def __init__(self, store: Store) -> None:
        told: dict[str, dict[str, Stated]] = {}
        ids: dict[str, str] = {}
        for row in store.select(STATED):
            if row["class"] in RECORDS:
                ids[row["document"]] = row["id"]
                stated = Stated(row["node"], RECORDS[row["class"]], row["quote"], row.get("label", ""))
                told.setdefault(row["document"], {}).setdefault(row["node"], stated)
        self._found: Mapping[str, Mapping[str, Thing]] = {document: numbered(ids[document], found.values()) for document, found in told.items()}

    def thing(self, node: str, document: str) -> Thing:
        """What judgements call a node of a document."""
        return self._found.get(document, {}).get(node, node)
