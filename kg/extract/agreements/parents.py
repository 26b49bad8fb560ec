"""Which agreement a document is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.extract.context import Context
from kg.extract.draft import Draft
from kg.model import Instrument, Kind, Mention, Status

#: rule of an `of` that no more than the want of another agreement speaks for: it lends its parties, and is left out in the end
DOUBTFUL = "of.doubtful"
#: how many units make the start of a text, and how many the part in which it says what it is about
EARLY, OPENING = 4, 6
#: the two countries that open a name, and how many words of its own a name has at least behind them
_OF_PAIR = re.compile(r"[\w.]+-[\w.]+ ")
_OWN_NAME = 2


def principal(context: Context, agreements: Sequence[Draft]) -> Draft | None:
    """The agreement that the document is about: named in its title, stated early, done, named often.

    Args:
        context: the document.
        agreements: of it, in order.
    """
    if not agreements:
        return None
    return max(agreements, key=lambda a: (_weight(context, a), -a.unit))


def _weight(context: Context, agreement: Draft) -> float:
    done = agreement.value("status") in (Status.SIGNED, Status.IN_FORCE)
    passing = all(m.status is not None for m in agreement.mentions)
    early = agreement.unit < EARLY
    return 3 * titled(context, agreement) + 1.5 * done + 1.5 * early - 2 * passing + 0.4 * min(len(agreement.mentions), 5)


def titled(context: Context, agreement: Draft) -> bool:
    """Whether the title of a document names an agreement.

    Args:
        context: the document.
        agreement: one of its agreements.
    """
    return any(_in_title(context, m) for m in agreement.mentions)


def is_news(context: Context, agreement: Draft) -> bool:
    """Whether an agreement is what a document reports: told in its title or at its start, and no background.

    Args:
        context: the document.
        agreement: one of its agreements.
    """
    return not agreement.background and (agreement.unit < EARLY or titled(context, agreement))


def _in_title(context: Context, mention: Mention) -> bool:
    if mention.value == Instrument.PARTNERSHIP and mention.form.islower() and " " not in mention.form:
        # two countries of which a title tells have a partnership, whatever else is called so
        return False
    title = bare(context.title)
    names = [bare(name) for name in (mention.form, *mention.names)]
    # "the A-B Trade Council" of a title that tells the two countries elsewhere
    names += [own for name in names if _OF_PAIR.match(name) and len((own := _OF_PAIR.sub("", name, count=1)).split()) > _OWN_NAME]
    return any(len(name) > 3 and name in title for name in names)


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """A name without case and with one kind of dash, apostrophe and space, for a title and a text that write it differently.

    Args:
        name: of an agreement, or a title that may hold it.

    >>> bare("U.S. – Korea Dialogue:  Chips") == bare("U.S.-Korea dialogue: chips"), bare("한–미 대화")
    (True, '한-미 대화')
    """
    return re.sub(r"\s*[-–—]\s*", "-", " ".join(name.replace("’", "'").casefold().split()))


def reported(context: Context, agreement: Draft) -> bool:
    """Whether an agreement is the meeting or declaration of countries that the document reports: of the day of publication.

    Args:
        context: the document.
        agreement: a draft.
    """
    kind = agreement.value("instrument") in (Instrument.DIALOGUE, Instrument.DECLARATION) and agreement.value("status") == Status.SIGNED
    day = bool(agreement.value("date")) and agreement.value("date") == context.analysis.document.published
    return kind and day and all(p.kind is Kind.COUNTRY for p in agreement.parties)
