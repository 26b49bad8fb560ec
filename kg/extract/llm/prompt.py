"""What the model is asked, and the form of its answer."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kg import reference
from kg.model import Action, Document, Instrument

#: longest lists of an answer; a model that repeats itself ends there
MOST = {"agreements": 20, "commitments": 40, "parties": 12, "names": 12, "sectors": 8, "actions": 4}
#: what an answer says of a status (annotation guide), and what the graph says
STATUSES = ("concluded", "agreed", "proposed")
#: what can be a party
PARTIES = ("country", "organization")

_MARK = re.compile(r"<(?=\s*/?\s*document)", re.I)

Schema = dict[str, Any]
Message = dict[str, str]


@cache
def table() -> Mapping[str, Any]:
    """The words of the prompt."""
    import yaml

    found: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("prompt.yaml").read_text(encoding="utf-8"))
    return found


@cache
def sectors() -> tuple[str, ...]:
    """The top-level sectors, in the order of the table."""
    known = reference.load()
    return tuple(dict.fromkeys(known.top_sector(name) for name in known.sectors))


def messages(document: Document, text: str, known: Iterable[str] = ()) -> list[Message]:
    """The conversation about a part of a document.

    Args:
        document: for its title, language and day.
        text: the part.
        known: agreements that earlier parts name, as "a1: mou, name".

    Returns:
        two messages; the document stands between marks that it cannot imitate.
    """
    words = table()
    told = "; ".join(known)
    user = words["user"].format(
        lang=document.lang,
        published=document.published or words["unknown"],
        title=_unmarked(document.title) or words["unknown"],
        known=words["known"].format(known=_unmarked(told)) if told else "",
        text=_unmarked(text),
    )
    return [{"role": "system", "content": system()}, {"role": "user", "content": user}]


@cache
def system() -> str:
    """The instruction, the same for every document."""
    words = table()
    meanings = {
        name: "\n".join(f"    {value}: {words[name][value]}" for value in values)
        for name, values in (("instruments", Instrument), ("statuses", STATUSES), ("actions", Action))
    }
    text: str = words["system"].format(**meanings, sectors=", ".join(sectors()))
    return text


def _unmarked(text: str) -> str:
    """The text, unable to close the marks that it stands between; as long as before, so that it reads the same."""
    return _MARK.sub("‹", text)


@cache
def schema() -> Schema:
    """The JSON Schema of an answer, within what strict servers accept: every property required, no others, no formats."""
    party = _object(kind=_one_of(PARTIES), name=_TEXT, country=_TEXT)
    parties, names = _list(party, "parties"), _list(_TEXT, "names")
    fields, status = _list(_one_of(sectors()), "sectors"), _one_of(STATUSES)
    agreement = _object(
        id=_TEXT,
        name=_TEXT,
        instrument=_one_of(Instrument),
        status=status,
        date=_OPTIONAL,
        parties=parties,
        signers=names,
        organizations=names,
        sectors=fields,
        quote=_TEXT,
    )
    actions = _list(_one_of(Action), "actions")
    commitment = _object(
        of=_OPTIONAL,
        actions=actions,
        status=status,
        parties=parties,
        programmes=names,
        sectors=fields,
        amount=_OPTIONAL,
        date=_OPTIONAL,
        quote=_TEXT,
    )
    return _object(agreements=_list(agreement, "agreements"), commitments=_list(commitment, "commitments"))


_TEXT: Schema = {"type": "string"}
_OPTIONAL: Schema = {"type": ["string", "null"]}


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(item: Schema, name: str) -> Schema:
    return {"type": "array", "items": item, "maxItems": MOST[name]}


def _one_of(values: Iterable[str]) -> Schema:
    return {"type": "string", "enum": [str(value) for value in values]}


@cache
def version() -> str:
    """A digest of the prompt and the schema: answers to another version are not used."""
    told = json.dumps([system(), table()["user"], table()["known"], schema()], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:12]
