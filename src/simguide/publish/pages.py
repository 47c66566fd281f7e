"""Makes the pages: each answer in three languages, the way between them, and what stands around."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from simguide.command_list import COMMANDS
from simguide.commands.esim.answer import Usage
from simguide.i18n.messages import has_message, message
from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.model.carrier import Carrier, CarrierKind
from simguide.model.catalogue import Catalogue
from simguide.model.rule import RuleTopic
from simguide.publish.atlas import Atlas
from simguide.publish.islands import choice_form, dates_form, keep_button, script_data, search_form
from simguide.publish.places import API, LANGUAGES, page_path, way
from simguide.publish.questions import CARD, STAYS, Closed, carrier_commands
from simguide.publish.settings import Settings
from simguide.publish.templates import fill
from simguide.render.compose import compose, compose_whole_short
from simguide.render.document import Document
from simguide.render.html import TAGS, Html, anchored_in, element, full_html, joined, next_html, short_html
from simguide.render.picture import Strip
from simguide.render.svg import draw
from simguide.render.words import Words
from simguide.terminal.choices import words_of

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load: its own files and nothing else."""
NAMES: Final[Mapping[Lang, str]] = {"en": "English", "zh": "简体中文", "ja": "日本語"}
_BRIEF_NAMES: Final[Mapping[Lang, str]] = {"en": "EN", "zh": "中文", "ja": "日本語"}
DATA: Final = "data"
"""Place of the page on the data."""
CHOOSER: Final = "choose"
"""Place of the page that chooses an eSIM."""
API_CHANGES: Final = (("1.0.0", "2026-11-29", "first"),)
"""Versions of the API, the newest first, each with its day and the end of the key that says what it brought."""
_MENU: Final = (("carriers", "site.carriers"), ("esim", "site.esim"), ("keep", "site.keep"))
_TILES: Final = (
    *("renew", "balance", "esim", "keep", "recover", "autopay", "cancel", "move", "port", "contact"),
    *("arrive", "leave", "claims", "rules", "explain", "methods", "card-types", "sources"),
)
"""Questions that the home page begins with, in this order; any other that there is follows."""
_IN_ORDER: Final = frozenset(["move", "port", "arrive"])
"""Questions whose steps in the wrong order cost the line."""
_LEAST_STEPS: Final = 3
_MOST_DESCRIPTION: Final = 155


class Link(NamedTuple):
    """A link as a template writes it."""

    href: str
    text: str = ""
    note: str = ""
    is_here: bool = False
    rel: str = ""
    hreflang: str = ""
    type: str = ""


class Page(NamedTuple):
    """What differs from page to page."""

    lang: Lang
    place: str
    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    has_data: bool = False
    """Whether the same stands in Markdown and in the API."""
    is_hidden: bool = False
    """Whether no search engine is to list it."""

    @property
    def path(self) -> str:
        """Path of the page from the root of the site."""
        return page_path(self.lang, self.place)


