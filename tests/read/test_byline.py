"""When and by whom a text without metadata was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Document
from kg.read import Given, read
from kg.read.byline import byline

BODY = "한국과 덴마크는 해상풍력 공동연구 협약을 맺었다고 5일 밝혔다. 두 나라는 실증 단지를 함께 짓기로 했다."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("입력 2024.03.05. 오후 5:14 | 수정 2024.03.06. 오전 9:00", "2024-03-05"),
        ("보도일시: 2024. 3. 5.(화) 11:00", "2024-03-05"),
        ("배포일 ’24. 3. 5.", "2024-03-05"),
        ("등록일시 2024년 3월 5일", "2024-03-05"),
        ("최종수정 2024-03-05 10:11", "2024-03-05"),
        ("2024. 3. 5.(화)", "2024-03-05"),
        ("Published: March 5, 2024", "2024-03-05"),
        ("Posted on 5 Mar. 2024", "2024-03-05"),
        ("Copenhagen, Tuesday, March 5th, 2024", "2024-03-05"),
        ("입력 2024.13.45.", ""),
        ("설립 2024.03.05. 이후 가장 큰 협력", ""),
        ("전화 02-2024-0305", ""),
    ],
)
def test_the_day_of_publication_is_read_from_a_byline(line: str, day: str) -> None:
    """A labelled day, or one with a line to itself; what is no day, or no byline, gives none."""
    assert byline(f"해상풍력 협력 넓힌다\n{line}\n\n{BODY}").published == day


def test_a_day_in_the_running_text_is_not_the_day_of_publication() -> None:
    """The text tells many days."""
    text = "The agreement of March 5, 2019 was published in the journal.\n\nIt was\nissued on 3 May 2020 and updated later."
    assert byline(text).published == ""


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("(서울=가나통신) 김아무 기자 = 한국과 덴마크는", "가나통신"),
        ("(코펜하겐·서울=라마뉴스) 이아무 특파원 = 덴마크", "라마뉴스"),
        ("COPENHAGEN, March 5 (Nordic Wire) -- Denmark and Korea", "Nordic Wire"),
        ("<저작권자 ⓒ 다라일보, 무단 전재 및 재배포 금지>", "다라일보"),
        ("Copyright © 2024 Baltic Post. All rights reserved.", "Baltic Post"),
        ("(x=y) 는 함수이다", ""),
        ("(c) 두 기관은 자료를 나눈다", ""),
        ("The council (DTU) – a partner", ""),
    ],
)
def test_the_publisher_is_read_from_dateline_and_copyright(line: str, publisher: str) -> None:
    """Agencies sign in the dateline, papers in the notice below."""
    assert byline(f"해상풍력 협력\n\n{line}\n\n{BODY}").publisher == publisher


@pytest.mark.parametrize(
    ("addresses", "day"),
    [
        (["https://img.example/news/202403/05/a.jpg", "https://img.example/20240305171746.jpg"], "2024-03-05"),
        (["https://img.example/2024/03/05/a.jpg", "https://img.example/2023/11/09/b.jpg"], ""),
        (["https://img.example/2021/07/19/archive.jpg"], ""),
        (["data:image/png;base64,20240305", "https://img.example/logo.png"], ""),
    ],
)
def test_pictures_tell_the_year_of_a_day_that_the_text_tells(addresses: list[str], day: str) -> None:
    """One day in all addresses, which the text names without its year; an archive picture has another one."""
    assert byline(f"해상풍력 협력 작성일 03-05 조회 43\n\n{BODY}", addresses).published == day


def test_what_is_given_goes_before_what_the_text_tells(tmp_path: Path) -> None:
    """Front matter, then options, then the byline."""
    file = tmp_path / "a.txt"
    file.write_text(f"해상풍력 협력\n입력 2024.03.05.\n\n(서울=가나통신) 기자 = {BODY}", encoding="utf-8")
    told, given = (next(read(file, g)) for g in (Given(), Given(published="2024-03-07", publisher="마바일보")))
    assert isinstance(told, Document)
    assert isinstance(given, Document)
    assert (told.published, told.publisher) == ("2024-03-05", "가나통신")
    assert (given.published, given.publisher) == ("2024-03-07", "마바일보")
    file.write_text(f"---\npublished: 2024-03-04\n---\n해상풍력 협력\n입력 2024.03.05.\n\n{BODY}", encoding="utf-8")
    front = next(read(file))
    assert isinstance(front, Document)
    assert front.published == "2024-03-04"


def test_a_saved_page_without_metadata_tells_its_day(tmp_path: Path) -> None:
    """The line in front of the fragment and the picture in it, as portals' copies have them."""
    file = tmp_path / "a.txt"
    picture = '<figure><img src="https://img.example/news/202403/05/x.jpg"></figure>'
    body = f'<div class="article_view">{picture}<p>(서울=가나통신) 김아무 기자 = {BODY}</p><p>{BODY}</p></div>'
    file.write_text(f"해상풍력 협력 넓힌다 작성일 03-05 43 목록 {body}", encoding="utf-8")
    document = next(read(file))
    assert isinstance(document, Document)
    assert (document.published, document.publisher) == ("2024-03-05", "가나통신")


@pytest.mark.parametrize("text", ["", "\n\n", "입력 " + "9" * 10_000, "(" * 5000 + "=" * 5000, "입력 2024.03.05." * 3000])
def test_odd_texts_are_read_quickly(text: str) -> None:
    """Neither an error nor a pattern that runs away."""
    assert byline(text).publisher == ""
