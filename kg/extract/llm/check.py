"""From what a model says to drafts: nothing passes that the document does not hold and the vocabulary does not know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kg import reference
from kg.extract.context.entities import country, gather
from kg.extract.draft import Draft, Fill
from kg.extract.llm.ground import Page, Span, day_told, sum_told, unit_of
from kg.extract.llm.parse import Row
from kg.extract.llm.prompt import MOST, sectors
from kg.extract.trace import WHOLE, Trace
from kg.model import Action, Analysis, Entity, Instrument, Kind, Mention, Status

#: below every rule's: a model may have read well or not, and cannot say which
CONFIDENCE = 0.1
#: what a status of the guide is in the graph
STATUS = {"concluded": Status.SIGNED, "agreed": Status.AGREED, "proposed": Status.PROPOSED}
#: longest label taken from a quote, and longest name, in characters
LABEL, NAME = 90, 160


@dataclass
class Check:
    """The checks of one document.

    Args:
        analysis: the document with its units and what the tables know of its names.
        rule: id that every statement gets.
        trace: is told what does not pass.
        counted: how often each reason was met.
    """

    analysis: Analysis
    rule: str
    trace: Trace
    counted: Counter[str] = field(default_factory=Counter)

    @cached_property
    def page(self) -> Page:
        """The text, ready to be searched."""
        return Page(self.analysis.document.text)

    @cached_property
    def entities(self) -> Mapping[Mention, Entity]:
        """What language analysis knows of the names."""
        return gather(self.analysis)

    @cached_property
    def states(self) -> frozenset[str]:
        """Codes of the countries that the text names, also as adjectives and in pairs."""
        document = self.analysis.document
        hits = reference.gazetteer(document.lang).find(document.text, nested=True)
        return frozenset(ref.removeprefix("country:") for hit in hits for ref in hit.refs if ref.startswith("country:"))

    def agreement(self, row: Row, within: Span) -> Draft | None:
        """The draft of an agreement; None when it does not pass.

        Args:
            row: as the model made it.
            within: the part of the document that the model saw.
        """
        unit = self._unit(row, within)
        if unit is None:
            return None
        instrument, status = text(row.get("instrument")), STATUS.get(text(row.get("status")))
        if instrument not in set(Instrument) or status is None:
            self._out("llm.value-unknown", unit, f"{instrument} · {row.get('status')}")
            return None
        parties = self._parties(row, unit)
        if not _several(parties):
            self._out("llm.one-country", unit, ", ".join(p.names[0] for p in parties))
            return None
        name = self._name(row.get("name"))
        draft = self._draft("agreement", unit, name or self._label(unit))
        draft = self._with(draft, "instrument", [instrument])
        draft = self._with(draft, "status", [status.value])
        draft = self._with(draft, "date", self._day(row, unit))
        draft = self._with(draft, "party", parties)
        draft = self._with(draft, "signer", self._named(row.get("signers"), Kind.PERSON, unit))
        bodies = self._named(row.get("organizations"), Kind.ORGANIZATION, unit)
        draft = self._with(draft, "organization", [b for b in bodies if b not in parties])
        return self._with(draft, "sector", self._known(row.get("sectors"), sectors(), unit, "sector:"))

    def commitment(self, row: Row, within: Span, agreements: Mapping[str, Draft]) -> Draft | None:
        """The draft of a commitment; None when it does not pass.

        Args:
            row: as the model made it.
            within: the part of the document that the model saw.
            agreements: by the ids that the model knows them by.
        """
        unit = self._unit(row, within)
        if unit is None:
            return None
        status, actions = STATUS.get(text(row.get("status"))), self._known(row.get("actions"), list(Action), unit)
        if status is None or not actions:
            self._out("llm.value-unknown", unit, f"{_list(row.get('actions'))} · {row.get('status')}")
            return None
        parent, parties = agreements.get(text(row.get("of"))), self._parties(row, unit)
        if not parties and parent is None:
            self._out("llm.no-party", unit)
            return None
        draft = self._draft("commitment", unit, self._label(unit))
        draft = self._with(draft, "of", [parent.key] if parent else [])
        draft = self._with(draft, "action", actions)
        draft = self._with(draft, "status", [status.value])
        draft = self._with(draft, "party", parties or (parent.parties if parent else ()))
        draft = self._with(draft, "programme", self._named(row.get("programmes"), Kind.PROGRAMME, unit))
        draft = self._with(draft, "sector", self._known(row.get("sectors"), sectors(), unit, "sector:"))
        draft = self._with(draft, "amount", self._amount(row, unit))
        return self._with(draft, "date", self._day(row, unit))

    def out(self, reason: str, told: str = "") -> None:
        """Count and tell what is left out of the whole document."""
        self._out(reason, WHOLE, told)

    def _out(self, reason: str, unit: int, told: str = "") -> None:
        self.counted[reason] += 1
        self.trace.drop(reason, unit, told=told[:LABEL])

    def _unit(self, row: Row, within: Span) -> int | None:
        quote = text(row.get("quote"))
        unit = unit_of(self.page, self.analysis, quote, within)
        if unit is None:
            self._out("llm.quote-not-found", WHOLE, quote)
        return unit

    def _draft(self, kind: Any, unit: int, label: str) -> Draft:
        return Draft("", kind, unit, label, by=self.rule, confidence=CONFIDENCE)

    def _with(self, draft: Draft, slot: str, values: Iterable[Entity | str]) -> Draft:
        return draft.with_fills(slot, tuple(Fill(value, draft.unit, self.rule, 1.0) for value in values))

    def _label(self, unit: int) -> str:
        quote = " ".join(self.analysis.quote(unit).split())
        return quote if len(quote) <= LABEL else quote[: LABEL - 1] + "…"

    def _name(self, name: Any) -> str:
        """A name as the text has it; empty when it has none like it."""
        words = text(name).strip()
        found = self.page.find(words, name=True) if 1 < len(words) <= NAME else None
        return " ".join(self.analysis.document.text[found[0] : found[1]].split()) if found else ""

    def _parties(self, row: Row, unit: int) -> tuple[Entity, ...]:
        told = [p if isinstance(p, dict) else {"kind": "organization", "name": p} for p in _list(row.get("parties"))[: MOST["parties"]]]
        return tuple(dict.fromkeys(e for p in told if (e := self._party(p, unit)) is not None))

    def _party(self, row: Row, unit: int) -> Entity | None:
        """A body, or a country that the text names; the name of a country is never that of a body."""
        code = text(row.get("country")).upper()
        code = code if code in reference.load().countries else ""
        state = next(
            (ref.removeprefix("country:") for ref in reference.load().lookup(text(row.get("name")))[:1] if ref.startswith("country:")), ""
        )
        if row.get("kind") != "country" and not state:
            return self._entity(Kind.ORGANIZATION, row.get("name"), unit, code)
        if (state or code) in self.states:
            return country(state or code)
        self._out("llm.name-not-found", unit, text(row.get("name")) or code)
        return None

    def _named(self, names: Any, kind: Kind, unit: int) -> tuple[Entity, ...]:
        found = (self._entity(kind, name, unit) for name in _list(names)[: MOST["names"]])
        return tuple(dict.fromkeys(e for e in found if e is not None))

    def _entity(self, kind: Kind, name: Any, unit: int, code: str = "") -> Entity | None:
        """What a name means: what language analysis knows under it, else a new thing of that name; 양국 and "the two sides" name nothing."""
        form = self._name(name)
        pronouns = {m.form.casefold() for m in self.analysis.mentions if m.kind is Kind.ANAPHOR}
        if not form or form.casefold() in pronouns:
            self._out("llm.name-not-found", unit, text(name))
            return None
        known = (e for m, e in self.entities.items() if m.kind is kind and form.casefold() in {n.casefold() for n in (m.form, *e.names)})
        return next(known, None) or Entity(kind, (form,), (), code)

    def _known(self, values: Any, allowed: Iterable[str], unit: int, prefix: str = "") -> list[str]:
        """Values that the vocabulary has, each once; references for sectors."""
        vocabulary = {str(value) for value in allowed}
        told = [text(value) for value in _list(values)]
        for unknown in (value for value in told if value not in vocabulary):
            self._out("llm.value-unknown", unit, unknown)
        return [prefix + value for value in dict.fromkeys(told) if value in vocabulary]

    def _day(self, row: Row, unit: int) -> Iterator[str]:
        day, document = text(row.get("date")), self.analysis.document
        if day and day_told(day, document.text, document.published):
            yield day
        elif day:
            self._out("llm.value-not-told", unit, day)

    def _amount(self, row: Row, unit: int) -> Iterator[str]:
        amount = text(row.get("amount"))
        if amount and sum_told(amount, self.analysis.quote(unit)):
            yield amount
        elif amount:
            self._out("llm.value-not-told", unit, amount)


def _several(parties: tuple[Entity, ...]) -> bool:
    """Whether parties may be of two countries: a body of unknown country may be of any."""
    return len(parties) > 1 and ("" in (homes := {p.country for p in parties}) or len(homes) > 1)


def text(value: Any) -> str:
    """A value as text that can be written: none for what is no text, without halves of characters."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
