"""Countries, organizations, programmes and sectors that the reference data names in a Korean text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from kg import reference
from kg.lang.ko.clauses import scope
from kg.lang.ko.data import endings, pattern, table, words
from kg.lang.ko.entities import regions, sides
from kg.lang.ko.morphs import Morphs
from kg.lang.ko.values import fields
from kg.model import Kind, Mention, Role

KINDS = {
    "org": Kind.ORGANIZATION,
    "country": Kind.COUNTRY,
    "pair": Kind.COUNTRY,
    "programme": Kind.PROGRAMME,
    "sector": Kind.SECTOR,
    "agreement": Kind.INSTRUMENT,
}
#: a name up to this length must begin and end where a morpheme does: longer ones are not found by chance
SHORT = 4
#: the title of who heads a body, in one word with its name
_HEAD = re.compile(r"장(?=[ 은는이가을를과와의도,.]|$)", re.MULTILINE)
#: what makes another body of one with the same name: 칠레 제2발전공사
_NUMBERED = re.compile(r"(?<![가-힣])제\d{1,2}$")
#: characters before a name in which its number may stand: 제2…, 10개국 …
COUNT = 8
#: how many characters make the opening of a text: headline, subtitle and the first sentences
OPENING = 500
#: which one of a series of spacecraft or ships a name means: 다목적실용위성 5호
_NUMBER = re.compile(r"\s?\d{1,2}[A-Z]?호(?!기|차)")


@dataclass(frozen=True)
class Names:
    """What the reference data names in a text.

    Args:
        mentions: in order; names of different kinds may lie inside each other.
        foreign: the country besides Korea that the text speaks of most, for bodies without a country; it is named at the opening.
        sides: parts of lists that name people and bodies of one country.
    """

    mentions: tuple[Mention, ...]
    foreign: str
    sides: tuple[sides.Side, ...] = ()

    @cached_property
    def homes(self) -> dict[int, str]:
        """Country of the body that ends at an offset."""
        return {m.end: m.country for m in self.mentions if m.kind is Kind.ORGANIZATION and m.country}


def hits(text: str) -> tuple[reference.Hit, ...]:
    """Where the reference data names something in a text."""
    return reference.gazetteer("ko").find(text, nested=True)


def abroad(found: Sequence[reference.Hit]) -> bool:
    """True when anything found is of another country than Korea, or international.

    >>> abroad(hits("과기정통부와 한국연구재단은 협약을 맺었다")), abroad(hits("과기정통부와 NASA는 협약을 맺었다"))
    (False, True)
    """
    tables = reference.load()
    named = (r for hit in found if hit.kind in ("country", "pair", "org", "agreement") for r in hit.refs)
    return any((tables.country_of(r) if not r.startswith("country:") else r.removeprefix("country:")) != "KR" for r in named)


def find(morphs: Morphs, hits: Sequence[reference.Hit]) -> Names:
    """The reference names of a document.

    Args:
        morphs: its text and morphemes.
        hits: what the gazetteer finds in it.
    """
    text = morphs.text
    mentions = [m for m in (_mention(morphs, hit) for hit in hits) if m and not _of_thing(text, m)]
    qualified = _qualified(text, list(_one_state(text, list(_as_glossed(text, mentions)))))
    placed = [m for m in qualified if not scope.of_event(text, m)]
    if joined := (*regions.find(text, mentions), *regions.provinces(text, mentions)):
        over = {m.start for m in joined if m.rule == regions.PROVINCE}  # 조지아 주지사 is of no country of that name
        placed = sorted((*(m for m in placed if m.start not in over), *joined), key=lambda m: (m.start, -m.end))
    foreign = _foreign(placed)
    marked = sides.find(text, placed, foreign)
    return Names(tuple(sides.placed(text, placed, marked)), foreign, marked)


def _mention(morphs: Morphs, hit: reference.Hit) -> Mention | None:
    kind, text = KINDS[hit.kind], morphs.text
    form = text[hit.start : hit.end]
    if form in table("organizations")["sector_first"]:
        kind = Kind.SECTOR
    if form == "인도" and re.match(r"[·ㆍ\- ]?태평양", text[hit.end : hit.end + 4]):
        return None
    if kind is Kind.COUNTRY and pattern("organizations", "no_names").match(text, hit.start):
        return None
    if len(form) <= SHORT and kind is not Kind.COUNTRY and not form.isascii() and not _aligned(morphs, hit):
        return None
    refs = tuple(r for r in hit.refs if r != "org:government-of-korea")
    if not refs:
        return Mention(hit.start, hit.end, Kind.COUNTRY, form, ("country:KR",), rule="ko.country.government")
    if kind is Kind.SECTOR:
        refs = tuple(r for r in refs if r.startswith("sector:"))
        return None if fields.is_none(text, hit.start, hit.end) else Mention(hit.start, hit.end, kind, form, refs, rule="ko.gazetteer.sector")
    if kind in (Kind.ORGANIZATION, Kind.COUNTRY) and not _certain(text, hit, form):
        return None
    if kind is Kind.ORGANIZATION and (counted(text, hit.start) or _NUMBERED.search(text, max(0, hit.start - COUNT), hit.start)):
        return None
    country = reference.load().country_of(refs[0]) if kind is Kind.ORGANIZATION else ""
    end = hit.end
    if kind is Kind.ORGANIZATION and (part := pattern("organizations", "hospital").match(text, end)):
        # the hospital of a university is a body of its own
        return Mention(hit.start, part.end(), kind, text[hit.start : part.end()], country=country, rule="ko.body.suffix")
    if kind is Kind.PROGRAMME and (number := _NUMBER.match(text, end)):
        # one of a series: the tables know the series
        return Mention(hit.start, number.end(), kind, text[hit.start : number.end()], names=(form,), rule="ko.gazetteer.programme")
    if kind is Kind.ORGANIZATION:
        if _HEAD.match(text, end) and hit.refs:
            return Mention(hit.start, end, kind, form, refs, role=Role.AFFILIATION, country=country, rule="ko.gazetteer.org.head")
        end += next((len(s) for s in ("㈜", "(주)") if text.startswith(s, end)), 0)
    return Mention(hit.start, end, kind, text[hit.start : end], refs, country=country, rule=f"ko.gazetteer.{hit.kind}")


def counted(text: str, start: int) -> bool:
    """Whether a number of them stands before a word for a body, which then is a class: 3개국 특허청과.

    Args:
        text: NFC text.
        start: of the word.

    >>> counted("페루 등 2개 기상청과", 8), counted("기상청과", 0)
    (True, False)
    """
    return pattern("organizations", "counted").search(text, max(0, start - COUNT), start) is not None


def _aligned(morphs: Morphs, hit: reference.Hit) -> bool:
    # one who heads it may be a word of its own: 산림청장
    headed = _HEAD.match(morphs.text, hit.end) is not None and hit.end + 1 in morphs.ends
    return hit.start in morphs.starts and (hit.end in morphs.ends or headed)


def _certain(text: str, hit: reference.Hit, form: str) -> bool:
    context = table("organizations")["risky"].get(form)
    return not context or bool(re.search(context, text[max(0, hit.start - 40) : hit.end + 40]))


def _of_thing(text: str, mention: Mention) -> bool:
    """True for an acronym in brackets behind a word that is no body: 물질(MOF) is no ministry.

    >>> [_of_thing(text, Mention(4, 7, Kind.ORGANIZATION, "MOF")) for text in ("새물질(MOF)", "재정부(MOF)")]
    [True, False]
    """
    if mention.kind is not Kind.ORGANIZATION or not mention.form.isascii() or text[mention.start - 1 : mention.start] != "(":
        return False
    before = re.search(r"([가-힣]+)\s?\($", text[max(0, mention.start - 20) : mention.start])
    return before is not None and re.search(table("organizations")["spelt_not"], before[1]) is not None


def _as_glossed(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, acronyms that brackets gloss as another body's without its bearers in the tables: 새별위원회(NRC), later NRC."""
    told = {m.form: refs for m in mentions if (refs := _fitting(text, m)) is not None}
    for mention in mentions:
        refs = told.get(mention.form, mention.refs)
        if refs == mention.refs:
            yield mention
        elif refs:
            yield replace(mention, refs=refs, country=reference.load().country_of(refs[0]))


