"""Names, titles, sentences and addresses that try to leave their place in the page."""

from __future__ import annotations

import networkx as nx

ID = "https://w3id.org/techpact/id/"

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
    "=HYPERLINK(\"javascript:window.pwned=14\")",
    "__proto__",
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
    """A graph in which every name, title, sentence, publisher and address is hostile."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph["documents"], graph.graph["statements"] = {}, {}
    for n, word in enumerate(HOSTILE):
        document, agreement, body = f"{ID}document/h{n}", f"{ID}agreement/h{n}", f"{ID}organization/h{n}"
        text = f"before {word} after"
        graph.graph["documents"][document] = {
            "title": word, "publisher": word, "date": "2025-01-0" + str(1 + n % 9), "lang": "en", "url": URLS[n % len(URLS)], "text": text,
        }  # fmt: skip
        graph.graph["statements"][f"s{n}"] = {"document": document, "start": 7, "end": 7 + len(word), "quote": word, "confidence": 0.5}
        graph.add_node(agreement, iri=agreement, kind="agreement", label_en=word, label_ko=word, names=(word + "!",), status=word, date=word)
        graph.add_node(body, iri=body, kind="organization", label_en=word, label_ko="", names=(word,), country=word, url=URLS[n % len(URLS)])
        graph.add_edge(agreement, body, key="party", predicate="party", statements=(f"s{n}",), status="signed", date="2025", document=document)
    return graph
