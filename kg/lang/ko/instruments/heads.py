"""What one head noun of an instrument names: a quotation, a name, a type without a name, or what the text has told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from kg.lang.ko.data import table, words
from kg.lang.ko.instruments import extents, quotations
from kg.lang.ko.instruments.standing import SIGNED_BY_NAME, held_too, placed
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.model import Kind, Mention

#: longest demonstrative before a name
DEMONSTRATIVE = 5
#: which session of a forum it is, before its name
ORDINAL = re.compile(r"(?:제\s?\d+\s?(?:차|회)|\d+차)\s?$")
#: a bracket behind a name, with its acronym or another form of it
GLOSS = re.compile(r"\s?\((?:[A-Za-z][A-Za-z0-9 .&/-]*|[가-힣]{2,8})\)")
#: how many characters before a noun are looked at for words that tell its paper apart: 별도의
ANOTHER = 8
#: how far behind a partnership the verb of its founding may stand
SIGNING = 34
#: a particle that ends a word
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|의|에|와|과|도|에는|에서|에서는|으로|로)(?![가-힣])")
#: a number behind or before a head: it counts papers, and names none of them
_COUNTED_BEHIND = re.compile(r"(?:\s?\([^)]*\))?\s?(?:총\s)?\d+\s?건")
_COUNTED_BEFORE = re.compile(r"\d+\s?(?:건|개)의\s(?:[^.\n]{0,40}\s)?$")
#: what opens the bracket that gives a short form
_SHORT_FORM = re.compile(r"\(이하\s$")


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun: where its own word ends, and what it names."""

    start: int
    end: int
    noun: str
    type: str

    def is_one_of(self, key: str) -> bool:
        """Whether a list of the data file of instruments has the noun."""
        return self.noun in words("instruments", key)


@dataclass(frozen=True)
class _Site:
    """A head noun with what stands around it.

    Args:
        morphs: the document.
        head: the noun.
        span: of its unit.
        known: what the reference data names in the unit.
    """

    morphs: Morphs
    head: Head
    span: tuple[int, int]
    known: Sequence[Mention]

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.morphs.text

    @cached_property
    def gloss(self) -> re.Match[str] | None:
        """The bracket behind the noun."""
        return GLOSS.match(self.text, self.head.end)

    @property
    def end(self) -> int:
        """Where the noun ends with the bracket behind it."""
        return self.gloss.end() if self.gloss and self.gloss.end() <= self.span[1] else self.head.end

    def before(self, at: int, length: int) -> str:
        """The characters of the unit before a place."""
        return self.text[max(self.span[0], at - length) : at]

    def behind(self, length: int) -> str:
        """The characters of the unit behind the noun."""
        return self.text[self.end : min(self.span[1], self.end + length)]

    def follows(self, key: str, length: int) -> bool:
        """Whether a pattern of the data file fits right behind the noun, within some characters."""
        return compiled(key).match(self.text[self.end : self.end + length]) is not None

    def mention(self, start: int, form: str, rule: str) -> Mention:
        """The instrument that the noun ends, from where its name begins."""
        names = (inside(self.gloss),) if self.gloss else ()
        return Mention(start, self.end, Kind.INSTRUMENT, form, value=self.head.type, names=names, rule=f"ko.instrument.{rule}")


def inside(gloss: re.Match[str]) -> str:
    """What stands in a bracket behind a name."""
    return gloss[0].strip(" ()")


def named(morphs: Morphs, head: Head, span: tuple[int, int], known: Sequence[Mention]) -> Mention | None:
    """The instrument that a head noun names; none where it names something else, or nothing yet.

    Args:
        morphs: the document.
        head: the noun.
        span: of its unit.
        known: what the reference data names in the unit, in order.
    """
    site = _Site(morphs, head, span, known)
    quotation = quotations.around(site.text, (head.start, head.end), site.end, span)
    if quotation:
        aim = head.is_one_of("aims") and compiled("worked_out").match(site.text, quotation[1])
        return None if aim else _quoted(site, quotation)
    if _is_part(site) or _is_counted(site) or _is_body(site):
        return None
    start = extents.left(morphs, head.start, span, known)
    if _SHORT_FORM.search(site.before(head.start, DEMONSTRATIVE)):
        return None  # (이하 공동위): what was named before
    deictic = _deictic().search(site.before(start, DEMONSTRATIVE)) is not None
    renewed = site.text.endswith(tuple(f"{w} " for w in words("instruments", "renewed")), span[0], start)
    if (deictic or renewed) and start == head.start:
        return site.mention(start, head.noun, "deictic")
    return _unquoted(site, start, deictic=deictic)


