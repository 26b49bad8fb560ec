"""Organizations that no table knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg import reference
from kg.lang.en.aliases import short_name
from kg.lang.en.cities import cities, city_owning
from kg.lang.en.cues import alternatives, table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind


@dataclass(frozen=True, slots=True)
class _Patterns:
    first: re.Pattern[str]
    last: re.Pattern[str]
    head: re.Pattern[str]
    opener: re.Pattern[str]
    late: re.Pattern[str]
    topic: re.Pattern[str]
    held: re.Pattern[str]
    owner: re.Pattern[str]
    government: re.Pattern[str]
    office: re.Pattern[str]
    behind: re.Pattern[str]
    administration: re.Pattern[str]
    spacecraft: re.Pattern[str]
    seated: re.Pattern[str]
    whole: re.Pattern[str]
    weak: frozenset[str]
    inner: frozenset[str]
    corporate: frozenset[str]


@cache
def _patterns() -> _Patterns:
    data = table("names")
    cap = data["capital"]
    titles = alternatives(data["titles"])
    firsts, lasts = alternatives(data["heads_first"]), alternatives(data["heads_last"])
    word = rf"(?!{firsts}\b){cap}"
    link = r"(?:of the |of |for the |for |on |and |& |in )"
    tail = rf"{word}(?: (?:of (?:the )?)?{word}){{0,5}}"
    more = rf"(?:(?:, {tail})+,? (?:and|&) {tail}|(?:,? (?:and|&) {word}(?: {word}){{0,4}}){{0,2}})?"
    corporate = rf"(?:(?:,)? {alternatives(data['corporate'])}(?!\w))*"
    of = rf"(?: (?:(?:of|for) (?:the )?|(?:on|at) ){cap}(?: (?:and |& |of )?{cap}){{0,5}})?"
    return _Patterns(
        first=re.compile(rf"(?<![\w.’-])(?:{cap} ){{0,5}}{firsts}(?: of| for| on)(?: the)? {tail}{more}"),
        last=re.compile(
            rf"(?<![\w.’-]){cap}(?: {link}?{cap}){{0,9}}(?: {lasts}|, {alternatives(data['corporate'])})(?![\w’'-]*[a-z]){corporate}{of}"
        ),
        head=re.compile(rf"\b(?:{firsts}|{lasts})(?!\w)"),
        opener=re.compile(rf"{alternatives(data['openers'])} "),
        late=re.compile(rf" (?:on|of|for|at) {alternatives(data['months'])}\b"),
        topic=re.compile(data["topic"]),
        held=re.compile(rf"(?:,? and)?(?: {titles})*? (?:Professor|Prof|Dr|Mr|Ms|Mrs)\b|(?: {titles})+$"),
        owner=re.compile(data["owner"]),
        government=re.compile(data["of_government"]),
        office=re.compile(rf"(?:[A-Z][\w-]+ ){{0,3}}{titles}s? (?:of|for|to) (?:the )?(?=[A-Z])"),
        behind=re.compile(rf"(?<! of)(?<! the)(?<! for)(?<! and) {alternatives(data['behind_bodies'])} (?=[A-Z])"),
        administration=re.compile(data["administrations"]),
        spacecraft=re.compile(data["spacecraft"]),
        seated=re.compile(rf"{data['seats']} of(?: the)? {cap}(?: {cap}){{0,3}}"),
        whole=re.compile(rf"(?:the )?(?:{cap} ){{1,5}}{data['seats']}(?!\w)|(?:the )?{data['seats']} of "),
        weak=frozenset(data["weak_heads"]),
        inner=frozenset(data["inner_acronyms"]),
        corporate=frozenset(data["corporate"]),
    )


def organizations(text: str, known: Sequence[Span]) -> list[Span]:
    """Names of organizations by their head nouns.

    Args:
        text: plain text.
        known: what the tables know of it: these names bound a new one.

    >>> text = "With the Ministry of Trade and Ports of 한국, Acme Robotics Inc. joins the Northern Quantum Research Institute."
    >>> [text[s.start:s.end] for s in organizations(text, [])]
    ['Ministry of Trade and Ports', 'Acme Robotics Inc.', 'Northern Quantum Research Institute']
    """
    cover = Cover(known)
    taken = Cover()
    found = {span for pattern in (_patterns().first, _patterns().last) for span in _matches(pattern, text, cover)}
    kept = []
    for span in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if taken.free(span.start, span.end):
            taken.add(span)
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)


def _matches(pattern: re.Pattern[str], text: str, cover: Cover) -> Iterator[Span]:
    """The names of one pattern; what was cut off a match is searched again."""
    at = 0
    while match := pattern.search(text, at):
        span = _trimmed(text, match.start(), match.end(), cover)
        if span is not None:
            yield span
        at = span.end if span is not None and span.end > match.start() else match.start() + len(match[0].split(" ")[0]) + 1


def _trimmed(text: str, start: int, end: int, cover: Cover) -> Span | None:
    patterns = _patterns()
    while opener := patterns.opener.match(text, start, end):
        start = opener.end()
    # "of the Russian Federation": a head inside the name of a state ends nothing
    end = max([end, *(s.end for s in cover.at(start, end) if s.kind is Kind.COUNTRY and start < s.start < end)])
    seat = city_owning(text, start, end)
    if owner := patterns.owner.match(text, start, end) or seat:
        start = owner.end()
    if office := patterns.office.match(text, start, end):
        start = office.end()
    start = _behind_signer(text, start, end)
    led = text.find("-led", start, end)
    end = led if led > 0 else end
    start, end = _between_known(text, start, end, cover)
    start, end = _before_and(text, start, end)
    if late := patterns.late.search(text, start, end):
        end = late.start()
    if topic := patterns.topic.search(text, start, end):
        end = topic.start()
    if led_by := patterns.held.search(text, start, end) or _held(text, start, end):
        end = led_by.start()
    end -= len(text[start:end]) - len(re.sub(r"(?:[’']s|[ ,’'])+$", "", text[start:end]))
    end, owned = _without_owner(text, start, end, cover)
    if government := patterns.government.search(text, start, end):
        end = government.start()
    country, bare = _country(text, start, end, cover)
    if country == "EU" and text[start:end].split()[-1] in patterns.corporate:
        country = ""  # "… Holding Europe B.V." is the branch of a firm
    country = country or owned or (cities()[seat["city"]] if seat else "")
    words = text[bare:end].split()
    if any(s.kind is Kind.COUNTRY and len(s.refs) > 1 for s in cover.at(start, end)):
        # "the Peru–Chile Centre (PCC)": what has a short name of its own is a body of both
        if words[-1] in patterns.weak and not (words[-1] in table("names")["shared_heads"] and short_name(text, end)):
            return None
        country = "INT"
    heads = patterns.head.findall(text[bare:end])
    if patterns.administration.fullmatch(text, start, end) or patterns.spacecraft.search(text, _phrase(text, start), end):
        return None
    if (
        len(words) < 2
        or not heads
        or words[0].islower()
        or (
            len(heads) == 1
            and heads[0] in patterns.weak
            and _doubtful(words, heads[0], country)
            and not (text.endswith(("’s ", "'s "), 0, start) and _SHORT.match(text, end))
        )
    ):
        return None
    if len(words) == 2 and words[0] in table("names")["office_words"] and not country and not _known(text[bare:end], ""):
        return None
    inner = [s for s in cover.at(bare, end) if s.kind is Kind.ORGANIZATION]
    if inner and inner[0].start < start < inner[0].end:
        return None
    if len(inner) > 1 or (inner and (inner[0].start <= bare and inner[0].end >= end)):
        return None
    if inner and inner[0].end == end and inner[0].start - bare < 4:
        return None
    names = (text[bare:end],) if bare > start else ()
    return Span(
        start, end, Kind.ORGANIZATION, refs=_known(text[bare:end], country), country=country, names=names, rule="en.organization.head-noun"
    )


def _held(text: str, start: int, end: int) -> re.Match[str] | None:
    """The title behind a body whose holder it names: "Ministry of Ports Secretary Ana Berg" is no longer name."""
    found = _patterns().behind.search(text, start, end)
    if found is None:
        return None
    body = _patterns().head.search(text, start, found.start())
    return found if body and not _patterns().head.search(text, found.end(), end) else None


#: a short name in brackets that ends a name: no "… Technologies (CET) Dialogue"
_SHORT = re.compile(r" \([A-Z][A-Za-z-]{2,14}\)(?! [A-Z])")
_CAPITALS = re.compile(r"(?:[A-Z][\w&-]* )+$")
#: how far before its end a run of capitalised words is looked for
_REACH = 60


def _phrase(text: str, start: int) -> int:
    """Where the run of capitalised words begins that goes on at a place."""
    before = _CAPITALS.search(text[max(0, start - _REACH) : start])
    return start - len(before[0]) if before else start


def _behind_signer(text: str, start: int, end: int) -> int:
    """Where a body begins whose signer stands before it: "Lim Ryu-hong for Seoul National University" is no name."""
    heads = _patterns().head
    for signer in re.compile(r"(?<![\w.’-])(?:[A-Z][\w.’-]* ){1,4}for (?:the )?(?=[A-Z])").finditer(text, start, end):
        whole = signer[0].count(" ") > 2 or re.search(r"[A-Z][\w.’-]* $", text[: signer.start()])
        if whole and not heads.search(signer[0]) and heads.search(text, signer.end(), end):
            start = signer.end()
    return start


def _without_owner(text: str, start: int, end: int, cover: Cover) -> tuple[int, str]:
    """Where the name of a ministry, or of a body that is known without it, ends before "of COUNTRY", and that country."""
    states = [s for s in cover.at(start, end) if s.kind is Kind.COUNTRY and s.end == end and len(s.refs) == 1]
    owner = re.search(r" of(?: the)? $", text[start : states[0].start]) if states else None
    if owner is not None:
        whole = text[start : start + owner.start()]
        firm = whole.split()[-1] in _patterns().corporate
        # "University of the Philippines" is a name, but nobody writes the full title of a state in one
        titled = " of " in text[states[0].start : end] and whole.split()[-1] in _last_heads()
        if not (firm or titled or re.compile(table("names")["ministries"]).match(text, start, end) or _known(whole, "")):
            return end, ""
    return (start + owner.start(), states[0].refs[0].partition(":")[2]) if owner and states else (end, "")


def _known(name: str, country: str) -> tuple[str, ...]:
    """What the reference data knows under the name, when the country that the text gives does not speak against it."""
    tables = reference.load()
    found = [ref for ref in tables.lookup(name, lang="en") if ref.startswith("org:")]
    return tuple(ref for ref in found if not country or tables.country_of(ref) in (country, "", "INT"))


def _doubtful(words: list[str], head: str, country: str) -> bool:
    """Whether a name with a weak head is none: the head opens it, or nothing but common words of offices and fields stands before it."""
    if words[0] == head and head in table("names")["opening_heads"] and len(words) > 2 and words[1] in ("of", "for"):
        return False
    common = set(table("names")["office_words"]) | set(table("names")["openers"]) | _last_heads() | set(table("names")["field_words"])
    return (
        words[0] == head
        or "and" in words
        or "of" in words[: words.index(head)]
        or (all(w in common for w in words if w != head) and not country)
    )


def _between_known(text: str, start: int, end: int, cover: Cover) -> tuple[int, int]:
    """Cuts at a known name that "and" or a comma joins to the new one."""
    for span in cover.at(start, end):
        if span.kind not in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON, Kind.PROGRAMME):
            continue
        joint = re.compile(r"(?:,| and| &|, and|’s|'s)(?: the)? ").match(text, span.end, end)
        if joint and span.start <= start + 4:
            if _goes_on(text, span, joint.end(), end):
                continue
            start = joint.end()
        elif (
            span.start > start
            and re.search(r"(?:,|and|&)(?: the)? $", text[start : span.start])
            and (span.kind is not Kind.COUNTRY or not re.match(r" [A-Z]", text[span.end : span.end + 2]))
        ):
            end = re.sub(r"(?:,| and| &)+(?: the)? *$", "", text[start : span.start]).__len__() + start
            break
    return start, end


def _goes_on(text: str, known: Span, start: int, end: int) -> bool:
    """Whether a ministry's name is longer than the known one that opens it: further fields and its short name follow."""
    ministry = re.compile(table("names")["ministries"]).match(text, known.start)
    return ministry is not None and not _patterns().head.search(text, start, end) and short_name(text, end) is not None


