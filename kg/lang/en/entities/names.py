"""Organizations that no table knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.entities.aliases import introduced, short_name
from kg.lang.en.entities.cities import cities, city_owning, home
from kg.lang.en.entities.shapes import shapes
from kg.lang.en.spans import Cover, Span
from kg.model import Kind


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
    found = {span for pattern in (shapes().first, shapes().last) for span in _matches(pattern, text, cover)}
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
    """The body whose name a match holds, without what is none of the name; none where no name is left."""
    while opener := shapes().opener.match(text, start, end) or shapes().session.match(text, start, end):
        start = opener.end()
    # a long name opens with its state: "the United States Coastal Water Research Corporation"
    start = min([start, *(s.start for s in cover.at(start, end) if s.kind is Kind.COUNTRY and s.start < start)])
    # "of the Russian Federation": a head inside the name of a state ends nothing
    end = max([end, *(s.end for s in cover.at(start, end) if s.kind is Kind.COUNTRY and start < s.start < end)])
    start, seat = _without_front(text, start, end)
    led = text.find("-led", start, end)
    start, end = _between_known(text, start, led if led > 0 else end, cover)
    start, end = _before_and(text, start, end)
    end, owned = _without_owner(text, start, _without_end(text, start, end), cover)
    if government := shapes().government.search(text, start, end):
        end = government.start()
    country, bare = _country(text, start, end, cover)
    if country == "EU" and text[start:end].split()[-1] in shapes().corporate:
        country = ""  # "… Holding Europe B.V." is the branch of a firm
    country = country or owned or seat
    if any(s.kind is Kind.COUNTRY and len(s.refs) > 1 for s in cover.at(start, end)):
        if not _is_shared(text, bare, end):
            return None
        country = "INT"
    if _is_no_body(text, (start, bare, end), country) or _is_known(cover, start, bare, end):
        return None
    names = (text[bare:end],) if bare > start else ()
    return Span(
        start, end, Kind.ORGANIZATION, refs=_known(text[bare:end], country), country=country, names=names, rule="en.organization.head-noun"
    )


#: what tells only where a body sits: "Oslo-based Acme Robotics Inc."
_BASED = re.compile(r"(?:[A-Z][\w’.]+ ){0,2}[A-Z][\w’.]+-(?:based|headquartered) (?=[A-Z])")


def _without_front(text: str, start: int, end: int) -> tuple[int, str]:
    """Where a name begins behind somebody of it, its owner, an office or a signer, and the country of a city that owns it."""
    if based := _BASED.match(text, start, end):
        start = based.end()
    # "Minister Jane Roe of the Ministry of Ports"
    if (holder := shapes().introduced.match(text, start, end)) and shapes().head.search(text, holder.end(), end):
        start = holder.end()
    seat = city_owning(text, start, end)
    if owner := shapes().owner.match(text, start, end) or seat:
        start = owner.end()
    if front := shapes().office.match(text, start, end) or shapes().scheme.match(text, start, end):
        start = front.end()
    return _behind_signer(text, start, end), cities()[seat["city"]] if seat else ""


def _without_end(text: str, start: int, end: int) -> int:
    """Where a name ends before a day, a topic, the title of its head, or a mark."""
    if late := shapes().late.search(text, start, end):
        end = late.start()
    if topic := shapes().topic.search(text, start, end):
        end = topic.start()
    if led_by := shapes().held.search(text, start, end) or _held(text, start, end):
        end = led_by.start()
    return end - len(text[start:end]) + len(re.sub(r"(?:[’']s|[ ,’'])+$", "", text[start:end]))


def _is_shared(text: str, bare: int, end: int) -> bool:
    """Whether a name with a pair of countries is a body of both: "the Peru–Chile Centre (PCC)" has a short name of its own."""
    head = text[bare:end].split()[-1]
    return head not in shapes().weak or (head in table("names")["shared_heads"] and short_name(text, end) is not None)


def _is_no_body(text: str, place: tuple[int, int, int], country: str) -> bool:
    """Whether words are no name of a body: an administration, a spacecraft, an office, or nothing but common words.

    Args:
        text: plain text.
        place: where they begin, where the rest behind a country begins, and where they end.
        country: that the text gives them.
    """
    start, bare, end = place
    words, heads = text[bare:end].split(), shapes().head.findall(text[bare:end])
    if shapes().administration.fullmatch(text, start, end) or shapes().spacecraft.search(text, _phrase(text, start), end):
        return True
    if len(words) < 2 or not heads or words[0].islower():
        return True
    if len(heads) == 1 and heads[0] in shapes().weak and not introduced(text, place) and _doubtful(words, heads[0], country):
        return True
    return len(words) == 2 and words[0] in table("names")["office_words"] and not country and not _known(text[bare:end], "")


def _is_known(cover: Cover, start: int, bare: int, end: int) -> bool:
    """Whether the tables know the bodies that a name holds: several, all of it, or one with which it begins or ends."""
    inner = [s for s in cover.at(bare, end) if s.kind is Kind.ORGANIZATION]
    if len(inner) != 1:
        return bool(inner)
    known = inner[0]
    whole = known.start <= bare and known.end >= end
    return whole or known.start < start < known.end or (known.end == end and known.start - bare < 4)


def _held(text: str, start: int, end: int) -> re.Match[str] | None:
    """The title behind a body whose holder it names: "Ministry of Ports Secretary Ana Berg" is no longer name."""
    found = shapes().behind.search(text, start, end)
    if found is None:
        return None
    body = shapes().head.search(text, start, found.start())
    return found if body and not shapes().head.search(text, found.end(), end) else None


_CAPITALS = re.compile(r"(?:[A-Z][\w&-]* )+$")
#: how far before its end a run of capitalised words is looked for
_REACH = 60


def _phrase(text: str, start: int) -> int:
    """Where the run of capitalised words begins that goes on at a place."""
    before = _CAPITALS.search(text[max(0, start - _REACH) : start])
    return start - len(before[0]) if before else start


def _behind_signer(text: str, start: int, end: int) -> int:
    """Where a body begins whose signer stands before it: "Lim Ryu-hong for Seoul National University" is no name."""
    heads = shapes().head
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
        firm = whole.split()[-1] in shapes().corporate
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
        or ("and" in words and not _one_of_a_place(words, head, country))
        or "of" in words[: words.index(head)]
        or (all(w in common for w in words if w != head) and not country)
    )


def _one_of_a_place(words: list[str], head: str, country: str) -> bool:
    """Whether "and" joins two fields of one body, or the words of its state: "Bergen Ice and Snow Center", "Ice Centre of A and B"."""
    before = words[: words.index(head)]
    return ("and" not in before and bool(country)) or (len(before) > 2 and before[1] != "and" and bool(home(before[0])))


def _between_known(text: str, start: int, end: int, cover: Cover) -> tuple[int, int]:
    """Cuts at a known name that "and" or a comma joins to the new one."""
    for span in cover.at(start, end):
        if span.kind not in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON, Kind.PROGRAMME):
            continue
        if span.kind is Kind.COUNTRY and _SEATED.search(text, start, span.start) and _NEXT.match(text, span.end, end):
            # "University of Chile and Acme": a body of its own behind one that ends in its state
            end = span.end
            break
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


#: what stands before and behind the state in which the name of a seat of learning ends
_SEATED = re.compile(r"(?:University|College|Academy of Sciences|Institute of Technology) of (?:the )?(?:(?:North|South|East|West)(?:ern)? )?$")
_NEXT = re.compile(r",? and (?=[A-Z])")


def _goes_on(text: str, known: Span, start: int, end: int) -> bool:
    """Whether a ministry's name is longer than the known one that opens it: further fields and its short name follow."""
    ministry = re.compile(table("names")["ministries"]).match(text, known.start)
    return ministry is not None and not shapes().head.search(text, start, end) and short_name(text, end) is not None


