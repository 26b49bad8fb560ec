"""Clauses that only report the making of an instrument, and those that say what it is for."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.agreements.shares import EACH, LISTED
from kg.extract.context.parties import BACK
from kg.model import Action, Clause, Instrument, Kind, Mention, Status

#: a cue whose rule ends so names no action of its own where another cue does ("cooperation", 협력)
GENERAL = ".general"
#: a cue whose rule ends so tells of technical cooperation without more ("scientific cooperation")
COOPERATION = ".cooperation"
#: a cue whose rule ends so tells what another action is for ("to promote standards"), and what is done only where no other tells it
PURPOSE = ".purpose"
#: a cue whose rule ends so tells what a paper behind it says ("a memorandum to build a plant" in Korean order)
CONTENT = ".content"
#: end of the rule of an instrument whose name stands in quotation marks
QUOTED = ".quoted"
#: start of the value of words for several instruments at once (MOU 7건): what they are about is no item of any of them
SEVERAL = "instruments:"
#: clauses whose rules end so tell what is in an agreement
CONTENTS = (".content", ".contained", ".will.contents")


def specific(around: Sequence[Mention]) -> list[Mention]:
    """The actions that say more than that there is cooperation; a forum that the words point back to ("during the dialogue") is none.

    Args:
        around: mentions of a clause.
    """
    back = {(m.start, m.end) for m in around if m.kind is Kind.ANAPHOR and m.value.startswith("instrument:")}
    return [m for m in around if m.kind is Kind.ACTION and not m.rule.endswith(GENERAL) and (m.start, m.end) not in back]


def main(told: Sequence[Mention], *, made: bool) -> list[Mention]:
    """The actions without mere cooperation and those that tell what the others are for, where others are told.

    Args:
        told: actions of a clause.
        made: whether the clause signs or launches an instrument: what that is for is what will be done.
    """
    told = [m for m in told if not m.rule.endswith(COOPERATION)] or told
    done = [m for m in told if not m.rule.endswith(PURPOSE)]
    return done if any(not made or m.value != Action.INSTRUMENT for m in done) else list(told)


def founded(clause: Clause, around: Sequence[Mention]) -> Mention | None:
    """The instrument that the clause signs or launches: what it will do is agreed (annotation guide, rule 7).

    Args:
        clause: of a unit.
        around: its mentions.
    """
    if clause.status is not Status.SIGNED or clause.verb not in ("sign", "launch", "announce"):
        return None
    return next((m for m in around if m.kind is Kind.INSTRUMENT and m.status is None), None)


def ceremony(clause: Clause, around: Sequence[Mention]) -> bool:
    """True for the clause that only reports the instrument itself: no action behind its name (annotation guide, rule 14).

    Args:
        clause: of a unit.
        around: its mentions.
    """
    told = clause.status is Status.SIGNED or clause.rule.endswith(".signed")  # "… 체결한다": the news of the day to come
    if not told or clause.verb not in ("sign", "hold", "launch", "announce", "welcome", "force"):
        return False
    if any(m.value.startswith(SEVERAL) for m in around):
        return True
    made = [m for m in around if m.kind is Kind.INSTRUMENT and m.status is None]
    if any(m.rule.endswith(LISTED) for m in made):
        return True
    if not made:
        return False
    # papers with a partner each stand at their partners: their noun may follow
    nouns = [m.end for m in around if m.value.startswith(BACK)] if made[0].rule.endswith(EACH) else []
    # "‘…원탁회의’ 행사를 열었다": that it met is no more than what it is
    met = Action.DIALOGUE if clause.verb == "hold" and made[0].value == Instrument.DIALOGUE else None
    end = max((made[0].end, *nouns))
    acts = [m for m in specific(around) if not m.rule.endswith(COOPERATION) and m.value != met]
    # what stands in the names of further papers is no more than what these are called
    acts = [m for m in acts if not any(p.start < m.start < p.end for p in made[1:] if p.rule.endswith(QUOTED))]
    return not any(m.start > end or (m.rule.endswith(CONTENT) and m.end < made[0].start) for m in acts)


def paid(around: Sequence[Mention]) -> bool:
    """True where a sum and what it is for stand before the instrument that is signed, as what it says: "N달러를 투자하는 협약을 맺었다".

    Args:
        around: mentions of a clause.

    >>> money, invest = Mention(0, 5, Kind.AMOUNT, "30억 원"), Mention(7, 9, Kind.ACTION, "투자", value="investment")
    >>> paper = Mention(13, 15, Kind.INSTRUMENT, "협약")
    >>> paid([money, invest, paper]), paid([invest, paper])
    (True, False)
    """
    made = next((m for m in around if m.kind is Kind.INSTRUMENT and m.status is None), None)
    sums = [m.end for m in around if m.kind is Kind.AMOUNT]
    if any(m.value.startswith(SEVERAL) or m.rule.endswith(LISTED) for m in around):
        return False
    return made is not None and any(end <= m.start < made.end for end in sums[:1] for m in specific(around))


def purposeful(clause: Clause, around: Sequence[Mention]) -> bool:
    """Whether an item that founds an instrument goes on to say in which fields it will work.

    Args:
        clause: of a unit.
        around: its mentions.
    """
    made = founded(clause, around)
    return (
        made is not None
        and any(m.kind is Kind.ACTION and m.start > made.end for m in around)
        and any(m.kind is Kind.SECTOR and m.start > made.end for m in around)
    )


def contained(clause: Clause, around: Sequence[Mention], instrument: Mention) -> bool:
    """Whether a clause tells what is in an instrument, which stands before all that: it neither promises it nor says how far it is.

    Args:
        clause: of a unit.
        around: its mentions.
        instrument: one of them.

    >>> paper, act = Mention(0, 2, Kind.INSTRUMENT, "협약", value="mou"), Mention(4, 8, Kind.ACTION, "공동연구", value="joint-research")
    >>> [contained(Clause(0, 20, rule=rule), [paper, act], paper) for rule in ("ko.ending.content", "ko.ending.decided")]
    [True, False]
    """
    first = min((m for m in around if m.kind in (Kind.ACTION, Kind.INSTRUMENT)), key=lambda m: m.start, default=None)
    return clause.rule.endswith(CONTENTS) and first == instrument
