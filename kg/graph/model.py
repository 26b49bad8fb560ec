"""What nodes and edges of the projection carry, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass

#: kinds of node in which parties do something together
ACTIVITIES = frozenset({"agreement", "commitment", "programme"})

#: edges from an activity to those who take part in it
PARTICIPATION = frozenset({"signatory", "involves", "party"})

#: edges that the reference data knows rather than a document
STRUCTURE = frozenset({"country", "parent", "broader", "owner"})


@dataclass(frozen=True, slots=True)
class Source:
    """A document as its readers know it.

    Args:
        iri: node and named graph of the document.
        id: its name in the store: id, URL or path.
        title, publisher, url, lang: as read, or empty.
        published: ISO date, or empty.
    """

    iri: str
    id: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that a fact rests on: `text[start:end] == text` of its document, in code points."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of one document.

    Args:
        statement: IRI of the statement node; empty for the reference data.
        quote: IRI of the evidence node.
        confidence: 0 to 1, of the extraction.
        record: the agreement or commitment of the document that says so.
    """

    statement: str
    quote: str
    confidence: float
    record: str


@dataclass(frozen=True, slots=True)
class Value:
    """A literal or coded slot of an activity: an action, an amount, a date, with the statements that give it.

    Args:
        slot: instrument, action, date, amount, due or label.
        value: ISO date (`2025`, `2025-10`, `2025-10-29`), `USD 10000000`, or a code.
        facts: who says so.
        text: as the document writes it, if that differs.
    """

    slot: str
    value: str
    facts: tuple[Fact, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a document says about how far an activity has come.

    Args:
        status: a value of `kg.model.Status`.
        as_of: ISO date of the event, or of the publication.
        fact: the statement, whose record is the activity as that document tells it.
    """

    status: str
    as_of: str
    fact: Fact
