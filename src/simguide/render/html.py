"""Writes a document as HTML: what matters first, all the rest in parts that open.

Every text is escaped where it is put into an element; only what this module wrote itself is markup. What may be opened
is an address of the web or a telephone number, whatever stands in the data.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from typing import Final, NamedTuple, TypeAlias

from simguide.i18n.messages import message
from simguide.model.base import Lang
from simguide.render.document import Document, Entry, Field, Group, number_entries
from simguide.render.layout import BETWEEN_COMMANDS
from simguide.render.marks import read_marks

TAGS: Final = {"en": "en", "zh": "zh-Hans", "ja": "ja"}
"""The languages as HTML and search engines name them."""
_VOID: Final = frozenset(["br", "img", "input", "link", "meta"])
_WEB: Final = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_TOKENS: Final = re.compile(
    r"(?P<label>「[^「」]*」)"
    r"|`(?P<quoted>simguide [^`]+)`|(?P<typed>\bsimguide(?: [a-z0-9][\w.-]*)+)"
    r"|(?P<mark>\[\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*\])"
    r"|(?P<foreign>[\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uff66-\uff9f]+)"
)
_WIDE: Final = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]")
_KANA: Final = re.compile(r"[\u3041-\u30fa\u31f0-\u31ff\uff66-\uff9f]")
_BRACKETED: Final = re.compile(r"（[^（）]*[\u3041-\u30fa][^（）]*）")
_NUMBER: Final = re.compile(r"(?<![\w.,-])([+*#]?\d[\d-]+[\d#]|\d{3})(?![\w.,-])")
_DIALLED: Final = re.compile(r"[+*#]?[0-9][0-9-]*[0-9#]")
_DIAL_KEYS: Final = frozenset(["dial", "support", "number", "contact"])
_SOURCE_NUMBER: Final = re.compile(r"\[(\d+)\]")
_MOST_ROWS: Final = 8
_LEAST_FOLDED: Final = 3
"""Rows of a table that are seen at once, and from how many more on they are folded."""
_LISTS: Final = re.compile(r", |、")
_BUTTON_KEYS: Final = frozenset(["url", "page", "portal", "buy-page"])
"""Fields whose address is what to open next, as a button."""


class Html(str):
    """Markup; any other text is escaped when it is put into an element."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return itself: templates ask so whether a text is markup."""
        return self


Child: TypeAlias = str | None
Target: TypeAlias = Callable[[str], str | None]


def element(name: str, /, *children: Child, **attributes: str | bool | None) -> Html:
    """Return an element with what stands in it.

    Args:
        name: Its name.
        children: What stands in it; a text that is no markup is escaped, None is left out.
        attributes: Its attributes; `class_` is `class`, `_` within a name is a hyphen, False and None are left out.
    """
    written = []
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = key.rstrip("_").replace("_", "-")
        written.append(f" {attribute}" if value is True else f' {attribute}="{escape(value)}"')
    start = f"<{name}{''.join(written)}>"
    return Html(start if name in _VOID else f"{start}{joined(*children)}</{name}>")


def joined(*children: Child) -> Html:
    """Return markup and texts one after the other; texts are escaped."""
    return Html("".join(it if isinstance(it, Html) else escape(it) for it in children if it is not None))


def _as_href(address: str) -> str | None:
    """Return an address that a page may lead to: one of the web."""
    return address if _WEB.fullmatch(address) else None


