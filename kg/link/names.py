"""Names as documents write them: their parts, and when one is a slip of the pen for another."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path

from kg.reference import load
from kg.reference.names import jamo, key

_DATA = Path(__file__).parent / "data"
_BRACKETS = re.compile(r"\s*[(（\[]\s*(?:이하\s*)?['‘“\"]?([^()（）\[\]]{1,80}?)['’”\"]?\s*[)）\]]")
_ACRONYM = re.compile(r"[A-Z0-9][A-Za-z0-9&.\-]*[A-Z0-9](?:[-·][A-Z0-9]+)*|[A-Z]{2,}s?")
_LEGAL = re.compile(r"㈜|\(주\)|주식회사|(?:,?\s+(?:Inc|Corp|Co|Ltd|LLC|PLC|plc|GmbH|AG|S\.A|N\.V)\b\.?)+$")
_WORD = re.compile(r"[^\W_]+")
_HANGUL = re.compile(r"[가-힣]")
#: letters of a Korean name and of an English word under which a slip cannot be told from another name
_KOREAN_LENGTH, _WORD_LENGTH = 6, 5


@cache
def lines(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a word list of this package, each split at its spaces, without comments."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line and not line.startswith("#"))


def is_korean(name: str) -> bool:
    """Whether a name holds Hangul.

    >>> is_korean("표준연"), is_korean("KRISS")
    (True, False)
    """
    return _HANGUL.search(name) is not None


def is_acronym(name: str) -> bool:
    """Whether a name is an acronym.

    >>> is_acronym("KRISS"), is_acronym("NIFoS"), is_acronym("Meta"), is_acronym("표준연")
    (True, False, False, False)
    """
    letters = [c for c in name if c.isalpha()]
    return 2 <= len(letters) <= 10 and all(c.isascii() and c.isupper() for c in letters) and " " not in name.strip()


def parts(name: str) -> tuple[str, ...]:
    """The names that a written form holds: without its brackets, and what stands in them.

    >>> parts("미 국립표준기술연구소(NIST)"), parts("Korea Research Institute of Standards and Science (KRISS)")
    (('미 국립표준기술연구소', 'NIST'), ('Korea Research Institute of Standards and Science', 'KRISS'))
    """
    plain = without_legal_form(name)
    inner = [m.strip() for m in _BRACKETS.findall(plain)]
    outer = " ".join(_BRACKETS.sub(" ", plain).split()).strip(" '‘’“”\"「」『』")
    return tuple(dict.fromkeys(p for p in (outer, *inner) if p))


def without_legal_form(name: str) -> str:
    """A company's name without 주식회사, Inc. and the like.

    >>> without_legal_form("㈜한빛양자"), without_legal_form("Quantum Works Co., Ltd."), without_legal_form("(주)두산")
    ('한빛양자', 'Quantum Works', '두산')
    """
    return _LEGAL.sub("", name).strip(" ,") or name


@cache
def _countries() -> tuple[re.Pattern[str], dict[str, str]]:
    """What stands before a name and says its country."""
    codes: dict[str, str] = {}
    for code, row in load().countries.items():
        for form in (row.label_en, row.label_ko, *row.alt_en, *row.alt_ko, *row.demonym_en):
            codes.setdefault(form, code)
        for form in row.abbr_ko:
            codes.setdefault(f"{form} ", code)
    codes = {form: code for form, code in codes.items() if len(form) > 1 or not form.isascii()}
    forms = sorted((re.escape(f).replace(r"\ ", r"\s+") for f in codes), key=len, reverse=True)
    return re.compile(rf"(?:the\s+)?({'|'.join(forms)})(?:['’]s\s+|의\s+|\s+|(?<=[\u3400-\u9fff])|(?<=\s))"), codes


@lru_cache(maxsize=4096)
def split_country(name: str) -> tuple[str, str]:
    """The ISO code of the country that a name begins with, and the rest; the code is empty when it begins with none.

    >>> split_country("미 국립표준기술연구소"), split_country("the U.S. Department of Energy"), split_country("일본 외무성")
    (('US', '국립표준기술연구소'), ('US', 'Department of Energy'), ('JP', '외무성'))
    >>> split_country("인도네시아대"), split_country("Korea Research Institute of Ships")
    (('', '인도네시아대'), ('KR', 'Research Institute of Ships'))
    """
    pattern, codes = _countries()
    match = pattern.match(name)
    if match is None or match.end() == len(name):
        return "", name
    form = " ".join(match[1].split())
    return codes.get(form) or codes.get(f"{form} ", ""), name[match.end() :].strip()


def home(name: str) -> str:
    """The ISO code of the country that a name names as its own, or the empty string.

    >>> home("한국양자산업협회"), home("Korea Quantum Association"), home("캘거리대")
    ('KR', 'KR', '')
    """
    return split_country(name)[0] or ("KR" if name.startswith("한국") and len(name) > _KOREAN_LENGTH else "")


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(word for line in lines("stopwords.txt") for word in line)


@cache
def _abbreviations() -> dict[str, str]:
    return {line[0]: line[1] for line in lines("abbreviations.txt")}


@lru_cache(maxsize=65_536)
def words(name: str) -> tuple[str, ...]:
    """The words that tell an English name from another, abbreviations in full.

    >>> words("Lawrence Berkeley National Lab"), words("The Institute of Allergy and Infectious Diseases")
    (('lawrence', 'berkeley', 'national', 'laboratory'), ('institute', 'allergy', 'infection', 'disease'))
    """
    known = _abbreviations()
    return tuple(known.get(w, w) for w in _WORD.findall(name.casefold()) if w not in _stopwords())


def is_slip(written: str, known: str) -> bool:
    """Whether a written name is a known one with a slip of the pen, and cannot well be another name.

    A syllable or letter may be missing, doubled or wrong; a *word* may not: 한국과학기술원 is no 한국과학기술연구원.

    >>> is_slip("과학기술정통부", "과학기술정보통신부"), is_slip("한국과학기술원", "한국과학기술연구원")
    (True, False)
    >>> is_slip("Lawrence Berkley National Lab", "Lawrence Berkeley National Laboratory")
    True
    >>> is_slip("National Cancer Center", "National Cancer Institute"), is_slip("Ministry of Education", "Ministry of Energy")
    (False, False)
    """
    if key(written) == key(known):
        return True
    if is_korean(written) != is_korean(known):
        return False
    return _korean_slip(key(written), key(known)) if is_korean(written) else _english_slip(words(written), words(known))


def _korean_slip(written: str, known: str) -> bool:
    if min(len(written), len(known)) < _KOREAN_LENGTH or written[0] != known[0] or written[-1] != known[-1]:
        return False
    steps = SequenceMatcher(None, written, known, autojunk=False).get_opcodes()
    changes = [(op, written[a:b], known[c:d]) for op, a, b, c, d in steps if op != "equal"]
    return len(changes) <= 2 and all(_is_small(op, left, right) for op, left, right in changes)


def _is_small(op: str, left: str, right: str) -> bool:
    """Whether a difference is one syllable lost or doubled, or one letter of a syllable."""
    if op != "replace":
        return len(left or right) == 1 and not (left or right).isdigit()
    from rapidfuzz.distance import OSA

    return len(left) == len(right) == 1 and not (left + right).isdigit() and OSA.distance(jamo(left), jamo(right)) == 1


def _english_slip(written: tuple[str, ...], known: tuple[str, ...]) -> bool:
    if len(written) < 2 or len(written) != len(known):
        return False
    wrong = [(a, b) for a, b in zip(written, known, strict=True) if a != b]
    return len(wrong) <= 1 and all(_is_word_slip(a, b) for a, b in wrong)


def _is_word_slip(written: str, known: str) -> bool:
    from rapidfuzz.distance import OSA

    if min(len(written), len(known)) < _WORD_LENGTH or written[0] != known[0]:
        return False
    return OSA.distance(written, known) <= (1 if len(known) < 2 * _WORD_LENGTH else 2)
