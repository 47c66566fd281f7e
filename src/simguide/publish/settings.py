"""What a site is made with."""

from datetime import date

from simguide.model.value import Value


class Settings(Value):
    """What a site is made with."""

    as_of: date
    """The day for which all of it holds; nothing in it is younger."""
    base: str | None = None
    """Address that it will stand at, with a slash at its end; none where that is not known."""
    issues: str | None = None
    """Address where what is wrong is told; none where there is none."""

    is_released: bool = False
    """Whether the data are released beside the pages."""

    def address(self, path: str) -> str:
        """Return the whole address of a path; where no base is known, from the root of whatever site it is."""
        return f"{self.base or '/'}{path}"
