"""The programmes, missions and facilities of an item: those it names, and the centre or fund that is its agreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import reference
from kg.extract.agreements.making import SIGNED
from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.model import Entity, Instrument, Kind, Mention, UnitKind

#: rules of names of centres and funds end so where the text quotes them or names them with their countries
BY_NAME = (".named", ".quoted")
#: share of the letters of a heading that a programme has which is all that it names: "1. Horizon Europe"
ALONE = 0.8
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
    yield from own or _of_heading(context, unit) or _in_name(context, unit, parent) or _of_agreement(context, unit, parent)
    for mention in around:
        named = mention.rule.endswith(BY_NAME) or _is_title(mention.form)
        if mention.kind is Kind.INSTRUMENT and mention.value == Instrument.PROGRAMME and named:
            itself = Entity(Kind.PROGRAMME, (mention.form, *mention.names), mention.refs)
            yield Fill(itself, unit, "programme.facility", 0.6)
    if parent and parent.value("instrument") == Instrument.PROGRAMME and parent.mentions and _is_name(parent.label):
        itself = Entity(Kind.PROGRAMME, (parent.label, *parent.mentions[0].names), parent.mentions[0].refs)
        yield Fill(itself, unit, "programme.agreement", 0.6)


def _of_heading(context: Context, unit: int) -> tuple[Fill, ...]:
    """The programme that a heading right above an item names and nothing beside it: "Horizon Europe. Researchers will …"."""
    if not unit or context.analysis.units[unit - 1].kind is not UnitKind.HEADING:
        return ()  # further down the section may tell of other things
    told = [m for m in context.analysis.inside(unit - 1) if m.kind is Kind.PROGRAMME]
    letters = sum(c.isalnum() for c in context.analysis.quote(unit - 1))
    alone = len(told) == 1 and sum(c.isalnum() for c in told[0].form) >= ALONE * letters
    return (Fill(context.entities[told[0]], unit, "programme.heading", 0.6),) if alone else ()


def _in_name(context: Context, unit: int, parent: Draft | None) -> tuple[Fill, ...]:
    """The programme in the name of a paper: who does something under an association with Horizon Europe does it in Horizon Europe."""
    if parent is None or context.analysis.document.lang not in ELLIPTIC:
        return ()
    spans = [(m.start, m.end) for m in parent.mentions]
    named = (m for m in context.analysis.mentions if m.kind is Kind.PROGRAMME and not any(r.startswith("agreement:") for r in m.refs))
    # a programme that is the paper is told by its own rule
    told = [m for m in named if any(a <= m.start and m.end + SMALL < b for a, b in spans)]
    found = [context.entities[m] for m in told] or list(_known_in(context, parent))
    return tuple(Fill(p, unit, "programme.of-agreement", 0.5) for p in found[:1])


def _known_in(context: Context, parent: Draft) -> Iterator[Entity]:
    """The programmes of the tables in the name of a paper that the tables know as well, but for its noun: those are not named beside it."""
    for name in (parent.label, *(n for m in parent.mentions for n in m.names)):
        about = name.rpartition(" ")[0]
        hits = reference.gazetteer(context.analysis.document.lang).find(about)
        yield from (Entity(Kind.PROGRAMME, (h.form,), h.refs) for h in hits if h.kind == "programme" and h.end - h.start < len(about))


def _of_agreement(context: Context, unit: int, parent: Draft | None) -> tuple[Fill, ...]:
    """The only site or programme that the sentence of a paper names, which is what the paper is about."""
    if parent is None or parent.value("instrument") not in SIGNED or context.analysis.document.lang not in ELLIPTIC:
        return ()
    itself = [(m.start, m.end) for m in parent.mentions]
    named = (m for m in context.analysis.inside(parent.unit) if m.kind is Kind.PROGRAMME)
    told = {context.entities[m] for m in named if not any(a <= m.start and m.end <= b for a, b in itself)}
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
