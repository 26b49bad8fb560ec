"""Commitments as series of statuses over documents: what is due, overdue, done, taken up again, or never heard of again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.ask.activities import matches
from kg.ask.facts import in_words, label, named_in, targets, values
from kg.ask.follow.kept import with_kept
from kg.ask.follow.series import Mention, Series, series
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.table import Table
from kg.ask.when import day as exact
from kg.graph import PARTICIPATION

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: the possible ends of a series
STATES = ("done", "lapsed", "denied", "overdue", "due", "taken up again", "no follow-up found")
#: columns of a table; the quotes are those of the first and of the last mention
COLUMNS = (
    "state", "since", "due", "statuses", "commitment", "parties", "sectors", "agreements", "documents", "first_quote", "last_quote", "sources",
    "urls",
)  # fmt: skip
_ENDS = {"parties": tuple(sorted(PARTICIPATION)), "sectors": ("sector",), "agreements": ("under",)}


@dataclass(frozen=True, slots=True)
class Thread:
    """One commitment over time.

    Args:
        mentions: in the order of their dates.
        links: for each mention after the first, how sure it is that it belongs here.
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

    @property
    def nodes(self) -> tuple[str, ...]:
        """All tellings, the first one first."""
        return tuple(node for mention in self.mentions for node in mention.nodes)

    def name(self, graph: Graph, lang: str) -> str:
        """The commitment in the words of the first telling in a language, else of the first one."""
        return label(graph, named_in(graph, self.mentions[0].nodes, lang), lang)

    def ends(self, graph: Graph, *predicates: str) -> tuple[str, ...]:
        """What the tellings of the first time lead to by edges of these predicates, each once."""
        return tuple(dict.fromkeys(end for node in self.mentions[0].nodes for end in targets(graph, node, *predicates)))


def threads(graph: Graph, frame: Frame, *, as_of: str = "") -> tuple[Thread, ...]:
    """The commitments that meet some constraints, each with what became of it.

    What several documents tell of one event is one mention; a later mention joins the series that it fits best
    (`kg.ask.follow.series`). An agreement that was promised is the last mention of the promise (`kg.ask.follow.kept`).

    Args:
        graph: of `kg.graph.project`.
        frame: constraints; an empty one takes all commitments.
        as_of: ISO day for due and overdue; empty for the day of the newest document.

    Returns:
        oldest first.

    Raises:
        BadDate: `as_of` is no day.
    """
    day = exact(as_of) or newest(graph)
    chosen = {match.node for match in matches(graph, frame) if graph.nodes[match.node]["kind"] == "commitment"}
    found = with_kept(graph, series(graph, (node for node, data in graph.nodes(data=True) if data["kind"] == "commitment")))
    return tuple(_thread(graph, one, day) for one in found if not chosen.isdisjoint(one.nodes))


def newest(graph: Graph) -> str:
    """The day of the newest document."""
    return max((source.published for source in graph.graph["sources"].values()), default="")


def _thread(graph: Graph, found: Series, day: str) -> Thread:
    due = max((date for node in found.nodes for date in values(graph, node, "due")), default="")
    state = _state(found.mentions, due, day)
    return Thread(tuple(found.mentions), tuple(found.links), tuple(sorted(found.reasons)), due, state, found.mentions[-1].date)


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
    return "taken up again" if len(found) > 1 else "no follow-up found"


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
    note = f"as of {as_of or newest(graph)}; “no follow-up found” speaks of the documents of this store only"
    return Table("track", COLUMNS, rows, note)


def _row(graph: Graph, thread: Thread, lang: str) -> tuple[str | int, ...]:
    statuses = " → ".join(f"{mention.date} {mention.status}" for mention in thread.mentions)
    named = ("; ".join(label(graph, node, lang) for node in thread.ends(graph, *ends)) for ends in _ENDS.values())
    seen = [one for mention in thread.mentions for one in mention.seen]
    quotes = (" ".join(mention.seen[0].quote.split()) for mention in (thread.mentions[0], thread.mentions[-1]))
    documents = dict.fromkeys(one.document for one in seen)
    urls = dict.fromkeys(one.url for one in seen if one.url)
    shown = (thread.state, thread.since, thread.due, statuses, thread.name(graph, lang), *named)
    return *shown, len(documents), *quotes, "; ".join(documents), "; ".join(urls)


def as_json(graph: Graph, found: Iterable[Thread], lang: str, *, as_of: str = "") -> dict[str, Any]:
    """Series as the published schema (`track.schema.json`) has them.

    Args:
        graph: the one searched.
        found: of `threads`.
        lang: of the labels.
        as_of: as given to `threads`.
    """

    def things(nodes: Iterable[str]) -> list[dict[str, str]]:
        return [{"iri": node, "label": label(graph, node, lang)} for node in nodes]

    def commitment(thread: Thread) -> dict[str, Any]:
        return {
            "iri": thread.node,
            "label": thread.name(graph, lang),
            "state": thread.state,
            "since": thread.since,
            "due": thread.due,
            **{name: things(thread.ends(graph, *ends)) for name, ends in _ENDS.items()},
            "reasons": [in_words(graph, reason, lang) for reason in thread.reasons],
            "mentions": [
                {"iri": m.node, "date": m.date, "status": m.status, "match": match, "evidence": [seen.as_json() for seen in m.seen]}
                for m, match in zip(thread.mentions, (1.0, *thread.links), strict=True)
            ],
        }

    return {"as_of": as_of or newest(graph), "commitments": [commitment(thread) for thread in found]}
