"""Text without Markdown and line breaks, every character of which knows where it stood."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKUP = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?P<image>!\[[^\]]*\]\([^)\s]*\))"
    r"|\[(?P<label>[^\]\[]*)\]\s*\((?P<address>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\s*\)"
    r"|(?P<tag></?(?:u|b|i|em|strong|sup|sub|span|p|br|div|a|small|font)(?:\s[^<>]*)?/?>)"
    r"|(?P<stars>(?<![A-Z0-9])\*(?!\*)|\*(?![A-Z0-9*])|\*{2,3}|__+)"
    r"|\\(?P<escaped>[\\#*_\[\]<>.\-$~`'\"+!|()])"
    r"|(?P<space>\s+|\\$)",
    re.S,
)
_BOLD = {"**", "***", "__", "<b>", "</b>", "<strong>", "</strong>"}
#: what is underlined stands out as what is bold does: "<u>Quantum:</u> the two sides …"
_UNDERLINE = re.compile(r"<u\b|<span\s[^<>]*underline")
_LINE_ENDS = {"</u>", "</span>"}


@dataclass(frozen=True, slots=True)
class Plain:
    """A stretch of text as it reads.

    Args:
        text: words with single spaces, without markup.
        offsets: where each character stands in the document.
        bold: 1 for each character set in bold or underlined.
    """

    text: str
    offsets: tuple[int, ...]
    bold: bytes

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the document of a stretch of this text.

        Args:
            start, end: code points of `text`.
        """
        return self.offsets[start], self.offsets[end - 1] + 1

    def cut(self, start: int, end: int) -> Plain:
        """A part of it, without white space around."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return Plain(self.text[start:end], self.offsets[start:end], self.bold[start:end])


def plain(text: str, start: int, end: int) -> Plain:
    """The stretch `text[start:end]` as it reads.

    Args:
        text: the document.
        start, end: code points of it.

    >>> plain("**Quantum:** the\\n   [task\\nforce](https://x.org) of 한국", 0, 60).text
    'Quantum: the task force of 한국'
    """
    out = _Builder()
    out.read(text, start, min(end, len(text)))
    return Plain("".join(out.chars), tuple(out.offsets), bytes(out.bold)).cut(0, len(out.chars))


class _Builder:
    """Collects characters; the state (bold or underlined or not) is that of the Markdown read so far."""

    __slots__ = ("bold", "chars", "offsets", "strong", "underlined")

    def __init__(self) -> None:
        self.chars: list[str] = []
        self.offsets: list[int] = []
        self.bold: list[int] = []
        self.strong = 0
        self.underlined = 0

    def read(self, text: str, start: int, end: int) -> None:
        for match in _MARKUP.finditer(text, start, end):
            self.copy(text, start, match.start())
            start = match.end()
            if match.lastgroup in ("label", "address"):
                self.read(text, match.start("label"), match.end("label"))
            elif match["escaped"]:
                self.copy(text, match.start("escaped"), match.end("escaped"))
            elif match["space"]:
                self.space(match.start())
            elif match[0] in _BOLD:
                self.strong ^= 1
            elif match["tag"]:
                self.underlined = int(self._underlines(match[0]))
        self.copy(text, start, end)

    def _underlines(self, tag: str) -> bool:
        """Whether what stands behind a tag is underlined."""
        return _UNDERLINE.match(tag) is not None or (self.underlined == 1 and tag not in _LINE_ENDS)

    def copy(self, text: str, start: int, end: int) -> None:
        self.chars.extend(text[start:end])
        self.offsets.extend(range(start, end))
        self.bold.extend([self.strong | self.underlined] * (end - start))

    def space(self, at: int) -> None:
        if self.chars and self.chars[-1] != " ":
            self.copy(" ", 0, 1)
            self.offsets[-1] = at
