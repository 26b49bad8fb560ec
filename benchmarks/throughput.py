"""Documents and words a second of the stages before the store, against Kiwi alone on the same Korean texts.

    python benchmarks/throughput.py DOCUMENTS.jsonl[.gz] [--limit N]

One process, one thread. Documents are taken in turn by both, so that a machine whose speed drifts treats them alike.
Documents that end in an error are counted; any other exception is a crash and stops the run.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from kg.model import Document
from kg.pipeline import Reading, reading


def documents(path: Path) -> Iterator[Document]:
    """The documents of a file of JSON lines."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = unicodedata.normalize("NFC", row["text"])
            yield Document(row["id"], text, row["lang"], row["title"], row["published"], row["publisher"], row["url"])


def timed(function: Callable[[], object]) -> tuple[float, object]:
    """Processor seconds of a call, and what it gave."""
    start = process_time()
    value = function()
    return process_time() - start, value


def kiwi_alone() -> Callable[[str], object]:
    """A plain Kiwi without user words, as one would use it to tokenise."""
    from kiwipiepy import Kiwi

    model = Kiwi(num_workers=1, load_multi_dict=False)
    return model.tokenize


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("--limit", type=int, help="a random sample of that many (seed 2026)")
    options = parser.parse_args()
    several = list(documents(options.documents))
    if options.limit:
        several = random.Random(2026).sample(several, min(options.limit, len(several)))
    korean = any(d.lang == "ko" for d in several)
    alone = kiwi_alone() if korean else None
    reading(Document("warm-up", "한국과 미국이 만났다." if korean else "Korea and Japan met.", "ko" if korean else "en"))
    if alone:
        alone("한국과 미국이 만났다.")
    ours = peer = 0.0
    failed = records = 0
    for document in several:
        seconds, done = timed(lambda document=document: reading(document))
        assert isinstance(done, Reading)
        ours += seconds
        failed += done.error is not None
        records += sum(s.predicate == "type" for s in done.statements)
        if alone:
            peer += timed(lambda text=document.text: alone(text))[0]
    words = sum(len(d.text.split()) for d in several)
    print(f"{len(several)} documents, {words} words, {records} records, {failed} failed")
    print(f"all stages: {ours:.1f} s, {len(several) / ours:.1f} documents/s, {words / ours:.0f} words/s")
    if alone:
        print(f"Kiwi alone: {peer:.1f} s, {len(several) / peer:.1f} documents/s; ratio {ours / peer:.2f}")


if __name__ == "__main__":
    main()
