"""What `esim` shows."""

from simguide.model.esim_answer import EsimAnswer, EsimOption, EsimQuestion
from simguide.render.document import Entry, Group
from simguide.render.plan_cards import plan_fields
from simguide.render.words import Words


def body(answer: EsimAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `esim`."""
    return _esim_title(answer.question, words), _esims(answer, words)


def _esim_title(question: EsimQuestion, words: Words) -> str:
    if question.days is not None:
        return words.message("title.esim.days", days=question.days)
    return words.message("title.esim" if question.stay is None else f"title.esim.{question.stay}")


def _esims(answer: EsimAnswer, words: Words) -> list[Group]:
    fits = tuple(_esim_entry(item, words) for item in answer.results if not item.not_known)
    may_fit = tuple(_esim_entry(item, words) for item in answer.results if item.not_known)
    if not answer.results:
        return [Group(None, (Entry("none", words.message("nothing-fits"), ()),))]
    return [
        Group(words.message("heading.fits"), fits),
        Group(words.message("heading.may-fit"), may_fit),
    ]


def _esim_entry(item: EsimOption, words: Words) -> Entry:
    """Show an eSIM: how long, how much, what it can and cannot do, how to get and top it up."""
    fields = [words.field("carrier", words.carrier(item.carrier))]
    if item.not_known:
        fields.append(words.field("not-sure", words.listed("condition", item.not_known)))
    fields.extend(plan_fields(item.plan, words))
    top_up = [words.message("top-up.needed")] if item.needs_top_up else []
    if item.plan.top_up_online == "yes" and item.top_up:
        top_up.append(words.joined(words.text(title) for title in item.top_up))
    else:
        top_up.append(words.one_of("top-up", item.plan.top_up_online))
    fields.append(words.field("top-up", *top_up))
    fields.append(words.evidence(item.evidence, item.plan.sources))
    return Entry("esim", words.text(item.plan.name), tuple(fields), item.plan.id, is_numbered=True)
