"""Writes pages of a document whose every text would be markup, for a browser: python -m tests.browser.hostile DIR."""

import sys
from pathlib import Path

from simguide.publish.atlas import atlas_of
from simguide.publish.pages import Page, Pages
from simguide.publish.places import LANGUAGES
from simguide.publish.settings import Settings
from simguide.publish.site import STATIC
from simguide.render.html import Pen, full_html, joined, short_html
from tests.conftest import AS_OF, shipped_catalogue
from tests.publish.test_pages import HOSTILE, hostile


def main(folder: Path) -> None:
    """Write a page in each language, and what pages load."""
    pages = Pages(shipped_catalogue().on(AS_OF), (), atlas_of(()), Settings(as_of=AS_OF))
    for lang in LANGUAGES:
        pen = Pen(lang)
        body = joined(short_html(hostile(), pen), full_html(hostile(), pen))
        there = folder / lang / "hostile"
        there.mkdir(parents=True, exist_ok=True)
        page = Page(lang, "hostile", HOSTILE, HOSTILE)
        (there / "index.html").write_text(pages.filled("plain", page, body=body), encoding="utf-8")
    for path in STATIC.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
