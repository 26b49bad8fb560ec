"""The iron rule on the graph of a document: `text[start:end] == quote`, or the load is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from kg.errors import EvidenceError
from kg.rdf.terms import shorten
from kg.vocab import Literal, Quad, iri

TEXT, EXACT, START, END = iri("tp:text"), iri("oa:exact"), iri("tp:start"), iri("tp:end")


def check(quads: Iterable[Quad]) -> None:
    """Hold one document's graph to the iron rule.

    Args:
        quads: the whole graph.

    Raises:
        EvidenceError: a quote is not what the text holds at its offsets, or the text is missing or not NFC.
    """
    spans: dict[str, dict[str, str]] = {}
    text = document = ""
    for q in quads:
        if isinstance(q.object, Literal) and q.predicate in (EXACT, START, END):
            spans.setdefault(q.subject, {})[q.predicate] = q.object.value
        elif isinstance(q.object, Literal) and q.predicate == TEXT:
            text, document = q.object.value, q.subject
    if not document:
        raise EvidenceError("the graph holds no text of a document", hint="make it with kg.rdf.quads")
    if not unicodedata.is_normalized("NFC", text):
        raise EvidenceError("the text is not NFC", where=document, hint="normalise it before offsets are counted")
    for node, span in spans.items():
        problem = misquote(text, span.get(START, ""), span.get(END, ""), span.get(EXACT, ""))
        if problem:
            raise EvidenceError(problem, where=node, hint="nothing of this document was stored")


def misquote(text: str, start: str, end: str, quote: str) -> str:
    """What is wrong with a quote, or an empty string.

    >>> misquote("양자 협력", "0", "2", "양자"), misquote("quantum", "0", "3", "Qua")
    ('', "the quote is not the text from 0 to 3: 'Qua' instead of 'qua'")
    """
    if not (quote and start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(text)):
        return f"the evidence has no quote, or no span inside the text: {start or '?'} to {end or '?'} of {len(text)}"
    actual = text[int(start) : int(end)]
    if actual == quote:
        return ""
    return f"the quote is not the text from {start} to {end}: {shorten(quote, 60)!r} instead of {shorten(actual, 60)!r}"
