"""Options of the commands `my`."""

from pathlib import Path
from typing import Annotated

import typer

from simguide.commands.my.completion import complete_label

LabelArgument = Annotated[
    str, typer.Argument(metavar="LABEL", help="Label of the line.", autocompletion=complete_label)
]
LabelOption = Annotated[
    str | None, typer.Option("--label", metavar="LABEL", help="What you call it; else the carrier's id.")
]
NewLabelOption = Annotated[str | None, typer.Option("--label", metavar="LABEL", help="Another label.")]
PlanOption = Annotated[
    str | None, typer.Option("--plan", metavar="PRODUCT", help="Product, by id or name, or in your own words.")
]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Day, YYYY-MM-DD; today in Japan if not given.")
]
PaidOption = Annotated[str | None, typer.Option("--paid", metavar="JPY", help="What you paid, in whole yen.")]
ReceiptOption = Annotated[
    str | None, typer.Option("--receipt", metavar="TEXT", help="Number of the receipt, or where it is.")
]
RemainingOption = Annotated[
    str, typer.Option("--remaining", metavar="AMOUNT", help="What is left: 3.2GB, 512MB or 1200JPY.")
]
EntryOption = Annotated[
    int | None, typer.Option("--entry", metavar="N", help="Only this entry, as `my history` counts them.")
]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
WithinOption = Annotated[int, typer.Option("--within", min=0, max=36500, metavar="DAYS", help="Days ahead.")]
CalendarOption = Annotated[
    str, typer.Option("--ics", metavar="FILE", help="Calendar file to write; - is standard output.")
]
BeforeOption = Annotated[
    str | None,
    typer.Option(
        "--before",
        metavar="DAYS",
        help="Alarms, in days before, with commas; else the line's own, else 30,7,1. The last day has its own.",
    ),
]
OwnBeforeOption = Annotated[
    str | None,
    typer.Option("--before", metavar="DAYS", help="Alarms of this line in the calendar, in days before; with commas."),
]
AtOption = Annotated[str, typer.Option("--at", metavar="HH:MM", help="When the alarms ring, Japan time.")]
ImportArgument = Annotated[str, typer.Argument(metavar="FILE", help="JSON of `my export`; - is standard input.")]
ReplaceOption = Annotated[
    bool, typer.Option("--replace", help="Let the lines of the file replace those that are here and differ.")
]
ExportOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file; - is standard output.")
]
