"""What a chapter of messages is."""

from collections.abc import Mapping
from typing import TypeAlias

Chapter: TypeAlias = Mapping[str, tuple[str, str, str]]
"""Key and the text in English, Simplified Chinese, Japanese; `{names}` are filled in.

What is counted has two forms in English, for one and for other numbers: `{count:source|sources}` is "1 source" or
"2 sources". Chinese and Japanese have one.
"""
