"""Reads documents: `read(path, given)` yields each document, or the error that says why one could not be read.

    for item in read("articles/", Given(published="2025-10-29")):
        if isinstance(item, ReadError): ...   # told, counted; the others go on

A reader is one module with

    SUFFIXES: frozenset[str]                      file suffixes in lower case, with the dot
    sniff(head: bytes) -> bool                    whether standard input begins like its format
    read(source, stream, given) -> Iterator[Document | ReadError]

plus its line in `READERS`. It may raise a `ReadError` (the file as a whole) or yield one (a part of it).
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import Any, BinaryIO, Protocol

from kg.errors import EmptyDocument, ReadError
from kg.model import Document
from kg.read import html, jsonl, text
from kg.read.clean import clean
from kg.read.decode import refuse_binary
from kg.read.given import Facts, Given, compose
from kg.read.source import Source, sources

__all__ = ["READERS", "Given", "ReadError", "Reader", "read", "sentence"]

#: bytes looked at to tell what standard input holds
HEAD = 4096


class Reader(Protocol):
    """What a module must offer to read one more format."""

    SUFFIXES: frozenset[str]

    def sniff(self, head: bytes) -> bool:
        """Whether the bytes begin like this format."""

    def read(self, source: Source, stream: BinaryIO, given: Given) -> Iterator[Document | ReadError]:
        """The documents of one source."""


#: in the order in which they are asked; text takes what is left
READERS: tuple[Reader, ...] = (jsonl, html, text)


def read(path: str | os.PathLike[str], given: Given | None = None) -> Iterator[Document | ReadError]:
    """The documents under a path, lazily, in the order of their names.

    Args:
        path: a file; a folder, with those below it, without hidden files; or `-` for standard input.
        given: what to assume where a file does not say it.

    Returns:
        Documents, and in place of each that cannot be read a `ReadError` that says why. Nothing is raised.
    """
    try:
        for source in sources(path):
            yield from _of(source, given or Given())
    except ReadError as error:
        yield error


def sentence(text: str, given: Given | None = None) -> Document:
    """The document of a few words that stand in no file.

    Args:
        text: a sentence or more.
        given: what is known of it; the language is detected.

    Raises:
        EmptyDocument: there is nothing in it.
        UnknownLanguage: when there is no analyser for its language.

    >>> sentence("한국과 독일은 양자 센서를 공동 연구하기로 했다.").lang, sentence("Korea and Germany agreed to test sensors.").lang
    ('ko', 'en')
    """
    plain = clean(text).strip()
    if not plain:
        raise EmptyDocument("there is no text in it", where="--sentence", hint="put a sentence in quotes")
    return compose(plain, Facts(), given or Given(), name="sentence", source="--sentence")


def _of(source: Source, given: Given) -> Iterator[Document | ReadError]:
    try:
        with source.open() as stream:
            yield from _reader(source, stream).read(source, stream, given)
    except ReadError as error:
        yield error
    except OSError as error:
        yield ReadError(f"the file cannot be read: {error.strerror}", where=source.name, hint="check its permissions")


def _reader(source: Source, stream: io.BufferedReader[Any]) -> Reader:
    head = stream.peek(HEAD)[:HEAD]
    if source.suffix:
        for reader in READERS:
            if source.suffix in reader.SUFFIXES:
                return reader
        refuse_binary(head, where=source.name)
        known = " ".join(sorted(suffix for reader in READERS for suffix in reader.SUFFIXES if suffix))
        raise ReadError(f"there is no reader for {source.suffix} files", where=source.name, hint=f"these are read: {known}")
    return next(reader for reader in READERS if reader.sniff(head))
