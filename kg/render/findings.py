"""What `kg validate` found, as text and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from typing import Any

from kg.render.table import compact, cut, safe
from kg.validate import Report

WIDEST_VALUE = 120


def text(report: Report) -> str:
    """The findings by document, and a last line that counts.

    Args:
        report: of `kg.validate.validate`.
    """
    lines = []
    for document, findings in groupby(report.findings, key=lambda f: f.document):
        lines.append(safe(document))
        for f in findings:
            value = f": {cut(safe(compact(f.value)), WIDEST_VALUE)}" if f.value else ""
            lines.append(f"  {safe(compact(f.node))}: {safe(f.problem)}{value}")
    wrong = "nothing is wrong" if report.ok else f"{len(report.findings)} findings"
    lines.append(f"{report.documents} documents, {report.statements} statements, {report.quotes} quotes: {wrong}")
    return "\n".join(lines) + "\n"


def as_json(report: Report) -> dict[str, Any]:
    """The report as an object for JSON."""
    return {**asdict(report), "ok": report.ok}
