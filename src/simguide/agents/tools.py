"""The nine tools: each asks the questions of `simguide.api`, and says in its docstring when it is to be called."""

import difflib
import inspect
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import date
from typing import Annotated, Any, Final

from mcp_types import CallToolResult, TextContent
from pydantic import Field

from simguide import api
from simguide.agents.calling import AnsweringTool, ArgumentError, answering_tool
from simguide.agents.shape import Told
from simguide.agents.telling import tell
from simguide.commands.check.answer import SimLock
from simguide.commands.contact.answer import ContactPurpose
from simguide.commands.esim.answer import Asker, Usage
from simguide.commands.turns.answer import OldPhone
from simguide.i18n.languages import LANGUAGES, read_language
from simguide.i18n.messages import message
from simguide.model.answer import Service
from simguide.model.base import SpokenLang, Tri
from simguide.model.carrier import Document
from simguide.model.channel import NewPhone, PayWay
from simguide.model.contract import ChangeWhat
from simguide.model.handset_check import PhoneOrigin
from simguide.model.recovery import RECOVER_STATES
from simguide.model.rule import Phone, RuleTopic, Visa
from simguide.terminal.choices import words_of

MOST_LETTERS: Final = 4_000
"""Letters of a message or an address."""
_MOST_NAME: Final = 100
_ROWS: Final = 10
"""Rows of an answer where none are asked for."""
_MOST_ROWS: Final = 40


def _one_of(words: Any, says: str) -> Any:
    said = f"{says}: {', '.join(words_of(words))}."
    return Field(default=None, description=said, max_length=_MOST_NAME)


def _name(says: str) -> Any:
    return Field(default=None, description=says, max_length=_MOST_NAME)


Lang = Annotated[str | None, Field(description=f"Language of the answer: {', '.join(LANGUAGES)}.", max_length=20)]
AsOf = Annotated[date | None, Field(description="Day for which to answer, YYYY-MM-DD; today in Japan if not given.")]
Limit = Annotated[int, Field(description="Most rows of a table.", ge=1, le=_MOST_ROWS)]
Carrier = Annotated[
    str | None,
    Field(description="Carrier, brand or seller by any of its names, e.g. povo, ドコモ, 乐天.", max_length=_MOST_NAME),
]
Abroad = Annotated[bool, Field(description="The user is outside Japan.")]
Way = Annotated[int | None, Field(description="Number of a row in an earlier answer, to open it.", ge=1, le=999)]
Flag = Annotated[bool, Field()]
Count = Annotated[int | None, Field(ge=0, le=100_000_000)]
Day = Annotated[date | None, Field(description="YYYY-MM-DD.")]
Answered = Annotated[CallToolResult, Told]
Names = Annotated[list[Annotated[str, Field(max_length=_MOST_NAME)]] | None, Field(max_length=20)]

HOW_TO: Final[Mapping[str, Callable[..., api.Answer]]] = {
    "renew": api.renew,
    "balance": api.balance,
    "autopay": api.autopay,
    "keep": api.keep,
    "recover": api.recover,
    "cancel": api.cancel,
    "move": api.move,
    "port": api.port,
    "change": api.change,
    "calls": api.calls,
    "apn": api.apn,
    "show": api.show,
}
"""What can be asked of a carrier, and who answers it."""
CHECKS: Final = ("url", "sms", "seller", "phone", "phone_ready", "code")
PLANS: Final = ("arrive", "leave", "my_lines")


def make_tools(catalogue: api.Catalogue, lang: api.Lang, *, with_own_lines: bool) -> list[AnsweringTool]:
    """Return the tools.

    Args:
        catalogue: The data.
        lang: Language of an answer where none is asked for.
        with_own_lines: Whether the lines of the user may be told.
    """
    made = _Tools(catalogue, lang, with_own_lines=with_own_lines)
    titles: dict[Callable[..., Awaitable[CallToolResult]], str] = {
        made.find: "Search everything on record",
        made.how_to: "How to renew, check, cancel, move, port or change a Japanese line",
        made.choose_esim: "Choose an eSIM or SIM for Japan",
        made.keep_number: "Keep a Japanese number alive",
        made.plan: "What to do when arriving in or leaving Japan",
        made.check: "Is a link, message, seller, number or code real",
        made.is_it_true: "Is a statement about Japanese SIMs true",
        made.explain: "Explain a word or the rules",
        made.contact: "Whom to call or write to",
    }
    return [answering_tool(fn, title=title, lang=lang) for fn, title in titles.items()]


