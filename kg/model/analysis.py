"""A document and what language analysis says of it."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from kg.model.codes import Kind, Role, Status, UnitKind


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


#: ends of the rules of clauses that tell of talks held: about whatever else, and those that went through the work too
DEBATED = ".debated"
TALKED = (".talked", DEBATED)
#: … and of talks to come
TO_TALK = (".will-discuss", ".will-talk")


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

    @property
    def talks(self) -> bool:
        """Whether it tells that people talk or will talk: what they talk about is not done by it (annotation guide, rule 3)."""
        return self.rule.endswith((*TALKED, *TO_TALK))


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
    """What language analysis says of a document; one type for every language.

    Args:
        document: the text.
        units, mentions, tokens: of it, in order.
        teller: the body for which somebody answers the questions of an interview, where it is first named.
    """

    document: Document
    units: tuple[Unit, ...]
    mentions: tuple[Mention, ...]
    tokens: tuple[Token, ...] = ()
    teller: Mention | None = None

    @cached_property
    def _mention_starts(self) -> tuple[int, ...]:
        return tuple(m.start for m in self.mentions)

    @cached_property
    def _by_unit(self) -> tuple[tuple[Mention, ...], ...]:
        return tuple(self.between(u.start, u.end) for u in self.units)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(u.start for u in self.units)

    def unit_at(self, at: int) -> int | None:
        """The index of the unit that holds a character; none for one between units.

        Args:
            at: offset in the text.
        """
        n = bisect_right(self._starts, at) - 1
        return n if n >= 0 and at < self.units[n].end else None

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in a part of the text, in order.

        Args:
            start, end: code points.
        """
        return self.mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]

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
