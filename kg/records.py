"""Statements as the records of the annotation guide: one frame per agreement and commitment, and their JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from kg import reference
from kg.model import Document, Entity, Evidence, Kind, Record, Statement, Status
from kg.vocab import ENTITY

#: slots in the order of the guide; a slot of one value is told as a value or null, the others as a list
SLOTS = {
    "agreement": ("label", "instrument", "status", "date", "party", "signer", "organization", "sector"),
    "commitment": ("of", "action", "status", "party", "programme", "sector", "amount", "date"),
}
SINGLE = frozenset({"label", "instrument", "status", "date", "of", "amount"})
#: how far a status is, to decide between rivals of the same confidence
PROGRESS = tuple(Status)
NAMES_LIMIT = 40  # an entity with more names counts for nothing when records are compared
_LOCAL = re.compile(r"(?:^|-)([ac]\d+)$")


def records(statements: Iterable[Statement]) -> tuple[Record, ...]:
    """The records of one document, agreements first, each in order of appearance.

    Args:
        statements: of one document, linked or not.

    Returns:
        records with status folded, sectors lifted to the top-level ones, every fill once.
    """
    groups: dict[str, list[Statement]] = {}
    for s in statements:
        groups.setdefault(s.subject, []).append(s)
    types = {subject: _type(group) for subject, group in groups.items()}
    ids = _ids({subject: t.object for subject, t in types.items() if t and isinstance(t.object, str)})
    found = [_record(groups[subject], t.evidence, ids) for subject, t in types.items() if t]
    return tuple(sorted(found, key=lambda r: r.type))


def to_json(document: Document, found: Iterable[Record]) -> dict[str, Any]:
    """The records of a document as the object that `kg extract --format json` prints on one line.

    Args:
        document: where they come from.
        found: its records.

    Returns:
        a JSON object in the format of the annotation guide, with `start`, `end`, `confidence` and `iri` per record,
        and `id` and `names` per entity.
    """
    return {
        "doc": document.id,
        "lang": document.lang,
        "published": document.published or None,
        "title": document.title,
        "records": [record_json(r) for r in found],
    }


def record_json(record: Record) -> dict[str, Any]:
    """One record as a JSON object."""
    slots = {slot: _fill(slot, record.slots.get(slot, ())) for slot in SLOTS[record.type]}
    return {
        "id": record.id,
        "type": record.type,
        **slots,
        "quote": record.evidence.quote,
        "start": record.evidence.start,
        "end": record.evidence.end,
        "confidence": round(record.evidence.confidence, 3),
        "iri": record.iri or None,
    }


def entity_json(entity: Entity) -> dict[str, Any]:
    """One entity as a JSON object.

    >>> entity_json(Entity(Kind.COUNTRY, ("한국", "ROK"), country="KR", label_ko="대한민국"))
    {'type': 'country', 'code': 'KR', 'names': ['한국', 'ROK', '대한민국'], 'id': None, 'labels': {'ko': '대한민국'}}
    """
    place = {"code" if entity.kind is Kind.COUNTRY else "country": entity.country} if entity.country else {}
    labels = {tag: text for tag, text in (("en", entity.label_en), ("ko", entity.label_ko)) if text}
    return {
        "type": entity.kind.value,
        **place,
        "names": names(entity),
        "id": entity.id or None,
        **({"labels": labels} if labels else {}),
        **({"acronym": entity.acronym} if entity.acronym else {}),
    }


def names(entity: Entity) -> list[str]:
    """The forms of the text, the official labels and the acronym, each once, never more than forty.

    >>> names(Entity(Kind.ORGANIZATION, ("표준연", "KRISS"), label_ko="한국표준과학연구원", acronym="KRISS"))
    ['표준연', 'KRISS', '한국표준과학연구원']
    """
    official = dict.fromkeys(n for n in (entity.label_en, entity.label_ko, entity.acronym) if n)
    forms = [n for n in dict.fromkeys(entity.names) if n]
    return list(dict.fromkeys((*forms[: NAMES_LIMIT - len(official)], *official)))


def _type(group: list[Statement]) -> Statement | None:
    return max((s for s in group if s.predicate == "type"), key=lambda s: s.evidence.confidence, default=None)


def _ids(types: Mapping[str, str]) -> dict[str, str]:
    """Names inside the document: the one at the end of the subject, else the next that is free."""
    ids: dict[str, str] = {}
    for subject, kind in types.items():
        local = _LOCAL.search(subject)
        if local and local[1][0] == kind[0] and local[1] not in ids.values():
            ids[subject] = local[1]
    for subject, kind in types.items():
        if subject not in ids:
            ids[subject] = next(name for i in range(1, len(types) + 1) if (name := f"{kind[0]}{i}") not in ids.values())
    return ids


def _record(group: list[Statement], evidence: Evidence, ids: Mapping[str, str]) -> Record:
    subject = group[0].subject
    kind = "agreement" if ids[subject].startswith("a") else "commitment"
    slots = {slot: _fills(slot, [s for s in group if s.predicate == slot], ids) for slot in SLOTS[kind]}
    return Record(
        id=ids[subject],
        type=kind,
        slots={slot: fills for slot, fills in slots.items() if fills},
        evidence=evidence,
        iri=subject if subject.startswith(ENTITY) else "",
    )


def _fills(slot: str, found: list[Statement], ids: Mapping[str, str]) -> tuple[Entity | str, ...]:
    """What fills a slot: the best value of a slot of one value, else every value once, in order of appearance."""
    if slot in SINGLE:
        best = max(found, key=lambda s: (s.evidence.confidence, _progress(s)), default=None)
        found = [best] if best else []
    fills: dict[str, Entity | str] = {}
    for s in found:
        value = s.object if isinstance(s.object, Entity) else _told(slot, s.object, ids)
        if value:
            key = _identity(value) if isinstance(value, Entity) else value
            fills[key] = _joined(fills.get(key), value)
    return tuple(fills.values())


def _progress(s: Statement) -> int:
    return PROGRESS.index(Status(s.object)) if s.predicate == "status" and isinstance(s.object, str) else 0


def _told(slot: str, value: str, ids: Mapping[str, str]) -> str:
    """A value as records tell it."""
    match slot:
        case "status":
            return Status(value).folded
        case "sector":
            return reference.load().top_sector(value.removeprefix("sector:"))
        case "of":
            return ids.get(value, "")
        case _:
            return value


def _identity(entity: Entity) -> str:
    return entity.id or entity.country if entity.kind is Kind.COUNTRY else entity.id or "|".join(sorted(entity.names))


def _joined(known: Entity | str | None, value: Entity | str) -> Entity | str:
    """Two mentions of one entity as one, with the names of both."""
    if not (isinstance(known, Entity) and isinstance(value, Entity)):
        return value
    return replace(known, names=tuple(dict.fromkeys((*known.names, *value.names))))


def _fill(slot: str, fills: tuple[Entity | str, ...]) -> Any:
    told = [entity_json(f) if isinstance(f, Entity) else f for f in fills]
    if slot in SINGLE:
        return told[0] if told else None
    return told
