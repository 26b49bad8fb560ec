"""When two mentions name one instrument."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from kg.extract.agreements.dating import CHANGES
from kg.extract.agreements.found import FOUNDED, SIGNABLE
from kg.extract.agreements.nouns import CREATED, both_new, head
from kg.extract.agreements.sessions import another_session, of_countries_otherwise, shortened
from kg.extract.agreements.shares import LISTED
from kg.extract.agreements.whose import made_by_governments, of_governments, of_other_states, of_others, with_another
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.model import Entity, Instrument, Kind, Mention, Status

#: rules that give a date that the text does not tell of the instrument itself
GUESSED = frozenset({"date.of-publication", "date.event"})
#: part of the rule of an instrument that the text tells apart from those before: "a separate memorandum"
ANOTHER = ".another"
#: end of the rule of what is told by its name
NAMED = ".named"
#: part of the rule of a paper that is signed beside others: "협력각서도 주고받았다"
TOO = ".too."
#: a year before the type: 1995년 양해각서 이행을 위해
_YEAR = re.compile(r"^\d{4}년\s")
_LETTERS = re.compile(r"[\W_]+")


def _bare(mention: Mention) -> bool:
    """True when only the type is named: "MOU", "working group"."""
    created = mention.rule.endswith((CREATED, f"{CREATED}.intended"))
    founded = mention.rule.endswith(FOUNDED) and " " not in mention.form
    return mention.rule.endswith((".bare", ".common")) or founded or (created and not mention.refs and " " not in mention.form)


def _listed(*mentions: Mention) -> bool:
    """True when one of some mentions is an item of a list of instruments."""
    return any(m.rule.endswith(LISTED) for m in mentions)


def _like(mention: Mention, other: Mention) -> bool:
    """True when one's noun of the type stands in the other: 대화 and 정상회담 are two meetings, 공동위 and 과학기술공동위 may be one.

    English puts the noun anywhere ("Council on Trade"), and calls one meeting by two ("ministerial", "council").
    """
    return mention.form.isascii() or head(mention) in other.form or head(other) in mention.form


def same(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True for one instrument: the same entry of the reference data, the same name, or only the type with no other parties.

    Args:
        known: found so far.
        fresh: made from a mention.
        mention: of the fresh one.
    """
    if _as_another(known, fresh, mention):
        return False
    if any(other.refs and mention.refs and other.refs[0] == mention.refs[0] for other in known.mentions):
        return not of_other_states(known, fresh)
    if _of_another_kind(known, fresh, mention) or _told_apart(known, fresh, mention):
        return False
    if not _listed(mention, *known.mentions[:1]) and (_bare(mention) or any(_bare(m) for m in known.mentions[:1])):
        return _by_type(known, fresh, mention)
    return _by_name(known, fresh, mention)


