"""What `check url` says of an address, and how addresses are taken apart."""

import pytest

from simguide.commands.check.hosts import is_of_an_organisation, parse_address, refang, registered_part
from simguide.commands.check.known_hosts import know_hosts
from simguide.commands.check.url import MOST_LETTERS, answer_url, judge_url
from simguide.errors import InputError
from simguide.model.base import Text
from simguide.model.site import Site
from simguide.visible import visible
from tests import factories
from tests.conftest import AS_OF


@pytest.fixture(scope="module")
def known(shipped):
    """What the shipped catalogue knows of hosts."""
    return know_hosts(shipped, as_of=AS_OF)


@pytest.mark.parametrize(
    ("text", "host", "port", "userinfo"),
    [
        ("https://www.docomo.ne.jp/mydocomo/", "www.docomo.ne.jp", "", ""),
        ("docomo.ne.jp:8443/x", "docomo.ne.jp", "8443", ""),
        ("docomo.ne.jp:x@example.com", "example.com", "", "docomo.ne.jp:x"),
        ("https:\\\\docomo.ne.jp\\path", "docomo.ne.jp", "", ""),
        ("https:///docomo.ne.jp", "docomo.ne.jp", "", ""),
        ("https://a@b@example.com?x=1", "example.com", "", "a@b"),
        ("https://example.com#@docomo.ne.jp", "example.com", "", ""),
        ("https://DOCOMO.ne.jp../", "docomo.ne.jp", "", ""),
        ("https://docomo%2ene%2ejp/", "docomo.ne.jp", "", ""),
        ("https://docomo。ne。jp/", "docomo.ne.jp", "", ""),
        ("ｈｔｔｐｓ：／／docomo.ne.jp/", "docomo.ne.jp", "", ""),
        ("https://[2001:db8::1]:8080/x", "[2001:db8::1]", "8080", ""),
        ("https://docomo.ne.jp:443", "docomo.ne.jp", "", ""),
        ("http://docomo.ne.jp:443", "docomo.ne.jp", "443", ""),
        ("「https://povo.jp/」", "povo.jp", "", ""),
        ("javascript:alert(document.domain)", "", "", ""),
        ("data:text/html,<script>", "", "", ""),
        ("mailto:someone@docomo.ne.jp", "", "", ""),
        ("https://", "", "", ""),
        ("no address at all", "", "", ""),
        ("https://xn--/", "", "", ""),
        ("docomo", "", "", ""),
        ("https://xn--99999999999.jp/", "xn--99999999999.jp", "", ""),
        (f"https://{'a' * 300}.jp/", "", "", ""),
    ],
)
def test_address_is_taken_apart_as_a_browser_would(text, host, port, userinfo):
    found = parse_address(text)
    assert (found.host, found.port, found.userinfo) == (host, port, userinfo)


@pytest.mark.parametrize(
    ("host", "part"),
    [
        ("www.docomo.ne.jp", "docomo.ne.jp"),
        ("faq.irumo.docomo.ne.jp", "docomo.ne.jp"),
        ("au.com", "au.com"),
        ("www.three.com.hk", "three.com.hk"),
        ("mobal.com.cn", "mobal.com.cn"),
        ("t.co", "t.co"),
        ("ne.jp", "ne.jp"),
        ("localhost", "localhost"),
    ],
)
def test_registered_part(host, part):
    assert registered_part(host) == part


def test_endings_for_organisations():
    assert is_of_an_organisation("www.softbankhawks.co.jp")
    assert not is_of_an_organisation("docomo.ne.jp")
    assert not is_of_an_organisation("softbank.jp")


def test_refanged():
    assert refang("hxxps[:]//docomo[.]ne(dot)jp hXXp://x h**ps://y") == "https://docomo.ne.jp http://x https://y"


