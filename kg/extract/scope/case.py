"""One record with what its document says for it, which the reasons to leave it out look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.extract.agreements.making import GUESSED, JOINED
from kg.extract.agreements.meetings import is_meeting, is_statement
from kg.extract.commitments.ground import Ground
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.extract.scope.substance import CLEAR, Substance
from kg.model import Clause, Kind, Status

#: a predicate of talk: that people talk about talking is no item
TALK = "discuss"
#: a predicate of meeting: who only met has agreed on nothing
MEETING = "hold"


@dataclass(frozen=True, slots=True)
class Case:
    """One record and what its document says for it.

    Args:
        draft: the record.
        lang: of the document.
        technology: the document is about technology, and tells of two sides.
        joint: it is the two sides' own: its title names both and an agreement of theirs, and tells the record as one of both.
        sides: its title or its opening names two sides, or several of its agreements name their partners.
        ground: how firmly the record itself names a technology.
        least: how firm that must be in this document.
        field: the record names a technology itself; an agreement in its name or where its making is told.
        one_sided: the sentence tells one side's act, or names the other side without joining it.
        shared: "the two institutes", "both sides" are the subject of the item.
        items: how many items the agreement has.
        pointed: the item is surely one of an agreement that names a field: it opens with words for that ("the memorandum will include"), or
            that is what the document reports.
        under: words for an agreement open the item or the list that it stands in, or the text is that of an agreement.
        own: an item of the statement whose text this is.
        news: the agreement is what the document reports: told in its title or at its start, and no background.
        says: what the clause of an item says of what is to be done.
        titled: the title names the agreement.
        thin: the document tells of technology here and there only, whatever its title names.
        promised: it is still to come, and a sentence that names a field promises it in an item that is kept.
    """

    draft: Draft
    lang: str = ""
    technology: bool = False
    joint: bool = False
    sides: bool = True
    ground: Ground = Ground.NONE
    least: Ground = Ground.NONE
    field: bool = False
    one_sided: bool = False
    shared: bool = False
    items: int = 0
    pointed: bool = False
    under: bool = False
    own: bool = False
    news: bool = False
    says: Substance = CLEAR
    titled: bool = False
    thin: bool = False
    promised: bool = False

    @property
    def item(self) -> bool:
        """Whether the record is a commitment."""
        return self.draft.type == "commitment"

    @property
    def verb(self) -> str:
        """Class of the predicate of a commitment."""
        return self.draft.at.verb if isinstance(self.draft.at, Clause) else ""

    @property
    def about(self) -> bool:
        """Whether the record stands in a text about technology; what two sides publish together counts for each record with a field."""
        return self.technology or (self.joint and self.field)

    @property
    def who(self) -> Literal["joined", "named", "taken over"]:
        """How the parties are told: by words that join them, by name, or by the document only."""
        rules = {f.rule for f in self.draft.slots.get("party", ())}
        if rules & GUESSED:
            # whoever agrees is the sides, named or not: "we have agreed", -기로 했다
            return "named" if self.item and self.verb == "agree" and rules <= GUESSED else "taken over"
        return "joined" if rules and rules <= JOINED else "named"

    @property
    def bodies(self) -> bool:
        """Whether all who take part are bodies, of two countries."""
        return all(p.kind is Kind.ORGANIZATION for p in self.draft.parties) and international(self.draft.parties)

    @property
    def by_outcomes(self) -> bool:
        """Whether an agreement is a meeting without a name or the statement whose text this is: what it is about its items tell."""
        return not self.item and ((is_meeting(self.draft) and not self.to_come) or is_statement(self.draft))

    @property
    def to_come(self) -> bool:
        """Whether the record has not come about yet."""
        return self.draft.value("status") in (Status.AGREED, Status.PROPOSED)

    @property
    def talk(self) -> bool:
        """Whether an item tells no more than that people talk or met."""
        return self.verb == TALK or (self.verb == MEETING and self.draft.value("status") == Status.SIGNED)
