"""The words and patterns of `wording.yaml`, by which rules of the extraction know a text or a name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def _data() -> Mapping[str, list[str] | str]:
    import yaml  # only where a rule asks for one of them

    found: Mapping[str, list[str] | str] = yaml.safe_load(Path(__file__).with_name("wording.yaml").read_text(encoding="utf-8"))
    return found


@cache
def words(key: str) -> tuple[str, ...]:
    """The words of a list.

    Args:
        key: of the list.
    """
    return tuple(_data()[key])


@cache
def pattern(key: str) -> re.Pattern[str]:
    """A regular expression.

    Args:
        key: of its line.

    >>> pattern("sheet").match("Joint Fact Sheet: the A-B Summit") is not None
    True
    """
    return re.compile(str(_data()[key]))
