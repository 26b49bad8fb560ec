"""The rows of the projection's queries, read so that a million of them fit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.store import Store

#: documents that are asked for at once
TOGETHER = 200

Row = tuple[str, ...]


class Rows:
    """Reads a store row by row, as plain strings.

    Args:
        store: an open store.

    Attributes:
        documents: IRIs of the documents, sorted; whoever has read them puts them here for `portions`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str] = {}
        self.documents: list[str] = []

    def one(self, name: str) -> str:
        """The one object that stands for a name: the store gives a new one with every row.

        >>> rows = Rows.__new__(Rows)
        >>> rows._known = {}
        >>> rows.one("".join(["한", "국"])) is rows.one("한국")
        True
        """
        return self._known.setdefault(name, name)

    def all(self, query: str, **bound: Row) -> Iterator[Row]:
        """The rows of a query over everything.

        Args:
            query: SPARQL.
            bound: several IRIs for each `$name` in it.
        """
        for row in self._store.answer(query, bound):
            yield tuple(["" if term is None else term.value for term in row])

    def portions(self, query: str) -> Iterator[Iterator[Row]]:
        """The rows of a query that asks for `$documents`, portion by portion, each of some documents.

        Args:
            query: SPARQL.
        """
        for start in range(0, len(self.documents), TOGETHER):
            yield self.all(query, documents=tuple(self.documents[start : start + TOGETHER]))

    def by_document(self, query: str) -> Iterator[Row]:
        """The rows of all portions, one after the other.

        Args:
            query: SPARQL.
        """
        return chain.from_iterable(self.portions(query))
