"""Questions about one document, answered from the cache where they were asked before."""

from __future__ import annotations

from collections.abc import Iterable

from kg.errors import BadAnswer
from kg.extract.llm import prompt
from kg.extract.llm.answers import Answers, Known, named
from kg.extract.llm.chunks import Chunk
from kg.extract.llm.client import Client, CutOff
from kg.extract.llm.parse import Told, parse
from kg.extract.usage import Usage
from kg.model import Analysis


class Asking:
    """The conversation about one document.

    Args:
        service: who answers.
        analysis: the document in units.
    """

    def __init__(self, service: Client, analysis: Analysis) -> None:
        self.service, self.analysis = service, analysis
        self.answers = Answers(service.settings.cache)
        self.cached = 0
        self._before = (service.requests, service.tokens_in, service.tokens_out)

    def usage(self) -> Usage:
        """What it has cost so far."""
        requests, tokens_in, tokens_out = self._before
        return Usage(self.service.requests - requests, self.cached, self.service.tokens_in - tokens_in, self.service.tokens_out - tokens_out)

    def span(self, chunk: Chunk) -> tuple[int, int]:
        """Code points of a part."""
        return self.analysis.units[chunk.first].start, self.analysis.units[chunk.last - 1].end

    def about(self, chunk: Chunk, known: Iterable[str]) -> Told:
        """What the model says of a part.

        Args:
            chunk: the part.
            known: agreements that earlier parts name.

        Raises:
            CutOff: the part or the answer is too long.
            BadAnswer, ServiceUnavailable: there is no answer.
        """
        model, limit = self.service.settings.model, self.service.settings.max_tokens
        document = self.analysis.document
        messages = prompt.messages(document, document.text[slice(*self.span(chunk))], known)
        name = named(model, prompt.version(), messages)
        try:
            before = self.answers.get(name)
            if before is not None and (not before.limit or before.limit >= limit):
                self.cached += 1
                return _told(before, model)
            told = _told(new := Known(self.service.ask(messages, prompt.schema())), model)
        except CutOff as error:
            self.answers.put(name, Known("", limit), model=model)
            raise CutOff(error.what, where=f"{document.id} by {model}", hint=error.hint) from error
        except BadAnswer as error:
            raise BadAnswer(error.what, where=f"{document.id} by {model}", hint=error.hint) from error
        self.answers.put(name, new, model=model)
        return told


def _told(known: Known, model: str) -> Told:
    if known.limit:
        raise CutOff(f"the answer was cut off at {known.limit} tokens", where=model, hint="allow more with --llm-max-tokens")
    return parse(known.content, model=model)
