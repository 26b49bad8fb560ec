"""The search of a question as SPARQL, to be pasted into `kg sparql`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.ask.activities import matches
from kg.ask.facts import targets
from kg.ask.frame import Frame
from kg.ask.ties import BY_MENTION
from kg.vocab import ONTOLOGY, PREFIXES

if TYPE_CHECKING:
    import networkx as nx

_TIES = "tp:party|tp:signatory|tp:involves"
_STATUS = {"proposed": ("proposed",), "agreed": ("agreed",), "concluded": ("signed", "in-force", "fulfilled")}
#: target ─▶ what is selected beside the activity, and the pattern that gives it
_WANTED = {
    "organizations": ("?thing", f"?activity {_TIES} ?thing . ?thing a org:FormalOrganization ."),
    "ranking": ("?thing", f"?activity {_TIES} ?thing ."),
    "parties": ("?thing", "?activity tp:party|tp:signatory|tp:involves ?thing ."),
    "countries": ("?thing", f"?activity ({_TIES})/tp:country? ?thing . ?thing a tp:Country ."),
    "sectors": ("?thing", "?activity tp:sector ?thing ."),
    "people": ("?thing", "?activity tp:under?/tp:signedBy ?thing ."),
    "amounts": ("?amount ?currency", "?activity tp:amount ?amount ; tp:currency ?currency ."),
    "dates": ("?date", "?activity tp:earliest|tp:dueEarliest ?date ."),
    "calendar": ("?date", "?activity tp:earliest|tp:dueEarliest ?date ."),
    "status": ("?status ?asOf", "?assertion tp:about ?activity ; tp:status ?status . OPTIONAL { ?assertion tp:asOf ?asOf }"),
}
#: that something is in an activity: it takes part, itself or by a body of its own, or is a topic of it
_OUT = f"?activity ({_TIES}|tp:sector|tp:programme|tp:under)/(tp:country|org:subOrganizationOf+|skos:broader+)? {{term}}"


def sparql(graph: nx.MultiDiGraph[str], frame: Frame) -> str:
    """A query for the activities that meet the constraints of a frame, with their quotes.

    Every IRI in it is one of the graph, no text of the question; words are escaped as string literals.

    Args:
        graph: gives the records behind merged agreements.
        frame: what is asked.
    """
    extra, pattern = _WANTED.get(frame.target, ("", ""))
    lines = list(_patterns(graph, frame))
    if pattern:
        lines.append(pattern)
    lines.append("?statement rdf:subject ?activity ; rdf:predicate rdf:type ; tp:evidence/oa:exact ?quote .")
    head = f"SELECT DISTINCT ?activity {extra + ' ' if extra else ''}?quote WHERE {{"
    body = "\n".join((head, *(f"  {line}" for line in lines), "}"))
    used = [prefix for prefix in PREFIXES if f"{prefix}:" in body]
    return "\n".join((*(f"PREFIX {prefix}: <{PREFIXES[prefix]}>" for prefix in used), body))


def _patterns(graph: nx.MultiDiGraph[str], frame: Frame) -> list[str]:
    found = matches(graph, frame)
    lines = []
    if frame.references:
        records = sorted({r for fitting in frame.references for node in fitting for r in (*graph.nodes[node]["records"], node)})
        lines.append(f"VALUES ?agreement {{ {' '.join(map(_term, records))} }} ?activity tp:under?|tp:programme ?agreement .")
    for number, nodes in enumerate(frame.bodies):
        lines.append(f"VALUES ?body{number} {{ {_terms(graph, nodes)} }}")
        # from the constant end: the other order takes a hundred times as long
        pattern = f"?body{number} ^(tp:country|org:subOrganizationOf*)/^({_TIES})/^(tp:under?) ?activity ."
        lines.append(_or_named(graph, pattern, [match.node for match in found if match.ties[number].weight == BY_MENTION], len(found)))
    for number, sector in enumerate(frame.sectors):
        lines.append(f"?sector{number} skos:broader* {_term(sector)} . ?activity tp:sector ?sector{number} .")
    for nodes in frame.programmes:
        unserved = [match.node for match in found if not set(nodes) & set(targets(graph, match.node, "programme"))]
        pattern = f"VALUES ?programme {{ {_terms(graph, nodes)} }} ?activity tp:programme ?programme ."
        lines.append(_or_named(graph, pattern, unserved, len(found)))
    for nodes in frame.people:
        lines.append(f"VALUES ?person {{ {_terms(graph, nodes)} }} ?activity tp:under?/tp:signedBy ?person .")
    if frame.status:
        codes = " ".join(f"<{ONTOLOGY}status/{code}>" for code in _STATUS[frame.status])
        lines.append(f"VALUES ?code {{ {codes} }} ?assertion0 tp:about ?activity ; tp:status ?code .")
    if frame.instrument and not frame.references:
        lines.append(f"?activity tp:under?/tp:instrument <{ONTOLOGY}instrument/{frame.instrument}> .")
    if frame.years and (frame.span or not frame.references):
        lines.append("OPTIONAL { ?activity tp:earliest|tp:dueEarliest ?day } OPTIONAL { ?about tp:about ?activity ; tp:asOf ?told }")
        lines.append(f"FILTER({_when(frame)})")
    lines += [f"FILTER NOT EXISTS {{ {_OUT.format(term=_term(node))} }}" for node in frame.without]
    if frame.unlisted and frame.target in _WANTED:
        lines += [f"FILTER NOT EXISTS {{ ?thing (tp:country|org:subOrganizationOf+|skos:broader+)? {_term(node)} }}" for node in frame.unlisted]
    if frame.words:
        lines.append(f"FILTER({' && '.join(f'CONTAINS(LCASE(?quote), {_string(word)})' for word in frame.words)})")
    # the type comes last: to start from every activity and test it takes too long
    return [*lines, "VALUES ?type { tp:Agreement tp:Commitment } ?activity a ?type ."]


def _terms(graph: nx.MultiDiGraph[str], nodes: Sequence[str]) -> str:
    """Nodes, and the IRIs under which documents speak of them."""
    members = graph.graph["members"]
    nodes = [node for node in nodes if node in graph] or tuple(nodes)
    return " ".join(_term(iri) for iri in dict.fromkeys(iri for node in nodes for iri in (node, *members.get(node, ()))))


def _or_named(graph: nx.MultiDiGraph[str], pattern: str, named: list[str], found: int) -> str:
    """A pattern; if all that was found is only named in quotes and titles, those activities: to search every quote takes too long.

    Args:
        graph: gives the records behind merged agreements.
        pattern: of the activities that have the thing in a slot.
        named: activities that are found by their words alone.
        found: how many activities are found.
    """
    if not named:
        return pattern
    if len(named) < found:
        return f"{pattern} # {len(named)} more are found by name in the quote or title"
    records = sorted({record for node in named for record in graph.nodes[node]["records"]})
    return f"VALUES ?activity {{ {' '.join(map(_term, records))} }} # found by name in the quote or title"


def _when(frame: Frame) -> str:
    day = 'STR(COALESCE(?day, ?told, ""))'
    return " || ".join(_one_time(day, year, frame.span) for year in frame.years)


def _one_time(day: str, year: str, span: str) -> str:
    first, _, last = year.partition("/")
    head = f"SUBSTR({day}, 1, {len(last or first)})"
    if last:
        return f'({day} >= "{first}" && {head} <= "{last}")'
    patterns = {"since": f'{day} >= "{first}"', "until": f'{head} <= "{first}"', "before": f'{head} < "{first}"'}
    return patterns.get(span, f'STRSTARTS({day}, "{first}")')


def _term(node: str) -> str:
    """An IRI in short form where its last part allows it.

    >>> _term("https://w3id.org/techpact/id/country/KR"), _term("https://w3id.org/techpact/ontology#Agreement")
    ('<https://w3id.org/techpact/id/country/KR>', 'tp:Agreement')
    """
    local = node.removeprefix(ONTOLOGY)
    return f"tp:{local}" if local != node and local.isalnum() else f"<{node}>"


def _string(word: str) -> str:
    """A string literal that nothing in the word can break out of.

    >>> _string('a"} DROP'), _string("양자")
    ('"a\\\\"} DROP"', '"양자"')
    """
    escaped = "".join("\\" + c if c in '"\\' else c for c in word if c.isprintable())
    return f'"{escaped}"'
