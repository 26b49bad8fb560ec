"""A pattern that is tried only where a first letter stands finds what the plain one finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.lang.ko.data import table
from kg.lang.ko.openings import guarded, openings, together

SEEDS = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path("seeds").glob("*.ko.*")))
LISTS = {
    **{f"cues/{name}": patterns for name, patterns in table("cues")["actions"].items()},
    **{f"sectors/{name}": patterns for name, patterns in table("sectors")["sectors"].items()},
    "organizations/subject": table("organizations")["subject"],
}


@pytest.mark.parametrize("patterns", LISTS.values(), ids=LISTS)
def test_nothing_is_lost_by_the_guard(patterns: list[str]) -> None:
    """On the Korean seeds, for each list of cues and of words of fields."""
    plain = re.compile("|".join(f"(?:{p})" for p in patterns))
    assert [m.span() for m in guarded(patterns).finditer(SEEDS)] == [m.span() for m in plain.finditer(SEEDS)]


def test_together_they_find_what_each_finds_alone() -> None:
    """On the Korean seeds, all lists at once."""
    plain = [re.compile("|".join(f"(?:{p})" for p in patterns)) for patterns in LISTS.values()]
    alone = [(n, m.span()) for n, pattern in enumerate(plain) for m in pattern.finditer(SEEDS, 100, 20000)]
    assert [(n, m.span()) for n, m in together(LISTS.values()).find(SEEDS, 100, 20000)] == alone


def test_what_is_not_likely_is_not_found() -> None:
    """On each line of the Korean seeds; some of the lists are ruled out without a search."""
    plain = [re.compile("|".join(f"(?:{p})" for p in patterns)) for patterns in LISTS.values()]
    both = together(LISTS.values())
    ruled_out = 0
    for line in SEEDS.splitlines():
        likely = {*both.likely(line)}
        assert {n for n, pattern in enumerate(plain) if pattern.search(line)} <= likely
        ruled_out += len(plain) - len(likely)
    assert ruled_out


@pytest.mark.parametrize("text", ["달달빛", "달빛", "별", "위성위성", "가달빛", "달"])
def test_the_last_letter_and_overlaps(text: str) -> None:
    """A match may end with the text or begin inside that of another pattern; those of one pattern stand apart."""
    patterns = ["달빛|달", "빛", "위성(?:위성)?", "(?<!가)달"]
    alone = [(n, m.span()) for n, pattern in enumerate(patterns) for m in re.finditer(pattern, text)]
    assert [(n, m.span()) for n, m in together([p] for p in patterns).find(text, 0, len(text))] == alone


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("(?:청년|여성)?창업|학교(?!장)", {"청년", "여성", "창업", "학교"}),
        ("(달|별)/NN", {"달/", "별/"}),
        ("(?<![가-힣])[1-3]상", {"1상", "2상", "3상"}),
        (r"R\&D|칩", {"R&", "칩"}),
        ("[ab]+c|x*y|zz?", {"a", "b", "x", "y", "z", "zz"}),
        (r"빛\d|가.", {"빛", "가"}),
        (r"\d빛|달", {"", "달"}),
        ("(?i:빛)", {""}),
        ("빛|", {"빛", ""}),
    ],
)
def test_the_openings_of_a_pattern(pattern: str, letters: set[str]) -> None:
    """Two letters where they are known, one where what follows may be anything, none where that is the first."""
    assert openings(pattern) == letters


@pytest.mark.parametrize(
    ("patterns", "texts"),
    [
        (["a?b", "[cd]{0,2}e"], ["b", "ab", "e", "cde"]),
        (["(?:a|b)?c", r"\[d"], ["c", "bc"]),
        (["[]a]+b"], ["]b", "ab"]),
        (["(?<=x)(?:y|z)"], ["xy"]),
        (["a{,2}b"], ["b", "aab"]),
        (["", "a"], ["", "a"]),
    ],
)
def test_what_may_be_left_out_opens_a_match_too(patterns: list[str], texts: list[str]) -> None:
    """Optional letters, classes and groups, brackets inside a class, and what is no plain letter."""
    for text in texts:
        found = guarded(patterns).search(text)
        plain = re.compile("|".join(f"(?:{p})" for p in patterns)).search(text)
        assert found is not None
        assert plain is not None
        assert found.span() == plain.span()
