"""Patterns of the data files in which classes of verbs and words are written `{class}`."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.cues import alternatives, forms, table

_MACRO = re.compile(r"\{(\w+)(?::(\w+))?\}")
#: an auxiliary and what may part it from its verb: "is, in addition, considering"
_APART = re.compile(r"(\{(?:be|have|modal)\}) \{adv\}")


def expand(pattern: str) -> str:
    """A pattern of the data file as a regular expression: `{class}`, `{class:form}` and `{word}` written out.

    >>> expand("{sign:past}").startswith("(?:"), bool(re.fullmatch(expand("{modal} {adv}{sign:base}"), "will jointly sign"))
    (True, True)
    """
    return _MACRO.sub(lambda m: _macro(m[1], m[2]), _APART.sub(r"\1,? {adv}", pattern))


@cache
def _macro(name: str, form: str | None) -> str:
    data = table("status")
    if name == "adv":
        return f"(?:(?:{'|'.join(data['words']['adv'])}),? )*"
    if name in data["words"]:
        return f"(?:{'|'.join(map(expand, data['words'][name]))})"
    every = [forms(lemma) for lemma in data["lemmas"][name]]
    past = [lemma.split("/")[2] for lemma in data["lemmas"][name] if lemma.count("/") == 2]
    if form == "past":
        return alternatives([f["past"].split("/")[0] for f in every] + past)
    return alternatives([f[form] for f in every] if form else [w for f in every for w in (*f["past"].split("/"), f["base"], f["s"], f["ing"])])
