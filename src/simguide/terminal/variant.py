"""Takes Chinese texts in traditional characters where they were made; `tools/translations.py` makes them."""

import os.path

from simguide.loading import catalogue

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 (as `loading.catalogue`)
TEXTS = os.path.join(_PACKAGE, "zh-Hant.json")  # noqa: PTH118 (the same)
"""Texts of the program: each in simplified characters, and the same in traditional ones."""
CATALOGUE = os.path.join(_PACKAGE, "catalogue.zh-Hant.sqlite")  # noqa: PTH118 (the same)
"""The catalogue, whose Chinese texts are in traditional characters."""


def take_traditional() -> bool:
    """Let traditional characters stand in place of simplified ones in all answers; tell whether there are any."""
    if not (os.path.exists(TEXTS) and os.path.exists(CATALOGUE)):  # noqa: PTH110 (the same)
        return False
    import json  # only where there are such texts
    from pathlib import Path

    from simguide.i18n.messages import vary

    vary(json.loads(Path(TEXTS).read_text(encoding="utf-8")))
    catalogue.SNAPSHOT = CATALOGUE
    return True
