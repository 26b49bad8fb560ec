"""What the extraction knows of a language as such: habits of its releases and of its grammar that a rule of one language leans on.

The words of a language are in `kg/lang/data`; here stands only in which languages a habit holds.
"""

from __future__ import annotations

#: languages whose releases name both sides at their opening; English fact sheets open with one side's praise
OPENED_BY_BOTH = frozenset({"ko"})
#: languages whose texts name both sides of a forum beside it; English tells of "the dialogue" where one side acts
WITH_BOTH = frozenset({"ko"})
#: languages in which an owner stands before what is its own
OWNER_FIRST = frozenset({"ko"})
#: languages whose sentences leave out a subject that is known
ELLIPTIC = frozenset({"ko"})
#: languages whose releases put lines with bullets between the title and the text
SUBTITLED = frozenset({"ko"})
#: languages whose news counts an exchange of researchers as a matter of people, in whatever field they work
OF_PEOPLE = frozenset({"ko"})
