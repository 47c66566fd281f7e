"""Official addresses pass, what imitates them is caught, and what only happens to look like them is left alone."""

import pytest

from simguide.commands.check.hosts import registered_part
from simguide.commands.check.known_hosts import know_hosts
from simguide.commands.check.look_alike_letters import LOOK_ALIKE_LETTERS
from simguide.commands.check.look_alikes import find_giveaways
from simguide.commands.check.skeletons import _GROUPS, skeleton
from simguide.commands.check.slips import is_likely_slip, is_one_slip, is_stutter
from simguide.commands.check.url import judge_url
from tests.conftest import AS_OF, EXAMPLES, shipped_catalogue

KNOWN = know_hosts(shipped_catalogue(), as_of=AS_OF)
DOMAINS = sorted(KNOWN.owners)
REGISTERED = [domain for domain in DOMAINS if registered_part(domain) == domain]
WORDS = {
    "au",
    "esim",
    "maya",
    "ocn",
    "ntt",
    "line",
    "trip",
    "three",
    "wifibox",
    "jpsmart",
    "jpsimshop",
    "wifi-rental",
    "japan-wireless",
}
"""Names that are words or initials: only a trick shows that they are meant, not the bare name."""
NAMED = {domain.partition(".")[0]: domain for domain in REGISTERED if domain.partition(".")[0] not in WORDS}


def swapped(text, letters):
    """Yield a text with one of the letters replaced, if it has one."""
    for letter, other in letters.items():
        if letter in text:
            yield text.replace(letter, other, 1)
            return


def full_width(text):
    return "".join(chr(ord(letter) + 0xFEE0) if letter.isalnum() else letter for letter in text)


def ending(domain):
    return domain.partition(".")[2]


def punycode(label):
    return f"xn--{label.encode('punycode').decode()}"


CYRILLIC = {"o": "о", "a": "а", "e": "е", "c": "с", "p": "р", "i": "і"}
KANA = {
    "ソ": "ン",
    "ト": "卜",
    "カ": "力",
    "ロ": "口",
    "エ": "工",
    "ニ": "二",
    "ハ": "八",
    "タ": "夕",
    "リ": "り",
    "ー": "一",
}
JAPANESE = {"ソフトバンク": "softbank.jp", "ワイモバイル": "ymobile.jp", "サクラモバイル": "sakuramobile.jp"}

TRICKS = {
    "other-suffix": [(f"https://{name}.{new}/", domain) for name, domain in NAMED.items() for new in ("top", "xyz")],
    "extra-word": [
        (address, domain)
        for name, domain in NAMED.items()
        for address in (f"{name}-login.top", f"https://my{name}.top/id", f"{name}-pay-support.net")
    ],
    "hyphen": [(f"https://{domain.replace('.', '-')}.top/", domain) for domain in DOMAINS]
    + [(f"{name[:3]}-{name[3:]}.{ending(domain)}", domain) for name, domain in NAMED.items() if "-" not in name],
    "digit-for-letter": [
        (f"https://{odd}.{ending(domain)}/", domain)
        for name, domain in NAMED.items()
        for odd in swapped(name, {"o": "0", "l": "1", "i": "1", "e": "3", "a": "4", "s": "5"})
    ],
    "foreign-letters": [
        (f"https://{address}.{ending(domain)}/", domain)
        for domain in REGISTERED
        for odd in swapped(domain.partition(".")[0], CYRILLIC)
        for address in (odd, punycode(odd))
    ],
    "full-width": [(f"https://{full_width(domain)}/", domain) for domain in DOMAINS],
    "kana": [(f"https://{domain}んlogin.example.com/", domain) for domain in DOMAINS]
    + [(f"https://{domain.replace('-', 'ー')}/", domain) for domain in DOMAINS if "-" in domain]
    + [(f"https://{odd}.jp/", domain) for name, domain in JAPANESE.items() for odd in swapped(name, KANA)],
    "official-name-as-subdomain": [(f"https://{domain}.account.example.com/", domain) for domain in DOMAINS]
    + [(f"https://{name}.example.top/", domain) for name, domain in NAMED.items()],
    "user-at-host": [(f"https://{domain}@example.com/login", domain) for domain in DOMAINS]
    + [(f"https://www.{domain}:secret@203.0.113.9/", domain) for domain in DOMAINS],
    "port": [(f"https://{domain}:8443/", domain) for domain in DOMAINS],
    "shortener": [(f"https://bit.ly/{domain}", domain) for domain in DOMAINS],
    "ip-address": [
        (f"http://{number}/{domain}/login", domain)
        for domain in DOMAINS
        for number in ("203.0.113.9", "3405803785", "0xcb007109", "[2001:db8::9]")
    ],
}
"""Twelve tricks: the sign that must be named, and (look-alike, official domain) for as many domains as they fit."""


def test_there_are_twelve_tricks_and_enough_of_each():
    assert len(TRICKS) == 12
    assert min(map(len, TRICKS.values())) >= 25
    assert sum(map(len, TRICKS.values())) > 1000


