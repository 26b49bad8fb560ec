"""How records came about, as text in Korean or English and as JSON: what was found, by which rule, what was left out and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from kg.extract.trace import WHOLE, Dropped, Explanation
from kg.model import Analysis, Clause, Entity, Mention, Record, Statement, Unit
from kg.records import record_json, records
from kg.render.table import compact, cut, pad, safe, width
from kg.render.words import word_table

#: columns of the terminal that the words of a mention, clause or fill may take
WIDEST = 48
#: slots that the line of the record tells already
HEAD = frozenset({"type", "label"})


def words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """The words of the data file: section, key, language."""
    found: Mapping[str, Mapping[str, Mapping[str, str]]] = word_table("explain.yaml")
    return found


def word(section: str, key: str, lang: str) -> str:
    """One word; a key without one stands for itself.

    >>> word("kinds", "country", "ko"), word("reasons", "item.no-action", "en"), word("reasons", "neural.unsure", "en")
    ('국가', 'names nothing to be done', 'neural.unsure')
    """
    return words()[section].get(key, {}).get(lang, key)


def as_json(told: Explanation, *, lang: str) -> dict[str, Any]:
    """Everything as one JSON object.

    Args:
        told: of `kg.pipeline.explained`.
        lang: ko or en, of the reasons; ids stay as they are.
    """
    page = _Page(told, lang)
    document = told.analysis.document
    return {
        "doc": document.id,
        "lang": document.lang,
        "published": document.published or None,
        "title": document.title,
        "dropped": [page.dropped_json(d) for d in page.dropped_at(WHOLE)],
        "units": [page.unit_json(n, unit) for n, unit in enumerate(told.analysis.units)],
        "records": [record_json(r) | {"statements": [_statement_json(s) for s in page.statements(r)]} for r in page.records],
    }


def text(told: Explanation, *, lang: str) -> str:
    """Everything as text for a terminal.

    Args:
        told: of `kg.pipeline.explained`.
        lang: ko or en, of headings and reasons; the document's own words stay as they are.
    """
    return "".join(f"{line}\n" for line in _Page(told, lang).lines())


@dataclass(frozen=True)
class _Page:
    told: Explanation
    lang: str

    @cached_property
    def records(self) -> tuple[Record, ...]:
        return records(self.told.statements)

    def statements(self, record: Record) -> list[Statement]:
        return [s for s in self.told.statements if s.subject in (record.iri, record.id)]

    def dropped_at(self, unit: int) -> list[Dropped]:
        return list(dict.fromkeys(d for d in self.told.dropped if d.unit == unit))

    # as JSON

    def unit_json(self, index: int, unit: Unit) -> dict[str, Any]:
        analysis = self.told.analysis
        return {
            "unit": index + 1,
            "kind": unit.kind.value,
            "start": unit.start,
            "end": unit.end,
            "text": analysis.quote(index),
            "under": [n + 1 for n in unit.scope],
            "mentions": [_mention_json(m) for m in analysis.inside(index)],
            "clauses": [_clause_json(c, analysis) for c in unit.clauses],
            "dropped": [self.dropped_json(d) for d in self.dropped_at(index)],
        }

    def dropped_json(self, dropped: Dropped) -> dict[str, Any]:
        span = _span(dropped, self.told.analysis)
        place = {"start": span[0], "end": span[1], "text": self.told.analysis.document.text[span[0] : span[1]]} if span else {}
        parties = {"parties": [p.names[0] for p in dropped.parties]} if dropped.parties else {}
        told = {"told": dropped.told} if dropped.told else {}
        return {"reason": dropped.reason, "why": word("reasons", dropped.reason, self.lang), **place, **parties, **told}

    # as text

    def lines(self) -> Iterator[str]:
        document = self.told.analysis.document
        yield safe(" · ".join(part for part in (document.id, document.lang, document.published, document.title) if part))
        whole = self.dropped_at(WHOLE)
        if whole:
            yield f"  {self.heading('document')}"
            yield from _columns([("✗", "", self.why(d), d.reason) for d in whole])
        for index, unit in enumerate(self.told.analysis.units):
            yield from self.unit(index, unit)
        yield ""
        yield self.heading("summary").format(records=len(self.records), dropped=len(dict.fromkeys(self.told.dropped)))

    def unit(self, index: int, unit: Unit) -> Iterator[str]:
        analysis = self.told.analysis
        yield ""
        yield f"{index + 1}  {word('units', unit.kind.value, self.lang)}  “{safe(analysis.quote(index))}”"
        stated = [r for r in self.records if (r.evidence.start, r.evidence.end) == (unit.start, unit.end)]
        mentions, dropped = analysis.inside(index), self.dropped_at(index)
        if not (mentions or unit.clauses or stated or dropped):
            yield f"  {self.heading('nothing')}"
        yield from self.section("found", [self.mention(m) for m in mentions])
        yield from self.section("clauses", [self.clause(c) for c in unit.clauses])
        yield from self.section("records", [row for record in stated for row in self.record(record)])
        yield from self.section("dropped", [self.left_out(d) for d in dropped])

    def section(self, name: str, rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
        if rows:
            yield f"  {self.heading(name)}"
            yield from _columns(rows)

    def mention(self, m: Mention) -> tuple[str, ...]:
        role = word("roles", m.role.value, self.lang) if m.role else ""
        status = word("statuses", m.status.value, self.lang) if m.status else ""
        place = m.country if m.country and not m.refs else ""
        told = " · ".join(dict.fromkeys(part for part in (*m.refs[:2], m.value, place, m.holder, role, status) if part))
        return word("kinds", m.kind.value, self.lang), m.form, told, m.rule

    def clause(self, c: Clause) -> tuple[str, ...]:
        status = word("statuses", c.status.value if c.status else "none", self.lang)
        verb = f"{c.verb} ({self.heading('speech')})" if c.speech else c.verb
        return status, f"“{self.told.analysis.document.text[c.start : c.end].strip()}”", verb, c.rule

    def record(self, record: Record) -> Iterator[tuple[str, ...]]:
        ids = {r.iri: r.id for r in self.records}
        label = next((str(s.object) for s in self.statements(record) if s.predicate == "label"), "")
        yield f"{record.id} {word('kinds', record.type, self.lang)}", label, compact(record.iri), f"{record.evidence.confidence:.2f}"
        for slot, several in groupby((s for s in self.statements(record) if s.predicate not in HEAD), key=lambda s: s.predicate):
            for n, s in enumerate(several):
                named = s.object.names[0] if isinstance(s.object, Entity) else ids.get(s.object, s.object)
                iri = compact(s.object.id) if isinstance(s.object, Entity) else ""
                rule = f"{s.evidence.rule} {s.evidence.confidence:.2f}{self.elsewhere(s, record)}"
                yield f"   {slot}" if not n else "", named, iri, rule

    def elsewhere(self, s: Statement, record: Record) -> str:
        """Which unit says so, when it is not the record's own."""
        if s.evidence.start == record.evidence.start:
            return ""
        units = self.told.analysis.units
        return "".join(f" · {self.heading('elsewhere').format(n=n)}" for n, u in enumerate(units, 1) if u.start == s.evidence.start)

    def left_out(self, dropped: Dropped) -> tuple[str, ...]:
        span = _span(dropped, self.told.analysis)
        quoted = f"“{self.told.analysis.document.text[span[0] : span[1]].strip()}”" if span else ""
        return "✗", quoted, self.why(dropped), dropped.reason

    def why(self, dropped: Dropped) -> str:
        parties = self.heading("with").format(parties=", ".join(p.names[0] for p in dropped.parties)) if dropped.parties else ""
        told = f"“{dropped.told}”" if dropped.told else ""
        return " · ".join(part for part in (word("reasons", dropped.reason, self.lang), parties, told) if part)

    def heading(self, name: str) -> str:
        return word("headings", name, self.lang)


