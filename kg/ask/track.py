"""Commitments as series of statuses over documents: what is due, overdue, done, taken up again, or never heard of again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.ask.activities import matches
from kg.ask.facts import FOLDED, Sighting, label, own_facts, participants, sightings, targets, values
from kg.ask.followup import REVIEWED, SAME, judged, lands, likeness, topics
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.retold import SAME_NEWS, day_of_agreement, days
from kg.ask.table import Table

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: in place of countries, where a commitment itself is looked up
NOWHERE: frozenset[str] = frozenset()
Series = tuple[list["Mention"], list[float], set[str]]
#: the possible ends of a series
STATES = ("done", "lapsed", "denied", "overdue", "due", "taken up again", "no follow-up found")


@dataclass(frozen=True, slots=True)
class Mention:
    """What one document says of a commitment on its date."""

    node: str
    date: str
    status: str
    sighting: Sighting


@dataclass(frozen=True, slots=True)
class Thread:
    """One commitment over time.

    Args:
        mentions: in the order of their dates.
        links: for each mention after the first, how like the one it was joined to.
        reasons: what they share, IRIs and codes.
        due: latest due date that is stated, ISO, or empty.
        state: one of `STATES`.
        since: day of the last mention; nothing was found after it.
    """

    mentions: tuple[Mention, ...]
    links: tuple[float, ...]
    reasons: tuple[str, ...]
    due: str
    state: str
    since: str

    @property
    def node(self) -> str:
        """The first telling of the commitment."""
        return self.mentions[0].node


def threads(graph: Graph, frame: Frame, *, as_of: str = "") -> tuple[Thread, ...]:
    """The commitments that meet some constraints, each with what became of it.

    A later mention joins the series that it is most like, if participants, sector, action and programme agree well
    enough (`kg.ask.followup`); mentions in one document are never joined.

    Args:
        graph: of `kg.graph.project`.
        frame: constraints; an empty one takes all commitments.
        as_of: ISO day for due and overdue; empty for the day of the newest document.

    Returns:
        oldest first.
    """
    day = as_of or newest(graph)
    chosen = {match.node for match in matches(graph, frame) if graph.nodes[match.node]["kind"] == "commitment"}
    found = series(graph, (node for node, data in graph.nodes(data=True) if data["kind"] == "commitment"))
    kept = (row for row in found if any(mention.node in chosen for mention in row[0]))
    return tuple(_thread(graph, told, links, reasons, day) for told, links, reasons in kept)


def series(graph: Graph, commitments: Iterable[str]) -> list[Series]:
    """Mentions of commitments, those of one matter together, each with its likeness to the others and with what they share.

    Args:
        graph: of `kg.graph.project`.
        commitments: nodes.
    """
    told = sorted((mention for node in commitments for mention in _mentions(graph, node)), key=_order)
    found: list[Series] = []
    accepted = _accepted(graph)
    # only commitments of the same countries that share a topic can be one, so only their series are compared, and those that people joined
    near: defaultdict[tuple[frozenset[str], str], set[int]] = defaultdict(set)
    for mention in told:
        keys = [(NOWHERE, mention.node), *((lands(graph, mention.node), topic) for topic in topics(graph, mention.node))]
        joined = [(NOWHERE, other) for other in accepted.get(mention.node, ())]
        others = sorted(set().union(*(near[key] for key in (*keys, *joined))))
        best = max(((_fit(graph, mention, found[other][0]), other) for other in others), key=lambda pair: pair[0][0], default=None)
        if best and best[0][0] >= SAME:
            (score, reasons), number = best
            found[number][0].append(mention)
            found[number][1].append(score)
            found[number][2].update(reasons)
        else:
            number = len(found)
            found.append(([mention], [], set()))
        for key in keys:
            near[key].add(number)
    return found


def _accepted(graph: Graph) -> dict[str, set[str]]:
    """For each commitment those that people judged to be the same matter."""
    found: dict[str, set[str]] = {}
    for pair, same in graph.graph["judged"].items():
        for node in pair if same else ():
            found.setdefault(node, set()).update(pair - {node})
    return found


def newest(graph: Graph) -> str:
    """The day of the newest document."""
    return max((source.published for source in graph.graph["sources"].values()), default="")


def _order(mention: Mention) -> tuple[str, str, int]:
    return mention.date, mention.sighting.document, mention.sighting.start


def _mentions(graph: Graph, node: str) -> Iterable[Mention]:
    for seen in sightings(graph, own_facts(graph, node)):
        yield Mention(node, seen.date or day_of_agreement(graph, node), FOLDED.get(seen.status, seen.status), seen)


def _fit(graph: Graph, mention: Mention, series: list[Mention]) -> tuple[float, tuple[str, ...]]:
    """How well a mention fits a series: as it fits its best member; never when the document is in it already.

    What people judged comes first: a series never holds two mentions that are not one matter, even by way of a third.
    """
    said = {judged(graph, mention.node, other.node) for other in series}
    if said != {None}:
        return (0.0, ()) if False in said else (1.0, (REVIEWED,))
    if any(mention.sighting.document == other.sighting.document for other in series):
        return 0.0, ()
    if any(mention.node == other.node for other in series):
        return 1.0, ()
    found = max((likeness(graph, other.node, mention.node) for other in series), key=lambda like: like.score)
    return found.score, found.reasons


def _thread(graph: Graph, found: list[Mention], links: list[float], reasons: set[str], day: str) -> Thread:
    due = max((date for mention in found for date in values(graph, mention.node, "due")), default="")
    last = found[-1].date
    return Thread(tuple(found), tuple(links), tuple(sorted(reasons)), due, _state(found, due, day), last)


def _state(found: list[Mention], due: str, day: str) -> str:
    status = found[-1].status
    if status == "concluded":
        return "done"
    if status in {"lapsed", "denied"}:
        return status
    if due and _end(due) >= day:
        return "due"
    if due and found[-1].date <= _end(due):
        return "overdue"
    return "taken up again" if days(found[0].date, found[-1].date) > SAME_NEWS else "no follow-up found"


def _end(due: str) -> str:
    """The last day of an ISO date of any precision, good enough to compare.

    >>> _end("2026"), _end("2026-05"), _end("2024-03-01/2024-06-30")
    ('2026-12-31', '2026-05-31', '2024-06-30')
    """
    last = due.split("/")[-1]
    return last + "-12-31"[3 * (len(last) == 7) :] if len(last) < 10 else last


def since(day: str, lang: str) -> str:
    """How an answer says after which day nothing was found.

    >>> since("2025-10-29", "en"), since("", "ko")
    (' in the documents of this store since 2025-10-29', ', 이 저장소의 문서에서')
    """
    words = read("phrases.yaml")["track"]
    return str(words["since"][lang]).format(day=day) if day else str(words["since-ever"][lang])


def table(graph: Graph, found: Iterable[Thread], lang: str, *, as_of: str = "") -> Table:
    """Series as rows: what, who, topic, agreement, statuses with their days, due, state.

    Args:
        graph: the one searched.
        found: of `threads`.
        lang: of the names.
        as_of: as given to `threads`.
    """
    rows = tuple(_row(graph, thread, lang) for thread in found)
    columns = ("state", "since", "due", "statuses", "commitment", "parties", "sectors", "agreement", "documents")
    note = f"as of {as_of or newest(graph)}; “no follow-up found” speaks of the documents of this store only"
    return Table("track", columns, rows, note)


def _row(graph: Graph, thread: Thread, lang: str) -> tuple[str | int, ...]:
    node = thread.node
    statuses = " → ".join(f"{m.date} {m.status}" for m in thread.mentions)
    names = [", ".join(label(graph, n, lang) for n in found) for found in (participants(graph, node), targets(graph, node, "sector"))]
    agreement = "; ".join(label(graph, n, lang) for n in targets(graph, node, "under"))
    documents = len({m.sighting.document for m in thread.mentions})
    return thread.state, thread.since, thread.due, statuses, label(graph, node, lang), *names, agreement, documents


def as_json(graph: Graph, found: Iterable[Thread], lang: str, *, as_of: str = "") -> dict[str, Any]:
    """Series as the published schema (`track.schema.json`) has them.

    Args:
        graph: the one searched.
        found: of `threads`.
        lang: of the labels.
        as_of: as given to `threads`.
    """

    def thing(node: str) -> dict[str, str]:
        return {"iri": node, "label": label(graph, node, lang)}

    def series(thread: Thread) -> dict[str, Any]:
        links = (1.0, *thread.links)
        return {
            **thing(thread.node),
            "state": thread.state,
            "since": thread.since,
            "due": thread.due,
            "parties": [thing(node) for node in participants(graph, thread.node)],
            "sectors": [thing(node) for node in targets(graph, thread.node, "sector")],
            "agreements": [thing(node) for node in targets(graph, thread.node, "under")],
            "reasons": [label(graph, reason, lang) if reason in graph else reason for reason in thread.reasons],
            "mentions": [
                {"iri": m.node, "date": m.date, "status": m.status, "match": match, "evidence": m.sighting.as_json()}
                for m, match in zip(thread.mentions, links, strict=True)
            ],
        }

    return {"as_of": as_of or newest(graph), "commitments": [series(thread) for thread in found]}