@pytest.mark.parametrize(
    ("address", "verdict", "remarks"),
    [
        ("http://www.au.com/", "official", ("http",)),
        ("https://king.mineo.jp/reports/1", "official", ("customers-publish",)),
        ("https://join.biglobe.ne.jp/mobile/", "official", ()),
        ("https://www5e.biglobe.ne.jp/~someone/", "unknown", ("customers-publish",)),
        ("https://www3.ocn.ne.jp/~someone/", "unknown", ("customers-publish",)),
        ("https://play.google.com/store/apps/details?id=x", "third-party", ()),
        ("https://paypay.ne.jp/", "third-party", ()),
        ("https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=LPA:1$rsp.example.com$A", "third-party", ()),
        ("https://esimsetup.android.com/", "third-party", ()),
        ("https://r10.to/hw6gKH", "third-party", ()),
        ("https://www.mydocomo.com/", "third-party", ()),
        ("https://www.itmedia.co.jp/mobile/", "third-party", ("cited-page",)),
        ("https://www.rakuten.co.jp/", "third-party", ("same-registered-domain",)),
        ("https://www.softbankhawks.co.jp/", "unknown", ("organisation-ending",)),
        ("https://abcdefgh.duckdns.org/", "unknown", ("anyone-publishes",)),
        ("https://js2y.com/", "unknown", ("cited-blog",)),
        ("https://example.com/docomo.ne.jp", "unknown", ()),
        ("javascript:alert(1)", "unknown", ("no-host",)),
        ("data:text/html;base64,PHNjcmlwdD4=", "unknown", ("no-host",)),
        ("tel:0120800000", "unknown", ("no-host",)),
        ("ドコモ", "unknown", ("no-host",)),
    ],
)
def test_verdict_and_remarks(known, address, verdict, remarks):
    found = judge_url(known, address)
    assert (found.verdict, found.remarks) == (verdict, remarks)


@pytest.mark.parametrize(
    ("address", "kind", "part"),
    [
        ("https://mydocomo.top/", "extra-word", "mydocomo"),
        ("https://docorno.ne.jp/", "similar-letters", "docorno"),
        ("https://docomo.com/", "other-suffix", "docomo.com"),
        ("https://ドコモ.com/", "other-suffix", "ドコモ.com"),
        ("https://docomo.ne.jp.example.com/", "official-name-as-subdomain", "docomo.ne.jp"),
        ("https://au.com-login.top/", "official-name-as-subdomain", "au.com-login"),
        ("https://d0como.ne.jp.example.com/", "official-name-as-subdomain", "d0como.ne.jp"),
        ("https://docomo.ne.jpん.example.com/", "kana", "docomo.ne.jpん"),
        ("https://id-docomo-ne-jp.example.top/", "hyphen", "id-docomo-ne-jp"),
        ("https://docomosmart.net/", "extra-word", "docomosmart"),
        ("https://au-pay-login.top/", "extra-word", "au-pay-login"),
        ("https://jp-docomn.example.top/", "misspelling", "jp-docomn"),
        ("https://docomo.ne.jp\u202e/moc.elpmaxe", "hidden-characters", "<U+202E>"),
        ("https://docomo.ne.jp:22/", "port", ":22"),
        ("ftp://docomo.ne.jp/", "other-scheme", "ftp:"),
        ("https://docomo.ne.jp@docomo.ne.jp/", "user-at-host", "docomo.ne.jp@"),
        ("https://docomo%2ene.jp/", "percent-encoding", "docomo%2ene.jp"),
        ("https://is.gd/docomo", "shortener", "is.gd"),
        ("https://docomo.duckdns.org/", "official-name-as-subdomain", "docomo"),
    ],
)
def test_what_gives_it_away_is_named_and_quoted(known, address, kind, part):
    found = judge_url(known, address)
    assert found.verdict == "look-alike"
    assert (kind, part) in {(sign.kind, sign.part) for sign in found.signs}
    assert found.real_domains
    assert found.sources


def test_a_cited_blog_that_bears_a_name_is_said_to_be_one(known):
    """Fans use the name too: that the catalogue cites the page is said beside the verdict."""
    found = judge_url(known, "https://docomosmart.net/")
    assert (found.verdict, found.remarks) == ("look-alike", ("cited-blog",))


@pytest.mark.parametrize("address", ["https://trip.com.au/", "https://www.trip.com.au/", "https://round-trip.com/"])
def test_a_name_registered_with_a_longer_ending_is_not_accused(known, address):
    assert judge_url(known, address).verdict == "unknown"


