"""Names of several words whose acronym a bracket gives: 카멜리아 로켓 체코(KRC)."""

from __future__ import annotations

from kg.lang.ko.data import table

#: the first syllable of Hangul, and how many share a first consonant
_FIRST, _EACH = 0xAC00, 588
_CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def sound_like(words: list[str], letters: str) -> bool:
    """Whether words, one for each letter of an acronym, begin as the letters sound.

    Args:
        words: in Hangul.
        letters: in capitals.

    >>> sound_like(["카멜리아", "로켓", "체코"], "KRC"), sound_like(["카멜리아", "로켓"], "KG"), sound_like(["로켓"], "RK")
    (True, False, False)
    """
    sounds: dict[str, str] = table("organizations")["letters"]
    return len(words) == len(letters) > 1 and all(_consonant(w) in sounds.get(c, "") for w, c in zip(words, letters, strict=True))


def _consonant(word: str) -> str:
    """The first consonant of a word in Hangul; a space for any other."""
    place = ord(word[0]) - _FIRST if word else -1
    return _CONSONANTS[place // _EACH] if 0 <= place < _EACH * len(_CONSONANTS) else " "
