"""The only module that knows Jinja2: fills the templates beside it, and escapes whatever is put into them."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from simguide.errors import MissingExtraError

FOLDER: Final = Path(__file__).parent / "templates"


@cache
def _environment() -> Any:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise MissingExtraError(extra="publish", missing="jinja2") from error
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def check_installed() -> None:
    """Do nothing where templates can be filled.

    Raises:
        MissingExtraError: Jinja2 is not installed.
    """
    _environment()


def fill(name: str, **values: Any) -> str:
    """Return a template filled in.

    Args:
        name: Its name, without the ending.
        values: What it names; texts are escaped, unless they are `Html`.

    Raises:
        MissingExtraError: Jinja2 is not installed.
    """
    return str(_environment().get_template(f"{name}.html").render(**values))