def test_hosts_are_shown_as_read_and_as_sent(known):
    """Foreign letters stand beside their punycode, whichever of the two was typed."""
    for address in ("https://dоcomo.ne.jp/", "https://xn--dcomo-jye.ne.jp/"):
        found = judge_url(known, address)
        assert (found.host, found.punycode) == ("dоcomo.ne.jp", "xn--dcomo-jye.ne.jp")


def test_what_does_not_print_is_never_shown():
    assert visible("a\u202eb\x1b[31m\udcff\n c\u3000d") == "a<U+202E>b<U+001B>[31m<U+DCFF> c d"
    assert visible("abcdef", most=3) == "abc..."


def test_a_sign_without_a_name_is_not_called_a_look_alike(known):
    """A short link or a number hides who stands behind it; that alone imitates nobody."""
    for address, kind in (("https://bit.ly/3abc", "shortener"), ("http://203.0.113.9/", "ip-address")):
        found = judge_url(known, address)
        assert (found.verdict, [sign.kind for sign in found.signs], found.carriers) == ("unknown", [kind], ())


def test_only_official_passes(shipped):
    verdicts = {
        url: answer_url(shipped, url, as_of=AS_OF).says_no
        for url in ("https://povo.jp/", "https://play.google.com/", "https://povo.top/", "https://example.com/")
    }
    assert list(verdicts.values()) == [False, True, True, True]


def test_answer_cites_whose_domain_it_is_and_the_rules_on_fraud(shipped):
    found = answer_url(shipped, "https://www.docomo.ne.jp/", as_of=AS_OF)
    urls = {source.id: source.url for source in found.sources}
    assert any("docomo.ne.jp" in urls[name] for name in found.results[0].sources)
    assert {note.rule.topic for note in found.notes if note.kind == "rule"} == {"phishing"}


@pytest.mark.parametrize("text", ["", "  \n"])
def test_nothing_typed(shipped, text):
    with pytest.raises(InputError):
        answer_url(shipped, text, as_of=AS_OF)


def test_longer_than_any_address(shipped):
    with pytest.raises(InputError):
        answer_url(shipped, "a" * (MOST_LETTERS + 1), as_of=AS_OF)


def test_catalogue_without_pages_on_a_domain_still_answers():
    """A carrier whose sources stand elsewhere is official all the same, on the sources of its record."""
    catalogue = factories.catalogue(factories.carrier(domains=["demo-mobile.jp"]))
    found = answer_url(catalogue, "https://demo-mobile.jp/", as_of=AS_OF).results[0]
    assert (found.verdict, found.sources) == ("official", ("official",))


def test_a_site_of_an_own_data_folder_is_known():
    name = Text(en="Shop", zh="商店", ja="店")
    site = Site(id="shop", host="shop.example", role="payment", name=name, sources=("official",))
    catalogue = factories.catalogue(factories.carrier(domains=["demo-mobile.jp"]), site)
    assert answer_url(catalogue, "https://www.shop.example/", as_of=AS_OF).results[0].verdict == "third-party"


@pytest.mark.parametrize(
    "address",
    [
        "https://povo.jp\\@evil.com",
        "https://docomo.ne.jp\\.evil.com",
        "https:\\\\docomo.ne.jp\\path",
        "https://evil.com\\@docomo.ne.jp",
        "//povo.jp\\x",
    ],
)
def test_a_backslash_is_never_official(known, address):
    """Programs differ in where it leads, so no address with one can be vouched for."""
    found = judge_url(known, address)
    assert (found.verdict, found.domain) == ("look-alike", None)
    assert "backslash" in {sign.kind for sign in found.signs}


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://kddi.co/", "other-suffix"),
        ("https://kddi-jp.com/", "extra-word"),
        ("https://rnineo.jp/", "similar-letters"),
        ("https://povoポボ.jp/", "extra-word"),
        ("https://docomo.ne.jp%2f.evil.com/", "percent-encoding"),
    ],
)
def test_subtle_look_alikes_are_caught(known, address, kind):
    found = judge_url(known, address)
    assert found.verdict == "look-alike"
    kinds = {sign.kind for sign in found.signs}
    assert kind in kinds
    assert "kana" not in kinds


