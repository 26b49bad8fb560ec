"""Institutes named by what stands above them: a research body (프라운호퍼 ISIT), or the two countries that share them (한-칠레 빛소재센터)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.ko.data import pattern, words
from kg.model import Kind, Mention

#: types of bodies that have institutes under their own name
RESEARCH = frozenset({"research-institute", "national-lab", "university", "foundation", "agency"})

#: fewest letters of an acronym that is one body's
ACRONYM = 5
#: what opens the names of the institutes of Korea, and letters that a name without it must exceed to be no common noun
KOREA, OWN = "한국", 4
#: rule of a centre that two countries share
SHARED = "ko.programme.shared"


def at_home(form: str) -> bool:
    """Whether a name is that of a body of Korea without the name of the country before it.

    Args:
        form: as the text writes it.

    >>> at_home("화학연구원"), at_home("연구원"), at_home("물리연구원")
    (True, False, False)
    """
    return len(form) > OWN and form in _shortened()


@cache
def _shortened() -> frozenset[str]:
    """The names of bodies of Korea without the name of the country that opens them."""
    rows = reference.load().organizations.values()
    return frozenset(row.label_ko.removeprefix(KOREA) for row in rows if row.country == "KR" and row.label_ko.startswith(KOREA))


def find(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Acronyms in Latin letters behind the research body above them, where they act or stand in a list.

    Args:
        text: NFC text.
        known: what the reference data names; a name of its own is no part of another one, but for one of another country:
            IPK is a body in Korea, and 프라운호퍼 IPK none of it.
    """
    homes = {m.start: m.country for m in known}
    for body in known:
        match = pattern("organizations", "institute_acronym").match(text, body.end)
        if not match or match[1] in words("persons", "titles") or not _of_research(body):
            continue
        if homes.get(match.start(1), "") in ("", body.country) and match.start(1) in homes:
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


def with_acronyms(text: str, found: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies, one with its acronym in Latin letters behind its name as a whole: 칠레 수소협회 HYCHILE.

    Args:
        text: NFC text.
        found: bodies outside the tables.
        known: what the reference data names; a name of its own is no part of another one.
    """
    starts = {m.start for m in known}
    for body in found:
        match = pattern("organizations", "institute_acronym").match(text, body.end) if body.rule == "ko.body.suffix" else None
        if match and match.start(1) not in starts and match[1] not in words("persons", "titles"):
            form = text[body.start : match.end(1)]
            body = replace(body, end=match.end(1), form=form, names=(*body.names, body.form, match[1]))
        yield body


def by_acronym(text: str, found: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies, one whose bracket gives a long acronym of the tables as the body of that acronym: 어느 나라의 원자력도시(KACARE).

    Short acronyms belong to several bodies.

    Args:
        text: NFC text.
        found: bodies outside the tables.
        known: what the reference data names.
    """
    glosses = {m.start: m for m in known if m.kind is Kind.ORGANIZATION and len(m.refs) == 1 and m.form.isascii() and len(m.form) >= ACRONYM}
    for body in found:
        gloss = glosses.get(body.end + 1) if text[body.end : body.end + 1] == "(" and not body.refs else None
        own = gloss is not None and text[gloss.end : gloss.end + 1] == ")" and len(gloss.country) == 2
        yield replace(body, refs=gloss.refs, country=gloss.country) if gloss and own else body


def shared(found: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies, centres right behind the two countries that share them, and their later mentions, as programmes of both.

    Behind two countries abroad (칠레·페루 남극연구소와) stand a body of each.

    Args:
        found: bodies outside the tables.
        known: what the reference data names.
    """
    pairs = {m.end: m for m in known if m.kind is Kind.COUNTRY and len(m.refs) > 1 and "country:KR" in m.refs}
    joint = tuple(words("organizations", "joint"))
    centres = {m.form: pairs[m.start - 1] for m in found if m.start - 1 in pairs and not m.refs and m.form.endswith(joint)}
    for body in found:
        pair = centres.get(body.form)
        if pair is None or body.refs:
            yield body
            continue
        whole = f"{pair.form} {body.form}"
        # the countries before it stay mentions of their own
        yield replace(body, form=whole, kind=Kind.PROGRAMME, names=(body.form,), country="", rule=SHARED)
