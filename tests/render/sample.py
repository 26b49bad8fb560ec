"""A small generated graph in the shape of `kg.graph`, with words of our own."""

from __future__ import annotations

import networkx as nx

ID = "https://w3id.org/techpact/id/"
TEXT_EN = (
    "Officials met in Seoul on Tuesday.\n\n"
    "The two institutes signed a memorandum on quantum sensors. They will build a shared test bench in Daejeon by 2027.\n\n"
    "A second round of talks may follow."
)
TEXT_KO = "두 기관은 화요일 서울에서 만났다.\n\n양측은 양자 센서 업무협약을 체결했다. 2027년까지 대전에 공동 시험대를 짓기로 했다."


def _statement(graph: nx.MultiDiGraph[str], name: str, document: str, quote: str) -> str:
    text = graph.graph["documents"][document]["text"]
    start = text.index(quote)
    graph.graph["statements"][name] = {
        "document": document, "start": start, "end": start + len(quote), "quote": quote, "confidence": 0.9,
    }  # fmt: skip
    return name


def sample() -> nx.MultiDiGraph[str]:
    """Two documents, one agreement, one commitment and who is in them."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    en, ko = f"{ID}document/one", f"{ID}document/two"
    graph.graph["documents"] = {
        en: {"title": "A test bench for two", "publisher": "Example Daily", "date": "2025-03-04", "lang": "en",
             "url": "https://example.org/one", "text": TEXT_EN},
        ko: {"title": "둘을 위한 시험대", "publisher": "보기일보", "date": "2025-03-05", "lang": "ko", "url": "", "text": TEXT_KO},
    }  # fmt: skip
    graph.graph["statements"] = {}
    signed = _statement(graph, "s1", en, "The two institutes signed a memorandum on quantum sensors.")
    built = _statement(graph, "s2", en, "They will build a shared test bench in Daejeon by 2027.")
    signed_ko = _statement(graph, "s3", ko, "양측은 양자 센서 업무협약을 체결했다.")
    nodes: list[tuple[str, dict[str, object]]] = [
        ("agreement/mou", {"kind": "agreement", "label_en": "Quantum sensor memorandum", "label_ko": "양자 센서 업무협약",
                           "instrument": "mou", "status": "signed", "date": "2025-03-04"}),
        ("commitment/one-c1", {"kind": "commitment", "label_en": "Shared test bench in Daejeon", "label_ko": "", "status": "agreed",
                               "date": "2025-03-04", "due": "2027", "actions": ("facility",)}),
        ("organization/kriss", {"kind": "organization", "label_en": "Korea Research Institute of Standards and Science",
                                "label_ko": "한국표준과학연구원", "names": ("KRISS", "표준연"), "country": "KR"}),
        ("organization/nist", {"kind": "organization", "label_en": "National Institute of Standards and Technology",
                               "label_ko": "미국 국립표준기술연구소", "names": ("NIST",), "country": "US"}),
        ("country/KR", {"kind": "country", "label_en": "South Korea", "label_ko": "대한민국", "names": ("한국",)}),
        ("country/US", {"kind": "country", "label_en": "United States", "label_ko": "미국"}),
        ("person/kim", {"kind": "person", "label_en": "Kim Example", "label_ko": "김보기"}),
        ("sector/quantum", {"kind": "sector", "label_en": "Quantum", "label_ko": "양자"}),
    ]  # fmt: skip
    for local, facts in nodes:
        graph.add_node(ID + local, iri=ID + local, names=facts.pop("names", ()), **facts)
    edges = [
        ("agreement/mou", "party", "organization/kriss", (signed, signed_ko), "signed"),
        ("agreement/mou", "party", "organization/nist", (signed, signed_ko), "signed"),
        ("agreement/mou", "signer", "person/kim", (signed,), "signed"),
        ("agreement/mou", "sector", "sector/quantum", (signed,), "signed"),
        ("commitment/one-c1", "of", "agreement/mou", (built,), "agreed"),
        ("commitment/one-c1", "party", "organization/kriss", (built,), "agreed"),
        ("commitment/one-c1", "party", "organization/nist", (built,), "agreed"),
        ("organization/kriss", "country", "country/KR", (), ""),
        ("organization/nist", "country", "country/US", (), ""),
    ]
    for subject, predicate, target, statements, status in edges:
        graph.add_edge(
            ID + subject, ID + target, key=predicate, predicate=predicate, statements=statements, status=status,
            date="2025-03-04", confidence=0.9, document=en if statements else "",
        )  # fmt: skip
    return graph
