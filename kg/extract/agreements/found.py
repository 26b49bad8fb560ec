"""The agreements while a document is read: which of them each unit speaks of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.extract.draft import Draft
from kg.model import Instrument, Mention, Status

#: types that people sign
SIGNABLE = frozenset({"mou", "agreement", "arrangement", "declaration", "letter-of-intent", "contract"})
#: types that people open or launch
OPENABLE = frozenset({"programme", "dialogue", "partnership"})
#: values of anaphors that point to whatever was signed (체결식, "the signing ceremony") or opened (개소식)
SIGNED_THERE, OPENED_THERE = "instrument:signed", "instrument:opened"
#: what each of them may mean
CEREMONIES = {SIGNED_THERE: SIGNABLE, OPENED_THERE: OPENABLE}

#: end of the rule of a forum that a verb founds
FOUNDED = ".founded"

#: how many units back a word for the type of an instrument reaches, where no instrument bears the word itself
REACH = 3


@dataclass
class Found:
    """The drafts so far, and which of them each unit speaks of.

    Args:
        drafts: in the order of the text.
        touched: for each unit, the indices of the drafts that it opens, names or points back to.
        opened: for each unit, those that it reports as made there.
        parts: index of a draft that may be one of several to that of the draft which sums them up.
    """

    drafts: list[Draft] = field(default_factory=list)
    touched: dict[int, list[int]] = field(default_factory=dict)
    opened: dict[int, list[int]] = field(default_factory=dict)
    parts: dict[int, int] = field(default_factory=dict)

    def made(self, kinds: frozenset[str] = SIGNABLE) -> int | None:
        """The index of the last instrument of some types, made where the text says so.

        Args:
            kinds: the types; those that are signed if nothing else is said.
        """
        order = [n for unit in sorted(self.opened) for n in self.opened[unit]]
        fitting = [n for n in order if self.drafts[n].value("instrument") in kinds]
        return fitting[-1] if fitting else self.latest()

    def meant(self, anaphor: Mention, unit: int, partner: Collection[str] = ()) -> int | None:
        """The index of the draft that "the task force" or 이번 협약 points back to: the last one of its noun, else of its type and near.

        Args:
            anaphor: its value is `instrument:` and the type.
            unit: index of its unit.
            partner: countries of the one with whom it is, where words before it tell that: 칠레와의 양해각서.
        """
        kind = anaphor.value.partition(":")[2]
        order = [n for unit in sorted(self.touched) for n in self.touched[unit]]
        fitting = [n for n in order if not kind or self.drafts[n].value("instrument") == kind]
        fitting = [n for n in fitting if {*partner} & {p.country for p in self.drafts[n].parties}] or fitting
        noun = anaphor.form.casefold().split()[-1:]
        same = [n for n in fitting if noun and any(noun in _heads(m) for m in self.drafts[n].mentions)]
        if not fitting and kind in SIGNABLE:
            # "the agreement", "the deal": a word for whatever has been made
            made = [n for unit in sorted(self.opened) for n in self.opened[unit]]
            fitting = [n for n in made if self.drafts[n].value("instrument") != Instrument.DIALOGUE]
        if kind == Instrument.DIALOGUE and len(set(fitting)) == 1 and self.drafts[fitting[0]].value("status") == Status.SIGNED:
            return fitting[0]  # the one meeting that the text tells, however far before
        near = [n for n in fitting if any(n in self.touched.get(u, ()) for u in range(unit - REACH, unit + 1))]
        best = same or near
        # "the agreement" is the news again, when one that was only mentioned stands further up
        stale = best and self.drafts[best[-1]].background and not any(best[-1] in self.touched.get(u, ()) for u in (unit - 1, unit))
        news = [n for n in best if not self.drafts[n].background] if stale else []
        return next(reversed(news or best), None)

    def naming(self, around: Sequence[Mention]) -> list[Draft]:
        """The drafts that some mentions name, in the order of the text; to be asked when all drafts are found.

        Args:
            around: the mentions of a clause.
        """
        return [self.drafts[n] for n in sorted({n for m in around for n in self._naming.get(m, ())})]

    @cached_property
    def _naming(self) -> dict[Mention, list[int]]:
        named: dict[Mention, list[int]] = {}
        for n, draft in enumerate(self.drafts):
            for mention in draft.mentions:
                named.setdefault(mention, []).append(n)
        return named

    def latest(self) -> int | None:
        """The index of the draft named last."""
        order = [n for unit in sorted(self.touched) for n in self.touched[unit]]
        return order[-1] if order else None


def _heads(mention: Mention) -> tuple[list[str], list[str]]:
    """The first and the last word of a name: the noun for what it is opens an English name, or ends it."""
    words = mention.form.casefold().split()
    return words[:1], words[-1:]
