"""The SPARQL that reads the store for the projection; the store declares the prefixes.

A large store is read from end to end, and looked into nowhere: each property of a node in a SELECT of its own is read in one
go and joined by hash, where the database would otherwise look every node up in the index of every property. The default graph
holds each triple once, so that no DISTINCT is needed; nothing is ordered, as the database decodes each term many times for that.
"""

from kg.vocab import PREFIXES


def properties(node: str, *, within: str = "", **named: str) -> str:
    """The pattern of a node with some properties, each of which it has.

    Args:
        node: name of its variable.
        within: a pattern that comes before each property, such as the graphs to look in.
        named: variable ─▶ property; one whose name ends in `_` need not be there, and has its variable without the `_`.

    >>> properties("d", id="dct:identifier", title_="dct:title")
    '{ SELECT ?d ?id { ?d dct:identifier ?id } } OPTIONAL { { SELECT ?d ?title { ?d dct:title ?title } } }'
    """
    found = []
    for name, prop in named.items():
        variable = name.rstrip("_")
        triple = f"?{node} {prop} ?{variable}"
        one = f"{{ SELECT ?{node} ?{variable} {{ {f'{within} {{ {triple} }}' if within else triple} }} }}"
        found.append(f"OPTIONAL {{ {one} }}" if name.endswith("_") else one)
    return " ".join(found)


#: some documents at a time: the tables for a join over all of them would take gigabytes
_WITHIN = "VALUES ?g { $documents } GRAPH ?g"

QUOTES = "SELECT ?e ?d ?a ?b ?q { " + properties("e", within=_WITHIN, d="oa:hasSource", a="tp:start", b="tp:end", q="oa:exact") + " }"

SOURCES = (
    "SELECT ?d ?id ?title ?publisher ?url ?issued ?lang { "
    + properties(
        "d",
        id="dct:identifier",
        title_="dct:title",
        publisher_="dct:publisher",
        url_="schema:url",
        issued_="dct:issued",
        lang_="dct:language",
    )
    + " }"
)

CANONICAL = "SELECT ?a ?b { GRAPH <" + PREFIXES["id"] + "graph/merged> { ?a tp:canonical ?b } }"

#: commitments that people judged to be one matter, or two
JUDGED = (
    "SELECT ?a ?p ?b { VALUES ?p { tp:sameMatterAs tp:distinctFrom } GRAPH <"
    + PREFIXES["id"]
    + "graph/merged> { ?a ?p ?b } ?a a tp:Commitment } ORDER BY ?a ?b"
)

#: of every document its text and extractor, and what is derived from all of them
REVISION = (
    "SELECT ?d ?sha ?version { " + properties("d", sha="tp:sha256", version="tp:extractor") + " }",
    "SELECT ?a ?p ?b { GRAPH <" + PREFIXES["id"] + "graph/merged> { ?a ?p ?b } }",
    "SELECT ?g ?v { VALUES ?g { <"
    + PREFIXES["id"]
    + "graph/reference> <"
    + PREFIXES["id"]
    + "graph/review> } GRAPH ?g { ?g owl:versionInfo ?v } }",
)

REFERENCE = "SELECT ?s { GRAPH <" + PREFIXES["id"] + "graph/reference> { ?s a ?t } }"

# from the constant end: to test every type takes ten times as long
TYPES = (
    "SELECT ?s ?t { VALUES ?t { "
    + " ".join(("tp:Agreement", "tp:Commitment", "tp:Programme", "tp:Country", "org:FormalOrganization", "foaf:Person", "skos:Concept"))
    + " } ?s a ?t }"
)

_NAMES = "VALUES ?p { rdfs:label skos:prefLabel skos:altLabel skos:notation }"

LABELS = "SELECT ?s ?p ?l (LANG(?l) AS ?lang) { " + _NAMES + " ?s ?p ?l }"

OFFICIAL = "SELECT ?s ?p ?l (LANG(?l) AS ?lang) { " + _NAMES + " GRAPH <" + PREFIXES["id"] + "graph/reference> { ?s ?p ?l } }"

STATEMENTS = (
    "SELECT ?st ?s ?p ?o ?e ?c { "
    + properties(
        "st",
        within=_WITHIN,
        s="rdf:subject",
        p="rdf:predicate",
        o="rdf:object",
        e="tp:evidence",
        c_="tp:confidence",
    )
    + " }"
)

# which graphs and properties first, in a SELECT of its own: the database would otherwise read every date of the store for each portion
LITERALS = """SELECT ?g ?s ?p ?v { { SELECT ?g ?p { VALUES ?g { $documents } VALUES ?p { tp:earliest tp:latest tp:dateText
    tp:dueEarliest tp:dueLatest tp:dueText tp:amount tp:currency tp:amountText } } } GRAPH ?g { ?s ?p ?v } }"""

STANDINGS = "SELECT ?x ?date ?a ?status { " + properties("a", within=_WITHIN, x="tp:about", status="tp:status", date_="tp:asOf") + " }"

STRUCTURE = "SELECT ?s ?p ?o { VALUES ?p { tp:country org:subOrganizationOf skos:broader tp:owner } ?s ?p ?o }"
