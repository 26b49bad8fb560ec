"""What a paper is for, told before its name where it is signed: its only item, where the text tells no other (annotation guide, rule 7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.agreements.found import SIGNABLE
from kg.extract.agreements.shares import LISTED
from kg.extract.agreements.signing import SEVERAL, founded, main, specific
from kg.extract.draft import Draft
from kg.extract.wording import pattern
from kg.model import Action, Clause, Instrument, Kind, Mention

#: rule id of the item that a paper is for by the sentence that signs it
FOR_IT = "commitment.for-it"
#: the reason of a clause that only reports a signing
SIGNING_ONLY = "item.ceremony"
#: part of the rule of a signing told by its noun alone, as rows of papers are
IN_A_ROW = "n-signed"
#: field of what a contract supplies
SUPPLY = "sector:supply-chains"


def acts(clause: Clause, around: Sequence[Mention]) -> tuple[str, ...]:
    """What a clause that signs one paper says before its name that will be done: "위성을 공동 개발하는 내용의 양해각서를 체결했다".

    That there is cooperation in a field is no more than the news of the signing (rule 14), nor is what stands in a name.

    Args:
        clause: of a unit.
        around: its mentions.

    >>> act, paper = Mention(0, 4, Kind.ACTION, "공동 개발", value="joint-research"), Mention(9, 13, Kind.INSTRUMENT, "양해각서", value="mou")
    >>> from kg.model import Status
    >>> [acts(Clause(0, 20, Status.SIGNED, "sign"), mentions) for mentions in ([act, paper], [paper])]
    [('joint-research',), ()]
    """
    made = founded(clause, around)
    if clause.verb != "sign" or made is None or made.value not in SIGNABLE:
        return ()
    if any(m.value.startswith(SEVERAL) or m.rule.endswith(LISTED) for m in around):
        return ()
    names = [m for m in around if m.kind in (Kind.INSTRUMENT, Kind.ORGANIZATION)]
    told = [m for m in specific(around) if m.end <= made.start and m.value != Action.DIALOGUE and not pattern("cooperation").search(m.form)]
    told = main([m for m in told if not any(n.start <= m.start < n.end for n in names)], made=True)
    return tuple(dict.fromkeys(m.value for m in told)) or (
        _business(made, around) if made.value == Instrument.CONTRACT and IN_A_ROW not in clause.rule else ()
    )


def _business(contract: Mention, around: Sequence[Mention]) -> tuple[str, ...]:
    """What a contract is by its name, which promises more than its signing: a supply, a building, else business.

    Args:
        contract: that somebody signs.
        around: the mentions of its clause.

    >>> deal = Mention(0, 5, Kind.INSTRUMENT, "건설 계약", value="contract")
    >>> _business(deal, [deal, Mention(0, 2, Kind.ACTION, "건설", value="facility")]), _business(deal, [deal])
    (('facility',), ('investment',))
    """
    inside = [m for m in around if m is not contract and m.start < contract.end and m.end > contract.start]
    if any(SUPPLY in m.refs for m in inside):
        return (Action.SUPPLY_CHAIN.value,)
    told = [m.value for m in inside if m.kind is Kind.ACTION and m.value not in (Action.DIALOGUE, Action.INVESTMENT)]
    return (told[0] if told else Action.INVESTMENT.value,)


def without_others(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The items of a document, that which a paper is for only where it has no other.

    Args:
        drafts: in order.
    """
    items = list(drafts)
    told_of = {d.value("of") for d in items if d.by != FOR_IT}
    for item in items:
        parent = item.value("of")
        if item.by != FOR_IT or (parent and parent not in told_of):
            yield item
