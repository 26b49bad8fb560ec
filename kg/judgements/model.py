"""Judgements as frozen data, and as the JSON of a line of the log."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kg.errors import JudgementError
from kg.model import Entity, Kind
from kg.vocab import ENTITY, ONTOLOGY, Literal

#: what a pair can be of; entities are organizations, people and programmes
KINDS = ("entity", "agreement", "commitment")
#: id of the rule of a fact that was corrected
RULE = "review"
#: kinds of entities that two names may be of; countries and sectors are those of the reference data
MERGEABLE = ("organization", "person", "programme")


class Verdict(StrEnum):
    """What somebody decided.

    A pair is accepted (one thing) or rejected (two things); a fact is accepted (read and found right), rejected or
    corrected; a judgement is undone.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Record:
    """An agreement or commitment by the sentence that states it, which every reading of the document has.

    Args:
        document: id of the document.
        kind: agreement or commitment.
        quote: the sentence, NFC.
        label: name of an agreement; tells two of one sentence apart.
        number: 1 for the first record of this kind that the sentence states.
    """

    document: str
    kind: str
    quote: str
    label: str = ""
    number: int = 1


#: a record of one document, or the IRI of what several documents may speak of
Thing = Record | str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that may be one; use `pair` to make it, so that both orders give the same.

    Args:
        kind: one of `KINDS`.
        first, second: in a fixed order.
    """

    kind: str
    first: Thing
    second: Thing


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact by what it says and where.

    Args:
        document: id of the document.
        subject: what it is about; for a status the agreement or commitment that has it.
        predicate: prefixed name, as `tp:signatory`.
        object: a thing or a literal.
        quote: the sentence that it was read from.
    """

    document: str
    subject: Thing
    predicate: str
    object: Thing | Literal
    quote: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision.

    Args:
        verdict: what was decided.
        about: a pair or a fact; for an undo the id of a judgement.
        value: of a correction: what the object of the fact should be, as the slot of a record has it.
        note: why, in free words.
        at: when, ISO; nothing is derived from it.
        id: of the judgement; made when it is written.
    """

    verdict: Verdict
    about: Pair | Fact | str
    value: Entity | str = ""
    note: str = ""
    at: str = ""
    id: str = ""

    @property
    def kind(self) -> str:
        """entity, agreement, commitment or fact; empty for an undo."""
        return self.about.kind if isinstance(self.about, Pair) else "fact" if isinstance(self.about, Fact) else ""


def pair(kind: str, one: Thing, other: Thing) -> Pair:
    """Two things in the order that both orders give.

    Raises:
        JudgementError: they are one and the same, or the kind is none.

    >>> pair("entity", "id:b", "id:a") == pair("entity", "id:a", "id:b")
    True
    """
    if kind not in KINDS:
        raise JudgementError(f"“{kind}” is no kind of pair", hint="it is " + ", ".join(KINDS))
    first, second = sorted((one, other), key=_order)
    if first == second:
        raise JudgementError("one thing, not a pair", where=first if isinstance(first, str) else first.quote)
    return Pair(kind, first, second)


def _order(thing: Thing) -> str:
    return json.dumps(_thing(thing), sort_keys=True)


def as_json(judgement: Judgement) -> dict[str, Any]:
    """A judgement as a line of the log has it; empty parts are left out."""
    about = judgement.about
    told: dict[str, Any] = {"id": judgement.id, "at": judgement.at, "verdict": judgement.verdict.value}
    if isinstance(about, Pair):
        told |= {"kind": about.kind, "first": _thing(about.first), "second": _thing(about.second)}
    elif isinstance(about, Fact):
        told |= {"kind": "fact", "document": about.document, "subject": _thing(about.subject), "predicate": about.predicate}
        told |= {"object": _thing(about.object), "quote": about.quote}
    else:
        told["undone"] = about
    value = judgement.value
    told["value"] = _entity(value) if isinstance(value, Entity) else value
    return {key: part for key, part in (told | {"note": judgement.note}).items() if part != ""}


def _thing(thing: Thing | Literal) -> dict[str, Any]:
    if isinstance(thing, Literal):
        return {"value": thing.value} | {key: part for key, part in (("lang", thing.lang), ("datatype", thing.datatype)) if part}
    if isinstance(thing, str):
        return {"iri": thing}
    told = {"document": thing.document, "kind": thing.kind, "quote": thing.quote, "label": thing.label}
    return {key: part for key, part in told.items() if part} | ({"number": thing.number} if thing.number > 1 else {})


def _entity(entity: Entity) -> dict[str, str]:
    told = {"iri": entity.id, "kind": entity.kind.value, "label_en": entity.label_en, "label_ko": entity.label_ko, "country": entity.country}
    return {key: part for key, part in told.items() if part}


def from_json(told: Any) -> Judgement:
    """A judgement from what a line holds; the inverse of `as_json`.

    Args:
        told: of `json.loads`; whatever somebody put into the file.

    Raises:
        JudgementError: it is no judgement.

    >>> entry = {"verdict": "reject", "kind": "entity", "first": {"iri": ENTITY + "person/이종호"}, "second": {"iri": ENTITY + "person/lee"}}
    >>> from_json(entry).about.first.endswith("이종호"), from_json(as_json(from_json(entry))) == from_json(entry)
    (True, True)
    """
    if not isinstance(told, Mapping):
        raise JudgementError("not an object", hint="a judgement is a JSON object with a verdict")
    verdict = _text(told, "verdict")
    if verdict not in tuple(Verdict):
        raise JudgementError(f"“{verdict[:40]}” is no verdict", hint="it is " + ", ".join(Verdict))
    about: Pair | Fact | str
    if verdict == Verdict.UNDO:
        about = _text(told, "undone", needed=True)
    elif _text(told, "kind") == "fact":
        about = _fact(told)
    else:
        about = pair(_text(told, "kind"), _read_thing(told.get("first")), _read_thing(told.get("second")))
    if (verdict == Verdict.CORRECT) and not (isinstance(about, Fact) and told.get("value")):
        raise JudgementError("a correction is of a fact and has a value")
    return Judgement(Verdict(verdict), about, _value(told.get("value", "")), _text(told, "note"), _text(told, "at"), _text(told, "id"))


def _fact(told: Mapping[str, Any]) -> Fact:
    given = told.get("object")
    literal = isinstance(given, Mapping) and "value" in given
    return Fact(
        document=_text(told, "document", needed=True),
        subject=_read_thing(told.get("subject")),
        predicate=_text(told, "predicate", needed=True),
        object=Literal(*(_text(given, key) for key in ("value", "lang", "datatype"))) if literal and given else _read_thing(given),
        quote=_text(told, "quote", needed=True),
    )


def _read_thing(given: Any) -> Thing:
    if not isinstance(given, Mapping):
        raise JudgementError("a thing is missing", hint="it is given by its iri, or by document, kind and quote")
    address = _text(given, "iri")
    if address:
        return _address(address)
    kind, number = _text(given, "kind"), given.get("number", 1)
    if kind not in ("agreement", "commitment") or not isinstance(number, int) or number < 1:
        raise JudgementError("a record is neither agreement nor commitment, or its number is none", where=kind[:40])
    return Record(_text(given, "document", needed=True), kind, _text(given, "quote", needed=True), _text(given, "label"), number)


def _address(address: str) -> str:
    if not address.startswith((ENTITY, ONTOLOGY)) or any(c.isspace() or c in '<>"{}|^`\\' for c in address):
        raise JudgementError("not the address of a thing of this graph", where=address[:80], hint=f"it starts with {ENTITY} or {ONTOLOGY}")
    return address


def _value(given: Any) -> Entity | str:
    if isinstance(given, str):
        return unicodedata.normalize("NFC", given)
    if not isinstance(given, Mapping) or _text(given, "kind") not in tuple(Kind):
        raise JudgementError("the value is neither text nor an entity")
    labels = tuple(label for name in ("label_en", "label_ko") if (label := _text(given, name)))
    if not labels:
        raise JudgementError("the entity has no name", hint="give label_en or label_ko")
    return Entity(
        Kind(_text(given, "kind")), labels, (), _text(given, "country"), _address(_text(given, "iri")),
        _text(given, "label_en"), _text(given, "label_ko"),
    )  # fmt: skip


def _text(told: Mapping[str, Any], name: str, *, needed: bool = False) -> str:
    """A text of a line, composed (NFC), since a spreadsheet or a Mac may have taken its syllables apart."""
    found = told.get(name, "")
    if not isinstance(found, str) or (needed and not found):
        raise JudgementError(f"“{name}” is missing or no text")
    return unicodedata.normalize("NFC", found)
