"""`check url`, `check sms` and `check phone-ready` as people type them."""

import io
import json
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from simguide.commands.schema.schemas import schema_of
from simguide.loading import catalogue as loading

FALSE_SMS = "【ドコモ】未払い料金のため本日中に利用停止します https://docomo-pay.top/ 050-1234-5678へお電話を"
COMMANDS = {
    "look-alike": ["url", "https://docomo-pay.top/"],
    "punycode": ["url", "https://xn--dcomo-jye.ne.jp/"],
    "third-party": ["url", "https://play.google.com/store"],
    "unknown": ["url", "http://abc.duckdns.org/"],
    "no-address": ["url", "javascript:alert(1)"],
    "no-host": ["url", "https://example.net,www.docomo.ne.jp"],
    "no-host-in-a-message": ["sms", "ドコモからのお知らせ https://example.net,www.docomo.ne.jp"],
    "false-sms": ["sms", FALSE_SMS],
}


@pytest.fixture(autouse=True)
def shipped_as_in_a_wheel(monkeypatch, compiled):
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


class Terminal(io.StringIO):
    """A stdin that somebody sits at."""

    def isatty(self):
        return True


class Piped:
    """A stdin that gives whatever its bytes give."""

    closed = False

    def __init__(self, buffer):
        self.buffer = buffer

    def isatty(self):
        return False


def pipe(monkeypatch, content):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("format_", ["table", "markdown", "csv", "json"])
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_check_that_says_no_exits_5(simguide, arguments, format_, lang):
    """In every format and language: the answer on stdout, nothing on stderr, exit 5."""
    run = simguide("check", *arguments, "--format", format_, "--lang", lang)
    assert (run.code, run.err) == (5, "")
    assert run.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["url", "povo.jp"],
        ["sms", "see you tomorrow"],
        ["phone-ready", "-c", "povo"],
        ["phone-ready", "-c", "povo", "--bands", "3"],
    ],
)
def test_a_check_that_passes_exits_0(simguide, arguments):
    assert simguide("check", *arguments).code == 0


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_json_keeps_the_contract(simguide, arguments):
    found = json.loads(simguide("check", *arguments, "--json").out)
    assert [error.message for error in Draft202012Validator(schema_of("answer")).iter_errors(found)] == []
    assert found["command"] == f"check {arguments[0]}"


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_false_sms_is_explained_with_the_real_way(in_full, lang):
    """The quote, the real domain and the real number stand in the answer; and that signs are no proof."""
    out = in_full("check", "sms", FALSE_SMS, "--lang", lang).out
    for wanted in ("未払い", "本日中", "docomo-pay", "050-1234-5678", "docomo.ne.jp", "0120-800-000", "#9110"):
        assert wanted in out
    assert {"en": "A sign is no proof", "zh": "有迹象不等于", "ja": "兆候は証拠では"}[lang] in out


@pytest.mark.parametrize("sign", "!\"$%&'()*+,;<=>[]^_`{|}~／、")
@pytest.mark.parametrize(
    ("lang", "said", "not_said"),
    [
        ("en", "no address of the web", "the host is one of"),
        ("zh", "不是网址", "主机属于"),
        ("ja", "ウェブのアドレスではない", "ホストは"),
    ],
)
def test_a_host_with_a_sign_that_no_host_has_is_said_to_be_no_address(in_full, lang, said, not_said, sign):
    """Exit 5, in words; what a tap would open stands beside it."""
    run = in_full("check", "url", f"https://example.net{sign}www.docomo.ne.jp", "--lang", lang)
    assert run.code == 5
    assert said in run.out
    assert not_said not in run.out
    assert "  example.net\n" in run.out


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "No sign is no proof"), ("zh", "没有迹象不能证明"), ("ja", "兆候がなくても")]
)
def test_no_sign_is_said_to_be_no_proof(simguide, lang, said):
    assert said in simguide("check", "sms", "hello there", "--lang", lang).out


def test_phone_is_asked_for_what_it_shows(in_full):
    out = in_full("check", "phone-ready", "--carrier", "ahamo").out
    for wanted in ("EID", "SIMロック", "VoLTE", "19 (800 MHz)", "技適マーク", "--eid yes", "--bands 1,3,19"):
        assert wanted in out
    given = in_full("check", "phone-ready", "--carrier", "ahamo", "--eid", "yes", "--sim-lock", "none").out
    assert "--eid yes" not in given


@pytest.mark.parametrize("arguments", [["sms"], ["sms", "-"]])
def test_message_from_a_pipe(simguide, monkeypatch, arguments):
    pipe(monkeypatch, FALSE_SMS.encode())
    assert simguide("check", *arguments).out == simguide("check", "sms", FALSE_SMS).out


def test_words_of_a_message_without_quotes(simguide):
    assert simguide("check", "sms", "see", "you", "soon").out == simguide("check", "sms", "see you soon").out


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FALSE_SMS, "cp932"),
        (FALSE_SMS, "utf-8-sig"),
        ("【docomo】您的手机话费已欠费，将于今日内停机，请立即缴费：https://docomo-pay.top/cn", "gb18030"),
        ("您的话费已欠费，请立即缴费", "gbk"),
        ("ドコモ 未払い料金 至急", "cp932"),
    ],
)
def test_message_in_another_encoding_is_read(simguide, monkeypatch, text, encoding):
    """A false message is found whatever encoding the terminal or the file has."""
    pipe(monkeypatch, text.encode(encoding))
    run = simguide("check", "sms", "--json")
    assert run.code == 5
    assert json.loads(run.out)["question"]["text"] == text


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe unpaid bill \x82\xa0 https://docomo-pay.top/ \x00",
        FALSE_SMS.encode("euc_jp"),
        "【docomo】您的電話費已欠費，請立即繳費".encode("big5"),
        b"caf\xe9 unpaid",
    ],
)
def test_bytes_that_cannot_be_read_are_refused(simguide, monkeypatch, content, lang):
    """What cannot be read is never called clean."""
    pipe(monkeypatch, content)
    run = simguide("check", "sms", "--lang", lang)
    assert (run.code, run.out) == (2, "")
    assert {"en": "no readable text", "zh": "可读的文字", "ja": "文字として読めない"}[lang] in run.err


