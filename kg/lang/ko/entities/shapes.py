"""The shapes of words in and around the names of persons: 남보라, 하늘 부장, 폴, 장관은."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lang.ko.data import table, words

#: a word of a name, whatever its language
HANGUL = re.compile(r"[가-힣]{1,8}(?:-[가-힣]{1,8})*(?:\.)?|[A-Z]\.?")
#: a word that ends like a body, between a name and a title
BODY = re.compile(
    r"[가-힣A-Za-z0-9]{2,}(?:[가-힣]대|부|청|처|연구원|연구소|대학교|대학|공사|협회|재단|위원회|센터|그룹|은행|진흥원|공단)|집행위|[가-힣]*총국|[가-힣A-Za-z0-9]{4,}[원관국실단회]"
)
#: the particle that ends a word
PARTICLE = re.compile(
    r"(?:은|는|이|가|을|를|와|과|의|도|에게|에|께서|이자|등은|등이|등과|측은|이며|으로|로|에서|에서는|부터|까지|보다|처럼|마다|에는)$"
)


@dataclass(frozen=True, slots=True)
class Inflected:
    """Where words end that are inflected, and so are no part of a name.

    Args:
        verbal: ends of words that end in a verb's ending.
        particles: ends of words that end in a particle; None where nobody has looked, so that the form must tell.
        common: ends of words of the dictionary, alone or with a particle: 기업의, 주요.
    """

    verbal: frozenset[int] = frozenset()
    particles: frozenset[int] | None = None
    common: frozenset[int] = frozenset()

    def particle(self, form: str, end: int) -> bool:
        """True for a word that ends in a particle: 장관은, but not 아바이."""
        return bool(PARTICLE.search(form)) and (self.particles is None or end in self.particles)


def is_korean(form: str) -> bool:
    """True for a Korean name of three letters, or of four with a family name of two: 남보라, 사공하늘.

    >>> is_korean("남보라"), is_korean("사공하늘"), is_korean("별나라청"), is_korean("크라치오스")
    (True, True, False, False)
    """
    family = form[:-2] in words("persons", "long_surnames") if len(form) == 4 else len(form) == 3 and form[0] in table("persons")["surnames"]
    return family and bool(re.fullmatch(r"[가-힣]+(?<![청처])", form)) and form not in words("persons", "not_names")


def two_letters(form: str) -> bool:
    """True for what may be a Korean name of two letters; its place has to tell."""
    return bool(re.fullmatch(r"[가-힣]{2}", form)) and form[0] in table("persons")["surnames"] and form not in words("persons", "not_names")


def common(form: str) -> bool:
    """True for a city, or a word that only a particle makes look like a name: 하노이, 주제로.

    >>> common("주제로"), common("하노이"), common("이호성")
    (True, True, False)
    """
    return form in words("organizations", "places") or form in words("persons", "with_particle")


def title_word(form: str) -> bool:
    """True for a word of a title, a body or a department in one, or 주 with the name of a country: 부원장, 국제협력, 주노르웨이.

    >>> title_word("부원장"), title_word("주노르웨이"), title_word("이호성")
    (True, True, False)
    """
    clean = form.strip("‘’'\"“”,·")
    if clean in words("persons", "inside") or clean.endswith(tuple(words("persons", "titles"))):
        return True
    if not is_korean(clean) and BODY.fullmatch(clean):
        return True
    return bool(re.search(r"[·]|(?:담당|부문|분야|정책|국제협력|기술|안보)$|백악관", clean)) or bool(re.fullmatch(r"주[가-힣]{3,8}", clean))


def headed_at_home(text: str, end: int) -> bool:
    """Whether the bracket behind a body names its head in Korean.

    Args:
        text: NFC text.
        end: of the body's name.

    >>> headed_at_home("새별전자(대표 남보라)는", 4), headed_at_home("새별전자(대표 카를 융)는", 4), headed_at_home("새별원(원장 남보라)의", 3)
    (True, False, True)
    """
    head = _head().match(text, end)
    return head is not None and is_korean(head[1])


@cache
def _head() -> re.Pattern[str]:
    """The head of a body in the bracket behind its name."""
    return re.compile(rf"\s?\((?:{'|'.join(words('organizations', 'heads'))})\s([가-힣]{{2,4}})[),]")
