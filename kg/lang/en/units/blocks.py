"""Paragraphs, list items and headings of an English text, hard-wrapped or not, with or without Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from kg.lang.en.cues import alternatives, table

#: a line longer than this shows that the text is not hard-wrapped
_WIDEST = 130
#: a line shorter than this part of the widest ended on purpose
_EARLY = 0.6
#: fewest full lines that tell whether they were broken
_SEVERAL = 4
_INDENT = re.compile(r"[ \t ]*")
#: the mark of an article, and a line of a few words in capitals that no stop ends, with a day in brackets: "2. Peru (May 3)"
_NUMBER = re.compile(r"\(?\d{1,2}[.)]?")
_LINE = re.compile(r"[A-Z][\w’-]*(?:,? (?:of|and|for|the|in|on|to|with|[A-Z][\w’-]*)){0,7}(?: \((?:[A-Z][a-z]+\.? )?\d{1,2}[\w ,–-]{0,16}\))?")
#: … and one of a few words that stands above a list of its own
_SHORT = re.compile(r"[A-Z][\w’-]*(?:(?:,| &| and)? [\w’-]+){0,6}")
#: the end of an item that another one follows
_BETWEEN_ITEMS = re.compile(r"[;,](?: and| or)?$")
#: a paragraph that opens with a deed, and no sentence behind a phrase: "**Opening** a joint centre …"
_DOING = re.compile(r"[*_]{0,2}[A-Z][a-z]+ing\b(?! to )(?![^,.;:]*, (?:the|both|we|they|this|[A-Z]\w*) )[^:]{20,400}[.;]$")


@dataclass(slots=True)
class Block:
    """A paragraph, a list item or a heading, as a stretch of the document.

    Args:
        start, end: code points, without the bullet mark.
        mark: the bullet mark, empty for a paragraph, `#` for a marked heading.
        indent: columns before the mark.
        paragraph: number of the paragraph.
    """

    start: int
    end: int
    mark: str = ""
    indent: int = 0
    paragraph: int = 0
    lines: int = 1


@dataclass(frozen=True, slots=True)
class _Marks:
    bullet: re.Pattern[str]
    dash: re.Pattern[str]
    number: re.Pattern[str]
    ornament: re.Pattern[str]
    heading: re.Pattern[str]


@cache
def _marks() -> _Marks:
    data = table("units")
    return _Marks(
        bullet=re.compile(f"({alternatives(data['bullets'])})(?:[ \\t ]+)(?=\\S)"),
        dash=re.compile(f"({alternatives(data['dashes'])})(?:[ \\t ]+)(?=\\S)"),
        number=re.compile(f"({data['numbers']})(?:[ \\t ]+)(?=\\S)"),
        ornament=re.compile(f"(?:{data['ornaments']})$"),
        heading=re.compile(data["headings"]),
    )


@dataclass(slots=True)
class _State:
    wrapped: bool
    width: int = 0
    current: Block | None = None
    blank: bool = True
    done: list[Block] = field(default_factory=list)
    paragraph: int = 0

    def close(self) -> None:
        if self.current is not None:
            self.done.append(self.current)
        self.current = None

    def open(self, start: int, end: int, mark: str, indent: int) -> None:
        self.close()
        self.paragraph += 1
        self.current = Block(start, end, mark, indent, self.paragraph)


def blocks(text: str) -> list[Block]:
    """The paragraphs, items and headings of a text in order.

    Args:
        text: a document.

    >>> [(b.mark, "A b.\\n\\n- c d\\n  e\\n- 한국"[b.start:b.end]) for b in blocks("A b.\\n\\n- c d\\n  e\\n- 한국")]
    [('', 'A b.'), ('-', 'c d\\n  e'), ('-', '한국')]
    """
    lines = list(_lines(text))
    state = _State(_wrapped(text, lines), max((end - start for start, end in lines if end - start <= _WIDEST), default=0))
    for start, end in lines:
        _line(text, start, end, state)
    state.close()
    return _numbered_headings(text, _unmarked_items(text, state.done))


def _numbered_headings(text: str, found: list[Block]) -> list[Block]:
    """The blocks, where short numbered lines in capitals that each stand above text of their own are headings: "3. Funding".

    >>> marked = _numbered_headings("Aims¶We 한.¶Funds¶We b.", [Block(0, 4, "1."), Block(5, 10), Block(11, 16, "2."), Block(17, 22)])
    >>> [b.mark for b in marked]
    ['#', '', '#', '']
    """
    pairs = [(b, after) for b, after in pairwise([*found, Block(0, 0)]) if _NUMBER.fullmatch(b.mark)]
    lines = [(b, after) for b, after in pairs if (_SHORT if after.mark else _LINE).fullmatch(text, b.start, b.end)]
    if len(lines) > 1 and not any(_sibling(after.mark, b.mark) for b, after in lines):
        for block, _ in lines:
            block.mark = "#"
    return found


def _unmarked_items(text: str, found: list[Block]) -> list[Block]:
    """The blocks, where paragraphs behind a colon that end in semicolons are the items of a list, and the one that closes it too.

    So are those of which two or more open with what is done: "Opening a …", "Training …".

    >>> marked = _unmarked_items("A:\\nb;\\n한;\\nd.\\ne.", [Block(0, 2), Block(3, 5), Block(6, 8), Block(9, 11), Block(12, 14)])
    >>> [b.mark for b in marked]
    ['', ';', ';', ';', '']
    """
    listed = False
    for (before, block), after in zip(pairwise(found), [*found[2:], Block(0, 0)], strict=False):
        plain = not (before.mark or block.mark)
        opened = text[before.end - 1] == ":" and plain
        doing = _is_doing(text, block)
        several = opened and doing and _is_doing(text, after)
        goes_on = listed and not block.mark and (doing or _BETWEEN_ITEMS.search(text, before.start, before.end) is not None)
        listed = (opened and _BETWEEN_ITEMS.search(text, block.start, block.end) is not None) or several or goes_on
        if listed:
            block.mark = ";"
    return found


def _is_doing(text: str, block: Block) -> bool:
    """Whether an unmarked paragraph opens with a deed."""
    return not block.mark and _DOING.match(text, block.start, block.end) is not None


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines end where the page did: few are long (addresses), and a third of the full ones at least does not end a sentence."""
    long = sum(end - start > _WIDEST for start, end in lines)
    full = [text[start:end].rstrip() for start, end in lines if 50 <= end - start <= _WIDEST]
    broken = sum(line[-1:] not in ".!?:;" for line in full)
    whole = len(full) >= _SEVERAL and 3 * broken < len(full)
    return (not long or broken >= 5 * long) and not whole


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _line(text: str, start: int, end: int, state: _State) -> None:
    while end > start and text[end - 1] in " \t\r ":
        end -= 1
    if start == end:
        state.blank = True
        return
    marks = _marks()
    gap = _INDENT.match(text, start, end)
    first = gap.end() if gap else start
    if marks.ornament.match(text, first, end):
        state.close()
        state.blank = True
        return
    if opened := _opening(text, first, end, state):
        mark, at = opened
        state.open(at, end, mark, first - start)
    elif state.current is None or not _continues(text, first, first - start, state):
        state.open(first, end, "", first - start)
    else:
        state.current.end = end
        state.current.lines += 1
    state.blank = False


