"""Candidates to fill in, in a spreadsheet or as JSON lines, and judgements read back from what came of it.

A row is understood by its verdict and its id alone. Its last column holds what the id stands for, so that the row is
understood, too, when the documents have been read again meanwhile.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import JudgementError, KgError
from kg.judgements import Fact, Judgement, Log, Pair, Verdict
from kg.judgements.model import from_json
from kg.read.decode import decode
from kg.review.candidate import Candidate, Side, pair_id
from kg.review.decide import is_pair
from kg.review.facts import Item

COLUMNS = (
    "verdict", "kind", "id", "score", "program", "first", "first_quote", "first_document", "first_date",
    "second", "second_quote", "second_document", "second_date", "reasons", "value", "note", "key",
)  # fmt: skip
#: what a spreadsheet puts between cells, by country and program
DELIMITERS = ",;\t"
#: longest cell that is read, in characters; a spreadsheet holds 32,767
LONGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row that says something.

    Args:
        line: in the file, from 1.
        id: of a pair or a statement; empty in a line of a log.
        verdict: what was decided.
        value: of a correction, in words.
        note: why.
        known: what the id stands for, as the row itself has it.
        judgement: a line of a log, which needs no looking up.
    """

    line: int
    id: str
    verdict: Verdict
    value: str = ""
    note: str = ""
    known: Pair | Fact | None = None
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be followed."""

    line: int
    error: KgError


# -- out


def rows(found: Iterable[Candidate | Item], lang: str, explain: Callable[[Candidate], str]) -> Iterator[dict[str, str]]:
    """Candidates as cells.

    Args:
        found: pairs or statements.
        lang: of labels.
        explain: reasons in words.
    """
    for each in found:
        cells = _pair(each, lang, explain) if isinstance(each, Candidate) else _fact(each, lang)
        key = json.dumps({k: v for k, v in each.as_json()["judgement"].items() if k != "verdict"}, ensure_ascii=False)
        yield {name: cells.get(name, "") for name in COLUMNS} | {"key": key}


def _pair(each: Candidate, lang: str, explain: Callable[[Candidate], str]) -> dict[str, str]:
    cells = {"kind": each.kind, "id": each.id, "score": f"{each.score:.2f}", "reasons": explain(each)}
    cells["program"] = "one" if each.joined else "two"
    return cells | _side("first", each.first, lang) | _side("second", each.second, lang)


def _side(name: str, side: Side, lang: str) -> dict[str, str]:
    seen = side.evidence[0] if side.evidence else None
    told = {name: side.label(lang)}
    return told | ({f"{name}_quote": seen.quote, f"{name}_document": seen.document, f"{name}_date": seen.date} if seen else {})


def _fact(each: Item, lang: str) -> dict[str, str]:
    return {
        "kind": "fact",
        "id": each.id,
        "score": f"{each.confidence:.2f}",
        "program": each.slot,
        "first": each.subject.label(lang),
        "first_quote": each.fact.quote,
        "first_document": each.document.id,
        "first_date": each.document.published,
        "second": each.object.label(lang),
        "reasons": each.rule,
    }


# -- in


def read(data: bytes, *, where: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows of a file that say something, and those that cannot be understood.

    Args:
        data: CSV (comma, semicolon or tab) or JSON lines, in UTF-8, UTF-16 or CP949.
        where: name of the file, for messages.

    Raises:
        JudgementError: the file is no such sheet.
        ReadError: it is not text, or in no known encoding.
    """
    text = unicodedata.normalize("NFC", decode(data, where=where)).lstrip("\ufeff")
    if text.lstrip().startswith("{"):
        return _from_lines(text)
    return _from_table(text, where)


