"""What a question asks, independent of its words: constraints on activities, and what is wanted of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A question that was understood.

    Args:
        family: letter of the kind of question.
        target: what the answers are; a target of `data/grammar.yaml`.
        noun: what a ranking or count is over, else empty.
        bodies: countries and organizations that take part, each with its alternatives.
        people: persons, each with its alternatives.
        sectors: topics; an activity has all of them.
        programmes: named programmes that an activity serves.
        references: agreements that the question describes, each as the set that fits the description.
        status: folded status, or empty.
        instrument: kind of agreement, or empty.
        years: as ISO prefixes.
        span: `since`, `until`, `before` or `between` when the years bound a time, else empty: they name or date an agreement.
        sides: how many countries take part: `2`, `3`, `many`, or empty.
        recent: whether the newest come first; oldest: whether the oldest do.
        otherwise: target to take when the first one gives nothing, or empty.
        words: words that the quote, or the title of its document, must hold, in lower case.
        without: things left out: no activity with them is meant.
        unlisted: things left out of a list of bodies, people or topics, though the activities may have them.
        unheld: what is asked beside it and no record holds, as `place`; or empty.
        actions: codes of what is done: activities in which it is done come first.
        deeds: meanings of what is done that a quote must tell of, as `deed/renew`.
        compounds: names of kinds in one word with what they are about, which activities had better bear.
        loose: whether topics and kinds may stand in the quote alone; see `kg.ask.question.relaxing`.
        skipped: words and deeds that nothing told of, so they were left aside.
        side: country whose people are asked for, or empty.
        abroad: whether only bodies of other countries than those named are asked for.
        first: how many answers are wanted, 0 for all.
        type: kind of organization that is asked for, or empty.
        aside: a kind of agreement, or topics, that the question names and nothing that it describes otherwise has.
        beside: countries that are the other side ("with Germany", "독일과"), not the home of who is asked for.
    """

    family: str
    target: str
    noun: str = ""
    bodies: tuple[tuple[str, ...], ...] = ()
    people: tuple[tuple[str, ...], ...] = ()
    sectors: tuple[str, ...] = ()
    programmes: tuple[tuple[str, ...], ...] = ()
    references: tuple[frozenset[str], ...] = ()
    status: str = ""
    instrument: str = ""
    years: tuple[str, ...] = ()
    span: str = ""
    words: tuple[str, ...] = ()
    type: str = ""
    beside: tuple[str, ...] = ()
    sides: str = ""
    recent: bool = False
    oldest: bool = False
    otherwise: str = ""
    without: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    unheld: str = ""
    actions: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    side: str = ""
    abroad: bool = False
    first: int = 0
    compounds: tuple[str, ...] = ()
    loose: bool = False
    skipped: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()

    @property
    def things(self) -> int:
        """How many things it names."""
        return len(self.bodies) + len(self.people) + len(self.sectors) + len(self.programmes) + len(self.references)
