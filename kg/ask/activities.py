"""Which agreements and commitments meet the constraints of a question, and how directly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.ask.facts import FOLDED, below, edge_facts, own_facts, standing, targets, values
from kg.ask.frame import Frame
from kg.ask.iris import kind_of_iri
from kg.ask.question.excluding import spread, takes_part
from kg.ask.ties import TIES, Tie, tie
from kg.ask.when import within
from kg.ask.wording import holds, mentioned, speaks_of, tells
from kg.graph import Fact

if TYPE_CHECKING:
    import networkx as nx

#: partners from which on an activity is a gathering rather than a joint work
CROWD = 4
#: targets that ask when something is due, not when it was promised
DUE = frozenset({"deadlines", "foreseen"})
#: frames whose matches are kept on the graph
KEPT = 16
#: countries from which on an agreement is multilateral
MANY = 3


@dataclass(frozen=True, slots=True)
class Match:
    """An activity that meets all constraints.

    Args:
        node: the activity.
        ties: one for each body of the question.
    """

    node: str
    ties: tuple[Tie, ...]

    @property
    def weight(self) -> float:
        """How direct the match is, 0 to 1."""
        return min((tie.weight for tie in self.ties), default=1.0)


def matches(graph: nx.MultiDiGraph[str], frame: Frame) -> tuple[Match, ...]:
    """The activities that a question is about, most direct and surest first.

    Args:
        graph: of `kg.graph.project`.
        frame: the constraints; its family does not matter here.
    """
    # one question asks for them up to five times: to choose a reading, to answer, to explain
    kept: dict[Frame, tuple[Match, ...]] = graph.graph.setdefault("matches", {})
    key = replace(frame, family="", noun="", otherwise="", recent=False, oldest=False, unlisted=(), unheld="")
    key = replace(key, skipped=(), first=0, side="", abroad=False, aside=())
    if key not in kept:
        while len(kept) >= KEPT:
            del kept[next(iter(kept))]
        kept[key] = _matches(graph, key)
    return kept[key]


def _matches(graph: nx.MultiDiGraph[str], frame: Frame) -> tuple[Match, ...]:
    sectors = [(sector, below(graph, sector, "broader") if sector in graph else frozenset({sector})) for sector in frame.sectors]
    gone = spread(graph, frame.without)
    found = []
    for node in _candidates(graph, frame):
        if (gone and takes_part(graph, node, gone)) or not _meets(graph, node, frame, sectors):
            continue
        ties = [tie(graph, node, nodes) for nodes in frame.bodies]
        if all(ties):
            found.append(Match(node, tuple(t for t in ties if t)))
    return tuple(sorted(found, key=lambda match: (-_done(graph, match.node, frame.actions), *_order(graph, match))))


def _done(graph: nx.MultiDiGraph[str], node: str, actions: tuple[str, ...]) -> int:
    return len({*values(graph, node, "action")}.intersection(actions))


def _order(graph: nx.MultiDiGraph[str], match: Match) -> tuple[float, bool, bool, int, float, int, str]:
    """Direct before implied, few partners before many, agreed before proposed, named by the quote itself, sure, new."""
    crowd = len(targets(graph, match.node, *TIES)) > CROWD
    bodies = {tie.through for tie in match.ties if kind_of_iri(tie.through) == "organization"}
    told = sum(mentioned(graph, match.node, (body,)) for body in bodies)
    return (
        -match.weight,
        crowd,
        status(graph, match.node) == "proposed",
        -told,
        -_surest(graph, match.node),
        _age(graph, match.node),
        match.node,
    )


def _candidates(graph: nx.MultiDiGraph[str], frame: Frame) -> Iterator[str]:
    if not frame.references:
        yield from (node for node, data in graph.nodes(data=True) if data["records"])
        return
    wanted = frozenset.union(*frame.references)
    seen = set()
    for node in wanted:
        for found in (node, *_under(graph, node)):
            if found not in seen and graph.nodes[found]["records"]:
                seen.add(found)
                yield found


def _under(graph: nx.MultiDiGraph[str], node: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other, _, key in graph.in_edges(node, keys=True) if key in {"under", "programme"}))


def _meets(graph: nx.MultiDiGraph[str], node: str, frame: Frame, sectors: list[tuple[str, frozenset[str]]]) -> bool:
    own = set(targets(graph, node, "sector"))
    if any(not own & wanted and not (frame.loose and speaks_of(graph, node, topic)) for topic, wanted in sectors):
        return False
    served = set(targets(graph, node, "programme"))
    if any(not served & set(nodes) and not mentioned(graph, node, nodes, titles=True) for nodes in frame.programmes):
        return False
    if any(not set(nodes) & signers(graph, node) for nodes in frame.people):
        return False
    if frame.status and status(graph, node) != frame.status:
        return False
    if frame.instrument and not (frame.references or frame.compounds) and not _of_kind(graph, node, frame):
        return False
    if frame.years and (frame.span or not frame.references) and not _in_time(graph, node, frame):
        return False
    if frame.sides and not frame.references and not _of_sides(graph, node, frame.sides):
        return False
    if frame.compounds and not frame.references and not holds(graph, node, frame.compounds):
        return False
    if not all(tells(graph, node, deed) for deed in frame.deeds):
        return False
    return holds(graph, node, frame.words)


def signers(graph: nx.MultiDiGraph[str], node: str) -> set[str]:
    """Who signed or chaired an agreement, or the one that a commitment stands under."""
    return {person for holder in (node, *targets(graph, node, "under")) for person in targets(graph, holder, "signedBy")}


def status(graph: nx.MultiDiGraph[str], node: str) -> str:
    """The present status as records tell it: proposed, agreed, concluded …, or empty."""
    now = standing(graph, node)
    return FOLDED.get(now.status, now.status) if now else ""


def _of_kind(graph: nx.MultiDiGraph[str], node: str, frame: Frame) -> bool:
    """Whether an activity, or what it stands under, is of the kind asked for; if need be a quote that names the kind will do."""
    of_kind = any(frame.instrument in values(graph, holder, "instrument") for holder in (node, *targets(graph, node, "under")))
    return of_kind or (frame.loose and tells(graph, node, f"instrument/{frame.instrument}"))


def dates(graph: nx.MultiDiGraph[str], node: str) -> tuple[str, ...]:
    """When an activity is or was: its date, its due date, else the day of its status."""
    now = standing(graph, node)
    return values(graph, node, "date") or values(graph, node, "due") or ((now.as_of,) if now and now.as_of else ())


def _in_time(graph: nx.MultiDiGraph[str], node: str, frame: Frame) -> bool:
    """Whether an activity is of the time asked for; what was promised in 2023 for 2025 is of both, but is due in one only."""
    found = (*values(graph, node, "date"), *values(graph, node, "due"))
    if frame.target != "calendar":
        told = graph.nodes[node]["kind"] == "commitment" and frame.target not in DUE and frame.span not in {"until", "before"}
        found = (*found, *(s.as_of for s in graph.nodes[node]["standings"] if s.as_of)) if told else found or dates(graph, node)
    return any(within(date, year, frame.span) for date in found for year in frame.years)


def _of_sides(graph: nx.MultiDiGraph[str], node: str, sides: str) -> bool:
    """Whether as many countries take part, themselves or by their bodies: in the activity, else in its agreement."""
    for holder in (node, *targets(graph, node, "under")):
        bodies = targets(graph, holder, *TIES)
        lands = {b for b in bodies if graph.nodes[b]["kind"] == "country"} | {land for b in bodies for land in targets(graph, b, "country")}
        if len(lands) > 1:
            return len(lands) > MANY - 1 if sides == "many" else len(lands) == int(sides)
    return False


def tie_facts(graph: nx.MultiDiGraph[str], match: Match) -> tuple[Fact, ...]:
    """The statements that a match rests on: that the bodies take part, else that the activity exists."""
    found = [fact for t in match.ties for fact in edge_facts(graph, t.holder, t.through, *TIES)]
    return (*(fact for fact in own_facts(graph, match.node)), *found)


def _surest(graph: nx.MultiDiGraph[str], node: str) -> float:
    return max((fact.confidence for fact in own_facts(graph, node)), default=0.0)


def _age(graph: nx.MultiDiGraph[str], node: str) -> int:
    """Days do not matter for the order, years do: newer first."""
    found = dates(graph, node)
    return -int(found[0][:4]) if found else 0
