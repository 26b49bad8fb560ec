"""Regular expressions of many cues, sorted by the letter with which each begins, so that few of them are tried at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

#: what behind a letter says that it may be missing or stand several times
_QUANTIFIERS = "?*+{"


def by_letter(cues: Sequence[str]) -> str:
    """One regular expression that matches where one of the cues does.

    Cues of one letter keep their order; those that begin with no plain letter stand behind the others, as they are.

    Args:
        cues: regular expressions over lower-case text.

    >>> by_letter(["ice", "(?:dam|ice) roads?", "(?:pack )?ice", "dunes?"])
    '(?:i(?:ce|ce roads?)|d(?:am roads?|unes?)|(?:pack )?ice)'
    """
    letters, others = defaultdict[str, list[str]](list), list[str]()
    for cue in (opened for given in cues for opened in _opened(given)):
        if cue[:1].isalnum() and cue[1:2] not in _QUANTIFIERS and len(_split(cue)) == 1:
            letters[cue[0]].append(cue[1:])
        else:
            others.append(cue)
    begun = [f"{letter}(?:{'|'.join(ends)})" for letter, ends in letters.items()]
    return f"(?:{'|'.join([*begun, *others])})"


def _opened(cue: str) -> Iterator[str]:
    """A cue that begins with a choice, as one cue for each: "(?:dam|ice) roads?"."""
    end = _closing(cue) if cue.startswith("(?:") else 0
    if end and cue[end + 1 : end + 2] not in tuple(_QUANTIFIERS) and len(_split(cue)) == 1:
        yield from (branch + cue[end + 1 :] for branch in _split(cue[3:end]))
    else:
        yield cue


def _closing(cue: str) -> int:
    """Where the bracket closes that a cue begins with."""
    return next((at for at, depth, _ in _depths(cue) if depth == 0), 0)


def _split(cue: str) -> list[str]:
    """A cue cut at the bars that stand in no bracket."""
    bars = [at for at, depth, char in _depths(cue) if char == "|" and depth == 0]
    return [cue[a + 1 : b] for a, b in zip([-1, *bars], [*bars, len(cue)], strict=True)]


def _depths(cue: str) -> Iterator[tuple[int, int, str]]:
    """Each character that is not escaped, with its place and the brackets open behind it; those in [] count as one deeper."""
    depth, escaped, listed = 0, False, False
    for at, char in enumerate(cue):
        if escaped or char == "\\":
            escaped = not escaped
            continue
        if char == "]" or (char == "[" and not listed):
            listed = char == "["
        elif not listed and char in "()":
            depth += 1 if char == "(" else -1
        yield at, depth + listed, char