def is_caught(kind, found, owners):
    """Tell whether a verdict names the trick, the letters that show it, and one of the carriers that are imitated."""
    imitated = {registered_part(sign.imitates) for sign in found.signs if sign.kind == kind and sign.imitates}
    owned = {registered_part(name) for owner in owners for name in owner.domains}
    return (
        found.verdict == "look-alike"
        and not imitated.isdisjoint(owned)
        and not {carrier.id for carrier in found.carriers}.isdisjoint(carrier.id for carrier in owners)
        and all(sign.part for sign in found.signs)
    )


@pytest.mark.parametrize("kind", TRICKS)
def test_look_alikes_are_caught(kind):
    """Each is called a look-alike of the right carrier, and the trick is named with the letters that show it."""
    judged = [(address, judge_url(KNOWN, address), KNOWN.owners[domain]) for address, domain in TRICKS[kind]]
    missed = {address: (found.verdict, found.signs) for address, found, by in judged if not is_caught(kind, found, by)}
    assert missed == {}


SPELLINGS = (
    "{}",
    "https://{}",
    "http://{}/",
    "https://www.{}/path?q=1#top",
    "HTTPS://{}/",
    "https://{}./",
    "//{}/",
    "  <https://{}/>\n",
    "hxxps://{}/",
    "https://{}:443/",
    "http://{}:80/",
    "https://deeper.{}/",
)


@pytest.mark.parametrize("domain", DOMAINS)
def test_official_domain_passes_its_own_check(domain):
    """However it is written; and below it too, except where customers publish."""
    for spelling in SPELLINGS[:-1]:
        found = judge_url(KNOWN, spelling.format(domain))
        assert (found.verdict, found.signs) == ("official", ())
        assert {carrier.id for carrier in KNOWN.owners[found.domain or ""]} == {it.id for it in found.carriers}
        assert found.sources
    assert judge_url(KNOWN, domain.upper().replace(".", "[.]")).verdict == "official"
    deeper = judge_url(KNOWN, SPELLINGS[-1].format(domain)).verdict
    assert deeper == ("unknown" if domain in ("biglobe.ne.jp", "ocn.ne.jp", "king.mineo.jp") else "official")


MISSPELT = ("docmo.ne.jp", "doccomo.ne.jp", "docoom.ne.jp", "sofbank.jp", "softbnak.jp", "bigloobe.ne.jp", "ahammo.com")


@pytest.mark.parametrize("address", MISSPELT)
def test_slip_of_the_pen_is_caught(address):
    assert {sign.kind for sign in judge_url(KNOWN, address).signs} == {"misspelling"}


UNRELATED = [
    line for line in (EXAMPLES / "unrelated_domains.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"
]


def test_there_are_a_hundred_unrelated_domains():
    assert len(set(UNRELATED)) > 100


def test_unrelated_domains_are_not_accused():
    """A real site is neither called official nor a look-alike, however near its name comes."""
    judged = {address: judge_url(KNOWN, f"https://{address}/") for address in UNRELATED}
    accused = {
        address: (found.verdict, found.signs)
        for address, found in judged.items()
        if found.verdict not in ("third-party", "unknown", "bears-name") or any(sign.imitates for sign in found.signs)
    }
    assert accused == {}


def test_sources_of_the_catalogue_are_not_accused_unless_they_bear_a_name():
    """Press, ministries and other companies that the catalogue cites are known for what they are."""
    accused = [
        host
        for host, pages in KNOWN.pages.items()
        if any(page.kind in ("press", "regulator", "secondary") for page in pages)
        and judge_url(KNOWN, host).verdict == "look-alike"
    ]
    assert accused == []


@pytest.mark.parametrize(
    ("found", "name", "expected"),
    [
        ("docmo", "docomo", True),
        ("doccomo", "docomo", True),
        ("docono", "docomo", True),
        ("dcoomo", "docomo", True),
        ("docomo", "docomo", False),
        ("locomo", "docomo", True),
        ("docoommo", "docomo", False),
        ("", "docomo", False),
    ],
)
def test_one_slip(found, name, expected):
    assert is_one_slip(found, name) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("docmo", True),
        ("doccomo", True),
        ("dcoomo", True),
        ("docono", True),
        ("dovomo", True),
        ("docom0", True),
        ("documo", False),
        ("docoao", False),
        ("locomo", False),
        ("docomo", False),
    ],
)
def test_likely_slip(found, expected):
    """The first letter is right, and one that is replaced looks like the other or stands beside it on a keyboard."""
    assert is_likely_slip(found, "docomo") == expected


@pytest.mark.parametrize(
    ("found", "expected"), [("ppovo", True), ("povvo", True), ("opvo", False), ("pvoo", True), ("provo", False)]
)
def test_stutter(found, expected):
    assert is_stutter(found, "povo") == expected


def test_letters_of_one_shape_are_one():
    assert skeleton("ｄＯｃ0мо") == skeleton("docomo")
    assert skeleton("ンフ卜バン久") != skeleton("ソフトバンク")
    assert skeleton("ンフ卜バンク") == skeleton("ソフトバンク")


