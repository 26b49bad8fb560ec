"""Namespaces, prefixes and the minting of IRIs, in one place."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

ONTOLOGY = "https://w3id.org/techpact/ontology#"
ENTITY = "https://w3id.org/techpact/id/"

PREFIXES: dict[str, str] = {
    "tp": ONTOLOGY,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "dct": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "sh": "http://www.w3.org/ns/shacl#",
    "id": ENTITY,
    "wd": "http://www.wikidata.org/entity/",
}

#: what a reference such as `org:nist` is called in an IRI
KINDS: dict[str, str] = {
    "org": "organization",
    "country": "country",
    "sector": "sector",
    "programme": "programme",
    "agreement": "agreement",
    "person": "person",
}


class Literal(NamedTuple):
    """An RDF literal: plain, with a language, or with the IRI of a datatype."""

    value: str
    lang: str = ""
    datatype: str = ""


class Quad(NamedTuple):
    """An RDF triple in its named graph; a `str` is an IRI."""

    subject: str
    predicate: str
    object: str | Literal
    graph: str


#: the graphs beside those of the documents
REFERENCE_GRAPH = f"{ENTITY}graph/reference"
MERGED_GRAPH = f"{ENTITY}graph/merged"

_NOT_A_SLUG = re.compile(r"[^0-9a-z가-힣㐀-鿿]+")


def iri(curie: str) -> str:
    """The IRI that a prefixed name stands for.

    >>> iri("tp:Agreement")
    'https://w3id.org/techpact/ontology#Agreement'
    """
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local


def slug(name: str, *, limit: int = 80) -> str:
    """A name as the last part of an IRI: lower case, Hangul and Hanja kept, everything else a hyphen.

    A name without any such character becomes a digest of itself, and one over `limit` is cut and given a digest, so
    that two names never share a slug by accident.

    >>> slug("한미 기술번영 업무협약(MOU)"), slug("U.S.-ROK CET Dialogue")
    ('한미-기술번영-업무협약-mou', 'u-s-rok-cet-dialogue')
    """
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name)).casefold()
    text = _NOT_A_SLUG.sub("-", plain).strip("-")
    if text and len(text) <= limit:
        return text
    digest = hashlib.sha256(plain.encode()).hexdigest()[:10]
    return f"{text[:limit].rstrip('-')}-{digest}" if text else digest


def mint(kind: str, name: str) -> str:
    """The IRI of a thing from its kind and its identifier or name.

    >>> mint("organization", "nist")
    'https://w3id.org/techpact/id/organization/nist'
    """
    return f"{ENTITY}{kind}/{name if kind == 'country' else slug(name)}"


def ref_iri(ref: str) -> str:
    """The IRI of an entry of the reference data.

    >>> ref_iri("org:nist"), ref_iri("country:KR")
    ('https://w3id.org/techpact/id/organization/nist', 'https://w3id.org/techpact/id/country/KR')
    """
    kind, _, name = ref.partition(":")
    return f"{ENTITY}{KINDS[kind]}/{name}"


@lru_cache(maxsize=256)
def document_slug(document_id: str) -> str:
    """The last part of a document's IRI; two documents never share one, or one would replace the other's graph.

    An id that is not a slug already (a path, a URL) gets a digest of itself.

    >>> document_slug("ko-001"), document_slug("기사/한미 협약.txt")
    ('ko-001', '기사-한미-협약-txt-a94f49fd')
    """
    text = slug(document_id)
    if text == document_id:
        return text
    return f"{text}-{hashlib.sha256(document_id.encode()).hexdigest()[:8]}"


def document_iri(document_id: str) -> str:
    """The IRI of a document, which is also the name of its graph.

    >>> document_iri("ko-001")
    'https://w3id.org/techpact/id/document/ko-001'
    """
    return f"{ENTITY}document/{document_slug(document_id)}"


def record_iri(document_id: str, record: str) -> str:
    """The IRI of a record ("a1", "c3") that is known only from its document.

    >>> record_iri("ko-001", "a1"), record_iri("ko-001", "c3")
    ('https://w3id.org/techpact/id/agreement/ko-001-a1', 'https://w3id.org/techpact/id/commitment/ko-001-c3')
    """
    kind = "agreement" if record.startswith("a") else "commitment"
    return f"{ENTITY}{kind}/{document_slug(document_id)}-{record}"
