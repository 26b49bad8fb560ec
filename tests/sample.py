"""Small documents with linked statements in both languages, for tests of what comes after linking."""

from __future__ import annotations

from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.vocab import mint, record_iri, ref_iri

KR = Entity(Kind.COUNTRY, ("한국", "ROK"), ("country:KR",), "KR", ref_iri("country:KR"), "South Korea", "대한민국")
US = Entity(Kind.COUNTRY, ("미국", "United States"), ("country:US",), "US", ref_iri("country:US"), "United States", "미국")
KRISS = Entity(
    Kind.ORGANIZATION, ("표준연", "KRISS"), ("org:kriss",), "KR", ref_iri("org:kriss"),
    "Korea Research Institute of Standards and Science", "한국표준과학연구원", "KRISS",
)  # fmt: skip
NIST = Entity(
    Kind.ORGANIZATION, ("NIST", "미 국립표준기술연구소"), ("org:nist",), "US", ref_iri("org:nist"),
    "National Institute of Standards and Technology", "미국 국립표준기술연구소", "NIST",
)  # fmt: skip
SIGNER = Entity(Kind.PERSON, ("홍길동", "Hong Gil-dong"), (), "KR", mint("person", "홍길동"))

KO_TEXT = (
    "한국과 미국은 29일 한미 계측과학 업무협약(MOU)을 체결했다. 홍길동 장관이 서명했다.\n"
    "표준연은 NIST와 양자컴퓨터를 함께 연구하고 1000만 달러를 내년까지 투자하기로 했다.\n"
)
EN_TEXT = (
    "The United States and the ROK signed the memorandum on measurement science on 29 October 2025.\n"
    "KRISS and NIST will study quantum computers together and invest $10 million by the end of 2026.\n"
)


def document(lang: str = "ko", *, id: str = "", text: str = "") -> Document:
    """A document of the sample, with everything known of it."""
    titles = {"ko": "한미, 계측과학 업무협약", "en": "U.S. and Korea sign on measurement"}
    return Document(
        id=id or f"{lang}-sample",
        text=text or {"ko": KO_TEXT, "en": EN_TEXT}[lang],
        lang=lang,
        title=titles[lang],
        published="2025-10-31",
        publisher={"ko": "가상일보", "en": "Example Post"}[lang],
        url="https://example.org/1",
    )


def evidence(doc: Document, number: int, confidence: float = 0.9) -> Evidence:
    """The line of the text with that number, counted from 0."""
    lines = doc.text.splitlines()
    start = sum(len(line) + 1 for line in lines[:number])
    return Evidence(doc.id, start, start + len(lines[number]), lines[number], f"{doc.lang}.sample", confidence)


def statements(doc: Document) -> tuple[Statement, ...]:
    """An agreement with a commitment, linked."""
    a1, c1 = record_iri(doc.id, "a1"), record_iri(doc.id, "c1")
    first, second = evidence(doc, 0), evidence(doc, 1)
    label = {"ko": "한미 계측과학 업무협약", "en": "memorandum on measurement science"}[doc.lang]
    agreement: list[tuple[str, Entity | str, str]] = [
        ("type", "agreement", ""),
        ("label", label, ""),
        ("instrument", "mou", ""),
        ("status", "signed", ""),
        ("date", "2025-10-29", {"ko": "29일", "en": "29 October 2025"}[doc.lang]),
        ("party", KR, ""),
        ("party", US, ""),
        ("sector", "quantum-computing", ""),
        ("sector", "quantum", ""),
    ]
    if doc.lang == "ko":
        agreement.append(("signer", SIGNER, ""))
    commitment: list[tuple[str, Entity | str, str]] = [
        ("type", "commitment", ""),
        ("of", a1, ""),
        ("action", "joint-research", ""),
        ("status", "agreed", ""),
        ("party", KRISS, ""),
        ("party", NIST, ""),
        ("sector", "quantum-computing", ""),
        ("amount", "USD 10000000", {"ko": "1000만 달러", "en": "$10 million"}[doc.lang]),
        ("date", "2026", {"ko": "내년", "en": "2026"}[doc.lang]),
    ]
    return (
        *(Statement(a1, slot, value, first, form) for slot, value, form in agreement),
        *(Statement(c1, slot, value, second, form) for slot, value, form in commitment),
    )