def _quoted(site: _Site, quotation: tuple[int, int]) -> Mention | None:
    """The instrument whose name is a quotation, with the brackets behind both."""
    text, (opened, closed) = site.text, quotation
    start = _ordinal(text, opened, site.span)
    whole = table("instruments")["quotes"].get(text[opened]) == text[closed - 1]
    inner = text[opened + 1 : closed - 1] if whole else text[opened:closed]
    dated = quotations.DATED.match(text, site.end, closed) if whole else None
    if dated:  # its day stands behind the name, and is none of it
        inner, closed = text[opened + 1 : site.end], site.end
    form = f"{text[start:opened].strip()} {inner}".strip()
    if inner == site.head.noun:
        # 동 「프레임워크」: the type in quotes is what was told before; one that they give out is new
        given = compiled("given_out").match(text, closed, site.span[1]) and not _deictic().search(site.before(opened, DEMONSTRATIVE))
        return replace(site.mention(start, form, "bare" if given else "deictic"), end=closed)
    if site.head.type == "dialogue" and _is_visited(site, start, closed):
        return None
    mention = site.mention(start, form, "quoted")
    gloss = GLOSS.match(text, closed, site.span[1]) if closed > site.end else None
    names = (*mention.names, inside(gloss)) if gloss else mention.names
    return placed(text, replace(mention, end=max(closed, site.end, gloss.end() if gloss else 0), names=names), passing=False)


def _is_visited(site: _Site, start: int, closed: int) -> bool:
    """Whether an event with a quoted name is one of others that somebody comes to: no pair of countries stands in its name."""
    pair = any(m.kind is Kind.COUNTRY and start <= m.start < closed for m in site.known)
    return not pair and compiled("visiting").match(site.text[closed : min(site.span[1], closed + 20)]) is not None


def _is_part(site: _Site) -> bool:
    """Whether a noun is part of another word (협약식, 현대화), or the ceremony of one at which something else was signed."""
    if site.text.endswith(tuple(words("instruments", "ends_alike")), site.span[0], site.head.end):
        return True
    held = compiled("celebrated").match(site.text, site.head.end)
    if held:
        return compiled("signed_there").match(site.text, held.end(), site.span[1]) is not None
    return _inside_word(site.morphs, site.head)


def _is_counted(site: _Site) -> bool:
    """Whether a number tells how many papers there are, so that the noun names none of them: 협약 3건, 4건의 업무협약."""
    behind = _COUNTED_BEHIND.match(site.text[site.head.end : site.head.end + 14])
    return bool(behind or _COUNTED_BEFORE.search(site.before(site.head.start, 48)))


def _is_body(site: _Site) -> bool:
    """Whether a noun tells who has joined (회원국), or names a body that somebody heads, or an organ of one (집행위원회)."""
    headed = site.head.type == "partnership" and _of_title().match(site.text, site.end)
    headed = headed or (site.head.is_one_of("ventures") and compiled("venture").match(site.text, site.end))
    organ = site.text.endswith(tuple(words("instruments", "organs")), site.span[0], site.head.start)
    return bool(compiled("signatories").match(site.text, site.end) or headed or organ)


def _unquoted(site: _Site, start: int, *, deictic: bool) -> Mention | None:
    """The instrument that a noun ends which begins at a place: by its name, else by what is done with it there."""
    head, form = site.head, site.text[start : site.head.end]
    passing = site.follows("passing", 16)
    founded = head.type == "dialogue" and compiled("founding").search(site.behind(30)) is not None
    if _proper(form, (start, head.end), site.known, vague=head.is_one_of("vague")):
        return placed(site.text, site.mention(start, form, "deictic" if deictic else "named"), passing=passing)
    alone = head.is_one_of("founded_alone") and (start < head.start or _is_modified(site)) and site.follows("set_up", 20)
    set_up = head.type == "dialogue" and _is_set_up(site, start, form)
    told = (
        (founded and start < head.start)
        or set_up
        or alone
        or _is_met(site, start, form)
        or (head.type == "dialogue" and start < head.start and held_too(site.text, start, site.end))
        or (head.is_one_of("allied") and site.follows("signing", SIGNING))
    )
    if not told and head.is_one_of("never_bare") and not (head.is_one_of("founded_alone") and _points_back(site, start)):
        return None
    if _points_back(site, start):
        return site.mention(start, form, "deictic")
    if (head.is_one_of("weak") or start == head.start) and not (set_up or _made(site, start)):
        return None
    too = head.type in SIGNED_BY_NAME and site.follows("too", 24)
    apart = head.type in (*SIGNED_BY_NAME, "contract") and compiled("another").search(site.text, max(0, start - ANOTHER), start) is not None
    rule = "deictic" if deictic else "founded" if founded or set_up else "another.bare" if apart else "too.bare" if too else "bare"
    return placed(site.text, site.mention(start, form, rule), passing=passing)


