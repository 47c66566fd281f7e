"""What `autopay` shows."""

from collections.abc import Iterator

from simguide.commands.autopay.answer import AutoGroup, AutopayAnswer, AutopayRow, CarrierAutopay
from simguide.model.answer import ExcludedNote
from simguide.render.channel_cards import channel_entry, info_fields
from simguide.render.conditions import asked, condition_words
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import texts
from simguide.render.side_cards import claim_entry
from simguide.render.words import Words


def body(answer: AutopayAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `autopay`."""
    result = answer.results[0] if answer.results else None
    if isinstance(result, CarrierAutopay):
        return words.message("title.autopay", name=words.text(result.carrier.name)), list(
            _carrier(answer, result, words)
        )
    return words.message("title.autopay.all"), list(_rows(answer, words))


def _carrier(answer: AutopayAnswer, result: CarrierAutopay, words: Words) -> Iterator[Group]:
    yield Group(None, (Entry("summary", "", tuple(_head(answer, result, words))),))
    number = answer.question.way or 1  # the numbers are those of the short answer
    for group in result.groups:
        heading = words.message(f"heading.auto.{group.kind}")
        yield Group(heading, tuple(_kind(group, answer, result, words)), first_number=number)
        number += len(group.channels)
    yield Group(words.message("heading.auto.failure"), (_failure(result, words),))
    yield Group(words.message("heading.claims"), tuple(claim_entry(claim, words) for claim in result.claims))


def _head(answer: AutopayAnswer, result: CarrierAutopay, words: Words) -> Iterator[Field]:
    conditions = asked(answer.question, words)
    if conditions:
        yield words.field("asked", conditions)
    carrier = result.carrier
    if carrier.status != "open":
        yield words.field("status", words.status(carrier.status, carrier.status_on))
    if result.successor is not None:
        yield words.field("successor", words.carrier(result.successor))
    yield from info_fields(result.info, words)
    yield from texts("confirm", result.info, "confirm", words)
    if result.info_evidence is not None:
        yield words.evidence(result.info_evidence, result.info.sources)


def state_of(group: AutoGroup) -> str:
    """Return whether one of the two exists: `some` where each of its ways is for some lines only."""
    is_for_some = bool(group.channels) and all(item.channel.serves == "some" for item in group.channels)
    return "some" if is_for_some else group.state


def _kind(group: AutoGroup, answer: AutopayAnswer, result: CarrierAutopay, words: Words) -> Iterator[Entry]:
    """Yield whether one of the two exists, what to do where it does not or nobody knows, then its channels."""
    fields = [words.field("auto-exists", words.one_of("auto-exists", state_of(group)))]
    if group.state != "offered":
        # what nobody pays by itself has no bill at most sellers; the note says more
        if (group.kind, group.state) != ("payment", "not-offered"):
            instead = words.message(f"auto-instead.{group.kind}", carrier=result.carrier.id)
            fields.append(words.field("instead", instead))
    elif not group.channels:
        was_sifted = any(isinstance(note, ExcludedNote) for note in answer.notes)
        fields.append(words.field("answer", words.message("nothing-fits" if was_sifted else "no-channel")))
    yield Entry("auto", "", tuple(fields), f"{result.carrier.id}:{group.kind}")
    name = words.text(result.carrier.name)
    for item in group.channels:
        entry = channel_entry(item, name, answer.question, words)
        # the heading says which of the two it is
        fields = [field for field in entry.fields if field.key != "auto-kind"]
        yield Entry(entry.kind, entry.title, tuple(fields), entry.id, is_numbered=True)


def _failure(result: CarrierAutopay, words: Words) -> Entry:
    """Show what happens when the card or the debit fails; that it was not found is said."""
    automatic = result.automatic
    if automatic is None or result.evidence is None:
        return Entry("failure", "", (words.field("on-failure", words.message("auto-failure-unknown")),))
    failure = automatic.on_failure
    return Entry(
        "failure",
        "",
        (
            words.field(
                "on-failure", words.message("auto-failure-unknown") if failure is None else words.text(failure)
            ),
            *texts("note", automatic, "note", words),
            words.evidence(result.evidence, automatic.sources),
        ),
    )


def _rows(answer: AutopayAnswer, words: Words) -> Iterator[Group]:
    rows = [item for item in answer.results if isinstance(item, AutopayRow)]
    kind = answer.question.kind
    parts: dict[str, list[AutopayRow]] = {"top-up": [], "payment": [], "none": []}
    for row in rows:
        if row.top_up == "offered" and kind != "payment":
            parts["top-up"].append(row)
        elif row.payment == "offered" and kind != "top-up":
            parts["payment"].append(row)
        else:
            parts["none"].append(row)
    conditions = asked(answer.question, words)
    head = [words.field("asked", conditions)] if conditions else []
    head.append(words.field("answer", words.message("autopay-differ")))
    yield Group(None, (Entry("question", "", tuple(head)),))
    if not rows:
        yield Group(None, (Entry("none", words.message("nothing-fits"), ()),))
    for name, members in parts.items():
        entries = tuple(_row(row, answer, words) for row in members)
        yield Group(words.message(f"heading.autopay.{name}"), entries, layout="table")


def _row(row: AutopayRow, answer: AutopayAnswer, words: Words) -> Entry:
    """Show a carrier in one row; a question with conditions adds which of them is not known to hold."""
    evidence = words.message("none") if row.evidence is None else words.evidence_in_short(row.evidence)
    fields = [
        words.field("id", row.carrier.id),
        words.field("auto-top-up", words.one_of("state-short", row.top_up)),
        words.field("auto-payment", words.one_of("state-short", row.payment)),
        words.field("auto-failure", words.one_of("auto-failure", "yes" if row.is_failure_known else "no")),
        words.field("evidence", evidence),
    ]
    if answer.question.method is not None or answer.question.abroad:
        unknown = words.joined(condition_words(name, answer.question, words) for name in row.not_known)
        fields.append(words.field("not-known", unknown or words.message("none")))
    return Entry("carrier", "", tuple(fields), row.carrier.id)
