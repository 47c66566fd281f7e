"""Puts the texts of commands into a language: what they declare in English, by the words of their folders."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple

from simguide.i18n.help_texts import Lines, Texts
from simguide.i18n.help_words import TEXTS
from simguide.i18n.messages import message, varied
from simguide.i18n.values import joined, value_names
from simguide.model.base import Lang
from simguide.terminal.choices import Vocabulary, vocabularies_of


class HelpTexts(NamedTuple):
    """Texts of the help, of some folders."""

    lines: Mapping[str, tuple[str, str, str]]
    texts: Mapping[str, tuple[str, str]]

    def line(self, command: str, lang: Lang) -> str:
        """Return the line of a command in a list of commands."""
        line = self.lines[command][("en", "zh", "ja").index(lang)]
        return varied(line) if lang == "zh" else line

    def said(self, text: str, lang: Lang) -> str:
        """Return a text of a declaration in a language; one that has no translation stays English."""
        if lang == "en" or text not in self.texts:
            return text
        return self.texts[text][1] if lang == "ja" else varied(self.texts[text][0])

    def help_of(self, help_: str, vocabulary: Vocabulary | None, lang: Lang) -> str:
        """Return the help of an option or an argument."""
        if vocabulary is None:
            return self.said(help_, lang)
        names = joined(value_names(vocabulary.group, vocabulary.words, lang), lang)
        return self.said(vocabulary.says, lang).format(words=names)


def texts_of(folders: Iterable[str]) -> HelpTexts:
    """Return the texts of the folders of some commands, and those that they share."""
    lines: dict[str, tuple[str, str, str]] = {}
    texts = dict(TEXTS)
    for folder in dict.fromkeys(folders):
        words = import_module(f"simguide.commands.{folder}.help_words")
        own_lines: Lines = words.LINES
        own_texts: Texts = words.TEXTS
        lines.update(own_lines)
        texts.update(own_texts)
    return HelpTexts(lines, texts)


def _told_in(help_option: Callable[[Any], Any], lang: Lang, context: Any) -> Any:
    """Return the option for help, which Typer makes where it is asked for, with its text in a language."""
    option = help_option(context)
    if option is not None:
        option.help = message("help.this", lang)
    return option


def localize(command: Any, path: str, texts: HelpTexts, lang: Lang) -> None:
    """Give a command, and those below it, the texts of a language: for its help, and for what a shell shows of it."""
    vocabularies = vocabularies_of(command.callback) if command.callback is not None else {}
    if path in texts.lines:
        command.short_help = texts.line(path, lang)
    command.help = texts.said(" ".join((command.help or "").split()), lang)
    for parameter in command.params:
        if parameter.help:
            parameter.help = texts.help_of(parameter.help, vocabularies.get(parameter.name), lang)
    command.get_help_option = partial(_told_in, command.get_help_option, lang)
    for name, below in getattr(command, "commands", {}).items():
        localize(below, f"{path} {name}".strip(), texts, lang)
