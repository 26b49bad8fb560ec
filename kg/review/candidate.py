"""A pair that may be one thing, as a person sees it before deciding."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.ask.facts import Sighting
from kg.judgements import Pair, Thing
from kg.judgements.model import Judgement, Verdict, as_json, pair

#: score from which on a pair is more likely one than two
LIKELY = 0.75
#: quotes shown of each side
QUOTES = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things.

    Args:
        iri: its node in the store now.
        thing: as judgements name it.
        label_en, label_ko: one may be empty.
        about: what tells it from others: IRIs (country, parties, agreement), codes and dates.
        evidence: sentences that tell of it, surest first.
        facts: statements that hang on it.
    """

    iri: str
    thing: Thing
    label_en: str
    label_ko: str
    about: tuple[str, ...]
    evidence: tuple[Sighting, ...]
    facts: int = 1

    def label(self, lang: str) -> str:
        """Its name in a language, else in the other one."""
        first, second = (self.label_ko, self.label_en) if lang == "ko" else (self.label_en, self.label_ko)
        return first or second or self.iri.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two things that may be one.

    Args:
        kind: entity, agreement or commitment.
        first, second: the earlier or better known side first.
        score: 0 to 1, how sure it is one thing.
        joined: what the program made of it: one thing, or two.
        reasons: what speaks for and against it: a code of `review.yaml`, and what it is about (IRIs, or text).
    """

    kind: str
    first: Side
    second: Side
    score: float
    joined: bool
    reasons: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def pair(self) -> Pair:
        """The pair as judgements name it."""
        return pair(self.kind, self.first.thing, self.second.thing)

    @property
    def id(self) -> str:
        """A short name, the same after every reading."""
        return pair_id(self.pair)

    @property
    def worth(self) -> float:
        """How much a decision is worth: most where the score says otherwise than the program, then where nothing is sure."""
        agrees, far = self.joined == (self.score >= LIKELY), abs(self.score - LIKELY)
        return round(1 - far / LIKELY if agrees else 1 + far, 4)

    def as_json(self) -> dict[str, Any]:
        """The keys that the published schema (`review.schema.json`) names."""
        return {
            "id": self.id,
            "kind": self.kind,
            "score": self.score,
            "joined": self.joined,
            "reasons": [{"reason": code, "about": list(about)} for code, about in self.reasons],
            "first": _side(self.first),
            "second": _side(self.second),
            "judgement": as_json(Judgement(Verdict.ACCEPT, self.pair)) | {"verdict": ""},
        }


def _side(side: Side) -> dict[str, Any]:
    labels = {lang: label for lang, label in (("en", side.label_en), ("ko", side.label_ko)) if label}
    evidence = [sighting.as_json() for sighting in side.evidence]
    return {"iri": side.iri, "label": side.label("en"), "labels": labels, "about": list(side.about), "facts": side.facts, "evidence": evidence}


def pair_id(found: Pair) -> str:
    """A short name of a pair: the letter of its kind and a digest of what it names."""
    told = {key: part for key, part in as_json(Judgement(Verdict.ACCEPT, found)).items() if key in ("kind", "first", "second")}
    return f"{found.kind[0]}-{hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:8]}"


def ordered(one: Side, other: Side) -> tuple[Side, Side]:
    """The side that was told of first, first; of one day the one of which more is told."""

    def key(side: Side) -> tuple[str, int, str]:
        return min((s.date for s in side.evidence), default=""), -side.facts, side.iri

    first, second = sorted((one, other), key=key)
    return first, second


def reasons(found: Iterable[tuple[str, Iterable[str]]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Reasons as a candidate holds them."""
    return tuple((code, tuple(about)) for code, about in found)
