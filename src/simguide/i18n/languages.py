"""Which language to answer in."""

from collections.abc import Mapping
from typing import Final

from simguide.model.base import Lang

LANGUAGES: Final[tuple[Lang, ...]] = ("en", "zh", "ja")


def parse_language(tag: str) -> Lang | None:
    """Return the language of a tag such as `zh-CN`, `zh_Hans`, `ja-JP` or `ja_JP.UTF-8`, or None."""
    primary = tag.replace("_", "-").split(".")[0].split("-")[0].lower()
    return next((lang for lang in LANGUAGES if lang == primary), None)


def choose_language(environment: Mapping[str, str]) -> Lang:
    """Return the language of SIMGUIDE_LANG, else of the locale, else English."""
    for name in ("SIMGUIDE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name)
        if value:
            return parse_language(value) or "en"
    return "en"
