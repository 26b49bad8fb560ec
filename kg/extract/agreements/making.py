"""Whether a text tells of the making of an agreement or only mentions it, and where its parties are told."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.context import Context
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.model import Instrument, Kind, Mention, Status, UnitKind

#: predicates that bind those who act: to agree, to plan, to sign; of the others (talk, doing) some say no more than that people met
FIRM = frozenset({"agree", "commit", "plan", "sign", "launch", "force"})
#: predicates of the making itself
MAKING = frozenset({"sign", "launch", "agree", "ally", "announce"})
#: end of the rule of a clause that tells what has been done up to now (… 해 왔다)
SO_FAR = ".so-far.going-on"
#: rules that read the parties off the words that join them, and the one that takes those of the document
JOINED = frozenset({"party.in-name", "party.known", "party.between"})
#: the rule that knows the parties from the reference data only, not from words of the text
KNOWN = "party.known"
#: the rules of who acts where a sentence leaves that out
UNSAID = frozenset({"party.acted-before", "party.group"})
GUESSED = frozenset({"party.document", "party.of-agreement"})
#: end of the rule of the day in a bracket behind an event
OF_EVENT = ".of-event"
#: ends of the rules of an item of a list that has no verb of its own, and how many characters may stand before what it is
ITEMS, HEAD = (".inherited", ".bare", ".item"), 40
#: types that are made by a text that somebody signs; the others are made by meeting or by calling oneself so
SIGNED = frozenset(
    i.value
    for i in (
        Instrument.MOU,
        Instrument.AGREEMENT,
        Instrument.ARRANGEMENT,
        Instrument.LETTER_OF_INTENT,
        Instrument.CONTRACT,
        Instrument.PROGRAMME,
    )
)


def made(context: Context, agreement: Draft) -> bool:
    """Whether a text tells of the making of an agreement: by a type that is signed, parties joined to it, or a firm verb.

    Args:
        context: the document.
        agreement: the draft.
    """
    rules = {f.rule for f in agreement.slots.get("party", ())}
    firm = agreement.value("instrument") in SIGNED or rules <= JOINED or bool(_verbs(context, agreement) & FIRM)
    return firm or _heads_item(context, agreement)


def _heads_item(context: Context, agreement: Draft) -> bool:
    """Whether an item of a list is a noun phrase for an agreement: "announced: a task force to …" tells of its making as a verb does."""
    units = context.analysis.units
    for mention in agreement.mentions[:1]:
        for n in context.places(mention):
            clause = context.clause_of(n, mention)
            lead = any(units[h].kind is UnitKind.LEAD_IN for h in units[n].scope)
            opens = units[n].kind is UnitKind.BULLET and lead and mention.start - units[n].start < HEAD and clause.rule.endswith(ITEMS)
            if opens and not context.analysis.between(units[n].start, mention.start):
                return True
    return False


def _verbs(context: Context, agreement: Draft) -> set[str]:
    return {context.clause_of(unit, m).verb for m in agreement.mentions for unit in context.places(m)}


def signed(context: Context, agreement: Draft) -> bool:
    """Whether bodies of two countries, which its own sentence names, sign or make an agreement there: it is news of both, whoever tells it.

    Args:
        context: the document.
        agreement: the draft.
    """
    bodies = [p for p in agreement.named if p.kind is Kind.ORGANIZATION]
    return not passing(agreement) and international(bodies) and bool(_verbs(context, agreement) & MAKING)


def concluded(context: Context, agreement: Draft) -> bool:
    """Whether two sides, which its own sentence names, sign or make an agreement there.

    Args:
        context: the document.
        agreement: the draft.
    """
    return not passing(agreement) and international(agreement.named) and bool(_verbs(context, agreement) & MAKING)


def passing(agreement: Draft) -> bool:
    """Whether the text only names an agreement on the way to something else.

    Args:
        agreement: the draft.
    """
    return agreement.background or any(f.rule == "status.named-in-passing" for f in agreement.slots.get("status", ()))


def taken_over(draft: Draft) -> bool:
    """Whether a party is one that the sentence does not name.

    Args:
        draft: the record.
    """
    return any(f.rule in GUESSED for f in draft.slots.get("party", ()))


def unsaid(agreement: Draft) -> bool:
    """Whether a sentence that names the partner of an agreement leaves out who acts, as Korean does.

    Args:
        agreement: the draft.
    """
    return any(f.rule in UNSAID for f in agreement.slots.get("party", ()))


def dated(draft: Draft) -> bool:
    """Whether a day is told of a meeting; one in a bracket only says which meeting is meant: 장관회담(9.8)의 후속조치로.

    Args:
        draft: the record.
    """
    return any(not f.rule.endswith(OF_EVENT) for f in draft.slots.get("date", ()))


def reference(draft: Draft, around: Sequence[Mention]) -> bool:
    """Whether a meeting without a day falls by name as what something else follows from: what is agreed after it is no outcome of it.

    Args:
        draft: the record.
        around: the mentions of a clause.
    """
    here = (m for m in draft.mentions if m in around)
    return draft.value("instrument") == Instrument.DIALOGUE and not dated(draft) and all(m.status is not None for m in here)


def only_planned(draft: Draft) -> bool:
    """True for a forum or partnership that is only planned: it has no outcomes; a text to be signed may be told with its contents.

    Args:
        draft: the record.
    """
    kinds = (Instrument.DIALOGUE, Instrument.PARTNERSHIP)
    return draft.value("instrument") in kinds and draft.value("status") not in (Status.SIGNED, Status.IN_FORCE)
