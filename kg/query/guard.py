"""What a stranger's query may not be, found before it runs: too long, too deep, reaching out, or changing the store."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import QueryError

#: characters; the longest query of our own has under 2,000
LONGEST = 20_000
#: open brackets at once; the database's parser dies at some thousands
DEEPEST = 40
UPDATES = frozenset({"insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"})
FORMS = frozenset({"select", "ask", "construct", "describe"})

_TOKEN = re.compile(
    r"""
      (?P<skip> \"{3}(?:[^"\\]|\\.|\"(?!\"\"))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
              | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
              | <[^<>"{}|^`\\\x00-\x20]*> | \#[^\n\r]*
              | [?$]\w+ | [\w.-]*:[\w.%-]* )
    | (?P<open> [{(\[]) | (?P<close> [})\]])
    | (?P<word> [A-Za-z]+)
    """,
    re.VERBOSE | re.DOTALL,
)


def check(query: str) -> None:
    """Refuse what may not run.

    Args:
        query: SPARQL as somebody typed it.

    Raises:
        QueryError: it is too long or too deep, calls another server, or would change the store.

    >>> check("SELECT ?s { ?s rdfs:label '{{{ SERVICE' } # SERVICE")
    >>> check("DROP ALL")
    Traceback (most recent call last):
    kg.errors.QueryError: line 1, column 1: DROP changes a store, and queries only read; use kg ingest and kg forget
    """
    if len(query) > LONGEST:
        raise QueryError(f"the query has {len(query):,} characters, {LONGEST:,} are the most", hint="ask for less at once")
    depth, first = 0, True
    for kind, text, at in _tokens(query):
        depth += {"open": 1, "close": -1}.get(kind, 0)
        if depth > DEEPEST:
            raise QueryError(f"more than {DEEPEST} brackets are open at once", where=_place(query, at), hint="write it flatter")
        word = text.lower() if kind == "word" else ""
        if word == "service":
            raise QueryError("SERVICE would ask another server", where=_place(query, at), hint="only this store answers")
        if first and word in UPDATES:
            raise QueryError(f"{text} changes a store, and queries only read", where=_place(query, at), hint="use kg ingest and kg forget")
        first = first and word not in FORMS


def _tokens(query: str) -> Iterator[tuple[str, str, int]]:
    for found in _TOKEN.finditer(query):
        if found.lastgroup != "skip":
            yield str(found.lastgroup), found[0], found.start()


def _place(query: str, at: int) -> str:
    """Line and column, counted from 1.

    >>> _place("SELECT\\n  ?s", 9)
    'line 2, column 3'
    """
    before = query[:at]
    return f"line {before.count(chr(10)) + 1}, column {at - before.rfind(chr(10))}"


def answers_with_graph(query: str) -> bool:
    """Whether a query is a CONSTRUCT or DESCRIBE.

    >>> answers_with_graph("PREFIX select: <urn:s> # ASK\\nDESCRIBE ?s { ?s ?p ?o }"), answers_with_graph("select * {}")
    (True, False)
    """
    words = (text.lower() for kind, text, _ in _tokens(query) if kind == "word")
    return next((word for word in words if word in FORMS), "") in ("construct", "describe")
