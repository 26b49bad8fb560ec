"""The one place that knows the order of the stages: read, analyse, extract, link, store.

Everything before the store is pure, so one function serves one process and a pool. One bad document is reported and
the run goes on.
"""

from kg.pipeline.forms import FORMATS, as_json, as_quads, as_trig, as_turtle
from kg.pipeline.run import Run, Summary, ingest
from kg.pipeline.stages import Reading, documents, explained, extracted, reading, readings, understand
from kg.pipeline.version import extractor_version

__all__ = [
    "FORMATS",
    "Reading",
    "Run",
    "Summary",
    "as_json",
    "as_quads",
    "as_trig",
    "as_turtle",
    "documents",
    "explained",
    "extracted",
    "extractor_version",
    "ingest",
    "reading",
    "readings",
    "understand",
]
