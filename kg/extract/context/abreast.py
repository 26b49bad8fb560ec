"""Countries that a text names side by side, and those of them whose meeting or agreement it tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from kg import reference
from kg.extract.context.entities import CODE, countries
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.model import Analysis, Document, Entity, Kind, Mention, Role, Status, UnitKind

#: how many characters may stand between two countries that are named together: ", and the "
SIDE_BY_SIDE = 10
#: … and between those whose agreement it is: "between the Government of A and the Government of the Kingdom of B"
BETWEEN = 48
#: how many units, with the title, make the start of a document
OPENING = 4
#: how many countries may be the sides of an agreement or what a document is about ("do not expand a meeting of twenty states": design, §5)
MOST_COUNTRIES = 19
#: anaphors that stand for whoever was told last, and name nobody
GOING_ON = frozenset({"both", "group", "sides", "we"})
#: how many characters may stand between such a word and those whom it stands for: "We, the leaders of A and B"
AT_ONCE = 16
#: how many countries are a pair
PAIR = 2


def of_document(analysis: Analysis, principals: tuple[str, ...]) -> tuple[str, ...]:
    """The countries whose meeting or agreement a document tells: the largest group named together in its title or at its start.

    Args:
        analysis: the document.
        principals: the countries that it is about, most prominent first.
    """
    titled = of_title(analysis.document)
    if 2 <= len(titled) <= MOST_COUNTRIES and set(titled) <= set(principals):
        return titled
    named = [together(analysis.inside(index)) for index in range(min(len(analysis.units), OPENING))]
    if any(len(group) > MOST_COUNTRIES for group in named):
        return ()  # what a score of states say together is nobody's of the two named most
    fitting = [group for group in named if 2 <= len(group) <= MOST_COUNTRIES and set(group) <= set(principals)]
    largest = max(fitting, key=len, default=_often_together(analysis, principals) or principals[:2])
    # third countries of a subtitle may be named more often than the second side of the title
    return largest if len(largest) > 2 or set(principals[:1]) & set(largest) else principals[:2]


def of_title(document: Document) -> tuple[str, ...]:
    """The countries that the title of a document first names side by side: a "Statement of A and B on C and D" is of the first two.

    Args:
        document: with its title.
    """
    tables = reference.load()
    hits = reference.titled(document.lang, document.title)
    states = [h for h in hits if h.pair or h.refs[0].startswith("country:")]
    beside = (_beside(document.title[one.end : other.start]) for one, other in pairwise(states))
    apart = (n for n, near in enumerate(beside, 1) if not near)
    first = states[: next(apart, len(states))]
    return tuple(dict.fromkeys(tables.country_of(r) for h in first for r in (h.refs if h.pair else h.refs[:1])))


def _beside(between: str) -> bool:
    """Whether words between two countries name them side by side, or the people of both: "the Minister of A and the President of B".

    >>> [_beside(w) for w in (" and ", " and the President of the ", ", its trade with ", "–한·")]
    [True, True, False, True]
    """
    return len(between) <= SIDE_BY_SIDE or re.fullmatch(r",? and (?:the )?(?:[A-Z][\w-]+ ){1,5}of (?:the )?", between) is not None


def speakers(analysis: Analysis) -> tuple[str, ...]:
    """The countries of the people who open a text as "we": "We – Minister X of A, Director Y of B, and Ambassador Z of C – met …".

    Args:
        analysis: the document.
    """
    for index, unit in enumerate(analysis.units[:OPENING]):
        inside = analysis.inside(index)
        met = any(c.verb == "hold" and c.status is Status.SIGNED for c in unit.clauses)
        if met and inside and inside[0].kind is Kind.ANAPHOR and inside[0].value == "we":
            homes = tuple(dict.fromkeys(m.country for m in inside if m.kind is Kind.PERSON and m.country and m.role is not Role.SPEAKER))
            return homes if PAIR <= len(homes) <= MOST_COUNTRIES else ()
    return ()


def people_of_title(analysis: Analysis) -> tuple[str, ...]:
    """The countries of the people whom a title names, as "Remarks by A and B of Chile", where the text says "we" or "our two countries".

    Args:
        analysis: the document.
    """
    titles = (n for n, u in enumerate(analysis.units) if u.kind is UnitKind.TITLE)
    people = (m for n in titles for m in analysis.inside(n) if m.kind is Kind.PERSON and len(m.country) == CODE)
    homes = tuple(dict.fromkeys(m.country for m in people))
    meant = any(m.kind is Kind.ANAPHOR and m.value in GOING_ON for m in analysis.mentions)
    return homes if meant and PAIR <= len(homes) <= MOST_COUNTRIES else ()


def bodies_of_title(analysis: Analysis, entities: Mapping[Mention, Entity]) -> tuple[str, ...]:
    """The two countries whose bodies a title names, if it names no third, in a language whose titles join them: "가람청, 칠레 새별청과 협력".

    Args:
        analysis: the document.
        entities: entity of each mention.
    """
    titles = (n for n, u in enumerate(analysis.units) if u.kind is UnitKind.TITLE)
    inside = [m for n in titles for m in analysis.inside(n)]
    bodies = (entities[m].country for m in inside if m.kind is Kind.ORGANIZATION and m.role in (*DOING, Role.RECIPIENT))
    homes = tuple(dict.fromkeys(home for home in bodies if len(home) == CODE))
    others = {c for m in inside if m.kind is Kind.COUNTRY for c in countries(m)} - {*homes}
    return homes if analysis.document.lang in ELLIPTIC and len(homes) == PAIR and not others else ()


def _often_together(analysis: Analysis, principals: tuple[str, ...]) -> tuple[str, ...]:
    """The two countries that act side by side most often, where no other two do half as often: who is named more may be whom they help."""
    acting = ({c for m in joined(analysis.inside(n)) if m.role in DOING for c in countries(m)} for n in range(len(analysis.units)))
    ranked = Counter(frozenset(codes) for codes in acting if len(codes) == PAIR and codes <= set(principals)).most_common(2)
    first, second = (*(n for _, n in ranked), 0, 0)[:2]
    return tuple(c for c in principals if c in ranked[0][0]) if first > 1 and first >= 2 * second else ()


def joined(mentions: tuple[Mention, ...]) -> list[Mention]:
    """The countries that are named together: as a pair, or side by side.

    Args:
        mentions: those of a unit, in order.
    """
    states = [m for m in mentions if m.kind is Kind.COUNTRY and m.role is not Role.PLACE]
    # "working with Quad members" names a group in passing, and none of its states
    found = [m for m in states if len(m.refs) == PAIR or (len(m.refs) > PAIR and m.role is not Role.PARTNER)]
    for one, other in pairwise(states):
        between = one.role is other.role is Role.BETWEEN and other.start - one.end <= BETWEEN
        if (between or other.start - one.end <= SIDE_BY_SIDE) and one.refs != other.refs:
            found += [one, other]
    return found


def together(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """The countries of a unit that are named as a pair or side by side, or else those that act in it.

    Args:
        mentions: those of the unit, in order.
    """
    beside = joined(mentions)
    # "A and B welcome the dialogue of A and C": those who act are meant by what follows
    foremost = [m for m in beside if m.role in DOING]
    beside = foremost if len({c for m in foremost for c in countries(m)}) > 1 else beside
    acting = [m for m in mentions if m.kind is Kind.COUNTRY and m.role in DOING]
    several = beside if len({c for m in beside for c in countries(m)}) > 1 else acting
    return tuple(dict.fromkeys(c for m in sorted(several, key=lambda m: m.start) for c in countries(m)))


def goes_on(analysis: Analysis, mentions: tuple[Mention, ...]) -> bool:
    """Whether those told before are the subject of a sentence: "They noted the statement of A, B and C" leaves who they are as it was.

    "Together A and B will …" names them anew, as do languages that leave subjects out.

    Args:
        analysis: the document.
        mentions: those of the sentence, in order.
    """
    first = next((m for m in mentions if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.ANAPHOR, Kind.INSTRUMENT)), None)
    if first is None or first.kind is not Kind.ANAPHOR or first.value not in GOING_ON or analysis.document.lang in ELLIPTIC:
        return False
    return not any(m.kind is Kind.COUNTRY and 0 <= m.start - first.end <= AT_ONCE for m in mentions)