def _before_and(text: str, start: int, end: int) -> tuple[int, int]:
    """Cuts "X University and Y Institute" in two, and an acronym off "Ministry of A and NSF"."""
    for joint in re.compile(r",? (?:and|&) ").finditer(text, start, end):
        left, right = text[start : joint.start()], text[joint.end() : end]
        acronym = re.fullmatch(r"[A-Z]{2,6}", right.split(" ")[0]) and right.split(" ")[0] not in shapes().inner
        if re.fullmatch(r"[A-Z]{3,6}", left) and left not in shapes().inner and shapes().head.search(right):
            # "KII and the Fjord University"
            return joint.end(), end
        complete = shapes().head.search(left) and left.split(" ")[-1] in _last_heads()
        seat = shapes().seated.fullmatch(left) and shapes().whole.match(text, joint.end())
        # "Ministry of Ports and Ministry of Fisheries": two that both open with what they are
        second = shapes().head.search(left) and _opens_with_head().match(text, joint.end(), end)
        # "Soto University of the North and Ada Low Polytechnic University": one that opens with its head, one that ends in it
        apart = _seat_of_learning().fullmatch(left) and " " in right and right.split(" ")[-1] in _last_heads()
        # "University of Oslo and Acme"
        town = shapes().seated.fullmatch(left) and bool(home(left))
        if acronym or complete or seat or second or apart or town:
            return start, joint.start()
    return start, end


@cache
def _seat_of_learning() -> re.Pattern[str]:
    return re.compile(r"(?:.* )?(?:University|College|Academy) of (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?")


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
