"""Short forms of names that a Korean text defines in brackets, and their later uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.ko.data import table, words
from kg.lang.ko.entities.of_kind import RULE as OF_KIND
from kg.lang.ko.entities.universities import other_forms
from kg.model import Kind, Mention

#: fewest letters of a ministry's name that is one without its country: 환경과학부, but not 외교부
MINISTRY = 4
#: rules of bodies that only the place of their first mention tells; later the name itself does
AGAIN = frozenset({"ko.body.glossed", "ko.body.partner", "ko.body.beside-country", "ko.body.below", "ko.body.institute", OF_KIND})
#: rules of names of one word that may be a firm's, which the text may cut short: 가람마리타임, later 가람; fewest letters of its first part
FIRMS, PART = frozenset({"ko.body.beside-country", "ko.body.introduced", "ko.body.partner", "ko.body.glossed"}), 3

#: … with the mark of a footnote before it: 푸른주 보호청*(이하 ‘보호청’)
_BRACKET = re.compile(r"\*{0,3}\s?\(([^()]{2,60})\)")
_BELOW = re.compile(r"이하\s*[‘’'“”\"｢「]?\s*([^‘’'“”\"｣」)]+?)\s*[’'”\"｣」]?$")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.\- ]{1,40}")


def find(text: str, bodies: Sequence[Mention]) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The bodies with the short forms that brackets behind them define, and the later uses of these forms.

    Args:
        text: of the document.
        bodies: organizations and instruments in order.
    """
    named: list[Mention] = []
    short: dict[str, Mention] = {}
    for body in bodies:
        match = _BRACKET.match(text, body.end)
        form = _short(match[1], body.form) if match else ""
        others = _others(text, body)
        named.append(replace(body, names=tuple(dict.fromkeys((*body.names, *((form,) if form else ()), *others)))))
        for other in (form, *others):
            if len(other) > 1:
                short.setdefault(other, named[-1])
    if not short:
        return tuple(named), ()
    taken = _covered(iter(bodies))
    forms = re.compile("|".join(re.escape(f) for f in sorted(short, key=len, reverse=True)))
    later = []
    for match in forms.finditer(text):
        origin = short[match[0]]
        if match.start() in taken or match.start() < origin.end or not _whole(text, match.start(), match.end()):
            continue
        later.append(replace(origin, start=match.start(), end=match.end(), form=match[0], names=(origin.form, *origin.names), rule="ko.alias"))
    return tuple(named), tuple(later)


def meant(text: str, bodies: Sequence[Mention], words: re.Pattern[str]) -> Iterator[Mention]:
    """Uses of a class for the Korean body that was the topic before: 회사는, 이 대학은.

    Args:
        text: of the document.
        bodies: organizations in order.
        words: the class with its demonstrative, in group 1, and the particle of a topic or subject behind it.
    """
    acting = [m for m in bodies if re.match(r"(?:\([^()]*\))?(?:은|는|이|가|의)\s", text[m.end : m.end + 60])]
    for match in words.finditer(text):
        # 이 기구는 is an international body, and may be told by its name as an owner only
        home = "INT" if match[1].endswith("기구") else "KR"
        told = (m for m in acting if m.country == home and m.end < match.start(1))
        before = [m for m in told if home == "INT" or _acts(text, m) or _owns_before(text, m, match)]
        # 연구원은 is the institute so called, not the firm that acted since
        called = [m for m in before if _called(m, match[1].split()[-1])]
        for origin in (called or before)[-1:]:
            names = (origin.form, *origin.names)
            yield replace(origin, start=match.start(1), end=match.end(1), names=names, rule="ko.alias.class")


def _acts(text: str, body: Mention) -> bool:
    """Whether a body has the particle of a topic or subject, behind a bracket or not."""
    return re.match(r"(?:\([^()]*\))?(?:은|는|이|가)\s", text[body.end : body.end + 60]) is not None


