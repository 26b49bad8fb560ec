"""Partnerships that a text tells of without a name: institutions of two countries that agree to work together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from kg.extract.agreements.found import Found
from kg.extract.context import Context
from kg.extract.context.entities import countries, country
from kg.extract.context.parties import entities, international, named
from kg.extract.draft import DAY, Draft, Fill
from kg.extract.kinds import governs, is_ministry
from kg.extract.languages import ELLIPTIC, OPENED_BY_BOTH
from kg.extract.roles import ALLY, BYSTANDERS, DEAL, DOING, PROPOSING
from kg.model import Clause, Entity, Instrument, Kind, Mention, Role, Status

#: value of an anaphor for several instruments told by their number (MOU 23건)
SEVERAL = "instruments:mou"

#: the rule of a partnership that only a verb tells
ALLIED = "agreement.partnership"


def partnership(context: Context, found: Found, unit: int, clause: Clause, around: Sequence[Mention]) -> None:
    """Named institutions of two countries that agree to work together are a partnership (annotation guide, rule 1)."""
    several = SEVERAL in context.anaphors
    # "three memorandums were signed": what bodies of two sides sign below, whatever it is called, is one of them
    counted = several and clause.verb == "sign" and not any(m.value == SEVERAL for m in context.analysis.inside(unit))
    made = clause.verb in (ALLY, DEAL) or counted
    accepted = (Status.AGREED, *([Status.PROPOSED] if several else []), *([Status.SIGNED] if made else []))
    if clause.speech or clause.status is None or clause.status not in accepted or _still_tuned(context, unit, clause):
        return
    if not made and clause.verb not in ("agree", "do", *(["plan", "consider"] if several else [])):
        return
    joint = made or clause.verb == "agree" or any(m.role is Role.PARTNER for m in around)
    if not joint or not (counted or any(m.kind is Kind.ACTION or (made and m.kind is Kind.SECTOR) for m in around)):
        return
    bodies = entities(named(context, unit, [m for m in around if m.kind is Kind.ORGANIZATION]))
    if counted and not international(bodies):
        bodies = context.bodies(tuple(around))
    # agencies that say that they collaborate are partners; what they agree or decide in another language's news is told of governments
    alone = several or (made and context.analysis.document.lang not in OPENED_BY_BOTH)
    if alone and made and not international(bodies):
        bodies = _dealing(context, clause, around)
    if not international(bodies) or any(is_ministry(b) if alone else governs(b) for b in bodies):
        return
    if not several and any(_of_governments(d) for d in found.drafts):
        return
    mine = {b.country for b in bodies}
    for n, draft in enumerate(found.drafts):
        if set(bodies) <= set(draft.parties) or {p for p in draft.parties if p.kind is not Kind.COUNTRY and p.country in mine} >= set(bodies):
            found.touched[unit].append(n)
            return
    signed = several or sum(d.value("instrument") == "mou" for d in found.drafts) > 1
    kind = (Instrument.MOU if signed else Instrument.CONTRACT if clause.verb == DEAL else Instrument.PARTNERSHIP).value
    draft = _draft(context, unit, kind, bodies)
    draft = draft.with_fills("status", (Fill((Status.SIGNED if signed else clause.status).value, unit, clause.rule, 0.6),))
    if clause.verb == DEAL and context.analysis.document.lang in ELLIPTIC:
        draft = draft.with_fills("date", tuple(Fill(m.value, unit, m.rule) for m in around if _passed(context, m))[:1])
    sectors = tuple(Fill(m.refs[0], unit, m.rule) for m in around if m.kind is Kind.SECTOR and m.refs)
    found.drafts.append(draft.with_fills("sector", sectors))
    found.touched[unit].append(len(found.drafts) - 1)
    found.opened.setdefault(unit, []).append(len(found.drafts) - 1)


def _passed(context: Context, mention: Mention) -> bool:
    """Whether a mention is a day that is no later than publication."""
    return mention.kind is Kind.DATE and len(mention.value) == DAY and mention.value <= context.analysis.document.published


def _still_tuned(context: Context, unit: int, clause: Clause) -> bool:
    """Whether the sentence goes on to say that its terms are still talked about: "함께 개발하기로 하고 조건을 조율하고 있다"."""
    behind = (c for c in context.analysis.units[unit].clauses if c.start >= clause.end)
    return any(c.verb == PROPOSING and c.status is Status.PROPOSED for c in behind)


def _draft(context: Context, unit: int, kind: str, bodies: tuple[Entity, ...]) -> Draft:
    """The agreement of some bodies that no noun names, called by them and its type."""
    draft = Draft("", "agreement", unit, label(context.analysis.document.lang, kind, bodies), named=bodies)
    draft = draft.with_fills("instrument", (Fill(kind, unit, ALLIED, 0.6),))
    return draft.with_fills("party", tuple(Fill(b, unit, "party.named") for b in bodies))


def _dealing(context: Context, clause: Clause, around: Sequence[Mention]) -> tuple[Entity, ...]:
    """The bodies of a clause that tells of a partnership or of business, with those to whom it is done, and a state as the partner of one."""
    bodies = context.bodies(tuple(m for m in around if m.role not in (*BYSTANDERS, Role.PLACE, Role.MODIFIER)))
    if international(bodies) or clause.verb != ALLY:
        return bodies
    states = (country(c) for m in around if m.kind is Kind.COUNTRY and m.role in DOING for c in countries(m))
    homes = {b.country for b in bodies}
    return (*bodies, *(s for s in dict.fromkeys(states) if s.country not in homes))


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    import yaml  # only where a text tells of such a partnership

    found: Mapping[str, Mapping[str, str]] = yaml.safe_load(Path(__file__).with_name("labels.yaml").read_text(encoding="utf-8"))
    return found


def label(lang: str, kind: str, bodies: Sequence[Entity]) -> str:
    """What to call an agreement that has no name: its bodies and its type, in the language of the text.

    Args:
        lang: of the text.
        kind: `partnership`, `mou` or `contract`.
        bodies: whose it is.

    >>> label("ko", "partnership", [Entity(Kind.ORGANIZATION, ("새별대",)), Entity(Kind.ORGANIZATION, ("Lumenix",))])
    '새별대·Lumenix 협력'
    >>> label("en", "mou", [Entity(Kind.ORGANIZATION, ("Bright University",)), Entity(Kind.ORGANIZATION, ("Lumenix",))])
    'Bright University–Lumenix memorandum'
    """
    words = _labels()[lang if lang in _labels() else "en"]
    return words[kind].format(bodies=words["joint"].join(b.names[0] for b in bodies))


def _of_governments(draft: Draft) -> bool:
    """True for a forum, declaration or MOU of countries: what bodies agree under it is its outcome, no partnership of its own."""
    kinds = (Instrument.DIALOGUE, Instrument.DECLARATION, Instrument.MOU, Instrument.AGREEMENT)
    return draft.value("instrument") in kinds and not draft.background and all(p.kind is Kind.COUNTRY for p in draft.parties)
