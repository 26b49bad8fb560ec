"""Which noun of a question names what is wanted, by where it stands: in Korean the last one, or the one beside "which" or "how many"."""

from __future__ import annotations

from itertools import pairwise

from kg.ask.lexicon import heads
from kg.ask.question.parse import Parse, Piece

#: nouns of what may be wanted, and what may stand behind them at the end of a Korean question
WANTED = frozenset({"organization", "partner", "country", "sector", "programme", "agreement", "instrument", "person", "commitment"})
BEHIND = frozenset({"noise", "exist", "what", "where", "who", "type", "opposite", "how-many", "about", "all"})
#: what else describes persons and bodies
DESCRIBING = frozenset({"rank", "type"})


def asked(parse: Parse) -> frozenset[str]:
    """The meanings of a question; of a Korean one without the nouns that only describe the last one, which it asks for.

    "협약을 맺은 기관" asks for bodies, "기관과 맺은 협약" for agreements, "어떤 회의의 후속 조치" for a meeting.
    Where such a noun stands last, `final` says so.
    """
    last = _last(parse)
    if last is None:
        return parse.meanings
    gone = {m for piece in parse.pieces if piece is not last for m in piece.meanings if m.partition("/")[0] in {*WANTED, *DESCRIBING}}
    return (parse.meanings - (gone - set(last.meanings))) | {"final"}


def _last(parse: Parse) -> Piece | None:
    """The noun at the end of a Korean question, or the one beside "which", if it names what may be wanted."""
    behind = [piece for piece in parse.pieces if piece.mention or not heads(piece.meanings) <= BEHIND]
    which = [after for piece, after in pairwise(parse.pieces) if "what" in piece.meanings and heads(after.meanings) & WANTED]
    last = (*behind, *which)[-1] if behind and parse.lang == "ko" else None
    return last if last and not last.mention and heads(last.meanings) & WANTED else None


def counts_no_record(parse: Parse) -> bool:
    """Whether what is counted is none of the things that records are about: "how many students", "인력 몇 명"."""
    step = -1 if parse.lang == "ko" else 1
    for place, piece in enumerate(parse.pieces):
        beside = place + step
        if "how-many" in piece.meanings and 0 <= beside < len(parse.pieces) and parse.pieces[beside].meanings:
            return heads(parse.pieces[beside].meanings) <= {"action", "deed"}
    return False


def noun(parse: Parse) -> str:
    """The first thing that a question names as wanted; in Korean the one right before "how many", or at the end, if one is there."""
    counted = next((place for place, piece in enumerate(parse.pieces) if "how-many" in piece.meanings), 0)
    beside = parse.pieces[counted - 1 : counted] if parse.lang == "ko" else ()
    last = _last(parse)
    for piece in (*beside, *((last,) if last else ()), *parse.pieces):
        for meaning in piece.meanings:
            if meaning in WANTED:
                return "organization" if meaning == "partner" else meaning
            if meaning.startswith("instrument/"):
                return "agreement"
    return "commitment"


def is_abroad(parse: Parse) -> bool:
    """Whether bodies of other countries are asked for: "해외 기관과의 협력" does, "외국 기업과 협력하는 국내 업체" does not."""
    lands = [piece for piece in parse.pieces if heads(piece.meanings) & {"abroad", "capital"}]
    return bool(lands) and "abroad" in lands[-1].meanings
