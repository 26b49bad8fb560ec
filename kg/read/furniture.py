"""Takes out of an article's lines what the site added: comment forms, share bars, copyright lines, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

import yaml

#: characters (Hangul twice) of a line that is running text when it also ends like a sentence
RUNNING = 60
#: characters up to which a line can be a caption, and its first line
CAPTION, CAPTION_TITLE = 300, 80
_SENTENCE_END = re.compile(r"[.!?。…][\"'”’)\]]*$")


def without_furniture(text: str) -> str:
    """The text without the lines that belong to the site; a text without any comes back unchanged.

    >>> without_furniture("한국과 독일이 수소 협약을 맺었다.\\n\\n댓글을 남겨주세요.\\n\\nPlease enter your name here")
    '한국과 독일이 수소 협약을 맺었다.\\n'
    >>> without_furniture("Korea and France met.\\n\\nAdvertisement\\n\\nThey agreed on space.")
    'Korea and France met.\\n\\nThey agreed on space.'
    """
    lines = text.split("\n")
    dropped = _tail(lines) | _alone(lines) | _captions(lines)
    return "\n".join(_kept(lines, dropped)) if dropped else text


def headline(text: str) -> str:
    """A headline without what the page wrote behind it.

    >>> headline("한·인도 반도체 협력 작성일 10-29 43 목록"), headline("Korea and India on chips")
    ('한·인도 반도체 협력', 'Korea and India on chips')
    """
    return _pattern("headline").sub("", text).strip()


def is_masthead(line: str) -> bool:
    """True for a first line that names the kind of document, not the document.

    >>> is_masthead("보 도 자 료"), is_masthead("FOR IMMEDIATE RELEASE"), is_masthead("한·불 우주 협력")
    (True, True, False)
    """
    return bool(_pattern("masthead").fullmatch(line.strip()))


def weight(text: str) -> int:
    """Characters of a text, Hangul twice: a syllable says about as much as two Latin letters.

    >>> weight("협력"), weight("tech")
    (4, 4)
    """
    return len(text) + sum("가" <= c <= "힣" for c in text)


def _tail(lines: Sequence[str]) -> set[int]:
    """Indices from the first line that opens the site's tail, if no running text follows it."""
    last = max((i for i, line in enumerate(lines) if _running(line)), default=-1)
    opening = next((i for i in range(last + 1, len(lines)) if _pattern("tail").fullmatch(lines[i].strip())), len(lines))
    return set(range(opening, len(lines)))


def _alone(lines: Sequence[str]) -> set[int]:
    found = _pattern("line")
    return {i for i, line in enumerate(lines) if len(line) <= CAPTION and found.fullmatch(line.strip())}


def _captions(lines: Sequence[str]) -> set[int]:
    """Indices of captions with a credit, and of a short title right above one, unless it opens the document."""
    credit = _pattern("credit")
    found = {i for i, line in enumerate(lines) if 0 < len(line) <= CAPTION and _ends_with(credit, line.rstrip())}
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    titles = {i - 1 for i in found if first < i - 1 and _caption_title(lines[i - 1].strip())}
    return found | titles


def _caption_title(line: str) -> bool:
    return 0 < len(line) <= CAPTION_TITLE and not _SENTENCE_END.search(line)


def _ends_with(pattern: re.Pattern[str], line: str) -> bool:
    return any(match.end() == len(line) for match in pattern.finditer(line))


def _running(line: str) -> bool:
    return weight(line) >= RUNNING and bool(_SENTENCE_END.search(line.rstrip()))


def _kept(lines: Sequence[str], dropped: set[int]) -> list[str]:
    """The lines that stay, with one blank line where dropped lines stood between two."""
    kept: list[str] = []
    gap = False
    for i, line in enumerate(lines):
        if i in dropped:
            gap = True
        elif gap and not line.strip() and (not kept or not kept[-1].strip()):
            continue
        else:
            kept.append(line)
            gap = gap and not line.strip()
    return kept


@cache
def _pattern(name: str) -> re.Pattern[str]:
    alternatives = "|".join(f"(?:{p})" for p in _data()[name])
    return re.compile(alternatives, re.IGNORECASE)


@cache
def _data() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = yaml.safe_load((resources.files("kg.read") / "data" / "furniture.yaml").read_text(encoding="utf-8"))
    return loaded
