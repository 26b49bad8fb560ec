"""Whatever surrounds a name and however it is spaced, a hit is the name at its place in the original text."""

from __future__ import annotations

import itertools
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.reference import gazetteer, load
from kg.reference.fold import fold

NAMES = sorted(name for name, refs in load().forms().items() if refs[0].startswith("org:") and len(name) > 9 and not name.startswith("The "))
NOISE = st.text(st.sampled_from("가나다 ABCxyz.,·ㆍ-–'’()（）＆&\n\u00a0ÀéßﬁⅡ㈜韓美1２"), max_size=12)
SPACES = st.sampled_from([" ", "  ", "\n", " \n", "\u00a0"])


@settings(max_examples=60, deadline=None)
@given(before=NOISE, name=st.sampled_from(NAMES), after=NOISE, space=SPACES)
def test_a_hit_is_its_form(before: str, name: str, after: str, space: str) -> None:
    """The letters of the span are the letters of the form, and the span lies in the text."""
    text = unicodedata.normalize("NFC", f"{before} {name.replace(' ', space)} {after}")
    for hit in gazetteer("ko").find(text):
        assert 0 <= hit.start < hit.end <= len(text)
        assert fold(text[hit.start : hit.end]).letters == fold(hit.form).letters


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(NAMES), space=SPACES)
def test_a_name_is_found_however_it_is_spaced(name: str, space: str) -> None:
    """A name between words is found whole, across line ends and double spaces."""
    text = f"와 {name.replace(' ', space)} 는"
    spans = [text[h.start : h.end] for h in gazetteer("ko").find(text)]
    assert name.replace(" ", space) in [s.strip() for s in spans]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_folding_keeps_the_place_of_every_letter(text: str) -> None:
    """As many places as letters, in order, inside the text."""
    folded = fold(text)
    assert len(folded.letters) == len(folded.places)
    assert folded.places == sorted(folded.places)
    assert all(0 <= place < len(text) for place in folded.places)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    """No text breaks the search, and hits do not overlap."""
    hits = gazetteer("en").find(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(hits))