@pytest.mark.parametrize("address", ["softbank-c.co.jp", "docmo.co.jp", "doc-omo.co.jp", "soft-bank.or.jp"])
def test_endings_that_need_a_registered_company_are_not_accused_of_a_slip(known, address):
    found = judge_url(known, address)
    assert (found.verdict, found.signs, found.remarks) == ("unknown", (), ("organisation-ending",))


def test_the_name_with_a_letter_beside_it_is_no_misspelling(known):
    assert {sign.kind for sign in judge_url(known, "softbank-c.com").signs} == {"extra-word"}


@pytest.mark.parametrize(
    ("address", "case"),
    [
        ("https://softbank.com/", "same-name"),
        ("https://softbank-login.top/", None),
        ("https://povo.jp:8443/", "oddly-written"),
        ("ftp://povo.jp/", "oddly-written"),
        ("https://me@povo.jp/", "oddly-written"),
        ("https://povo。jp/", "oddly-written"),
        ("ｈｔｔｐｓ：／／povo.jp/", "oddly-written"),
        ("https://p%6fvo.jp/", "oddly-written"),
    ],
)
def test_accusation_says_no_more_than_is_known(known, address, case):
    """A namesake may be another company, and an official host oddly written is still the carrier's."""
    found = judge_url(known, address)
    assert (found.verdict, found.case) == ("look-alike", case)
    assert (found.domain is not None) == (case == "oddly-written")


@pytest.mark.parametrize("address", ["info@docomo.ne.jp", "docomo@mail.docomo.ne.jp"])
def test_a_mail_address_of_a_carrier_is_neither_official_nor_accused(known, address):
    """The domain is the carrier's; the sender can be forged."""
    found = judge_url(known, address)
    assert (found.verdict, found.case, found.domain, found.signs) == ("unknown", "mail-address", "docomo.ne.jp", ())
    assert [carrier.id for carrier in found.carriers][:1] == ["docomo"]


def test_a_mail_address_that_imitates_is_accused(known):
    assert judge_url(known, "info@docomo-pay.top").verdict == "look-alike"
    assert judge_url(known, "docomo.ne.jp@example.com").verdict == "look-alike"


@pytest.mark.parametrize(
    "address",
    [
        "https://user:hunter2@povo.jp/",
        "user:hunter2@povo.jp",
        "LPA:1$rsp.example.com$hunter2",
        "1$rsp.example.com$hunter2",
    ],
)
def test_passwords_and_activation_codes_are_not_repeated(shipped, address):
    found = answer_url(shipped, address, as_of=AS_OF)
    assert "hunter2" not in repr(found).lower()
    assert "****" in found.question.url


@pytest.mark.parametrize(
    "address",
    [
        *("モバイル.jp", "プリペイドsim.com", "プリペイド.jp", "国際電話カード.com", "ジャパンsim.com", "月額sim.com"),
        *(
            "ビジターsim.jp",
            "预付费.com",
            "游客卡.com",
            "日本旅行卡.com",
            "一年卡.com",
            "ノマド.jp",
            "ノマド.example.org",
        ),
    ],
)
def test_a_common_noun_that_is_part_of_a_name_is_nobodys(known, address):
    """Whoever writes of prepaid cards in Japanese or Chinese letters imitates no carrier."""
    assert judge_url(known, address).verdict == "unknown"


@pytest.mark.parametrize(
    "address", ["プリペイド-login.jp", "日本通信sim.com", "楽天モバイルlogin.jp", "ソフトバンク.com"]
)
def test_a_name_in_japanese_letters_is_protected_all_the_same(known, address):
    found = judge_url(known, address)
    assert found.verdict == "look-alike"
    assert "kana" not in {sign.kind for sign in found.signs}


