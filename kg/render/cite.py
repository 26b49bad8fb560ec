"""Sources of an answer as BibTeX (for biblatex) or CSL-JSON, each document once."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg.ask.facts import Sighting
from kg.errors import ExportError
from kg.graph import Source
from kg.render.escape import web_url
from kg.vocab import document_slug

if TYPE_CHECKING:
    import networkx as nx

    from kg.ask.answer.reply import Answer
    from kg.ask.follow.compare import Comparison
    from kg.ask.follow.track import Thread
    from kg.ask.path.route import Paths
    from kg.ask.show import Shown

    Graph = nx.MultiDiGraph[str]

#: forms that sources can be written in
FORMS = ("bibtex", "csl")
#: what LaTeX takes for more than the character; braces by name, for BibTeX counts even escaped ones
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "%&#$_"},
}
#: names of languages as biblatex and babel have them
_LANGUAGES = {"ko": "korean", "en": "english"}
#: an id that looks like one with a digest gets one of its own, so that it is nobody else's key
_DIGEST = re.compile(r"-[0-9a-f]{8}$")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def of_answer(graph: Graph, found: Answer, *, limit: int | None = None) -> tuple[Source, ...]:
    """The sources of an answer to a question, of its first `limit` replies or of all."""
    return _quoted(graph, (seen for reply in found.replies[:limit] for seen in reply.evidence))


def of_paths(graph: Graph, found: Paths) -> tuple[Source, ...]:
    """The sources of paths; the reference data is none."""
    return _quoted(graph, (hop.evidence for path in found.paths for hop in path.hops if hop.evidence))


def of_threads(graph: Graph, found: Iterable[Thread]) -> tuple[Source, ...]:
    """The sources of commitments over time."""
    return _quoted(graph, (seen for thread in found for mention in thread.mentions for seen in mention.seen))


def of_comparison(graph: Graph, found: Comparison) -> tuple[Source, ...]:
    """The sources of a comparison."""
    return _quoted(graph, found.seen)


def of_shown(shown: Shown) -> tuple[Source, ...]:
    """The sources of all that is told of one thing; a document is its own."""
    told = [source.document for item in (shown.item, *shown.agreements, *shown.commitments) for source in item.sources]
    found = {one.id: one for one in ([shown.document] if shown.document else told)}.values()
    return tuple(Source(one.iri, one.id, one.title, one.publisher, one.url, one.published, one.lang) for one in found)


def _quoted(graph: Graph, seen: Iterable[Sighting]) -> tuple[Source, ...]:
    """The documents that quotes are from, each once, in the order in which they are quoted."""
    known = {source.id: source for source in graph.graph["sources"].values()}
    return tuple(known[document] for document in dict.fromkeys(sighting.document for sighting in seen) if document in known)


def cite(sources: Iterable[Source], form: str) -> str:
    """Sources in one of the `FORMS`, with a line end.

    Args:
        sources: documents; one that is named twice is written once.
        form: bibtex or csl.

    Raises:
        ExportError: there is no such form.
    """
    once = tuple({source.id: source for source in sources}.values())
    if form == "bibtex":
        return "\n".join(map(_bibtex, once))
    if form == "csl":
        return json.dumps([_csl(source) for source in once], ensure_ascii=False, indent=2) + "\n"
    raise ExportError(f"“{form}” is no form of citation", hint="one of " + ", ".join(FORMS))


def key(document: str) -> str:
    """The key of a document: in ASCII and lower case, a function of its id alone, another one for every id.

    An id that does not survive this whole gets a digest of itself, since BibTeX takes no account of case.

    >>> key("ko-001"), key("KO-001"), key("기사/한미 협약.txt")
    ('ko-001', 'ko-001-d72dc6b0', 'txt-a94f49fd')
    """
    plain = re.sub(r"[^a-z0-9]+", "-", document_slug(document)).strip("-")
    digest = hashlib.sha256(document.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    if plain.endswith(digest) or (plain == document and not _DIGEST.search(plain)):
        return plain
    return f"{plain or 'source'}-{digest}"


def _plain(text: str) -> str:
    """A text on one line, without control characters and marks of direction.

    >>> _plain("양자\\n협력\\u202e \\x1b[31m")
    '양자 협력 [31m'
    """
    return " ".join("".join(character for character in " ".join(text.split()) if character.isprintable()).split())


def _title(source: Source) -> str:
    """The title, else what the document is called here."""
    return _plain(source.title) or _plain(source.id) or key(source.id)


def _latex(text: str) -> str:
    r"""A text as LaTeX shows it, whatever it holds.

    >>> _latex("R&D 100% {양자} C:\\a_b")
    'R\\&D 100\\% \\textbraceleft{}양자\\textbraceright{} C:\\textbackslash{}a\\_b'
    """
    return "".join(_LATEX.get(character, character) for character in _plain(text))


def _bibtex(source: Source) -> str:
    """One entry; names in two pairs of braces, or a style would write NIST as “nist” and take “A and B” for two.

    The publisher comes twice: styles of biblatex print the organization of what is online.
    """
    publisher = f"{{{_latex(source.publisher)}}}" if _plain(source.publisher) else ""
    fields = {
        "title": f"{{{_latex(_title(source))}}}",
        "publisher": publisher,
        "organization": publisher,
        "date": "-".join(_parts(source.published)),
        "url": web_url(source.url),
        "language": _LANGUAGES.get(source.lang, _latex(source.lang)),
    }
    told = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{'online' if fields['url'] else 'misc'}{{{key(source.id)},\n{''.join(told)}}}\n"


def _csl(source: Source) -> dict[str, Any]:
    url, date = web_url(source.url), [int(part) for part in _parts(source.published)]
    item = {
        "id": key(source.id),
        "type": "webpage" if url else "document",
        "title": _title(source),
        "publisher": _plain(source.publisher),
        "issued": {"date-parts": [date]} if date else None,
        "URL": url,
        "language": _plain(source.lang),
    }
    return {name: value for name, value in item.items() if value}


def _parts(date: str) -> list[str]:
    """Year, month and day of an ISO date, as far as it goes; nothing of what is no date.

    >>> _parts("2025-10-29"), _parts("2025-10"), _parts("내년")
    (['2025', '10', '29'], ['2025', '10'], [])
    """
    found = _DATE.fullmatch(date)
    return [part for part in found.groups() if part] if found else []
