"""Cooperation inside one country makes no record, whatever other countries the text names beside it."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document

HOME = [
    (
        "en",
        "The Korea Institute of Energy Research and Ulsan National Institute of Science and Technology signed a memorandum of "
        "understanding on fuel cells. The two institutions will open a joint laboratory. Rivals in Germany and Japan do the same.",
    ),
    (
        "en",
        "Patent filings from China and South Korea rose by 8%, while Japan and the United States saw fewer. "
        "The Patent Cooperation Treaty makes such filings simpler. Korea and China acceded to the treaty long ago.",
    ),
    (
        "ko",
        "울산과학기술원과 한국에너지기술연구원은 연료전지 공동연구를 위한 업무협약을 체결했다. 두 기관은 공동연구센터를 세우기로 했다. "
        "독일과 일본도 비슷한 연구를 하고 있다.",
    ),
    (
        "ko",
        "산업통상자원부는 한국반도체산업협회, 서울대학교와 인력 양성 협약을 맺었다. 협약에 따라 참여기관은 공동연구를 추진한다. "
        "미국과 대만도 인력 확보에 나섰다.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), HOME)
def test_an_instrument_inside_one_country_is_no_record(lang: str, text: str) -> None:
    """Countries that are only compared with do not become partners."""
    assert extract(analyse(Document("d", text, lang, published="2025-06-20"))) == ()
