"""What the store tells of its documents."""

from __future__ import annotations

from dataclasses import dataclass

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
