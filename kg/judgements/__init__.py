"""What people have judged: which things are one, and which facts are wrong.

    log.py      the append-only log: JSON lines ─▶ judgements in force
    reading.py  one document's graph ─▶ its facts, named by what they say
    facts.py    a document's graph as read ─▶ the graph with the judgements applied
    same.py     pairs that are one, pairs that are not ─▶ groups

Pure, and below the store. A judgement names what it is about by document, sentence and content, never by a number of one
reading, so that it stands when the document is read again.
"""

from kg.judgements.facts import applied
from kg.judgements.log import Log, parsed, written
from kg.judgements.model import KINDS, RULE, Fact, Judgement, Pair, Record, Thing, Verdict
from kg.judgements.reading import Reading

__all__ = ["KINDS", "RULE", "Fact", "Judgement", "Log", "Pair", "Reading", "Record", "Thing", "Verdict", "applied", "parsed", "written"]
