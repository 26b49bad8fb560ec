"""The forms under which Korean names a university: 자두대, 자두대학, 자두대학교; 자두공대, 자두공과대학교."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lang.ko.data import expression

#: fewest letters of a university's name before its ending
MINIMUM = 2
_UNIVERSITY = ("대", "대학", "대학교")
_POLYTECHNIC = ("공대", "공과대", "공과대학", "공과대학교")
_ENDINGS = tuple(sorted((*_UNIVERSITY, *_POLYTECHNIC), key=len, reverse=True))


def other_forms(form: str) -> Iterator[str]:
    """The other forms of a university's name.

    >>> list(other_forms("자두대학교")), list(other_forms("자두공대")), list(other_forms("자두재단"))
    (['자두대', '자두대학'], ['자두공과대', '자두공과대학', '자두공과대학교'], [])
    """
    ending = next((e for e in _ENDINGS if form.endswith(e)), "")
    if len(form) - len(ending) >= MINIMUM and ending:
        stem = form.removesuffix(ending)
        same = _POLYTECHNIC if ending in _POLYTECHNIC else _UNIVERSITY
        yield from (stem + other for other in same if other != ending)


def peers(form: str, other: str) -> bool:
    """Whether two names side by side are of two universities: 새별대 달빛공대 등이; a faculty stands below its own.

    Args:
        form: the first one.
        other: the one behind it.

    >>> peers("새별대", "달빛공대"), peers("새별대", "공과대학"), peers("새별연구원", "달빛대")
    (True, False, False)
    """
    faculty = expression("roles", "faculty").fullmatch(other)
    return not faculty and form.endswith(_UNIVERSITY) and other.endswith(_UNIVERSITY)