def _fitting(text: str, mention: Mention) -> tuple[str, ...] | None:
    """The bearers of an acronym in brackets whose names are like the body's before it; None where there is nothing to compare.

    >>> nrc = Mention(6, 9, Kind.ORGANIZATION, "NRC", ("org:nrc-kr",), country="KR")
    >>> [_fitting(text, nrc) for text in ("새별위원회(NRC)", "기술연구회(NRC)")]
    [(), ('org:nrc-kr',)]
    """
    if mention.kind is not Kind.ORGANIZATION or not mention.form.isascii() or text[mention.start - 1 : mention.start] != "(":
        return None
    before = re.search(r"([가-힣]{3,})\($", text[max(0, mention.start - 20) : mention.start])
    if before is None or not before[1].endswith(endings()):
        return None
    return tuple(ref for ref in mention.refs if _alike(before[1], [n for n in reference.load().names(ref) if not n.isascii()]))


def _alike(name: str, others: Sequence[str]) -> bool:
    """Whether half of the pairs of letters of a name stand in one of some others, or there are none."""
    pairs = {a + b for a, b in pairwise(name)}
    return not others or any(2 * len(pairs & {a + b for a, b in pairwise(other)}) >= len(pairs) for other in others)


def _one_state(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, a country with its other name in brackets behind it as one: 아랍에미리트(UAE), 유럽연합(EU)."""
    inside = -1
    for n, mention in enumerate(mentions):
        after = mentions[n + 1] if n + 1 < len(mentions) else None
        same = after and mention.kind is Kind.COUNTRY and after.refs == mention.refs
        if same and after and text[mention.end : after.start] == "(" and text[after.end : after.end + 1] == ")":
            inside = after.start
            yield replace(mention, end=after.end + 1)
        elif mention.start != inside:
            yield mention


def _qualified(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Bodies with the country before them; a ministry's name behind a foreign country is that country's own."""
    skip = False
    for n, mention in enumerate(mentions):
        if skip:
            skip = False
            continue
        after = mentions[n + 1] if n + 1 < len(mentions) else None
        single = mention.kind is Kind.COUNTRY and len(mention.refs) == 1
        behind = text[mention.end : after.start] if single and after else ","
        governs = after is not None and after.form.endswith(tuple(words("sides", "governing")))
        if after and after.kind is Kind.ORGANIZATION and (behind in (" ", "") or (behind == "의 " and governs)):
            yield _of_country(text, mention, after)
            skip = True
            continue
        yield mention


def _of_country(text: str, state: Mention, body: Mention) -> Mention:
    code = state.refs[0].removeprefix("country:")
    whole = text[state.start : body.end]
    fitting = tuple(r for r in body.refs if reference.load().country_of(r) in (code, "INT", ""))
    if fitting or body.country == code:
        return replace(body, start=state.start, refs=fitting or body.refs, country=body.country or code, names=(whole, *body.names))
    return Mention(state.start, body.end, Kind.ORGANIZATION, whole, country=code, rule="ko.body.of-country")


def _foreign(mentions: Sequence[Mention]) -> str:
    counted: Counter[str] = Counter()
    for mention in mentions:
        if mention.kind is Kind.COUNTRY:
            counted.update(r.removeprefix("country:") for r in mention.refs if r.startswith("country:"))
        elif mention.kind is Kind.ORGANIZATION and len(mention.country) == 2:
            counted[mention.country] += 1
    counted.pop("KR", None)
    code = counted.most_common(1)[0][0] if counted else ""
    return code if any(_of(m, code) for m in mentions if m.start < OPENING) else ""


def _of(mention: Mention, code: str) -> bool:
    return mention.country == code or (mention.kind is Kind.COUNTRY and f"country:{code}" in mention.refs)


def without_nested(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions without what lies inside the name of a body or person, or inside a longer name of its own kind.

    Args:
        mentions: by start, longer ones first.
    """
    ends: dict[Kind, int] = {}
    body = named = -1
    for mention in mentions:
        inside = mention.end <= body and mention.kind in (Kind.COUNTRY, Kind.SECTOR, Kind.ORGANIZATION, Kind.ANAPHOR)
        inside = inside and not (mention.kind is Kind.SECTOR and mention.end > named)
        # 화학과 in "새별화학과": the end of a name and its particle
        inside = inside or (mention.kind is Kind.SECTOR and mention.start < named)
        if inside or mention.end <= ends.get(mention.kind, -1):
            continue
        ends[mention.kind] = mention.end
        if mention.kind in (Kind.ORGANIZATION, Kind.PERSON, Kind.PROGRAMME):
            body = max(body, mention.end)
        if mention.kind in (Kind.ORGANIZATION, Kind.PERSON):
            named = max(named, mention.end)
        yield mention
