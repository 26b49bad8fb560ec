"""Institutes named by the body above them and a word of their own: 프라운호퍼 ISIT, 막스플랑크 빛과학연구소."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import reference
from kg.lang.ko.data import pattern, words
from kg.model import Kind, Mention

#: types of bodies that have institutes under their own name
RESEARCH = frozenset({"research-institute", "national-lab", "university", "foundation", "agency"})


def find(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Acronyms in Latin letters behind the research body above them, where they act or stand in a list.

    Args:
        text: NFC text.
        known: what the reference data names; a name of its own is no part of another one.
    """
    starts = {m.start for m in known}
    for body in known:
        match = pattern("organizations", "institute_acronym").match(text, body.end)
        if not match or match.start(1) in starts or match[1] in words("persons", "titles") or not _of_research(body):
            continue
        form = text[body.start : match.end(1)]
        yield Mention(body.start, match.end(1), Kind.ORGANIZATION, form, country=body.country, rule="ko.body.institute")


def _of_research(body: Mention) -> bool:
    if body.kind is not Kind.ORGANIZATION or not body.country or body.form.isascii():
        return False
    rows = reference.load().organizations
    return any(rows[ref[4:]].type in RESEARCH for ref in body.refs[:1] if ref[4:] in rows)


def named_whole(text: str, found: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies, those right behind the body above them with its name before their own as another form.

    Args:
        text: NFC text.
        found: bodies outside the tables.
        known: what the reference data names.
    """
    above = {m.end: m for m in known if _of_research(m)}
    for body in found:
        parent = above.get(body.start - 1) if text[body.start - 1 : body.start] == " " and not body.refs else None
        if parent and parent.country in ("", body.country):
            body = replace(body, names=(*body.names, f"{parent.form} {body.form}", *(f"{n} {body.form}" for n in parent.names)))
        yield body
