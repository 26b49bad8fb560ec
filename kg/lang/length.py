"""How long a sentence may be: what is longer is a list without stops, or no language at all, and is read in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

#: longest sentence that is read as one, in code points; work grows with the square of it, and no sentence of a release comes near
LONGEST = 4000


def in_parts(text: str, spans: Iterable[tuple[int, int]], longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """The spans of sentences, with those that are too long cut behind a blank.

    Args:
        text: what the spans belong to.
        spans: start and end of each sentence, without blanks around it.
        longest: in code points.

    >>> text = "NASA, 우주청, JAXA and the others."
    >>> [text[a:b] for a, b in in_parts(text, [(0, len(text))], 12)]
    ['NASA, 우주청,', 'JAXA and the', 'others.']
    """
    for start, end in spans:
        while end - start > longest:
            blank = text.rfind(" ", start + 1, start + longest + 1)
            cut = blank if blank > 0 else start + longest
            yield start, cut
            start = cut + (blank > 0)
        yield start, end
