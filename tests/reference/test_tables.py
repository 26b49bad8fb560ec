"""Look-ups over the reference tables."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kg.reference import load


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("과학기술정보통신부", "org:msit"),
        ("ministry of science and ict", "org:msit"),
        ("The U.S. National Science Foundation", "org:nsf"),
        ("South Korea", "country:KR"),
        ("한국", "country:KR"),
        ("양자컴퓨팅", "sector:quantum-computing"),
        ("ITER 사업", "programme:iter"),
        ("아르테미스 약정", "agreement:artemis-accords"),
    ],
)
def test_a_name_is_looked_up_in_any_spelling(name: str, ref: str) -> None:
    """Case, articles and punctuation do not count."""
    assert load().lookup(name)[0] == ref


def test_an_unknown_name_has_no_reference() -> None:
    """No likeness is enough for a look-up."""
    assert load().lookup("과학기술정통부") == ()


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("한국표준과학연국원", "한국표준과학연구원"),
        ("Korea Reserch Institute of Standards and Science", "Korea Research Institute of Standards and Science"),
        ("NISTT", "NIST"),
        ("하이닉서", "하이닉스"),
    ],
)
def test_an_unknown_name_has_near_ones(name: str, near: str) -> None:
    """The nearest known name is among the suggestions, in both languages."""
    assert near in load().suggest(name)


def test_nothing_is_near_nonsense() -> None:
    """Suggestions are not made at any price."""
    assert load().suggest("qqqqzzzzxxxx") == ()


def test_every_entry_bears_its_labels_and_at_most_forty_names() -> None:
    """Labels come first, none twice."""
    reference = load()
    for ref in reference.refs():
        names = reference.names(ref)
        assert names[0] == reference.label(ref, "en")
        assert len(names) == len(set(names)) <= 40


@pytest.mark.parametrize(
    ("sector", "top"),
    [("quantum-computing", "quantum"), ("ccus", "clean-energy"), ("energy-storage", "clean-energy"), ("aeronautics", "mobility")],
)
def test_sectors_count_as_the_guide_says(sector: str, top: str) -> None:
    """CCUS and storage are clean energy, aviation is mobility."""
    assert load().top_sector(sector) == top


def test_looking_up_a_name_loads_nothing_heavy() -> None:
    """A question about a name has an answer before Kiwi or an RDF library would even be loaded."""
    code = (
        "import sys; from kg.reference import gazetteer, load; load().lookup('NIST'); gazetteer('ko').find('NIST');"
        "print(sorted({'kiwipiepy', 'rdflib', 'pyoxigraph', 'numpy', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
