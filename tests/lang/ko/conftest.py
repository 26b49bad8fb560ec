"""One sentence as a document, analysed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.lang import analyse
from kg.model import Analysis, Document


@pytest.fixture
def read() -> Callable[..., Analysis]:
    def run(text: str, published: str = "2024-05-20") -> Analysis:
        return analyse(Document("d", text, "ko", published=published))

    return run