@pytest.mark.parametrize("command", ["url", "sms", "phone"])
def test_bytes_of_a_shell_that_are_no_text(simguide, command):
    """They arrive as surrogates: refused, not called hidden letters."""
    run = simguide("check", command, "https://docomo\udcff.top/ x")
    assert (run.code, run.out) == (2, "")
    assert "no readable text" in run.err


@pytest.mark.parametrize("stdin", [Terminal(), None, io.StringIO("")])
def test_no_message_says_what_to_type(simguide, monkeypatch, stdin):
    monkeypatch.setattr(sys, "stdin", stdin)
    run = simguide("check", "sms")
    assert (run.code, run.out) == (2, "")
    assert "simguide check sms TEXT" in run.err


def test_a_folder_as_stdin(simguide, monkeypatch):
    class Folder(io.RawIOBase):
        def read(self, _=-1):
            raise IsADirectoryError

    monkeypatch.setattr(sys, "stdin", Piped(Folder()))
    assert simguide("check", "sms").code == 2


USAGE_ERRORS = {
    "url-nothing": (["url", " "], "found nothing to check"),
    "url-missing": (["url"], "`simguide check url` needs URL"),
    "url-long": (["url", "a" * 20_001], "longer than 20000 characters"),
    "sms-long": (["sms", "あ" * 20_001], "longer than 20000 characters"),
    "sms-empty": (["sms", ""], "found no message to check"),
    "carrier": (["phone-ready", "--carrier", "docmo"], "did you mean docomo?"),
    "carrier-missing": (["phone-ready"], "a carrier is needed"),
    "bands": (["phone-ready", "-c", "povo", "--bands", "1,x"], "--bands: found “x”"),
    "eid": (["phone-ready", "-c", "povo", "--eid", "maybe"], "--eid: found “maybe”, expected one of yes, no, unknown"),
    "lock": (["phone-ready", "-c", "povo", "--sim-lock", "perhaps"], "expected one of none, locked, unknown"),
    "bought": (["phone-ready", "-c", "povo", "--bought", "mars"], "mainland-china"),
    "command": (["moon"], "check takes an address, a message, a number or a code"),
}


@pytest.mark.parametrize(("arguments", "wanted"), USAGE_ERRORS.values(), ids=USAGE_ERRORS)
def test_wrong_input(simguide, arguments, wanted):
    run = simguide("check", *arguments)
    assert (run.code, run.out) == (2, "")
    assert wanted in run.err
    assert "Traceback" not in run.err


def test_long_pipe_is_not_read_to_its_end(simguide, monkeypatch):
    """A pipe that never ends is refused after the longest message, not read for ever."""

    class Endless(io.RawIOBase):
        def read(self, size=-1):
            assert size > 0
            return b"a" * size

    monkeypatch.setattr(sys, "stdin", Piped(Endless()))
    run = simguide("check", "sms")
    assert (run.code, "longer than" in run.err) == (2, True)


@pytest.mark.parametrize("format_", ["table", "markdown", "csv", "json"])
@pytest.mark.parametrize("command", ["url", "sms"])
def test_nothing_that_turns_or_hides_text_is_printed(in_full, command, format_):
    """Direction marks, zero-width and control characters come out as numbers, in every format."""
    typed = "https://docomo\u202e.ne.jp\u200b/\x1b[31m \u2066unpaid\u2069 \x07"
    out = in_full("check", command, typed, "--format", format_).out
    assert not set("\u202e\u200b\x1b\u2066\u2069\x07") & set(out)
    assert "U+202E" in out


def test_markup_in_a_message_is_text(simguide):
    """What Rich or Markdown would take for markup is shown as it was sent."""
    typed = "[/x] [bold]unpaid[/bold] :+1: **x** https://a_b.top/<script>"
    out = simguide("check", "sms", typed).out
    assert "unpaid" in out
    assert "\\*" not in out


def test_help_names_the_three_checks(simguide):
    out = simguide("check", "-h").out
    for name in ("url", "sms", "phone-ready"):
        assert name in out
    assert "check" in simguide("-h").out


def test_other_commands_do_not_pay_for_it(compiled):
    """What only `check` needs is not imported by another command, as long as the catalogue is a compiled one."""
    code = (
        "import sys, pathlib; sys.argv = ['simguide', 'carriers', '--json']\n"
        "from simguide.loading import catalogue\n"
        f"catalogue.SNAPSHOT = pathlib.Path({str(compiled)!r})\n"
        "from simguide.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(' '.join(sorted(sys.modules)), file=sys.stderr)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    loaded = set(found.stderr.split())
    assert "simguide.model.catalogue" in loaded
    late = {"check_answer", "band", "site", "message_sign", "everyday_name", "phone_check"}
    assert not loaded & {f"simguide.model.{name}" for name in late}
    assert not {name for name in loaded if "check" in name and name.startswith("simguide.commands")}
    only_here = {
        "skeletons",
        "look_alike_letters",
        "endings",
        "host_letters",
        "alphabets",
        "url_signs",
        "message_signs",
    }
    assert not loaded & {f"simguide.advice.{name}" for name in only_here}
