"""The commands `claims`, `rules`, `explain` and `sources`."""

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.errors import ChoiceError
from simguide.model.claim import ClaimVerdict
from simguide.model.rule import RuleTopic
from simguide.terminal import environment
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_argument, choice_option, words_of
from simguide.terminal.completion import Candidate, catalogue_here, matching
from simguide.terminal.options import CarrierOption

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

_MOST_ROWS = 999

TextArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TEXT] [NUMBER]",
        help="Words of the claim, in any language; then the number of a row in the short answer, to open it.",
        show_default=False,
    ),
]
VerdictOption = Annotated[
    str | None, choice_option("--verdict", choices=ClaimVerdict, group="claim", says="Only claims of this verdict")
]
TopicArgument = Annotated[
    str | None, choice_argument("[TOPIC]", choices=RuleTopic, group="topic", says="What they are about")
]
NumberArgument = Annotated[
    str | None,
    typer.Argument(metavar="[NUMBER]", help="Number of a row in the short answer, to open it.", show_default=False),
]


def complete_term(incomplete: str) -> list[Candidate]:
    """Return the words of the glossary with what they mean."""
    lang = environment.environment_language()
    terms = catalogue_here().terms()
    return matching(incomplete, (Candidate(it.term, getattr(it.meaning, lang), (it.reading, it.id)) for it in terms))


def complete_source(incomplete: str) -> list[Candidate]:
    """Return the ids of sources with who publishes them."""
    sources = catalogue_here().records("sources")
    return matching(incomplete, (Candidate(it.id, str(getattr(it, "publisher", ""))) for it in sources))


TermArgument = Annotated[
    str | None,
    typer.Argument(metavar="[TERM]", help="The word, its reading, or a part of it.", autocompletion=complete_term),
]
SourceArgument = Annotated[
    str | None, typer.Argument(metavar="[ID]", help="Id of a source.", autocompletion=complete_source)
]


def _opening(words: list[str]) -> tuple[list[str], int | None]:
    """Part the number of a row from the words before it; three digits are a number to dial, and a word."""
    if len(words) > 1 and re.fullmatch(r"\d{1,2}", words[-1]):
        return words[:-1], int(words[-1])
    return words, None


@answering
def claims(
    catalogue: "Catalogue",
    day: date,
    text: TextArgument = None,
    verdict: VerdictOption = None,
    carrier: CarrierOption = None,
) -> "Answer":
    """Is it true? What the web says, checked."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.knowledge.advise import answer_claims  # models are loaded when a question is asked
    from simguide.commands.knowledge.answer import ClaimQuestion
    from simguide.terminal.typed import choose

    words, number = _opening(text or [])
    question = ClaimQuestion(
        text=" ".join(words) or None,
        verdict=choose("--verdict", verdict, words_of(ClaimVerdict), group="claim"),
        carrier=None if carrier is None else find_carrier(catalogue, carrier).id,
        number=number,
    )
    return answer_claims(catalogue, question, as_of=day)


@answering
def rules(catalogue: "Catalogue", day: date, topic: TopicArgument = None, number: NumberArgument = None) -> "Answer":
    """The rules that hold for all carriers in Japan."""
    from simguide.commands.knowledge.advise import answer_rules, line_to_find
    from simguide.commands.knowledge.answer import RuleQuestion
    from simguide.terminal.typed import choose, read_count

    try:
        chosen = choose("TOPIC", topic, words_of(RuleTopic), group="topic")
    except ChoiceError as error:
        error.instead = () if error.nearest else line_to_find(catalogue, topic or "", as_of=day)
        raise
    question = RuleQuestion(
        topic=chosen,
        number=None if number is None else read_count("NUMBER", number, most=_MOST_ROWS),
    )
    return answer_rules(catalogue, question, as_of=day)


@answering
def explain(catalogue: "Catalogue", day: date, term: TermArgument = None) -> "Answer":
    """What a word means: MNP, トッピング, 保号 ..."""
    from simguide.commands.knowledge.advise import answer_terms
    from simguide.commands.knowledge.answer import TermQuestion

    return answer_terms(catalogue, TermQuestion(term=term), as_of=day)


@answering
def sources(
    catalogue: "Catalogue", day: date, source: SourceArgument = None, carrier: CarrierOption = None
) -> "Answer":
    """What a statement rests on: the sources, and the records that cite each."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.knowledge.advise import answer_sources
    from simguide.commands.knowledge.answer import SourceQuestion

    carrier_id = None if carrier is None else find_carrier(catalogue, carrier).id
    return answer_sources(catalogue, SourceQuestion(source=source, carrier=carrier_id), as_of=day)
