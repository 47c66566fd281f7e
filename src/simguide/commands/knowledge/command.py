"""The commands `claims`, `rules`, `explain` and `sources`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from simguide.terminal import completion
from simguide.terminal.answering import answering
from simguide.terminal.options import CarrierOption

if TYPE_CHECKING:
    from simguide.commands.schema.any_answer import AnyAnswer
    from simguide.model.catalogue import Catalogue

TextArgument = Annotated[str | None, typer.Argument(metavar="[TEXT]", help="Words of the claim, in any language.")]
VerdictOption = Annotated[
    str | None,
    typer.Option(
        "--verdict",
        metavar="VERDICT",
        help="supported, partly, wrong, outdated or not-checkable.",
        autocompletion=completion.complete_verdict,
    ),
]
TopicArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[TOPIC]",
        help="identity, transfer, emergency, network, porting, phishing, payment, abroad, retention or arrival.",
        autocompletion=completion.complete_topic,
    ),
]
TermArgument = Annotated[str | None, typer.Argument(metavar="[TERM]", help="The word, its reading, or a part of it.")]
SourceArgument = Annotated[str | None, typer.Argument(metavar="[ID]", help="Id of a source.")]


@answering
def claims(
    catalogue: "Catalogue",
    day: date,
    text: TextArgument = None,
    verdict: VerdictOption = None,
    carrier: CarrierOption = None,
) -> "AnyAnswer":
    """Is it true? What the web says, checked."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.knowledge.advise import answer_claims  # models are loaded when a question is asked
    from simguide.commands.knowledge.answer import ClaimQuestion
    from simguide.model.claim import ClaimVerdict
    from simguide.terminal.typed import choose

    question = ClaimQuestion(
        text=text,
        verdict=choose("--verdict", verdict, get_args(ClaimVerdict)),
        carrier=None if carrier is None else find_carrier(catalogue, carrier).id,
    )
    return answer_claims(catalogue, question, as_of=day)


@answering
def rules(catalogue: "Catalogue", day: date, topic: TopicArgument = None) -> "AnyAnswer":
    """The rules that hold for all carriers in Japan."""
    from simguide.commands.knowledge.advise import answer_rules
    from simguide.commands.knowledge.answer import RuleQuestion
    from simguide.model.rule import RuleTopic
    from simguide.terminal.typed import choose

    question = RuleQuestion(topic=choose("TOPIC", topic, get_args(RuleTopic)))
    return answer_rules(catalogue, question, as_of=day)


@answering
def explain(catalogue: "Catalogue", day: date, term: TermArgument = None) -> "AnyAnswer":
    """What a word means: MNP, トッピング, 保号 ..."""
    from simguide.commands.knowledge.advise import answer_terms
    from simguide.commands.knowledge.answer import TermQuestion

    return answer_terms(catalogue, TermQuestion(term=term), as_of=day)


@answering
def sources(
    catalogue: "Catalogue", day: date, source: SourceArgument = None, carrier: CarrierOption = None
) -> "AnyAnswer":
    """What a statement rests on: the sources, and the records that cite each."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.knowledge.advise import answer_sources
    from simguide.commands.knowledge.answer import SourceQuestion

    carrier_id = None if carrier is None else find_carrier(catalogue, carrier).id
    return answer_sources(catalogue, SourceQuestion(source=source, carrier=carrier_id), as_of=day)
