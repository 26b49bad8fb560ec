"""The same agreement told by several documents: pure, and the same whatever order the documents came in.

Two tellings are one agreement when the parties and the instrument agree, the dates are within a day of each other (time
zones), and the names do not contradict each other; a telling without an exact day joins only the one agreement whose
distinctive name it bears. Two records of one document are never one agreement: the document told them apart.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.link.titles import likeness, title
from kg.reference import load
from kg.vocab import ref_iri

#: share of common words (English) or syllable pairs (Korean) from which names agree, and under which they contradict
_AGREE, _CONTRADICT = 0.6, 0.25
#: the share that makes one of two agreements whose parties are not the same: two countries' forum is not that of three
_SAME_NAME = 0.85
_EXACT = datetime.timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document says of an agreement.

    Args:
        iri: of the agreement in the document; two documents share it when both mean a known agreement.
        document: IRI or id of the document.
        label: name of the agreement.
        instrument: id of the instrument, such as `mou`.
        countries: ISO codes of the parties, also of the countries of organizations that are parties.
        organizations: IRIs of the organizations that are parties.
        earliest, latest: first and last possible day, ISO, or empty.
        sectors: top-level ids.
    """

    iri: str
    document: str
    label: str
    instrument: str
    countries: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    earliest: str = ""
    latest: str = ""
    sectors: frozenset[str] = frozenset()

    @property
    def is_exact(self) -> bool:
        """Whether the day is known."""
        return bool(self.earliest) and _day(self.latest or self.earliest) - _day(self.earliest) <= _EXACT


Pairs = Sequence[tuple[str, str]]


def canonical(tellings: Iterable[Telling], *, same: Pairs = (), apart: Pairs = ()) -> tuple[tuple[str, str], ...]:
    """For the IRI of every agreement the one IRI of the agreement that it is, itself if no other document tells of it.

    Args:
        tellings: of all documents, in any order.
        same: pairs that somebody judged to be one, the latest first; they need no likeness.
        apart: pairs that somebody judged to be two; nothing joins them, not even by way of a third.

    Returns:
        pairs sorted by the first IRI.

    >>> ko = Telling("id:ko-a1", "ko", "한미 양자 협력 양해각서", "mou", frozenset({"KR", "US"}), earliest="2025-10-29")
    >>> en = Telling("id:en-a2", "en", "Quantum Memorandum of Understanding", "mou", frozenset({"KR", "US"}), earliest="2025-10-28")
    >>> canonical([ko, en])
    (('id:en-a2', 'id:en-a2'), ('id:ko-a1', 'id:en-a2'))
    """
    nodes: dict[str, list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=_order):
        nodes[telling.iri].append(telling)
    clusters = _Clusters(nodes, apart)
    for left, right in same:
        clusters.join(left, right, judged=True)
    exact = [iri for iri, told in nodes.items() if any(t.is_exact for t in told)]
    for _, left, right in sorted(_pairs(exact, nodes), key=lambda pair: (-pair[0], *pair[1:])):
        clusters.join(left, right)
    partly = sorted(iri for iri, told in nodes.items() if iri not in exact and any(t.earliest for t in told))
    undated = sorted(nodes.keys() - set(exact) - set(partly))
    _add(partly, sorted(exact), nodes, clusters)
    _add(undated, sorted((*exact, *partly)), nodes, clusters)
    return tuple((iri, clusters.canonical(iri)) for iri in sorted(nodes))


def _add(vague: list[str], known: list[str], nodes: Mapping[str, list[Telling]], clusters: _Clusters) -> None:
    """Join each vague agreement to the one known whose name it bears, then vague ones of one name to each other."""
    names = Titles(known, nodes)
    alone: list[str] = []
    for iri in vague:
        found = [other for other in names.near(iri) if _bears_name(nodes[iri], nodes[other])]
        clusters.join_only(iri, found)
        alone += [] if found else [iri]
    names = Titles(alone, nodes)
    for iri in alone:
        for other in names.near(iri):
            if iri < other and _bears_name(nodes[iri], nodes[other]):
                clusters.join(iri, other)


