"""Words of an office beside a title, which are no part of the name: "Minister for Trade, Industry and Energy (MOTIE) Ada Low"."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.entities.letters import UPPER
from kg.lang.en.spans import Cover
from kg.model import Kind

#: words that an office has at most
LONGEST = 16
#: the short form of a body in brackets, and how long it may be
_SHORT = re.compile(r" \([A-Z][\w&-]*\) $")
_REACH = 16
#: one word of an office, or the short form of its body
_STEP = re.compile(r" ?(?:\([A-Z][A-Za-z -]+\),? ?|,? ?(?P<word>[A-Za-z&’.-]+))(?=[ ,(]|$)")
#: the field of a minister up to the short name of the ministry: " of Sports and Science (MSS) "
_ABBREVIATED = re.compile(r" (?:of|for)(?: the)?(?:(?: [A-Z][\w’-]+)+(?:,(?! and)|,? (?:and|&)(?= )|(?= \()))+ \([A-Z][\w&-]{1,11}\),? ")
#: "Commissioner for" without a word of the office behind it: what follows is the office, not who holds it
_OFFICE_OF = re.compile(r"\b(?:of|for)(?: the)? ?$")
#: small words inside the name of an office
_LINKS = frozenset({"of", "for", "and", "the", "to", "&", "on", "in", "at"})


@cache
def words_of_office() -> frozenset[str]:
    """Words of titles and offices, and those that open sentences: none of them is a name."""
    data = table("names")
    titles = {w.strip(".") for t in (*data["titles"], *data["plural_titles"]) for w in t.split() if w not in ("King", "Prince", "Dean")}
    return frozenset(titles | set(data["office_words"]) | set(data["months"]) | set(data["openers"]) | set(data["title_verbs"]))


def unfinished(text: str, start: int, end: int) -> bool:
    """Whether what stands behind a title ends with "of" or "for": what follows is the office, and not who holds it.

    Args:
        text: plain text.
        start: end of the title.
        end: where the name would begin.
    """
    return _OFFICE_OF.search(text, start, end) is not None


def behind(text: str, at: int, cover: Cover) -> int:
    """Where the words of an office end ("of State", "for Trade, Industry and Energy (MOTIE)") and the name may begin.

    Args:
        text: plain text.
        at: end of a title.
        cover: countries and bodies of the text.

    >>> [behind(f"Minister{office}Ada Low", 8, Cover(())) for office in (" of Science and Energy ", " for Ports, Mr. ", " ")]
    [31, 24, 9]
    """
    if whole := _ABBREVIATED.match(text, at):
        return whole.end()
    if polite := _courteous().match(text, at):
        return polite.end()
    last = at
    placed = False
    for _ in range(LONGEST):
        step = None if _next().match(text, at) else _STEP.match(text, at)
        if step is None or not _of_office(step, cover):
            break
        placed = not cover.free(last, at) and step["word"] == "and"
        last, at = at, step.end()
    if placed or text.startswith(", and ", last):
        return last  # "Minister of Ports, and Ada Low": the next of a list does not hold it
    return at + 1 if text[at : at + 1] == " " else at + 2 if text[at : at + 2] == ", " else at


def country_of_office(text: str, at: int, cover: Cover) -> str:
    """The country that an office behind a name is of: "Ada Low, Minister of Investment of Peru", "…, Secretary at Kenya’s Ministry of Ports".

    Args:
        text: plain text.
        at: end of the title.
        cover: countries and bodies of the text.
    """
    last = behind(text, at, cover)
    for link in _OF.finditer(text, at, last + _REACH):
        states = [s for s in cover.at(link.end(), link.end() + 1) if s.kind is Kind.COUNTRY and s.start == link.end() and len(s.refs) == 1]
        if states and link.start() <= last:
            return states[0].refs[0].partition(":")[2]
    return ""


#: what joins an office to its country
_OF = re.compile(r" (?:of|at|in) (?:the )?")


def _of_office(step: re.Match[str], cover: Cover) -> bool:
    """Whether a word behind a title may be one of the office: a field, a link, or part of a name that is known."""
    word = step["word"] or ""
    plain = word.strip(".,’")
    known = plain in words_of_office() or plain in table("names")["portfolios"] or word in _LINKS or not word
    return known or not cover.free(step.start("word"), step.end("word"))


@cache
def _next() -> re.Pattern[str]:
    """What stands before the next person of a list: "head of the body A, and Prof. B"."""
    return re.compile(rf",? and (?={alternatives(table('names')['courtesies'])} )")


@cache
def _courteous() -> re.Pattern[str]:
    """The field of an office up to "Mr." or the like, behind which the name stands: " for Ports and Rivers, Mr. "."""
    field = r"(?: (?:of|for|in charge of)(?: the)?(?: (?:[A-Z][\w’&-]*|and|of|the|for),?){1,14}?)?,?(?<! and)(?<! and the)"
    return re.compile(rf"{field} {alternatives(table('names')['courtesies'])} (?=[{UPPER}])")


def begins(text: str, start: int, cover: Cover) -> int:
    """Where a title begins with the body right before it, and the short form in brackets between: "Ice Agency (IA) Administrator".

    Args:
        text: plain text.
        start: of the title itself.
        cover: countries and bodies of the text.
    """
    short = _SHORT.search(text, max(0, start - _REACH), start)
    at = short.start() if short else start
    before = cover.at(max(0, at - 2), at)
    return before[-1].start if before else start
