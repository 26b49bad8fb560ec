"""Groups of countries by which people ask, as alternatives of one name: "European countries", "동남아 국가"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.ask.lexicon import read
from kg.ask.question.mentions import Mention
from kg.reference.fold import is_hangul
from kg.vocab import ref_iri


@dataclass(frozen=True, slots=True)
class Region:
    """A group of countries.

    Args:
        nodes: its countries and the bodies that stand for it.
        labels: by language.
    """

    nodes: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]


@cache
def _forms() -> dict[str, Region]:
    """The regions of `data/regions.yaml` by their forms in lower case."""
    forms: dict[str, Region] = {}
    for row in read("regions.yaml").values():
        nodes = [ref_iri(f"country:{code}") for code in row["members"]] + [ref_iri(f"org:{body}") for body in row.get("bodies", ())]
        region = Region(tuple(nodes), tuple(row["label"].items()))
        forms |= {unicodedata.normalize("NFC", form).lower(): region for form in (*row["en"], *row["ko"])}
    return forms


def regions(text: str) -> Iterator[Mention]:
    """Every region that a text names; of two forms that begin at one place the parser takes the one that fits.

    A Korean form may go on with a particle, which the parser reads; a Latin one ends where its word ends.

    Args:
        text: NFC.

    >>> [mention.form for mention in regions("유럽 국가와 동남아에서")], [mention.form for mention in regions("Which ASEAN members or Nordics")]
    (['유럽', '유럽 국가', '동남아'], ['ASEAN members', 'Nordics'])
    """
    lower = text.lower() if len(text.lower()) == len(text) else text
    for place in range(len(text)):
        if text[place].isalnum() and not text[place - 1 : place].isalnum():
            for form, region in _forms().items():
                end = place + len(form)
                if lower.startswith(form, place) and (
                    is_hangul(form[-1]) or is_hangul(text[end : end + 1] or " ") or not text[end : end + 1].isalnum()
                ):
                    yield Mention(place, end, text[place:end], region.nodes, region=True)


def region_label(nodes: tuple[str, ...], lang: str) -> str:
    """What a group of countries is called, or an empty string when some nodes are none.

    Args:
        nodes: of a mention.
        lang: en or ko.
    """
    return next((dict(region.labels)[lang] for region in _forms().values() if region.nodes == nodes), "")
