"""The article of a page: headline, standfirst, paragraphs, headings, bullets; nothing of the site."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import NoArticle, ReadError, TooLarge
from kg.model import Document
from kg.read import Given

PAGE = """<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>한국·호주, 핵심광물 협력 | 예시일보</title>
<meta property="og:title" content="한국·호주, 핵심광물 협력"><meta property="og:site_name" content="예시일보">
<meta property="article:published_time" content="2024-03-05T09:10:00+09:00"><link rel="canonical" href="https://example.org/n/1">
<script>var a = "<p>숨은 글이다.</p>";</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">홈</a></li><li><a href="/s">과학</a></li></ul></nav>
<article><h1>한국·호주, 핵심광물 협력</h1>
<div class="article_body"><figure><img src="a.jpg"><figcaption>두 장관의 악수</figcaption></figure>
<p>산업통상자원부는 호주 산업과학자원부와 리튬 공급망을 함께 점검하기로 했다.</p>
<h3>주요 내용</h3><ul><li>공동 연구 <b>개발</b></li><li>전문가 교류<ul><li>연 20명</li></ul></li></ul>
<p>양측은 내년에<br>다시 만난다.</p><!-- 광고 -->
<table><tr><th>분야</th><th>규모</th></tr><tr><td>리튬</td><td>500만 달러</td></tr></table>
<div class="related-articles"><p>다른 기사: 오늘의 날씨는 맑겠다고 기상청이 밝혔다.</p></div>
<p class="reporter">홍길동 기자 hong@example.com</p></div></article>
<div class="comments"><p>댓글입니다. 좋은 소식이네요. 앞으로도 기대하겠습니다.</p></div>
<footer>Copyright © 예시일보</footer></body></html>"""


def test_page_becomes_lines_that_keep_the_structure(document: Callable[..., Document]) -> None:
    """Headings, bullets, line breaks and table rows are told apart; the site is gone."""
    assert document(PAGE, "a.html").text == (
        "한국·호주, 핵심광물 협력\n\n산업통상자원부는 호주 산업과학자원부와 리튬 공급망을 함께 점검하기로 했다.\n\n## 주요 내용\n\n"
        "- 공동 연구 개발\n- 전문가 교류\n  - 연 20명\n\n양측은 내년에\n다시 만난다.\n\n분야 | 규모\n리튬 | 500만 달러"
    )


def test_page_tells_its_facts(document: Callable[..., Document]) -> None:
    """Title, day, publisher and address come from the page's metadata, before what the user gives."""
    found = document(PAGE, "a.html", Given(published="2020-01-01", title="x", publisher="y", url="https://example.org/z"))
    assert (found.title, found.published, found.publisher, found.url) == (
        "한국·호주, 핵심광물 협력",
        "2024-03-05",
        "예시일보",
        "https://example.org/n/1",
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("euc-kr", "euc-kr"), ("EUC-KR", "cp949"), ("ks_c_5601-1987", "cp949"), ("nonsense", "cp949"), ("euc-kr", "utf-8")],
)
def test_encoding_of_a_page(document: Callable[..., Document], declared: str, encoding: str) -> None:
    """A page is read as it declares, or as its bytes show where the declaration is wrong."""
    page = PAGE.replace('charset="utf-8"', f'charset="{declared}"')
    assert "리튬 공급망을" in document(page.encode(encoding, "xmlcharrefreplace"), "a.html").text


def test_declared_western_encoding(document: Callable[..., Document]) -> None:
    """A page that declares another encoding than the usual ones is read by it."""
    text = "The “Clean Energy” café talks of both nations ended well."
    page = f'<html><head><meta charset="windows-1252"></head><body><article><p>{text}</p></article></body></html>'
    assert document(page.encode("cp1252"), "a.html").text == text


FRAGMENT = (
    '[속보] 한·인도, 위성 공동 개발 작성일 03-05 12 목록 <strong class="summary_view">위성 두 기 발사<br>인력 교류도 확대</strong> '
    '<div class="article_view"><section><figure><p><img src="x.jpg"></p><figcaption>발사장 자료사진 일러스트</figcaption></figure>'
    "<p>우주항공청은 인도우주연구기구와 소형 위성을 함께 만들기로 했다.</p> <p>양측은 내년에 발사 일정을 정한다.</p>"
    "<p>hong@example.com</p><p>▶제보는 카톡 example</p></section></div>"
    '<p class="">Copyright © 예시통신. 무단전재 금지</p> 관련자료 이전 오늘의 날씨 03-05 다음 경기 결과 03-05 댓글 0 등록된 댓글이 없습니다.'
)


def test_fragment_in_a_text_file(document: Callable[..., Document]) -> None:
    """Of a fragment saved as text, headline, standfirst and paragraphs are taken, and nothing after them."""
    found = document(FRAGMENT, "a.txt", Given(published="2024-03-05"))
    assert found.text == (
        "[속보] 한·인도, 위성 공동 개발\n\n위성 두 기 발사\n인력 교류도 확대\n\n"
        "우주항공청은 인도우주연구기구와 소형 위성을 함께 만들기로 했다.\n\n"
        "양측은 내년에 발사 일정을 정한다."
    )
    assert (found.title, found.published, found.lang) == ("[속보] 한·인도, 위성 공동 개발", "2024-03-05", "ko")


