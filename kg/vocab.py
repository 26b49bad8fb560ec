"""Namespaces, prefixes and the minting of IRIs, in one place."""

from __future__ import annotations

import hashlib
import re
import unicodedata

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
