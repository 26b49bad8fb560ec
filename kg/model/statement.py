"""What a document says: entities, statements with their evidence, and records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model.codes import Kind


@dataclass(frozen=True, slots=True)
class Entity:
    """What a statement speaks of, before and after linking.

    Args:
        kind: country, organization, person or programme.
        names: every form that the document uses for it, first the fullest; after linking also the official names.
        refs: candidates in the reference data, best first.
        country: ISO code; for a country its own.
        id: IRI, empty before linking.
        label_en, label_ko, acronym: as the reference data or the text gives them, after linking.
    """

    kind: Kind
    names: tuple[str, ...]
    refs: tuple[str, ...] = ()
    country: str = ""
    id: str = ""
    label_en: str = ""
    label_ko: str = ""
    acronym: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the text says so: `text[start:end] == quote`, always, and the quote is a whole unit.

    Args:
        document: id of the document.
        start, end: code points of the unit.
        quote: the unit.
        rule: id of the rule that fired.
        confidence: 0 to 1, of the extraction, not of the agreement.
    """

    document: str
    start: int
    end: int
    quote: str
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """One triple with its evidence.

    Args:
        subject: record of the document ("a1", "c3") before linking, IRI after it.
        predicate: slot name of the annotation guide (instrument, status, party, sector, action …),
            or `type` (agreement, commitment) and `label`.
        object: an entity, or the value of the slot; a record for `of`.
        evidence: the sentence that says so.
        form: the words that a normalised value was read from ("29일", "1000만 달러"), kept beside it.
    """

    subject: str
    predicate: str
    object: Entity | str
    evidence: Evidence
    form: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The JSON frame of an agreement or commitment with its slots, as `kg extract --format json` prints it.

    Args:
        id: "a1", "c3" inside its document.
        iri: the IRI after linking, else empty.
        type: "agreement" or "commitment".
        slots: slot name to its fills in order.
        evidence: the unit that states the record.
    """

    id: str
    type: str
    slots: Mapping[str, tuple[Entity | str, ...]]
    evidence: Evidence
    iri: str = ""
