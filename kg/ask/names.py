"""From a name that a person types to the node that bears it; never a guess between two.

Names come from the reference data (every form in both languages) and from the documents of the store: labels and forms
of agreements, organizations, people and programmes, titles and ids of documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg import reference
from kg.errors import AmbiguousName, UnknownName
from kg.rdf.terms import language
from kg.reference.names import key, nearest
from kg.store import Store
from kg.vocab import ENTITY, KINDS, Literal, ref_iri

#: labels of what documents tell of; commitments have no names, only sentences
TOLD = """
SELECT DISTINCT ?node ?name ?own WHERE {
  ?document tp:sha256 ?digest .
  { GRAPH ?document { ?node rdfs:label ?name } BIND(true AS ?own) FILTER NOT EXISTS { GRAPH ?document { ?node a tp:Commitment } } }
  UNION { GRAPH ?document { ?node skos:altLabel ?name } BIND(false AS ?own) }
  UNION { GRAPH ?document { ?document dct:title ?name } BIND(?document AS ?node) BIND(true AS ?own) }
}"""
USED = "ASK { ?document tp:sha256 ?digest . GRAPH ?document { { ?s ?p $node } UNION { $node ?p ?o } } }"
CANONICAL = "SELECT ?node ?canonical { VALUES ?node { $nodes } ?node tp:canonical ?canonical }"
MEMBERS = "SELECT DISTINCT ?node ?member { VALUES ?node { $nodes } ?member tp:canonical ?node } ORDER BY ?member"
LABELS = """
SELECT ?node ?label (LANG(?label) AS ?lang) (COUNT(*) AS ?times) WHERE {
  VALUES ?node { $nodes } VALUES ?property { rdfs:label skos:prefLabel dct:title }
  GRAPH ?graph { ?node ?property ?label }
} GROUP BY ?node ?label ORDER BY DESC(?times) STRLEN(STR(?label)) ?label"""
DOCUMENT = "SELECT ?node { ?node dct:identifier $name ; tp:sha256 ?digest }"

_BRACKETS = re.compile(r"\s*[(（\[][^)）\]]*[)）\]]")
#: what is known by a title rather than by a name
TITLED = frozenset({"agreement", "programme", "document"})
#: what several IRIs may be one of
MERGED = frozenset({"agreement", "organization", "programme", "person"})
#: a shorter piece of a title names nothing
SHORTEST = {"ko": 4, "en": 8}
SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class Node:
    """A thing in the graph with its names.

    Args:
        iri: of the thing; for an agreement that several documents tell of, the canonical one.
        kind: agreement, organization, country, sector, programme, person, document, commitment.
        label_ko, label_en: may be empty.
        members: IRIs under which documents speak of it, itself among them.
    """

    iri: str
    kind: str
    label_ko: str = ""
    label_en: str = ""
    members: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        """The name in a language, else in the other one, else the end of the IRI."""
        first, second = (self.label_ko, self.label_en) if lang == "ko" else (self.label_en, self.label_ko)
        return first or second or self.iri.rsplit("/", 1)[-1]


def resolve(store: Store, name: str, *, kinds: Iterable[str] = ()) -> Node:
    """The one thing that bears a name.

    Args:
        store: whose documents and reference data are asked.
        name: any form in Korean or English, an acronym, a document's id or title, an IRI, or a reference (`org:nist`).
        kinds: only things of these kinds.

    Returns:
        the thing, which the documents may not speak of if it is in the reference data.

    Raises:
        UnknownName: nothing bears it; `suggestions` holds the nearest names.
        AmbiguousName: several things bear it; `suggestions` holds them.
    """
    wanted = frozenset(kinds)
    found = list(dict.fromkeys(canonicals(store, _bearers(store, name, wanted)).values()))
    if not found:
        raise _unknown(store, name, wanted)
    if len(found) > 1:  # a title often is the name of what the document tells of
        found = [iri for iri in found if kind(iri) != "document"] or found
    if len(found) > 1:
        found = [iri for iri in found if _used(store, iri)] or found
    if len(found) > 1:
        raise _ambiguous(store, name, found)
    return node(store, found[0])


def node(store: Store, iri: str) -> Node:
    """A thing with its labels and the IRIs that stand for it.

    Args:
        store: where it is.
        iri: canonical or of one document.
    """
    return nodes(store, [iri])[iri]


def nodes(store: Store, iris: Iterable[str]) -> dict[str, Node]:
    """Things by their IRIs, all looked up at once.

    Args:
        store: where they are.
        iris: canonical or of one document.
    """
    asked = tuple(dict.fromkeys(iris))
    chosen = canonicals(store, asked)
    members: dict[str, list[str]] = {iri: [iri] for iri in chosen.values()}
    for row in store.select(MEMBERS, {"nodes": tuple(members)}):
        members[row["node"]] += [row["member"]] if row["member"] != row["node"] else []
    labels: dict[str, dict[str, str]] = {}
    for row in store.select(LABELS, {"nodes": tuple(m for found in members.values() for m in found)}):
        labels.setdefault(row["node"], {}).setdefault(row.get("lang") or language(row["label"]), row["label"])
    made = {iri: _node(iri, found, labels) for iri, found in members.items()}
    return {iri: made[chosen[iri]] for iri in asked}


def _node(iri: str, members: list[str], labels: dict[str, dict[str, str]]) -> Node:
    """Its own labels first, then those of its other tellings."""
    told = [labels.get(m, {}) for m in members]
    ko, en = (next((t[lang] for t in told if lang in t), "") for lang in ("ko", "en"))
    return Node(iri, kind(iri), ko, en, tuple(sorted(members)))


def kind(iri: str) -> str:
    """What an IRI of ours names.

    >>> kind("https://w3id.org/techpact/id/organization/kriss"), kind("urn:x")
    ('organization', '')
    """
    return iri.removeprefix(ENTITY).partition("/")[0] if iri.startswith(ENTITY) else ""


def canonicals(store: Store, iris: Iterable[str]) -> dict[str, str]:
    """For each IRI the one that stands for all tellings of an agreement, or names of an entity; for everything else itself."""
    chosen = {iri: iri for iri in iris}
    joined = tuple(iri for iri in chosen if kind(iri) in MERGED)
    rows = store.select(CANONICAL, {"nodes": joined}) if joined else []
    return chosen | {row["node"]: row["canonical"] for row in rows}


def _bearers(store: Store, name: str, wanted: frozenset[str]) -> list[str]:
    """Who bears the name, by the strongest way of bearing it that anybody has."""
    address = _address(name)
    if address:
        return [address] if _used(store, address) or _in_reference(address) else []
    plain = name.strip()
    documents = [r["node"] for r in store.select(DOCUMENT, {"name": Literal(plain)})]
    if documents and _fits(documents[0], wanted):
        return documents
    known = _known(plain, wanted)
    if len(known) == 1 and _used(store, known[0]):
        return known
    told = _Told.of(store, wanted)
    return list(dict.fromkeys((*known, *told.same(plain)))) or told.without_brackets(plain) or told.around(plain)


@dataclass(frozen=True, slots=True)
class _Told:
    """The names that the documents of a store give, as (node, name, is its label) in a fixed order."""

    rows: tuple[tuple[str, str, bool], ...]

    @classmethod
    def of(cls, store: Store, wanted: frozenset[str]) -> _Told:
        rows = ((r["node"], r["name"], r["own"] == "true") for r in store.select(TOLD))
        return cls(tuple(sorted(row for row in rows if _fits(row[0], wanted))))

    def same(self, name: str) -> list[str]:
        """Who bears the name as its label; else who is called so somewhere."""
        asked = key(name)
        found = [(node, own) for node, told, own in self.rows if key(told) == asked]
        return [node for node, own in found if own] or [node for node, _ in found]

    def without_brackets(self, name: str) -> list[str]:
        """Who bears the name when what stands in brackets does not count."""
        asked = key(_BRACKETS.sub("", name))
        return [node for node, told, _ in self.rows if asked and key(_BRACKETS.sub("", told)) == asked]

    def around(self, name: str) -> list[str]:
        """The agreements, programmes and documents whose label holds the whole name, if it is long enough to mean one."""
        asked = key(name)
        if len(asked) < SHORTEST[language(name)]:
            return []
        return [node for node, told, own in self.rows if own and kind(node) in TITLED and asked in key(told)]


def _fits(iri: str, wanted: frozenset[str]) -> bool:
    return not wanted or kind(iri) in wanted


def _address(name: str) -> str:
    """The IRI that is typed in place of a name, as such, with our prefix, or as a reference."""
    if name in reference.load():
        return ref_iri(name)
    if name.startswith("id:"):
        return ENTITY + name.removeprefix("id:")
    return name if name.startswith(ENTITY) else ""


def _in_reference(iri: str) -> bool:
    kinds = {v: k for k, v in KINDS.items()}
    return f"{kinds.get(kind(iri), '')}:{iri.rsplit('/', 1)[-1]}" in reference.load()


def _known(name: str, wanted: frozenset[str]) -> list[str]:
    """The entries of the reference data that bear the name equally well; the language of the name tells its country."""
    table = reference.load()
    lang = "ko" if language(name) == "ko" else ""
    refs = [ref for ref in table.lookup(name, lang=lang) if _fits(ref_iri(ref), wanted)]
    best = [ref for ref in refs if table.preference(ref, name, lang) == table.preference(refs[0], name, lang)]
    return [ref_iri(ref) for ref in best]


def _used(store: Store, iri: str) -> bool:
    """Whether a document of the store speaks of a thing."""
    members = (iri, *(r["member"] for r in store.select(MEMBERS, {"nodes": (iri,)})))
    return any(store.ask(USED, {"node": member}) for member in members)


def _unknown(store: Store, name: str, wanted: frozenset[str]) -> UnknownName:
    """The error with what comes nearest: names of the documents that hold what was typed, then those spelt alike anywhere."""
    names, asked = _Told.of(store, wanted), key(name)
    told = {row[1]: key(row[1]) for row in names.rows}
    holding = sorted((n for n in {row[1] for row in names.rows if row[2]} if len(asked) > 1 and asked in told[n]), key=lambda n: (len(n), n))
    known = [n for n in reference.load().suggest(name, SUGGESTIONS) if _known(n, wanted)]
    both = {n: key(n) for n in known} | {n: told[n] for n in nearest(name, told, n=SUGGESTIONS)}
    near = tuple(dict.fromkeys((*holding, *nearest(name, both, n=SUGGESTIONS))))[:SUGGESTIONS]
    what = "nothing in the store or the reference data bears the name"
    hint = "nearest: " + "; ".join(near) if near else "kg stats and kg docs show what the store holds"
    return UnknownName(what, where=name, hint=hint, suggestions=near)


def _ambiguous(store: Store, name: str, found: list[str]) -> AmbiguousName:
    lang = language(name)
    bearers = nodes(store, found).values()
    labels = tuple(f"{n.label(lang)} ({n.kind}, id:{n.iri.removeprefix(ENTITY)})" for n in bearers)
    shown = "; ".join(labels[:SUGGESTIONS])
    return AmbiguousName(f"{len(labels)} things bear the name", where=name, hint=f"name one of them: {shown}", suggestions=labels)
