"""From names to things: entities of the reference data, new ones with a stable IRI, known agreements; all pure and without Kiwi."""

from __future__ import annotations

from kg.link.linker import link

__all__ = ["link"]