def test_letters_by_hand_are_those_that_the_list_of_unicode_lacks():
    """A letter stands once: what the list holds is not grouped by hand besides, and no letter has two shapes."""
    listed = [letter for letters in LOOK_ALIKE_LETTERS.values() for letter in letters]
    assert len(listed) == len(set(listed))
    assert not any(map(str.isascii, listed))
    by_hand = [letter for letters in _GROUPS.values() for letter in letters]
    assert len(by_hand) == len(set(by_hand))
    assert not set(listed) & set(by_hand)


@pytest.mark.parametrize("letter", [letter for letters in LOOK_ALIKE_LETTERS.values() for letter in letters])
def test_every_listed_letter_is_reached(letter):
    """It stands as folding leaves it; a letter that folding changes would never be looked up."""
    assert skeleton(letter).isascii()


def test_nothing_given_away_by_a_name_of_nobody():
    from simguide.commands.check.hosts import parse_address

    assert find_giveaways(parse_address("example.com"), KNOWN.official) == ()


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("bocomo.ne.jp", "misspelling"),
        ("docomoa.ne.jp", "misspelling"),
        ("doconno.ne.jp", "similar-letters"),
        ("softbanlc.jp", "similar-letters"),
        ("boeomo.ne.jp", None),
        ("doeono.ne.jp", "similar-letters"),
        ("doc.omo.ne.jp", "hyphen"),
        ("mineu.jp", "near-name"),
        ("povob.jp", "near-name"),
        ("iuqwimax.jp", "near-name"),
        ("novo.jp", None),
        ("xmobile.jp", None),
        ("mlook.com", None),
        ("alamo.com", None),
        ("documo.com", None),
        ("alrai.com", None),
        ("7sim.cc", None),
        ("richardoconnor.shop", None),
        ("bastei-luebbe.de", None),
    ],
)
def test_behind_the_official_ending_a_letter_is_enough(address, kind):
    """Elsewhere, and in names of a few letters, it is only what a hand or an eye mistakes."""
    assert {sign.kind for sign in judge_url(KNOWN, address).signs} == ({kind} if kind else set())


def test_a_letter_from_a_short_name_is_said_to_be_no_more():
    """It may be another company: the verdict says so, and no carrier is said to be imitated by it."""
    found = judge_url(KNOWN, "https://mineu.jp/")
    assert (found.verdict, found.case) == ("look-alike", "near-name")


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("kddi-id.com", "au.kddi.com"),
        ("portal.kddi-id.com", "au.kddi.com"),
        ("update-kddixyz.example.top", "au.kddi.com"),
        ("idauonekddi.com", "auone.jp"),
        ("2softbank.jp", "softbank.jp"),
        ("untdocomo.com", "docomo.ne.jp"),
        ("wallet-aupay.top", "au.com"),
        ("aupay-wel.com", "au.com"),
        ("myaupaycard.shop", "au.com"),
        ("aupay.example.top", "au.com"),
        ("aupay.shop", "au.com"),
        ("jp-auid.com", "au.com"),
        ("auidseveruiys.ga", "au.com"),
        ("my-au.example.top", "au.com"),
        ("myau-info.com", "au.com"),
    ],
)
def test_names_under_which_fraud_poses_are_guarded(address, domain):
    found = judge_url(KNOWN, address)
    assert found.verdict == "look-alike"
    assert domain in {sign.imitates for sign in found.signs}


@pytest.mark.parametrize(
    "address",
    [
        *(
            "aupaysdesanes.com",
            "beaupay.top",
            "aupayroll.com",
            "campingaupaysdehanau.fr",
            "mauidivers.com",
            "piauidigital.pi.gov.br",
        ),
        *(
            "my-auction.co.jp",
            "myaudi.in",
            "myaudiostory.com",
            "myauto.by",
            "getmyauto.com",
            "myauslife.com.au",
            "myau.com",
        ),
        *("myau.com", "audi.com", "aone.net.au", "softbanktech.co.jp", "onlinemovies.biz", "radiobrastelecom.com.br"),
    ],
)
def test_words_that_hold_a_guarded_name_are_not_accused(address):
    assert judge_url(KNOWN, address).signs == ()


@pytest.mark.parametrize(
    ("address", "verdict"),
    [
        *((host, "third-party") for host in ("docomo-cycle.jp", "tcc.docomo-cycle.jp", "mail.auone-net.jp")),
        *((host, "third-party") for host in ("someone@softbank.ne.jp", "ymobile.ne.jp", "storage-dag.iijgio.com")),
        *((host, "bears-name") for host in ("nttdocomo-ssw.com", "kddi-research.jp", "softbankrobotics.com")),
        *((host, "unknown") for host in ("minet.jp", "7cloudlink.com")),
    ],
)
def test_what_belongs_to_the_family_or_is_used_by_many_is_not_accused(address, verdict):
    """Without a source that says whose it is, it is not vouched for either."""
    found = judge_url(KNOWN, address)
    assert (found.verdict, found.signs) == (verdict, ())
    assert bool(found.real_domains) == (verdict != "unknown")
    assert found.sources
