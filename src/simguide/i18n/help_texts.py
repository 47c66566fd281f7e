"""What the texts of the help are: lines for the lists of commands, and translations of what the commands declare."""

from collections.abc import Mapping
from typing import TypeAlias

Lines: TypeAlias = Mapping[str, tuple[str, str, str]]
"""Command, e.g. `check url`, and its line in the list of commands in English, Simplified Chinese, Japanese."""
Texts: TypeAlias = Mapping[str, tuple[str, str]]
"""An English text of a command, as its declaration has it, and the same in Chinese and Japanese.

Where an option takes one of some words, `{words}` stands for them.
"""
