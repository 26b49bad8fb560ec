"""Every error that a user can meet, as one tree.

KgError
├── ReadError           a document cannot be read
│   ├── EmptyDocument       nothing to read in it
│   ├── NotText             binary data where text was expected
│   ├── WrongEncoding       bytes that no supported encoding explains
│   ├── TooLarge            over the size limit of a document or a line
│   ├── NoArticle           HTML in which no article was found
│   ├── BadLine             a JSON line or front matter that does not parse
│   └── UnknownLanguage     a language for which there is no analyser
├── ReferenceDataError  a reference table that contradicts itself
├── EvidenceError       a quote that is not in its text: the iron rule
├── StoreError          the store cannot be opened, read or written
│   └── StoreLocked         another process holds it
├── QueryError          a query that does not parse, or that may not run
├── UnknownName         a name that nothing in the store bears
├── AmbiguousName       a name that several things bear
├── BadDate             a day, month or year that there is not
├── JudgementError      a judgement that names nothing, or says nothing that can be done
├── Incomparable        two things that cannot be held against each other
├── ExtractorError      an extractor cannot do its work
│   ├── ServiceUnavailable  the service behind it answers nothing: the run stops
│   └── BadAnswer           its answer to one document is of no use: the run goes on
├── MissingExtra        an optional package that is not installed
└── ExportError         a graph that cannot be written as asked

A message says what is wrong, where (file, line, offset), and what to do next. `kg.cli` alone turns these into
text on the terminal and exit code 1.
"""

from __future__ import annotations

__all__ = [
    "AmbiguousName",
    "BadAnswer",
    "BadLine",
    "EmptyDocument",
    "EvidenceError",
    "ExportError",
    "ExtractorError",
    "Incomparable",
    "JudgementError",
    "KgError",
    "MissingExtra",
    "NoArticle",
    "NotText",
    "QueryError",
    "ReadError",
    "ReferenceDataError",
    "ServiceUnavailable",
    "StoreError",
    "StoreLocked",
    "TooLarge",
    "UnknownLanguage",
    "UnknownName",
    "WrongEncoding",
]


class KgError(Exception):
    """Something that the user can understand and mend.

    Args:
        what: what is wrong, in one sentence without a full stop.
        where: file, line, offset or name that it concerns.
        hint: what to do next.
    """

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.hint = what, where, hint

    def __str__(self) -> str:
        """One line: where, what, and the hint.

        >>> str(KgError("the file is empty", where="a.txt", hint="pass a file with text"))
        'a.txt: the file is empty; pass a file with text'
        """
        text = f"{self.where}: {self.what}" if self.where else self.what
        return f"{text}; {self.hint}" if self.hint else text


class ReadError(KgError):
    """A document cannot be read."""


class EmptyDocument(ReadError):
    """There is no text in the document."""


class NotText(ReadError):
    """The file holds binary data."""


class WrongEncoding(ReadError):
    """No supported encoding explains the bytes."""


class TooLarge(ReadError):
    """A document or a line is over the size limit."""


class NoArticle(ReadError):
    """The HTML holds no article."""


class BadLine(ReadError):
    """A JSON line or the front matter does not parse."""


class UnknownLanguage(ReadError):
    """There is no analyser for the language."""


class ReferenceDataError(KgError):
    """A reference table contradicts itself or its header."""


class EvidenceError(KgError):
    """A quote is not what the text holds at its offsets."""


class StoreError(KgError):
    """The store cannot be opened, read or written."""


class StoreLocked(StoreError):
    """Another process holds the store."""


class QueryError(KgError):
    """A query does not parse or may not run."""


class UnknownName(KgError):
    """Nothing bears the name; `suggestions` holds what came nearest."""

    def __init__(self, what: str, *, where: str = "", hint: str = "", suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(what, where=where, hint=hint)
        self.suggestions = suggestions


class AmbiguousName(UnknownName):
    """Several things bear the name; `suggestions` holds them."""


class BadDate(KgError):
    """What is given as a day, a month or a year is none."""


class JudgementError(KgError):
    """A judgement names nothing that there is, or says nothing that can be done."""


class Incomparable(KgError):
    """Two things of kinds that cannot be held against each other, or one thing twice."""


class ExtractorError(KgError):
    """An extractor cannot do its work."""


class ServiceUnavailable(ExtractorError):
    """The service behind an extractor answers nothing: not reached, not allowed, no such model, too busy for too long."""


class BadAnswer(ExtractorError):
    """The answer to one document is of no use."""


class MissingExtra(KgError):
    """An optional package is not installed."""


class ExportError(KgError):
    """The graph cannot be written in the form asked for."""
