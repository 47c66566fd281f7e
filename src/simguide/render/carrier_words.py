"""Words what is known of keeping a line: retention, SMS abroad, automatic payment, APN."""

from collections.abc import Iterator

from simguide.model.carrier import Apn, Automatic, Retention, SmsAbroad
from simguide.render.words import Words


def retention_in_short(rule: Retention, words: Words) -> str:
    """Return a rule on keeping the number in figures: period, its start, for which applications it holds, grace."""
    parts = list(period_in_short(rule, words))
    if rule.applied_from is not None:
        parts.append(words.message("applied-from", day=rule.applied_from))
    if rule.applied_until is not None:
        parts.append(words.message("applied-until", day=rule.applied_until))
    if rule.grace_days:
        parts.append(words.message("grace", days=rule.grace_days))
    return words.clauses(parts)


def period_in_short(rule: Retention, words: Words) -> Iterator[str]:
    """Yield of what kind a rule is, and its period: a period to buy in is told in the same sentence."""
    if rule.period is None or rule.unit is None:
        yield words.one_of("retention", rule.kind)
        return
    period = words.message(f"period.{rule.unit}", count=rule.period)
    start = "" if rule.counted_from in (None, "unknown") else words.one_of("counted-from", str(rule.counted_from))
    if rule.kind == "top-up-within":
        yield words.message("buy-within-from" if start else "buy-within", period=period, start=start)
        return
    yield words.one_of("retention", rule.kind)
    yield f"{period}{words.message('in-brackets', text=start)}" if start else period


def retention_words(rule: Retention, words: Words) -> tuple[str, ...]:
    """Return a rule on keeping the number: its figures, then what counts, the exemption, and what happens."""
    head = f"{retention_in_short(rule, words)} {words.cite(rule.sources)}"
    texts = (name for name in ("qualifies", "exemption", "consequence") if getattr(rule, name) is not None)
    recoverable = words.message("recoverable", held=words.one_of("tri", rule.recoverable))
    return (head, *(words.told(rule, name) for name in texts), recoverable)


def automatic_words(automatic: Automatic, words: Words) -> tuple[str, ...]:
    """Return whether buying again and paying happen by themselves, what follows a failed payment, and the sources."""
    states = words.clauses(
        words.message(f"auto-state.{name}", state=words.one_of("state", state))
        for name, state in (("top-up", automatic.top_up), ("payment", automatic.payment))
    )
    texts = (name for name in ("on_failure", "note") if getattr(automatic, name) is not None)
    return (f"{states} {words.cite(automatic.sources)}", *(words.told(automatic, name) for name in texts))


def sms_abroad_in_short(sms: SmsAbroad, words: Words) -> str:
    """Return whether SMS arrive abroad, and at which cost."""
    parts = [words.one_of("receives", sms.receives)]
    if sms.cost != "unknown":
        parts.append(words.one_of("cost", sms.cost))
    return words.clauses(parts)


def apn_words(apn: Apn, words: Words) -> str:
    """Return access point settings with their origin."""
    parts = [apn.apn, *(f"{name} {value}" for name, value in (("user", apn.user), ("password", apn.password)) if value)]
    if apn.auth != "unknown":
        parts.append(f"auth {apn.auth}")
    if apn.note is not None:
        parts.append(words.text(apn.note))
    return f"{' · '.join(parts)} {words.cite(apn.sources)}"
