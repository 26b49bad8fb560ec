"""Bytes to text: UTF-8, UTF-16, EUC-KR and CP949, and what an HTML page declares."""

from __future__ import annotations

import codecs
import re
from functools import cache
from importlib import resources

import yaml

from kg.errors import NotText, WrongEncoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EXPECTED = re.compile(r"[\t\n\r\x20-\x7e\u00a0-\u024f\u2010-\u2027\u3000-\u303f\uac00-\ud7a3]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_HANJA = re.compile(r"[\u4e00-\u9fff\uf900-\ufaff]")
_HINT = "save it as UTF-8 (EUC-KR, CP949 and UTF-16 are read too)"
#: share of the characters that an encoding must turn into ordinary text before it is believed
_BELIEVED = 0.9


def decode(data: bytes, *, where: str, declared: str = "") -> str:
    """The text that the bytes hold.

    Order: byte order mark; UTF-16 without one when there are NUL bytes; UTF-8, which hardly any other text
    satisfies by chance; what the file declares; CP949, which contains EUC-KR.

    Args:
        data: the file.
        where: its name, for messages.
        declared: encoding that the content itself names (HTML), or empty.

    Raises:
        NotText: for binary data.
        WrongEncoding: with the offset of the first byte that does not fit.

    >>> decode("한미 협력".encode("cp949"), where="a.txt"), decode("Korea".encode("utf-16"), where="b.txt")
    ('한미 협력', 'Korea')
    """
    refuse_binary(data, where=where)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding, where)
    if b"\0" in data:
        return _wide(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, declared, where, error)


def refuse_binary(data: bytes, *, where: str) -> None:
    """Raise `NotText` when the first bytes are those of a known binary format.

    >>> refuse_binary(b"plain", where="a.txt")
    """
    for kind in _magic():
        if data.startswith(bytes.fromhex(kind["magic"])):
            raise NotText(f"this is {kind['name']}, not text", where=where, hint=kind["hint"])


@cache
def _magic() -> list[dict[str, str]]:
    loaded: list[dict[str, str]] = yaml.safe_load((resources.files("kg.read") / "data" / "magic.yaml").read_text(encoding="utf-8"))
    return loaded


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _wrong(data, error, where) from error


def _wrong(data: bytes, error: UnicodeDecodeError, where: str) -> WrongEncoding:
    byte = f" (0x{data[error.start]:02x})" if error.start < len(data) else ""
    return WrongEncoding(f"byte {error.start:,}{byte} is not {error.encoding.upper()} nor another known encoding", where=where, hint=_HINT)


def _wide(data: bytes, where: str) -> str:
    """Text with NUL bytes is UTF-16 without its mark, or no text."""
    best, share = "", _BELIEVED
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        found = len(_EXPECTED.findall(text)) / max(1, len(text))
        if found > share:
            best, share = text, found
    if not best:
        raise NotText(f"NUL byte at offset {data.index(0):,}: this is binary data", where=where, hint="pass text, Markdown, HTML or JSON lines")
    return best


def _legacy(data: bytes, declared: str, where: str, error: UnicodeDecodeError) -> str:
    for encoding in (declared, "cp949"):
        try:
            text = data.decode(encoding) if encoding else ""
        except UnicodeDecodeError as other:
            error = max(error, other, key=lambda e: e.start)
            continue
        except (LookupError, UnicodeError):  # a declared name that is no encoding of text
            continue
        if text and (encoding == declared or _korean(text)):
            return text
    raise _wrong(data, error, where)


def _korean(text: str) -> bool:
    """True when CP949 gave Korean, not the accents and curly quotes of another encoding read two bytes at a time.

    Real Korean keeps to the 2,350 syllables of KS X 1001; other encodings give Hanja and rare syllables.
    """
    strange = [c for c in text if ord(c) > 0x7F]
    hangul = [c for c in strange if _HANGUL.match(c)]
    rare = sum(1 for c in hangul if not _common(c))
    hanja = sum(1 for c in strange if _HANJA.match(c))
    return len(hangul) - rare - hanja >= 0.6 * (len(hangul) + hanja) > 0


@cache
def _common(syllable: str) -> bool:
    try:
        return len(syllable.encode("euc-kr")) == 2
    except UnicodeEncodeError:
        return False
