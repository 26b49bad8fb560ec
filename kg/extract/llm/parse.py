"""The model's words as data, whatever stands around them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from kg.errors import BadAnswer

#: what models that think aloud say first
_THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.S)
_FENCED = re.compile(r"```(?:json)?\s*(.*?)```", re.S)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What an answer holds, unchecked.

    Args:
        agreements, commitments: objects, each as the model made it.
        malformed: entries that are no objects.
    """

    agreements: tuple[Row, ...]
    commitments: tuple[Row, ...]
    malformed: int = 0


def parse(content: str, *, model: str) -> Told:
    """The two lists of an answer.

    Args:
        content: JSON, perhaps fenced, perhaps after thoughts or before remarks.
        model: for the message.

    Raises:
        BadAnswer: there is no such JSON in it.

    >>> parse('Sure!\\n```json\\n{"agreements": [{"name": "양해각서"}], "commitments": []}\\n```', model="m").agreements
    ({'name': '양해각서'},)
    """
    told = _object(content)
    if told is None:
        raise BadAnswer("the answer is no JSON with agreements and commitments", where=model, hint="a larger model may do better")
    lists: dict[str, list[Any]] = {name: _list(told.get(name)) for name in ("agreements", "commitments")}
    rows = {name: tuple(row for row in items if isinstance(row, dict)) for name, items in lists.items()}
    return Told(**rows, malformed=sum(len(items) for items in lists.values()) - sum(map(len, rows.values())))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _object(content: str) -> Row | None:
    plain = _THOUGHT.sub("", content).strip()
    fenced = [match[1] for match in _FENCED.finditer(plain)]
    between = plain[plain.find("{") : plain.rfind("}") + 1]
    for candidate in (plain, *fenced, between):
        try:
            told = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        if isinstance(told, dict) and {"agreements", "commitments"} & set(told):
            return told
    return None
