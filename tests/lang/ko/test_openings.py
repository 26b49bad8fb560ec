"""A pattern that is tried only where a first letter stands finds what the plain one finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.lang.ko.data import table
from kg.lang.ko.openings import guarded

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
