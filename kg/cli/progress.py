"""How far a long command has come, on a terminal; nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A function that is called after each document with its id; the count stands on one line, which is wiped at the end."""
    shown, count = sys.stderr.isatty(), 0

    def advance(document: str) -> None:
        nonlocal count
        count += 1
        if shown:
            name = "".join(c if c.isprintable() else "?" for c in document[-80:])
            click.echo(f"\r\x1b[K{count} {name}", err=True, nl=False)

    try:
        yield advance
    finally:
        if shown and count:
            click.echo("\r\x1b[K", err=True, nl=False)
