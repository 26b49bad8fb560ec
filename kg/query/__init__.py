"""SPARQL: our own queries by name, and those of strangers in a process that may be killed."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import KgError, QueryError
from kg.query.guard import check
from kg.query.short import expanded

_QUERIES = Path(__file__).resolve().parent.parent / "queries"
_PACKAGE = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use.

    Args:
        seconds: of wall clock.
        memory: bytes of address space; opening a store takes some 500 MB of it.
    """

    seconds: int = 30
    memory: int = 4 << 30


@cache
def named(name: str) -> str:
    """A query of `kg/queries`.

    Args:
        name: of the file, without its ending.

    >>> "rdf:subject ?subject" in named("about")
    True
    """
    return (_QUERIES / f"{name}.rq").read_text(encoding="utf-8")


def run(path: str | Path, query: str, form: str, limits: Limits = Limits()) -> bytes:
    """The answer to a query that somebody typed.

    It runs in a process of its own: the database has no time limit, and a query can bring its process down.

    Args:
        path: directory of the store.
        query: SPARQL that reads; our prefixes are declared, short IRIs may stand as tables print them (`id:organization/nist`),
            the default graph is the union of all graphs.
        form: json, xml, csv, tsv for rows; ttl, nt for a graph.
        limits: of time and memory.

    Raises:
        QueryError: it may not run, does not parse, or takes more than the limits.
        StoreError: the store cannot be read.
    """
    check(query)
    command = [sys.executable, "-m", "kg.query.worker", str(path), form, str(limits.seconds), str(limits.memory)]
    text = expanded(query).encode(errors="replace")
    try:
        done = subprocess.run(
            command,
            input=text,
            capture_output=True,
            timeout=limits.seconds,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_long(limits) from error
    if done.returncode == 0:
        return done.stdout
    raise _refusal(done, limits)


def _environment() -> dict[str, str]:
    """Ours, with the place of this package, which may be a checkout that is not installed."""
    import os

    paths = [str(_PACKAGE), *filter(None, [os.environ.get("PYTHONPATH", "")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def _too_long(limits: Limits) -> QueryError:
    return QueryError(f"the query ran for more than {limits.seconds} s", hint="start from something constant, add LIMIT, or raise --timeout")


def _refusal(done: subprocess.CompletedProcess[bytes], limits: Limits) -> KgError:
    """What the worker's end means."""
    import signal

    from kg import errors
    from kg.query.worker import REFUSED

    if done.returncode == REFUSED:
        said = json.loads(done.stderr)
        kind: type[errors.KgError] = getattr(errors, said["error"])
        return kind(said["what"], where=said["where"], hint=said["hint"])
    if done.returncode in (-signal.SIGKILL, -signal.SIGXCPU):
        return _too_long(limits)
    return QueryError(
        f"the query brought its process down: more than {limits.memory >> 20} MB of memory, or too deep", hint="ask for less at once"
    )
