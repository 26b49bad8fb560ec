"""What an extraction costs, for extractors that ask a service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Usage:
    """What an extractor used and kept; nothing for one that only computes. Two can be added.

    Args:
        requests: made to a service, retries among them.
        cached: answers that were known from an earlier run.
        tokens_in, tokens_out: of the requests, as the service counts them; answers from the cache cost nothing.
        kept: records that passed every check.
        dropped: by reason, records and values that did not.
    """

    requests: int = 0
    cached: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    kept: int = 0
    dropped: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: Usage) -> Usage:
        """The sum of both.

        >>> (Usage(requests=1, dropped={"a": 1}) + Usage(requests=2, dropped={"a": 1, "b": 1})).dropped
        {'a': 2, 'b': 1}
        """
        return Usage(
            self.requests + other.requests,
            self.cached + other.cached,
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.kept + other.kept,
            dict(Counter(self.dropped) + Counter(other.dropped)),
        )

    def cost(self, price: tuple[float, float]) -> float:
        """What the tokens cost.

        Args:
            price: of a million tokens in and of a million tokens out.

        >>> Usage(tokens_in=2_000_000, tokens_out=500_000).cost((0.15, 0.60))
        0.6
        """
        return (self.tokens_in * price[0] + self.tokens_out * price[1]) / 1_000_000