def _opening(text: str, first: int, end: int, state: _State) -> tuple[str, int] | None:
    marks = _marks()
    if marks.heading.match(text, first, end):
        hashes = re.compile(r"#{1,6}\s+").match(text, first, end)
        return ("#", hashes.end()) if hashes else ("#", first) if state.blank or not state.wrapped else None
    if found := marks.bullet.match(text, first, end):
        free = (
            state.blank
            or _meant(text, first, state)
            or state.current is None
            or state.current.mark != ""
            or text[state.current.end - 1] in ":;"
            or not state.wrapped
        )
        return (
            (found[1], found.end())
            if free or (found[1] in "-*•" and state.current is not None and text[state.current.end - 1] in ".)*")
            else None
        )
    for pattern in (marks.dash, marks.number):
        found = pattern.match(text, first, end)
        if found and (state.blank or not state.wrapped or (state.current is not None and _sibling(found[1], state.current.mark))):
            return found[1], found.end()
    return None


def _sibling(mark: str, other: str) -> bool:
    """Whether two marks belong to one list: the same dash, or both numbers of one style."""
    return bool(other) and re.sub(r"\w+", "x", mark) == re.sub(r"\w+", "x", other)


def _continues(text: str, first: int, indent: int, state: _State) -> bool:
    current = state.current
    if current is None:
        return False
    if state.blank:
        # in Markdown an item goes on after an empty line when the line is indented; a new capital opens a sentence of its own
        return bool(current.mark) and current.mark != "#" and indent > current.indent + 1 and text[current.end - 1] not in ".!?:"
    if not state.wrapped:
        return False
    # a heading in bold letters goes on until they end
    return current.mark != "#" or text[first].islower() or text.count("**", current.start, current.end) % 2 == 1


def _meant(text: str, first: int, state: _State) -> bool:
    """Whether the line before ended early on purpose: the next word would have fitted well within the width of the page."""
    if state.current is None or text[first].islower():
        return False
    end = state.current.end
    used = end - max(text.rfind("\n", 0, end) + 1, 0)
    word = len(text[first : first + state.width].split(maxsplit=1)[0])
    return used + 1 + word <= _EARLY * state.width and text[end - 1] not in ",-–—&"
