"""Two hundred questions that want to break something: emptiness, size, control characters, other languages' syntax, broken text."""

from __future__ import annotations

from collections.abc import Iterator

#: a question with something to find, so that the hostile part is not the only one
HONEST = ("which NIST programs link to Korea", "NIST와 한국을 잇는 프로그램은?", "Who signed the Technology Prosperity MOU?")

EMPTY = (
    "",
    " ",
    "\n",
    "\t\t",
    "\r\n\r\n",
    "\u3000",
    "\u00a0",
    "\ufeff",
    "\u200b\u200b",
    "\x00",
    "\x00" * 100,
    ".",
    "?",
    "???",
    "…",
    "、",
    "-",
    "—",
    "()",
    "''",
    '""',
    "“”",
)

LONG = (
    "?" * 500,
    "가" * 5000,
    "a " * 50_000,
    "한국 " * 33_334,
    "x" * 100_000,
    "1" * 100_000,
    "\n" * 100_000,
    "🚀" * 25_000,
    "who " * 140,
    "한" * 599,
    "가나" * 300,
    "한국미국일본" * 100,
    "Korea" * 120,
    "NIST와" * 150,
    "'" * 600,
    "NIST와 한국을 잇는 프로그램은?" + "!" * 400,
    "which NIST programs link to Korea " + "a" * 500,
    "e\u0301" * 300,
    "a" + "\u0300" * 590,
    "ㄱ" * 590,
    "\u1100" * 590,
)

#: control, formatting and direction characters, surrogates and other code points that no text holds
CHARACTERS = (
    *"\x00\x01\x07\x08\x0b\x0c\x1b\x7f\x85\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202d\u202e\u2060\u2066\u2069\ufeff\ufff9\ufffe\uffff",
    "\ud800",
    "\udfff",
    "\ud83d",
    "\U0010ffff",
    "\U000e0041",
    "🚀",
    "👩‍👩‍👧‍👦",
    "🇰🇷",
)

SYNTAX = (
    "SELECT ?s WHERE { ?s ?p ?o }",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "DROP ALL",
    "CLEAR GRAPH <urn:g>",
    "LOAD <http://example.org/>",
    "SERVICE <http://example.org/> { ?s ?p ?o }",
    '"} ; DROP ALL ; SELECT * { ?s ?p "',
    "'; DROP TABLE x; --",
    '"""',
    "'''",
    "} UNION { ?s ?p ?o",
    "FILTER(1=1)",
    "# comment",
    "<https://w3id.org/techpact/id/organization/nist>",
    "> . ?s ?p ?o . <",
    "\\u0022 } DROP ALL",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "javascript:alert(1)",
    "%s %d %n",
    "{0} {names} {__class__}",
    "${jndi:ldap://example.org}",
    "$(rm -rf .)",
    "`id`",
    "../../etc/passwd",
    "{{7*7}}",
    "__import__('os')",
    "\x1b[2J\x1b[31m",
    "\u001b]0;title\u0007",
    "=cmd|' /C calc'!A0",
)

#: patterns that hang a careless matcher, and brackets that never close
PATTERNS = (
    "(a+)+$",
    "(" * 300,
    ")" * 300,
    "{" * 600,
    "[" * 300 + "]" * 299,
    "((((한국))))",
    "a" * 40 + "!",
    "x*" * 250,
    "\\" * 200,
    ".*" * 250,
    "^(\\w+\\s?)*$",
    "2024-" * 100,
    "2023년 " * 100,
    "between 2020 and " * 35,
    "January " * 70 + "2024",
    "1.1.1.1." * 70,
    "U.S." * 150,
    "-" * 500,
    "한·미·일·" * 100,
    "A-B-" * 140,
)


def questions() -> Iterator[str]:
    """All of them, each once."""
    found = [*EMPTY, *LONG, *SYNTAX, *PATTERNS]
    for number, character in enumerate(CHARACTERS):
        honest = HONEST[number % len(HONEST)]
        found += [character + honest, honest[:9] + character + honest[9:]]
    for number, text in enumerate(SYNTAX):
        honest = HONEST[number % len(HONEST)]
        found.append(f"{honest} {text}")
    found += ["ＮＩＳＴ와 한국을 잇는 프로그램은?", "NIST와 한국을 잇는 프로그램은?".encode("utf-16-le").decode("latin-1"), "N I S T  한 국"]
    yield from dict.fromkeys(found)
