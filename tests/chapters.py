"""The words of every question, by the folder that brings them."""

import pkgutil
from importlib import import_module
from importlib.util import find_spec

from simguide import commands
from simguide.i18n import shared_words
from simguide.i18n.chapter import Chapter

SHARED = "shared"
CHAPTERS: dict[str, Chapter] = {SHARED: shared_words.MESSAGES} | {
    folder: import_module(f"simguide.commands.{folder}.words").MESSAGES
    for folder in sorted(it.name for it in pkgutil.iter_modules(commands.__path__))
    if find_spec(f"simguide.commands.{folder}.words") is not None
}
MESSAGES = {key: words for chapter in CHAPTERS.values() for key, words in chapter.items()}
