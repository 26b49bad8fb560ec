"""Who a document is about, and whom its anaphors mean in each unit.

This module reads a document once into a `Context`, which all later stages ask. The others of the package answer one question each:

    entities, origins           which mentions are one thing, and of which country a body is
    abreast, joining            which countries the document names or joins, and so is about
    groups, parties, between    who is named together, who takes part in a clause, whom words join around an instrument
    ellipsis, bases             who is meant where a sentence leaves out who acts, or rests on a paper told before
    apart, sections             with which of several partners a unit is told, and in which part of the text it stands
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.extract.context.abreast import MOST_COUNTRIES, PAIR, bodies_of_title, joined, of_document, of_title, people_of_title, speakers
from kg.extract.context.apart import at_place, partners
from kg.extract.context.entities import CODE, countries, country, gather
from kg.extract.context.groups import after_both, answered, groups, home_of, joint, means
from kg.extract.context.joining import bodies_join
from kg.extract.context.origins import complemented
from kg.extract.roles import BYSTANDERS, DOING
from kg.extract.trace import SILENT, Trace
from kg.model import Analysis, Clause, Entity, Kind, Mention, Role, UnitKind

#: values of anaphors that stand for several countries or bodies
COLLECTIVE = frozenset({"both", "all", "sides", "bodies"})
#: those that stand for whoever was told last or stands in the title
MEANT = COLLECTIVE | {"group", "we"}
#: those that stand for countries only
OF_STATES = frozenset({"both", "all"})
#: what one mention of a country counts
MENTION = 3
#: what the second of two countries counts at least that stand out from all others
STANDING_OUT = 3 * MENTION


@dataclass(frozen=True)
class Context:
    """What the units share.

    Args:
        analysis: the document.
        entities: entity of each mention.
        principals: countries that the document is about, most prominent first.
        sides: those of them whom it takes together: named together in the title or at the start, else the first two.
        groups: for each unit, the countries and the bodies last named together before or in it.
        apart: for each unit that is labelled with one of several partners, that and the side whose news it is; nobody for others.
        opened: the same by where a clause begins that opens with its partner.
        trace: is told what the stages leave out.
    """

    analysis: Analysis
    entities: Mapping[Mention, Entity]
    principals: tuple[str, ...]
    sides: tuple[str, ...]
    groups: tuple[tuple[tuple[str, ...], tuple[Entity, ...]], ...]
    apart: tuple[tuple[Entity, ...], ...]
    opened: Mapping[int, tuple[Entity, ...]]
    trace: Trace = SILENT

    @cached_property
    def title(self) -> str:
        """The title of the document and the headings that its text has of the kind."""
        heads = (i for i, u in enumerate(self.analysis.units) if u.kind is UnitKind.TITLE)
        return " ".join([self.analysis.document.title, *(self.analysis.quote(i) for i in heads)])

    @cached_property
    def anaphors(self) -> frozenset[str]:
        """The values of all anaphors of the document."""
        return frozenset(m.value for m in self.analysis.mentions if m.kind is Kind.ANAPHOR)

    @cached_property
    def introduced(self) -> Mapping[Entity, Mention]:
        """Where the text first names each person."""
        return {self.entities[m]: m for m in reversed(self.analysis.mentions) if m.kind is Kind.PERSON}

    @cached_property
    def known_homes(self) -> frozenset[str]:
        """The countries of the bodies that the reference data knows."""
        return frozenset(e.country for e in self.entities.values() if e.kind is Kind.ORGANIZATION and e.refs)

    def bodies(self, mentions: tuple[Mention, ...]) -> tuple[Entity, ...]:
        """The organizations that take part, each once."""
        return tuple(dict.fromkeys(self.entities[m] for m in mentions if m.kind is Kind.ORGANIZATION and m.role not in BYSTANDERS))

    def clause_of(self, unit: int, mention: Mention) -> Clause:
        """The clause that holds a mention, the first one for a lead-in before the unit; the whole unit where clauses are not told apart."""
        u = self.analysis.units[unit]
        if mention.start < u.start and u.clauses:
            return u.clauses[0]
        return next((c for c in u.clauses if c.start <= mention.start < c.end), Clause(u.start, u.end))

    def within(self, unit: int, clause: Clause) -> tuple[Mention, ...]:
        """The mentions of one clause."""
        u = self.analysis.units[unit]
        return self.analysis.between(max(u.start, clause.start), min(u.end, clause.end))

    def places(self, mention: Mention) -> tuple[int, ...]:
        """The unit that holds a mention; none for one outside every unit."""
        n = self.analysis.unit_at(mention.start)
        return () if n is None else (n,)

    def joint(self, unit: int) -> tuple[Entity, ...]:
        """The bodies of two countries that a unit names together; none where it names no such bodies."""
        inside = self.analysis.inside(unit)
        return joint(inside, self.entities) or answered(self.analysis, self.entities, inside)

    def with_whom(self, unit: int, clause: Clause | None) -> tuple[Entity, ...]:
        """The two sides of a clause that is told with one of several partners; nobody elsewhere.

        Args:
            unit: index of its unit.
            clause: of it; the unit as a whole where there is none.
        """
        return (self.opened.get(clause.start, ()) if clause else ()) or self.apart[unit]

    def near(self, anaphor: Mention, unit: int) -> tuple[Entity, ...]:
        """The bodies that its own sentence joins before an anaphor for bodies, else the sentence before, when it counts as many."""
        if not (number := anaphor.value.removeprefix("bodies:")).isdigit():
            return ()
        own = joint(tuple(m for m in self.analysis.inside(unit) if m.start < anaphor.start), self.entities)
        if len(own) == int(number):
            return own
        told = joint(self.analysis.inside(unit - 1), self.entities) if self.follows(unit, unit - 1) else ()
        return told if len(told) == int(number) and told == self.groups[unit - 1][1] else ()

    def follows(self, unit: int, other: int) -> bool:
        """Whether a unit goes on with another one: the next one of the same paragraph, and no further item of a list."""
        units = self.analysis.units
        item = units[unit].kind is UnitKind.BULLET and self.analysis.document.text[units[other].end : units[unit].start].strip()
        return other == unit - 1 >= 0 and units[other].paragraph == units[unit].paragraph and not item

    def mark(self, unit: int) -> str:
        """The mark of an item of a list, as it stands before the unit."""
        units = self.analysis.units
        return self.analysis.document.text[units[unit - 1].end if unit else 0 : units[unit].start].strip()

    def resolve(self, anaphor: Mention, unit: int) -> tuple[Entity, ...]:
        """Whom 양국, 양 기관 or "the two sides" means here.

        Args:
            anaphor: value `both` (two), `all` (three and more) or `group` (however many) for countries, `bodies` for
                organizations, with their number where the words tell it (`bodies:3`), `sides` for whoever came last,
                `we` for bodies of the sentence before.
            unit: index of its unit.
        """
        states, bodies = self.groups[unit]
        if anaphor.value.startswith("bodies") and len(bodies) > 1:
            return self._counted(anaphor, unit) or means(anaphor, bodies)
        if anaphor.value == "sides" and len({b.country for b in bodies}) > 1 and not after_both(anaphor, self.analysis.inside(unit)):
            return bodies
        if anaphor.value in {"both", "sides"} or anaphor.value.startswith("bodies"):
            two = states if len(states) == 2 and ("EU" not in states or "EU" in self.principals[:2]) else self.principals[:2]
            # "the two institutes" stand for no countries of which the text names no known body
            stands = not anaphor.value.startswith("bodies") or not self.known_homes.isdisjoint(two)
            return tuple(country(c) for c in two) if stands else ()
        if self.one_by_one(anaphor):
            return ()
        if anaphor.value == "group":
            return tuple(country(c) for c in states or self.sides)
        if anaphor.value == "all":
            return tuple(country(c) for c in (states if len(states) > 2 else self.principals[:3]))
        return self._before(unit) if anaphor.value == "we" else ()

    def one_by_one(self, anaphor: Mention) -> bool:
        """Whether 각국 means each of several partners by itself: a report tells of talks with others than those whom it takes together.

        Args:
            anaphor: in a unit.
        """
        several = len({*self.apart} - {()}) > 1 and not {e.country for pair in self.apart for e in pair} <= {*self.sides}
        return anaphor.value in {"group", "all"} and several

    def _before(self, unit: int) -> tuple[Entity, ...]:
        """The bodies of two countries that the sentence before joins, or stands for: "The universities … . Last year they signed …"."""
        if not self.follows(unit, unit - 1):
            return ()
        inside = self.analysis.inside(unit - 1)
        meant = any(m.kind is Kind.ANAPHOR and (m.value.startswith("bodies") or m.value == "sides") for m in inside)
        bodies = joint(inside, self.entities) or (self.groups[unit - 1][1] if meant else ())
        return bodies if len({b.country for b in bodies}) > 1 else ()

    def at_home(self, anaphor: Mention, unit: int) -> tuple[Entity, ...]:
        """The bodies of one country that 세 기관 or "the three universities" mean; none where the text joins bodies of two.

        Args:
            anaphor: a word for several bodies.
            unit: index of its unit.
        """
        if len(self.groups[unit][1]) > 1:
            return ()
        for n in range(unit, -1, -1):
            acting = (m for m in self.analysis.inside(n) if m.kind is Kind.ORGANIZATION and m.role in DOING and m.start < anaphor.start)
            bodies = tuple(dict.fromkeys(self.entities[m] for m in acting))
            if len(bodies) > 1:
                return bodies
        return ()

    def _counted(self, anaphor: Mention, unit: int) -> tuple[Entity, ...]:
        """The bodies last named together, as many as the words say; those that only stand behind the words do not count."""
        number = int(anaphor.value.partition(":")[2] or 0)
        before = tuple(m for m in self.analysis.inside(unit) if m.start < anaphor.start)
        # with whom of several partners a bullet is, its own sentences tell
        own = (n for n in range(unit - 1, -1, -1) if not self.apart[unit] or self.apart[n] == self.apart[unit])
        seen = [means(anaphor, g) for g in (joint(before, self.entities), *(self.groups[n][1] for n in own))]
        return next((g for g in seen if len(g) == number or (not number and len(g) > 1)), ())


def read(analysis: Analysis, trace: Trace = SILENT) -> Context:
    """The context of a document."""
    entities = gather(analysis)
    counted = _counted(analysis, entities)
    about = _about(analysis, counted, home_of(analysis, entities)) or bodies_join(analysis, entities)
    principals = _prominent(counted) if about else _titled(analysis) or speakers(analysis) or people_of_title(analysis)
    principals = principals or bodies_of_title(analysis, entities)
    opened = _opened(analysis, entities)
    principals = principals if set(opened) <= set(principals) else opened
    entities = complemented(analysis, entities, principals)
    if not principals:
        trace.drop("document.no-two-countries")
    sides = principals if not about and principals == speakers(analysis) else of_document(analysis, principals)
    apart = partners(analysis, entities)
    entities = at_place(analysis, entities, apart.units)
    several = groups(analysis, entities, (principals, sides), apart.units)
    return Context(analysis, entities, principals, sides, several, apart.units, apart.clauses, trace)


def _opened(analysis: Analysis, entities: Mapping[Mention, Entity]) -> tuple[str, ...]:
    """The two countries whose people the first sentence tells of, if it names no third: whom a readout goes on to thank is no side of it."""
    first = next((n for n, u in enumerate(analysis.units) if u.kind is UnitKind.SENTENCE), None)
    inside = analysis.inside(first) if first is not None else ()
    homes = tuple(dict.fromkeys(entities[m].country for m in inside if m.kind is Kind.PERSON and len(entities[m].country) == CODE))
    others = {c for m in inside if m.kind is Kind.COUNTRY for c in countries(m)} - set(homes)
    return homes if len(homes) == PAIR and not others else ()


def _titled(analysis: Analysis) -> tuple[str, ...]:
    """The countries that a title apart from its text names side by side, where the text only says "the three countries" or "they"."""
    states = of_title(analysis.document)
    meant = any(m.kind is Kind.ANAPHOR and m.value in MEANT for m in analysis.mentions)
    return states if meant and PAIR <= len(states) <= MOST_COUNTRIES else ()


def _prominent(counted: Counter[str]) -> tuple[str, ...]:
    """The countries named most, without those that are named far less than the second."""
    ranked = counted.most_common(MOST_COUNTRIES)
    return tuple(code for n, (code, count) in enumerate(ranked) if n < 2 or 3 * count >= ranked[1][1])


def _about(analysis: Analysis, counted: Counter[str], home: str) -> bool:
    """Whether a document tells of two countries and what they do together, and does not only name them in passing.

    Countries named together ("A and B", 한미) in the title, or in one of twenty sentences, of which the most prominent
    one is there; or collective words ("the two sides", 양국) where two countries stand out; or two that stand
    out far. Third countries that are only named beside each other ("as in the Netherlands and China") make no document about them.
    """
    joint: Counter[str] = Counter()
    collective = states = sides = 0
    for index, unit in enumerate(analysis.units):
        weight = len(analysis.units) if unit.kind is UnitKind.TITLE else 1
        inside = analysis.inside(index)
        for code in {c for m in joined(inside) for c in countries(m)}:
            joint[code] += weight
        told = {m.value.partition(":")[0] for m in inside if m.kind is Kind.ANAPHOR} & COLLECTIVE
        collective += bool(told)
        states += bool(told & OF_STATES)
        sides += "sides" in told
    first, second, third = (*(n for _, n in counted.most_common(3)), 0, 0, 0)[:3]
    if second >= STANDING_OUT and second >= 2 * third and 3 * second >= first:
        return True
    top = [home] if home else [c for c, n in counted.items() if n == first]
    if len(joint) > 1 and any(c in joint for c in top) and (joint.most_common(2)[1][1] + collective) * 20 >= len(analysis.units):
        return True
    clear = states > 0 or (second > (third if sides else max(third, MENTION)) and (not home or home in dict(counted.most_common(2))))
    # "양국" of a text that names no third country is these two, however seldom it names them
    often = second >= MENTION or (states > 0 and len(counted) == 2)
    return collective * 20 >= len(analysis.units) and collective > 0 and clear and len(counted) > 1 and often


def _counted(analysis: Analysis, entities: Mapping[Mention, Entity]) -> Counter[str]:
    """Countries by prominence: a title counts three times, a body counts for its country a third."""
    counted: Counter[str] = Counter()
    for index, unit in enumerate(analysis.units):
        weight = 3 if unit.kind in (UnitKind.TITLE, UnitKind.HEADING) else 1
        for mention in analysis.inside(index):
            if mention.kind is Kind.COUNTRY and mention.role is not Role.PLACE:
                for code in countries(mention):
                    counted[code] += MENTION * weight
            elif mention.kind is Kind.ORGANIZATION and len(entities[mention].country) == 2:
                counted[entities[mention].country] += weight
    return counted
