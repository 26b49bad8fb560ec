"""From language analysis to statements: who agreed on what with whom, and which sentence says so.

The stages of the default extractor (`rules`), in order; each is a pure function of the analysis and of what the stages
before it found:

    context     mentions of one thing under one entity; who the document is about, and whom 양국 or "the two sides" means
                in each unit
    agreements  instruments and forums, with status, date, parties, signers, organizations
    commitments one item of cooperation a clause, under its agreement
    scope       which of both are records: technology, two countries, no repetition; and how sure each is
    draft       records to triples with evidence

Each of the first four is a package that imports nothing from those below it in this list (`tests/test_layers.py`).

Words and grammar of a language are in `kg.lang`; nothing here knows one. A further extractor is one module with a
function `extractor(options) -> Extractor` and one line in EXTRACTORS; it reads the same analysis and gives the same
statements, so that linking, records, store and validation stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Protocol

from kg.extract.trace import SILENT, Trace
from kg.extract.usage import Usage
from kg.model import Analysis, Statement

__all__ = ["DEFAULT", "EXTRACTORS", "Extractor", "Usage", "extract", "extractor"]

#: name of each extractor, and the module that makes it
EXTRACTORS = {"rules": "kg.extract.rules", "llm": "kg.extract.llm"}
#: deterministic and offline
DEFAULT = "rules"


class Extractor(Protocol):
    """What a module must offer to extract in its own way; it is pickled to worker processes, so it holds settings only."""

    @property
    def name(self) -> str:
        """Goes into the version that a document is stored with: another name reads it again."""

    def __call__(self, analysis: Analysis, trace: Trace) -> tuple[Statement, ...]:
        """The statements of a document in the order of their records ("a1", "c1"); what is left out and what it cost goes to the trace."""


def extractor(name: str = DEFAULT, options: Mapping[str, Any] | None = None) -> Extractor:
    """An extractor by its name.

    Args:
        name: one of EXTRACTORS.
        options: what it needs to know; each takes its own.

    Raises:
        KgError: an option is missing or wrong.
        MissingExtra: its packages are not installed.

    >>> extractor().name
    'rules'
    """
    made: Extractor = import_module(EXTRACTORS[name]).extractor(options or {})
    return made


def extract(analysis: Analysis, trace: Trace = SILENT) -> tuple[Statement, ...]:
    """The statements of a document by the default extractor, in the order of their evidence.

    Args:
        analysis: what language analysis says of the document.
        trace: is told what is left out and why (`kg.extract.trace`).

    Returns:
        statements whose subjects are records of the document ("a1", "c1") and whose entities are not linked yet.
    """
    return extractor()(analysis, trace)
