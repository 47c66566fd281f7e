"""The words of every question, by the folder that brings them."""

from importlib import import_module

from simguide.command_list import COMMANDS
from simguide.i18n import shared_words
from simguide.i18n.chapter import Chapter

SHARED = "shared"
CHAPTERS: dict[str, Chapter] = {SHARED: shared_words.MESSAGES} | {
    folder: import_module(f"simguide.commands.{folder}.words").MESSAGES for folder in dict.fromkeys(COMMANDS.values())
}
MESSAGES = {key: words for chapter in CHAPTERS.values() for key, words in chapter.items()}
