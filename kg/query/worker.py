"""The process that runs one query of a stranger: limited in memory and time, and no loss when it dies.

python -m kg.query.worker STORE FORMAT   < QUERY   > ANSWER
"""

from __future__ import annotations

import json
import resource
import sys

from kg.errors import KgError

#: exit code of a refusal that is told on standard error
REFUSED = 3


def main(arguments: list[str]) -> int:
    """Answer the query on standard input.

    Args:
        arguments: the store's directory, the format, seconds, bytes of memory.

    Returns:
        0, or REFUSED with the error as JSON on standard error.
    """
    path, form, seconds, memory = arguments
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 1))
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from kg.store import Store
    from kg.store.answers import written

    try:
        with Store.open(path, read_only=True) as store:
            sys.stdout.buffer.write(written(store.answer(sys.stdin.buffer.read().decode()), form))
    except KgError as error:
        json.dump({"error": type(error).__name__, "what": error.what, "where": error.where, "hint": error.hint}, sys.stderr)
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
