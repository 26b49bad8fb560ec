"""Measures extraction against gold records: precision, recall and F1 by slot, record type, language and document.

Records are paired one to one so that as many slot fills as possible agree; figures are micro-averages over slot
fills, and every fill of a record without a partner is wrong (predicted) or missed (gold). The same figures, under the
same labels, as the scorer that comes with the annotation guide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from kg.evaluate.align import agreement, align, collapsed
from kg.evaluate.compare import SLOTS, Json, agreeing, entities, fills, unambiguous
from kg.evaluate.figures import Interval, Tally, halves
from kg.evaluate.gold import Gold, load

__all__ = ["Disagreement", "Gold", "Interval", "Report", "Tally", "evaluate", "load"]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One slot in which prediction and gold differ, or a whole record.

    Args:
        document: its name.
        kind: agreement or commitment.
        record: id of the gold record, or of the predicted one where no gold record is its partner.
        slot: name of the slot; `missed` or `spurious` for a whole record.
        gold, predicted: the fills, shortened.
        quote: the sentence.
    """

    document: str
    kind: str
    record: str
    slot: str
    gold: tuple[str, ...]
    predicted: tuple[str, ...]
    quote: str

    def __str__(self) -> str:
        """One line for a reader."""
        return f"{self.document} {self.kind} {self.record} {self.slot}: gold {list(self.gold)} predicted {list(self.predicted)} | {self.quote}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a comparison found.

    Args:
        tallies: by label: `all`, `lang/ko`, `type/agreement`, `slot/agreement.party`, `doc/NAME`, `records/commitment/en`,
            `entities`, `entities/ko`, `quotes found in the text`.
        disagreements: in the order of the documents.
        languages: language of each document.
    """

    tallies: Mapping[str, Tally]
    disagreements: tuple[Disagreement, ...]
    languages: Mapping[str, str]

    def halves(self) -> dict[str, Interval]:
        """Odd and even documents of each language, with bootstrap intervals."""
        return halves({n: self.tallies.get(f"doc/{n}", Tally()) for n in self.languages}, self.languages)

    def json(self, *, halves: bool = False) -> dict[str, Any]:
        """Every figure by its label, for machines; with `halves` also those."""
        figures: dict[str, Any] = {label: tally.json() for label, tally in self.tallies.items()}
        return figures | {"halves": {label: asdict(interval) for label, interval in self.halves().items()}} if halves else figures

    def table(self) -> str:
        """Every figure for readers, documents last."""
        order = sorted(self.tallies.items(), key=lambda item: (item[0].startswith("doc/"), item[0]))
        return "\n".join(
            f"{label:34} P {t.precision:.3f}  R {t.recall:.3f}  F1 {t.f1:.3f}   {t.hit:4}/{t.predicted:4} predicted, {t.gold:4} gold"
            for label, t in order
        )

    def halves_table(self) -> str:
        """The halves for readers."""
        return "\n".join(
            f"{label:34} F1 {i.f1:.3f}  [{i.low:.3f}, {i.high:.3f}]   {i.documents} documents" for label, i in self.halves().items()
        )


def evaluate(gold: Iterable[Gold], predicted: Mapping[str, Sequence[Json]]) -> Report:
    """Compare predicted records with gold ones.

    Args:
        gold: documents with their records.
        predicted: the records of each document by its id, as `kg extract --format json` prints them.
    """
    tallies: dict[str, Tally] = defaultdict(Tally)
    disagreements: list[Disagreement] = []
    languages: dict[str, str] = {}
    for each in sorted(gold, key=lambda g: g.document.id):
        name = each.document.id
        languages[name] = each.document.lang
        for label, tally, disagreement in _document(each, unambiguous(predicted.get(name, ()))):
            tallies[label] += tally
            disagreements += [disagreement] if disagreement else []
    return Report(dict(tallies), tuple(disagreements), languages)


Count = tuple[str, Tally, Disagreement | None]


def _document(gold: Gold, predicted: Sequence[Json]) -> Iterator[Count]:
    """Counts of one document under every label that they belong to."""
    name, lang = gold.document.id, gold.document.lang
    text = collapsed(gold.document.text)
    partners: dict[Any, Any] = {}
    for kind in SLOTS:
        wanted = [r for r in gold.records if r.get("type") == kind]
        got = [r for r in predicted if r.get("type") == kind]
        pairs = [(wanted[i], got[j]) for i, j in align(kind, wanted, got, text)]
        partners |= {g.get("id"): p.get("id") for g, p in pairs}
        found = sum(2 * agreement(kind, g, p) >= sum(len(fills(g, s)) for s in SLOTS[kind] if s != "of") for g, p in pairs)
        for label in (f"records/{kind}", f"records/{kind}/{lang}"):
            yield label, Tally(found, len(got), len(wanted)), None
        for slot, tally, disagreement in _records(kind, (wanted, got), pairs, partners, name):
            if slot:
                for label in ("all", f"lang/{lang}", f"type/{kind}", f"slot/{kind}.{slot}", f"doc/{name}"):
                    yield label, tally, None
            if disagreement:
                yield "all", Tally(), disagreement
    want, have = entities(gold.records), entities(predicted)
    for label in ("entities", f"entities/{lang}"):
        yield label, Tally(agreeing("party", want, have), len(have), len(want)), None
    quotes = [collapsed(r.get("quote") or "") for r in predicted]
    yield "quotes found in the text", Tally(sum(bool(q) and q in text for q in quotes), len(quotes), len(quotes)), None


def _records(
    kind: str, both: tuple[Sequence[Json], Sequence[Json]], pairs: Sequence[tuple[Json, Json]], partners: Mapping[Any, Any], name: str
) -> Iterator[Count]:
    """Counts by slot: of each gold record with its partner, then of the predicted records that have none."""
    wanted, got = both
    partner = {id(g): p for g, p in pairs}
    taken = {id(p) for _, p in pairs}
    for g in wanted:
        p = partner.get(id(g))
        for slot in SLOTS[kind]:
            want, have = fills(g, slot), fills(p, slot)
            hit = int(bool(want and have) and partners.get(want[0]) == have[0]) if slot == "of" else agreeing(slot, want, have)
            wrong = p is not None and (hit < len(want) or hit < len(have))
            yield slot, Tally(hit, len(have), len(want)), _disagreement(name, g, slot, want, have) if wrong else None
        if p is None:
            yield "", Tally(), _disagreement(name, g, "missed", (), ())
    for p in (p for p in got if id(p) not in taken):
        for slot in SLOTS[kind]:
            yield slot, Tally(0, len(fills(p, slot)), 0), None
        yield "", Tally(), _disagreement(name, p, "spurious", (), ())


def _disagreement(name: str, record: Json, slot: str, gold: Sequence[Any], predicted: Sequence[Any]) -> Disagreement:
    quote = collapsed(record.get("quote") or "")
    return Disagreement(name, record["type"], record.get("id") or "", slot, _brief(gold), _brief(predicted), quote)


def _brief(values: Sequence[Any]) -> tuple[str, ...]:
    return tuple(v if isinstance(v, str) else v.get("code") or (v.get("names") or ["?"])[0] for v in values)
