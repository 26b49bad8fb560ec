"""The codes of the product: status, instrument, action, and what a mention and a unit of text are."""

from __future__ import annotations

from enum import StrEnum


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


#: types that bodies conclude in their own name, whatever countries stand in the name or at the start of the news
BY_BODIES = frozenset({Instrument.MOU, Instrument.ARRANGEMENT, Instrument.LETTER_OF_INTENT, Instrument.CONTRACT})

#: instead of a country: of some body abroad whose country the text does not tell; it is one side, and no document keeps it as a fact
ABROAD = "XXX"


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
