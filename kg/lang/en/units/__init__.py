"""Sentences, bullets, headings and lead-ins of an English document, with the scope of what governs them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.units.blocks import Block, blocks
from kg.lang.en.units.front import with_title
from kg.lang.en.units.plain import Plain, plain
from kg.lang.en.units.sentences import sentences
from kg.model import Document, UnitKind

#: how many spaces before its end break a line in Markdown
_HARD_BREAK = 2
#: styles of headings that marks tell, not the look of a line
_MARKED = frozenset({"#", "bold", "bold-capitals"})
#: a line that names a paper with its parties and has more words is no heading
_PAPER = 12
_FINITE = re.compile(r"\b(?:is|are|was|were|be|has|have|had|will|shall|would|can|could|may|must|should|do|does|did|[a-z]{3,}ed)\b")
_LABEL = re.compile(r"(?P<label>[A-Z0-9“\"][^.:;!?]{1,70}?)(?P<stop>[.:]|\s[–—-])\s+(?=[A-Z“\"(])")
#: a lead-in that names who does what the list tells: "The Ministers:"
_SUBJECT = re.compile(r"(?:The|Both|We|They|Each|These|Their|Further|Other|Main|Key|In|On|At|For)\b")
_END = re.compile(r"[.!?…][\"”’')\]]*$")
#: a heading with a capital at its start only: "Critical minerals", "Clean and green technologies"
_SENTENCE_CASE = re.compile(r"[A-Z][\w’'-]*(?:(?:,| &| –|:)? [\w’'-]+){1,7}")
_TITLE_WORD = re.compile(r"[A-Z0-9“\"(][\w’'.-]*|(?:of|the|and|in|on|for|to|with|at|by|from|a|an|as|&|between|–|-)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One unit before its clauses are known.

    Args:
        plain: its text as it reads.
        kind: what it is.
        level: depth of the bullet or heading.
        scope: indices of the pieces that govern it, outermost first.
        paragraph: number of its paragraph.
    """

    plain: Plain
    kind: UnitKind
    level: int = 0
    scope: tuple[int, ...] = ()
    paragraph: int = 0


@dataclass(slots=True)
class _Scope:
    """What governs the next unit: headings, then the lead-in, then the items above it."""

    headings: list[tuple[str, int]] = field(default_factory=list)
    lead: int | None = None
    keeps_headings: bool = False
    items: list[tuple[int, int]] = field(default_factory=list)

    def heading(self, style: str, index: int) -> None:
        """Opens a heading: it closes those of its own style and what they held."""
        styles = [s for s, _ in self.headings]
        if style in styles:
            del self.headings[styles.index(style) :]
        self.headings.append((style, index))
        self.items.clear()
        if self.lead is not None and not self.keeps_headings:
            self.lead = None

    def item(self, indent: int) -> None:
        while self.items and self.items[-1][0] >= indent:
            self.items.pop()

    def around(self, *, item: bool) -> tuple[int, ...]:
        lead = (self.lead,) if self.lead is not None and item else ()
        heads = tuple(i for _, i in self.headings)
        both = tuple(sorted(lead + heads))
        return both + (tuple(i for _, i in self.items) if item else ())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = table("units")
    return re.compile(data["notes"]), re.compile(data["times"]), re.compile(data["speaker"]), re.compile(rf"\b{data['areas']}\b[^.]*:$", re.I)


@cache
def dateline() -> re.Pattern[str]:
    """Where and when a report was filed, as it stands before its first sentence."""
    data = table("units")
    cities = (form for several in table("places")["cities"].values() for city in several for form in (city, city.upper()))
    parts = data["dateline_parts"] | {"city": alternatives(cities)}
    told = (re.sub(rf"<({'|'.join(parts)})>", lambda m: parts[m[1]], pattern) for pattern in data["dateline"])
    return re.compile(rf"(?:{'|'.join(told)}) (?=[“\"A-Z])")


