"""Hands an answer over: its page to a browser or to a phone, its sentence to a clerk."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from simguide.errors import NO_MATCH, OK, ChoiceError, InputError
from simguide.i18n.messages import message
from simguide.model.base import Lang
from simguide.render.compose import compose
from simguide.render.document import Document, Field
from simguide.terminal.exits import say
from simguide.terminal.writing import Format, put

if TYPE_CHECKING:
    from simguide.model.answer import Answer

Hand = Literal["open", "page-qr", "show-clerk"]
"""What to do beside showing an answer; each is an option of the same name."""
_SENTENCES = ("clerk", "contact-say")
"""Fields with a sentence for whoever reads Japanese: in a shop, and at a desk."""
_BESIDE = ("clerk-reading", "clerk-meaning")
"""Its reading and its meaning."""


def chosen_hand(format_: Format, *, is_open: bool, is_page_qr: bool, is_clerk: bool) -> Hand | None:
    """Return what is to be handed over, or None.

    Raises:
        ChoiceError: Two of them are asked for, or what is drawn for people is to stand in a text for programs.
    """
    wanted: dict[Hand, bool] = {"open": is_open, "page-qr": is_page_qr, "show-clerk": is_clerk}
    asked = [hand for hand, is_wanted in wanted.items() if is_wanted]
    if len(asked) > 1:
        raise ChoiceError(option=f"--{asked[0]}", found=f"--{asked[1]}", choices=tuple(f"--{it}" for it in wanted))
    if asked and asked[0] != "open" and format_ != "table":
        raise ChoiceError(option=f"--{asked[0]}", found=f"--format {format_}", choices=("--format table",))
    return asked[0] if asked else None


def clerk_text(answer: "Answer", lang: Lang) -> str:
    """Return the sentence of an answer alone, with room around it, its reading and its meaning below.

    The way that it belongs to is said on stderr.

    Raises:
        InputError: The answer has no sentence for anybody.
    """
    for group in compose(answer, lang, depth="full").groups:
        for entry in group.entries:
            told = {field.key: field.values[0] for field in entry.fields if field.values}
            sentence = next((told[key] for key in _SENTENCES if key in told), None)
            if sentence is not None:
                if what := entry.title or group.heading:
                    say(what)
                return "\n".join(
                    ("", f"    {sentence}", "", *(f"    {told[key]}" for key in _BESIDE if key in told), "")
                )
    raise InputError(key="no-clerk")


def hand_over(answer: "Answer", lang: Lang, hand: Hand) -> int:
    """Open the page of an answer, or draw it for a phone; return the exit code.

    Raises:
        InputError: The answer names no page.
    """
    page = _page(answer, lang)
    if page is None:
        raise InputError(key="no-page")
    if hand == "page-qr":
        put(f"\n{_drawn(page)}{page}\n")
        return OK
    import webbrowser  # only where a page is to be opened

    is_open = webbrowser.open(page)
    say(message("page.opened" if is_open else "page.no-browser", lang, page=page))
    return OK if is_open else NO_MATCH


def _page(answer: "Answer", lang: Lang) -> str | None:
    """Return the page that an answer shows first."""
    for depth in ("short", "full"):
        document = compose(answer, lang, depth=depth)
        for field in _fields(document):
            if field.style == "link":
                return field.values[0]
    return None


def _fields(document: Document) -> Iterator[Field]:
    for group in document.groups:
        if not group.is_apparatus:
            for entry in group.entries:
                yield from entry.fields


def _drawn(page: str) -> str:
    import segno  # only to draw

    drawn = io.StringIO()
    segno.make(page, micro=False).terminal(drawn, border=2, compact=True)
    return drawn.getvalue()
