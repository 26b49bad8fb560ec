"""Where a text names something of the reference data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import ahocorasick

from kg.reference.compounds import compounds, join
from kg.reference.fold import Folded, fold, folded
from kg.reference.hits import Hit
from kg.reference.match import Entry, ends_well, is_form, is_particle, starts_well
from kg.reference.redefined import as_spelt_out
from kg.reference.tables import Reference, load

#: what may contain a name that is worth finding too: the countries inside "한미 원자력 고위급위원회"
_CONTAINERS = ("agreement", "programme")
_LETTER_BY_LETTER = re.compile(r"\.\s?[A-Z]$")


@dataclass(frozen=True)
class Gazetteer:
    """The names of the reference data, ready to be found in texts of one language.

    Args:
        lang: decides which bearer of a shared name comes first.
    """

    lang: str
    reference: Reference
    automaton: Any

    def find(self, text: str, *, nested: bool = False) -> tuple[Hit, ...]:
        """The longest names in a text from left to right, without overlaps.

        Args:
            text: NFC.
            nested: also the countries and sectors inside the names of agreements and programmes.

        >>> [(h.form, h.refs) for h in gazetteer("ko").find("한·미는 과기정통부와 美 NIST를 잇는다")]
        [('한·미', ('country:KR', 'country:US')), ('과기정통부', ('org:msit',)), ('美', ('country:US',)), ('NIST', ('org:nist',))]
        >>> [(h.form, h.start) for h in gazetteer("en").find("A U.S.-ROK fund of the National\\nScience Foundation")]
        [('U.S.-ROK', 2), ('National Science Foundation', 23)]
        """
        found = self._candidates(text)
        hits = as_spelt_out(text, join(text, self._longest(text, found), self.reference), self.reference)
        if not nested:
            return hits
        inner = [self._inside(text, hit, found) for hit in hits if hit.kind in _CONTAINERS]
        return tuple(sorted((*hits, *(h for hs in inner for h in hs)), key=lambda h: (h.start, -h.end)))

    def _inside(self, text: str, outer: Hit, found: list[Hit]) -> tuple[Hit, ...]:
        parts = [h for h in found if outer.start <= h.start and h.end <= outer.end and h.kind not in (*_CONTAINERS, "org")]
        return join(text, self._longest(text, parts), self.reference)

    def _candidates(self, text: str) -> list[Hit]:
        folded = fold(text)
        hits = (self._hit(text, folded, end, value) for end, value in self.automaton.iter(folded.letters))
        return sorted((*(h for h in hits if h), *compounds(text, self.reference)), key=lambda h: (h.start, -h.end))

    def _hit(self, text: str, folded: Folded, last: int, value: tuple[int, tuple[Entry, ...]]) -> Hit | None:
        length, entries = value
        first = last - length + 1
        start, end = folded.places[first], folded.places[last] + 1
        if (first and folded.places[first - 1] == start) or (last + 1 < len(folded.places) and folded.places[last + 1] == end - 1):
            return None
        span = text[start:end]
        fitting = [entry for entry in entries if is_form(span, entry)]
        if not fitting:
            return None
        best = min(fitting, key=lambda e: (e.form != span, e.form))
        return Hit(start, _with_full_stop(text, span, end, best.form), best.form, self._refs(fitting, best.form), *self._flags(fitting))

    def _flags(self, entries: list[Entry]) -> tuple[bool, bool]:
        pair = next((True for e in entries if e.ref.startswith("pair:")), False)
        return pair, not pair and (len({e.ref for e in entries}) > 1 or any(e.form in self.reference.ambiguous for e in entries))

    def _refs(self, entries: list[Entry], form: str) -> tuple[str, ...]:
        for entry in entries:
            if entry.ref.startswith("pair:"):
                return tuple(f"country:{code}" for code in entry.ref[5:].split("|"))
        own = dict.fromkeys(entry.ref for entry in entries)
        if len(own) == 1:
            return tuple(own)
        return tuple(sorted(own, key=lambda ref: self.reference.preference(ref, form, self.lang)))

    def _longest(self, text: str, found: list[Hit]) -> Iterator[Hit]:
        starts = {hit.start for hit in found}
        end, chained = 0, False
        for hit in found:
            if hit.start < end or is_particle(text, hit.start, hit.end):
                continue
            if not (starts_well(text, hit.start, hit.kind) or (chained and hit.start == end)):
                continue
            place = hit.kind in ("country", "pair") and not text[hit.end - 1].isascii()
            if ends_well(text, hit.end, hit.kind) or (place and hit.end in starts):
                end, chained = hit.end, place
                yield hit


def _with_full_stop(text: str, span: str, end: int, form: str) -> int:
    """The end of an abbreviation with its last full stop: "U.S.", not "U.S"."""
    abbreviated = form.endswith(".") or _LETTER_BY_LETTER.search(span)
    return end + 1 if text[end : end + 1] == "." and abbreviated else end


def _forms(reference: Reference) -> Iterator[Entry]:
    for form, refs in reference.forms().items():
        for ref in refs:
            yield Entry(form, ref)
    for pair in reference.pairs.values():
        for form in (pair.form_ko, *pair.form_en):
            yield Entry(form, f"pair:{'|'.join(pair.codes)}")


def _without_articles(form: str) -> tuple[str, ...]:
    """The form without the article before it, and also without those inside: Department of (the) Treasury."""
    bare = form[4:] if form[:4].lower() == "the " else form
    return (bare, bare.replace(" the ", " ")) if " the " in bare else (bare,)


@cache
def _automaton() -> Any:
    automaton = ahocorasick.Automaton()
    entries: dict[str, list[Entry]] = {}
    every = [Entry(form, entry.ref) for entry in _forms(load()) for form in _without_articles(entry.form)]
    for entry, plain in zip(every, folded(entry.form for entry in every), strict=True):
        if len(plain) > 1 or not plain.isascii():
            entries.setdefault(plain, []).append(entry)
    for plain, found in entries.items():
        automaton.add_word(plain, (len(plain), tuple(dict.fromkeys(found))))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=2)
def titled(lang: str, title: str) -> tuple[Hit, ...]:
    """What the title of a document names; many rules ask this of the document at hand.

    Args:
        lang: ISO 639-1.
        title: of one document.
    """
    return gazetteer(lang).find(title)


@cache
def gazetteer(lang: str) -> Gazetteer:
    """The names of the reference data for texts of a language, built once.

    Args:
        lang: ISO 639-1; names of every language are found, the language decides between bearers of one name.
    """
    return Gazetteer(lang, load(), _automaton())
