"""Instruments that one sentence lists behind marks: △우주협력 양해각서 △배터리 공동연구 등 5건의 양해각서를 체결했다."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.ko.data import expression, table, words
from kg.model import Kind, Mention

#: rule of one of several instruments of a list
LISTED = "ko.instrument.listed"
#: types that are not papers: a programme in a list of memoranda is what its memorandum is about
UNSIGNED = frozenset({"programme", "partnership", "dialogue"})
#: fewest items of a list, and most letters of one
ITEMS, LONGEST = 2, 70


@cache
def _types() -> tuple[tuple[str, str], ...]:
    """Nouns that name an instrument with its type, longest first."""
    nouns = ((noun, kind) for kind, listed in table("instruments")["heads"].items() for noun in listed)
    return tuple(sorted(nouns, key=lambda pair: -len(pair[0])))


def _type(form: str) -> str:
    """The type that the last noun of a form names, or the empty string."""
    return next((kind for noun, kind in _types() if form.endswith(noun)), "")


def with_items(text: str, spans: Sequence[tuple[int, int]], found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The instruments of a text in order, each item of a list instead of what was found inside it.

    Args:
        text: NFC text.
        spans: of its units.
        found: instruments that are named by themselves.
    """
    items = tuple(find(text, spans))
    within = {n for item in items for n in range(item.start, item.end)}
    return tuple(sorted((*items, *(m for m in found if m.start not in within and m.end - 1 not in within)), key=lambda m: m.start))


def find(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The items of each list that ends with the type of its instruments, each as one of its own type or else of that one.

    Args:
        text: NFC text.
        spans: of its units.

    >>> told = "두 나라는 △우주 탐사 협정 △배터리 공동연구 등 3건의 양해각서를 맺었다."
    >>> [(m.form, m.value) for m in find(told, [(0, len(told))])]
    [('우주 탐사 협정', 'agreement'), ('배터리 공동연구', 'mou')]
    """
    for start, end in spans:
        marks = list(expression("listed", "mark").finditer(text, start, end))
        closing = expression("listed", "closing").search(text, marks[-1].end(), end) if len(marks) >= ITEMS else None
        if closing is None:
            continue
        several = closing["behind"] or expression("listed", "number").search(closing["between"])
        noun = _type(closing["noun"]) if several and closing["noun"] not in words("listed", "typeless") else ""
        first = expression("listed", "first").search(text, start, marks[0].start())
        items = [first.span("item")] if first else []
        items += zip([mark.end() for mark in marks], [*(mark.start() for mark in marks[1:]), closing.start()], strict=True)
        for opens, stop in items:
            behind = expression("listed", "behind").search(text, opens, stop)
            form = text[opens : behind.start() if behind else stop]
            begin, form = opens + len(form) - len(form.lstrip()), form.strip()
            kind = noun if noun and _type(form) in UNSIGNED else _type(form) or noun
            if kind and 1 < len(form) <= LONGEST:
                yield Mention(begin, begin + len(form), Kind.INSTRUMENT, form, value=kind, rule=LISTED)