def _as_another(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True for items of one list, which are as many instruments, and for what is told as another one or changes it."""
    if known.unit == fresh.unit and _listed(mention, *known.mentions[:1]):
        return True
    there = mention.status is not None or mention.rule.endswith(NAMED)
    return ANOTHER in mention.rule or (there and any(m.rule.endswith(CHANGES) and m.form != mention.form for m in known.mentions))


def _of_another_kind(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True for another type, the paper of others, and one that is told by another noun."""
    if known.value("instrument") != mention.value or not _compatible(known, fresh) or of_others(known, fresh) or of_governments(known, fresh):
        return True
    if (_before_type(mention) and made_by_governments(known, fresh)) or both_new(known, fresh, mention):
        return True
    if mention.rule.endswith(FOUNDED) and not any(head(mention) in other.form for other in known.mentions):
        return True
    # 합의문 and 행동계획 are two texts of one meeting, 포럼 and 산업대화체 two meetings of one year
    by_noun = mention.value in (Instrument.DECLARATION, Instrument.DIALOGUE)
    return (by_noun and not any(_like(mention, other) for other in known.mentions)) or _by_another_noun(known, fresh, mention)


def _told_apart(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True for papers of other days or fields, and for one that is still to come where the other was signed."""
    if _still_to_come(known, fresh, mention):
        return True
    return mention.value in SIGNABLE and (_on_other_days(known, fresh) or _in_another_field(known, fresh))


def _by_type(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True where one of two instruments is told by its type only, and nothing tells both apart."""
    apart = _in_other_fields(known, fresh)
    # what a name tells apart its later bare mentions do not bring together
    named = [other for other in known.mentions if _before_type(other)] or known.mentions
    alike = not (apart and TOO in mention.rule) and any(_may_be(other, mention, apart=apart) for other in named)
    return alike and not _renewed(known, fresh)


def _by_name(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True for two forms of one name, and for sessions of one forum."""
    if mention.value == Instrument.DIALOGUE and any(another_session(other, mention) or shortened(other, mention) for other in known.mentions):
        return True
    if known.in_name and fresh.in_name and known.named == fresh.named and any(of_countries_otherwise(m, mention) for m in known.mentions):
        return True
    alike = (other for other in known.mentions if any(_alike(a, b) for a in _names(other) for b in _names(mention)))
    return any(fresh.named == known.named or not _one_word(mention, other) for other in alike)


def _still_to_come(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True when "a memorandum" will be signed, and the other one was signed before."""
    promised = fresh.value("status") in (Status.AGREED, Status.PROPOSED) and mention.rule.endswith(CREATED)
    return promised and mention.value in SIGNABLE and known.value("status") == Status.SIGNED


def _by_another_noun(known: Draft, fresh: Draft, mention: Mention) -> bool:
    """True when one partnership is told by its noun only, and the other bears a name with another: "a partnership", "the Ice Initiative".

    Behind a name such a noun stands for another one where it is told to be of somebody else.
    """
    first = next(iter(known.mentions), mention)
    one, other = (mention, first) if _bare(mention) else (first, mention)
    told = mention.value == Instrument.PARTNERSHIP and mention.form.isascii() and _bare(one) and not _bare(other) and not other.refs
    others = one is first or bool(set(fresh.named) - set(known.parties))
    return told and others and head(one).casefold() not in other.form.casefold()


def _in_another_field(known: Draft, fresh: Draft) -> bool:
    """True when a name in quotes is of another field than what was signed without a name: a treaty on chips is not ‘the ice treaty’."""
    told = fresh.mentions[0].rule.endswith(".quoted") and _bare(known.mentions[0])
    made = all(d.value("status") == Status.SIGNED and not d.background for d in (known, fresh))
    return told and made and _in_other_fields(known, fresh)


def _on_other_days(known: Draft, fresh: Draft) -> bool:
    """True when the text dates both, and differently: what was signed in 2017 is not what is signed now."""
    one, other = ([f for f in d.slots.get("date", ()) if f.rule not in GUESSED] for d in (known, fresh))
    if not one or not other:
        return False
    short, long = sorted((str(one[0].value), str(other[0].value)), key=len)
    return not long.startswith(short)


def _alike(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) > 5 and (a in b or b in a))


def _one_word(*mentions: Mention) -> bool:
    """True when one of two mentions is a single word of a language that puts spaces: "partnership" is in many a name."""
    return any(m.form.isascii() and " " not in m.form and not m.form.isupper() for m in mentions)


def _may_be(other: Mention, mention: Mention, *, apart: bool = False) -> bool:
    """True unless words before the type tell two apart: 우주협력 양해각서, 핵심광물 양해각서; in other fields 협력 does not count."""
    a, b = (set(_before_type(m)) - (_any_name() if apart else frozenset()) for m in (other, mention))
    one, two = ("".join(sorted(a)), "".join(sorted(b)))
    return not a or not b or bool(a & b) or one in two or two in one


def _in_other_fields(known: Draft, fresh: Draft) -> bool:
    """True when the sentences of both name fields, and none that is the same."""
    one, other = (set(d.values("sector")) for d in (known, fresh))
    return bool(one and other) and not one & other


@cache
def _data() -> Mapping[str, list[str]]:
    import yaml  # only where a text names several agreements

    found: Mapping[str, list[str]] = yaml.safe_load(Path(__file__).with_name("sameness.yaml").read_text(encoding="utf-8"))
    return found


@cache
def _any_name() -> frozenset[str]:
    return frozenset(_data()["any_name"])


@cache
def _compound() -> re.Pattern[str]:
    """A Korean name in one word, with what stands before its type: 과학기술협력협정."""
    return re.compile(rf"([가-힣]{{2,}}?)(?:협력)?(?:{'|'.join(_data()['types'])})")


def _before_type(mention: Mention) -> list[str]:
    """The words of a name before its type; all of a quoted word that ends in no type of the list (‘수소헌장’).

    >>> names = ("수소 협정", "수소협정", "수소헌장")
    >>> [_before_type(Mention(0, len(f), Kind.INSTRUMENT, f, rule="ko.instrument.quoted")) for f in names]
    [['수소'], ['수소'], ['수소헌장']]
    """
    words = _YEAR.sub("", mention.form.casefold()).split()
    if len(words) == 1 and (compound := _compound().fullmatch(words[0])) and compound[1] not in _any_name():
        return [compound[1]]
    whole = len(words) == 1 and mention.rule.endswith(".quoted") and not mention.form.isascii()
    return words if whole else words[:-1]


def _renewed(known: Draft, fresh: Draft) -> bool:
    """True when one is concluded and the other, with parties of its own, still to come."""
    done, to_come = (d.value("status") in (Status.SIGNED, Status.IN_FORCE) for d in (known, fresh))
    return (done and not to_come) or (to_come and not done and bool(fresh.named) and not _alike_parties(known, fresh))


def _alike_parties(known: Draft, fresh: Draft) -> bool:
    return fresh.named == known.named or (among(fresh.named, known.named) and among(known.named, fresh.named))


def _names(mention: Mention) -> tuple[str, ...]:
    return tuple(map(_letters, (mention.form, *mention.names)))


@lru_cache(maxsize=4096)
def _letters(name: str) -> str:
    return _LETTERS.sub("", name.casefold())


def _compatible(known: Draft, fresh: Draft) -> bool:
    """False when both name bodies and neither's are among the other's, or when one concludes what the other only plans."""
    own = {p for p in fresh.named if p.kind is not Kind.COUNTRY}
    # what one body alone is told to have signed is not the paper of two others
    theirs = {p for p in known.named or known.parties if p.kind is not Kind.COUNTRY}
    if own and theirs and not among(own, theirs) and not among(theirs, own):
        return False
    if _of_other_heads(known, own) or with_another(known, fresh):
        return False
    states = {p.country for p in fresh.named if p.country}
    return not fresh.named or not known.named or states <= {p.country for p in known.parties} or {p.country for p in known.named} <= states


def _of_other_heads(known: Draft, own: set[Entity]) -> bool:
    """Whether an instrument that the heads of other bodies signed is known: a visit has several statements."""
    heads = {f.value for f in known.slots.get("organization", ()) if isinstance(f.value, Entity) and known.slots.get("signer")}
    return international(own) and bool(heads) and not among(heads, own)


def among(some: Iterable[Entity], others: Iterable[Entity]) -> bool:
    """Whether each of some bodies is one of others, or bears the end of its name in the same country: 푸른주 보호청, 보호청.

    Args:
        some: bodies.
        others: among which they are looked for.
    """
    return all(any(one == other or _short_of(one, other) or _short_of(other, one) for other in others) for one in some)


def _short_of(short: Entity, long: Entity) -> bool:
    """True for the last words of a name of the same country."""
    ends = tuple(f" {name}" for name in short.names if len(name) > 2)
    return short.country == long.country and not (short.refs and long.refs) and any(name.endswith(ends) for name in long.names)
