"""Agreements that the reference data knows: a record is one of them when its name and its parties fit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model import Entity, Statement
from kg.reference import Programme, Reference, gazetteer
from kg.reference.names import key
from kg.vocab import ref_iri

#: "제12차", "the 12th", "third": a session of a forum is not the forum
_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINAL = re.compile(rf"제?\s*(\d+)\s*(?:차|회|기)|\b(\d+)(?:st|nd|rd|th)\b|\b({'|'.join(_ENGLISH)})\b", re.I)


def ordinal(label: str) -> int:
    """The number of a session in a name, 0 when it has none.

    >>> ordinal("제12차 한미 과학기술공동위원회"), ordinal("the Second CET Dialogue"), ordinal("한미 과학기술협정")
    (12, 2, 0)
    """
    match = ORDINAL.search(label)
    if match is None:
        return 0
    number = match[1] or match[2]
    return int(number) if number else _ENGLISH.index(match[3].lower()) + 1


def known(statements: Iterable[Statement], linked: Mapping[Entity, Entity], reference: Reference) -> dict[str, str]:
    """The IRI of every record that is a known agreement; at most one record of a document is the same agreement.

    Args:
        statements: of a document, not linked.
        linked: its entities before and after linking.
        reference: the tables.
    """
    labels: dict[str, str] = {}
    parties: dict[str, set[str]] = defaultdict(set)
    for s in statements:
        if s.predicate == "label" and isinstance(s.object, str) and s.subject.startswith("a"):
            labels[s.subject] = s.object
        elif s.predicate == "party" and isinstance(s.object, Entity) and linked[s.object].country:
            parties[s.subject].add(linked[s.object].country)
    found: dict[str, str] = {}
    for record, label in labels.items():
        ref = match(label, frozenset(parties[record]), reference)
        if ref and ref_iri(ref) not in found.values():
            found[record] = ref_iri(ref)
    return found


def match(label: str, parties: frozenset[str], reference: Reference) -> str:
    """The known agreement that a name and its parties mean, or the empty string.

    >>> from kg.reference import load
    >>> match("Technology Prosperity Deal", frozenset({"US", "JP"}), load())
    'agreement:us-jp-tpd'
    >>> match("한·미 기술번영 업무협약(MOU)", frozenset({"KR", "US"}), load())
    'agreement:technology-prosperity-deal'
    """
    if ordinal(label):
        return ""
    told = parties | _named_countries(label)
    found = [ref for ref in _candidates(label, reference) if _fits(reference.agreements[ref.partition(":")[2]], told)]
    return found[0] if found else ""


def _candidates(label: str, reference: Reference) -> list[str]:
    whole = key(re.sub(r"[(（][^)）]*[)）]", "", label))
    found = [ref for ref in reference.lookup(label) if ref.startswith("agreement:")]
    return found + [f"agreement:{name}" for name, row in reference.agreements.items() if whole in {key(n) for n in row.names}]


def _named_countries(label: str) -> frozenset[str]:
    hits = gazetteer("ko").find(label, nested=True)
    return frozenset(ref[8:] for hit in hits if hit.kind in ("pair", "country") for ref in hit.refs if ref.startswith("country:"))


def _fits(row: Programme, parties: frozenset[str]) -> bool:
    """Whether the parties may be those of the agreement: exactly its own, or any where it is open to all."""
    return not row.parties or parties == frozenset(row.parties)
