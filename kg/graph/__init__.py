"""The store as a graph to walk on: typed nodes, and edges that carry their statements.

    project(store) ─▶ networkx.MultiDiGraph
        nodes   IRI: kind, label_en, label_ko, names, values, standings, records, top, reference
        edges   key = predicate: facts, status, date, confidence, document
        graph   "quotes": evidence IRI ─▶ Quote, "sources": document IRI ─▶ Source, "revision",
                "members": node that stands for several ─▶ their IRIs
                "judged": pair of commitments ─▶ whether people judged them to be one matter

It is the merged view: documents that tell of the same agreement meet in one node, whose `records` are their own IRIs.
"""

from kg.graph.model import ACTIVITIES, PARTICIPATION, STRUCTURE, Fact, Quote, Source, Standing, Value
from kg.graph.project import project

__all__ = ["ACTIVITIES", "PARTICIPATION", "STRUCTURE", "Fact", "Quote", "Source", "Standing", "Value", "project"]