class Titles:
    """Agreements by the words of their names: only one with enough of them can bear the same name."""

    def __init__(self, iris: Iterable[str], nodes: Mapping[str, list[Telling]]) -> None:
        self._nodes = nodes
        self._by_word: dict[frozenset[str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for iri in iris:
            for countries, words in self._keys(iri):
                for word in words:
                    self._by_word[countries][word].append(iri)

    def _keys(self, iri: str) -> set[tuple[frozenset[str], frozenset[str]]]:
        return {(t.countries, title(t.label).words) for t in self._nodes[iri]}

    def near(self, iri: str) -> list[str]:
        """The agreements of parties that fit whose names share enough words."""
        found: set[str] = set()
        for mine, words in self._keys(iri):
            for countries in [c for c in self._by_word if c <= mine or mine <= c]:
                shared = Counter(other for word in words for other in self._by_word[countries].get(word, ()))
                found.update(other for other, n in shared.items() if 2 * n >= _AGREE * len(words))
        return sorted(found - {iri})


def _order(telling: Telling) -> tuple[str, ...]:
    return (telling.iri, telling.document, telling.label, telling.instrument, telling.earliest, telling.latest)


class _Clusters:
    """Agreements put together step by step; a cluster holds no document twice and no two known agreements, unless judged so."""

    def __init__(self, nodes: dict[str, list[Telling]], apart: Pairs = ()) -> None:
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)
        self._root = {iri: iri for iri in nodes}
        self._members = {iri: {iri} for iri in nodes}
        self._documents = {iri: {t.document for t in told} for iri, told in nodes.items()}
        self._known = {ref_iri(f"agreement:{name}") for name in load().agreements}

    def join(self, left: str, right: str, *, judged: bool = False) -> None:
        """Put two clusters together, if nothing speaks against it; what somebody judged needs only that no judgement does."""
        a, b = self._root.get(left, ""), self._root.get(right, "")
        if not a or not b or a == b or any(self._members[b] & self._apart[iri] for iri in self._members[a] & self._apart.keys()):
            return
        if not judged and (self._documents[a] & self._documents[b] or len((self._members[a] | self._members[b]) & self._known) > 1):
            return
        self._members[a] |= self._members.pop(b)
        self._documents[a] |= self._documents.pop(b)
        for iri in self._members[a]:
            self._root[iri] = a

    def join_only(self, iri: str, others: Sequence[str]) -> None:
        """Join the one cluster that the others belong to; none when they are of several."""
        if len({self._root[other] for other in others}) == 1:
            self.join(others[0], iri)

    def canonical(self, iri: str) -> str:
        members = self._members[self._root[iri]]
        return min(members & self._known or members)


def _pairs(exact: list[str], nodes: dict[str, list[Telling]]) -> Iterator[tuple[float, str, str]]:
    """Pairs of dated agreements that are one, with how sure that is; only those of neighbouring days are compared."""
    by_day: dict[tuple[frozenset[str], datetime.date], set[str]] = defaultdict(set)
    for iri in exact:
        for telling in nodes[iri]:
            if telling.is_exact:
                by_day[telling.countries, _day(telling.earliest)].add(iri)
    near: set[tuple[str, str]] = set()
    for (countries, day), here in by_day.items():
        after = by_day.get((countries, day + datetime.timedelta(days=1)), set())
        near.update((min(a, b), max(a, b)) for a in here for b in here | after if a != b)
    for left, right in near:
        score = max(_sameness(a, b) for a in nodes[left] for b in nodes[right])
        if score > 0:
            yield score, left, right


def _sameness(a: Telling, b: Telling) -> float:
    """How sure two dated tellings are of one agreement; 0 when they are not."""
    if a.document == b.document or not (a.is_exact and b.is_exact) or abs(_day(a.earliest) - _day(b.earliest)) > datetime.timedelta(days=1):
        return 0.0
    mine, other = title(a.label), title(b.label)
    alike = likeness(mine, other)
    if mine.number != other.number and mine.number and other.number:
        return 0.0
    if not _parties_fit(a, b, alike) or (a.instrument != b.instrument and (alike is None or alike < _AGREE)):
        return 0.0
    if alike is None and "dialogue" in (a.instrument, b.instrument) and bool(mine.words) != bool(other.words):
        return 0.0  # a summit without a name of its own is not the dialogue that was held there
    if alike is None:
        told_apart = bool(a.sectors and b.sectors) or bool(mine.words and other.words)  # two names that cannot be compared
        return 0.0 if told_apart and not _of_one_field(a, b) else 1.0
    return 1.0 + alike if alike >= _CONTRADICT else 0.0


def _of_one_field(a: Telling, b: Telling) -> bool:
    """Whether two tellings share a technology; a concern of every technology (talent, supply chains) is enough where no other is told."""
    fields = [{sector for sector in t.sectors if load().sectors[sector].kind == "technology"} for t in (a, b)]
    return bool(fields[0] & fields[1]) or (not (fields[0] and fields[1]) and bool(a.sectors & b.sectors))


def _parties_fit(a: Telling, b: Telling, alike: float | None) -> bool:
    if not a.countries or a.countries != b.countries:
        return False
    if a.organizations and b.organizations:
        return bool(a.organizations & b.organizations)
    return a.organizations == b.organizations or (alike is not None and alike >= _AGREE)


def _bears_name(undated: Sequence[Telling], other: Sequence[Telling]) -> bool:
    """Whether a telling without a day bears the distinctive name of another agreement of the same parties."""
    return any(_names_agree(a, b) for a in undated for b in other)


def _names_agree(a: Telling, b: Telling) -> bool:
    mine, other = title(a.label), title(b.label)
    if a.document == b.document or mine.number != other.number or not _within(a, b):
        return False
    if not a.countries or not b.countries or not (a.countries <= b.countries or b.countries <= a.countries):
        return False
    if a.organizations and b.organizations and not a.organizations & b.organizations:
        return False
    distinctive = mine.korean == other.korean and len(mine.words) > 1 and len(other.words) > 1
    alike = likeness(mine, other)
    return distinctive and alike is not None and alike >= (_AGREE if a.countries == b.countries else _SAME_NAME)


def _within(a: Telling, b: Telling) -> bool:
    """Whether the possible days overlap; a telling without any date may be of any day."""
    if not (a.earliest and b.earliest):
        return True
    return a.earliest <= (b.latest or b.earliest) and b.earliest <= (a.latest or a.earliest)


@lru_cache(maxsize=4096)
def _day(date: str) -> datetime.date:
    return datetime.date.fromisoformat(date)
