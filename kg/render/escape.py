"""Text that comes from documents, made safe for the places where a page holds it."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

#: what could end a script element, open a tag or an entity, or break a line of JavaScript
#: (HTML Standard, "Restrictions for contents of script elements")
_UNSAFE = re.compile("[<>&\u2028\u2029]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
#: what a spreadsheet takes for a formula (OWASP, "CSV Injection")
_FORMULA = re.compile(r"^[=+\-@\t\r]")


def script_json(value: object) -> str:
    r"""A value as JSON that may stand inside a `<script>` element.

    Args:
        value: anything that `json` can write.

    Returns:
        JSON without `<`, `>`, `&`, U+2028, U+2029 and without lone surrogates, which UTF-8 cannot hold.

    >>> script_json({"이름": "</script><b>"})
    '{"이름":"\\u003c/script\\u003e\\u003cb\\u003e"}'
    >>> script_json("NIST & KRISS")
    '"NIST \\u0026 KRISS"'
    """
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", whole_text(plain))


def whole_text(text: str) -> str:
    """The text without halves of characters, which no UTF-8 file can hold; a shell hands them over for bytes that it cannot read.

    >>> whole_text("협약 \\ud800 MOU")
    '협약 \ufffd MOU'
    """
    return _LONE_SURROGATE.sub("\ufffd", text)


def web_url(url: str) -> str:
    """The address if a reader may follow it, else an empty string.

    Only absolute http and https addresses without credentials pass; a scheme such as `javascript:` does not.

    >>> web_url("https://www.nist.gov/kr"), web_url("javascript:alert(1)"), web_url("https://정부.한국/보도")
    ('https://www.nist.gov/kr', '', 'https://정부.한국/보도')
    """
    text = url.strip()
    if re.search(r"[\x00-\x20\x7f<>\"\\^`{|}]", text):
        return ""
    try:
        parts = urlsplit(text)
        good = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname) and parts.username is None
    except ValueError:
        return ""
    return text if good else ""


def csv_cell(value: str) -> str:
    """A cell that a spreadsheet shows as text, never runs as a formula.

    >>> csv_cell("=HYPERLINK(1)"), csv_cell("표준연")
    ("'=HYPERLINK(1)", '표준연')
    """
    return f"'{value}" if _FORMULA.match(value) else value
