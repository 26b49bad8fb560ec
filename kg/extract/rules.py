"""The default extractor: rules over language analysis, deterministic and offline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.extract import agreements, commitments, context, draft, fields, scope
from kg.extract.trace import SILENT, Trace
from kg.model import Analysis, Statement


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules as an extractor; they have no options."""

    name: str = "rules"

    def __call__(self, analysis: Analysis, trace: Trace) -> tuple[Statement, ...]:
        """The statements of a document."""
        return tuple(extract(analysis, trace))


def extractor(options: Mapping[str, Any]) -> Rules:  # noqa: ARG001 - every extractor is made in this way
    """The extractor."""
    return Rules()


def extract(analysis: Analysis, trace: Trace = SILENT) -> Iterator[Statement]:
    """The statements of a document by rules; none when it reports no cooperation between countries."""
    if not analysis.mentions:
        trace.drop("document.not-analysed")
    about = context.read(analysis, trace)
    found = agreements.find(about)
    items = commitments.find(about, found)
    for record in scope.in_scope(about, fields.of_agreements(about, found.drafts, items), items):
        yield from draft.statements(record, analysis)
