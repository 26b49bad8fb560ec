"""From what a person says to judgements: ids, verdicts, and the value of a correction in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.ask.names import Node, kind, resolve
from kg.errors import AmbiguousName, JudgementError, UnknownName
from kg.judgements import Fact, Judgement, Pair, Reading, Thing, Verdict
from kg.judgements.facts import CODES, ENTITIES, corrected
from kg.judgements.model import MERGEABLE, pair
from kg.model import Entity, Kind
from kg.rdf.terms import concept, language
from kg.review import candidates
from kg.review.candidate import pair_id
from kg.review.facts import Item, item, read_as
from kg.store import Store
from kg.vocab import ENTITY, mint

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

_PAIR = re.compile(r"[eac]-[0-9a-f]{8}")
KIND_OF = {"e": "entity", "a": "agreement", "c": "commitment"}
NAMES = "SELECT ?code ?name { ?code skos:inScheme $scheme ; skos:prefLabel ?name }"
#: what a slot holds, for people who gave it something else
HOLDS = {
    "date": "a day, month or year: 2025-10-29, 2025-10 or 2025",
    "amount": "a currency and a figure: USD 10000000",
    "of": "the name of an agreement of the same document",
    "type": "nothing else: reject it instead, and all that is said of it goes with it",
}


def is_pair(wanted: str) -> bool:
    """Whether an id is that of a pair.

    >>> is_pair("e-0123abcd"), is_pair("0123456789")
    (True, False)
    """
    return _PAIR.fullmatch(wanted) is not None


@dataclass(frozen=True)
class Lookup:
    """What the ids of `kg review list` and `kg show --ids` mean; candidates are looked for once.

    Args:
        store: open.
        graph: its projection.
    """

    store: Store
    graph: Graph

    @cached_property
    def _judged(self) -> dict[str, Pair]:
        return {pair_id(entry.about): entry.about for entry in self.store.log().entries if isinstance(entry.about, Pair)}

    @cached_property
    def _found(self) -> dict[str, dict[str, Pair]]:
        return {}

    def about(self, wanted: str) -> Pair | Fact:
        """The pair, judged already or not, or the fact that has an id.

        Raises:
            UnknownName: nothing has it, or several statements begin so.
        """
        if not is_pair(wanted):
            return read_as(self.store, item(self.store, wanted))
        if wanted in self._judged:
            return self._judged[wanted]
        kind = KIND_OF[wanted[0]]
        if kind not in self._found:
            self._found[kind] = {c.id: c.pair for c in candidates(self.store, self.graph, kinds=(kind,))}
        if wanted not in self._found[kind]:
            raise UnknownName("no doubtful pair has this id", where=wanted, hint="kg review list shows them")
        return self._found[kind][wanted]


def pair_of(store: Store, one: str, other: str) -> Pair:
    """Two things by their names, for a person who saw what no list brought up.

    Args:
        store: knows the names.
        one, other: names, or IRIs where a name already means both.

    Raises:
        UnknownName: nothing bears a name.
        AmbiguousName: several things bear it.
        JudgementError: they are of two kinds, of a kind that never merges, or one thing already.
    """
    found = [resolve(store, name, kinds=(*MERGEABLE, "agreement", "commitment")) for name in (one, other)]
    kinds = {node.kind for node in found}
    if len(kinds) > 1:
        raise JudgementError(f"one is a kind of {found[0].kind}, the other of {found[1].kind}", where=f"{one} / {other}")
    addresses = [_address(node, name) for node, name in zip(found, (one, other), strict=True)]
    if addresses[0] == addresses[1]:
        hint = "to take a merge back: kg review undo; to split a name, correct the facts: kg show NAME --ids"
        raise JudgementError("both names mean one thing already", where=f"{one} / {other}", hint=hint)
    first, second = (_thing(store, address) for address in addresses)
    return pair(next(iter(kinds & {"agreement", "commitment"}), "entity"), first, second)


def _address(node: Node, name: str) -> str:
    """The IRI that was typed, which may be one of several that stand for the thing; else that of the thing."""
    typed = ENTITY + name.removeprefix("id:") if name.startswith("id:") else name
    return typed if typed in node.members else node.iri


def _thing(store: Store, address: str) -> Thing:
    if kind(address) not in ("agreement", "commitment"):
        return address
    rows = store.select("SELECT ?document { ?document tp:sha256 ?digest . GRAPH ?document { $node a ?class } }", {"node": address})
    return Reading(store.graph(rows[0]["document"])).thing(address) if rows else address


def verdicts(about: Iterable[Pair | Fact], verdict: Verdict, *, note: str = "") -> tuple[Judgement, ...]:
    """One verdict on several pairs or facts."""
    return tuple(Judgement(verdict, found, note=note) for found in about)


def correction(store: Store, wanted: str, value: str, *, new: bool = False, note: str = "") -> Judgement:
    """A judgement that a fact should say something else.

    Args:
        store: open; knows names.
        wanted: id of the statement.
        value: in words: a name, a sector, a code or its name, a date, an amount.
        new: make a new entity of a name that nothing bears.
        note: why.

    Raises:
        UnknownName: no statement has the id, or nothing bears the name.
        AmbiguousName: several things bear the name.
        JudgementError: the slot cannot hold such a value.
    """
    found = item(store, wanted)
    about = read_as(store, found)
    made = understood(store, found, value, new=new)
    reading = store.as_read(found.document.id)
    if not any(corrected(reading, statement, made) for statement in reading.matching(about)):
        hint = f"it holds {HOLDS.get(found.slot, 'a name')}"
        raise JudgementError(f"“{value[:60]}” cannot be the {found.slot} of a record", where=wanted, hint=hint)
    return Judgement(Verdict.CORRECT, about, made, note)


def judgement(lookup: Lookup, wanted: str, verdict: str, *, value: str = "", note: str = "") -> Judgement:
    """A judgement from an id and a verdict in words; errors as for `Lookup.about` and `correction`.

    Args:
        lookup: knows what ids mean.
        wanted: id of a pair or a statement.
        verdict: accept, reject or correct.
        value: of a correction.
        note: why.
    """
    if verdict not in (Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT) or (verdict == Verdict.CORRECT) != bool(value):
        raise JudgementError(f"“{verdict[:40]}” is no verdict, or its value is missing", hint="accept, reject, or correct with a value")
    if verdict == Verdict.CORRECT:
        return correction(lookup.store, wanted, value, note=note)
    return Judgement(Verdict(verdict), lookup.about(wanted), note=note)


def undoing(store: Store, wanted: str) -> Judgement:
    """The undo of a judgement.

    Args:
        store: whose log holds it.
        wanted: its number or id; empty for the last one in force.

    Raises:
        JudgementError: there is none, or it is undone already.
    """
    log = store.log()
    found = log.find(wanted)
    if found.id in log.undone:
        raise JudgementError("it is undone already", where=wanted or found.id, hint="kg review log lists what there is")
    return Judgement(Verdict.UNDO, found.id)


def understood(store: Store, found: Item, value: str, *, new: bool = False) -> Entity | str:
    """The value of a slot from words; arguments and errors as for `correction`."""
    slot, words = found.slot, value.strip()
    if slot in ENTITIES:
        return _entity(store, words, [kind.value for kind in ENTITIES[slot]], new=new)
    if slot == "sector":
        return resolve(store, words, kinds=("sector",)).iri.rpartition("/")[2]
    if slot in CODES:
        return _code(store, slot, words)
    return words


def _entity(store: Store, name: str, kinds: list[str], *, new: bool) -> Entity:
    try:
        node = resolve(store, name, kinds=kinds)
    except UnknownName as error:
        if isinstance(error, AmbiguousName):
            raise
        if not new:
            hint = f"{error.hint}; --new makes a new one of this name"
            raise UnknownName(error.what, where=error.where, hint=hint, suggestions=error.suggestions) from error
        made = next(Kind(name) for name in kinds if name != Kind.COUNTRY)
        return _made(made, mint(made.value, name), {language(name): name}, "")
    return _made(Kind(node.kind), node.iri, {"ko": node.label_ko, "en": node.label_en}, _country(store, node.iri))


def _made(kind: Kind, address: str, labels: dict[str, str], country: str) -> Entity:
    names = tuple(filter(None, labels.values())) or (address.rpartition("/")[2],)
    return Entity(kind, names, (), country, address, labels.get("en", ""), labels.get("ko", ""))


def _country(store: Store, address: str) -> str:
    if "/country/" in address:
        return address.rpartition("/")[2]
    rows = store.select("SELECT DISTINCT ?country { $node tp:country ?country }", {"node": address})
    return rows[0]["country"].rpartition("/")[2] if len(rows) == 1 else ""


def _code(store: Store, slot: str, words: str) -> str:
    codes = {code.value: code.value for code in CODES[slot]}
    for row in store.select(NAMES, {"scheme": concept("scheme", slot)}):
        codes[row["name"].casefold()] = row["code"].rpartition("/")[2]
    if words.casefold() not in codes:
        raise JudgementError(f"“{words[:60]}” is no {slot}", hint="it is one of " + ", ".join(code.value for code in CODES[slot]))
    return codes[words.casefold()]
