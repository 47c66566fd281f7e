"""Words the values of an answer in one language."""

from collections.abc import Iterable
from decimal import Decimal

from simguide.advice.evidence import KINDS, strength
from simguide.i18n.messages import message
from simguide.model.answer import CarrierRef, Evidence
from simguide.model.base import Lang, Sourced, Text
from simguide.model.source import Source
from simguide.model.value import Value
from simguide.render.document import Field, Style
from simguide.render.marks import write_mark

_CLAUSE_COMMA = {"en": ", ", "zh": "，", "ja": "、"}
_STOP = {"en": "; ", "zh": "；", "ja": "／"}
_INNER_QUOTES = {
    "en": str.maketrans("“”", "‘’"),
    "zh": str.maketrans("“”", "‘’"),
    "ja": str.maketrans("「」", "『』"),
}
_LIST_COMMA = {"en": ", ", "zh": "、", "ja": "、"}


class Words:
    """Words values in one language and numbers the sources in the order of their first citation."""

    def __init__(self, lang: Lang, sources: Iterable[Source], *, is_citing: bool = True) -> None:
        self.lang: Lang = lang
        self._is_citing = is_citing
        self._sources = {source.id: source for source in sources}
        self._numbers: dict[str, int] = {}

    def text(self, text: Text) -> str:
        """Return a catalogue text."""
        return str(getattr(text, self.lang))

    def message(self, key: str, /, **values: object) -> str:
        """Return one of simguide's own texts."""
        return message(key, self.lang, **values)

    def one_of(self, group: str, value: str) -> str:
        """Return the name of a value, e.g. of `kind` `mno`."""
        return message(f"{group}.{value}", self.lang)

    def listed(self, group: str, values: Iterable[str] | str) -> str:
        """Return the names of several values, or `unknown`."""
        if isinstance(values, str):
            return message("unknown", self.lang)
        return self.joined(self.one_of(group, value) for value in values)

    def joined(self, parts: Iterable[str]) -> str:
        """Join names as the language does."""
        return _LIST_COMMA[self.lang].join(parts)

    def clauses(self, parts: Iterable[str]) -> str:
        """Join parts of a sentence as the language does."""
        return _CLAUSE_COMMA[self.lang].join(parts)

    def quoted(self, text: str) -> str:
        """Return a text in quotation marks; those within it become the inner ones of the language."""
        return self.message("quote", text=text.translate(_INNER_QUOTES[self.lang]))

    def is_of_users(self, source_ids: Iterable[str]) -> bool:
        """Tell whether users alone stand behind something: none of the sources is an operator, an office or a paper."""
        return all(it.kind == "community" for it in map(self._sources.get, source_ids) if it is not None)

    def of(self, name: str, what: str) -> str:
        """Return what is said of something, behind its name and a colon."""
        return self.message("said-of", name=name, what=what)

    def stops(self, parts: Iterable[str]) -> str:
        """Join what holds commas itself as the language does."""
        return _STOP[self.lang].join(parts)

    def hours(self, hours: str) -> str:
        """Return opening hours, with the names of days and holidays in the language."""
        parts = []
        for part in hours.split(", "):
            first, _, rest = part.partition(" ")
            if first == "closed":
                parts.append(self.one_of("closed", rest))
            elif rest:
                parts.append(f"{self.one_of('days', first)} {rest}")
            else:
                parts.append(self.one_of("hours", part) if part in ("24h", "unknown") else part)
        return self.joined(parts)

    def carrier(self, carrier: CarrierRef) -> str:
        """Return a carrier's name with its id, where they differ."""
        name = self.text(carrier.name)
        return name if carrier.id in name.lower() else f"{name}{self.message('in-brackets', text=carrier.id)}"

    def status(self, status: str, since: str | None) -> str:
        """Return a status, with its date if known."""
        words = self.one_of("status", status)
        if since is None or since == "undated":
            return words
        return self.message("status.since", status=words, date=since)

    def data(self, data_gb: Decimal | str | None) -> str:
        """Return an amount of data."""
        if isinstance(data_gb, Decimal):
            return self.message("data.gb", gb=f"{data_gb.normalize():f}")
        if data_gb is None or data_gb == "unknown":
            return self.message("unknown")
        return self.one_of("data", data_gb)

    def yen(self, amount: int) -> str:
        """Return an amount of money, tax included."""
        return self.message("price.yen", yen=f"{amount:,}")

    def money(self, amount: Decimal, currency: str) -> str:
        """Return an amount in its currency, `jpy` or `usd`."""
        return self.yen(int(amount)) if currency == "jpy" else self.message("price.usd", usd=f"{amount:.2f}")

    def cite(self, source_ids: Iterable[str]) -> str:
        """Return the mark of sources, as `[1, 3, 5-7]`; empty where there is none, or none is to be shown."""
        if not self._is_citing:
            return ""
        return write_mark(self._numbers.setdefault(source_id, len(self._numbers) + 1) for source_id in source_ids)

    def evidence(self, evidence: Evidence, source_ids: Iterable[str]) -> Field:
        """Return the evidence of a record in one line."""
        dated = self.message("evidence.undated") if evidence.dated == "undated" else evidence.dated
        marks = [self.one_of("mark", mark) for mark in evidence.marks if mark != "undated"]
        words = " · ".join([self.one_of("evidence", evidence.kind), dated, *marks])
        return self.field("evidence", f"{words} {self.cite(source_ids)}".rstrip())

    def rests_on(self, said: Sourced, *fields: str) -> str:
        """Return what a statement rests on, ready to stand behind its value; empty where it has no sources of its own.

        Args:
            said: The record.
            fields: Its fields that are told in one value; the first with sources of its own counts.
        """
        known = self._named(said, *fields)
        if not known:
            return ""
        kind, dated = strength(known, self._sources)
        words = (
            f"{self.one_of('evidence-short', kind)} {self.message('evidence.undated') if dated == 'undated' else dated}"
        )
        return f"{self.message('rests-on', evidence=words)} {self.cite(known)}".rstrip()

    def told(self, said: Value, name: str) -> str:
        """Return the text of a field, with what it rests on where that is less than the evidence of its record tells.

        Less is a weaker kind of source, or sources that are not among those of the record, as after a change.
        """
        return f"{self.text(getattr(said, name))}{self._aside(said, name)}"

    def told_each(self, said: Value, name: str) -> tuple[str, ...]:
        """Return the texts of a field that has several, the last with what they rest on, as `told` does."""
        found = [self.text(text) for text in getattr(said, name)]
        return (*found[:-1], f"{found[-1]}{self._aside(said, name)}") if found else ()

    def _aside(self, said: Value, name: str) -> str:
        if not isinstance(said, Sourced):
            return ""
        known = self._named(said, name)
        everything = [source_id for source_id in getattr(said, "sources", ()) if source_id in self._sources]
        if not known or (
            set(known) <= set(everything)
            and KINDS.index(strength(known, self._sources)[0]) <= KINDS.index(strength(everything, self._sources)[0])
        ):
            return ""
        return self.rests_on(said, name)

    def _named(self, said: Sourced, *fields: str) -> list[str]:
        """Return the sources of its own that the first of the fields has, if one has."""
        ids = next((said.evidence[name] for name in fields if name in said.evidence), ())
        return [source_id for source_id in ids if source_id in self._sources]

    def evidence_in_short(self, evidence: Evidence) -> str:
        """Return kind and date of evidence in two words."""
        dated = self.message("evidence.undated") if evidence.dated == "undated" else evidence.dated
        return f"{self.one_of('evidence-short', evidence.kind)} {dated}"

    def field(self, key: str, *values: str, style: Style = "text") -> Field:
        """Return a labelled field."""
        # a value ends with its mark, or with the blank before it where no marks are shown
        return Field(key, message(f"field.{key}", self.lang), tuple(value.rstrip() for value in values), style)

    def cited(self) -> list[tuple[int, Source]]:
        """Return the cited sources with their numbers, in order."""
        return [(number, self._sources[source_id]) for source_id, number in self._numbers.items()]
