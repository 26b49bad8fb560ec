"""The words of the product as frozen data: document, analysis, statement, evidence.

    Document ─analyse─▶ Analysis ─extract─▶ Statement* ─link─▶ Statement* ─to quads─▶ store

Nothing here imports more than the standard library, and nothing here knows a language.
All offsets are code points of `Document.text`, which is NFC and never changes after reading.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Status(StrEnum):
    """How far something has come, as the text says on its date.

    Records fold signed, in-force and fulfilled into `concluded` (see `folded`).
    """

    PROPOSED = "proposed"
    AGREED = "agreed"
    SIGNED = "signed"
    IN_FORCE = "in-force"
    FULFILLED = "fulfilled"
    LAPSED = "lapsed"
    DENIED = "denied"

    @property
    def folded(self) -> str:
        """The status as records tell it.

        >>> Status.SIGNED.folded, Status.AGREED.folded
        ('concluded', 'agreed')
        """
        return "concluded" if self in (Status.SIGNED, Status.IN_FORCE, Status.FULFILLED) else self.value


class Instrument(StrEnum):
    """What kind of agreement it is (annotation guide, `instrument`)."""

    MOU = "mou"
    AGREEMENT = "agreement"
    ARRANGEMENT = "arrangement"
    DECLARATION = "declaration"
    LETTER_OF_INTENT = "letter-of-intent"
    PARTNERSHIP = "partnership"
    DIALOGUE = "dialogue"
    CONTRACT = "contract"
    PROGRAMME = "programme"


class Action(StrEnum):
    """What a commitment does (annotation guide, `action`)."""

    JOINT_RESEARCH = "joint-research"
    FUNDING = "funding"
    EXCHANGE = "exchange"
    TRAINING = "training"
    FACILITY = "facility"
    STANDARDS = "standards"
    DIALOGUE = "dialogue"
    SUPPLY_CHAIN = "supply-chain"
    INVESTMENT = "investment"
    DATA_SHARING = "data-sharing"
    REGULATION = "regulation"
    SECURITY = "security"
    INSTRUMENT = "instrument"


class Kind(StrEnum):
    """What a mention names."""

    COUNTRY = "country"
    ORGANIZATION = "organization"
    PERSON = "person"
    PROGRAMME = "programme"
    SECTOR = "sector"
    INSTRUMENT = "instrument"
    ACTION = "action"
    DATE = "date"
    AMOUNT = "amount"
    ANAPHOR = "anaphor"


class Role(StrEnum):
    """The part that a mention plays in its clause, from particles, prepositions and word order."""

    TOPIC = "topic"  # 은/는, the subject that announces or acts
    SUBJECT = "subject"  # 이/가, the grammatical subject
    OBJECT = "object"  # 을/를
    PARTNER = "partner"  # 와/과, with
    BETWEEN = "between"  # 간, 사이, between X and Y
    OWNER = "owner"  # 의, of, 's
    PARENT = "parent"  # 산하, 소속, under: the body above, not a party
    PLACE = "place"  # 에서, at, in
    RECIPIENT = "recipient"  # 에, 에게, to
    SPEAKER = "speaker"  # 라고 말했다, said
    AFFILIATION = "affiliation"  # the body that a person's title names
    MODIFIER = "modifier"  # any noun that modifies the next one


class UnitKind(StrEnum):
    """What a unit of text is."""

    TITLE = "title"
    HEADING = "heading"
    LEAD_IN = "lead-in"  # a sentence that opens a list and carries its verb
    SENTENCE = "sentence"
    BULLET = "bullet"
    NOTE = "note"  # footnote, caption


@dataclass(frozen=True, slots=True)
class Document:
    """One text with what is known of it.

    Args:
        id: names the document: its id, URL or path.
        text: NFC text, line ends `\\n`, never changed again.
        lang: ISO 639-1.
        title: as the source has it, or empty.
        published: ISO date, or empty.
        publisher: name of the publisher, or empty.
        url: address of the original, or empty.
        source: file the text was read from, with `#n` for the line of a collection.
    """

    id: str
    text: str
    lang: str
    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    source: str = ""

    @property
    def sha256(self) -> str:
        """Digest of the text and of what is known of it: tells whether the document changed, never names it."""
        fields = (self.text, self.lang, self.title, self.published, self.publisher, self.url)
        return hashlib.sha256("\x1f".join(fields).encode(errors="surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Token:
    """One morpheme (Korean) or word (English) with its part of speech as the analyser names it."""

    start: int
    end: int
    form: str
    tag: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text that names something.

    Args:
        start, end: code points.
        kind: what it names.
        form: the name without particles; mostly `text[start:end]`.
        refs: candidates in the reference data, best first, as `org:nist`, `country:US`, `sector:quantum`,
            `programme:iter`, `agreement:artemis-accords`; empty for a name that is not in the tables.
        value: normalised value: ISO date, "USD 10000000", instrument, action, `both` or `all` for an anaphor.
        role: part played in the clause.
        country: ISO code of the country that the text gives to it ("미 국립…", "the ROK Ministry of …").
        names: other forms that the text itself gives: acronym in brackets, "(이하 ‘…’)".
        holder: for a person, the body and title that the text gives ("미국 백악관 국가안보보좌관").
        status: for an instrument, what its own words say of it whatever its clause says: signed for one that is named in
            passing ("under the MOU between", 체결한 양해각서에 따라).
        rule: id of the rule or table that found it.
    """

    start: int
    end: int
    kind: Kind
    form: str
    refs: tuple[str, ...] = ()
    value: str = ""
    role: Role | None = None
    country: str = ""
    names: tuple[str, ...] = ()
    holder: str = ""
    status: Status | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a unit with one predicate, the smallest thing that states a fact.

    Args:
        start, end: code points.
        status: what the predicate says of its content; None when it says nothing that counts (rhetoric, expectation).
        verb: class of the predicate: sign, hold, launch, agree, plan, consider, do, announce, say, …
        speech: True inside quoted speech.
        rule: id of the cue that decided the status.
    """

    start: int
    end: int
    status: Status | None = None
    verb: str = ""
    speech: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, bullet or heading: what a quote is.

    Args:
        start, end: code points, without the bullet mark and white space around it.
        kind: sentence, bullet, heading …
        level: depth of the bullet or heading, 0 for running text.
        scope: indices in `Analysis.units` of the headings and lead-ins that govern this unit, outermost first.
        clauses: in order, covering the unit.
        paragraph: number of its paragraph.
    """

    start: int
    end: int
    kind: UnitKind
    level: int = 0
    scope: tuple[int, ...] = ()
    clauses: tuple[Clause, ...] = ()
    paragraph: int = 0


@dataclass(frozen=True)
class Analysis:
    """What language analysis says of a document; one type for every language."""

    document: Document
    units: tuple[Unit, ...]
    mentions: tuple[Mention, ...]
    tokens: tuple[Token, ...] = ()

    @cached_property
    def _by_unit(self) -> tuple[tuple[Mention, ...], ...]:
        return tuple(tuple(m for m in self.mentions if u.start <= m.start < u.end) for u in self.units)

    def inside(self, unit: int) -> tuple[Mention, ...]:
        """The mentions of one unit, in order.

        Args:
            unit: index in `units`.
        """
        return self._by_unit[unit]

    def quote(self, unit: int) -> str:
        """The text of one unit, as the document has it."""
        u = self.units[unit]
        return self.document.text[u.start : u.end]


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
