"""The words that fraud and shops alike put beside a name in a host."""

from functools import cache
from typing import Final

from simguide.commands.check.skeletons import skeleton

COUNTRY_WORDS: Final = ("jp", skeleton("japan"))
"""How a host says that it is of Japan, as skeletons."""
_CREDENTIAL_WORDS: Final = (
    "account acct auth billing confirm connect login logon mypage pay payment refund secure security signin signon "
    "unpaid update verify"
)
_IDENTITY_WORDS: Final = f"{_CREDENTIAL_WORDS} card firm id info japan jp my wallet"
_WORDS: Final = (
    f"{_CREDENTIAL_WORDS} access admin agree app bill bills business card cdn center charge choose claim click co com "
    "confirmation contact customer d download e enroll esim find group help home http https id info information install "
    "japan jp mail member members mobile my ne net news notice ntt official online or payments phone point points portal "
    "recovery register safe service services shop signup sim site smart ssl sso store summary support system tel top "
    "user verification view wallet web wifi ww www"
)


@cache
def credential_words() -> frozenset[str]:
    """Return words that stand where one logs in or pays, as skeletons."""
    return frozenset(map(skeleton, _CREDENTIAL_WORDS.split()))


@cache
def is_of_words(text: str) -> bool:
    """Tell whether a skeleton is nothing but usual words; nothing at all is, too."""
    return _is_of(text, _usual_words())


@cache
def is_of_identity_words(text: str) -> bool:
    """Tell whether a skeleton is nothing but words of accounts, cards and the country; nothing at all is, too."""
    return _is_of(text, _identity_words())


@cache
def _usual_words() -> frozenset[str]:
    return frozenset(map(skeleton, _WORDS.split()))


@cache
def _identity_words() -> frozenset[str]:
    return frozenset(map(skeleton, _IDENTITY_WORDS.split()))


def _is_of(text: str, words: frozenset[str]) -> bool:
    reached = {0}
    for end in range(1, len(text) + 1):
        if any(text[start:end] in words for start in reached):
            reached.add(end)
    return len(text) in reached
