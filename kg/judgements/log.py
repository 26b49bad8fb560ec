"""The log of judgements: JSON lines that are only ever added to.

A line stands for ever; an undo is a line too. What is in force is a function of the lines, and of two judgements of the
same pair or fact the later one counts. A line that is torn or no judgement is told and skipped.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from kg.errors import JudgementError
from kg.judgements.model import Fact, Judgement, Pair, Verdict, as_json, from_json


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that is no judgement."""

    line: int
    what: str


@dataclass(frozen=True)
class Log:
    """The judgements of a store.

    Args:
        entries: in the order in which they were made; the first has the number 1.
        problems: lines that were skipped.
        torn: whether the file ends inside a line, as after a crash.
    """

    entries: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    torn: bool = False

    @cached_property
    def undone(self) -> Mapping[str, str]:
        """Id of every judgement that is undone, and of the undo; an undo can be undone."""
        found: dict[str, str] = {}
        for entry in reversed(self.entries):
            if entry.verdict is Verdict.UNDO and entry.id not in found and isinstance(entry.about, str):
                found.setdefault(entry.about, entry.id)
        return found

    @cached_property
    def in_force(self) -> tuple[Judgement, ...]:
        """The judgements that count, oldest first; of several about one thing the last."""
        last: dict[Pair | Fact, Judgement] = {}
        for entry in self.entries:
            if entry.id not in self.undone and not isinstance(entry.about, str):
                last.pop(entry.about, None)
                last[entry.about] = entry
        return tuple(last.values())

    @cached_property
    def of_document(self) -> Mapping[str, tuple[Judgement, ...]]:
        """The judgements in force about facts, by the id of the document."""
        found: dict[str, list[Judgement]] = {}
        for entry in self.in_force:
            if isinstance(entry.about, Fact):
                found.setdefault(entry.about.document, []).append(entry)
        return {document: tuple(entries) for document, entries in found.items()}

    @cached_property
    def stamp(self) -> str:
        """A digest of what is in force, the same whatever order and time it was judged in; empty when nothing is."""
        told = sorted(json.dumps(as_json(replace(entry, id="", at="", note="")), sort_keys=True) for entry in self.in_force)
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16] if told else ""

    def about(self, subject: Pair | Fact) -> Judgement | None:
        """The judgement in force about a pair or a fact."""
        return next((entry for entry in self.in_force if entry.about == subject), None)

    def find(self, wanted: str) -> Judgement:
        """A judgement by its number, its id, or the last one in force when nothing is given.

        Args:
            wanted: as `kg review log` lists it; empty for the last.

        Raises:
            JudgementError: there is none.
        """
        if not wanted and self.in_force:
            made = [entry for entry in self.entries if entry.verdict is not Verdict.UNDO and entry.id not in self.undone]
            return made[-1]
        found = [e for n, e in enumerate(self.entries, 1) if wanted in (str(n), e.id)]
        if not found:
            what = "there is no such judgement" if wanted else "there is no judgement to undo"
            raise JudgementError(what, where=wanted, hint="kg review log lists what there is")
        return found[-1]


def parsed(data: bytes) -> Log:
    """The log from the bytes of its file; never fails.

    Args:
        data: lines of JSON in UTF-8.

    >>> parsed(b'{"verdict": "undo", "undone": "j1", "id": "j2"}\\n{"verd').problems
    (Problem(line=2, what='torn: the writer was stopped inside this line'),)
    """
    entries: list[Judgement] = []
    problems: list[Problem] = []
    lines = data.split(b"\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = from_json(json.loads(line))
            entries.append(entry if entry.id else replace(entry, id=_digest(entry, len(entries))))
        except (ValueError, RecursionError):
            last = number == len(lines)
            problems.append(Problem(number, "torn: the writer was stopped inside this line" if last else "not JSON in UTF-8"))
        except JudgementError as error:
            problems.append(Problem(number, error.what))
    return Log(tuple(entries), tuple(problems), bool(lines[-1]))


def written(log: Log, judgements: Iterable[Judgement]) -> tuple[tuple[Judgement, ...], bytes]:
    """New judgements with their ids, and the bytes that add them to the file of a log.

    Args:
        log: as it is.
        judgements: what was decided; one that is in force already is left out.

    Returns:
        what is new, and its lines; they begin with a line end when the file ends inside a line.

    Raises:
        JudgementError: a judgement could not be read back; nothing is to be written then.
    """
    kept: list[Judgement] = []
    known = {entry.about: entry for entry in log.in_force}
    for made in judgements:
        before = known.get(made.about) if not isinstance(made.about, str) else None
        if before and (before.verdict, before.value) == (made.verdict, made.value):
            continue
        entry = replace(made, id=_digest(made, len(log.entries) + len(kept)))
        if from_json(as_json(entry)).about != entry.about:
            raise JudgementError("the judgement would be read back as another one", where=entry.id)
        kept.append(entry)
        if not isinstance(entry.about, str):
            known[entry.about] = entry
    lines = "".join(json.dumps(as_json(entry), ensure_ascii=False) + "\n" for entry in kept)
    return tuple(kept), (b"\n" if log.torn and kept else b"") + lines.encode()


def _digest(entry: Judgement, before: int) -> str:
    told = json.dumps([before, as_json(replace(entry, id=""))], sort_keys=True)
    return "j" + hashlib.sha256(told.encode()).hexdigest()[:9]
