"""Language analysis: one module for each language, one type for all of them.

A language is a module with `analyse(document) -> Analysis` and one entry here; it is imported at its first document.
"""

from __future__ import annotations

from importlib import import_module

from kg.errors import UnknownLanguage
from kg.model import Analysis, Document

#: ISO 639-1 code of each language that can be read, and its module
LANGUAGES = {"en": "kg.lang.en", "ko": "kg.lang.ko"}


def analyse(document: Document) -> Analysis:
    """What a document says, by the module of its language.

    Args:
        document: with its language.

    Raises:
        UnknownLanguage: the language has no module.
    """
    module = LANGUAGES.get(document.lang)
    if module is None:
        raise UnknownLanguage(f"no analysis for language {document.lang!r}", where=document.id, hint=f"give --lang {' or '.join(LANGUAGES)}")
    analysis: Analysis = import_module(module).analyse(document)
    return analysis
