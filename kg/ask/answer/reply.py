"""What an answer consists of, and its final JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kg.ask.facts import Sighting

STATES = ("answered", "empty", "ambiguous", "not-understood")


@dataclass(frozen=True, slots=True)
class Step:
    """One hop of the way from the things asked for to an answer, in labels."""

    source: str
    predicate: str
    target: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer.

    Args:
        label: name of the thing, or the statement shortened.
        iri: the thing; empty for a mere value.
        value: count, date, amount or status; None where there is none.
        path: how it hangs together with what was asked.
        confidence: 0 to 1.
        evidence: quotes, surest first.
    """

    label: str
    iri: str
    value: str | int | None = None
    path: tuple[Step, ...] = ()
    confidence: float = 1.0
    evidence: tuple[Sighting, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question; `as_json` is what `question.schema.json` describes.

    Args:
        question: as asked.
        state: one of `STATES`.
        understood: how the question was understood, in its language; empty if it was not.
        replies: best first.
        empty: why there is none: what was searched and what came nearest.
        sparql: the search that ran, ready to paste.
        suggestions: names or questions that come near.
        lang: of the question.
    """

    question: str
    state: str
    understood: str = ""
    replies: tuple[Reply, ...] = ()
    empty: str = ""
    sparql: str = ""
    suggestions: tuple[str, ...] = field(default=())
    lang: str = "en"

    def as_json(self) -> dict[str, Any]:
        """The final JSON, its keys in the order of the schema."""
        return {
            "question": self.question,
            "state": self.state,
            "understood": self.understood,
            "answers": [_reply(reply) for reply in self.replies],
            "empty": self.empty,
            "sparql": self.sparql,
            "suggestions": list(self.suggestions),
        }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "label": reply.label,
        "iri": reply.iri,
        "value": reply.value,
        "path": [{"from": step.source, "predicate": step.predicate, "to": step.target} for step in reply.path],
        "confidence": round(reply.confidence, 3),
        "evidence": [{key: value for key, value in sighting.as_json().items() if key != "confidence"} for sighting in reply.evidence],
    }
