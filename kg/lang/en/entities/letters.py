"""Latin letters of all languages, and words of people's names written with them: Yıldırım, Šimko, Nguyễn."""

from __future__ import annotations

_BEYOND_ASCII = [chr(c) for c in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
#: capitals and small letters, for the brackets of a regular expression
UPPER, LOWER = "A-Z" + "".join(c for c in _BEYOND_ASCII if c.isupper()), "a-z" + "".join(c for c in _BEYOND_ASCII if c.islower())
#: one word of a name, an initial too
NAME_WORD = rf"[{UPPER}](?:[{LOWER}]+|\.(?:[A-Z]\.)*|[a-z]?[’'][{UPPER}][{LOWER}]+|c[A-Z][a-z]+)(?:-[{UPPER}{LOWER}][{LOWER}]*)*"
