"""Answers that were given before: one file for each question, so that a second run asks nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ExtractorError


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a question.

    Args:
        content: the model's words; empty when they were cut off.
        limit: 0, or the tokens at which the answer was cut off: no use to ask again without more.
    """

    content: str
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """A folder of answers.

    Args:
        folder: made when the first answer comes; holds answers, never keys and never whole texts.
    """

    folder: Path

    def get(self, name: str) -> Known | None:
        """The answer to a question, None for one that is new or whose file is damaged."""
        try:
            told = json.loads(self._file(name).read_text(encoding="utf-8"))
            return Known(str(told["content"]), int(told["limit"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, name: str, known: Known, *, model: str) -> None:
        """Keep an answer; a reader sees all of it or nothing.

        Raises:
            ExtractorError: the folder cannot be written.
        """
        file = self._file(name)
        part = file.with_suffix(f".{os.getpid()}.part")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps({"model": model, "content": known.content, "limit": known.limit}), encoding="utf-8")
            part.replace(file)
        except OSError as error:
            raise ExtractorError(
                f"the answer cannot be kept: {error.strerror}", where=str(self.folder), hint="name a folder with --llm-cache"
            ) from error

    def _file(self, name: str) -> Path:
        return self.folder / name[:2] / f"{name}.json"


def named(model: str, version: str, messages: Sequence[dict[str, str]]) -> str:
    """The name of a question: a digest of the model, the version of the prompt, and every word.

    >>> named("m", "1", [{"role": "user", "content": "양자"}]) == named("m", "2", [{"role": "user", "content": "양자"}])
    False
    """
    told = json.dumps([model, version, *([m["role"], m["content"]] for m in messages)])
    return hashlib.sha256(told.encode()).hexdigest()
