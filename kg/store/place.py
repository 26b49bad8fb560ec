"""The directory of a store: its layout, its one writer, and the views that readers open beside the writer.

    STORE/techpact-store    the layout version
    STORE/data/             the database; its own lock admits one process
    STORE/views/N/          snapshots of the database (hard links), which readers open
    STORE/views/current     the number of the newest view
    STORE/judgements.jsonl  what people judged (see `kg.store.judged`); no run but `kg review` writes it
    STORE/unsettled         stands from a writer's first change until the next view

Opening a database read-only beside its writer is undefined, so a reader opens the newest view: it sees the store as the
last finished run left it, and neither waits for the other. A view is removed when a newer one stands and nobody reads it.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kg.errors import StoreError, StoreLocked

LAYOUT = "techpact store, layout 2\n"
MARK = "techpact-store"


@contextmanager
def explained(path: Path | None, doing: str) -> Iterator[None]:
    """Turn what the system says of a file into an error of the store.

    Args:
        path: the store's directory, None for a store in memory.
        doing: what was tried, as in "cannot be opened".

    Raises:
        StoreLocked: another process holds the database.
        StoreError: anything else that the system refuses: permissions, a full disk, a damaged file.
    """
    where = str(path or "the store in memory")
    try:
        yield
    except OSError as error:
        said = str(error)
        if "LOCK" in said and "lock" in said.replace("LOCK", ""):
            raise StoreLocked(
                "another process is writing to the store", where=where, hint="wait until it has finished, or use another --store"
            ) from error
        hint = "free some space and run it again" if "space" in said.lower() else "check the directory, or use another --store"
        reason = error.strerror if error.strerror and error.errno else said
        raise StoreError(f"the store {doing}: {reason}", where=where, hint=hint) from error


@dataclass(frozen=True, slots=True)
class Place:
    """Where a store lives."""

    path: Path

    @property
    def data(self) -> Path:
        """The database of the writer."""
        return self.path / "data"

    @property
    def unsettled(self) -> Path:
        """Stands while the database holds more than the newest view."""
        return self.path / "unsettled"

    @property
    def judgements(self) -> Path:
        """The log of what people judged."""
        return self.path / "judgements.jsonl"

    @property
    def views(self) -> Path:
        """The snapshots."""
        return self.path / "views"

    def check(self) -> bool:
        """Whether a store stands here.

        Returns:
            False when there is nothing yet.

        Raises:
            StoreError: something else stands here, or a store of another layout.
        """
        with explained(self.path, "cannot be opened"):
            if not self.path.exists():
                return False
            if not self.path.is_dir():
                raise StoreError("a file, not a store", where=str(self.path), hint="name a directory with --store")
            mark = self.path / MARK
            if mark.is_file():
                return self._is_of_this_layout(mark.read_text(encoding="utf-8", errors="replace"))
            if any(self.path.iterdir()):
                raise StoreError(
                    "the directory is not a store and not empty", where=str(self.path), hint="name a new or empty directory with --store"
                )
        return False

    def _is_of_this_layout(self, found: str) -> bool:
        if found == LAYOUT:
            return True
        raise StoreError(
            f"the store says {found.strip()[:80]!r}, this program reads {LAYOUT.strip()!r}",
            where=str(self.path),
            hint="ingest the documents again into a new store, or use the version that made it",
        )

    def create(self) -> None:
        """Make the directory and say what it is."""
        with explained(self.path, "cannot be made"):
            self.views.mkdir(parents=True, exist_ok=True)
            _write(self.path / MARK, LAYOUT)

    def newest(self) -> int:
        """The number of the newest view, 0 when there is none."""
        try:
            return int((self.views / "current").read_text(encoding="ascii"))
        except (FileNotFoundError, ValueError):
            return 0

    def hold(self) -> tuple[Path, IO[str]] | None:
        """The newest view and the open lock that keeps it from being removed; None when there is none."""
        while number := self.newest():
            lock = (self.views / f"{number}.lock").open("a", encoding="ascii") if os.access(self.views, os.W_OK) else None
            if lock is None:  # a store on read-only media, where no writer can remove a view
                return self.views / str(number), (self.path / MARK).open(encoding="utf-8")
            fcntl.flock(lock, fcntl.LOCK_SH)
            if (self.views / str(number)).is_dir():
                return self.views / str(number), lock
            lock.close()
        return None

    def draft(self) -> Path:
        """Where the next snapshot is to be made; nothing stands there."""
        draft = self.views / "draft"
        shutil.rmtree(draft, ignore_errors=True)
        return draft

    def publish(self) -> None:
        """Make the finished draft the newest view and remove those that nobody reads."""
        number = self.newest() + 1
        shutil.rmtree(self.views / str(number), ignore_errors=True)
        (self.views / "draft").rename(self.views / str(number))
        _write(self.views / "current", str(number))
        self.unsettled.unlink(missing_ok=True)
        for old in self.views.iterdir():
            if old.is_dir() and old.name != str(number):
                self._remove(old)

    def _remove(self, view: Path) -> None:
        lock_path = self.views / f"{view.name}.lock"
        with lock_path.open("a", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            shutil.rmtree(view, ignore_errors=True)
            lock_path.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    """Replace a file in one step."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
