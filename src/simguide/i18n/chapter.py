"""What a chapter of messages is."""

from collections.abc import Mapping
from typing import TypeAlias

Chapter: TypeAlias = Mapping[str, tuple[str, str, str]]
"""Key and the text in English, Simplified Chinese, Japanese; `{names}` are filled in."""
