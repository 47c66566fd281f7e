"""Words what a contract says beside its tasks: how its data change, what calls cost, who may sign it."""

from collections.abc import Iterator

from simguide.model.contract import AbroadRate, CallInfo, ChangeInfo, FlatCalls, Signing, SpecialCalls
from simguide.render.document import Field
from simguide.render.fields import fee_words, reports, warnings, with_note
from simguide.render.short import first_sentence
from simguide.render.words import Words


def change_title(info: ChangeInfo, words: Words) -> str:
    """Return what is changed, and in which case."""
    title = words.listed("change-what", info.what)
    return title if info.case is None else words.of(title, words.text(info.case))


def change_fields(info: ChangeInfo, words: Words, *, in_short: bool = False) -> Iterator[Field]:
    """Yield where something is changed, from when on, what it costs, with which papers; what is not known says so.

    Args:
        info: What is known of the change.
        words: The language.
        in_short: Of each note the first sentence, and nothing of what else is known.
    """
    if info.state == "offered":
        yield words.field("change-by", f"{by_words(info, words)}{words.rests_on(info, 'by')}")
        if info.url is not None:
            yield words.field("url", info.url, style="link")
        from_when = f"{words.one_of('takes-effect', info.takes_effect)}{words.rests_on(info, 'takes_effect')}"
        yield with_note("takes-effect", from_when, info.effect_note, words, in_short=in_short)
        fee = f"{fee_words(info.fee_jpy, words)}{words.rests_on(info, 'fee_jpy')}"
        yield with_note("change-fee", fee, info.fee_note, words, in_short=in_short)._replace(style="price")
        if info.papers:
            yield words.field("papers", *words.told_each(info, "papers"))
        if info.abroad != "unknown":
            yield words.field("change-abroad", words.message(f"abroad.{info.abroad}"))
    if info.looked_for is not None and (not in_short or info.state == "unknown"):
        yield words.field("looked-for", words.text(info.looked_for))
    if not in_short:
        yield from warnings(words, words.told_each(info, "warnings"))
        yield from reports(words, info.reports)


def change_fields_in_full(info: ChangeInfo, words: Words) -> tuple[Field, ...]:
    """Return all that is known of a change, the answer and the steps first, the evidence last."""
    fields = [] if info.state == "offered" else [words.field("state", words.one_of("state", info.state))]
    fields.append(words.field("answer", words.told(info, "summary")))
    if info.steps:
        fields.append(words.field("steps", *words.told_each(info, "steps"), style="steps"))
    fields.extend(change_fields(info, words))
    if info.sources:
        fields.append(words.field("evidence", words.cite(info.sources)))
    return tuple(fields)


def by_words(info: ChangeInfo, words: Words) -> str:
    """Return where something is changed."""
    return words.listed("change-by", info.by) if info.by else words.message("unknown")


def call_fields(info: CallInfo, words: Words, *, in_short: bool = False) -> Iterator[Field]:
    """Yield what calls from Japan cost: the price, what covers it, the numbers that it does not cover."""
    if info.has_calls == "no":
        yield words.field("call-price", words.message("calls.none"))
    else:
        price = f"{per_30s_words(info, words)}{words.rests_on(info, 'per_30s_jpy')}"
        yield with_note("call-price", price, info.per_30s_note, words, in_short=in_short)._replace(style="price")
    if info.flat:
        yield words.field("flat-calls", *(flat_words(it, words, in_short=in_short) for it in info.flat))
    for special in info.special:
        yield words.field(f"calls-{special.to}", *_special(special, words, in_short=in_short))
    if not in_short:
        yield from reports(words, info.reports)


def abroad_call_fields(info: CallInfo, words: Words, *, in_short: bool = False) -> Iterator[Field]:
    """Yield what calls cost while one is outside Japan."""
    received = f"{words.one_of('received-abroad', info.received_abroad)}{words.rests_on(info, 'received_abroad')}"
    yield with_note("calls-received", received, info.abroad_note, words, in_short=in_short)
    if info.rates:
        yield words.field("call-rates", *(rate_words(it, words) for it in info.rates))


