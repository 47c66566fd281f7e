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
    f"{_CREDENTIAL_WORDS} app bill bills card center charge co com contact customer d e esim help home id info "
    "information japan jp mail member members mobile my ne net news notice ntt official online or phone point points "
    "portal safe service services shop sim site smart sso store support system tel top user wallet web wifi www"
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