class Pen(NamedTuple):
    """Writes texts in one language, and knows where what they name stands."""

    lang: Lang
    page_of: Target = lambda _line: None
    """The page of what is typed, without the name of the program; None where there is none."""
    carrier_page: Target = lambda _id: None
    """The page of a carrier by its id; None where it is no carrier."""
    anchored: frozenset[int] = frozenset()
    """Numbers of the ways that stand in full on the same page."""

    def text(self, text: str) -> Html:
        """Return a text of an answer: Japanese in it is marked, commands and sources are links."""
        parts: list[Html] = []
        at = 0
        for found in _TOKENS.finditer(text):
            parts.append(Html(escape(text[at : found.start()])))
            parts.append(self._token(found))
            at = found.end()
        parts.append(Html(escape(text[at:])))
        return joined(*parts)

    def _token(self, found: re.Match[str]) -> Html:
        if found["label"]:
            return self._label(found["label"])
        if found["mark"]:
            return self._mark(found["mark"])
        if found["foreign"]:
            return self._foreign(found)
        return self.command(found["quoted"] or found["typed"])

    def _label(self, label: str) -> Html:
        """Return what a screen says, as it says it; where it has no Japanese letters, it is in no language of Japan."""
        if self.lang == "ja":
            return Html(escape(label))
        return element("span", label, lang="ja" if _WIDE.search(label) else None, class_="label")

    def _foreign(self, found: re.Match[str]) -> Html:
        letters = found["foreign"]
        if self.lang == "ja":
            return Html(escape(letters))
        if self.lang == "en":
            return _japanese(letters) if _is_japanese(letters) else element("span", letters, lang=TAGS["zh"])
        return _japanese(letters) if _is_kana(letters) or _is_bracketed(found) else Html(escape(letters))

    def _mark(self, mark: str) -> Html:
        """Return the mark of sources, as a link to the first of them."""
        return element("a", mark, href=f"#s{next(read_marks(mark))}", class_="cite")

    def command(self, typed: str) -> Html:
        """Return what is typed, as a link where its answer has a page."""
        code = element("code", typed)
        href = self.page_of(typed.removeprefix("simguide "))
        return code if href is None else element("a", code, href=href)

    def value(self, field: Field, value: str) -> Html:
        """Return a value of a field as its style and its key ask for."""
        match field.style:
            case "link":
                return self._address(field, value)
            case "command":
                return _spaced(self.command(it) for it in value.split(BETWEEN_COMMANDS))
            case _ if field.key == "clerk":
                return _japanese(value, "clerk")
            case _ if field.key in _DIAL_KEYS:
                return self._numbers(value)
        pieces = _LISTS.split(value)
        pages = [self.carrier_page(piece) for piece in pieces]
        if all(pages[:-1]) and any(pages):  # the last may say how many more there are
            linked = (
                self.text(piece) if page is None else element("a", piece, href=page)
                for piece, page in zip(pieces, pages, strict=True)
            )
            return Html((", " if self.lang == "en" else "、").join(linked))
        return self.text(value)

    def _address(self, field: Field, value: str) -> Html:
        href = _as_href(value)
        if href is None:
            return self.text(value)
        shown = re.sub(r"^https?://(www\.)?", "", value, flags=re.IGNORECASE).rstrip("/")
        if field.key in _BUTTON_KEYS:
            return element("a", shown, href=href, class_="open", rel="nofollow")
        return element("a", shown.partition("/")[0], href=href, rel="nofollow")

    def _numbers(self, value: str) -> Html:
        """Return a value with its numbers as what a phone can dial."""
        parts = _NUMBER.split(value)
        return joined(*(_dial(it) if at % 2 else self.text(it) for at, it in enumerate(parts)))

    def title(self, entry: Entry) -> Html:
        """Return the title of an entry: a number is dialled, a carrier has its page."""
        page = self.carrier_page(entry.id) if entry.kind == "carrier" else None
        if page is not None:
            return element("a", self.text(entry.title), href=page)
        return _dial(entry.title) if _DIALLED.fullmatch(entry.title) else self.text(entry.title)


def _spaced(parts: Iterable[Html]) -> Html:
    return Html(" ".join(parts))


def _dial(number: str) -> Html:
    digits = re.sub(r"[^0-9+*#]", "", number)
    return element("a", number, href=f"tel:{digits.replace('#', '%23')}", class_="dial")


def _japanese(text: str, name: str | None = None) -> Html:
    return element("span", text, lang="ja", class_=name)


def _is_japanese(letters: str) -> bool:
    """Tell whether Japanese writes a text with these letters: the Japanese standard set has them all."""
    try:
        letters.encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return True


def _is_kana(letters: str) -> bool:
    """Tell letters that are in all likelihood one Japanese word in a Chinese text: half of them are kana."""
    return 2 * len(_KANA.findall(letters)) >= len(letters)


def _is_bracketed(found: re.Match[str]) -> bool:
    """Tell letters that stand in brackets with kana: the Japanese word behind its Chinese name."""
    return any(it.start() < found.start() and found.end() < it.end() for it in _BRACKETED.finditer(found.string))


def short_html(document: Document, pen: Pen) -> Html:
    """Return a short answer: all of it is seen at once. What to type next is left to the page around it."""
    parts: list[Html] = []
    for group in document.groups:
        entries = tuple(it for it in group.entries if not any(field.key == "next" for field in it.fields))
        if entries:
            parts.append(_short_group(group._replace(entries=entries), pen))
    return joined(*parts)