def pieces(document: Document) -> list[Piece]:
    """The units of a document in order.

    Args:
        document: an English document.

    >>> text = "The two sides agreed to:\\n\\n- **Chips:** share data with 한국;\\n- train staff."
    >>> for p in pieces(Document("d", text, "en")):
    ...     print(p.kind.value, p.plain.text, p.scope)
    lead-in The two sides agreed to: ()
    heading Chips: (0,)
    bullet share data with 한국; (0, 1)
    bullet train staff. (0,)
    """
    found: list[Piece] = []
    scope = _Scope()
    for block in with_title(document.text, blocks(document.text)):
        whole = plain(document.text, block.start, block.end)
        if whole.text:
            _block(block, whole, scope, found, document.title)
    return found


def _block(block: Block, whole: Plain, scope: _Scope, found: list[Piece], title: str) -> None:
    notes, times, speaker, _ = _patterns()
    if begun := times.match(whole.text):
        found.append(Piece(whole.cut(0, begun.end()), UnitKind.NOTE, paragraph=block.paragraph))
        whole = whole.cut(begun.end(), len(whole.text))
        if not whole.text:
            return
    if notes.match(whole.text):
        found.append(Piece(whole, UnitKind.NOTE, paragraph=block.paragraph))
        return
    if not found and _same(whole.text, title):
        found.append(Piece(whole, UnitKind.TITLE, paragraph=block.paragraph))
        return
    item = block.mark not in ("", "#") and len(whole.text) > 60
    style = "" if item or (found and _is_paper(whole)) else _heading_style(block, whole)
    if style:
        # where the title stands apart, a marked line above the text is the heading of its first part
        title_like = not found and block.mark == "" and not (title and style in _MARKED)
        if not title_like:
            scope.heading(style, len(found))
        above = tuple(i for _, i in scope.headings if i != len(found)) + ((scope.lead,) if scope.lead is not None else ())
        found.append(Piece(whole, UnitKind.TITLE if title_like else UnitKind.HEADING, 1, tuple(sorted(above)), block.paragraph))
        return
    if (spoken := speaker.match(whole.text)) and not dateline().match(whole.text):
        whole = whole.cut(spoken.end(), len(whole.text))
    _running(block, whole, scope, found)


def _is_paper(whole: Plain) -> bool:
    """Whether a line without mark is an item of a list of papers, longer than a heading: "Agreement between the Government of A and …"."""
    return len(whole.text.split()) > _PAPER and not any(whole.bold) and re.match(table("units")["paper_line"], whole.text) is not None


def _same(text: str, title: str) -> bool:
    return bool(title) and re.sub(r"\W+", "", text).casefold() == re.sub(r"\W+", "", title).casefold()


def _heading_style(block: Block, whole: Plain) -> str:
    """The style of a heading, by which its rank is told, or nothing for running text."""
    text = whole.text
    if block.mark == "#":
        return "#" if len(text) < 200 else ""
    letters = [b for c, b in zip(text, whole.bold, strict=True) if c.isalpha()]
    if letters and sum(letters) >= 0.9 * len(letters) and len(text) < 200 and (not _END.search(text) or len(text) < 60):
        return "bold-capitals" if text.isupper() else "bold"
    if block.mark or len(text) > 160 or _END.search(text) or text.endswith((",", ";", "; and", "; or", ", and")) or not letters:
        return ""
    if text.endswith(":") and (len(text.split()) > 8 or len(text.split()) < 2 or _FINITE.search(text) or _SUBJECT.match(text)):
        return ""
    if text.isupper() and len(text.split()) > 1:
        return "capitals"
    words = text.split()
    titled = sum(bool(_TITLE_WORD.fullmatch(w.strip(',:;’"”)'))) for w in words)
    if len(words) <= 22 and titled >= 0.75 * len(words) and text[0].isupper():
        return "plain"
    return "plain" if _SENTENCE_CASE.fullmatch(text) and not _FINITE.search(text) else ""


