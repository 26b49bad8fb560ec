"""The text of an agreement itself, told by its title and by what only such texts say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.instruments.naming import type_of
from kg.lang.en.instruments.titled import TITLED
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of the instrument whose text the document is; its end tells the extraction so
RULE = "en.instrument.own"
#: how many articles or duties tell that a text is that of a treaty
_SEVERAL = 3
#: what ends a title whose name was cut at a mark inside it: "of the Second Peru–Chile" Committee on Science
_GOES_ON = re.compile(r"[–—-]\w[^.:;,()]{0,90}")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What the title says and what only the text of such an instrument says, for treaties and for joint statements."""
    data = table("instruments")["own"]
    # "A and B sign joint declaration on ice" is news of one
    statement = re.compile(rf"(?:(?!{data['news']})[^\n]){{0,90}}?(?P<noun>{data['statement']})")
    return (re.compile(data["title"], re.I), re.compile(data["signs"])), (statement, re.compile(data["speaks"]))


def with_own(text: str, forums: Sequence[Span]) -> list[Span]:
    """The instruments with the one whose text this is.

    Args:
        text: plain text, the title first.
        forums: the instruments found so far.

    >>> text = "Arrangement between the Ministry of Ports of 한국 and B. The Participants will share data."
    >>> [(text[s.start:s.end], s.value, s.rule) for s in with_own(text, [])]
    [('Arrangement', 'arrangement', 'en.instrument.own')]
    >>> with_own("Arrangement between A and B signed: the ministers of 한국 met.", [])
    []
    """
    found = next((m for title, signs in _patterns() if (m := title.match(text)) and (signs.search(text, m.end()) or _of_sides(text))), None)
    if found is None:
        return list(forums)
    # what stands before "Joint Statement" in its title may name another instrument
    stated = found.re is _patterns()[1][0]
    start = found.start("noun") if stated else found.start()
    over = [
        s for s in forums if s.start < found.end() and s.end > start and s.kind is Kind.INSTRUMENT and not (stated and s.value != "declaration")
    ]
    value = type_of(found["noun"]) if stated else type_of(found[0]) or type_of(found["noun"])
    own = replace(over[0], rule=RULE, passing=False) if over else Span(start, found.end(), Kind.INSTRUMENT, value=value, rule=RULE)
    if stated and _GOES_ON.fullmatch(rest := text[own.end :].partition("\n")[0]):
        own = replace(own, end=own.end + len(rest.rstrip()))
    return [own, *(_back(s) for s in forums if s not in over)]


def of_title(title: str, text: str, body: int = 0) -> list[Span]:
    """The joint statement or treaty whose text this is, by its title, which stands apart or opens the text.

    Args:
        title: of the document.
        text: plain text.
        body: where its first sentence begins.

    >>> [(s.start, s.end, s.names) for s in of_title("Joint Statement of 한국 and Chile", "The leaders met. We commit to share data.")]
    [(0, 3, ('Joint Statement of 한국 and Chile',))]
    >>> [s.value for s in of_title("Agreement between 한국 and Peru on Tin", "Article 2.1: Ores. Peru shall share data. Both shall meet.")]
    ['agreement']
    """
    first = re.compile(r"\w+").search(text, max(body, len(title) if text.startswith(title) else 0))
    if not title or first is None:
        return []
    (treaty, _), (statement, speaks) = _patterns()
    data = table("instruments")["own"]
    spoken = re.search(data["many"], title) and not re.search(data["one"], title) and re.search(data["we"], text)
    if (statement.match(title) and (speaks.search(text) or _of_sides(title, text))) or spoken:
        value = "declaration"
    elif (named := treaty.match(title) or _named_in(title)) and len(re.findall(data["binds"], text)) >= _SEVERAL:
        value = type_of(named[0]) or type_of(named["noun"])
    else:
        return []
    return [Span(first.start(), first.end(), Kind.INSTRUMENT, value=value, names=(" ".join(title.split()),), rule=TITLED)]


def _of_sides(title: str, text: str = "") -> bool:
    """Whether a text under the title of a joint statement tells what its two sides will do.

    >>> _of_sides("Joint Statement on Ice", "한국 and others met.\\nChile and Peru will share ice data.")
    True
    >>> _of_sides("Chile and Peru issue joint statement on ice", "Chile and Peru will share ice data.")
    False
    """
    line = title.partition("\n")[0]
    data = table("instruments")["own"]
    told = re.search(data["sides"], text or title) is not None and not re.search(data["makes"], text or title)
    return told and re.match(data["plain_title"], line) is not None


def _named_in(title: str) -> re.Match[str] | None:
    """The noun of a treaty in its title, but not in that of a letter or a report on one."""
    data = table("instruments")["own"]
    return None if re.match(data["on_one"], title) else re.search(data["treaty"], title)


def _back(span: Span) -> Span:
    """What speaks of the text itself further down only points back to its title."""
    if span.rule != "en.instrument.self":
        return span
    return replace(span, kind=Kind.ANAPHOR, value=f"instrument:{span.value}", rule="en.instrument.back", passing=True)
