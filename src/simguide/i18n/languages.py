"""Which language to answer in."""

from collections.abc import Mapping
from typing import Final

from simguide.model.base import Lang

LANGUAGES: Final[tuple[Lang, ...]] = ("en", "zh", "ja")
_TRADITIONAL: Final = frozenset({"hant", "tw", "hk", "mo"})
"""Parts of a tag that ask for traditional characters."""
_CALLED_TRADITIONAL: Final = ("traditional", "繁", "正體", "cht")


def parse_language(tag: str) -> Lang | None:
    """Return the language of a tag such as `zh-CN`, `zh_Hans`, `ja-JP` or `ja_JP.UTF-8`, or None."""
    primary = tag.replace("_", "-").split(".")[0].split("-")[0].lower()
    return next((lang for lang in LANGUAGES if lang == primary), None)


def read_language(typed: str) -> Lang | None:
    """Return the language of a tag, or of what people call it: `cn`, `jp`, `Chinese`, `日本語`; None for any other."""
    lang = parse_language(typed)
    if lang is not None:
        return lang
    from simguide.i18n.values import find_value  # only for what is no tag

    return next((lang for lang in LANGUAGES if lang == find_value("lang", typed, LANGUAGES)), None)


def is_traditional(tag: str) -> bool:
    """Tell whether a tag, or what people call it, asks for Chinese in traditional characters: `zh_TW`, `繁體中文`."""
    parts = tag.replace("_", "-").split(".")[0].lower().split("-")
    if parts[0] == "zh":
        return "hans" not in parts and not _TRADITIONAL.isdisjoint(parts)
    return any(word in tag.casefold() for word in _CALLED_TRADITIONAL)


def choose_language(environment: Mapping[str, str]) -> Lang:
    """Return the language of SIMGUIDE_LANG, else of the list LANGUAGE, else of the locale, else English."""
    return next((lang for tag in language_tags(environment) if (lang := parse_language(tag))), "en")


def language_tags(environment: Mapping[str, str]) -> list[str]:
    """Return the languages that an environment asks for, the wanted one first.

    SIMGUIDE_LANG goes before all others. LANGUAGE is a list, `ja:en`, which counts as it does for other programs: not
    where the locale is that of no language.
    """
    own = environment.get("SIMGUIDE_LANG")
    if own:
        return [own]
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    listed = [] if locale.split(".")[0] in ("", "C", "POSIX") else environment.get("LANGUAGE", "").split(":")
    return [tag for tag in (*listed, locale) if tag]
