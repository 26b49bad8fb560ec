"""Acronyms that mean something else in a text: what it says counts, not what the tables would take them for.

"Office of Personnel Management (OPM)" is no office of Korea's prime minister, whatever bears that acronym in the tables; and
SNS is the neutron source at Oak Ridge only in a text that names it in full somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from kg.reference.hits import Hit
from kg.reference.names import key
from kg.reference.tables import Reference

_BRACKET = re.compile(r"\s{1,3}\(([A-Z][A-Za-z0-9&-]{1,9})\)")
_WORD = re.compile(r"[^\W_][\w.'’]*")
#: characters before the bracket in which the long form stands
_REACH = 120
_BODIES = ("org", "programme", "agreement")
#: letters up to which a doubtful acronym says too little by itself
_SHORT = 4
#: likeness of two names, 0 to 100, from which they are spellings of one
_SAME = 80


def as_spelt_out(text: str, hits: Sequence[Hit], reference: Reference) -> tuple[Hit, ...]:
    """The hits without those of acronyms that the text spells out as something that the tables do not know.

    Args:
        text: in which the hits were found.
        hits: names of the tables.
        reference: the tables.

    Returns:
        The hits; an acronym of several bearers keeps those that the spelling fits, and one that is listed as a common word
        or of other meanings needs its bearer's full name in the text.
    """
    told, named = dict(_spelt_out(text)), {ref for hit in hits if not _is_doubtful(hit) for ref in hit.refs}
    hits = [hit for hit in hits if not _is_doubtful(hit) or hit.form in told or named & set(hit.refs)]
    found = ((hit, _bearers(hit, told[hit.form], reference) if hit.form in told else hit.refs) for hit in hits)
    return tuple(hit if refs == hit.refs else replace(hit, refs=refs) for hit, refs in found if refs)


def _spelt_out(text: str) -> Iterator[tuple[str, str]]:
    """The acronyms in brackets with the words before them whose initials they are; of two spellings the last counts.

    >>> list(_spelt_out("The Office of Personnel Management (OPM) and the European Space Agency (ESA)"))
    [('OPM', 'Office of Personnel Management'), ('ESA', 'European Space Agency')]
    >>> list(_spelt_out("국립표준기술연구소(NIST), a body (NIST)"))
    []
    """
    for bracket in _BRACKET.finditer(text):
        before = text[max(0, bracket.start() - _REACH) : bracket.start()]
        letters = [letter for letter in bracket[1] if letter.isupper()]
        initials = [word for word in _WORD.finditer(before) if word[0][0].isupper()][-len(letters) :]
        if len(letters) > 1 and [word[0][0] for word in initials] == letters:
            yield bracket[1], " ".join(before[initials[0].start() :].split())


def _is_doubtful(hit: Hit) -> bool:
    """Whether a hit is a short acronym of one bearer that the tables list as having other meanings."""
    acronym = len(hit.form) <= _SHORT and hit.form.isascii() and hit.form.isupper()
    return hit.ambiguous and len(hit.refs) == 1 and hit.kind in _BODIES and acronym


def _bearers(hit: Hit, spelt: str, reference: Reference) -> tuple[str, ...]:
    return tuple(ref for ref in hit.refs if _may_be([name for name in reference.names(ref) if hit.form not in name], spelt))


def _may_be(names: Sequence[str], spelt: str) -> bool:
    """Whether a thing of these names may be spelt so: when one is alike, or none in full and in Latin letters is there to compare."""
    long = [name for name in names if name.isascii() and " " in name]
    return not long or any(fuzz.ratio(key(name), key(spelt)) >= _SAME or key(spelt) in key(name) or key(name) in key(spelt) for name in long)