@pytest.mark.parametrize(
    ("address", "part", "domain"),
    [
        ("https://ⲣovo.jp/", "ⲣovo", "povo.jp"),
        ("https://ꜱoftbank.jp/", "ꜱoftbank", "softbank.jp"),
        ("https://mineσ.jp/", "mineσ", "mineo.jp"),
        ("https://docomø.ne.jp/", "docomø", "docomo.ne.jp"),
        ("https://ᴍineo.jp/", "ᴍineo", "mineo.jp"),
        ("https://ρονο.jp/", "ρονο", "povo.jp"),
        ("https://àʉ.com/", "àʉ", "au.com"),
        ("https://softbaпk.jp/", "softbaпk", "softbank.jp"),
        ("https://ʟinemo.jp/", "ʟinemo", "linemo.jp"),
        ("https://ahamօ.com/", "ahamօ", "ahamo.com"),
    ],
)
def test_letters_that_unicode_calls_confusable_are_look_alikes(known, address, part, domain):
    """Coptic, Greek, Armenian, small capitals, letters with a stroke: whatever the eye takes for the name."""
    found = judge_url(known, address)
    assert (found.verdict, [(sign.kind, sign.part) for sign in found.signs]) == (
        "look-alike",
        [("foreign-letters", part)],
    )
    assert [sign.imitates for sign in found.signs] == [domain]


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("https://tokyо.example.org/", ["tokyо"]),
        ("https://βeta.example.org/", ["βeta"]),
        ("https://xn--tokyo-jye.example.org/", ["tоokyo"]),
        ("https://россия.example.org/", []),
        ("https://東京tokyo.example.org/", []),
        ("https://café-ゲンキ.example.org/", []),
        ("https://서울seoul.example.org/", []),
        ("https://ไทยthai.example.org/", []),
    ],
)
def test_two_alphabets_in_one_name_are_called_that(known, address, parts):
    """It is strange, and imitates nobody; Japanese, Chinese, Korean and Thai go with Latin letters."""
    found = judge_url(known, address)
    assert found.verdict == "unknown"
    assert [(sign.kind, sign.part, sign.imitates) for sign in found.signs] == [
        ("mixed-alphabets", part, None) for part in parts
    ]


NO_HOST_SIGNS = "!\"$%&'()*+,;<=>[]^_`{|}~"
"""Signs of ASCII that stand in no host, and that do not end one in an address."""
FOLDED_SIGNS = "／？＃：＠，；、！％（）＿｜…․﹒⒈℀　"
"""Signs that fold to such signs, or to a dot and more, and signs of Japanese and Chinese sentences."""


@pytest.mark.parametrize(
    "sign", [*NO_HOST_SIGNS, *FOLDED_SIGNS, "..", "-.", ".-", "★", "☕", "\u2028", f".{'a' * 64}."]
)
@pytest.mark.parametrize("domain", ["docomo.ne.jp", "www.docomo.ne.jp"])
def test_a_host_with_a_sign_that_no_host_has_is_nobodys(known, sign, domain):
    """What makes links of text ends one at the sign: what is tapped is another's, and no host is called docomo's."""
    found = judge_url(known, f"https://example.net{sign}{domain}")
    assert (found.verdict, found.case, found.domain, found.cut) == ("look-alike", "no-address", None, "example.net")
    assert [sign.kind for sign in found.signs] == ["no-host-sign"]
    assert found.signs[0].imitates == "docomo.ne.jp"
    assert found.real_domains


@pytest.mark.parametrize(
    ("address", "sign"),
    [
        ("https://docomo.ne.jp:x.example.net/", ":x.example.net"),
        ("https://docomo.ne.jp:99999/", ":99999"),
        ("https://[docomo.ne.jp]/", "[ ]"),
        ("https://[::1]docomo.ne.jp/", ":docomo.ne.jp"),
        ("https://docomo.ne.jp%2cexample.net/", ","),
        ("https://docomo.ne.jp%00.example.net/", "<U+0000>"),
        ("https://docomo.ne.jp,example.net/", ","),
        ("https://example.xn--netwww-rn68a.docomo.ne.jp/", "／"),
    ],
)
def test_what_is_no_host_is_no_address(known, address, sign):
    """A port that is no number, a name in brackets and signs written as numbers are no better."""
    found = judge_url(known, address)
    assert (found.verdict, found.case) == ("look-alike", "no-address")
    assert [it.part for it in found.signs if it.kind == "no-host-sign"] == [sign]


