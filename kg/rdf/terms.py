"""Values as RDF terms: N-Quads lines, language tags, periods, money, short labels."""

from __future__ import annotations

import calendar
import datetime
import re
from decimal import Decimal, InvalidOperation

from kg.model import Entity, Kind
from kg.vocab import ENTITY, Literal, Quad, iri, mint

XSD_DATE, XSD_DECIMAL, XSD_INTEGER, XSD_ANY_URI = (iri(f"xsd:{t}") for t in ("date", "decimal", "integer", "anyURI"))
LABEL_LIMIT = 100
_UNSAFE = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_NAMED = {"\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f", '"': '\\"', "\\": "\\\\"}
_ESCAPES = str.maketrans({chr(c): f"\\u{c:04X}" for c in (*range(32), 127)} | _NAMED)


def line(quad: Quad) -> str:
    """A quad as one line of canonical N-Quads, without the line end.

    >>> print(line(Quad("urn:s", "urn:p", Literal('양자 "컴퓨터"', "ko"), "urn:g")))
    <urn:s> <urn:p> "양자 \\"컴퓨터\\""@ko <urn:g> .
    """
    return f"{address(quad.subject)} {address(quad.predicate)} {term(quad.object)} {address(quad.graph)} ."


def address(iri: str) -> str:
    """An IRI in its brackets; what would break out of them is percent-encoded.

    >>> address("urn:양자"), address("urn:a> . } ; DROP ALL #")
    ('<urn:양자>', '<urn:a%3E%20.%20%7D%20;%20DROP%20ALL%20#>')
    """
    return f"<{iri}>" if not _UNSAFE.search(iri) else f"<{_UNSAFE.sub(lambda c: f'%{ord(c[0]):02X}', iri)}>"


def term(value: str | Literal) -> str:
    """An IRI or literal as N-Quads and SPARQL write it.

    >>> print(term("urn:s"), term(Literal("quantum\\n", "en")), term(Literal("7", datatype=XSD_INTEGER)))
    <urn:s> "quantum\\n"@en "7"^^<http://www.w3.org/2001/XMLSchema#integer>
    """
    if isinstance(value, str):
        return address(value)
    quoted = f'"{value.value.translate(_ESCAPES)}"'
    if value.lang:
        return f"{quoted}@{value.lang}"
    return f"{quoted}^^{address(value.datatype)}" if value.datatype else quoted


def period(value: str) -> tuple[str, str] | None:
    """First and last day of an ISO date of any precision; None for what is no date.

    >>> period("2025-10-29"), period("2024-02"), period("2026"), period("내년"), period("2025-13")
    (('2025-10-29', '2025-10-29'), ('2024-02-01', '2024-02-29'), ('2026-01-01', '2026-12-31'), None, None)
    """
    parts = value.split("-")
    if len(parts) > 3 or len(parts[0]) != 4 or not all(p.isascii() and p.isdigit() for p in parts):
        return None
    year, month, day = (*map(int, parts), 0, 0)[:3]
    try:
        first = datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first.isoformat(), first.isoformat()
    last_month = month or 12
    return first.isoformat(), first.replace(month=last_month, day=calendar.monthrange(year, last_month)[1]).isoformat()


def money(value: str) -> tuple[str, str] | None:
    """Currency and canonical decimal of an amount; None for what is no amount.

    >>> money("USD 10000000"), money("KRW 442.50"), money("천만 달러")
    (('USD', '10000000'), ('KRW', '442.5'), None)
    """
    currency, _, figure = value.partition(" ")
    try:
        number = Decimal(figure.replace(",", ""))
    except InvalidOperation:
        return None
    return (currency, format(number.normalize(), "f")) if currency and number.is_finite() else None


def language(text: str, default: str = "en") -> str:
    """The language tag of a name: Korean if it holds Hangul, else `default`, which is never Korean.

    >>> language("한국표준과학연구원(KRISS)"), language("NIST", "ko")
    ('ko', 'en')
    """
    if any("가" <= c <= "힣" or "ㄱ" <= c <= "ㆎ" for c in text):
        return "ko"
    return default if default != "ko" else "en"


def named(text: str, default: str = "en") -> Literal:
    """A name with its language tag."""
    return Literal(text, language(text, default))


def shorten(quote: str, limit: int = LABEL_LIMIT) -> str:
    """A quote as a label: white space collapsed, cut at a word.

    >>> shorten("양국은 양자 연구를\\n함께 하기로 했다."), shorten("Both sides agreed to build a reactor.", 20)
    ('양국은 양자 연구를 함께 하기로 했다.', 'Both sides agreed…')
    """
    text = " ".join(quote.split())
    if len(text) <= limit:
        return text
    head = text[:limit]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:·") + "…"


def entity_iri(entity: Entity) -> str:
    """The IRI of an entity: the one that linking gave, else one made from its code or first name.

    >>> entity_iri(Entity(Kind.COUNTRY, ("한국",), country="KR")), entity_iri(Entity(Kind.ORGANIZATION, ("Naver Labs",)))
    ('https://w3id.org/techpact/id/country/KR', 'https://w3id.org/techpact/id/organization/naver-labs')
    """
    if entity.id:
        return entity.id
    return mint(entity.kind.value, entity.country if entity.kind is Kind.COUNTRY else entity.names[0])


def sector_iri(value: str) -> str:
    """The IRI of a sector from its id, its reference or itself.

    >>> sector_iri("quantum") == sector_iri("sector:quantum") == sector_iri(sector_iri("quantum"))
    True
    """
    return value if value.startswith(ENTITY) else f"{ENTITY}sector/{value.removeprefix('sector:')}"


def concept(scheme: str, value: str) -> str:
    """The IRI of a concept of the ontology's own schemes.

    >>> concept("instrument", "mou")
    'https://w3id.org/techpact/ontology#instrument/mou'
    """
    return iri(f"tp:{scheme}/{value}")