def _owns_before(text: str, body: Mention, word: re.Match[str]) -> bool:
    """Whether the sentence right before a word for a body names one as an owner: at its start, or anywhere before 이 회사는."""
    stop = _end_before(text, word.start(1))
    start = _end_before(text, max(0, stop - 1))
    opens = not text[start + 1 : body.start].strip()
    return start < body.start and body.end < stop and (opens or word[1].startswith("이 "))


def _end_before(text: str, at: int) -> int:
    """Where the last sentence or line before an offset ends, -1 before the first."""
    return max(text.rfind(". ", 0, at), text.rfind("\n", 0, at))


def _called(body: Mention, noun: str) -> bool:
    """Whether the full name of a body ends in the noun of its class."""
    known = (name for ref in body.refs[:1] for name in reference.load().names(ref))
    return any(name.endswith(noun) for name in (body.form, *body.names, *known))


def _others(text: str, body: Mention) -> tuple[str, ...]:
    """Other forms of a name outside the tables that the text may use: without its country, a university's short form, a company's first word.

    >>> plum = Mention(0, 7, Kind.ORGANIZATION, "자두공과대학교", rule="ko.body.suffix")
    >>> _others("자두공과대학교는 자두공대로 불린다", plum)
    ('자두공대',)
    """
    if body.kind is not Kind.ORGANIZATION:
        return ()
    first, _, rest = body.form.partition(" ")
    if body.refs:
        # 가나 환경과학부, later 환경과학부, where no body of Korea is called so
        own = body.country not in ("", "KR") and first in _of_country(body.country) and len(rest) >= MINISTRY and not _korean(rest)
        return (rest,) if own else ()
    found = [body.form] if body.rule in AGAIN else []
    found += [v for v in other_forms(body.form) if re.search(rf"{re.escape(v)}(?![학교])", text)]
    if rest and body.country not in ("", "KR") and first in _of_country(body.country):
        found += [rest] if not _korean(rest) else []
        first, _, rest = rest.partition(" ")
    firm = body.country not in ("", "KR") and body.form.endswith(tuple(words("organizations", "firms")))
    if not rest and body.country not in ("", "KR") and body.rule in FIRMS:
        found += [form for n in range(len(first) - 2, max(len(first) // 2, PART) - 1, -1) if _word(form := first[:n]).search(text)]
    if rest and len(first) > 2 and (firm or body.rule in ("ko.body.glossed", "ko.body.partner", OF_KIND)):
        found.append(first)
    return tuple(found)


def _word(form: str) -> re.Pattern[str]:
    """A name as a word of its own that acts, owns or stands beside another."""
    return re.compile(rf"(?<![가-힣A-Za-z]){re.escape(form)}(?={table('organizations')['as_word']})")


@cache
def _of_country(code: str) -> frozenset[str]:
    row = reference.load().countries.get(code)
    return frozenset((row.label_ko, *row.alt_ko)) if row else frozenset()


@cache
def _korean(form: str) -> bool:
    """True when the tables give a form to a Korean body."""
    hits = reference.gazetteer("ko").find(form)
    return any(h.form == form and reference.load().country_of(h.refs[0]) == "KR" for h in hits if h.kind == "org")


def _short(inside: str, form: str) -> str:
    """The short form in a bracket: an acronym, "이하 …", or letters of the name in their order."""
    below = _BELOW.search(inside)
    if below:
        return below[1].strip()
    part = re.split(r"[·,/:;]|\s(?:원장|소장|총장|회장|이사장|대표)", inside)[0].strip()
    if _LATIN.fullmatch(part):
        return part
    if form.isascii() and form.isupper() and part.startswith(tuple(words("organizations", "international_names"))) and " " not in part:
        return part  # UNEP(유엔환경계획)
    letters = iter(form)
    if 2 <= len(part) <= 8 and part != form and all("가" <= c <= "힣" for c in part) and all(c in letters for c in part):
        return part
    return ""


def _whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    if before and (before.isalnum()):
        return False
    return text[start].isascii() is False or not text[end : end + 1].isascii() or not text[end : end + 1].isalnum()


def _covered(mentions: Iterator[Mention]) -> set[int]:
    return {n for m in mentions for n in range(m.start, m.end)}
