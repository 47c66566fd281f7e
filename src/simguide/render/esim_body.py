"""What `esim` shows."""

from simguide.model.esim_answer import EsimAnswer, EsimOption, EsimQuestion
from simguide.render.conditions import asked, condition_words
from simguide.render.document import Entry, Field, Group
from simguide.render.plan_cards import plan_fields, plan_in_a_line
from simguide.render.words import Words

_OWN = ("data", "validity", "price")
"""Fields in which the sizes of one product differ."""


def body(answer: EsimAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `esim`."""
    conditions = asked(answer.question, words)
    head = (Entry("question", "", (words.field("asked", conditions),)),) if conditions else ()
    return _title(answer.question, words), [Group(None, head), *_groups(answer, words)]


def _title(question: EsimQuestion, words: Words) -> str:
    if question.days is not None:
        return words.message("title.esim.days", days=question.days)
    return words.message("title.esim" if question.stay is None else f"title.esim.{question.stay}")


def _groups(answer: EsimAnswer, words: Words) -> list[Group]:
    if not answer.results:
        return [Group(None, (Entry("none", words.message("nothing-fits"), ()),))]
    parts = {
        "heading.fits": [item for item in answer.results if not item.not_known and not item.needs_top_up],
        "heading.too-short": [item for item in answer.results if not item.not_known and item.needs_top_up],
        "heading.may-fit": [item for item in answer.results if item.not_known],
    }
    return [Group(words.message(key), _families(items, answer.question, words)) for key, items in parts.items()]


def _families(items: list[EsimOption], question: EsimQuestion, words: Words) -> tuple[Entry, ...]:
    """Show the sizes of a product together: those of one carrier that differ in data, days and price alone."""
    families: dict[tuple[object, ...], list[tuple[EsimOption, Entry]]] = {}
    for item in items:
        entry = _entry(item, question, words)
        shared = tuple(field for field in entry.fields if field.key not in _OWN)
        families.setdefault((item.carrier.id, shared), []).append((item, entry))
    return tuple(_family(members, words) for members in families.values())


def _family(members: list[tuple[EsimOption, Entry]], words: Words) -> Entry:
    item, entry = members[0]
    if len(members) == 1:
        return entry
    lines = words.field("plans", *(plan_in_a_line(member.plan, words) for member, _ in members))
    shared = tuple(field for field in entry.fields if field.key not in _OWN)
    title = words.message("family", name=words.text(item.carrier.name), count=len(members))
    return Entry("esim", title, (lines, *shared), is_numbered=True, members=tuple(it for _, it in members))


def _entry(item: EsimOption, question: EsimQuestion, words: Words) -> Entry:
    """Show an eSIM: how long, how much, what it can and cannot do, how to get and top it up."""
    fields = [words.field("carrier", words.carrier(item.carrier))]
    if item.not_known:
        fields.append(
            words.field("not-sure", words.joined(condition_words(name, question, words) for name in item.not_known))
        )
    fields.extend(plan_fields(item.plan, words))
    fields.append(_top_up(item, words))
    fields.append(words.evidence(item.evidence, (*item.plan.sources, *item.plan.side_sources)))
    return Entry("esim", words.text(item.plan.name), tuple(fields), item.plan.id, is_numbered=True)


def _top_up(item: EsimOption, words: Words) -> Field:
    if item.plan.top_up_online == "yes" and item.top_up:
        return words.field("top-up", words.joined(words.text(title) for title in item.top_up))
    return words.field("top-up", words.one_of("top-up", item.plan.top_up_online))
