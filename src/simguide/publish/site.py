"""Makes a whole site: every file with its path, the same bytes from the same data and day."""

import io
import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any, Final

from simguide.i18n.messages import message
from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.model.catalogue import Catalogue
from simguide.publish.atlas import atlas_of
from simguide.publish.choices import choices
from simguide.publish.endpoints import (
    COMPACT_SCHEMA_PATH,
    SCHEMA_PATH,
    all_json,
    all_path,
    answer_json,
    answer_schema,
    compact_json,
    compact_path,
    compact_schema,
    index_json,
    json_bytes,
    names_json,
    openapi,
)
from simguide.publish.pages import CHOOSER, DATA, POLICY, Pages, api_path, task_name
from simguide.publish.places import API, LANGUAGES, page_path
from simguide.publish.questions import Closed, closed_questions
from simguide.publish.release import Release, release_files
from simguide.publish.settings import Settings
from simguide.publish.vectors import date_vectors, line_vectors, name_vectors
from simguide.render.compose import compose, compose_whole_short
from simguide.render.html import TAGS
from simguide.render.markdown import write_markdown

STATIC: Final = Path(__file__).parent / "static"
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Files = Iterator[tuple[str, bytes]]
Progress = Callable[[int, int], None]
"""Told how many questions are done, of how many."""


def site_files(
    catalogue: Catalogue,
    settings: Settings,
    progress: Progress = lambda _done, _all: None,
    release: Release | None = None,
) -> Files:
    """Yield every file of a site: its path, and what is in it.

    Args:
        catalogue: The catalogue as it is on the day.
        settings: The day, and what is known of the addresses.
        progress: Told after each question.
        release: The data that are released beside it; none where they are not at hand.
    """
    if release is not None:
        yield from release_files(release, catalogue, settings).items()
    questions = closed_questions(catalogue)
    pages = Pages(catalogue, questions, atlas_of(questions), settings)
    together: dict[tuple[str, Lang], list[dict[str, Any]]] = {}
    for done, closed in enumerate(questions, start=1):
        answer = closed.ask(catalogue, settings.as_of)
        yield api_path(closed.place), answer_json(closed, answer, settings)
        for lang in LANGUAGES:
            folder = page_path(lang, closed.place)
            yield f"{folder}index.html", pages.answer(closed, answer, lang).encode()
            yield f"{folder}index.md", _markdown(answer, lang)
            told = compact_json(closed, answer, lang, settings)
            yield compact_path(closed.place, lang), json_bytes(told)
            if closed.carrier is not None:
                together.setdefault((closed.command, lang), []).append(told)
        progress(done, len(questions))
    for (command, lang), found in together.items():
        yield all_path(command, lang), all_json(found, command, catalogue, settings)
    yield from _around(catalogue, questions, pages, settings)


def _around(catalogue: Catalogue, questions: tuple[Closed, ...], pages: Pages, settings: Settings) -> Files:
    """Yield what there is once: first pages, lists, what hosts and search engines read."""
    yield "index.html", pages.root().encode()
    yield "404.html", pages.not_found().encode()
    for lang in LANGUAGES:
        yield f"{page_path(lang, '')}index.html", pages.home(lang).encode()
        yield f"{page_path(lang, DATA)}index.html", pages.data(lang).encode()
        yield f"{page_path(lang, CHOOSER)}index.html", pages.chooser(lang).encode()
    yield f"{API}/index.json", index_json(questions, catalogue, settings)
    yield f"{API}/names.json", names_json(catalogue, settings)
    yield f"{API}/openapi.json", json_bytes(openapi(questions, settings))
    yield SCHEMA_PATH, json_bytes(answer_schema(settings))
    yield COMPACT_SCHEMA_PATH, json_bytes(compact_schema(settings))
    yield from moved_files(catalogue, pages)
    yield "llms.txt", _llms(questions, catalogue, settings)
    yield "_headers", _headers()
    yield "robots.txt", _robots(settings)
    if settings.base is not None:
        yield "sitemap.xml", _sitemap(questions, settings)
    for path, found in choices(catalogue, as_of=settings.as_of):
        yield path, json_bytes(found)
    for lang in LANGUAGES:
        yield f"{page_path(lang, '')}manifest.webmanifest", _manifest(lang)
    for name, found in (("dates", date_vectors), ("lines", line_vectors), ("names", name_vectors)):
        yield f"vectors/{name}.json", json_bytes(found(catalogue))
    version = f"{catalogue.version}-{settings.as_of.isoformat()}".encode()
    for static in sorted(STATIC.iterdir()):
        yield static.name, static.read_bytes().replace(b"shell-VERSION", b"shell-" + version)


