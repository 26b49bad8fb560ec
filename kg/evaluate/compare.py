"""When two fills of a slot are the same: the rules of the annotation guide's scorer."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

import yaml

#: a record, an entity: JSON as the annotation guide has it
Json = Mapping[str, Any]

SLOTS: dict[str, tuple[str, ...]] = {
    "agreement": ("instrument", "status", "date", "party", "signer", "organization", "sector"),
    "commitment": ("of", "action", "status", "party", "programme", "sector", "amount", "date"),
}
ENTITIES = ("party", "signer", "organization", "programme")
#: names of one entity; a longer list means nothing
NAMES = 40
_NOT_A_LETTER = re.compile(r"[\W_]+")


def key(name: str) -> str:
    """A name without case, punctuation, articles and legal forms.

    >>> key("The Institute for Basic Science"), key("㈜한빛 위성"), key("R&D Corp.")
    ('institutebasicscience', '한빛위성', 'rd')
    """
    folded = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ")
    return _NOT_A_LETTER.sub("", _noise().sub(" ", folded)) or _NOT_A_LETTER.sub("", folded)


@cache
def _noise() -> re.Pattern[str]:
    loaded = yaml.safe_load((resources.files("kg.evaluate") / "data" / "noise.yaml").read_text(encoding="utf-8"))
    words, marks = "|".join(loaded["words"]), "|".join(map(re.escape, loaded["marks"]))
    return re.compile(rf"\b(?:{words})\b|{marks}")


def fills(record: Json | None, slot: str) -> list[Any]:
    """The fills of a slot as a list; none for an empty or missing one.

    >>> fills({"date": "2025-10"}, "date"), fills({"party": None}, "party")
    (['2025-10'], [])
    """
    value = record.get(slot) if record else None
    if value in (None, "", []):
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def keys_of(entity: Json | str) -> set[str]:
    """The comparison keys of all names of an entity."""
    names = [entity] if isinstance(entity, str) else entity.get("names") or entity.get("labels") or []
    return {key(name) for name in names if name} - {""}


def same_entity(a: Json | str, b: Json | str) -> bool:
    """Countries by their code, anything else by a name in common.

    >>> same_entity({"type": "country", "code": "KR"}, {"type": "country", "code": "KR", "names": ["대한민국"]})
    True
    >>> same_entity({"type": "organization", "names": ["NASA"]}, {"type": "organization", "names": ["나사", "NASA"]})
    True
    """
    codes = [e.get("code") if not isinstance(e, str) and e.get("type") == "country" else None for e in (a, b)]
    return codes[0] == codes[1] if any(codes) else bool(keys_of(a) & keys_of(b))


def agreeing(slot: str, gold: Sequence[Any], predicted: Sequence[Any]) -> int:
    """How many fills of a slot agree, each used once; a month agrees with a day in it.

    >>> agreeing("date", ["2025-10"], ["2025-10-29"]), agreeing("sector", ["quantum", "space"], ["space", "digital"])
    (1, 1)
    """
    if slot in ENTITIES:
        return _entities_agreeing(gold, predicted)
    if slot == "date":
        return int(any(_same_date(str(g), str(p)) for g in gold for p in predicted))
    return sum((Counter(map(str, gold)) & Counter(map(str, predicted))).values())


def _entities_agreeing(gold: Sequence[Any], predicted: Sequence[Any]) -> int:
    free = list(range(len(predicted)))
    for g in gold:
        match = next((i for i in free if same_entity(g, predicted[i])), None)
        if match is not None:
            free.remove(match)
    return len(predicted) - len(free)


def _same_date(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) == len("2025-10") and long.startswith(short))


def entities(records: Iterable[Json]) -> list[Any]:
    """The different entities of some records, in order."""
    found: list[Any] = []
    for record in records:
        for slot in ENTITIES:
            found += [e for e in fills(record, slot) if not any(same_entity(e, f) for f in found)]
    return found


def unambiguous(records: Sequence[Json]) -> list[Json]:
    """Records in which no name stands for two entities of different id, and none has more than `NAMES` names.

    A prediction could else fill every slot with one entity that bears all names.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for entity in (e for r in records for slot in ENTITIES for e in fills(r, slot)):
        if not isinstance(entity, str) and entity.get("type") != "country":
            identity = entity.get("id") or "|".join(sorted(keys_of(entity)))
            for name in keys_of(entity):
                owners[name].add(identity)
    return [dict(r) | {slot: [_told(e, owners) for e in fills(r, slot)] for slot in ENTITIES if fills(r, slot)} for r in records]


def _told(entity: Any, owners: Mapping[str, set[str]]) -> Any:
    if isinstance(entity, str) or entity.get("type") == "country":
        return entity
    names = entity.get("names") or entity.get("labels") or []
    if len(names) > NAMES:
        return dict(entity) | {"names": []}
    if entity.get("id"):
        return dict(entity) | {"names": [n for n in names if len(owners[key(n)]) == 1]}
    return entity
