"""What a site adds goes; what an author wrote stays."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from pathlib import Path

import pytest

from kg.read.furniture import without_furniture

SHARED = Path(__file__).parents[3] / "shared"
BODY = (
    "한국과 스위스는 바이오 의약품을 함께 연구하기로 했다.\n\n"
    "두 나라는 오는 5월 취리히에서 다시 만나 세부 계획을 정하고, 연구 인력을 서로 보내는 방안도 이어서 논의하기로 했다."
)


@pytest.mark.parametrize(
    "line",
    [
        "댓글을 남겨주세요.",
        "등록된 댓글이 없습니다.",
        "관련 기사",
        "Related articles",
        "Leave a comment",
        "Please enter your name here",
        "You may also like",
    ],
)
def test_tail_is_cut_from_its_first_line(line: str) -> None:
    """Comment forms and lists of other articles go with all that follows."""
    assert without_furniture(f"{BODY}\n\n{line}\n+1\n0\n다른 기사 제목\n") == BODY + "\n"


@pytest.mark.parametrize(
    "line",
    [
        "Copyright © 예시일보. 무단전재 및 재배포 금지",
        "저작권자 ⓒ 예시통신, 무단 전재 및 재배포, AI 학습 금지",
        "© 2025 Example News. All rights reserved.",
        "reporter@example.com",
        "홍길동 기자 reporter@example.com",
        "▶제보는 카톡 example",
        "기사제보 및 보도자료 news@example.com",
        "입력 2025.03.02. 오후 3:10 수정 2025.03.02. 오후 4:00",
        "ADVERTISEMENT",
        "Facebook",
        "양국 대표가 협약서를 들고 있다. (사진=예시부)",
        "두 기관장이 악수하고 있다. /제공=예시연구원",
        "회의장 전경 [사진 제공: 예시통신]",
        "The ministers after the signing. (Photo: Example Agency)",
    ],
)
def test_single_lines_go_wherever_they_stand(line: str) -> None:
    """Copyright, contact, share and caption lines go, and one blank line stays between what they parted."""
    first, second = BODY.split("\n\n")
    assert without_furniture(f"{first}\n\n{line}\n\n{second}") == BODY


def test_title_of_a_repeated_caption_goes_with_it() -> None:
    """A short line right above a credited caption is its title, unless it opens the document."""
    caption = "한·스위스 바이오 회의\n두 대표가 악수하고 있다. /제공=예시부"
    first, second = BODY.split("\n\n")
    assert without_furniture(f"{caption}\n\n{first}\n\n{caption}\n\n{second}") == f"한·스위스 바이오 회의\n\n{BODY}"


@pytest.mark.parametrize(
    "text",
    [
        f"관련 기사\n\n{BODY}",
        "양국은 협력한다.\n\n관련 자료\n\n- 두 나라는 지난 5월 수소 기술 협력 양해각서를 체결하고 공동 연구를 시작했다.",
        "양국은 정보 제공, 사진 측량 등에서 협력한다.\n\n- 위성 사진 제공\n- 교육 과정 제공: 연 100명\n- 데이터 제공(연 77건 제공)",
        "(c) The Participants intend to share data.\n(d) Each Participant bears its own costs.",
        "About the programme\n\nThe fund supports joint projects. Share of each side: half.",
        "문의: 예시부 국제협력과(044-000-0000)\n\n양국은 협력한다.",
        "□ 관련 자료 공유를 위해 누리집을 연다.\n\n  ㅇ 목록은 붙임 참조",
        "The comments of both sides were published.\n\nComments are due on 5 May.",
    ],
)
def test_real_text_stays(text: str) -> None:
    """Lines that only resemble furniture stay, and a text without furniture is returned unchanged."""
    assert without_furniture(text) == text


@pytest.mark.skipif(not SHARED.exists(), reason="needs the shared corpus")
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_government_releases_lose_next_to_nothing(lang: str) -> None:
    """Of 300 releases, which hold no site furniture but addresses, less than one character in ten thousand goes."""
    with gzip.open(SHARED / "corpus" / f"{lang}.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, 0, 1200, 4)]
    lost = sum(len(text) - len(without_furniture(text)) for text in texts)
    assert lost < sum(map(len, texts)) / 10_000
