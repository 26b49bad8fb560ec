"""Text as it is kept for good: NFC, plain line ends, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

# vertical tab, form feed, NEL and the two Unicode separators end a line wherever Python splits lines
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# spaces of other widths become the plain one: length stays, and patterns that say " " match
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Characters that a reader does not see but that split a name ("NI\u200bST") or reorder it on the screen: soft hyphen,
# zero-width characters, joiners, marks of direction, byte order marks; and control characters, which RDF cannot hold.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
# half of a UTF-16 pair, which JSON can smuggle in as \ud800 and no encoding can write
_LONE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text in NFC with `\\n` line ends and without characters that nobody sees; all offsets are offsets of this.

    A text that is clean already comes back unchanged; white space at line ends, which Markdown means, is kept.

    >>> clean("한미\\r\\n기술\\u200b번영"), clean("co\\u00adoperation\\u00a0with\\tKRISS")
    ('한미\\n기술번영', 'cooperation with\\tKRISS')
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _LONE.sub("\ufffd", text)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _SPACES.sub(" ", text)))
