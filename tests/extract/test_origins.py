"""Whose a body is that nobody places, beside a partner who is placed."""

from __future__ import annotations

import pytest

from kg.extract.context.origins import complemented
from kg.model import Analysis, Document, Entity, Kind, Mention, Role, Unit, UnitKind

TEXT = "누리달연구소는 칠레 국립해양센터와 협약을 체결했다."


def homes(role: Role, principals: tuple[str, ...], partner: str = "CL") -> str:
    """The country of the first of two bodies in a sentence, of which nobody tells it."""
    one = Mention(0, 6, Kind.ORGANIZATION, "누리달연구소", role=role)
    other = Mention(11, 17, Kind.ORGANIZATION, "국립해양센터", role=Role.PARTNER, country=partner)
    analysis = Analysis(Document("d", TEXT, "ko"), (Unit(0, len(TEXT), UnitKind.SENTENCE),), (one, other))
    entities = {m: Entity(m.kind, (m.form,), (), m.country) for m in (one, other)}
    return complemented(analysis, entities, principals)[one].country


@pytest.mark.parametrize("role", [Role.TOPIC, Role.SUBJECT, Role.PARTNER, Role.BETWEEN])
def test_who_acts_with_a_foreign_partner_is_of_the_other_side(role: Role) -> None:
    """X는 Y와, X와 Y 간: the one without a country is of the country that is left."""
    assert homes(role, ("CL", "KR")) == "KR"


def test_a_body_above_or_a_partner_of_a_third_country_tells_nothing() -> None:
    """Who only stands above a body does not act with it, and of two countries none is left beside a third one."""
    assert (homes(Role.PARENT, ("CL", "KR")), homes(Role.TOPIC, ("US", "KR"))) == ("", "")
