"""What the gazetteer finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """One name in a text: `text[start:end]` is the form, but for case, spacing, dots and hyphens.

    Args:
        start, end: code points of the text.
        form: the form as the tables have it.
        refs: what bears it, best first; for a pair all its countries.
        pair: whether it names several countries at once (한미, U.S.-ROK).
        ambiguous: whether context must decide (several bearers, or a common word too).
    """

    start: int
    end: int
    form: str
    refs: tuple[str, ...]
    pair: bool = False
    ambiguous: bool = False

    @property
    def kind(self) -> str:
        """The table of the best reference, or `pair`.

        >>> Hit(0, 4, "NIST", ("org:nist",)).kind, Hit(0, 2, "한미", ("country:KR", "country:US"), pair=True).kind
        ('org', 'pair')
        """
        return "pair" if self.pair else self.refs[0].partition(":")[0]