def _is_modified(site: _Site) -> bool:
    """Whether a relative clause right before a noun tells what it is for: 함께 관리하는 협력체."""
    after = site.morphs.starts.get(site.head.start)
    return after is not None and after > 0 and site.morphs.tokens[after - 1].tag == "ETM"


def _is_set_up(site: _Site, start: int, form: str) -> bool:
    """Whether a forum is founded right behind its noun, or is to be held again and again by people of a rank."""
    founded = (start < site.head.start or _is_modified(site)) and site.follows("forum_set_up", SIGNING)
    return founded or (start < site.head.start and compiled("ranked").search(form) is not None and site.follows("habitual", SIGNING))


def _is_met(site: _Site, start: int, form: str) -> bool:
    """Whether a noun is a meeting, or the name of one by the rank of those who meet, and people meet there."""
    ranked = start < site.head.start and compiled("ranked").search(form) is not None
    return (ranked or site.head.is_one_of("meetings")) and site.follows("meeting", 14)


def _points_back(site: _Site, start: int) -> bool:
    """Whether a noun alone means a paper that was told before: behind its signing, or by the words that follow."""
    if start != site.head.start or site.head.type == "dialogue" or _made_before(site, start):
        return False
    signed = compiled("after_signing").match(site.text, site.end) and compiled("alone").search(site.text, site.span[0], start)
    return bool(signed) or site.follows("pointing", 8)


@cache
def _deictic() -> re.Pattern[str]:
    """A demonstrative right before a name."""
    return re.compile(r"(?:^|\s)(" + "|".join(words("instruments", "deictic")) + r")\s$")


def _ordinal(text: str, start: int, span: tuple[int, int]) -> int:
    match = ORDINAL.search(text, max(span[0], start - 8), start)
    return match.start() if match else start


def _inside_word(morphs: Morphs, head: Head) -> bool:
    """True when the noun goes on behind the head in one word: 협약식, 회의장, 대화형."""
    after = morphs.starts.get(head.end)
    if after is None and _PARTICLE.match(morphs.text, head.end):
        return False  # "대화가" read as "대 화가": a particle that ends the word is no part of another noun
    if after is None:
        return head.end < len(morphs.text) and morphs.text[head.end].isalnum() and head.end not in morphs.ends
    token = morphs.tokens[after]
    return token.tag in NOMINAL and not morphs.spaced(after) and token.tag != "NNB"


def _proper(form: str, span: tuple[int, int], known: Sequence[Mention], *, vague: bool) -> bool:
    """True when the name says which one it is: a country, a body (but for vague heads), an ordinal."""
    kinds = (Kind.COUNTRY,) if vague else (Kind.COUNTRY, Kind.ORGANIZATION)
    inside = any(m.kind in kinds and span[0] <= m.start < span[1] for m in known)
    return inside or (not vague and bool(re.match(r"제?\s?\d+(?:차|회)", form)))


def _made(site: _Site, start: int) -> bool:
    """True when a verb behind the head makes it, its ceremony is held, or a relative clause before it says that it was made."""
    held = compiled("celebrated").match(site.text, site.head.end) is not None
    return held or _made_before(site, start) or compiled("making").search(site.behind(40)) is not None


def _made_before(site: _Site, start: int) -> bool:
    """True when a relative clause right before a name says that it was made: 체결한 협약."""
    founded = site.head.is_one_of("ventures") and compiled("founded_with").search(site.before(start, 30))
    return bool(founded) or re.search(rf"(?:{table('instruments')['making']})\S{{0,3}}[ㄴ-힣]\s$", site.before(start, 12)) is not None


@cache
def _of_title() -> re.Pattern[str]:
    """A title behind a noun: somebody heads what it names, so that it is a body or a part of one."""
    return re.compile(rf"\s?(?:{'|'.join(sorted(words('persons', 'titles'), key=len, reverse=True))})(?![가-힣]{{2}})")


@cache
def compiled(key: str) -> re.Pattern[str]:
    """A pattern of the data file of instruments.

    Args:
        key: in `instruments.yaml`.
    """
    return re.compile(table("instruments")[key])
