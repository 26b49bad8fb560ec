"""The SPARQL that reads the store for the projection; the store declares the prefixes."""

from kg.vocab import PREFIXES

QUOTES = "SELECT ?e ?d ?a ?b ?q { GRAPH ?g { ?e oa:hasSource ?d ; tp:start ?a ; tp:end ?b ; oa:exact ?q } }"

SOURCES = """SELECT ?d ?id ?title ?publisher ?url ?issued ?lang { GRAPH ?d { ?d dct:identifier ?id .
    OPTIONAL { ?d dct:title ?title } OPTIONAL { ?d dct:publisher ?publisher } OPTIONAL { ?d schema:url ?url }
    OPTIONAL { ?d dct:issued ?issued } OPTIONAL { ?d dct:language ?lang } } }"""

CANONICAL = "SELECT ?a ?b { GRAPH <" + PREFIXES["id"] + "graph/merged> { ?a tp:canonical ?b } }"

#: commitments that people judged to be one matter, or two
JUDGED = (
    "SELECT ?a ?p ?b { VALUES ?p { tp:sameMatterAs tp:distinctFrom } GRAPH <"
    + PREFIXES["id"]
    + "graph/merged> { ?a ?p ?b } ?a a tp:Commitment } ORDER BY ?a ?b"
)

REVISION = (
    """SELECT ?a ?b ?c { { GRAPH ?a { ?a tp:sha256 ?b ; tp:extractor ?c } }
    UNION { GRAPH <"""
    + PREFIXES["id"]
    + """graph/merged> { ?a ?b ?c } } UNION { GRAPH <"""
    + PREFIXES["id"]
    + """graph/reference> { ?a owl:versionInfo ?b } } UNION { GRAPH <"""
    + PREFIXES["id"]
    + """graph/review> { ?a owl:versionInfo ?b } } } ORDER BY ?a ?b ?c"""
)

REFERENCE = "SELECT ?s { GRAPH <" + PREFIXES["id"] + "graph/reference> { ?s a ?t } }"

# from the constant end: to test every type takes ten times as long
TYPES = (
    "SELECT DISTINCT ?s ?t { VALUES ?t { "
    + " ".join(("tp:Agreement", "tp:Commitment", "tp:Programme", "tp:Country", "org:FormalOrganization", "foaf:Person", "skos:Concept"))
    + " } GRAPH ?g { ?s a ?t } } ORDER BY ?s ?t"
)

LABELS = """SELECT ?g ?s ?p ?l (LANG(?l) AS ?lang) { VALUES ?p { rdfs:label skos:prefLabel skos:altLabel skos:notation }
    GRAPH ?g { ?s ?p ?l } }"""

# without an order: the store sorts a million rows by decoding each many times, the projection orders what it makes of them
STATEMENTS = """SELECT ?st ?s ?p ?o ?e ?c { GRAPH ?g { ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; tp:evidence ?e .
    OPTIONAL { ?st tp:confidence ?c0 } } BIND(COALESCE(?c0, 1.0) AS ?c) }"""

LITERALS = """SELECT ?g ?s ?p ?v { VALUES ?p { tp:earliest tp:latest tp:dateText tp:dueEarliest tp:dueLatest tp:dueText
    tp:amount tp:currency tp:amountText } GRAPH ?g { ?s ?p ?v } } ORDER BY ?g ?s ?p"""

STANDINGS = (
    "SELECT ?a ?x ?status ?date { GRAPH ?g { ?a tp:about ?x ; tp:status ?status . OPTIONAL { ?a tp:asOf ?date } } } ORDER BY ?x ?date ?a"
)

STRUCTURE = """SELECT DISTINCT ?s ?p ?o { VALUES ?p { tp:country org:subOrganizationOf skos:broader tp:owner }
    GRAPH ?g { ?s ?p ?o } } ORDER BY ?s ?p ?o"""
