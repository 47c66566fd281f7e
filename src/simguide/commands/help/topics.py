"""The topics of the help."""

from simguide.commands.help.pages import Page, lay_out_page
from simguide.commands.help.reading import topic_page
from simguide.commands.help.words import MESSAGES
from simguide.model.base import Lang


def topic_text(topic: str, lang: Lang, *, columns: int) -> str:
    """Return what is said of a topic, for a terminal of some width."""
    return lay_out_page(page_of(topic, lang), columns)


def page_of(topic: str, lang: Lang) -> Page:
    """Return what is said of a topic."""
    start = f"explained.{topic}."
    keys = (key.removeprefix(start) for key in MESSAGES if key.startswith(start) and not key.endswith(".title"))
    return topic_page(topic, lang, keys)