@pytest.mark.parametrize(
    ("address", "sign"),
    [
        ("https://xn--docomo-.ne.jp/", "xn--docomo-"),
        ("https://www.XN--DOCOMO-.ne.jp/", "xn--docomo-"),
        ("https://xn--oi7cb2agbb.ne.jp/", "xn--oi7cb2agbb"),
        ("https://docomo.ne.xn--vi7cma/", "xn--vi7cma"),
    ],
)
def test_the_code_of_plain_letters_is_no_way_to_write_a_host(known, address, sign):
    """A browser refuses it and another program goes to the code as it stands: neither is docomo's."""
    found = judge_url(known, address)
    assert (found.verdict, found.case, found.domain) == ("look-alike", "no-address", None)
    assert (found.signs[0].kind, found.signs[0].part) == ("no-host-sign", sign)
    assert sign in (found.punycode or "")


@pytest.mark.parametrize("address", ["https://roamleß.com/", "https://japan-wireleß.com/", "https://WirelEẞgate.com/"])
def test_a_letter_of_its_own_makes_a_host_of_its_own(known, address):
    """Browsers no longer read ß as ss, so that whoever likes can have the name with it."""
    found = judge_url(known, address)
    assert (found.verdict, found.case, found.domain) == ("look-alike", None, None)
    assert "xn--" in (found.punycode or "")


@pytest.mark.parametrize(
    "address", ["https://xn--strae-oqa.example.org/", "https://σας.example.gr/", "ドメイン.example"]
)
def test_names_in_letters_of_their_own_are_written_as_they_are_sent(known, address):
    assert (judge_url(known, address).case, judge_url(known, address).signs) == (None, ())


def test_a_blank_written_as_a_number_is_in_the_host(known):
    """A browser refuses it: the host is not called the carrier's."""
    assert judge_url(known, "https://docomo.ne.jp%20/").domain is None


@pytest.mark.parametrize("address", ["https://ex,ample.org/", "https://ex..ample.org/", "https://ex／ample.org/"])
def test_what_is_no_host_imitates_nobody_by_that(known, address):
    found = judge_url(known, address)
    assert (found.verdict, found.case, found.real_domains) == ("unknown", "no-address", ())


@pytest.mark.parametrize(
    "address", ["https://my_shop.example.org/", "https://☕.example.org/", "https://shop-.example.org"]
)
def test_signs_that_work_in_hosts_of_others_are_no_fault_there(known, address):
    """Browsers open them, so they are addresses; a carrier has none."""
    assert judge_url(known, address).case is None


@pytest.mark.parametrize(
    "address",
    [
        "https://example.net\u202ewww.docomo.ne.jp/",
        "https://example.net\u200bwww.docomo.ne.jp/",
        "https://example.net\twww.docomo.ne.jp/",
        "https://example.net\nwww.docomo.ne.jp/",
        "https://example.netあwww.docomo.ne.jp/",
        "https://example.netאwww.docomo.ne.jp/",
        "https://xn--dcomo-jye.docomo.ne.jp/",
    ],
)
def test_a_host_that_programs_read_differently_is_not_called_the_carriers(known, address):
    """A browser may end below docomo.ne.jp or refuse it, and a link may end before the letter."""
    found = judge_url(known, address)
    assert (found.verdict, found.case, found.domain) == ("look-alike", None, None)


def test_a_letter_that_folds_to_ascii_is_not_how_a_host_is_written(known):
    """The Kelvin sign is a k to a browser; no official address is written with one."""
    assert judge_url(known, "https://\u212aing.mineo.jp/").verdict == "look-alike"


def test_a_former_domain_is_official_and_said_to_be_former(known):
    """It is the carrier's still, but its customers' site is elsewhere; where something imitates it, it is not told."""
    found = judge_url(known, "https://www.nttdocomo.co.jp/info/")
    assert (found.verdict, found.case, found.real_domains) == ("official", "former-domain", ("docomo.ne.jp",))
    assert "law-impress-docomo-domains" in found.sources
    assert judge_url(known, "docomo-pay.top").real_domains == ("docomo.ne.jp",)
