"""Writes which eSIMs the program picks, to hold the chooser of the pages to: python -m tests.browser.choices SITE."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from simguide.commands.esim.advise import answer_esim
from simguide.commands.esim.answer import Usage
from simguide.loading.catalogue import load_catalogue
from simguide.model.catalogue import Catalogue
from simguide.publish.choices import ASKERS, DAYS, needs_of_all, question_of
from simguide.terminal.choices import words_of

EVERY = 2
"""Of the days that can be chosen every second is asked: more than 500 questions."""


def vectors(catalogue: Catalogue, days: Iterable[int], *, as_of: date) -> list[dict[str, Any]]:
    """Return what the program picks for each case, with what it costs."""
    found = []
    for length in days:
        for usage in words_of(Usage):
            for needs in needs_of_all():
                answer = answer_esim(catalogue, question_of(length, usage, needs), as_of=as_of)
                for asker in ASKERS:
                    picks = [it for it in answer.results if it.pick is not None and it.asker == asker]
                    told = [[it.plan.id, None if it.cost is None else it.cost.total_jpy] for it in picks]
                    found.append({"days": length, "use": usage, "needs": needs, "asker": asker, "picks": told})
    return found


def main(site: Path) -> None:
    """Write the vectors of a site, for the day for which it holds."""
    day = date.fromisoformat(json.loads((site / "api/v1/index.json").read_text(encoding="utf-8"))["generated_at"])
    made = vectors(load_catalogue().on(day), DAYS[::EVERY], as_of=day)
    (site / "vectors/choices.json").write_text(json.dumps(made), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