def _markdown(answer: Answer, lang: Lang) -> bytes:
    """Return an answer as Markdown: the short one, then all that is on record."""
    stream = io.StringIO()
    write_markdown(compose_whole_short(answer, lang), stream)
    stream.write("\n---\n\n")
    write_markdown(compose(answer, lang), stream)
    return stream.getvalue().encode()


def moved_files(catalogue: Catalogue, pages: Pages) -> Files:
    """Yield a page at each other name of a carrier that looks like an id, former ids among them."""
    ids = {it.id for it in catalogue.carriers()}
    lines = []
    for carrier in sorted(catalogue.carriers(), key=lambda it: it.id):
        former = sorted({it for it in carrier.aliases if _SLUG.fullmatch(it) and it not in ids})
        for old in former:
            for lang in LANGUAGES:
                yield f"{page_path(lang, f'carriers/{old}')}index.html", pages.moved(lang, old, carrier.id).encode()
                there = page_path(lang, f"carriers/{carrier.id}")
                lines.append(f"/{page_path(lang, f'carriers/{old}')}* /{there}:splat 301\n")
    yield "_redirects", "".join(lines).encode()


def _llms(questions: tuple[Closed, ...], catalogue: Catalogue, settings: Settings) -> bytes:
    lines = [
        "# simguide",
        "",
        f"> {message('site.tagline', 'en')}. Every statement cites its source; the unknown is said to be unknown.",
        "",
        f"Holds on {settings.as_of.isoformat()}; data {catalogue.version}. Each page stands in Markdown beside its",
        f"HTML, in en, zh and ja, and as JSON in {settings.address(f'{API}/index.json')}. License: CC BY 4.0.",
        "",
        "## Questions",
        "",
    ]
    alone = [it for it in questions if it.carrier is None]
    lines += [f"- [simguide {it.line}]({_md(it.place, settings)}): {task_name(it.command, 'en')}" for it in alone]
    for carrier in sorted(catalogue.carriers(), key=lambda it: it.id):
        lines += ["", f"## {carrier.name.en}", ""]
        lines += [
            f"- [{task_name(it.command, 'en')}]({_md(it.place, settings)})"
            for it in questions
            if it.carrier == carrier.id
        ]
    return ("\n".join(lines) + "\n").encode()


def _md(place: str, settings: Settings) -> str:
    return settings.address(f"{page_path('en', place)}index.md")


def _manifest(lang: Lang) -> bytes:
    """Return what makes an application of the pages, where a phone is asked to."""
    return json_bytes(
        {
            "name": f"simguide: {message('site.tagline', lang)}",
            "short_name": "simguide",
            "lang": TAGS[lang],
            "start_url": "./",
            "scope": "../",
            "id": "./",
            "display": "standalone",
            "background_color": "#f7f6f2",
            "theme_color": "#1f3a68",
            "icons": [{"src": "../icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
        }
    )


def _headers() -> bytes:
    """Return what a host is to send, in the form that several hosts of static files read."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: no-referrer\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        "/api/*\n"
        "  Access-Control-Allow-Origin: *\n"
        "/schema/*\n"
        "  Access-Control-Allow-Origin: *\n"
        "/data/*\n"
        "  Access-Control-Allow-Origin: *\n"
    ).encode()


def _robots(settings: Settings) -> bytes:
    sitemap = "" if settings.base is None else f"\nSitemap: {settings.address('sitemap.xml')}\n"
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()


def _sitemap(questions: tuple[Closed, ...], settings: Settings) -> bytes:
    """Return the pages for search engines, each with itself in the other languages."""
    places = ["", DATA, CHOOSER, *(it.place for it in questions)]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for place in places:
        addresses = {it: escape(settings.address(page_path(it, place))) for it in LANGUAGES}
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{TAGS[it]}" href="{address}"/>' for it, address in addresses.items()
        )
        lines += [
            f"<url><loc>{address}</loc>{others}<lastmod>{settings.as_of.isoformat()}</lastmod></url>"
            for address in addresses.values()
        ]
    return ("\n".join([*lines, "</urlset>"]) + "\n").encode()
