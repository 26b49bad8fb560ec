"""Names of instruments in quotation marks."""

from __future__ import annotations

import re

from kg.lang.ko.data import table

#: longest quoted name
QUOTED = 70
#: a day in brackets behind a name
DATED = re.compile(r"\s?\([’'‘]?\d{2,4}[\d.\s년월일]{0,12}\)")


def around(text: str, noun: tuple[int, int], end: int, span: tuple[int, int]) -> tuple[int, int] | None:
    """The quotation that ends with a noun or its day ("「… 약정(93.12월)」"), or stands directly before it ("‘… 밸류체인’ 구상").

    Args:
        text: NFC text.
        noun: where it stands.
        end: where it ends with the bracket behind it.
        span: of its unit.

    Returns:
        where the name begins and ends; None where none is quoted.

    >>> text = "「극지 협력 약정(93.12월)」에"
    >>> around(text, (7, 9), 9, (0, len(text)))
    (0, 18)
    """
    quotes: dict[str, str] = table("instruments")["quotes"]
    dated = DATED.match(text, end, span[1])
    end = dated.end() if dated else end
    closing = text[end : end + 1]
    for left, right in quotes.items():
        if closing == right:
            at = text.rfind(left, max(span[0], noun[0] - QUOTED), noun[0] + 1)
            if at >= 0 and right not in text[at + 1 : noun[0]]:
                return at, end + 1
        before = text[noun[0] - 2 : noun[0]]
        if len(before) == 2 and before[0] == right and before[1] == " ":
            at = text.rfind(left, max(span[0], noun[0] - QUOTED), noun[0] - 2)
            if at >= 0 and noun[0] - at > 4:
                return at, noun[1]
    return None
