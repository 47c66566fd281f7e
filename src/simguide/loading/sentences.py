"""Splits a text into its sentences, in any of the three languages."""

import re

_ASIDE = re.compile(r"「[^」]*」|『[^』]*』|“[^”]*”|（[^（）]*）|\([^()]*\)|\"[^\"]*\"")
"""What a text quotes from a screen, or says in brackets."""
_ABBREVIATION = r"(?<!\be\.g)(?<!\bi\.e)(?<!\bNo)(?<!\bNos)(?<!\bInc)(?<!\bCo)(?<!\bLtd)(?<!\bCorp)(?<!\bSt)(?<!\bvs)"
_END = re.compile(rf"[。！？]\s*(?=\S)|{_ABBREVIATION}\.\s+(?=\S)|[!?]\s+(?=\S)")
"""A mark that ends a sentence before another one; a dot within 1.5 or a name such as Y!mobile is none."""


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; what it quotes or says in brackets ends none."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(_ASIDE.sub(lambda aside: "-" * len(aside[0]), text)):
        found.append(text[start : end.end()].strip())
        start = end.end()
    return (*found, text[start:].strip())


def outside_asides(text: str) -> str:
    """Return a text without what it quotes from a screen or says in brackets."""
    return _ASIDE.sub("", text)
