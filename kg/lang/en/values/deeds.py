"""What is done to what, where neither word shows an action alone: "will supply the mirrors", "samples are to be shared"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.lang.en.cues import alternatives, forms, longest_first, table
from kg.lang.en.sorted_cues import by_letter
from kg.lang.en.spans import Span
from kg.model import Clause, Kind, Mention

#: end of the rule of an action that is told by a verb and what it is done to
DEED = ".deed"
#: ends of the rules of words of cooperation at large, beside which a deed is the more exact
AT_LARGE = (".general", ".cooperation")
#: what puts a deed into the passive
_PASSIVE = (
    r" (?:(?:will|shall|would|must|may|should) be|(?:is|are|was|were) (?:to be|being|due to be)|(?:has|have) been|is|are|was|were|being|to be)"
    r"(?: \w+ly)? "
)

#: a participle behind an article is no verb ("the renewed agreement covers turbines"); what is shared is to be made: "a shared station"
_ADJECTIVE = re.compile(r"(?:(?<=\bthe )|(?<=\ban )|(?<=\ba )|(?<=\btheir )|(?<=\bits )|(?<=\bnewly ))(?!shared\b)\w+ed\b")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = table("deeds")
    pairs = [(action, pair["things"], pair["verbs"]) for action, told in data["actions"].items() for pair in told]
    return tuple((action, _pattern(things, verbs, data["between"], data["behind"])) for action, things, verbs in pairs)


def _pattern(things: Iterable[str], verbs: Iterable[str], between: str, behind: str) -> re.Pattern[str]:
    told = [_conjugated(v) for v in verbs]
    # one of these two stands at the front, and is tried at every word of a text
    thing = by_letter(longest_first(t for word in things for t in (word, *_plural(word))))
    active = by_letter(longest_first(f for every, _ in told for f in every))
    participle = alternatives(p for _, p in told)
    return re.compile(rf"(?<![\w-])(?:{active} {between}{thing}|{thing}{behind}{_PASSIVE}{participle})(?![\w-])")


def _conjugated(verb: str) -> tuple[tuple[str, ...], str]:
    """All forms of a verb and its participle.

    >>> _conjugated("give/gave/given"), _conjugated("share")
    ((('give', 'gives', 'giving', 'gave'), 'given'), (('share', 'shares', 'sharing', 'shared'), 'shared'))
    """
    lemma, _, irregular = verb.partition("/")
    made = forms(lemma)
    past, _, participle = (irregular or made["past"]).partition("/")
    return (made["base"], made["s"], made["ing"], past), participle or past


def _plural(thing: str) -> tuple[str, ...]:
    """The plural of a noun.

    >>> _plural("battery"), _plural("lens"), _plural("chip")
    (('batteries',), ('lenses',), ('chips',))
    """
    if re.search(r"[^aeiou]y$", thing):
        return (f"{thing[:-1]}ies",)
    return (f"{thing}es" if thing.endswith(("s", "x", "ch", "sh")) else f"{thing}s",)


def deeds(lowered: str) -> Iterator[Span]:
    """What is done to things.

    Args:
        lowered: plain text in lower case, with the names of bodies and people blanked out.

    >>> [(s.value, lowered[s.start:s.end]) for lowered in ("한국 will assemble twelve drones",) for s in deeds(lowered)]
    [('investment', 'assemble twelve drones')]
    """
    for action, pattern in _patterns():
        for match in _verbs(pattern, lowered):
            yield Span(match.start(), match.end(), Kind.ACTION, value=action, rule=f"en.action.{action}{DEED}")


def _verbs(pattern: re.Pattern[str], lowered: str) -> Iterator[re.Match[str]]:
    """What a pattern finds, and none of it that begins with an adjective; looked at where it matches only, as that is seldom."""
    at = 0
    while (match := pattern.search(lowered, at)) is not None:
        if _ADJECTIVE.match(lowered, match.start()):
            at = match.start() + 1
        else:
            yield match
            at = match.end()


def without_needless_deeds(mentions: Sequence[Mention], clauses: Iterable[Clause]) -> tuple[Mention, ...]:
    """The mentions without the deeds in clauses where a cue shows an action already.

    Args:
        mentions: of a document.
        clauses: of all its units.
    """
    shown = [m.start for m in mentions if m.kind is Kind.ACTION and not m.rule.endswith((DEED, *AT_LARGE))]
    told = [(c.start, c.end) for c in clauses if any(c.start <= at < c.end for at in shown)]
    return tuple(m for m in mentions if not (m.kind is Kind.ACTION and m.rule.endswith(DEED) and any(a <= m.start < b for a, b in told)))