class Pages:
    """Writes the pages of one site."""

    def __init__(self, catalogue: Catalogue, questions: tuple[Closed, ...], atlas: Atlas, settings: Settings) -> None:
        self._catalogue = catalogue
        self._questions = questions
        self._atlas = atlas
        self._settings = settings
        self._places = frozenset(it.place for it in questions)

    @cached_property
    def _carriers(self) -> dict[str, Carrier]:
        return {it.id: it for it in sorted(self._catalogue.carriers(), key=lambda it: it.id)}

    def answer(self, closed: Closed, answer: Answer, lang: Lang) -> str:
        """Return the page of an answer."""
        short, full = compose_whole_short(answer, lang), compose(answer, lang)
        page = Page(lang, closed.place, full.title, _description(short), self._crumbs(closed, lang), has_data=True)
        pen = self._atlas.pen(lang, page.path)._replace(anchored=anchored_in(full))
        is_list = all(group.layout == "table" for group in full.groups if not group.is_apparatus)
        name = "" if closed.carrier is None else getattr(self._carriers[closed.carrier].name, lang)
        return self.filled(
            "answer",
            page,
            heading=pen.text(short.title),
            short=short_html(short, pen),
            evidence=short.footer,
            picture=_picture(answer, short, lang),
            full=full_html(full, pen, is_open=is_list),
            onward=next_html(full, pen),
            islands=self._islands(closed, page),
            tasks=self._tasks(closed, page) if closed.carrier else (),
            tasks_label=message("site.tasks", lang, name=name),
            choices=self._choices(closed, page),
        )

    def home(self, lang: Lang) -> str:
        """Return the first page of a language."""
        title = message("site.tagline", lang)
        page = Page(lang, "", f"simguide · {title}", title)
        by_itself = {it.command: it for it in self._questions if it.line == it.command}
        commands = dict.fromkeys((*(it for it in _TILES if it in by_itself), *by_itself))
        tiles = [
            Link(self._to(page, by_itself[it].place), task_name(it, lang), _help_line(it, lang)) for it in commands
        ]
        return self.filled("home", page, tiles=tiles, search=search_form(lang), directory=self._directory(page, CARD))

    def not_found(self) -> str:
        """Return the page for an address that does not exist; it is shown at any depth, so its links are whole."""
        sections = []
        for lang in LANGUAGES:
            links = (
                element("a", message(key, lang), href=self._settings.address(page_path(lang, place)))
                for key, place in (("site.home", ""), ("site.carriers", "carriers"))
            )
            title = element("h1" if lang == LANGUAGES[0] else "h2", message("site.not-found", lang))
            lead = element("p", message("site.not-found-lead", lang))
            sections.append(element("section", title, lead, element("p", *_between(links, " · ")), lang=TAGS[lang]))
        return fill(
            "lost",
            policy=POLICY,
            root=self._settings.address(""),
            title=message("site.not-found", "en"),
            body=joined(*sections),
        )

    def data(self, lang: Lang) -> str:
        """Return the page that says how programs read the answers, with the changes of the API."""
        title, lead = message("site-data.title", lang), message("site-data.lead", lang)
        crumbs = (Link(way(page_path(lang, DATA), page_path(lang, "")), message("site.home", lang)),)
        page = Page(lang, DATA, title, lead, crumbs)
        rows = [
            (f"{API}/index.json", "index", True),
            (f"{API}/names.json", "names", True),
            (f"{API}/carriers/{{carrier}}/{{task}}.json", "one", False),
            (f"{API}/{lang}/carriers/{{carrier}}/{{task}}.json", "short", False),
            (f"{API}/{lang}/all/{{task}}.json", "all", False),
            (f"{API}/openapi.json", "openapi", True),
            ("schema/answer-1.json", "schema", True),
            ("schema/compact-1.json", "short", True),
            ("vectors/dates.json", "vectors", True),
            ("llms.txt", "llms", True),
        ]
        if self._settings.is_released:
            rows += [("data/datapackage.json", "package", True), ("data/changes.atom", "feed", True)]
        items = []
        for path, key, is_one in rows:
            code = element("code", path)
            shown = element("a", code, href=way(page.path, path)) if is_one else code
            items.append(element("div", element("dt", message(f"site-data.{key}", lang)), element("dd", shown)))
        versions = (
            element("li", f"{version} ({day}): {message(f'site-data.{key}', lang)}")
            for version, day, key in API_CHANGES
        )
        body = joined(
            element("p", lead),
            element("dl", *items),
            element("p", message("site-data.licence", lang)),
            _heading("site-data.changes", lang),
            element("p", message("site-data.promise", lang)),
            element("ul", *versions),
        )
        return self.filled("plain", page, body=body, dataset=self._dataset(lang, title, lead))

    def chooser(self, lang: Lang) -> str:
        """Return the page that chooses an eSIM; without scripts it leads to the pages of the usual stays."""
        title = message("choose.title", lang)
        here = page_path(lang, CHOOSER)
        crumbs = (
            Link(way(here, page_path(lang, "")), message("site.home", lang)),
            Link(way(here, page_path(lang, "esim")), task_name("esim", lang)),
        )
        page = Page(lang, CHOOSER, title, title, crumbs)
        days = [(f"esim/{it}-days", message("site.days", lang, days=it)) for it in STAYS]
        return self.filled("plain", page, body=joined(choice_form(lang), self._chips(page, "site.stays", days)))

    def _dataset(self, lang: Lang, title: str, lead: str) -> Html | None:
        """Return what a search engine for data reads; an address is whole there, so none where none is known."""
        if self._settings.base is None:
            return None
        described = {
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": f"simguide: {message('site.tagline', lang)}",
            "description": f"{title}. {lead}",
            "url": self._settings.address(page_path(lang, DATA)),
            "inLanguage": [TAGS[it] for it in LANGUAGES],
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "version": self._catalogue.version,
            "dateModified": self._settings.as_of.isoformat(),
            "isAccessibleForFree": True,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": "application/json",
                    "contentUrl": self._settings.address(f"{API}/index.json"),
                }
            ],
        }
        return script_data(described)

    def root(self) -> str:
        """Return the page that asks for the language."""
        heads = [Link(page_path(it, ""), rel="alternate", hreflang=TAGS[it]) for it in LANGUAGES]
        heads.append(Link("./", rel="alternate", hreflang="x-default"))
        if self._settings.base:
            heads = [it._replace(href=self._settings.address(it.href.removeprefix("./"))) for it in heads]
        languages = [
            Link(page_path(it, ""), NAMES[it], message("site.tagline", it), hreflang=TAGS[it]) for it in LANGUAGES
        ]
        described = message("site.tagline", "en")
        return fill("root", policy=POLICY, heads=heads, languages=languages, describe=described)

    def moved(self, lang: Lang, old: str, new: str) -> str:
        """Return the page that stands at a former id and leads to the present one."""
        here, there = page_path(lang, f"carriers/{old}"), page_path(lang, f"carriers/{new}")
        title, canonical = message("site.moved", lang), self._settings.address(there)
        return fill("moved", tag=TAGS[lang], href=way(here, there), title=title, canonical=canonical)

    def filled(self, template: str, page: Page, **values: Any) -> str:
        """Return a template filled in with what stands around every page, and with what a page has of its own."""
        lang, here = page.lang, page.path
        say: Callable[..., str] = partial(_say, lang)
        info = self._catalogue
        return fill(
            template,
            **{
                "lang": lang,
                "tag": TAGS[lang],
                "policy": POLICY,
                "title": page.title,
                "place": page.place,
                "description": page.description,
                "is_hidden": page.is_hidden,
                "root": way(here, ""),
                "home": way(here, page_path(lang, "")),
                "heads": () if page.is_hidden else self._heads(page),
                "dataset": None,
                "say": say,
                "menu": [
                    Link(self._to(page, place), message(key, lang), is_here=place == page.place)
                    for place, key in (*_MENU, ("claims", "site.claims"))
                    if place in self._places
                ],
                "languages": [
                    Link(
                        way(here, page_path(it, "" if page.is_hidden else page.place)),
                        _BRIEF_NAMES[it],
                        NAMES[it],
                        it == lang,
                    )._replace(hreflang=TAGS[it])
                    for it in LANGUAGES
                ],
                "crumbs": page.crumbs,
                "as_of": self._settings.as_of.isoformat(),
                "version": info.version,
                "data_as_of": info.data_as_of,
                "foot": self._foot(page),
                "offline": message("site.offline", lang, days="{days}"),
            }
            | values,
        )

    def _heads(self, page: Page) -> Iterator[Link]:
        """Yield the same page in the other languages, and its own address where that is known."""
        whole = self._settings.base is not None
        for lang in LANGUAGES:
            path = page_path(lang, page.place)
            href = self._settings.address(path) if whole else way(page.path, path)
            yield Link(href, rel="alternate", hreflang=TAGS[lang])
        default = page_path("en", page.place) if page.place else ""
        yield Link(
            self._settings.address(default) if whole else way(page.path, default), rel="alternate", hreflang="x-default"
        )
        if whole:
            yield Link(self._settings.address(page.path), rel="canonical")
        if page.has_data:
            yield Link("index.md", rel="alternate", type="text/markdown")
            yield Link(way(page.path, api_path(page.place)), rel="alternate", type="application/json")

    def _foot(self, page: Page) -> Iterator[Link]:
        if self._settings.issues is not None:
            address = issue_address(self._settings.issues, page.title, self._settings.address(page.path))
            yield Link(address, message("site.wrong", page.lang), rel="nofollow")
        yield Link(self._to(page, DATA), message("site.data", page.lang))
        if page.has_data:
            yield Link("index.md", message("site.as-markdown", page.lang))
            yield Link(way(page.path, api_path(page.place)), message("site.as-json", page.lang))

    def _to(self, page: Page, place: str) -> str:
        return way(page.path, page_path(page.lang, place))

    def _crumbs(self, closed: Closed, lang: Lang) -> tuple[Link, ...]:
        """Return the pages above an answer."""
        here = page_path(lang, closed.place)
        above = [Link(way(here, page_path(lang, "")), message("site.home", lang))]
        parts = closed.place.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            place = "/".join(parts[:depth])
            if place in self._places:
                above.append(Link(way(here, page_path(lang, place)), self._name(place, lang)))
        return tuple(above)

    def _name(self, place: str, lang: Lang) -> str:
        question = next(it for it in self._questions if it.place == place)
        if question.carrier is not None:
            return str(getattr(self._carriers[question.carrier].name, lang))
        if place.startswith("esim/"):
            return message("site.days", lang, days=place.removeprefix("esim/").removesuffix("-days"))
        return task_name(question.command, lang)

    def _tasks(self, closed: Closed, page: Page) -> list[Link]:
        """Return the other questions on the same carrier."""
        return [
            Link(
                self._to(page, it.place),
                task_name(it.command, page.lang),
                is_here=it.command == closed.command,
            )
            for it in self._questions
            if it.carrier == closed.carrier
        ]

    def _islands(self, closed: Closed, page: Page) -> Html | None:
        """Return what the page of a carrier works out by itself."""
        if closed.carrier is None:
            return None
        paths = (self._to(page, it.place) for it in self._questions if it.carrier == closed.carrier)
        kept = keep_button(paths, page.lang)
        if closed.command != "keep":
            return kept
        address = None if self._settings.base is None else self._settings.address(page.path)
        as_of = self._settings.as_of.isoformat()
        form = dates_form(self._carriers[closed.carrier], page.lang, as_of=as_of, address=address)
        return joined(form, kept)

    def _choices(self, closed: Closed, page: Page) -> Html | None:
        """Return what narrows a question that stands by itself: the carriers, the stays, the topics."""
        if closed.carrier is not None:
            return None
        if closed.command == "esim":
            chooser = element("a", message("choose.title", page.lang), href=self._to(page, CHOOSER), class_="button")
            return joined(element("p", chooser), self._stays(closed, page))
        if closed.command == "rules":
            links = [(f"rules/{it}", message(f"topic.{it}", page.lang)) for it in words_of(RuleTopic)]
            return self._chips(page, "site.topics", links)
        if closed.command in carrier_commands():
            return joined(_heading("site.pick", page.lang), self._directory(page, closed.command))
        if closed.command == "carriers":
            return joined(search_form(page.lang), _heading("site.pick", page.lang), self._directory(page, CARD))
        return None

    def _stays(self, closed: Closed, page: Page) -> Html:
        days = [(f"esim/{it}-days", message("site.days", page.lang, days=it)) for it in STAYS]
        shown = self._chips(page, "site.stays", days)
        parts = closed.place.split("/")
        if len(parts) == 1 or not parts[1].endswith("-days"):
            return shown
        uses = [(f"{parts[0]}/{parts[1]}/{it}", message(f"use.{it}", page.lang)) for it in words_of(Usage)]
        return joined(self._chips(page, "site.uses", uses), shown)

    def _chips(self, page: Page, key: str, links: list[tuple[str, str]]) -> Html:
        items = (
            element(
                "li",
                element("a", text, href=self._to(page, place), aria_current="page" if place == page.place else None),
            )
            for place, text in links
            if place in self._places
        )
        return joined(_heading(key, page.lang), element("ul", *items, class_="chips"))

    def _directory(self, page: Page, command: str) -> Html:
        """Return every carrier by its kind, as links to one question on it."""
        lang = page.lang
        places = {it.carrier: it.place for it in self._questions if it.command == command and it.carrier is not None}
        groups = []
        for kind in words_of(CarrierKind):
            items = [
                element("li", element("a", str(getattr(it.name, lang)), href=self._to(page, places[it.id])))
                for it in self._carriers.values()
                if it.kind == kind and it.id in places
            ]
            if items:
                heading = element("h3", message(f"kind.{kind}", lang))
                groups.append(element("div", heading, element("ul", *items, class_="chips"), class_="kind"))
        return joined(*groups)


