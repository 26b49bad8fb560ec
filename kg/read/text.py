"""Reads plain text and Markdown, with or without front matter, and HTML that someone saved as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

import yaml

from kg.errors import BadLine, EmptyDocument
from kg.model import Document
from kg.read import html
from kg.read.byline import byline
from kg.read.clean import clean
from kg.read.decode import decode
from kg.read.furniture import is_masthead, without_furniture
from kg.read.given import Facts, Given, compose, iso_date
from kg.read.source import Source, whole

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ""})
MARKDOWN = frozenset({".md", ".markdown"})
FIELDS = ("id", "lang", "title", "published", "publisher", "url")
#: characters of a first line that can still be a headline
HEADLINE = 120
_FRONT = re.compile(r"---[ \t]*\n(.*?\n|)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_NO_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_SENTENCE_END = re.compile(r"[.。:;,][\"'”’)\]]*$")
_HEADING = re.compile(r"#{1,6}\s+")
_BULLET = re.compile(r"[-*•·□■○●◦▲△▶ㅇ※①-⑮]\s|\d+[.)]\s")


def sniff(head: bytes) -> bool:
    """True for anything: what no other reader knows is text.

    >>> sniff(b"Korea"), sniff("한국".encode())
    (True, True)
    """
    return head is not None


def read(source: Source, stream: BinaryIO, given: Given) -> Iterator[Document]:
    """The document in one text file."""
    raw = decode(whole(stream, given.limit, where=source.name), where=source.name)
    if html.is_html(raw):
        yield html.article(raw, given, source)
        return
    front, body = split(clean(raw), where=source.name, required=source.suffix in MARKDOWN)
    text = without_furniture(body)
    if not text.strip():
        raise EmptyDocument("there is no text in the file", where=source.name, hint="pass a file with text")
    found = facts(front, where=source.name)
    told = replace(byline(body), title="" if found.title or given.title else title_of(text))
    yield compose(text, found, given.or_else(told), name=source.name, source=source.name)


def title_of(text: str) -> str:
    """The first line when it is a headline: short, no sentence, no bullet, and something follows it; else empty.

    A line that only names the kind of document ("보도자료", "Press release") is passed over.

    >>> title_of("보도자료\\n한·독 수소 협력\\n\\n양국은 협약을 맺었다."), title_of("# **Korea and Japan**\\nThey met.")
    ('한·독 수소 협력', 'Korea and Japan')
    """
    line, _, rest = text.strip().partition("\n")
    while is_masthead(line):
        line, _, rest = rest.lstrip().partition("\n")
    line = _HEADING.sub("", line).strip().strip("*_").strip()
    if not rest.strip() or len(line) > HEADLINE or _SENTENCE_END.search(line) or _BULLET.match(line):
        return ""
    return line


def split(text: str, *, where: str, required: bool = False) -> tuple[Mapping[str, object], str]:
    """Front matter and the text after it.

    Args:
        text: clean text.
        where: its file, for messages.
        required: True when a text that begins with `---` must hold front matter (Markdown); else a line of
            hyphens may also be an ornament.

    Raises:
        BadLine: with the line, when the front matter does not parse.

    >>> split("---\\ntitle: 협력\\n---\\nKorea and Japan met.", where="a.md")
    ({'title': '협력'}, 'Korea and Japan met.')
    """
    match = _FRONT.match(text)
    if not match:
        return {}, text
    try:
        front = yaml.load(match[1], Loader=yaml.BaseLoader)  # builds nothing but text, lists and mappings
    except (yaml.YAMLError, RecursionError) as error:
        if not required:
            return {}, text
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 2
        raise BadLine("the front matter is not YAML", where=f"{where}, line {line}", hint="put values with a colon in quotes") from error
    if front == "":
        front = {}
    if not isinstance(front, dict):
        return {}, text
    return front, text[match.end() :]


def facts(front: Mapping[str, object], *, where: str) -> Facts:
    """What front matter or a JSON line says of its document; keys that are not known are ignored.

    A date without a day ("2024-05") leaves `published` empty: what the text tells relative to it cannot be known.

    Raises:
        BadLine: for a value that is no text, or a date that is none.

    >>> facts({"id": 7, "published": "2025-10-29", "tags": []}, where="a.md")
    Facts(id='7', lang='', title='', published='2025-10-29', publisher='', url='')
    """
    told = {name: _scalar(name, front.get(name), where) for name in FIELDS}
    said = told["published"]
    told["published"] = iso_date(said)
    if said and not told["published"] and not _NO_DAY.fullmatch(said):
        raise BadLine(f"published is {said!r}, which is no date", where=where, hint="write it as 2025-10-29")
    return Facts(**told)


def _scalar(name: str, value: object, where: str) -> str:
    if value is None or value in ("null", "~"):
        return ""
    if isinstance(value, dict | list | set):
        raise BadLine(f"{name} is not a text", where=where, hint="give one value")
    return str(value).strip()
