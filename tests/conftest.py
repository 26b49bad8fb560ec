"""Documents of the tests, in our own words, and a store made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Document

KO = """한국표준연-독일 연방물리청, 양자센서 공동연구 협약

한국표준과학연구원(KRISS)은 독일 연방물리기술청(PTB)과 양자센서 공동연구를 위한 업무협약(MOU)을 12일 체결했다고 밝혔다.

두 기관은 양자센서 교정 기술을 함께 개발하기로 했다. 연구자 교류를 위해 내년부터 200만 유로를 지원하기로 뜻을 모았다.
"""

EN = """KRISS and PTB to Work Together on Quantum Sensors

On June 12, 2025, the Korea Research Institute of Standards and Science (KRISS) and Germany's Physikalisch-Technische
Bundesanstalt (PTB) signed a memorandum of understanding on quantum sensors.

The two institutions will jointly develop calibration methods for quantum sensors. They also agreed to exchange
researchers from 2026.
"""


@pytest.fixture
def korean() -> Document:
    """A short Korean release of 2025-06-13."""
    return Document("ko-kriss-ptb", KO, "ko", "한국표준연-독일 연방물리청, 양자센서 공동연구 협약", "2025-06-13", "시험 신문")


@pytest.fixture
def english() -> Document:
    """The same news in English."""
    return Document("en-kriss-ptb", EN, "en", "KRISS and PTB to Work Together on Quantum Sensors", "2025-06-12", "Test Wire")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Both documents as files with front matter."""
    place = tmp_path / "documents"
    place.mkdir()
    (place / "ko.md").write_text(f"---\nid: ko-kriss-ptb\npublished: 2025-06-13\npublisher: 시험 신문\nlang: ko\n---\n{KO}", encoding="utf-8")
    (place / "en.md").write_text(f"---\nid: en-kriss-ptb\npublished: 2025-06-12\npublisher: Test Wire\nlang: en\n---\n{EN}", encoding="utf-8")
    return place
