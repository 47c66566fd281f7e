"""What `check phone` shows."""

from simguide.commands.check.number_answer import CheckPhoneAnswer
from simguide.render.document import Entry, Group
from simguide.render.number_cards import phone_entry
from simguide.render.words import Words


def body(answer: CheckPhoneAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `check phone`."""
    result = words.field("result", words.one_of("number", answer.verdict), style="warning")
    groups = [Group(None, (Entry("verdict", "", (result,)),))]
    groups.extend(Group(None, (phone_entry(reading, words),)) for reading in answer.results)
    return words.message("title.check-phone", value=answer.question.number), groups
