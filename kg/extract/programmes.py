"""The programmes, missions and facilities of an item: those it names, and the centre or fund that is its agreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.extract.making import SIGNED
from kg.model import Entity, Instrument, Kind, Mention

#: rules of names of centres and funds end so where the text quotes them or names them with their countries
BY_NAME = (".named", ".quoted")
#: words of fewer letters join the others in a name
SMALL = 4


def of_item(context: Context, unit: int, around: Sequence[Mention], parent: Draft | None) -> Iterator[Fill]:
    """What an item names as a programme, then the joint centre or fund in its words or above it.

    Args:
        context: the document.
        unit: index of its unit.
        around: the mentions of its clause.
        parent: the agreement that it belongs to.
    """
    own = tuple(Fill(context.entities[m], unit, m.rule) for m in around if m.kind is Kind.PROGRAMME)
    yield from own or _of_agreement(context, unit, parent)
    for mention in around:
        named = mention.rule.endswith(BY_NAME) or _is_title(mention.form)
        if mention.kind is Kind.INSTRUMENT and mention.value == Instrument.PROGRAMME and named:
            itself = Entity(Kind.PROGRAMME, (mention.form, *mention.names), mention.refs)
            yield Fill(itself, unit, "programme.facility", 0.6)
    if parent and parent.value("instrument") == Instrument.PROGRAMME and parent.mentions and _is_name(parent.label):
        itself = Entity(Kind.PROGRAMME, (parent.label, *parent.mentions[0].names), parent.mentions[0].refs)
        yield Fill(itself, unit, "programme.agreement", 0.6)


def _of_agreement(context: Context, unit: int, parent: Draft | None) -> tuple[Fill, ...]:
    """The only site or programme that the sentence of a paper names, which is what the paper is about."""
    if parent is None or parent.value("instrument") not in SIGNED or context.analysis.document.lang not in ELLIPTIC:
        return ()
    told = {context.entities[m] for m in context.analysis.inside(parent.unit) if m.kind is Kind.PROGRAMME}
    return tuple(Fill(p, unit, "programme.of-agreement", 0.5) for p in told) if len(told) == 1 else ()


def _is_title(form: str) -> bool:
    """Whether a name is written with capitals, but for its small words: "Climate Action Program", not "Danish fellowship programme".

    >>> _is_title("Peat and Bog Research Fund"), _is_title("Danish research fund"), _is_title("공동기금")
    (True, False, False)
    """
    words = form.split()
    return form.isascii() and len(words) > 1 and all(w[0].isupper() or len(w) < SMALL for w in words) and words[-1][0].isupper()


def _is_name(label: str) -> bool:
    """False for a mere noun phrase in small letters: "joint centre".

    >>> _is_name("joint centre"), _is_name("Joint Centre for Ice"), _is_name("공동연구센터")
    (False, True, True)
    """
    return not label.isascii() or any(c.isupper() for c in label)