class _Tools:
    """The functions of the tools, over one catalogue."""

    def __init__(self, catalogue: api.Catalogue, lang: api.Lang, *, with_own_lines: bool) -> None:
        self._catalogue = catalogue
        self._lang = lang
        self._with_own_lines = with_own_lines

    async def find(
        self,
        text: Annotated[str, Field(description="Words, in any language.", min_length=1, max_length=300)],
        lang: Lang = None,
        limit: Limit = _ROWS,
        as_of: AsOf = None,
    ) -> Answered:
        """Search everything on record: carriers, ways, plans, rules, claims, words. Call it when no other tool fits."""
        return self._told(api.find(self._catalogue, text, as_of=as_of), lang, limit)

    async def how_to(
        self,
        task: Annotated[
            str,
            Field(
                description="What is to be done: renew (top up, pay), balance (what is left), autopay, keep the number,"
                " recover (lost, suspended, no signal), cancel, move (new phone), port (to another carrier, MNP),"
                " change (plan, name, address, payment, password), calls (prices), apn, show (overview).",
                json_schema_extra={"enum": [*HOW_TO]},
                max_length=_MOST_NAME,
            ),
        ],
        carrier: Carrier = None,
        way: Way = None,
        abroad: Abroad = False,
        pay: Annotated[str | None, _one_of(PayWay, "With renew, only what is paid so")] = None,
        method: Annotated[str | None, _name("With renew, balance, autopay: only by this method, e.g. app.")] = None,
        state: Annotated[str | None, _one_of(RECOVER_STATES, "With recover, what is wrong")] = None,
        since: Annotated[date | None, Field(description="With recover: day on which it happened.")] = None,
        what: Annotated[str | None, _one_of(ChangeWhat, "With change, what is changed")] = None,
        old: Annotated[str | None, _one_of(OldPhone, "With move, the old phone")] = None,
        to: Annotated[
            str | None,
            _name(f"With port: the new carrier. With move, the new phone: {', '.join(words_of(NewPhone))}."),
        ] = None,
        lang: Lang = None,
        limit: Limit = _ROWS,
        as_of: AsOf = None,
    ) -> Answered:
        """Steps, price and warnings for one task at one Japanese carrier; without a carrier, all of them side by side.

        Tell the user the steps in this order, the warning, and the evidence with its date.
        """
        ask = HOW_TO[_chosen("task", task, HOW_TO)]
        given: dict[str, object] = {
            "carrier": carrier,
            "way": way,
            "abroad": abroad or None,
            "pay": pay,
            "method": method,
        }
        given |= {"state": state, "since": since, "what": what, "old": old, "to": to}
        asked = {name: it for name, it in given.items() if it is not None}
        taken = inspect.signature(ask).parameters
        for name in asked:
            if name not in taken:
                raise ArgumentError(fault="unfit", what=task, name=name, known=[it for it in given if it in taken])
        if "carrier" not in asked and taken["carrier"].default is inspect.Parameter.empty:
            raise ArgumentError(fault="missing", what=task, name="carrier")
        return self._told(ask(self._catalogue, as_of=as_of, **asked), lang, limit)

    async def choose_esim(
        self,
        stay_days: Annotated[int | None, Field(description="Days in Japan.", ge=1, le=3650)] = None,
        starts_on: Day = None,
        ends_on: Day = None,
        data: Annotated[
            float | Annotated[str, Field(max_length=_MOST_NAME)] | None,
            Field(
                description=f"Gigabytes for the stay, a month as 20/month, or a habit: {', '.join(words_of(Usage))}."
            ),
        ] = None,
        need: Annotated[Names, Field(description=f"What it must offer: {', '.join(words_of(Service))}.")] = None,
        asker: Annotated[str | None, _one_of(Asker, "Who asks; leave it out where it is not known")] = None,
        visa: Annotated[str | None, _one_of(Visa, "Kind of visa")] = None,
        pay: Annotated[str | None, _one_of(PayWay, "Way to pay")] = None,
        document: Annotated[str | None, _one_of(Document, "Document that the user has")] = None,
        budget_jpy: Count = None,
        phone: Annotated[str | None, _one_of(Phone, "What the phone takes")] = None,
        devices: Annotated[int | None, Field(ge=1, le=50)] = None,
        top_up_required: Flag = False,
        age: Annotated[int | None, Field(ge=0, le=120)] = None,
        lang: Lang = None,
        limit: Limit = _ROWS,
        as_of: AsOf = None,
    ) -> Answered:
        """Which eSIM, SIM card or pocket WiFi to take for a stay in Japan: the picks, the cost in all, what they lack.

        What is not known of a product is said; nothing is bought.
        """
        answer = api.esim(
            self._catalogue,
            as_of=as_of,
            stay=stay_days,
            starts_on=starts_on,
            ends_on=ends_on,
            data=data,
            need=need or (),
            asker=asker,
            visa=visa,
            pay=pay,
            document=document,
            budget=budget_jpy,
            phone=phone,
            devices=devices,
            top_up_required=top_up_required,
            age=age,
        )
        return self._told(answer, lang, limit)

    async def keep_number(
        self,
        carrier: Carrier = None,
        abroad: Abroad = False,
        sms_required: Annotated[bool, Field(description="SMS codes must still arrive.")] = False,
        months: Annotated[
            int | None, Field(description="Months to keep it for; 12 if not given.", ge=1, le=120)
        ] = None,
        last_top_up: Day = None,
        valid_until: Annotated[date | None, Field(description="Last day of what was bought.")] = None,
        activated: Day = None,
        applied: Annotated[date | None, Field(description="Day on which storing the number was applied for.")] = None,
        lang: Lang = None,
        limit: Limit = _ROWS,
        as_of: AsOf = None,
    ) -> Answered:
        """How to keep a Japanese number (保号), what it costs, and with the days of a line by when to act.

        The days need a carrier.
        """
        answer = api.keep(
            self._catalogue,
            carrier,
            as_of=as_of,
            abroad=abroad,
            sms_required=sms_required,
            months=months,
            last_top_up=last_top_up,
            valid_until=valid_until,
            activated=activated,
            applied=applied,
        )
        return self._told(answer, lang, limit)

    async def plan(
        self,
        what: Annotated[
            str,
            Field(
                description="arrive: the first week in Japan. leave: before some months outside Japan. my_lines: the"
                " lines that the user keeps with simguide, where the server may tell them.",
                json_schema_extra={"enum": [*PLANS]},
                max_length=_MOST_NAME,
            ),
        ],
        visa: Annotated[str | None, _one_of(Visa, "With arrive, the kind of visa")] = None,
        stay_days: Annotated[int | None, Field(description="With arrive: days in Japan.", ge=1, le=3650)] = None,
        on: Annotated[date | None, Field(description="Day of landing, or of departure.")] = None,
        carriers: Annotated[Names, Field(description="With leave: the carrier of each line.")] = None,
        months: Annotated[int | None, Field(description="With leave: months until the return.", ge=1, le=120)] = None,
        sms_required: Annotated[bool, Field(description="With leave: SMS codes must still arrive.")] = False,
        lang: Lang = None,
        limit: Limit = _ROWS,
        as_of: AsOf = None,
    ) -> Answered:
        """A dated checklist for who comes to Japan or leaves it."""
        match _chosen("what", what, PLANS):
            case "arrive":
                _refuse(what, ("visa", "stay_days", "on"), carriers=carriers, months=months, sms_required=sms_required)
                answer: api.Answer = api.arrive(self._catalogue, as_of=as_of, visa=visa, stay=stay_days, lands_on=on)
            case "leave":
                _refuse(what, ("on", "carriers", "months", "sms_required"), visa=visa, stay_days=stay_days)
                answer = api.leave(
                    self._catalogue, carriers or (), as_of=as_of, on=on, months=months, sms_required=sms_required
                )
            case _:
                _refuse(
                    what, ("lang", "limit"), visa=visa, stay_days=stay_days, on=on, carriers=carriers, months=months
                )
                if not self._with_own_lines:
                    raise ArgumentError(fault="own-lines")
                answer = api.own_lines(self._catalogue, as_of=as_of)
        return self._told(answer, lang, limit)

    async def check(
        self,
        what: Annotated[
            str,
            Field(
                description="url: whose address it is. sms: signs of fraud in a message. seller: a shop, handle or"
                " account. phone: a telephone number. phone_ready: will a phone work with a carrier. code: an ICCID,"
                " EID, IMEI or activation code.",
                json_schema_extra={"enum": [*CHECKS]},
                max_length=_MOST_NAME,
            ),
        ],
        value: Annotated[
            str | None,
            Field(
                description="What is to be checked, as the user has it; an address is never opened.",
                max_length=MOST_LETTERS,
            ),
        ] = None,
        carrier: Annotated[str | None, _name("With phone_ready: the carrier.")] = None,
        eid: Annotated[str | None, _one_of(Tri, "With phone_ready, whether the phone shows an EID")] = None,
        sim_lock: Annotated[str | None, _one_of(SimLock, "With phone_ready, whether it is locked")] = None,
        volte: Annotated[str | None, _one_of(Tri, "With phone_ready, whether it calls by VoLTE")] = None,
        bands: Annotated[Names, Field(description="With phone_ready: its bands, e.g. 1, 19, n78.")] = None,
        mark: Annotated[str | None, _one_of(Tri, "With phone_ready, whether it shows the technical mark")] = None,
        bought: Annotated[str | None, _one_of(PhoneOrigin, "With phone_ready, where it was bought")] = None,
        lang: Lang = None,
        limit: Limit = _ROWS,
    ) -> Answered:
        """Is it real, will it work. Call it before a user opens a link, answers a message, pays a seller or calls back.

        `no` is a fault that was found; where nothing is found, that proves nothing.
        """
        of_phone = {"eid": eid, "sim_lock": sim_lock, "volte": volte, "bands": bands, "mark": mark, "bought": bought}
        kind = _chosen("what", what, CHECKS)
        if kind == "phone_ready":
            _refuse(kind, ("carrier", *of_phone), value=value)
            if carrier is None:
                raise ArgumentError(fault="missing", what=kind, name="carrier")
            shown = {name: it for name, it in of_phone.items() if it is not None}
            ready: Any = api.check_phone_ready
            return self._told(ready(self._catalogue, carrier, **shown), lang, limit)
        _refuse(kind, ("value",), carrier=carrier, **of_phone)
        if value is None or not value.strip():
            raise ArgumentError(fault="missing", what=kind, name="value")
        checks: dict[str, Callable[[api.Catalogue, str], api.Answer]] = {
            "url": api.check_url,
            "sms": api.check_sms,
            "seller": api.check_seller,
            "phone": api.check_phone,
            "code": api.identify,
        }
        return self._told(checks[kind](self._catalogue, value), lang, limit)

    async def is_it_true(
        self,
        text: Annotated[
            str, Field(description="The statement, or words of it, in any language.", min_length=1, max_length=300)
        ],
        carrier: Carrier = None,
        lang: Lang = None,
        limit: Limit = _ROWS,
        as_of: AsOf = None,
    ) -> Answered:
        """What the web says of Japanese SIMs, checked: true, partly, outdated, wrong. Call it before repeating such.

        Where no claim is on record, it tells what else is on these words.
        """
        answer = api.claims(self._catalogue, text, as_of=as_of, carrier=carrier)
        if answer.results:
            return self._told(answer, lang, limit)
        found = api.find(self._catalogue, text, as_of=as_of)
        return self._told(found, lang, limit, preface="mcp.no-claim")

    async def explain(
        self,
        term: Annotated[
            str | None, _name("A word, e.g. MNP, トッピング, 保号; without one and a topic, the list.")
        ] = None,
        topic: Annotated[str | None, _one_of(RuleTopic, "Instead of a word: rules that hold for all carriers")] = None,
        row: Annotated[int | None, Field(description="With topic: number of a rule, to open it.", ge=1, le=999)] = None,
        lang: Lang = None,
        limit: Limit = _ROWS,
        as_of: AsOf = None,
    ) -> Answered:
        """What a word of Japanese mobile service means, or what the rules in Japan are."""
        if topic is None:
            _refuse("a term", ("term",), row=row)
            return self._told(api.explain(self._catalogue, term, as_of=as_of), lang, limit)
        _refuse("a topic", ("topic", "row"), term=term)
        return self._told(api.rules(self._catalogue, topic, as_of=as_of, number=row), lang, limit)

    async def contact(
        self,
        carrier: Carrier = None,
        abroad: Abroad = False,
        purpose: Annotated[str | None, _one_of(ContactPurpose, "What the call is about")] = None,
        speak: Annotated[str | None, _one_of(SpokenLang, "Language that the desk is to speak")] = None,
        at_time: Annotated[str | None, _name("Time in Japan, HH:MM; now if not given.")] = None,
        lang: Lang = None,
        limit: Limit = _ROWS,
        as_of: AsOf = None,
    ) -> Answered:
        """Whom to call or write to: from where, in which language, open now or not, and what to say."""
        answer = api.contact(
            self._catalogue, carrier, as_of=as_of, abroad=abroad, purpose=purpose, speak=speak, at_time=at_time
        )
        return self._told(answer, lang, limit)

    def _told(self, answer: api.Answer, lang: str | None, limit: int, *, preface: str = "") -> CallToolResult:
        chosen = chosen_language(lang, self._lang)
        told = tell(answer, chosen, most_rows=limit, preface=preface and message(preface, chosen))
        return CallToolResult(content=[TextContent(type="text", text=told.text)], structured_content=told.values)


def chosen_language(tag: str | None, default: api.Lang) -> api.Lang:
    """Return the language of a tag.

    Raises:
        ArgumentError: It is none of the languages.
    """
    if tag is None:
        return default
    lang = read_language(tag)
    if lang is None:
        raise ArgumentError(fault="choice", name="lang", known=LANGUAGES)
    return lang


def _chosen(argument: str, found: str, choices: Iterable[str]) -> str:
    known = tuple(choices)
    wanted = found.strip().lower().replace("-", "_")
    if wanted not in known:
        nearest = tuple(difflib.get_close_matches(wanted, known, n=3))
        raise ArgumentError(fault="choice", name=argument, known=known, nearest=nearest)
    return wanted


def _refuse(what: str, taken: Iterable[str], **given: object) -> None:
    """Refuse arguments that do not go with what is asked: passed over, they would be taken for answered."""
    for name, value in given.items():
        if value not in (None, False):
            raise ArgumentError(fault="unfit", what=what, name=name, known=taken)
