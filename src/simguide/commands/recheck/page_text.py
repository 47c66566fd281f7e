"""Reads a page of HTML into what people see of it. The only module that knows the HTML reader."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from simguide.commands.recheck.answer import PageText

_UNSEEN = ["script", "style", "noscript", "template", "svg", "iframe"]
_LEAST_READ = 200
"""Letters below which a page that has scripts is made by them."""
_NAMES = ("alt", "aria-label", "placeholder", "title")
_DATA = 'script[type="application/json"], script[type="application/ld+json"]'
_MOST_DEPTH = 60
_DAY = r"(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})"
_SAYS_CHANGED = re.compile(
    rf"(?:最終更新日?時?|更新日時?|改定日|改訂日|更新时间|更新日期|last\s+(?:updated|modified)|updated)\s*(?:on|at)?\s*[:：]?\s*{_DAY}",
    re.IGNORECASE,
)
_SAYS_PUBLISHED = re.compile(
    rf"(?:公開日|掲載日|発表日|发布时间|发布日期|published)\s*(?:on)?\s*[:：]?\s*{_DAY}", re.IGNORECASE
)
_META = ("article:modified_time", "og:updated_time", "article:published_time")
_CHARSET = re.compile(rb"""<meta[^>]{0,100}charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
_HEAD_BYTES = 4096
_OF_JAPAN = ("cp932", "euc-jp")


def read_page(content: bytes, *, charset: str | None, is_html: bool) -> PageText:
    """Return what people read of a page.

    Args:
        content: What the server sent.
        charset: Encoding that the server names, if any.
        is_html: Whether it is HTML; else it is plain text.
    """
    text = decoded(content, charset)
    if not is_html:
        return PageText(text=text)
    tree = LexborHTMLParser(text)
    root = tree.root
    lang = "" if root is None else root.attributes.get("lang") or ""
    has_scripts = tree.css_first("script") is not None
    embedded = "\n".join(_embedded(tree))
    stated = [_attribute(tree, f'meta[property="{name}"]', "content") for name in _META]
    tree.strip_tags(_UNSEEN)
    seen = "" if tree.body is None else tree.body.text(deep=True, separator=" ")
    title = tree.css_first("title")
    words = " ".join(filter(None, [title.text() if title is not None else "", seen, *_called(tree)]))
    read = re.sub(r"\s+", " ", words).strip()
    return PageText(
        text=read,
        embedded=embedded,
        lang=lang,
        dated=_dated(read, stated),
        is_script_only=has_scripts and len(re.sub(r"\s", "", seen)) < _LEAST_READ,
    )


def decoded(content: bytes, charset: str | None) -> str:
    """Return the text of a page: as the server says, as the page says, or as pages of Japan are written."""
    head = _CHARSET.search(content[:_HEAD_BYTES])
    named = [charset, head[1].decode("ascii") if head else None, "utf-8", *_OF_JAPAN]
    for name in named:
        if name is not None:
            with suppress(LookupError, UnicodeDecodeError):
                return content.decode(name)
    return content.decode("utf-8", errors="replace")


def _embedded(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield the words and figures of the data that a page carries for its scripts."""
    for node in tree.css(_DATA):
        with suppress(ValueError, RecursionError):
            yield from _said(json.loads(node.text(deep=True)), 0)


def _said(value: Any, depth: int) -> Iterator[str]:
    if depth > _MOST_DEPTH:
        return
    match value:
        case dict():
            for inner in value.values():
                yield from _said(inner, depth + 1)
        case list():
            for inner in value:
                yield from _said(inner, depth + 1)
        case str():
            yield value


def _called(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield what pictures, fields and buttons are called."""
    for name in _NAMES:
        for node in tree.css(f"[{name}]"):
            yield node.attributes.get(name) or ""
    for node in tree.css('input[type="submit"], input[type="button"]'):
        yield node.attributes.get("value") or ""


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return "" if node is None else node.attributes.get(name) or ""


def _dated(text: str, stated: list[str]) -> str:
    """Return the day that a page gives as that of its last change, else of its publication, ISO."""
    said = _SAYS_CHANGED.search(text)
    if said is not None and (day := _iso(*said.groups())):
        return day
    for value in stated:
        found = re.match(r"(\d{4})-(\d{2})-(\d{2})", value)
        if found is not None and (day := _iso(*found.groups())):
            return day
    said = _SAYS_PUBLISHED.search(text)
    return "" if said is None else _iso(*said.groups())


def _iso(year: str, month: str, day: str) -> str:
    with suppress(ValueError):
        return date(int(year), int(month), int(day)).isoformat()
    return ""
