"""The rules of the grammar of questions: each of them can fire."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from kg.ask.lexicon import read

#: what counts as a thing as well (kg.ask.frame); a kind of paper is an activity, and no thing
THINGS = frozenset({"bodies", "people", "references", "topics"})
RULES: list[dict[str, Any]] = read("grammar.yaml")


def _is_taken(rule: dict[str, Any], alternative: list[str], earlier: dict[str, Any]) -> bool:
    """Whether an earlier rule fits wherever one alternative of a rule does."""
    needs, most = rule.get("needs", {}), rule.get("at-most", {})
    return (
        set(earlier.get("unless", ())) <= set(rule.get("unless", ()))
        and all(
            max(int(needs.get(other, 0)) for other in ({what} | THINGS if what == "things" else {what})) >= int(n)
            for what, n in earlier.get("needs", {}).items()
        )
        and all(what in most and int(most[what]) <= int(n) for what, n in earlier.get("at-most", {}).items())
        and any(all(any(set(word.split("|")) <= set(wide.split("|")) for word in alternative) for wide in other) for other in earlier["when"])
    )


@pytest.mark.parametrize("number", range(len(RULES)))
def test_no_rule_is_taken_by_an_earlier_one(number: int) -> None:
    """A rule behind one that asks for less would never fire."""
    rule = RULES[number]
    taken = [earlier for earlier in RULES[:number] for alternative in rule["when"] if _is_taken(rule, alternative, earlier)]
    assert not taken


def test_a_wider_rule_takes_a_narrower_one() -> None:
    """The test itself: what is in the way of a rule is seen, what asks for more is not."""
    wide, narrow = {"when": [["sign|agree"]], "needs": {"things": 1}}, {"when": [["sign", "who"]], "needs": {"bodies": 2}}
    assert _is_taken(narrow, ["sign", "who"], wide)
    assert not _is_taken(wide, ["sign|agree"], narrow)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule['target']}-{rule['when'][0][0]}")
def test_no_word_of_a_rule_stands_in_its_own_way(rule: dict[str, Any]) -> None:
    """What may not occur is asked for by no alternative, and no alternative is a part of another one."""
    asked = {word for alternative in rule["when"] for words in alternative for word in words.split("|")}
    assert asked.isdisjoint(rule.get("unless", ()))
    for one, other in combinations(rule["when"], 2):
        assert not set(one) <= set(other)
        assert not set(other) <= set(one)
