"""`python -m kg.reference check` says what is wrong with the reference tables; `sectors` makes `sectors.ttl` from them again."""

from __future__ import annotations

import sys

from kg.errors import KgError
from kg.reference.check import problems
from kg.reference.reading import folder
from kg.reference.tables import load
from kg.reference.turtle import turtle

USAGE = "usage: python -m kg.reference check|sectors\n"


def main(arguments: list[str]) -> int:
    """Check the tables, or write what is made from them.

    Args:
        arguments: of the command line: `check` or `sectors`.

    Returns:
        exit code: 0 fine, 1 defects, 2 usage.
    """
    if arguments == ["sectors"]:
        (folder() / "sectors.ttl").write_text(turtle(load()), encoding="utf-8")
        return 0
    if arguments != ["check"]:
        sys.stderr.write(USAGE)
        return 2
    return check()


def check() -> int:
    """Say every defect on standard output; the exit code is 1 if there is any."""
    try:
        found = list(problems(load()))
    except KgError as error:
        found = [str(error)]
    for line in found:
        sys.stdout.write(f"{line}\n")
    sys.stderr.write(f"{len(found)} defects\n" if found else "the reference tables are sound\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
