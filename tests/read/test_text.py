"""Plain text, Markdown and front matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.errors import BadLine, EmptyDocument, KgError, ReadError, TooLarge, UnknownLanguage
from kg.model import Document
from kg.read import Given

KO = "한국표준과학연구원은 독일 연방물리기술연구소와 시간 표준을 함께 연구하기로 했다.\n"
EN = "The two institutes agreed on Tuesday to compare their optical clocks over fibre.\n"


def test_first_line_that_is_a_headline_is_the_title(document: Callable[..., Document]) -> None:
    """A short first line without a full stop is the title and stays in the text."""
    text = f"한·독, 광시계 공동 연구\n\n{KO}"
    found = document(text)
    assert (found.title, found.text) == ("한·독, 광시계 공동 연구", text)


@pytest.mark.parametrize("first", ["They met.", "□ 양자 분야 협력", "- bullet", "x" * 130])
def test_other_first_lines_are_no_title(document: Callable[..., Document], first: str) -> None:
    """A sentence, a bullet or a long line is no title."""
    assert document(f"{first}\n\n{EN}").title == ""


def test_front_matter_tells_the_facts(document: Callable[..., Document]) -> None:
    """Every key of the front matter arrives, and the text begins after it."""
    found = document(
        "---\nid: kriss-ptb\ntitle: Clocks compared\npublisher: KRISS\n"
        f"published: 2024-05-02\nurl: https://example.org/a\nlang: en\ntags: [x]\n---\n{EN}",
        "notes/a.md",
    )
    assert found == Document(
        id="kriss-ptb",
        text=EN,
        lang="en",
        title="Clocks compared",
        published="2024-05-02",
        publisher="KRISS",
        url="https://example.org/a",
        source="notes/a.md",
    )


def test_front_matter_goes_before_what_is_given(document: Callable[..., Document]) -> None:
    """What the user gives fills only what the file does not say."""
    given = Given(published="2020-01-01", title="Other", publisher="Ministry", url="https://example.org/b", lang="en")
    found = document(f"---\ntitle: Clocks compared\npublished: 2024-05-02\n---\n{EN}", "a.md", given)
    assert (found.title, found.published, found.publisher, found.url) == ("Clocks compared", "2024-05-02", "Ministry", "https://example.org/b")


def test_given_title_goes_before_a_guess(document: Callable[..., Document]) -> None:
    """A title that the user gives is not replaced by the first line."""
    assert document(f"Clocks compared\n\n{EN}", given=Given(title="Mine")).title == "Mine"


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("title: a: b", "line 2"),
        ("title: ok\npublished: [2024", "line"),
        ("published: soon", "soon"),
        ("title: {a: b}", "title"),
        ("title: " + "[" * 5000, "YAML"),
        ("published: 2024-13-40", "2024-13-40"),
    ],
)
def test_bad_front_matter_of_markdown(failure: Callable[..., ReadError], front: str, line: str) -> None:
    """Front matter that does not parse is told with its line or value."""
    error = failure(f"---\n{front}\n---\n{EN}", "a.md")
    assert isinstance(error, BadLine)
    assert line in str(error)


def test_ruled_text_is_no_front_matter(document: Callable[..., Document]) -> None:
    """A plain text between two rules of hyphens loses nothing."""
    text = f"---\nKorea: and Germany: met\n---\n{EN}"
    assert document(text).text == text


def test_id_is_the_path_with_and_without_dot(reading: Callable[..., list[Document | ReadError]]) -> None:
    """`./x/a.txt` and `x/a.txt` are one document."""
    ids = {item.id for name in ("x/a.txt", "./x/a.txt") for item in reading(EN, name) if isinstance(item, Document)}
    assert ids == {"x/a.txt"}


def test_clean_text_is_kept_to_the_last_space(document: Callable[..., Document]) -> None:
    """Hard line breaks, indents and blank lines of a plain text are not touched."""
    text = f"\n  Clocks  \ncompared\t\n\n\n{EN}   \n"
    assert document(text).text == text


@pytest.mark.parametrize("content", ["", "\n \n\t", "\ufeff"])
def test_empty_files(failure: Callable[..., ReadError], content: str) -> None:
    """A file with nothing, or with nothing but white space, is empty."""
    assert isinstance(failure(content), EmptyDocument)


def test_file_over_the_limit(failure: Callable[..., ReadError]) -> None:
    """A file over the limit is refused with the limit."""
    error = failure(EN * 100, given=Given(limit=1000))
    assert isinstance(error, TooLarge)
    assert "1,000 bytes" in str(error)


@pytest.mark.parametrize("unit", ["협력 ", "word "])
def test_five_megabytes_in_one_line(failure: Callable[..., ReadError], unit: str) -> None:
    """A single line of 5 MB is refused."""
    data = (unit.encode() * (5_000_000 // len(unit.encode()))).strip()
    assert isinstance(failure(data), TooLarge)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (KO, "ko"),
        (EN, "en"),
        ("과기정통부는 NASA, NOAA, NIST, DOE, Stanford University와 MOU를 맺었다.", "ko"),
        ("The Korean term 양자 means both quantum and bilateral, as the ministry said in its note.", "en"),
        ("Seoul, Berlin, Paris: KRISS, PTB, LNE", "en"),
    ],
)
def test_language_is_detected(document: Callable[..., Document], text: str, lang: str) -> None:
    """The language is that of most of the text, whatever foreign names it holds."""
    assert document(text).lang == lang


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La France et la Corée ont signé un accord sur les technologies quantiques et les semi-conducteurs.", "French"),
        ("Deutschland und Korea haben eine Erklärung über die Zusammenarbeit bei Wasserstoff unterzeichnet.", "German"),
        ("España y Corea firmaron un acuerdo para la investigación de las baterías.", "Spanish"),
        ("日本と韓国は半導体の共同研究を始めることで合意した。", "Japanese"),
        ("中国与韩国签署了关于氢能技术的合作协议。", "Chinese"),
        ("وقعت كوريا والإمارات اتفاقية للتعاون في مجال الطاقة النووية", "Arabic"),
        ("Россия и Корея подписали соглашение о сотрудничестве.", "Cyrillic"),
        ("123 456 — 789", "no words"),
    ],
)
def test_other_languages_are_refused_by_name(failure: Callable[..., ReadError], text: str, name: str) -> None:
    """A text in a language without an analyser is refused, and the message names it."""
    error = failure(text)
    assert isinstance(error, UnknownLanguage)
    assert name in str(error)
    assert "Korean (ko)" in str(error)


def test_given_language_is_believed(document: Callable[..., Document]) -> None:
    """A language that the user gives is not detected again."""
    assert document("Clocks, clocks\nKRISS", given=Given(lang="ko-KR")).lang == "ko"


@pytest.mark.parametrize("lang", ["xx", "fr", "korean"])
def test_given_language_without_analyser(lang: str) -> None:
    """A language that cannot be analysed is refused before anything is read."""
    with pytest.raises(UnknownLanguage, match="--lang"):
        Given(lang=lang)


@pytest.mark.parametrize("published", ["29 October", "2025-13-01", "2025-02-30", "20251029", "2025-10-29x"])
def test_given_date_that_is_none(published: str) -> None:
    """A date that is not ISO 8601 is refused before anything is read."""
    with pytest.raises(KgError, match="--published"):
        Given(published=published)
