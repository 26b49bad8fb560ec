"""IRIs of ours as tables print them, `id:organization/nist`, in a query: SPARQL itself wants the slash escaped."""

from __future__ import annotations

import re

from kg.vocab import PREFIXES

_NAME = r"[\w%-]+(?:\.+[\w%-]+)*"
#: what is left as it is comes first: strings, IRIs, comments, variables; a path such as `tp:under/tp:party` or `tp:under/a` is no IRI
_SHORT = re.compile(
    rf"""
      \"{{3}}(?:[^"\\]|\\.|\"(?!\"\"))*\"{{3}} | '{{3}}(?:[^'\\]|\\.|'(?!''))*'{{3}}
    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' | <[^<>"{{}}|^`\\\x00-\x20]*> | \#[^\n\r]* | [?$]\w+
    | (?<![\w.:-])(?P<prefix>id|tp):(?P<rest>{_NAME}/(?!a\b(?!-)){_NAME})(?![\w%-]*:)
    """,
    re.VERBOSE | re.DOTALL,
)


def expanded(query: str) -> str:
    """A query with our short IRIs written out.

    >>> expanded("ASK { ?a tp:signatory id:organization/nist. }")
    'ASK { ?a tp:signatory <https://w3id.org/techpact/id/organization/nist>. }'
    >>> expanded("ASK { ?s tp:status tp:status/signed }")
    'ASK { ?s tp:status <https://w3id.org/techpact/ontology#status/signed> }'
    >>> expanded("ASK { ?a tp:under/tp:party ?b ; tp:under/a ?c ; rdfs:label 'id:a/b' } # id:a/b")
    "ASK { ?a tp:under/tp:party ?b ; tp:under/a ?c ; rdfs:label 'id:a/b' } # id:a/b"
    """
    return _SHORT.sub(lambda found: f"<{PREFIXES[found['prefix']]}{found['rest']}>" if found["prefix"] else found[0], query)
