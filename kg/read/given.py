"""What is known of a document apart from its text, from the file itself or from the user."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date

from kg.errors import KgError, TooLarge
from kg.model import Document
from kg.read import language
from kg.read.clean import clean
from kg.read.source import STANDARD_INPUT

#: bytes of one document
LIMIT = 20_000_000
#: characters of one line: no paragraph is as long, and an analyser given one would run for minutes
LINE_LIMIT = 1_000_000

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_LOOSE = re.compile(r"(\d{4})\s*(?:[-./]|년)\s*(\d{1,2})\s*(?:[-./]|월)\s*(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")


def iso_date(value: str) -> str:
    """The day that a written date names, as ISO 8601, or empty when it names none.

    >>> iso_date("2025-10-29T17:14:00+09:00"), iso_date("2025. 10. 29."), iso_date("20251009"), iso_date("Oct 29")
    ('2025-10-29', '2025-10-29', '2025-10-09', '')
    """
    match = _LOOSE.match(value.strip()) or _COMPACT.match(value.strip())
    if not match:
        return ""
    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of one document: each field empty when it says nothing."""

    id: str = ""
    lang: str = ""
    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says for every document that does not say it itself, and the size limit.

    Args:
        published: ISO date such as 2025-10-29.
        lang: ISO 639-1 code; empty means that it is detected.
        limit: bytes of one document (of one line in a collection).

    Raises:
        KgError: for a date that is none, or a language without an analyser.
    """

    published: str = ""
    title: str = ""
    url: str = ""
    publisher: str = ""
    lang: str = ""
    limit: int = LIMIT

    def __post_init__(self) -> None:
        """Refuse what no document could use, before any is read."""
        if self.published and not (_ISO.fullmatch(self.published) and iso_date(self.published)):
            raise KgError(f"{self.published!r} is not a date", where="--published", hint="write it as 2025-10-29")
        if self.lang:
            language.known(self.lang, where="--lang")
        if self.limit < 1:
            raise KgError(f"{self.limit} is not a size", where="--limit", hint="give a number of bytes above 0")

    def or_else(self, told: Facts) -> Given:
        """With what the text itself tells in place of what the user does not say.

        Args:
            told: title, day and publisher that were read out of the running text.
        """
        return replace(
            self, title=self.title or told.title, published=self.published or told.published, publisher=self.publisher or told.publisher
        )


def compose(text: str, facts: Facts, given: Given, *, name: str, source: str) -> Document:
    """The document of a text: what the file says goes before what the user gave.

    Args:
        text: final text; nothing changes it after this.
        facts: what the file says.
        given: what the user says.
        name: path, the id of the document when the file gives none.
        source: where the text was read from, for messages and for `Document.source`.

    Raises:
        TooLarge: when a line is over the limit.
        UnknownLanguage: when there is no analyser for the text's language.
    """
    if max(map(len, text.split("\n"))) > LINE_LIMIT:
        raise TooLarge(f"a line has more than {LINE_LIMIT:,} characters", where=source, hint="break the text into paragraphs")
    lang = facts.lang or given.lang
    return Document(
        id=clean(facts.id).strip() or _named(name, text),
        text=text,
        lang=language.known(lang, where=source) if lang else language.detect(text, where=source),
        title=_one_line(facts.title or given.title),
        published=facts.published or given.published,
        publisher=_one_line(facts.publisher or given.publisher),
        url=_one_line(facts.url or given.url),
        source=source,
    )


def _named(name: str, text: str) -> str:
    """The path, or for standard input, which has none, a name from the text: the next text must not replace this one."""
    return f"stdin-{hashlib.sha256(text.encode()).hexdigest()[:12]}" if name.partition("#")[0] == STANDARD_INPUT else name


def _one_line(value: str) -> str:
    return " ".join(clean(value).split())
