"""Sites, machines and undertakings that a text calls by their proper names: 가람 광산, 새별 1호기, 나르바 망원경, K9 자주포."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.ko.data import table, words
from kg.lang.ko.entities import acronyms
from kg.lang.ko.entities.placing import lands
from kg.lang.ko.entities.subjects import PROPER
from kg.lang.ko.morphs import Morphs
from kg.model import Kind, Mention

#: tags of pieces into which it cuts a name that it does not know: 두+코바니, 알칸타+라
PIECES = frozenset({"NNP", "NNG", "XSN", "MM", "VCP", "EC", "SN", "SO", "SL"})
RULE = "ko.programme.site"
#: a short name in quotation marks, with its spelling
_QUOTED = re.compile(r"[‘'“\"]([가-힣A-Za-z0-9][가-힣A-Za-z0-9 .-]{1,19}?)(?:\(([A-Za-z][A-Za-z0-9 .-]{1,19})\))?[’'”\"]")


def find(morphs: Morphs, spans: Sequence[tuple[int, int]], known: Sequence[Mention]) -> Iterator[Mention]:
    """The sites, machines and undertakings of a text, each also by its name without the noun behind it.

    Args:
        morphs: the document.
        spans: its units.
        known: bodies, whose names are no sites.
    """
    taken = {n for m in known if m.kind in (Kind.ORGANIZATION, Kind.PERSON) for n in range(m.start, m.end)}
    listed = {n for m in known if m.kind is Kind.PROGRAMME for n in range(m.start, m.end)}
    yield from acronyms.find(morphs, spans, taken | listed)
    for start, end in spans:
        for match in _site().finditer(morphs.text, start, end):
            spelt = match["latin"] and match["latin"] not in words("sites", "no_codes")
            if match.start() in taken or match.end() - 1 in taken or not (spelt or _proper(morphs, *match.span("name"))):
                continue
            yield _programme(match, match["name"], match["latin"], f"{match['name']} {match['kind']}")
        for match in _coded().finditer(morphs.text, start, end):
            if match.start() not in taken and match["name"] not in words("sites", "no_codes"):
                yield _programme(match, match["name"])
        for match in (*_glued().finditer(morphs.text, start, end), *_numbered().finditer(morphs.text, start, end)):
            if match.start() not in taken and match.end() - 1 not in taken and _is_glued(morphs, match):
                yield _programme(match, match["name"])
        for match in _QUOTED.finditer(morphs.text, start, end):
            if match.start(1) not in taken and _told_before(morphs.text, match.start()):
                yield _programme(match, match[2], group=1)


def _programme(match: re.Match[str], *names: str | None, group: int = 0) -> Mention:
    """The site or machine that a group of a match names, with the names among its other parts."""
    return Mention(*match.span(group), Kind.PROGRAMME, match[group], names=tuple(filter(None, names)), rule=RULE)


def _told_before(text: str, at: int) -> bool:
    """Whether the noun of a machine or platform stands right before a name in quotation marks: 측정기 ‘새눈’.

    >>> [_told_before(text, len(text) - 4) for text in ("측정기 ‘새눈’", "측정기를 ‘새눈’")]
    [True, False]
    """
    return text.endswith(tuple(words("sites", "quoted")), 0, at - 1 if text[at - 1 : at] == " " else at)


@cache
def _glued() -> re.Pattern[str]:
    """A name in one word with the noun of its site: 마라칸기지."""
    kinds = "|".join(table("sites")["glued"])
    return re.compile(rf"(?<![가-힣A-Za-z·-])(?P<name>[가-힣]{{2,7}}?)(?P<kind>{kinds})(?={table('sites')['behind']})")


@cache
def _numbered() -> re.Pattern[str]:
    """One of a series of spacecraft or ships: 새별 5호."""
    return re.compile(rf"(?<![가-힣A-Za-z·-])(?P<name>[가-힣]{{2,8}})(?P<kind>\s?\d{{1,2}}[A-Z]?호)(?={table('sites')['behind']})")


def _is_glued(morphs: Morphs, match: re.Match[str]) -> bool:
    """Whether what stands before the noun or number is a proper name, or the kind of machine of which it is one."""
    if match["name"].endswith(tuple(words("sites", "machines"))) and match["kind"].endswith("호"):
        return True
    first = morphs.starts.get(match.start())
    whole = first is not None and morphs.tokens[first].tag == "NNP" and morphs.tokens[first].end == match.end()
    return _proper(morphs, *match.span("name")) or (whole and match["name"] not in words("sites", "no_names"))


def _either(*keys: str) -> str:
    return "|".join(sorted((noun for key in keys for noun in table("sites")[key]), key=len, reverse=True))


@cache
def _site() -> re.Pattern[str]:
    """A word, its spelling where there is one, and the noun of a site, machine or undertaking, or a number of a plant."""
    between, behind = _either("between"), table("sites")["behind"]
    nouns = rf"{_either('kinds', 'machines', 'undertakings')}|\d(?:[·~,]\s?\d)*\s?호기"
    name = r"(?<![가-힣A-Za-z·-])(?P<name>[가-힣]{2,7})(?:\((?P<latin>[A-Z][A-Za-z .-]{2,30})\))?\s"
    return re.compile(rf"{name}(?:(?:{between})\s){{0,2}}(?P<kind>{nouns})(?={behind})")


@cache
def _coded() -> re.Pattern[str]:
    """Machines by a code, and experiments by an acronym: K9 자주포, MAJORANA 실험."""
    data = table("sites")
    name = rf"{data['code']}(?=\s(?!실험))|{data['acronym']}(?=\s(?:실험|망원경|위성))"
    return re.compile(rf"(?<![가-힣A-Za-z0-9·/-])(?P<name>{name})\s(?:{_either('machines')})(?={data['behind']})")


def _proper(morphs: Morphs, start: int, end: int) -> bool:
    """Whether a word is a proper noun that names no country, city or field at home."""
    form = morphs.text[start:end]
    first, last = morphs.starts.get(start), morphs.ends.get(end)
    common = form in words("organizations", "places") or form in words("organizations", "municipalities") or form in words("sites", "no_names")
    common = common or re.search(table("sites")["no_ends"], form) is not None
    if first is None or last is None or common or any(name in form for name, _ in lands()):
        return False
    inside = morphs.tokens[first : last + 1]
    if all(t.tag in PROPER or (n and t.tag in ("NNG", "XSN")) for n, t in enumerate(inside)):
        return True
    return all(t.tag in PIECES for t in inside) and any(t.tag == "NNP" and t.end - t.start > 2 for t in inside)
