"""What the role of a mention in its clause says of its part in what is told."""

from __future__ import annotations

from kg.model import Role

#: roles in which a body is named without taking part
BYSTANDERS = frozenset({Role.PARENT, Role.SPEAKER, Role.AFFILIATION})
#: roles of those who stand beside another one in what the clause says
BESIDE = frozenset({Role.PARTNER, Role.BETWEEN})
#: classes of predicates that say that bodies have joined for something, or that one does business with another
ALLY, DEAL = "ally", "deal"
#: class of the predicate of a proposal: whoever is asked is to take part
PROPOSING = "consider"
#: roles of those who do what the clause says: "X is signing with Y", X는 Y와
DOING = BESIDE | {Role.TOPIC, Role.SUBJECT}
