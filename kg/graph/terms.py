"""RDF terms ─▶ the words of the projection."""

from kg.vocab import ONTOLOGY, PREFIXES

#: RDF class ─▶ kind of node
KINDS = {
    PREFIXES["tp"] + "Agreement": "agreement",
    PREFIXES["tp"] + "Commitment": "commitment",
    PREFIXES["tp"] + "Programme": "programme",
    PREFIXES["tp"] + "Country": "country",
    PREFIXES["org"] + "FormalOrganization": "organization",
    PREFIXES["foaf"] + "Person": "person",
    PREFIXES["skos"] + "Concept": "sector",
}

#: predicate ─▶ edge
EDGES = {
    **{ONTOLOGY + name: name for name in ("signatory", "signedBy", "involves", "sector", "under", "party", "programme", "country", "owner")},
    PREFIXES["org"] + "subOrganizationOf": "parent",
    PREFIXES["skos"] + "broader": "broader",
}

#: predicate ─▶ slot of a node
SLOTS = {
    **{ONTOLOGY + name: name for name in ("instrument", "action", "status", "amount")},
    **dict.fromkeys((ONTOLOGY + name for name in ("currency", "amountText")), "amount"),
    **dict.fromkeys((ONTOLOGY + name for name in ("earliest", "latest", "dateText")), "date"),
    **dict.fromkeys((ONTOLOGY + name for name in ("dueEarliest", "dueLatest", "dueText")), "due"),
    PREFIXES["rdfs"] + "label": "label",
    PREFIXES["rdf"] + "type": "type",
}
