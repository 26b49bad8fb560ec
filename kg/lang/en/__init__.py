"""English: rules over the plain reading of a text, with every word and construction in `kg/lang/data/en`.

    units           blocks, sentences, bullets: what a quote is, and which heading or lead-in governs it
    entities        countries, bodies, persons and programmes: what the reference data names, and what it does not
    instruments     agreements, forums and plans by name, type or quotation
    values          sums, days, actions, fields
    clauses         what the predicates say: proposed, agreed, done, nothing; what the text is not about
    roles           the part that each name plays; in_lists: behind a comma, attributive: of what kind something is
    mentions        everything together, placed in the document

Why no model: docs/decisions/0003.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg import reference
from kg.lang.en.clauses import clauses, deeds, scope
from kg.lang.en.clauses.listed import paper
from kg.lang.en.clauses.meanwhile import without_meanwhile
from kg.lang.en.clauses.preamble import preamble
from kg.lang.en.mentions import mentions
from kg.lang.en.units import Piece, pieces
from kg.lang.en.values.deeds import without_needless_deeds
from kg.model import Analysis, Clause, Document, Kind, Mention, Status, Unit, UnitKind

__all__ = ["analyse"]

#: a text longer than this whose names are all of one country holds no record: what its predicates say is not asked
SHORT = 400
#: kinds of names that have a country
_PLACED = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.INSTRUMENT, Kind.PROGRAMME})


def analyse(document: Document) -> Analysis:
    """What an English document says: its units, their clauses, and what they name.

    Args:
        document: an English document.

    Returns:
        the analysis, without tokens: no rule needs them.

    >>> analysis = analyse(Document("d", "Canada and 한국 signed a memorandum of understanding on quantum research.", "en"))
    >>> [m.form for m in analysis.mentions if m.kind.value == "instrument"], analysis.units[0].clauses[0].status
    (['memorandum of understanding'], <Status.SIGNED: 'signed'>)
    """
    found = pieces(document)
    if scope.of_no_agreement(document.title):
        return Analysis(document, tuple(_unit(piece, ()) for piece in found), ())
    named = mentions(document, found)
    if len(document.text) > SHORT and not _abroad(named, document.title):
        return Analysis(document, tuple(_unit(piece, ()) for piece in found), named)
    told: list[tuple[Clause, ...]] = []
    reasons = preamble(found)
    for index, piece in enumerate(found):
        told.append(clauses(piece, _above(piece, found, told), listed=paper(piece, found), reason=index in reasons))
    units = tuple(_unit(piece, said) for piece, said in zip(found, told, strict=True))
    every = [c for said in told for c in said]
    named = without_meanwhile(without_needless_deeds(named, every), every)
    units = tuple(replace(u, clauses=deeds.told(document.text, u.clauses, named)) if u.kind is UnitKind.SENTENCE else u for u in units)
    return Analysis(document, scope.judged(document, units, named), named)


def _abroad(named: Iterable[Mention], title: str) -> bool:
    """Whether the names of a text and its title are of two countries, or of one and an international body."""
    tables = reference.load()
    states = {tables.country_of(r) for h in reference.titled("en", title) if h.kind in ("country", "pair") for r in h.refs}
    homes = states | {tables.country_of(ref) or ref for m in named if m.kind in _PLACED for ref in m.refs} | {m.country for m in named}
    return len(homes - {""}) > 1


def _above(piece: Piece, found: list[Piece], told: list[tuple[Clause, ...]]) -> Status | None:
    """What the innermost lead-in says that governs a unit."""
    for index in reversed(piece.scope):
        if found[index].kind is UnitKind.LEAD_IN and told[index]:
            return told[index][-1].status
    return None


def _unit(piece: Piece, said: tuple[Clause, ...]) -> Unit:
    start, end = piece.plain.span(0, len(piece.plain.text))
    return Unit(start, end, piece.kind, piece.level, piece.scope, said, piece.paragraph)
