"""English: whose dollar a bare "$" is."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind


def sums(text: str, publisher: str = "", url: str = "") -> list[str]:
    """The sums of a text."""
    document = Document("d", text, "en", title="A joint fund", published="2024-05-20", publisher=publisher, url=url)
    return [m.value for m in analyse(document).mentions if m.kind is Kind.AMOUNT]


PEAT = "Ghana will receive $4 million for research on peat, of which US$1 million goes to farms."


@pytest.mark.parametrize(
    ("text", "publisher", "url", "value"),
    [
        (f"Ghana and Canada signed a memorandum. {PEAT}", "Natural Resources Canada", "", "CAD 4000000"),
        (f"Ghana and Australia signed a memorandum. {PEAT}", "", "https://www.industry.gov.au/news/1", "AUD 4000000"),
        (f"News release – Natural Resources Canada – 3 May 2024 – Accra\n\nGhana and Canada agreed. {PEAT}", "", "", "CAD 4000000"),
        (f"Ghana and New Zealand agreed. {PEAT}", "", "https://www.mbie.govt.nz/about/news/2", "NZD 4000000"),
        (f"SINGAPORE, May 3 (Agency) - Ghana and Singapore agreed. {PEAT}", "", "", "USD 4000000"),
        (f"Ghana and Canada signed a memorandum. {PEAT}", "The White House", "https://www.whitehouse.gov/1", "USD 4000000"),
        (f"Ghana and Canada signed a memorandum, a news release said. {PEAT}", "Daily Peat", "", "USD 4000000"),
    ],
)
def test_a_bare_dollar_is_of_the_government_that_speaks(text: str, publisher: str, url: str, value: str) -> None:
    """Its releases write "$" for its own money; newspapers and agencies mean the American one; "US$" is always that."""
    assert sums(text, publisher, url) == [value, "USD 1000000"]