def _from_lines(text: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    found: list[Row] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                row = _object(number, json.loads(line))
                found += [row] if row else []
            except (ValueError, RecursionError):
                problems.append(Problem(number, JudgementError("not JSON", hint="one object a line, as kg review export writes it")))
            except KgError as error:
                problems.append(Problem(number, error))
    return _without_undone(found), tuple(problems)


def _object(number: int, told: Any) -> Row | None:
    if not isinstance(told, Mapping):
        raise JudgementError("not an object")
    if told.keys() & {"undone", "subject"} or ("first" in told and "judgement" not in told):
        made = from_json(told)
        return Row(number, "", made.verdict, judgement=made)
    cells = {name: told.get(name) for name in ("verdict", "id", "value", "note")}
    if any(cell is not None and not isinstance(cell, str) for cell in cells.values()):
        raise JudgementError("verdict, id, value and note are text")
    return _row(number, {name: cell or "" for name, cell in cells.items()}, told.get("judgement"))


def _without_undone(found: list[Row]) -> tuple[Row, ...]:
    """The lines of a log: only what was in force there."""
    log = Log(tuple(row.judgement for row in found if row.judgement))
    counting = {id(entry) for entry in log.in_force}
    return tuple(row for row in found if row.judgement is None or id(row.judgement) in counting)


def _from_table(text: str, where: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    csv.field_size_limit(LONGEST)
    head = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=head.count)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names: list[str] | None = None
    found: list[Row] = []
    problems: list[Problem] = []
    try:
        for cells in table:
            if names is None:
                names = _head(cells, where)
            elif any(cell.strip() for cell in cells):
                _add(found, problems, (table.line_num, dict(zip(names, map(_cell, cells), strict=False))))
    except csv.Error as error:
        hint = "export a new sheet with kg review export"
        raise JudgementError(f"not CSV: {error}", where=f"{where}, line {table.line_num}", hint=hint) from error
    if names is None:
        raise JudgementError("the file is empty", where=where, hint="export a sheet with kg review export")
    return tuple(found), tuple(problems)


def _head(cells: list[str], where: str) -> list[str]:
    names = [cell.strip().casefold() for cell in cells]
    missing = [name for name in ("verdict", "id") if names.count(name) != 1]
    if missing:
        what = f"the first row must name the columns verdict and id once; it says {', '.join(names)[:120]!r}"
        raise JudgementError(what, where=where, hint="export a sheet with kg review export, and fill in its first column")
    return names


def _add(found: list[Row], problems: list[Problem], given: tuple[int, dict[str, str]]) -> None:
    number, cells = given
    try:
        row = _row(number, cells, _key(cells.get("key", "")))
        found += [row] if row else []
    except KgError as error:
        problems.append(Problem(number, error))


def _key(cell: str) -> Any:
    """What the last cell holds; nothing when a spreadsheet cut it short, since the id may do."""
    try:
        return json.loads(cell) if cell else None
    except (ValueError, RecursionError):
        return None


def _cell(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell


def _row(number: int, cells: Mapping[str, str], key: Any) -> Row | None:
    """A row that was decided; None for one that was not."""
    verdict = _verdict(cells.get("verdict", ""))
    if verdict is None:
        return None
    wanted, value = cells.get("id", "").strip(), cells.get("value", "").strip()
    if (verdict is Verdict.CORRECT) != bool(value):
        hint = "fill in the columns verdict and value"
        raise JudgementError("a correction needs a value, and only a correction has one", where=wanted, hint=hint)
    if not wanted:
        raise JudgementError("the row has no id", hint="export a new sheet with kg review export")
    return Row(number, wanted, verdict, value, cells.get("note", "").strip(), _known(wanted, key))


def _known(wanted: str, key: Any) -> Pair | Fact | None:
    """What the row itself says that its id stands for; None when that is not what the id is made from."""
    if not isinstance(key, Mapping):
        return None
    try:
        about = from_json({**key, "verdict": "accept"}).about
    except JudgementError:
        return None
    if isinstance(about, Pair):
        return about if pair_id(about) == wanted else None
    return about if isinstance(about, Fact) and not is_pair(wanted) else None


@cache
def _words() -> Mapping[str, str]:
    import yaml

    told: Mapping[str, list[str]] = yaml.safe_load((Path(__file__).parent / "data" / "verdicts.yaml").read_text(encoding="utf-8"))
    return {str(word).casefold(): verdict for verdict, words in told.items() for word in (verdict, *words)}


def _verdict(cell: str) -> Verdict | None:
    word = cell.strip().casefold()
    if not word:
        return None
    known = _words().get(word, "")
    if known not in (*Verdict, "skip"):
        raise JudgementError(f"“{word[:40]}” is no verdict", hint="write accept, reject, correct or skip (수락, 거절, 정정, 보류)")
    return None if known == "skip" else Verdict(known)


def answer(word: str) -> str:
    """What a person answers at the prompt: accept, reject, skip, quit, or empty when it is none.

    >>> answer("a"), answer("수락"), answer("ㅁ"), answer("?")
    ('accept', 'accept', 'accept', '')
    """
    return _words().get(word.strip().casefold(), "")
