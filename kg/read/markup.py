"""HTML elements to lines of text that keep what extraction reads: paragraphs, headings, bullets, table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from lxml.etree import _Element

# tags of HTML, and those by which trafilatura's own tree calls the same things
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ITEMS = frozenset({"li", "item", "dt", "dd"})
LISTS = frozenset({"ul", "ol", "list", "dl"})
BREAKS = frozenset({"br", "lb"})
CELLS = frozenset({"td", "th", "cell"})
ROWS = frozenset({"tr", "row"})
CONTAINERS = frozenset({"div", "section", "article", "main", "body", "html", "header", "figure", "center", "details", "fieldset"})
TEXTS = frozenset({"p", "blockquote", "quote", "pre", "address", "summary", "hr", "table", "tbody", "thead", "tfoot"})
BLOCKS = HEADINGS | ITEMS | LISTS | ROWS | CONTAINERS | TEXTS
_WORDS = re.compile(r"[\s_-]+")
_SPACE = re.compile(r"\s+")
_SPACE_IN_LINE = re.compile(r"[ \t]+")
_BLANK_LINES = re.compile(r"\n{3,}")


@cache
def table() -> dict[str, Any]:
    """What `data/article.yaml` holds."""
    loaded: dict[str, Any] = yaml.safe_load((resources.files("kg.read") / "data" / "article.yaml").read_text(encoding="utf-8"))
    return loaded


def text_of(root: _Element) -> str:
    """The text of an element: blank lines between paragraphs, `## ` before headings, `- ` before list items.

    >>> from lxml import html
    >>> print(text_of(html.fromstring("<div><h2>협력 분야</h2><ul><li>양자<li>AI</ul><p>Both sides<br>agreed.</p></div>")))
    ## 협력 분야
    <BLANKLINE>
    - 양자
    - AI
    <BLANKLINE>
    Both sides
    agreed.
    """
    writer = _Writer()
    for event, element, skipped in _walk(root):
        if event == "start" and not skipped:
            writer.open(element.tag, element.text or "")
        elif event == "end":
            writer.close("" if skipped else element.tag, "" if element is root else element.tail or "")
    return writer.text()


def having(root: _Element, marks: Sequence[Sequence[str]]) -> list[list[_Element]]:
    """The elements with each of some attribute values, in the order of those; in `class`, as one of the classes.

    Args:
        root: where to look, once.
        marks: pairs of attribute and value.
    """
    wanted = {(attribute, value): n for n, (attribute, value) in enumerate(marks)}
    attributes = {attribute for attribute, _ in wanted}
    found: list[list[_Element]] = [[] for _ in marks]
    for element in root.iter("*"):
        for attribute in attributes & set(element.keys()):
            told = element.get(attribute)
            for value in told.split() if attribute == "class" else [told]:
                if (attribute, value) in wanted:
                    found[wanted[attribute, value]].append(element)
    return found


def _walk(root: _Element) -> Iterator[tuple[str, Any, bool]]:
    """Start and end of each element and whether it is left out; without recursion, since pages may nest at will."""
    from lxml import etree

    total = len(root.xpath("string()"))
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    left_out: set[Any] = set()
    for event, element in walker:
        if event in ("comment", "pi"):
            yield "end", element, True
            continue
        if event == "start" and element is not root and _skip(element, total):
            walker.skip_subtree()
            left_out.add(element)
        yield event, element, element in left_out


def _skip(element: Any, total: int) -> bool:
    rules = table()
    if element.tag in rules["skipped_tags"] or element.get("hidden") is not None:
        return True
    if "display:none" in (element.get("style") or "").replace(" ", "").casefold():
        return True
    words = set(_WORDS.split(f"{element.get('class') or ''} {element.get('id') or ''}".casefold()))
    if words.isdisjoint(rules["skipped_words"]):
        return False
    return 2 * len(element.xpath("string()")) < total


class _Writer:
    """Collects inline text into blocks."""

    def __init__(self) -> None:
        self._inline: list[str] = []
        self._parts: list[str] = []
        self._before, self._kind, self._mark, self._depth, self._pre = "", "p", "", 0, 0

    def open(self, tag: str, text: str) -> None:
        if tag in BLOCKS:
            self._flush()
            self._depth += tag in LISTS
            self._pre += tag == "pre"
            self._kind, self._mark = self._style(tag)
        elif tag in BREAKS:
            self._inline.append("\n")
        elif tag in CELLS and "".join(self._inline).strip():
            self._inline.append(" | ")
        self._write(text)

    def close(self, tag: str, tail: str) -> None:
        if tag in BLOCKS:
            self._flush()
            self._kind, self._mark = "p", ""
            self._depth -= tag in LISTS
            self._pre -= tag == "pre"
        self._write(tail)

    def text(self) -> str:
        """Everything written: items and rows on successive lines, anything else apart by a blank line."""
        self._flush()
        return "".join(self._parts)

    def _style(self, tag: str) -> tuple[str, str]:
        """Kind and mark of the text that follows; a paragraph right inside an item or row stays one."""
        if tag in HEADINGS:
            return "h", "## "
        if tag in ITEMS:
            return "li", "  " * max(0, self._depth - 1) + "- "
        if tag in ROWS:
            return "tr", ""
        return (self._kind, self._mark) if self._kind in ("li", "tr") else ("p", "")

    def _write(self, text: str) -> None:
        self._inline.append(text if self._pre else _SPACE.sub(" ", text))

    def _flush(self) -> None:
        text = _tidy("".join(self._inline))
        self._inline.clear()
        if not text:
            return
        if self._before:
            self._parts.append("\n" if self._kind == self._before and self._kind in ("li", "tr") else "\n\n")
        self._parts.append(self._mark + text)
        self._before = self._kind
        if self._kind != "tr":
            self._kind, self._mark = "p", ""


def _tidy(text: str) -> str:
    """Lines without white space around them, at most one blank line between two, none at the ends."""
    lines = "\n".join(_SPACE_IN_LINE.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip("\n")