def looked_field(info: CallInfo | Signing, words: Words) -> Iterator[Field]:
    """Yield what was searched and not found."""
    if info.looked_for is not None:
        yield words.field("looked-for", words.text(info.looked_for))


def per_30s_words(info: CallInfo, words: Words) -> str:
    """Return the price of a call in Japan."""
    if isinstance(info.per_30s_jpy, str):
        return words.message("unknown")
    return words.message("calls.per-30s", price=words.yen(info.per_30s_jpy))


def flat_words(flat: FlatCalls, words: Words, *, in_short: bool = False) -> str:
    """Return what an option covers and costs."""
    covers = words.message("flat.all")
    if flat.minutes_a_call is not None:
        covers = words.message("flat.a-call", minutes=flat.minutes_a_call)
    elif flat.minutes_a_month is not None:
        covers = words.message("flat.a-month", minutes=flat.minutes_a_month)
    price = words.message("unknown")
    if not isinstance(flat.price_jpy, str):
        monthly = words.message("flat.monthly", price=words.yen(flat.price_jpy))
        price = monthly if flat.price_jpy else words.message("flat.in-the-plan")
    said = words.clauses((words.of(flat.name, covers), price))
    if in_short:
        return said
    note = "" if flat.note is None else words.message("in-brackets", text=words.text(flat.note).rstrip(".。"))
    return f"{said}{note} {words.cite(flat.sources)}"


def rate_words(rate: AbroadRate, words: Words) -> str:
    """Return what a minute costs in one country."""
    amounts = (("local", rate.local_jpy), ("received", rate.received_jpy), ("to-japan", rate.to_japan_jpy))
    known = [words.message(f"rate.{name}", price=words.yen(it)) for name, it in amounts if it is not None]
    return f"{words.of(words.text(rate.place), words.clauses(known))} {words.cite(rate.sources)}"


def signing_fields(signing: Signing, words: Words, *, in_short: bool = False) -> Iterator[Field]:
    """Yield who may sign: the age, who is younger, the visa, companies."""
    age = words.message("unknown")
    if not isinstance(signing.age_from, str):
        age = words.message("signing.age", age=signing.age_from)
    yield words.field("signing-age", f"{age}{words.rests_on(signing, 'age_from')}")
    young = f"{words.one_of('minors', signing.minors)}{words.rests_on(signing, 'minors')}"
    yield with_note("signing-minors", young, signing.minors_note, words, in_short=in_short)
    if signing.visa_note is not None:
        said = words.text(signing.visa_note)
        yield words.field("signing-visa", first_sentence(said) if in_short else words.told(signing, "visa_note"))
    if signing.companies != "unknown" or not in_short:
        companies = f"{words.one_of('tri', signing.companies)}{words.rests_on(signing, 'companies')}"
        yield with_note("signing-companies", companies, signing.companies_note, words, in_short=in_short)
    if not in_short:
        yield from looked_field(signing, words)
        yield from reports(words, signing.reports)


def signing_in_short(signing: Signing, words: Words, *, companies: bool = False) -> str:
    """Return who may sign in a few words; empty where nothing of it is known.

    Args:
        signing: What is known.
        words: The language.
        companies: Whether to say it of companies too.
    """
    said = []
    if not isinstance(signing.age_from, str):
        said.append(words.message("signing.age", age=signing.age_from))
    if signing.minors != "unknown":
        said.append(words.of(words.message("signing.younger"), words.one_of("minors", signing.minors)))
    if companies and signing.companies != "unknown":
        said.append(words.one_of("signing-companies", signing.companies))
    return words.stops(said)


def _special(special: SpecialCalls, words: Words, *, in_short: bool) -> Iterator[str]:
    charge = words.one_of("call-charge", special.charge)
    if special.price_jpy is not None:
        price = words.message(
            "calls.per-30s", price=words.message("price.yen", yen=f"{special.price_jpy.normalize():f}")
        )
        charge = price if special.charge == "charged" else words.clauses((charge, price))
    if special.note is None:
        yield f"{charge} {words.cite(special.sources)}"
    elif in_short:
        yield words.message("fact-and-note", fact=charge, note=first_sentence(words.text(special.note)))
    else:
        yield f"{charge} {words.cite(special.sources)}"
        yield words.text(special.note)