def _running(block: Block, whole: Plain, scope: _Scope, found: list[Piece]) -> None:
    item = block.mark != ""
    filed = None if item or any(p.kind is UnitKind.SENTENCE for p in found) else dateline().match(whole.text)
    if filed:
        found.append(Piece(whole.cut(0, filed.end()), UnitKind.NOTE, paragraph=block.paragraph))
        whole = whole.cut(filed.end(), len(whole.text))
    if item:
        scope.item(block.indent)
    depth = len(scope.items) + 1 if item else 0
    label = 0 if item and _is_form(whole.text, scope, found) else _label(whole, item=item)
    inner: tuple[int, ...] = ()
    around = scope.around(item=item)
    if label:
        inner = (len(found),)
        found.append(Piece(whole.cut(0, label), UnitKind.HEADING, depth + 1, around, block.paragraph))
        whole = whole.cut(label, len(whole.text))
    first = len(found)
    for start, end in sentences(whole.text):
        kind = UnitKind.BULLET if item else UnitKind.SENTENCE
        part = whole.cut(start, end)
        if part.text:
            found.append(Piece(part, kind, depth, around + inner, block.paragraph))
    _governs(block, scope, found, first, item=item)
    if inner and not item and scope.lead is None and any(found[inner[0]].plain.bold):
        # "**Chips.** The two sides …" above a list: the list is about chips as well
        scope.lead = inner[0]


def _is_form(text: str, scope: _Scope, found: list[Piece]) -> bool:
    """Whether an item tells a form of cooperation in a list of such: "Visits of staff. Each side pays …" opens with no label.

    >>> _is_form("Visits of staff. Each side pays.", _Scope(), [])
    False
    """
    forms = table("units")["forms"]
    if scope.lead is None or re.match(forms["item"], text) is None:
        return False
    return re.search(forms["above"], found[scope.lead].plain.text) is not None


def _governs(block: Block, scope: _Scope, found: list[Piece], first: int, *, item: bool) -> None:
    """Notes that the last sentence opens a list, or that running text ends one."""
    if first >= len(found):
        return
    last = found[-1]
    opens = last.plain.text.endswith(":")
    if opens:
        found[-1] = Piece(last.plain, UnitKind.LEAD_IN, last.level, last.scope, last.paragraph)
    if item:
        scope.items.append((block.indent, len(found) - 1))
    else:
        scope.items.clear()
        scope.lead = len(found) - 1 if opens else None
        scope.keeps_headings = opens and bool(_patterns()[3].search(last.plain.text))


def _label(whole: Plain, *, item: bool) -> int:
    """Where a lead-in such as `Quantum:` or `Information exchange.` ends, 0 if there is none."""
    text = whole.text
    if text[0].isalpha() and whole.bold[0]:
        end = next((i for i, (c, b) in enumerate(zip(text, whole.bold, strict=True)) if not b and c != " "), len(text))
        # "**Pillar 1: Chips**  " and a new line: a heading in the paragraph that it opens
        broken = not item and 0 < end < len(text) and text[end - 1] == " " and whole.offsets[end] - whole.offsets[end - 1] > _HARD_BREAK
        while 0 < end < len(text) and text[end] in ":.–— " and len(text[:end].split()) < 16:
            end += 1
        if 0 < end < len(text) and (broken or re.search(r"[:.–—]\s*$", text[:end])):
            return end
    found = _LABEL.match(text)
    if found and len(found["label"].split()) <= 8 and not _FINITE.search(found["label"]) and (item or found["stop"] == ":"):
        return found.end()
    return 0


def texts(document: Document) -> Iterator[str]:
    """What each unit says, for a look at the segmentation."""
    for number, piece in enumerate(pieces(document)):
        yield f"{number} {piece.kind.value} {piece.level} {piece.scope} {piece.plain.text}"