def _span(dropped: Dropped, analysis: Analysis) -> tuple[int, int] | None:
    if dropped.unit == WHOLE:
        return None
    at = dropped.at or analysis.units[dropped.unit]
    return at.start, at.end


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows aligned by column, indented; the last column takes what it needs."""
    cells = [tuple(_cell(c, last=n > 1) for n, c in enumerate(row)) for row in rows]
    widths = [max(map(width, column)) for column in zip(*(row[:-1] for row in cells), strict=True)]
    for row in cells:
        yield "     " + "  ".join((*(pad(c, w) for c, w in zip(row, widths, strict=False)), row[-1])).rstrip()


def _cell(value: str, *, last: bool) -> str:
    indent = len(value) - len(value.lstrip())
    plain = " " * indent + safe(value)
    return plain if last else cut(plain, WIDEST)


def _mention_json(m: Mention) -> dict[str, Any]:
    told = {"value": m.value, "refs": list(m.refs), "role": m.role and m.role.value, "country": m.country, "names": list(m.names)}
    told |= {"holder": m.holder, "status": m.status and m.status.value}
    return {"kind": m.kind.value, "form": m.form, "start": m.start, "end": m.end, "rule": m.rule} | {k: v for k, v in told.items() if v}


def _clause_json(c: Clause, analysis: Analysis) -> dict[str, Any]:
    status = c.status.value if c.status else None
    words_of = analysis.document.text[c.start : c.end]
    return {"start": c.start, "end": c.end, "text": words_of, "status": status, "verb": c.verb, "speech": c.speech, "rule": c.rule}


def _statement_json(s: Statement) -> dict[str, Any]:
    value = {"id": s.object.id or None, "name": s.object.names[0]} if isinstance(s.object, Entity) else s.object
    place = {"start": s.evidence.start, "end": s.evidence.end}
    return {"slot": s.predicate, "value": value, "rule": s.evidence.rule, "confidence": round(s.evidence.confidence, 3), **place}
