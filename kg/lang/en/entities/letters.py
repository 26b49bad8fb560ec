"""Latin letters of all languages, and words of people's names written with them: Yıldırım, Šimko, Nguyễn."""

from __future__ import annotations

from functools import cache

from kg.lang.en.cues import table

_BEYOND_ASCII = [chr(c) for c in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
#: capitals and small letters, for the brackets of a regular expression
UPPER, LOWER = "A-Z" + "".join(c for c in _BEYOND_ASCII if c.isupper()), "a-z" + "".join(c for c in _BEYOND_ASCII if c.islower())
#: what follows the capital of a word of a name, an initial too, with or without a point, and one such word
_REST = rf"[{LOWER}]+|\.(?:[A-Z]\.){{0,5}}|[a-z]?[’'][{UPPER}][{LOWER}]+|c[A-Z][a-z]+|(?<![\w.-][{UPPER}])(?= [{UPPER}])"
NAME_WORD = rf"[{UPPER}](?:{_REST})(?:-[{UPPER}{LOWER}][{LOWER}]*)*"


@cache
def particles() -> str:
    """The small words inside names ("van", "de la") as alternatives of a regular expression."""
    return "|".join(table("names")["particles"])


@cache
def full_name() -> str:
    """The pattern of a name of two to four words, with the small words between them."""
    return rf"{NAME_WORD}(?: (?:(?:{particles()}) ){{0,2}}{NAME_WORD}){{1,3}}"
