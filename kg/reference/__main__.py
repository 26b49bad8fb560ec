"""`python -m kg.reference check`: says what is wrong with the reference tables, and exits with 1 if anything is."""

from __future__ import annotations

import sys

from kg.errors import KgError
from kg.reference.check import problems
from kg.reference.tables import load

USAGE = "usage: python -m kg.reference check\n"


def main(arguments: list[str]) -> int:
    """Run the check.

    Args:
        arguments: of the command line; only `check` is known.

    Returns:
        exit code: 0 fine, 1 defects, 2 usage.
    """
    if arguments != ["check"]:
        sys.stderr.write(USAGE)
        return 2
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
