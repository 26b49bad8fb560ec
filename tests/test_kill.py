"""A writer killed at any moment leaves every document whole: its old graph or its new one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from kg.errors import StoreError
from kg.model import Document, Statement
from kg.rdf import quads
from kg.store import Store
from kg.validate import validate
from kg.vocab import Quad
from tests.sample import document, statements

ROUNDS = int(os.environ.get("KG_KILLS", "3"))
IDS = ("ko-0", "en-0", "ko-1", "en-1")
ROOT = Path(__file__).parent.parent
WRITER = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.test_kill import write_for_ever
write_for_ever(sys.argv[1])
"""


def telling(identifier: str, turn: int) -> tuple[Document, list[Statement]]:
    """A document whose text and facts differ from turn to turn, large enough that a write takes a while."""
    lang = identifier[:2]
    doc = document(lang, id=identifier, text=document(lang).text * 40 + f"{turn}")
    found = [
        replace(s, subject=s.subject + str(n), object=s.object + str(n) if s.predicate == "of" and isinstance(s.object, str) else s.object)
        for n in range(3 + turn % 5)
        for s in statements(doc)
    ]
    return doc, found


def expected(identifier: str, turn: int) -> set[Quad]:
    doc, found = telling(identifier, turn)
    return set(quads(doc, found, str(turn)))


def write_for_ever(path: str) -> None:
    """Replace the documents in turn, until somebody kills us."""
    with Store.open(path) as store:
        store.merge()  # loads what merging needs, so that the kills below meet writing and merging alike
        turn = min([int(d.version) for d in store.documents()], default=0)
        print("ready", flush=True)
        while True:
            turn += 1
            for identifier in IDS:
                doc, found = telling(identifier, turn)
                store.replace(identifier, quads(doc, found, str(turn)))
            if turn % 3 == 0:
                store.merge()


def test_a_killed_writer_leaves_every_document_whole(tmp_path: Path) -> None:
    """After each kill a reader finds, for each document, exactly the graph of one turn; validation finds nothing."""
    rng, path = random.Random(20), tmp_path / "kg"
    last = 0
    for _ in range(ROUNDS):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, cwd=ROOT) as writer:
            assert writer.stdout
            assert writer.stdout.readline() == b"ready\n"
            time.sleep(rng.uniform(0.05, 0.4))
            writer.send_signal(signal.SIGKILL)
        with Store.open(path, read_only=True) as store:
            turns = [int(d.version) for d in store.documents()]
            for found in store.documents():
                assert set(store.graph(found.iri)) == expected(found.id, int(found.version))
            assert not turns or max(turns) - min(turns) <= 1
            assert max(turns, default=0) >= last
            last = max(turns, default=0)
            assert validate(store).findings == ()
    assert last > 0


FULL = f"""
import resource, sys
sys.path.insert(0, {str(ROOT)!r})
from tests.test_kill import write_until_refused
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))
write_until_refused(sys.argv[1])
"""


def write_until_refused(path: str) -> None:
    """Write ever new turns of one document until the system refuses."""
    store = Store.open(path)
    try:
        for turn in range(2, 100):
            doc, found = telling("ko-0", turn)
            store.replace("ko-0", quads(doc, found, str(turn)))
    except StoreError as error:
        print(error)


def test_a_write_that_the_system_refuses_loses_nothing(tmp_path: Path) -> None:
    """When no file may grow any more the error names the store, and the document is whole as it was written last."""
    path = tmp_path / "kg"
    with Store.open(path) as store:
        doc, found = telling("ko-0", 1)
        store.replace("ko-0", quads(doc, found, "1"))
    command = [sys.executable, "-c", FULL, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert "the store cannot be written" in said.stdout
    with Store.open(path, read_only=True) as store:
        (only,) = store.documents()
        assert set(store.graph(only.iri)) == expected("ko-0", int(only.version))
