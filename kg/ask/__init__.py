"""What people want to know: paths, questions, follow-up, counts, each with its evidence.

Beside the packages stand the commands' entries (`questions`, `show`, `stats`, `ends`) and what all of them rest on: what
the graph says of a node (`facts`, `iris`, `ties`, `wording`), names (`names`), words and times of questions (`lexicon`,
`when`), what is asked (`frame`), the activities that meet it (`activities`), and tables (`table`).
"""
