"""Bodies of a list whose country its class or its first member tells: A, B 등 일본 표준화기구; 미국 4개 대학(A, B); 체코 A, B와."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.lang.ko.data import expression, pattern, words
from kg.lang.ko.entities.placing import before
from kg.model import Mention

#: characters before a word in which the name of the body above it may stand
ABOVE = 14


def placed(text: str, found: Sequence[Mention], states: Mapping[int, Mention]) -> Iterator[Mention]:
    """The bodies, those of a list in the country of the class that sums it up, or of the member before them that has one.

    Args:
        text: NFC text.
        found: bodies outside the tables, each with the country of its place in the text.
        states: the countries that the text names, by their ends.
    """
    told = {m.start for m in found if _own(text, m, states)}
    homes = dict(_summed_up(text, found, states))
    last: Mention | None = None
    for body in sorted(found, key=lambda m: m.start):
        home = "" if body.start in told or body.refs or body.country == "INT" else homes.get(body.start, "")
        if not home and last and body.start not in told and body.country not in ("KR", "INT") and not body.refs and _follows(text, last, body):
            home = last.country
        body = replace(body, country=home) if home else body
        last = body if (home or body.start in told) and body.country not in ("", "KR", "INT") else None
        yield body


def is_unit(text: str, body: Mention) -> bool:
    """Whether a word names what a university or institute has set up for a project, which acts for it: 새별대 글로컬 사업추진단은.

    Args:
        text: NFC text.
        body: that ends like one.
    """
    ends = tuple(words("organizations", "project_units"))
    return body.form.endswith(ends) and pattern("organizations", "above_unit").search(text, max(0, body.start - ABOVE), body.start) is not None


def _own(text: str, body: Mention, states: Mapping[int, Mention]) -> bool:
    """Whether a country stands right before a body, or opens it."""
    inside = any(body.start < end <= body.end and states[end].start == body.start for end in states)
    return inside or before(text, body.start, dict(states)) is not None


def _summed_up(text: str, found: Sequence[Mention], states: Mapping[int, Mention]) -> Iterator[tuple[int, str]]:
    """Starts of the members of lists with the country of the class behind or before the list."""
    ends = {_whole(text, m): m for m in found}
    for state in states.values():
        code = state.refs[0].removeprefix("country:")
        closes = expression("organizations", "class_behind").search(text, max(0, state.start - 5), state.start)
        if closes and expression("organizations", "class_of_country").match(text, state.end):
            yield from ((m.start, code) for m in _members(text, closes.start(), ends))
        if opens := expression("organizations", "class_before").match(text, state.end):
            yield from ((m.start, code) for m in found if opens.start("members") <= m.start < opens.end("members"))


def _members(text: str, at: int, ends: Mapping[int, Mention]) -> Iterator[Mention]:
    """The members of a list that ends at an offset, last first."""
    while member := ends.get(at):
        yield member
        between = expression("organizations", "members_between").finditer(text, max(0, member.start - 3), member.start)
        gap = next((m for m in between if m.end() == member.start), None)
        if gap is None:
            return
        at = gap.start()


def _whole(text: str, body: Mention) -> int:
    """Where a name ends with the bracket behind it."""
    bracket = expression("organizations", "member_bracket").match(text, body.end)
    return bracket.end() if bracket else body.end


def _follows(text: str, one: Mention, other: Mention) -> bool:
    """Whether a body is the next member of a list after another one; 와 and 과 may join the two sides."""
    end = _whole(text, one)
    return end <= other.start <= end + 3 and expression("organizations", "member_comma").fullmatch(text, end, other.start) is not None