def _short_group(group: Group, pen: Pen) -> Html:
    heading = None if group.heading is None else element("h2", pen.text(group.heading))
    match group.layout:
        case "steps":
            body = element("ol", *(element("li", pen.text(it.title)) for it in group.entries), class_="steps")
        case "text":
            name = "lead" if group.is_close else None
            body = joined(*(element("p", pen.text(it.title), class_=name) for it in group.entries))
        case "table":
            body = _long_table(group, pen)
        case "lines":
            body = element("ul", *(_line(it, pen) for it in group.entries), class_="lines")
        case "facts" | "cards":
            body = joined(*(_facts(it, pen) for it in _merged(group.entries)))
    return joined(heading, body)


def _merged(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield entries; those without a title that follow each other are one list of facts."""
    fields: list[Field] = []
    for entry in entries:
        if entry.title or not entry.fields:
            if fields:
                yield Entry("facts", "", tuple(fields))
                fields = []
            yield entry
        else:
            fields.extend(entry.fields)
    if fields:
        yield Entry("facts", "", tuple(fields))


def _facts(entry: Entry, pen: Pen) -> Html:
    title = element("h2", pen.title(entry)) if entry.title else None
    return joined(title, _fields(entry.fields, pen))


def _fields(fields: Iterable[Field], pen: Pen) -> Html | None:
    """Return labelled facts as a list of them; a field without a label goes on with the one before it."""
    rows: list[tuple[Field, list[Html]]] = []
    for field in fields:
        if not any(field.values):
            continue
        if not field.label and rows:
            rows[-1][1].extend(_values(field, pen))
        else:
            rows.append((field, list(_values(field, pen))))
    if not rows:
        return None
    return element(
        "dl",
        *(element("div", element("dt", pen.text(field.label)), *found, class_=_kind(field)) for field, found in rows),
    )


def _values(field: Field, pen: Pen) -> Iterator[Html]:
    if field.style == "steps":
        yield element("dd", element("ol", *(element("li", pen.text(value)) for value in field.values), class_="steps"))
        return
    for value in field.values:
        if value:
            yield element("dd", pen.value(field, value))


def _kind(field: Field) -> str | None:
    """Return the classes of a field, as the stylesheet knows them."""
    names = {"warning": "warn", "price": "price", "weak": "weak"}
    found = [names[field.style]] if field.style in names else []
    if field.key in ("evidence", "clerk", "not-known"):
        found.append(f"is-{field.key}")
    return " ".join(found) or None


def _long_table(group: Group, pen: Pen) -> Html:
    """Return a table; of many rows the first are seen, and the others open."""
    count = len(group.entries) - _MOST_ROWS
    if count < _LEAST_FOLDED:
        return _table(group, pen)
    numbered = sum(entry.is_numbered for entry in group.entries[:_MOST_ROWS])
    first = group._replace(entries=group.entries[:_MOST_ROWS])
    rest = group._replace(entries=group.entries[_MOST_ROWS:], first_number=group.first_number + numbered)
    more = Html(escape(message("page.more-rows", pen.lang, count=count)))
    return joined(_table(first, pen), _part(more, _table(rest, pen)))


def _table(group: Group, pen: Pen) -> Html:
    """Return rows as a table; on a narrow screen each becomes a card, whose values say what they are."""
    first = group.entries[0]
    has_title = any(it.title for it in group.entries)
    labels = [field.label for field in first.fields]
    head = (
        [element("th", pen.text(group.title_label or message("page.row", pen.lang)), scope="col")] if has_title else []
    )
    head += [element("th", pen.text(label), scope="col") for label in labels]
    rows = []
    for number, entry in number_entries(group):
        cells = []
        if has_title:
            target = f"#w{number}" if number in pen.anchored else None
            title = pen.title(entry) if target is None else element("a", pen.text(entry.title), href=target)
            shown = joined(element("span", str(number), class_="n"), " ", title) if number else title
            cells.append(element("th", shown, scope="row"))
        for label, field in zip(labels, entry.fields, strict=True):
            values = [pen.value(field, it) for it in field.values if it]
            name = {"price": "price", "weak": "weak"}.get(field.style)
            cells.append(element("td", Html("<br>".join(values)), data_label=label, class_=name))
        rows.append(element("tr", *cells))
    thead = element("thead", element("tr", *head)) if any(labels) else None
    return element("table", thead, element("tbody", *rows))


def _line(entry: Entry, pen: Pen) -> Html:
    values = (pen.value(field, value) for field in entry.fields for value in field.values if value)
    return element("li", pen.title(entry), *(joined(" ", it) for it in values))


def full_html(document: Document, pen: Pen, *, is_open: bool = False) -> Html:
    """Return all that is on record: a part that opens for each way, rule, product ..., and one for the sources.

    Args:
        document: The answer in full.
        pen: Writes its texts.
        is_open: Whether what has no title of its own is open from the start, as on the page of a list.
    """
    anchored: set[int] = set()
    groups = (group for group in document.groups if not _is_next(group))
    return joined(*(_full_group(group, pen, anchored, is_open=is_open) for group in groups))


def anchored_in(document: Document) -> frozenset[int]:
    """Return the numbers of the ways that stand in a document in full, to which a link may lead."""
    groups = (group for group in document.groups if group.layout == "cards")
    found = (pair for group in groups for pair in number_entries(group))
    return frozenset(number for number, entry in found if number and entry.title and entry.fields)


def next_html(document: Document, pen: Pen) -> Html | None:
    """Return what to ask next, as links to where it is answered and the commands."""
    items = [
        _next_item(entry.title, field, pen)
        for group in document.groups
        if _is_next(group)
        for entry in group.entries
        for field in entry.fields
    ]
    return element("ul", *items, class_="next") if items else None


def _next_item(title: str, field: Field, pen: Pen) -> Html:
    """Return what is useful next: where one page answers it, its name leads there, and the command stands beside it."""
    pages = [pen.page_of(it.removeprefix("simguide ")) for it in field.values]
    if len(pages) == 1 and pages[0] is not None:
        return element("li", element("a", pen.text(title), href=pages[0]), " ", element("code", field.values[0]))
    return element("li", pen.text(title), *(joined(" ", pen.value(field, it)) for it in field.values))


def _is_next(group: Group) -> bool:
    return group.is_apparatus and any(entry.kind == "next" for entry in group.entries)


def _full_group(group: Group, pen: Pen, anchored: set[int], *, is_open: bool) -> Html:
    """Return a group; of several entries with one number the first bears the anchor, and is added to the anchored."""
    if group.is_apparatus:
        return _sources(group, pen)
    heading = None if group.heading is None else element("h2", pen.text(group.heading))
    if group.layout != "cards":
        summary = group.heading or message("page.list", pen.lang)
        whole = group._replace(heading=None)
        inner = _table(whole, pen) if group.layout == "table" else _short_group(whole, pen)
        return _part(pen.text(summary), inner, is_open=is_open)
    parts: list[Html] = []
    numbered = {id(entry): number for number, entry in number_entries(group)}
    for entry in _merged(group.entries):
        number = numbered.get(id(entry))
        if not entry.fields:
            parts.append(element("p", pen.text(entry.title)))
        elif not entry.title:
            about = _fields(entry.fields, pen)
            if about is not None:
                parts.append(_part(Html(escape(message("page.about", pen.lang))), about, is_open=is_open))
        else:
            mark = element("span", str(number), class_="n") if number else None
            anchor = f"w{number}" if number and number not in anchored else None
            anchored.update([number] if number else [])
            title = joined(mark, " " if mark else None, pen.text(entry.title))
            parts.append(_part(title, joined(_dialled(entry), _fields(entry.fields, pen)), anchor=anchor))
    return joined(heading, *parts)


def _dialled(entry: Entry) -> Html | None:
    """Return the number that an entry is called by, to be dialled: a title that opens a part cannot be a link too."""
    return element("p", _dial(entry.title)) if _DIALLED.fullmatch(entry.title) else None


def _part(summary: Html, inner: Html, *, anchor: str | None = None, is_open: bool = False, name: str = "part") -> Html:
    """Return a part that opens; its anchor stands within, so that a link to it opens it."""
    return element("details", element("summary", summary), element("div", inner, id=anchor), class_=name, open=is_open)


def _sources(group: Group, pen: Pen) -> Html:
    """Return the sources as a list that counts: the numbers written out would be a tenth of a long page."""
    items = []
    following = 1
    for entry in group.entries:
        found = _SOURCE_NUMBER.match(entry.title)
        number = following if found is None else int(found[1])
        anchor = f"s{number}" if found else None
        plain = (field._replace(key="source") for field in entry.fields)
        values = (joined(" ", pen.value(field, value)) for field in plain for value in field.values if value)
        title = Html(escape(entry.title if found is None else entry.title[found.end() :].strip()))
        skipped = None if number == following else str(number)
        items.append(element("li", title, *values, id=anchor, value=skipped))
        following = number + 1
    heading = f"{group.heading} ({len(group.entries)})"
    shown = element("ol", *items, class_="sources")
    return _part(Html(escape(heading)), shown, name="part sources")