def test_page_without_a_known_container(document: Callable[..., Document]) -> None:
    """Where no element says that it holds the article, the main content is found by its shape, with its headings and bullets."""
    first, *others = (
        f"<p>The laboratories of Korea and Britain will share the results of phase {n} of the fusion project.</p>" for n in "abcdef"
    )
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(12))
    items = "<ul><li>joint experiments at the tokamak in Daejeon</li><li>exchange of engineers for a year</li></ul>"
    body = f"<div id=x><ul>{menu}</ul></div><div id=y>{first}<h2>Next steps</h2>{items}{''.join(others)}</div><footer>Imprint.</footer>"
    text = document(f"<html><head><title>Fusion talks</title></head><body>{body}</body></html>", "a.html").text
    assert text.count("fusion project.") == 6
    assert "\n\n## Next steps\n\n- joint experiments at the tokamak in Daejeon\n- exchange of engineers for a year\n\n" in text
    assert "Section" not in text
    assert "Imprint" not in text


def test_short_bare_page(document: Callable[..., Document]) -> None:
    """A few sentences in a page without any mark-up around them are an article."""
    sentences = ["한국과 프랑스는 양자 통신을 함께 연구하기로 했다.", "양국은 다음 달 파리에서 실무 회의를 연다."]
    page = f"<html><body><p>{sentences[0]}</p><p>{sentences[1]}</p></body></html>"
    assert document(page, "a.htm").text.split("\n\n") == sentences


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><head><title>Only a title</title></head><body></body></html>",
        "<html><body><nav><a href='/'>Home</a> <a href='/a'>All the news of today.</a></nav></body></html>",
        "<html><body><form>Please log in to continue reading this page.<input></form></body></html>",
        "<html><body><script>document.write('All of this text is script and nothing but a script, of course.')</script></body></html>",
        "<!-- nothing -->",
        "plain words in a file of the wrong name",
    ],
)
def test_page_without_an_article(failure: Callable[..., ReadError], page: str) -> None:
    """Navigation, forms, scripts and empty pages are no article."""
    assert isinstance(failure(page, "a.html"), NoArticle)


def test_korean_page_told_in_utc(document: Callable[..., Document]) -> None:
    """A Korean article of 22:00 UTC appeared on the next day, on which its `29일` rests; an English one on that day."""
    page = '<html><meta property="article:published_time" content="2024-03-05T22:00:00Z"><body><article><p>{}</p></article></body></html>'
    assert document(page.format("한국과 프랑스는 양자 통신을 함께 연구하기로 했다."), "a.html").published == "2024-03-06"
    assert document(page.format("Korea and France will study quantum links."), "b.html").published == "2024-03-05"


def test_json_ld_tells_day_and_publisher(document: Callable[..., Document]) -> None:
    """The day and publisher are taken from schema.org data, inside a graph too; broken data is passed over."""
    data = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-07-01", "publisher": {"name": "Example Post"}}]}'
    page = (
        f'<html><head><script type="application/ld+json">{{broken</script><script type="application/ld+json">{data}</script></head>'
        "<body><main><p>Korea and Vietnam opened a joint laboratory in Hanoi.</p></main></body></html>"
    )
    found = document(page, "a.html")
    assert (found.published, found.publisher) == ("2023-07-01", "Example Post")


def test_deeply_nested_page(document: Callable[..., Document]) -> None:
    """A thousand nested elements are read without running out of stack."""
    inner = "<p>Korea and Chile agreed to build a telescope together.</p>"
    page = f"<html><body><article>{'<div>' * 1_000}{inner}{'</div>' * 1_000}</article></body></html>"
    assert "telescope" in document(page, "a.html").text


def test_xhtml_declaration(document: Callable[..., Document]) -> None:
    """An XML declaration before the page does no harm."""
    body = "<body><article><p>Korea and Chile agreed to build a telescope.</p></article></body>"
    page = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">{body}</html>'
    assert document(page, "a.xhtml").text == "Korea and Chile agreed to build a telescope."


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<ul><li>",
        "</ul>",
        "<table><tr><td>",
        "<pre>",
        "<!--",
        "-->",
        "<article",
        ">",
        "<h2>",
        "<br>",
        "&amp",
        "협력한다. ",
        "a < b ",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(PIECES, st.text(max_size=10)), max_size=40))
def test_broken_markup_gives_a_document_or_an_error(reading: Callable[..., list[Document | ReadError]], pieces: list[str]) -> None:
    """Whatever the tags, there is one document whose text is as kept, or one error."""
    (item,) = reading("".join(pieces).encode("utf-8", "replace"), "a.html")
    assert isinstance(item, Document | ReadError)


def test_page_of_millions_of_tags(failure: Callable[..., ReadError]) -> None:
    """A page of more tags than any article has is refused at once."""
    assert isinstance(failure("<p>" * 1_000_000, "a.html"), TooLarge)
