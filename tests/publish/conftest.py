"""The site of a small catalogue, written once, and the answers of the shipped one."""

from datetime import date

import pytest

from simguide.publish.questions import closed_questions
from simguide.publish.settings import Settings
from simguide.publish.site import site_files
from tests.conftest import AS_OF, EXAMPLES, catalogue_of, shipped_catalogue

BASE = "https://sim.example/guide/"
ISSUES = "https://code.example/simguide/issues"


def files_of(catalogue, *, base=BASE, issues=ISSUES, day: date = AS_OF):
    """Return every file of a site by its path."""
    return dict(site_files(catalogue.on(day), Settings(as_of=day, base=base, issues=issues)))


@pytest.fixture(scope="session")
def small_site():
    """The site of the smallest catalogue that is sound."""
    return files_of(catalogue_of(EXAMPLES / "valid" / "minimal"))


@pytest.fixture(scope="session")
def shipped_questions():
    """Every closed question on the shipped catalogue."""
    return closed_questions(shipped_catalogue().on(AS_OF))
