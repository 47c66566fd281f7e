"""Makes records for tests: sound by default, with the fields that a test is about."""

from typing import Any

from simguide.loading.catalogue import compile_records
from simguide.loading.held import Held
from simguide.loading.store import SqliteStore
from simguide.model.base import Entity
from simguide.model.border import validated
from simguide.model.card_type import CardType
from simguide.model.carrier import Carrier
from simguide.model.catalogue import COLLECTIONS, Catalogue
from simguide.model.channel import Channel
from simguide.model.claim import Claim
from simguide.model.method import Method
from simguide.model.plan import Plan
from simguide.model.rule import Rule
from simguide.model.source import Source


def text(words: str) -> dict[str, str]:
    """Return a text that differs by language."""
    return {"en": words, "zh": f"{words}（中）", "ja": f"{words}（日）"}


def source(identity: str = "official", **values: Any) -> Source:
    """Return a source; official, of 2026."""
    defaults = {
        "id": identity,
        "url": f"https://demo.example.jp/{identity}",
        "kind": "official",
        "publisher": "Demo Inc.",
        "dated": "2026-06-01",
        "read_on": "2026-11-20",
    }
    return validated(Source, defaults | values)


def carrier(identity: str = "demo", **values: Any) -> Carrier:
    """Return a carrier on sale whose tasks are all offered."""
    task = {"state": "offered", "summary": text("In short"), "sources": ["official"]}
    defaults = {
        "id": identity,
        "name": text(f"Carrier {identity}"),
        "kind": "mvno",
        "operator": "unknown",
        "host_networks": ["docomo"],
        "status": "open",
        "summary": text("A carrier"),
        "card_types": ["prepaid-sim"],
        "domains": [],
        "support": "unknown",
        "foreign_cards": "unknown",
        "esim": "yes",
        "tasks": {"renew": task, "balance": task, "auto": task},
        "sources": ["official"],
    }
    return validated(Carrier, defaults | values)


def method(identity: str = "official-website", **values: Any) -> Method:
    """Return a method that works for renewing and checking, over the internet."""
    defaults = {
        "id": identity,
        "name": text(f"Method {identity}"),
        "tasks": ["renew", "balance"],
        "verdict": "works",
        "is_online": "true",
        "truth": text("True"),
        "good_for": text("Good"),
        "beware": text("Beware"),
        "sources": ["official"],
    }
    return validated(Method, defaults | values)


def card_type(identity: str = "prepaid-sim", **values: Any) -> CardType:
    """Return a card type."""
    names = ("name", "what", "renew", "balance", "good_for", "beware")
    defaults = {"id": identity, **{name: text(f"{identity} {name}") for name in names}, "sources": ["official"]}
    return validated(CardType, defaults | values)


def channel(identity: str = "demo-renew-website", **values: Any) -> Channel:
    """Return a working channel of the carrier `demo`, for renewing on its website."""
    defaults = {
        "id": identity,
        "carrier": "demo",
        "task": "renew",
        "method": "official-website",
        "title": text(f"Channel {identity}"),
        "url": "https://demo.example.jp/charge",
        "in_japan": "yes",
        "abroad": "unknown",
        "network": "any",
        "languages": ["ja"],
        "effect": "adds-now",
        "sources": ["official"],
    }
    return validated(Channel, defaults | values)


def plan(identity: str = "demo-plan", **values: Any) -> Plan:
    """Return a short-stay eSIM of 5 GB for 10 days that can do nothing else."""
    defaults = {
        "id": identity,
        "carrier": "demo",
        "name": text(f"Plan {identity}"),
        "card_type": "prepaid-sim",
        "sims": ["esim"],
        "stays": ["short"],
        "on_sale": "yes",
        "data_gb": "5",
        "validity_days": "10",
        "price_jpy": "1500",
        "clock_start": "activation",
        "day_unit": "24h",
        "voice": "no",
        "sms": "no",
        "number": "no",
        "emergency_calls": "no",
        "hotspot": "unknown",
        "top_up_online": "no",
        "documents": ["none"],
        "payments": ["credit-card"],
        "sources": ["official"],
    }
    return validated(Plan, defaults | values)


def claim(identity: str = "demo-claim", **values: Any) -> Claim:
    """Return a wrong claim on renewing at `demo`."""
    defaults = {
        "id": identity,
        "wording": text("It is said"),
        "verdict": "wrong",
        "truth": text("It is so"),
        "tasks": ["renew"],
        "carriers": ["demo"],
        "sources": ["official"],
    }
    return validated(Claim, defaults | values)


def rule(identity: str = "demo-rule", **values: Any) -> Rule:
    """Return a rule that the command `esim` shows."""
    defaults = {
        "id": identity,
        "topic": "identity",
        "title": text("Rule"),
        "body": text("Body"),
        "shown_by": ["esim"],
        "sources": ["official"],
    }
    return validated(Rule, defaults | values)


def record(collection: str, **values: Any) -> Entity:
    """Return a record of a collection that has no factory of its own; it cites the default source."""
    return validated(COLLECTIONS[collection], {"sources": ["official"], **values})


def catalogue(*records: Entity) -> Catalogue:
    """Return a catalogue of records, with the source, method and card type that they rest on by default."""
    given = {(type(record), record.id) for record in records}
    defaults = [record for record in (source(), method(), card_type()) if (type(record), record.id) not in given]
    names = {Carrier: "carriers"} | {model: name for name, model in COLLECTIONS.items()}
    return Catalogue(
        SqliteStore(compile_records([Held(names[type(record)], record) for record in [*defaults, *records]]))
    )
