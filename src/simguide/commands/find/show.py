"""What `find` shows."""

from simguide.commands.find.answer import MOST_FOUND, FindAnswer, FindHit
from simguide.i18n.messages import has_message
from simguide.render.document import Entry, Field, Group
from simguide.render.words import Words


def body(answer: FindAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and entries of an answer to `find`."""
    groups = [Group(None, tuple(_entry(hit, words) for hit in answer.results))]
    if answer.missing:
        groups.insert(0, Group(None, (Entry("missing", missing_words(answer, words), ()),), layout="text"))
    return title_of(answer, words), groups


def missing_words(answer: FindAnswer, words: Words) -> str:
    """Say which words of the question stand nowhere."""
    return words.message("find.missing", words=words.joined(answer.missing))


def title_of(answer: FindAnswer, words: Words) -> str:
    """Return what was asked and how much was found."""
    asked = words.quoted(answer.question.text)
    if not answer.results:
        return words.message("title.find.none", asked=asked)
    is_cut = len(answer.results) >= MOST_FOUND
    return words.message("title.find.most" if is_cut else "title.find", asked=asked, count=len(answer.results))


def name_of(hit: FindHit, words: Words) -> str:
    """Return what was found, behind the name of the carrier that it is about."""
    title = words.text(hit.title)
    if hit.kind == "claims":
        return words.quoted(title)
    if hit.carrier is None or words.text(hit.carrier.name) in title:
        return title
    return words.of(words.text(hit.carrier.name), title)


def kind_of(hit: FindHit, words: Words) -> str:
    """Return what sort of thing was found; of a kind without a name of its own, the name of its collection."""
    key = f"found-kind.{hit.kind}"
    return words.message(key) if has_message(key) else hit.kind


def _entry(hit: FindHit, words: Words) -> Entry:
    fields: list[Field] = [words.field("found-kind", kind_of(hit, words))]
    if hit.says is not None:
        fields.append(words.field("says", words.text(hit.says)))
    fields.append(words.field("open", hit.line, style="command"))
    if hit.evidence is not None:
        fields.append(words.evidence(hit.evidence, hit.sources))
    return Entry("hit", name_of(hit, words), tuple(fields), hit.id or "")
