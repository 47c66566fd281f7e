"""The topics of the help."""

from simguide.commands.help.pages import lay_out_page
from simguide.commands.help.reading import topic_page
from simguide.commands.help.words import MESSAGES
from simguide.model.base import Lang


def topic_text(topic: str, lang: Lang, *, columns: int) -> str:
    """Return what is said of a topic."""
    start = f"explained.{topic}."
    keys = (key.removeprefix(start) for key in MESSAGES if key.startswith(start) and not key.endswith(".title"))
    return lay_out_page(topic_page(topic, lang, keys), columns)
