"""Names, titles, sentences and addresses that try to leave their place in the page."""

from __future__ import annotations

import networkx as nx

from kg.graph import Fact, Quote, Source, Standing, Value
from tests.render.sample import ID, node

#: each would set `window.pwned` if any part of the page took it for markup, script or a template
HOSTILE = (
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=2</script>",
    '"><img src=x onerror="window.pwned=3">',
    "'-window.pwned=4-'",
    "{{7*7}}{% for x in [1] %}window.pwned{% endfor %}",
    "${window.pwned=5}",
    "<svg/onload=window.pwned=6>",
    "<!--<script>window.pwned=7</script>",
    "]]><script>window.pwned=8</script>",
    "&lt;script&gt;window.pwned=9&lt;/script&gt;",
    "line\u2028window.pwned=10\u2029//",
    "\u202e기관 이름 뒤집기\u202c <b>window.pwned</b>",
    "\\u003cimg src=x onerror=window.pwned=11\\u003e",
    "가" * 10_000,
    "</title></style><script>window.pwned=12</script>",
    "javascript:window.pwned=13",
    '=HYPERLINK("javascript:window.pwned=14")',
    "__proto__",
    '<math><mtext><script>window.pwned=15</script></mtext><annotation-xml encoding="text/html"><img src=x onerror=window.pwned=16></math>',
    "<svg><foreignObject><iframe srcdoc='<script>parent.pwned=17</script>'></foreignObject><animate onbegin=window.pwned=18 />",
    "--!><!--> <script>window.pwned=19</script><!--",
    "expression(window.pwned=27);background:url(https://evil.example/x)}</style>@import 'https://evil.example/y';",
    "data:text/html;base64,PHNjcmlwdD53aW5kb3cucHduZWQ9MjQ8L3NjcmlwdD4=",
    "vbscript:window.pwned=25",
    "<template><script>window.pwned=26</script></template><plaintext><textarea><noscript>",
    "\\u2028\\x3cscript\\x3ewindow.pwned=28",
    "\u2067오른쪽\u2066 <i>\u2069 abc\u200f",
    "Z" + "\u0335\u0301\u0489\u0321\u033c" * 40 + "algo 협약",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "nul\x00 and \x1b escape \ufeff",
)
URLS = (
    "javascript:window.pwned=20",
    "data:text/html,<script>window.pwned=21</script>",
    "vbscript:x",
    " javascript:window.pwned=22",
    "//evil.example/x",
)


def hostile() -> nx.MultiDiGraph[str]:
    """A graph in which every name, title, sentence, publisher, code and address is hostile."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(quotes={}, sources={}, revision="0")
    for n, word in enumerate(HOSTILE):
        document, evidence = f"{ID}document/h{n}", f"{ID}evidence/h{n}"
        graph.graph["sources"][document] = Source(document, word, word, word, URLS[n % len(URLS)], word, word)
        graph.graph["quotes"][evidence] = Quote(document, 7, 7 + len(word), word)
        told = Fact(f"{ID}statement/h{n}", evidence, 0.5, word)
        codes = [Value(slot, word, (told,), word) for slot in ("instrument", "date", "action", "amount", "due", "label")]
        agreement = node(
            graph, f"agreement/h{n}", "agreement", word, word, names=[word, word + "!"], values=codes, standings=[Standing(word, word, told)]
        )
        body = node(graph, f"organization/h{n}", "organization", word, names=[word], records=[word])
        sector = node(graph, f"sector/{word[:60]}", "sector", word, word)
        graph.add_edge(agreement, body, key="signatory", facts=(told,), status="signed", date=word, confidence=0.5, document=document)
        graph.add_edge(agreement, sector, key="sector", facts=(told,), status=word, date=word, confidence=0.5, document=document)
        graph.add_edge(body, agreement, key=word, facts=(told,), status=word, date=word, confidence=0.5, document=document)
    return graph


def hostile_texts() -> dict[str, str]:
    """The texts that the hostile sentences stand in."""
    return {f"{ID}document/h{n}": f"before {word} after" for n, word in enumerate(HOSTILE)}


def hostile_crowd(size: int) -> nx.MultiDiGraph[str]:
    """The hostile graph with harmless agreements around each hostile body, so many that communities are called after them."""
    graph = hostile()
    each = size // len(HOSTILE) + 1
    for n in range(len(HOSTILE)):
        body, told = f"{ID}organization/h{n}", next(iter(graph.edges[f"{ID}agreement/h{n}", f"{ID}organization/h{n}", "signatory"]["facts"]))
        for i in range(each):
            deal = node(graph, f"agreement/h{n}-{i}", "agreement", f"Memorandum {i}")
            graph.add_edge(deal, body, key="signatory", facts=(told,), status="signed", date="2025-01-02")
    return graph
