"""From language analysis to statements: who agreed on what with whom, and which sentence says so.

The stages, in order; each is a pure function of the analysis and of what the stages before it found:

    entities    mentions of one thing under one entity
    context     who the document is about, and whom 양국 or "the two sides" means in each unit
    agreements  instruments and forums, with status, date, parties, signers, organizations
    commitments one item of cooperation a clause, under its agreement
    statements  drafts to triples with evidence

Words and grammar of a language are in `kg.lang`; nothing here knows one. A further extractor is one module with a
function `Analysis, Trace -> Iterator[Statement]` and one entry in EXTRACTORS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extract import rules
from kg.extract.trace import SILENT, Trace
from kg.model import Analysis, Statement

Extractor = Callable[[Analysis, Trace], Iterator[Statement]]

EXTRACTORS: tuple[Extractor, ...] = (rules.extract,)


def extract(analysis: Analysis, trace: Trace = SILENT) -> tuple[Statement, ...]:
    """The statements of a document by every extractor, in the order of their evidence.

    Args:
        analysis: what language analysis says of the document.
        trace: is told what is left out and why (`kg.extract.trace`).

    Returns:
        statements whose subjects are records of the document ("a1", "c1") and whose entities are not linked yet.
    """
    return tuple(statement for extractor in EXTRACTORS for statement in extractor(analysis, trace))
