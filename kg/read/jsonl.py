"""Reads collections: one JSON object a line, each a document."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from kg.errors import BadLine, EmptyDocument, ReadError, TooLarge
from kg.model import Document
from kg.read.clean import clean
from kg.read.decode import decode, refuse_binary
from kg.read.given import Given, compose
from kg.read.source import Source, whole
from kg.read.text import facts

SUFFIXES = frozenset({".jsonl", ".ndjson"})
#: bytes of one line; longer than any document whose lines can be analysed
LINE_BYTES = 4_000_000
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def sniff(head: bytes) -> bool:
    """True when the first line begins like an object.

    >>> sniff(b'{"id": 1, "text": "..."}'), sniff("{한국}".encode())
    (True, False)
    """
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and start[1:].lstrip().startswith((b'"', b"}"))


def read(source: Source, stream: BinaryIO, given: Given) -> Iterator[Document | ReadError]:
    """The documents of a collection; a line that cannot be read is yielded as its error, and the next is read.

    The collection may be of any size: the limit holds for each line. The text of a line is the user's own, so nothing
    is taken out of it but what `clean` removes.
    """
    seen: dict[str, int] = {}
    number = 0
    for number, line in enumerate(_lines(stream, source, given), start=1):
        if isinstance(line, TooLarge):
            yield line
        elif line.strip():
            yield _document(line, number, source, given, seen)
    if not number:
        raise EmptyDocument("the file is empty", where=source.name, hint="pass one JSON object a line")


def _document(line: bytes, number: int, source: Source, given: Given, seen: dict[str, int]) -> Document | ReadError:
    where = f"{source.name}#{number}"
    try:
        document = _parse(line, where, given)
        if (before := seen.setdefault(document.id, number)) != number:
            raise BadLine(f"the id {document.id!r} is also that of line {before}", where=where, hint="give each document its own id")
    except ReadError as error:
        return error
    return document


def _parse(line: bytes, where: str, given: Given) -> Document:
    try:
        told = json.loads(decode(line, where=where))
    except (ValueError, RecursionError) as error:
        column = f" at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise BadLine(f"this line is not JSON{column}", where=where, hint="write one object a line, in double quotes") from error
    if not isinstance(told, dict):
        raise BadLine("this line is not a JSON object", where=where, hint='write {"id": …, "text": …}')
    text = told.get("text")
    if not isinstance(text, str):
        raise BadLine('there is no "text" in this line', where=where, hint="give the document's text under that key")
    text = clean(text)
    if not text.strip():
        raise EmptyDocument("the text of this line is empty", where=where, hint="leave the line out")
    return compose(text, facts(told, where=where), given, name=where, source=where)


def _lines(stream: BinaryIO, source: Source, given: Given) -> Iterator[bytes | TooLarge]:
    """The lines as UTF-8 or CP949 bytes; one that is too long is passed over in pieces, never held whole."""
    limit = min(given.limit, LINE_BYTES)
    first = stream.readline(limit + 1)
    if first.startswith(_WIDE):  # the line ends of UTF-16 are not those of bytes
        data = first + whole(stream, given.limit, where=source.name)
        stream, first = io.BytesIO(decode(data, where=source.name).encode()), b""
        first = stream.readline(limit + 1)
    refuse_binary(first, where=source.name)
    line, number = first.removeprefix(b"\xef\xbb\xbf"), 1
    while line:
        if len(line) > limit:
            yield TooLarge(f"this line is over {limit:,} bytes", where=f"{source.name}#{number}", hint="split the document")
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit + 1)
        else:
            yield line
        line, number = stream.readline(limit + 1), number + 1
