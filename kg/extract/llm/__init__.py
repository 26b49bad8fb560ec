"""Opt-in extractor: a language model behind any OpenAI-compatible address reads, and its answer is checked against the text.

    chunks   long documents in parts of whole units
    prompt   what is asked, and the JSON Schema of the answer
    asking   one question; client makes the request, answers keeps what was answered before
    parse    the model's words as data
    ground   quotes, names, days and sums re-found in the text
    check    drafts of what passed; the rest is counted by reason

The model has no tools and its words reach the graph only as quotes and names that the document holds itself, values of
the vocabulary, and dates and sums that the document tells; so a document that gives orders can spoil its own records
at most. Needs `techpact[llm]`. Why so: docs/decisions/0012.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kg.extract.draft import statements
from kg.extract.llm import prompt
from kg.extract.llm.asking import Asking
from kg.extract.llm.check import Check, text
from kg.extract.llm.chunks import Chunk, cut
from kg.extract.llm.client import CutOff, service
from kg.extract.llm.merge import Merged
from kg.extract.llm.settings import Settings, configured
from kg.extract.trace import Trace
from kg.model import Analysis, Statement


def extractor(options: Mapping[str, Any]) -> Llm:
    """The extractor of one model.

    Args:
        options: fields of `Settings`; `url` and `model` at least.

    Raises:
        KgError: an option is missing or wrong.
        MissingExtra: httpx is not installed.
    """
    made = Llm(configured(options))
    service(made.settings)
    return made


@dataclass(frozen=True, slots=True)
class Llm:
    """A language model as an extractor."""

    settings: Settings

    @property
    def name(self) -> str:
        """The model and the version of the prompt: another one of either reads a document again."""
        return f"llm:{self.settings.model}@{prompt.version()}"

    def __call__(self, analysis: Analysis, trace: Trace) -> tuple[Statement, ...]:
        """The statements of a document.

        Raises:
            ServiceUnavailable: the service answers nothing.
            BadAnswer: its answer to this document is of no use.
        """
        check, merged = Check(analysis, f"llm:{self.settings.model}", trace), Merged()
        asking = Asking(service(self.settings), analysis)
        try:
            for chunk in cut(analysis.units, self.settings.chunk):
                _take(asking, check, merged, chunk)
        finally:
            trace.used(replace(asking.usage(), kept=len(merged.drafts()), dropped=dict(check.counted)))
        return tuple(s for draft in merged.drafts() for s in statements(draft, analysis))


def _take(asking: Asking, check: Check, merged: Merged, chunk: Chunk) -> None:
    """Ask about a part and add what passes; a part that is too much is asked about in halves."""
    try:
        told = asking.about(chunk, merged.known())
    except CutOff:
        halves = chunk.halves()
        if halves is None:
            raise
        for half in halves:
            _take(asking, check, merged, half)
        return
    within = asking.span(chunk)
    for _ in range(told.malformed):
        check.out("llm.malformed")
    ids = {d.key: d for d in merged.agreements}
    for row in told.agreements:
        made = check.agreement(row, within)
        if made is not None:
            ids[text(row.get("id")) or made.label] = merged.agreement(made)
    for row in told.commitments:
        item = check.commitment(row, within, ids)
        if item is not None:
            merged.commitment(item)
