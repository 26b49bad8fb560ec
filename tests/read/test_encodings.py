"""Bytes become text, or the error says where they do not."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import NotText, ReadError, WrongEncoding
from kg.model import Document
from kg.read.clean import clean
from kg.read.decode import decode

KO = "한국과 캐나다는 배터리 소재를 함께 연구하기로 했다.\n두 나라는 내년에 다시 만난다.\n"
EN = "Korea and Canada will study battery materials together.\nThey meet again next year.\n"
EVERY = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "euc-kr", "cp949"]


@pytest.mark.parametrize("encoding", EVERY)
@pytest.mark.parametrize("text", [KO, EN], ids=["ko", "en"])
def test_every_encoding_gives_the_same_text(document: Callable[..., Document], text: str, encoding: str) -> None:
    """One text in any supported encoding is one document text."""
    assert document(text.encode(encoding)).text == text


def test_utf16_big_endian_with_mark(document: Callable[..., Document]) -> None:
    """A byte order mark decides between the two kinds of UTF-16."""
    assert document(b"\xfe\xff" + KO.encode("utf-16-be")).text == KO


def test_cp949_syllables_outside_euc_kr(document: Callable[..., Document]) -> None:
    """Syllables that only CP949 has are read among ordinary ones."""
    text = "한국 연구진은 ‘뷁’과 ‘똠’ 같은 글자도 처리하는 말뭉치를 캐나다와 함께 만들기로 했다.\n"
    assert document(text.encode("cp949")).text == text


SYLLABLES = st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6)
COMMON = st.sampled_from("과학기술정보통신부는독일연방교육연구부와수소양자협력을강화하기로했다가나다라마바사아자차카타파하")
ASCII = st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=20)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(SYLLABLES, ASCII), min_size=1, max_size=20), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_unicode_encodings_round_trip(parts: list[str], encoding: str) -> None:
    """Whatever UTF-8 or UTF-16 wrote comes back, save for control characters."""
    text = " ".join(parts)
    assert decode(text.encode(encoding), where="x").removeprefix("\ufeff") == text


@settings(max_examples=60, deadline=None)
@given(st.lists(COMMON, min_size=2, max_size=60), ASCII, st.sampled_from(["euc-kr", "cp949"]))
def test_korean_encodings_round_trip(syllables: list[str], tail: str, encoding: str) -> None:
    """Korean with Latin letters written in EUC-KR or CP949 comes back; some words of two syllables alone are also valid UTF-8."""
    text = KO + "".join(syllables) + " " + tail
    assert decode(text.encode(encoding), where="x") == text


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_error(data: bytes) -> None:
    """No bytes escape as another exception, and text that comes out is free of NUL after cleaning."""
    try:
        text = decode(data, where="x")
    except ReadError as error:
        assert error.where == "x"  # noqa: PT017 - both outcomes are right
    else:
        assert "\0" not in clean(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_clean_text_is_nfc_and_stays(text: str) -> None:
    """Cleaning gives NFC that every encoding of Unicode can write, and cleaning it again changes nothing."""
    once = clean(text)
    assert unicodedata.is_normalized("NFC", once)
    assert clean(once) == once
    assert once.encode("utf-8").decode() == once


def test_wrong_encoding_tells_the_byte(failure: Callable[..., ReadError]) -> None:
    """Bytes of no supported encoding are refused with the offset of the first that does not fit."""
    error = failure(b"The two sides met in caf\xe9 on Monday.")
    assert isinstance(error, WrongEncoding)
    assert "24" in str(error)
    assert "0xe9" in str(error)
    assert "UTF-8" in error.hint


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The “Technology” partnership – agreed “today” – covers “quantum”.", "cp1252"),
        ("韩国和德国签署了氢能合作协议，双方将共同研究电解槽技术。", "gb2312"),
        ("日本と韓国は半導体の共同研究に合意した。", "shift_jis"),
    ],
)
def test_other_encodings_do_not_become_korean(failure: Callable[..., ReadError], text: str, encoding: str) -> None:
    """Text in an encoding that is not read is refused, not turned into nonsense syllables."""
    assert isinstance(failure(text.encode(encoding)), WrongEncoding)


def test_cut_off_utf8(failure: Callable[..., ReadError]) -> None:
    """A file cut in the middle of a character is refused at its end."""
    data = KO.strip().encode()[:-2]
    error = failure(data)
    assert isinstance(error, WrongEncoding)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n\x00\x01", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 40, "HWP"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\x1f\x8b\x08\x00abc", "gzip"),
        (bytes(range(256)) * 3, "binary"),
    ],
)
def test_binary_is_named(failure: Callable[..., ReadError], data: bytes, word: str) -> None:
    """Binary files are refused by name, whatever their suffix."""
    error = failure(data)
    assert isinstance(error, NotText)
    assert word in str(error)


def test_document_formats_of_later_are_announced(failure: Callable[..., ReadError]) -> None:
    """A PDF under its own suffix is refused as a PDF, with what to do."""
    error = failure(b"%PDF-1.7\n\x00\x01", "report.pdf")
    assert isinstance(error, NotText)
    assert "PDF, DOCX and HWP are not read yet" in str(error)


def test_line_ends_and_invisible_characters(document: Callable[..., Document]) -> None:
    """CRLF becomes LF; soft hyphens, zero-width characters and marks of direction go; odd spaces become plain ones."""
    text = document("양국은 NI\u200bST와\u00a0협력한다.\r\n둘째\u00ad 줄이다.\r\u202e끝\u2028줄이다.\n").text
    assert text == "양국은 NIST와 협력한다.\n둘째 줄이다.\n끝\n줄이다.\n"


def test_decomposed_hangul_is_composed(document: Callable[..., Document]) -> None:
    """A text in NFD, as macOS writes it, is kept in NFC."""
    assert document(unicodedata.normalize("NFD", KO)).text == KO
