"""The one list of questions that tests, snapshots, the installed wheel and the benchmarks ask.

A new command is named once, here: the rest follows. It imports nothing of simguide, so that whoever only measures or
tries an installed program can read it too.
"""

import shlex
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

CatalogueName: TypeAlias = Literal["shipped", "example"]

_NAMES: dict[CatalogueName, dict[str, str]] = {
    "shipped": {
        "carrier": "povo",
        "other": "ahamo",
        "address": "https://www.docomo.ne.jp/mydocomo/",
        "source": "docomo-104-end",
    },
    "example": {
        "carrier": "demo",
        "other": "gone",
        "address": "https://demo.example.jp/",
        "source": "demo-charge",
    },
}
"""What stands in a question for a name that each catalogue has another of."""

_LINE = "my add {carrier} --label home --valid-until {soon}"
_BOOK = "my export --output {place}/lines.json"


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a person types, what it needs, and how it ends."""

    id: str
    """Names the test and the snapshot."""
    line: str
    """As typed, without `simguide`; {carrier} and the like differ by catalogue, {soon} by day, {place} by folder."""
    first: tuple[str, ...] = ()
    """What is typed before, in a home without lines."""
    piped: str = ""
    """What comes through the pipe."""
    code: int = 0
    """How it ends: 0, 2 wrong input, 4 nothing matches, 5 not what it says to be."""
    is_answer: bool = True
    """It takes `--format`, and `--json` keeps the schema of an answer."""
    warns: bool = False
    """It ends well, and says something on stderr all the same."""
    of: tuple[CatalogueName, ...] = ("shipped", "example")
    """The catalogues of which it is asked."""
    says: tuple[str, ...] = ()
    """Texts of the English answer of the shipped catalogue, or of the error."""

    @property
    def has_answer(self) -> bool:
        """Whether there is a document to show: wrong input leaves none."""
        return self.is_answer and self.code != 2

    @property
    def has_stderr(self) -> bool:
        """Whether something stands on stderr: what is wrong, or what to leave out where nothing matches."""
        return self.warns or self.code in (2, 4)

    def typed(self, of: CatalogueName, *, day: date, place: str = ".") -> tuple[str, ...]:
        """Return the arguments."""
        return self._filled(self.line, of, day, place)

    def typed_first(self, of: CatalogueName, *, day: date, place: str = ".") -> tuple[tuple[str, ...], ...]:
        """Return the arguments of each command that is run before."""
        return tuple(self._filled(line, of, day, place) for line in self.first)

    @staticmethod
    def _filled(line: str, of: CatalogueName, day: date, place: str) -> tuple[str, ...]:
        names = _NAMES[of] | {"soon": (day + timedelta(days=30)).isoformat(), "place": place}
        return tuple(word.format_map(names) for word in shlex.split(line))


_ASKED: tuple[Question, ...] = (
    # topping up, renewing and the balance
    Question(id="renew", line="renew", says=("simguide renew NAME",)),
    Question(id="renew-carrier", line="renew --carrier {carrier}"),
    Question(id="renew-ended", line="renew --carrier gone", of=("example",)),
    Question(
        id="renew-docomo",
        line="renew --carrier docomo",
        of=("shipped",),
        says=("simguide renew docomo 2",),
    ),
    Question(id="renew-abroad", line="renew --carrier mobal --abroad --pay paypal", of=("shipped",)),
    Question(id="renew-no-way", line="renew --carrier b-mobile-visitor --abroad", of=("shipped",), code=4),
    Question(
        id="renew-mistyped",
        line="renew --carrier docmo",
        of=("shipped",),
        code=2,
        says=("did you mean docomo?",),
    ),
    Question(id="balance", line="balance"),
    Question(id="balance-carrier", line="balance --carrier {carrier}"),
    Question(
        id="balance-docomo",
        line="balance --carrier docomo",
        of=("shipped",),
        says=("151", "0120-800-000", "My docomo", "104", "残高"),
    ),
    Question(
        id="balance-chinese",
        line="balance --carrier ドコモ --lang zh",
        of=("shipped",),
        says=("simguide renew docomo",),
    ),
    # choosing and keeping
    Question(id="esim-any", line="esim"),
    Question(id="esim", line="esim --stay 30 --need sms"),
    Question(id="esim-cost", line="esim --stay 30 --data 5 --usd-rate 150"),
    Question(id="esim-long", line="esim --stay long", of=("shipped",), says=("eSIMs for a long stay",)),
    Question(id="esim-10", line="esim --stay 10 --need number --id passport", of=("shipped",)),
    Question(id="esim-no-day", line="esim --stay 0", code=2),
    Question(id="esim-a-day-less", line="esim --stay -3", code=2),
    Question(id="esim-for-ever", line="esim --stay forever", code=2),
    Question(id="esim-backwards", line="esim --from 2026-12-31 --to 2026-12-01", code=2),
    Question(id="esim-no-data", line="esim --stay 5 --data 0"),
    Question(id="keep", line="keep"),
    Question(
        id="keep-line",
        line="keep {carrier} --last-top-up 2026-06-01 --valid-until 2026-07-01",
        says=("2026-12-28",),
    ),
    Question(id="keep-abroad", line="keep docomo --abroad --sms required --months 30", of=("shipped",)),
    Question(id="keep-no-such-day", line="keep --valid-until 2026-02-30", code=2),
    Question(id="leave", line="leave --on {soon} --months 14 --carrier {carrier}"),
    Question(id="leave-two", line="leave --on {soon} --months 14 --carrier povo --carrier docomo", of=("shipped",)),
    Question(id="leave-any", line="leave"),
    Question(id="autopay", line="autopay {carrier}"),
    Question(id="autopay-any", line="autopay"),
    Question(id="recover", line="recover {carrier} --state suspended --since 2026-11-01"),
    Question(id="recover-any", line="recover"),
    Question(id="recover-abroad", line="recover au --abroad", of=("shipped",), says=("simguide contact au --abroad",)),
    Question(id="recover-no-sms", line="recover docomo --state no-sms --abroad", of=("shipped",)),
    Question(id="arrive", line="arrive --visa student --stay long"),
    Question(id="arrive-any", line="arrive"),
    # the turns of a line's life
    Question(id="cancel", line="cancel {carrier}"),
    Question(id="cancel-any", line="cancel", says=("Last month",)),
    Question(id="cancel-abroad", line="cancel {carrier} --abroad"),
    Question(
        id="cancel-second", line="cancel docomo 2", of=("shipped",), says=("Kono kaisen o kaiyaku shitai no desu ga",)
    ),
    Question(id="cancel-docomo", line="cancel docomo", of=("shipped",), says=("charged in full", "docomo.ne.jp")),
    Question(id="move", line="move {carrier}"),
    Question(id="move-any", line="move"),
    Question(
        id="move-gone", line="move docomo --old gone", of=("shipped",), says=("In a shop", "simguide recover docomo")
    ),
    Question(id="move-iphone", line="move docomo --to iphone", of=("shipped",), says=("new phone in your hands",)),
    Question(id="move-broken", line="move {carrier} --old broken --to android"),
    Question(id="port", line="port {carrier}"),
    Question(id="port-any", line="port"),
    Question(id="port-to", line="port --from {carrier} --to {other}"),
    Question(
        id="port-within-a-company",
        line="port --from softbank --to linemo",
        of=("shipped",),
        says=("not needed", "Do not cancel"),
    ),
    Question(id="port-days-left", line="port --from mobal --to nihon-tsushin", of=("shipped",), says=("7 days",)),
    Question(id="port-from-nowhere", line="port --to {carrier}", code=2),
    Question(id="change", line="change {carrier}"),
    Question(id="change-any", line="change", says=("From when",)),
    Question(
        id="change-one", line="change docomo address", of=("shipped",), says=("tell docomo when you move", "none")
    ),
    Question(
        id="change-plan",
        line="change ahamo plan",
        of=("shipped",),
        says=("From irumo or Giga Light it is ahamo", "both monthly fees", "official"),
    ),
    Question(
        id="change-name",
        line="change ahamo name",
        of=("shipped",),
        says=("entered as the user (利用者登録) as a minor",),
    ),
    Question(
        id="show-who-signs",
        line="show iijmio",
        of=("shipped",),
        says=("18 and older; under 18: a parent signs, the child is entered as the user",),
    ),
    Question(id="show-from-14", line="show linksmate", of=("shipped",), says=("14 and older",)),
    Question(id="show-first-year", line="show au", of=("shipped",), says=("1,100 yen within the first 12 months",)),
    Question(id="cancel-eight-days", line="cancel ymobile", of=("shipped",), says=("Within 8 days",)),
    Question(id="contact", line="contact {carrier} --at-time 10:00"),
    Question(id="contact-any", line="contact --at-time 10:00"),
    Question(
        id="contact-chinese",
        line="contact au --speak zh --at-time 10:00",
        of=("shipped",),
        says=("0120-959-476", "at 10:00 open"),
    ),
    Question(
        id="contact-lost-abroad",
        line="contact docomo --for lost --abroad --at-time 3:00",
        of=("shipped",),
        says=("+81-3-6832-6600", "kaisen o tomete kudasai"),
    ),
    Question(id="contact-no-desk", line="contact povo --at-time 10:00", of=("shipped",), says=("chat",)),
    Question(id="calls", line="calls {carrier}"),
    Question(id="calls-any", line="calls", says=("30 s",)),
    Question(
        id="calls-abroad", line="calls ahamo --abroad", of=("shipped",), says=("you pay for calls that you receive",)
    ),
    Question(id="contact-no-such-time", line="contact {carrier} --at-time 25:00", code=2),
    Question(id="ask", line="ask", is_answer=False, code=2),
    # what is known
    Question(id="carriers", line="carriers", says=("simguide show NAME",)),
    Question(id="methods", line="methods", says=("simguide renew --method METHOD",)),
    Question(id="help", line="help", is_answer=False),
    Question(id="card-types", line="card-types", says=("keep-number-line",)),
    Question(id="show", line="show {carrier}", says=("simguide renew povo",)),
    Question(id="show-ended", line="show gone", of=("example",)),
    Question(id="show-prepaid", line="show softbank-prepaid", of=("shipped",)),
    Question(id="compare", line="compare {carrier} {other}"),
    Question(id="compare-three", line="compare povo ahamo mobal", of=("shipped",)),
    Question(id="claims", line="claims"),
    Question(id="claims-word", line="claims 残高", of=("shipped",)),
    Question(id="claims-carrier", line="claims --carrier docomo --verdict wrong", of=("shipped",)),
    Question(id="claims-elsewhere", line="claims 未成年", of=("shipped",), code=4, says=("simguide rules arrival",)),
    Question(id="find", line="find {carrier}", says=("simguide show povo",)),
    Question(id="find-cancel", line="find cancel docomo", of=("shipped",), says=("simguide cancel docomo",)),
    Question(
        id="find-number",
        line="find 110",
        of=("shipped",),
        says=("simguide rules emergency 1", "simguide check phone 110"),
    ),
    Question(id="find-japanese", line="find クーリングオフ", of=("shipped",), says=("simguide rules arrival",)),
    Question(
        id="find-chinese", line="find 手机丢了 --lang zh", of=("shipped",), says=("simguide recover --state lost-sim",)
    ),
    Question(id="find-nothing", line="find xyzzy", code=4),
    Question(id="rules", line="rules"),
    Question(id="explain", line="explain"),
    Question(id="explain-term", line="explain MNP"),
    Question(id="sources", line="sources", of=("example",)),
    Question(id="sources-carrier", line="sources --carrier {carrier}"),
    Question(id="sources-one", line="sources {source}"),
    # numbers and settings
    Question(id="identify", line="identify 440-10", of=("shipped",)),
    Question(id="identify-iccid", line="identify 8981100000000000000", of=("shipped",)),
    Question(id="publish-nowhere", line="publish", code=2, is_answer=False),
    Question(id="mcp-port-alone", line="mcp --port 8766", code=2, is_answer=False),
    Question(id="apn", line="apn {carrier}"),
    Question(
        id="apn-profile",
        line="apn docomo --line 1 --mobileconfig {place}/docomo.mobileconfig",
        of=("shipped",),
        warns=True,
    ),
    # is this real?
    Question(id="check-url", line="check url {address}"),
    Question(id="check-url-false", line="check url http://docomo.ne.jp.example.com/", of=("shipped",), code=5),
    Question(
        id="check-sms",
        line="check sms 'ドコモからのお知らせ https://www.docomo.ne.jp/ 0120-800-000'",
        of=("shipped",),
    ),
    Question(
        id="check-sms-piped",
        line="check sms",
        piped="docomo: http://docomo-pay.example.com/\n",
        of=("shipped",),
        code=5,
    ),
    Question(id="check-seller", line="check seller 淘宝 docomo 代充", of=("shipped",), code=5),
    Question(id="check-phone", line="check phone 0120-800-000", of=("shipped",)),
    Question(id="check-phone-ready", line="check phone-ready --carrier iijmio --bands 1,18", of=("shipped",)),
    # one's own lines
    Question(id="my-add", line="my add {carrier} --label home --valid-until {soon}"),
    Question(id="my-list", line="my list", first=(_LINE,)),
    Question(id="my-show", line="my show home", first=(_LINE,)),
    Question(id="my-top-up", line="my top-up home --paid 990", first=(_LINE,)),
    Question(id="my-log", line="my log home --remaining 2.75GB", first=(_LINE,)),
    Question(id="my-history", line="my history home", first=(_LINE,)),
    Question(id="my-edit", line="my edit home --label work", first=(_LINE,)),
    Question(id="my-remove", line="my remove home --yes", first=(_LINE,)),
    Question(id="my-export", line="my export", first=(_LINE,), is_answer=False),
    Question(id="my-import", line="my import {place}/lines.json", first=(_LINE, _BOOK)),
    Question(id="my-due", line="my due --within 400", first=(_LINE,)),
    Question(id="my-remind", line="my remind --ics {place}/lines.ics", first=(_LINE,)),
    # the data and the program
    Question(id="stats", line="catalogue stats"),
    Question(id="stale", line="catalogue stale"),
    Question(id="validate", line="catalogue validate", of=("shipped",), is_answer=False, says=("no problems",)),
    Question(id="new", line="catalogue new my-own --into {place}", of=("shipped",), is_answer=False),
    Question(
        id="update-remove",
        line="catalogue update --remove",
        of=("shipped",),
        is_answer=False,
        says=("there is no other",),
    ),
    Question(id="schema", line="schema", of=("shipped",), is_answer=False),
    Question(
        id="completion", line="completion zsh", of=("shipped",), is_answer=False, says=("compdef _simguide simguide",)
    ),
    Question(id="bare", line="", of=("shipped",), is_answer=False, says=("simguide esim",)),
    Question(id="version", line="--version", of=("shipped",), is_answer=False, says=("simguide ",)),
    Question(id="no-folder", line="renew --data {place}/missing", of=("shipped",), code=2),
)

QUESTIONS: dict[str, Question] = {question.id: question for question in _ASKED}
assert len(QUESTIONS) == len(_ASKED), "an id is given once"


def asked_of(of: CatalogueName, *, where: Callable[[Question], bool] = lambda _: True) -> list[Question]:
    """Return the questions that are asked of a catalogue, in the order of the list."""
    return [question for question in QUESTIONS.values() if of in question.of and where(question)]


def ids(questions: Iterable[Question]) -> list[str]:
    """Return what names the questions in a report of the tests."""
    return [question.id for question in questions]
