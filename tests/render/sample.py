"""A small generated graph in the shape of `kg.graph`, with words of our own."""

from __future__ import annotations

import networkx as nx

from kg.graph import Fact, Quote, Source, Standing, Value

ID = "https://w3id.org/techpact/id/"
EN, KO = f"{ID}document/one", f"{ID}document/two"
TEXTS = {
    EN: (
        "Officials met in Seoul on Tuesday.\n\n"
        "The two institutes signed a memorandum on quantum sensors. They will build a shared test bench in Daejeon by 2027.\n\n"
        "A second round of talks may follow."
    ),
    KO: "두 기관은 화요일 서울에서 만났다.\n\n양측은 양자 센서 업무협약을 체결했다. 2027년까지 대전에 공동 시험대를 짓기로 했다.",
}
SIGNED = "The two institutes signed a memorandum on quantum sensors."
BUILT = "They will build a shared test bench in Daejeon by 2027."
SIGNED_KO = "양측은 양자 센서 업무협약을 체결했다."


def node(graph: nx.MultiDiGraph[str], local: str, kind: str, en: str = "", ko: str = "", **given: object) -> str:
    """Adds a node as the projection has it; gives its IRI."""
    empty: dict[str, object] = {"names": [], "values": [], "standings": [], "records": [], "reference": False, "top": False}
    graph.add_node(ID + local, kind=kind, label_en=en, label_ko=ko, **(empty | given))
    return ID + local


def fact(graph: nx.MultiDiGraph[str], document: str, quote: str) -> Fact:
    """A statement that rests on a sentence of one of the texts."""
    start = TEXTS[document].index(quote)
    name = f"{ID}evidence/{document[-3:]}-{start}"
    graph.graph["quotes"][name] = Quote(document, start, start + len(quote), quote)
    return Fact(f"{ID}statement/{name[-6:]}", name, 0.9, f"{ID}agreement/mou")


def sample() -> nx.MultiDiGraph[str]:
    """Two documents, one agreement, one commitment and who is in them."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(quotes={}, sources={}, revision="0")
    graph.graph["sources"] = {
        EN: Source(EN, "one", "A test bench for two", "Example Daily", "https://example.org/one", "2025-03-04", "en"),
        KO: Source(KO, "two", "둘을 위한 시험대", "보기일보", "", "2025-03-05", "ko"),
    }
    signed, built, signed_ko = fact(graph, EN, SIGNED), fact(graph, EN, BUILT), fact(graph, KO, SIGNED_KO)
    mou = node(
        graph, "agreement/mou", "agreement", "Quantum sensor memorandum", "양자 센서 업무협약",
        values=[Value("instrument", "mou", (signed,)), Value("date", "2025-03-04", (signed,))],
        standings=[Standing("agreed", "2025-01-10", signed_ko), Standing("signed", "2025-03-04", signed)],
    )  # fmt: skip
    bench = node(
        graph, "commitment/one-c1", "commitment", "Shared test bench in Daejeon",
        values=[Value("action", "facility", (built,)), Value("due", "2027", (built,))], standings=[Standing("agreed", "2025-03-04", built)],
    )  # fmt: skip
    kriss = node(
        graph, "organization/kriss", "organization", "Korea Research Institute of Standards and Science", "한국표준과학연구원",
        names=["KRISS", "표준연"],
    )  # fmt: skip
    nist = node(
        graph, "organization/nist", "organization", "National Institute of Standards and Technology", "미국 국립표준기술연구소", names=["NIST"]
    )
    korea = node(graph, "country/KR", "country", "South Korea", "대한민국")
    america = node(graph, "country/US", "country", "United States", "미국")
    kim, quantum = node(graph, "person/kim", "person", "Kim Example", "김보기"), node(graph, "sector/quantum", "sector", "Quantum", "양자")
    edges: list[tuple[str, str, str, tuple[Fact, ...], str]] = [
        (mou, "signatory", kriss, (signed, signed_ko), "signed"),
        (mou, "signatory", nist, (signed, signed_ko), "signed"),
        (mou, "signatory", korea, (signed_ko,), "signed"),
        (mou, "signatory", america, (signed_ko,), "signed"),
        (mou, "signedBy", kim, (signed,), "signed"),
        (mou, "sector", quantum, (signed,), "signed"),
        (bench, "under", mou, (built,), "agreed"),
        (bench, "party", kriss, (built,), "agreed"),
        (bench, "party", nist, (built,), "agreed"),
        (kriss, "country", korea, (), ""),
        (nist, "country", america, (), ""),
    ]
    for subject, predicate, target, facts, status in edges:
        graph.add_edge(subject, target, key=predicate, facts=facts, status=status, date="2025-03-04", confidence=0.9, document=EN)
    return graph


def generated(size: int) -> nx.MultiDiGraph[str]:
    """A graph of about `size` nodes without any chance in it: agreements of 20 countries, with organizations and commitments."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(quotes={}, sources={EN: Source(EN, "one", "A test bench", lang="en")}, revision="0")
    told = fact(graph, EN, SIGNED)
    codes = ["KR", "US", "JP", "DE", "FR", "GB", "IN", "AU", "CA", "NL", "NO", "CZ", "AE", "SG", "IT", "ES", "SE", "FI", "PL", "TR"]
    countries = [node(graph, f"country/{code}", "country", code, code) for code in codes]
    bodies = [node(graph, f"organization/o{i}", "organization", f"Institute {i} of Trials", f"시험 연구소 {i}") for i in range(size * 3 // 10)]
    for i, body in enumerate(bodies):
        graph.add_edge(body, countries[i * i % 20], key="country", facts=(), status="", date="")
    for i in range(size // 5):
        date = f"{2005 + i * 7 % 20}-{1 + i % 12:02d}"
        status = ("signed", "agreed", "proposed")[i % 3]
        deal = node(graph, f"agreement/a{i}", "agreement", f"Memorandum {i} on trials", f"시험 각서 {i}", values=[Value("date", date, (told,))],
                    standings=[Standing(status, date + "-01", told)])  # fmt: skip
        ends = {countries[0], countries[1 + i * 3 % 19], bodies[i * 7 % len(bodies)], bodies[(i * 11 + 3) % len(bodies)]}
        for end in sorted(ends):
            graph.add_edge(deal, end, key="signatory", facts=(told,), status=status, date=date)
        for j in range(2 + i % 2):
            label = f"Trial {j} of memorandum {i}"
            promise = node(graph, f"commitment/a{i}-c{j}", "commitment", label, standings=[Standing(status, date, told)])
            graph.add_edge(promise, deal, key="under", facts=(told,), status=status, date=date)
            graph.add_edge(promise, bodies[(i * 5 + j) % len(bodies)], key="party", facts=(told,), status=status, date=date)
    return graph
