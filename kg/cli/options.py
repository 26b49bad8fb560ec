"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT_STORE = ".kg"


def store_option(function: F) -> F:
    """`--store DIR`, also from KG_STORE."""
    return click.option(
        "--store", "store_path", type=click.Path(path_type=Path), default=DEFAULT_STORE, envvar="KG_STORE", show_default=True,
        help="The store's folder, also from KG_STORE.",
    )(function)  # fmt: skip