def _picture(answer: Answer, short: Document, lang: Lang) -> Html | None:
    """Return the picture of an answer: what the room `picture` of its question shows, or its steps in order."""
    words = Words(lang, answer.sources, is_citing=False)
    folder, _, _ = type(answer).__module__.rpartition(".")
    if find_spec(f"{folder}.picture") is not None:
        shown = import_module(f"{folder}.picture").picture(answer, words)
        return None if shown is None else draw(shown)
    steps = next((group for group in short.groups if group.layout == "steps"), None)
    if answer.command not in _IN_ORDER or steps is None or len(steps.entries) < _LEAST_STEPS:
        return None
    return draw(Strip(words.message("picture.steps"), tuple(entry.title for entry in steps.entries)))


def task_name(command: str, lang: Lang) -> str:
    """Return what a question is called, short enough for a button."""
    key = f"task.{command}"
    return message(key, lang) if has_message(key) else command


def api_path(place: str) -> str:
    """Return the path of an answer in the API; a carrier is a folder with its own card as index."""
    parts = place.split("/")
    return f"{API}/{place}/index.json" if parts[0] == "carriers" and len(parts) == 2 else f"{API}/{place}.json"  # noqa: PLR2004 (carriers, its id)


def issue_address(issues: str, title: str, page: str) -> str:
    """Return the address at which something wrong on a page is told: its form asks which page, what, and what is so."""
    return f"{issues.rstrip('/')}/new?{urlencode({'template': 'wrong-fact.yml', 'title': title, 'command': page})}"


def _say(lang: Lang, key: str, **values: object) -> str:
    return message(key, lang, **values)


def _between(parts: Iterable[Html], text: str) -> Iterator[str]:
    for place, part in enumerate(parts):
        yield from (text, part) if place else (part,)


def _heading(key: str, lang: Lang) -> Html:
    return element("h2", message(key, lang))


def _help_line(command: str, lang: Lang) -> str:
    """Return what the help says of a command in one line."""
    lines: Mapping[str, tuple[str, str, str]] = import_module(f"simguide.commands.{COMMANDS[command]}.help_words").LINES
    return lines[command][LANGUAGES.index(lang)]


def _description(short: Document) -> str:
    """Return the first that an answer says, as a search engine shows it."""
    said = [entry.title for group in short.groups if group.layout in ("text", "steps") for entry in group.entries]
    text = " ".join([short.title, *said])
    return text if len(text) <= _MOST_DESCRIPTION else f"{text[: _MOST_DESCRIPTION - 1].rstrip()}…"
