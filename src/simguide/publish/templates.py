"""The only module that knows Jinja2: fills the templates beside it, and escapes whatever is put into them."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from simguide.errors import FAILURE, SimguideError

FOLDER: Final = Path(__file__).parent / "templates"


class ExtraError(SimguideError):
    """What only this command needs is not installed."""

    exit_code = FAILURE

    def __init__(self) -> None:
        super().__init__("publish-extra")


@cache
def _environment() -> Any:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise ExtraError from error
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def fill(name: str, **values: Any) -> str:
    """Return a template filled in.

    Args:
        name: Its name, without the ending.
        values: What it names; texts are escaped, unless they are `Html`.

    Raises:
        ExtraError: Jinja2 is not installed.
    """
    return str(_environment().get_template(f"{name}.html").render(**values))
