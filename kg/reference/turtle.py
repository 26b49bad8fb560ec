"""The sectors as one Turtle file, for people who want the scheme without the program. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.reference.rdf import Triple, sectors
from kg.reference.tables import Reference
from kg.vocab import PREFIXES, Literal, iri

#: prefixes that the file needs; identifiers of sectors hold no character that Turtle would want escaped
_USED = ("dct", "id", "skos", "wd", "xsd")
_HEAD = "# made from sectors.csv and taxonomies.csv by `python -m kg.reference sectors`\n"
_ESCAPES = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n"})


def turtle(reference: Reference) -> str:
    """The scheme of sectors and the official lists, in Turtle, subjects in the order of the tables.

    Args:
        reference: the tables.
    """
    heads = "\n".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in _USED)
    return f"{_HEAD}{heads}\n\n" + "\n".join(_blocks(sectors(reference)))


def _blocks(triples: Iterable[Triple]) -> Iterator[str]:
    every = list(dict.fromkeys(triples))
    place = {subject: n for n, subject in enumerate(dict.fromkeys(s for s, _, _ in every))}
    for subject, group in groupby(sorted(every, key=lambda t: place[t[0]]), key=lambda t: t[0]):
        facts = " ;\n    ".join(f"{_iri(p)} {_term(o)}" for _, p, o in group)
        yield f"{_iri(subject)} {facts} .\n"


def _term(value: str | Literal) -> str:
    if isinstance(value, str):
        return _iri(value)
    text = f'"{value.value.translate(_ESCAPES)}"'
    if value.lang:
        return f"{text}@{value.lang}"
    return f"{text}^^{_iri(value.datatype)}" if value.datatype else text


def _iri(value: str) -> str:
    if value == iri("rdf:type"):
        return "a"
    for prefix in _USED:
        local = value.removeprefix(PREFIXES[prefix])
        if local != value and local.isalnum():
            return f"{prefix}:{local}"
    return f"<{value}>"
