"""What people decide, in the library: doubtful pairs, verdicts, undo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.library.results import Told

if TYPE_CHECKING:
    from kg.judgements import Judgement
    from kg.store import Store


class Reviewing:
    """The part of `Library` that reviews and judges."""

    __slots__ = ()
    store: Path

    def review(self, *, kinds: Sequence[str] = ("entity", "agreement", "commitment"), lang: str = "en", limit: int = 20) -> Told:
        """Pairs that may be one thing and that nobody has judged, most worth deciding first.

        Args:
            kinds: entity, agreement, commitment; or fact, for statements, the least sure first.
            lang: of names and reasons in the text.
            limit: told in the text; the data hold all.
        """
        from kg.graph import project
        from kg.render import review
        from kg.review import candidates
        from kg.review.facts import items

        with _opened(self.store) as store:
            graph = project(store)
            pairs = candidates(store, graph, kinds=[kind for kind in kinds if kind != "fact"])
            facts = items(store) if "fact" in kinds else ()
        text = review.pairs(graph, pairs, lang, limit=limit) + (review.facts(graph, facts, lang, limit=limit) if facts else "")
        return Told(text, {"candidates": [pair.as_json() for pair in pairs], "facts": [fact.as_json() for fact in facts]})

    def judge(self, wanted: str, verdict: str, *, value: str = "", note: str = "") -> Told:
        """Decide on a pair or a statement; the store follows at once.

        Args:
            wanted: id of a pair or of a statement, as `review` and `show` tell it.
            verdict: accept, reject, or correct.
            value: of a correction: what the statement should say.
            note: why.

        Returns:
            what is new in the log; nothing when it was judged so already.

        Raises:
            UnknownName: nothing has the id, or bears the name of the value.
            JudgementError: the verdict is none, or the value does not fit.
            StoreLocked: another process writes to the store.
        """
        from kg.graph import project
        from kg.review.decide import Lookup, judgement

        with _opened(self.store, read_only=False) as store:
            return _judged(store, [judgement(Lookup(store, project(store)), wanted, verdict, value=value, note=note)])

    def undo(self, wanted: str = "") -> Told:
        """Take a judgement back.

        Args:
            wanted: its number or id; the last one in force when empty.

        Raises:
            JudgementError: there is none, or it is undone already.
        """
        from kg.review.decide import undoing

        with _opened(self.store, read_only=False) as store:
            return _judged(store, [undoing(store, wanted)])


def _opened(path: Path, *, read_only: bool = True) -> Store:
    """A store that exists; judging makes none."""
    from kg.store import Store

    store = Store.open(path, read_only=True)
    if read_only:
        return store
    store.close()
    return Store.open(path)


def _judged(store: Store, judgements: Sequence[Judgement]) -> Told:
    """Judge, and tell what is new in the log."""
    from kg.graph import project
    from kg.render.review import Teller, log
    from kg.review.state import entries, names

    made = {entry.id for entry in store.judge(judgements)}
    told = [entry for entry in entries(store) if entry.judgement.id in made]
    return Told(log(Teller(project(store), "en", names(store, told)), told), {"entries": [entry.as_json() for entry in told]})
