"""What the store tells of its documents."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import UnknownName

DOCUMENTS = """
SELECT ?id ?iri ?lang ?sha256 ?version ?title ?published ?publisher ?url WHERE {
  GRAPH ?iri {
    ?iri tp:sha256 ?sha256 ; tp:extractor ?version ; dct:identifier ?id ; dct:language ?lang .
    OPTIONAL { ?iri dct:title ?title } OPTIONAL { ?iri dct:issued ?published }
    OPTIONAL { ?iri dct:publisher ?publisher } OPTIONAL { ?iri schema:url ?url }
  }
} ORDER BY ?id"""


@dataclass(frozen=True, slots=True)
class Stored:
    """What the store knows of a document, without its text."""

    id: str
    iri: str
    lang: str
    sha256: str
    version: str
    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""


def unknown(document_id: str, documents: Iterable[Stored]) -> UnknownName:
    """The error for an id that no document bears, with the ids that are near."""
    near = tuple(difflib.get_close_matches(document_id, [d.id for d in documents], n=3, cutoff=0.4))
    hint = "near it: " + ", ".join(near) if near else "kg docs lists what there is"
    return UnknownName("the store holds no such document", where=document_id, hint=hint, suggestions=near)
