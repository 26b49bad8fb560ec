"""Values of the database as plain values, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kg.errors import QueryError
from kg.rdf import term
from kg.vocab import Literal, Quad

if TYPE_CHECKING:
    import pyoxigraph

_VARIABLE = re.compile(r"\$(\w+)")
_IRI = re.compile(r"""[a-z][a-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*""", re.IGNORECASE)
_POSITION = re.compile(r"^error at (\d+):(\d+): (.*)", re.DOTALL)


def value(node: Any) -> str | Literal:
    """A term of the database as an IRI or a literal; strings bear no datatype.

    Raises:
        QueryError: it is a blank node or a triple, which this store never holds.
    """
    import pyoxigraph

    if isinstance(node, pyoxigraph.NamedNode):
        return node.value
    if not isinstance(node, pyoxigraph.Literal):
        raise QueryError("the query answers with a blank node or a triple", hint="ask for IRIs and literals")
    if node.language:
        return Literal(node.value, node.language)
    datatype = node.datatype.value
    return Literal(node.value, datatype="" if datatype.endswith("XMLSchema#string") else datatype)


def text(node: Any) -> str:
    """A term of the database as a string: the IRI, or the text of the literal."""
    return str(getattr(node, "value", node))


#: characters of a query that an error shows
CONTEXT = 40
Bound = str | Literal | tuple[str, ...]


def filled(query: str, bound: Mapping[str, Bound]) -> str:
    """A query with values in the place of its `$name` variables, so that the database plans from the constant end.

    Args:
        query: with `$name` where a value goes; variables of the answer are written `?name`.
        bound: a `str` is an IRI, a tuple several of them, for `VALUES`.

    Raises:
        QueryError: what is given as an IRI is none.

    >>> filled("SELECT ?a { ?a rdfs:label $l }", {"l": Literal("양자 \\"협력\\"", "ko")})
    'SELECT ?a { ?a rdfs:label "양자 \\\\"협력\\\\""@ko }'
    """

    def put(found: re.Match[str]) -> str:
        given = bound.get(found[1])
        if given is None:
            return found[0]
        if isinstance(given, Literal):
            return term(given)
        return " ".join(map(_checked, given if isinstance(given, tuple) else (given,)))

    return _VARIABLE.sub(put, query)


def _checked(address: str) -> str:
    if not _IRI.fullmatch(address):
        raise QueryError("not an IRI", where=repr(address))
    return term(address)


def quad(found: pyoxigraph.Quad) -> Quad:
    """A quad of the database as a plain one."""
    return Quad(text(found.subject), text(found.predicate), value(found.object), text(found.graph_name))


def parse_error(error: SyntaxError, query: str) -> QueryError:
    """What the parser of queries said, with the place and the words there, without the long list of what it had hoped for.

    Args:
        error: of the database.
        query: as it was given.

    >>> str(parse_error(SyntaxError("error at 1:13: expected one of Prefix not found, ['%'], ['a']"), "ASK { ?a x:y 1 }"))
    'line 1, column 13: the query does not parse after “ASK { ?a x:y”: an undeclared prefix'
    >>> str(parse_error(SyntaxError("error at 1:11: expected one of '$', '}'"), "ASK { '양자'"))
    "line 1, column 11: the query does not parse after “ASK { '양자'”"
    """
    found = _POSITION.match(str(error))
    if not found:
        return QueryError(f"the query does not parse: {str(error)[:200]}")
    line, column, said = int(found[1]), int(found[2]), found[3]
    before = "\n".join([*query.splitlines()[: line - 1], *(text[: column - 1] for text in query.splitlines()[line - 1 : line])])
    words = " ".join(before.split())
    after = f" after “{words[-CONTEXT:]}”" if words else ""
    reason = ": an undeclared prefix" if "Prefix not found" in said else ""
    return QueryError(f"the query does not parse{after}{reason}", where=f"line {line}, column {column}")
