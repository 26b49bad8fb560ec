"""The words of the product as frozen data: document, analysis, statement, evidence.

    Document ─analyse─▶ Analysis ─extract─▶ Statement* ─link─▶ Statement* ─to quads─▶ store

Nothing here imports more than the standard library, and nothing here knows a language.
All offsets are code points of `Document.text`, which is NFC and never changes after reading.
"""

from kg.model.analysis import DEBATED, TALKED, Analysis, Clause, Document, Mention, Token, Unit
from kg.model.codes import ABROAD, BY_BODIES, Action, Instrument, Kind, Role, Status, UnitKind
from kg.model.statement import Entity, Evidence, Record, Statement

__all__ = [
    "ABROAD",
    "BY_BODIES",
    "DEBATED",
    "TALKED",
    "Action",
    "Analysis",
    "Clause",
    "Document",
    "Entity",
    "Evidence",
    "Instrument",
    "Kind",
    "Mention",
    "Record",
    "Role",
    "Statement",
    "Status",
    "Token",
    "Unit",
    "UnitKind",
]