def _before_and(text: str, start: int, end: int) -> tuple[int, int]:
    """Cuts "X University and Y Institute" in two, and an acronym off "Ministry of A and NSF"."""
    patterns = _patterns()
    for joint in re.compile(r",? (?:and|&) ").finditer(text, start, end):
        left, right = text[start : joint.start()], text[joint.end() : end]
        acronym = re.fullmatch(r"[A-Z]{2,6}", right.split(" ")[0]) and right.split(" ")[0] not in patterns.inner
        if re.fullmatch(r"[A-Z]{3,6}", left) and left not in patterns.inner and patterns.head.search(right):
            # "KII and the Fjord University"
            return joint.end(), end
        complete = patterns.head.search(left) and left.split(" ")[-1] in _last_heads()
        seat = patterns.seated.fullmatch(left) and patterns.whole.match(text, joint.end())
        # "Ministry of Ports and Ministry of Fisheries": two that both open with what they are
        second = patterns.head.search(left) and _opens_with_head().match(text, joint.end(), end)
        if acronym or complete or seat or second:
            return start, joint.start()
    return start, end


@cache
def _opens_with_head() -> re.Pattern[str]:
    return re.compile(rf"(?:the )?{alternatives(table('names')['heads_first'])} (?:of|for) ")


@cache
def _last_heads() -> frozenset[str]:
    data = table("names")
    return frozenset(data["heads_last"]) - frozenset(data["weak_heads"])


def _country(text: str, start: int, end: int, cover: Cover) -> tuple[str, int]:
    """The country that opens a name ("the ROK Ministry of …") and where the rest begins."""
    first = next((s for s in cover.at(start, end) if s.kind is Kind.COUNTRY and s.start == start and len(s.refs) == 1), None)
    if first is None:
        inside = next((s for s in cover.at(start, end) if s.kind is Kind.COUNTRY and len(s.refs) == 1), None)
        return (inside.refs[0].partition(":")[2] if inside else ""), start
    after = first.end + len(text[first.end : end]) - len(text[first.end : end].lstrip(" ’s"))
    return first.refs[0].partition(":")[2], after if text[first.end : first.end + 1] in (" ", "’", "'") else start
