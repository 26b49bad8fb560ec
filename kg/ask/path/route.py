"""What a path, and the lack of one, consists of; and how it is told in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.ask.facts import Sighting, label

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Options:
    """What a path may be like.

    Args:
        max_hops: edges, at least 1.
        limit: paths wanted.
        via: nodes that every path goes through; a country, sector or person named here may be a waypoint.
        not_via: nodes that no path goes through.
        sector: node of the sector that the activities on the way must belong to, or empty.
        status: proposed, agreed, concluded, or empty.
        since, until: ISO dates, or empty.
    """

    max_hops: int = 6
    limit: int = 5
    via: tuple[str, ...] = ()
    not_via: frozenset[str] = frozenset()
    sector: str = ""
    status: str = ""
    since: str = ""
    until: str = ""

    @property
    def filtered(self) -> bool:
        """Whether anything but length and number is asked of a path."""
        return bool(self.via or self.not_via or self.sector or self.status or self.since or self.until)


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path.

    Args:
        source, target: IRIs in the order of the path.
        predicates: of the edges between them.
        forward: False when the edge points against the path.
        statements: IRIs; empty for what the reference data knows.
        evidence: surest quote, or None for the reference data.
        status, date, confidence: as the edge carries them.
    """

    source: str
    target: str
    predicates: tuple[str, ...]
    forward: bool
    statements: tuple[str, ...]
    evidence: Sighting | None
    status: str
    date: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Path:
    """One way from source to target.

    Args:
        hops: in order.
        cost: the smaller, the more informative.
        weakest: number of the hop that it rests on least well, from 0.
    """

    hops: tuple[Hop, ...]
    cost: float
    weakest: int

    @property
    def nodes(self) -> tuple[str, ...]:
        """Both ends and the waypoints."""
        return (*(hop.source for hop in self.hops), self.hops[-1].target)

    @property
    def confidence(self) -> float:
        """Of the least sure hop, 0 to 1."""
        return min(hop.confidence for hop in self.hops)


@dataclass(frozen=True, slots=True)
class Miss:
    """What came nearest when there is no path.

    Args:
        kind: `filters` (there is one without them), `longer` (one of more hops), `waypoint` (one through a barred node) or `apart`.
        path: the near miss, or None when the ends are apart.
        waypoints: barred nodes on it.
    """

    kind: str
    path: Path | None = None
    waypoints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paths:
    """The answer to "how are these two connected".

    Args:
        source, target: IRIs.
        options: as asked.
        paths: best first.
        forward, backward: how many nodes either end reaches within half the hops.
        miss: the nearest miss when `paths` is empty.
    """

    source: str
    target: str
    options: Options
    paths: tuple[Path, ...]
    forward: int
    backward: int
    miss: Miss | None = None


def as_json(graph: nx.MultiDiGraph[str], found: Paths, *, lang: str = "en") -> dict[str, Any]:
    """Paths as the published schema (`path.schema.json`) has them.

    Args:
        graph: the one searched.
        found: result of `find`.
        lang: language of the labels.
    """

    def thing(node: str) -> dict[str, str]:
        return {"iri": node, "label": label(graph, node, lang), "kind": graph.nodes[node]["kind"]}

    def hop(step: Hop) -> dict[str, Any]:
        return {
            "from": thing(step.source),
            "to": thing(step.target),
            "predicate": step.predicates[0],
            "forward": step.forward,
            "statements": list(step.statements),
            "status": step.status,
            "date": step.date,
            "confidence": step.confidence,
            "evidence": step.evidence.as_json() if step.evidence else None,
        }

    def path(one: Path) -> dict[str, Any]:
        return {"cost": one.cost, "confidence": one.confidence, "weakest": one.weakest, "hops": [hop(step) for step in one.hops]}

    miss = found.miss
    near = None
    if miss:
        near = {"kind": miss.kind, "path": path(miss.path) if miss.path else None, "waypoints": [thing(n) for n in miss.waypoints]}
    asked = {k: getattr(found.options, k) for k in ("max_hops", "limit", "sector", "status", "since", "until")}
    asked |= {"via": list(found.options.via), "not_via": sorted(found.options.not_via)}
    return {
        "from": thing(found.source),
        "to": thing(found.target),
        "state": "answered" if found.paths else "empty",
        "options": asked,
        "paths": [path(one) for one in found.paths],
        "reached": {"from": found.forward, "to": found.backward},
        "nearest": near,
    }
