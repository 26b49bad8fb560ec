"""Groups of states that have no secretariat: what "the G7" launches its members do together, in a text that is about the group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg import reference
from kg.extract.context import Context
from kg.extract.kinds import is_group, row
from kg.extract.languages import ELLIPTIC
from kg.model import Entity, Kind, Mention, Role

#: how the official name of such a group begins
NAME = "Group of "
#: what it does as the one who acts, or in the name of its people: "the G7 is setting up", "G7 leaders launched"
ACTING = frozenset({Role.TOPIC, Role.SUBJECT, Role.MODIFIER})


def is_club(body: Entity) -> bool:
    """Whether a body is such a group.

    Args:
        body: an organization.
    """
    known = row(body)
    return is_group(body) and known is not None and known.label_en.startswith(NAME)


def acts(context: Context, around: Sequence[Mention]) -> bool:
    """Whether the group that a text is about acts in a clause, so that several states do.

    Args:
        context: the document.
        around: the mentions of the clause.
    """
    return of_text(context, (context.entities[m] for m in around if m.kind is Kind.ORGANIZATION and m.role in ACTING))


def of_text(context: Context, parties: Iterable[Entity]) -> bool:
    """Whether the group that a text is about is one of some parties.

    Args:
        context: the document.
        parties: of a record.
    """
    document = context.analysis.document
    told = {ref for p in parties if is_club(p) for ref in p.refs}
    return document.lang not in ELLIPTIC and bool(told & _titled(document.title, document.lang))


def _titled(title: str, lang: str) -> frozenset[str]:
    """The bodies that a title names."""
    return frozenset(ref for hit in reference.titled(lang, title) for ref in hit.refs if ref.startswith("org:"))
