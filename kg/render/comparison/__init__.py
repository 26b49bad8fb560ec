"""What `kg compare` tells, as text, HTML, tables and JSON."""

from kg.render.comparison.data import as_json, table
from kg.render.comparison.html import html
from kg.render.comparison.text import text
from kg.render.comparison.words import PARTS

__all__ = ["PARTS", "as_json", "html", "table", "text"]
