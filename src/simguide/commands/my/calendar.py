"""Writes the dates of lines as a calendar. The only module that knows icalendar.

The events are days, not moments: a day that matters is the same day on every calendar, wherever its owner travels.
Its alarms are moments: an alarm that counts from a day rings at midnight, at another time in each time zone.
"""

from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vText

from simguide import __version__
from simguide.commands.my.answer import CalendarEvent, RemindAnswer
from simguide.i18n.messages import message
from simguide.model.base import Lang
from simguide.model.own_line import STAMP
from simguide.render.site_page import carrier_place

TIME_ZONE = "Asia/Tokyo"


class _Words(vText):
    r"""A text as it is; icalendar takes \N for a line break, which stands for two letters of a label here."""

    def to_ical(self) -> bytes:
        r"""Return the text escaped, each \N of it too."""
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def write_calendar(answer: RemindAnswer, lang: Lang, *, site: str | None = None) -> str:
    """Return the calendar of an answer; no phone number stands in it, and nothing of the user but labels.

    Args:
        answer: The answer.
        lang: The language.
        site: Address of a published site, to whose pages the events point; none where there is none.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//simguide//simguide {__version__}//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", message("ics.name", lang))
    calendar.add("x-wr-timezone", TIME_ZONE)
    for event in answer.results:
        calendar.add_component(_event(event, lang, site))
    written: bytes = calendar.to_ical()
    return written.decode()


def _event(event: CalendarEvent, lang: Lang, site: str | None) -> Event:
    component = Event()
    component.add("uid", event.uid)
    component.add("sequence", event.sequence)
    component.add("dtstamp", datetime.strptime(event.stamp, STAMP).replace(tzinfo=UTC))
    component.add("dtstart", event.on)
    component.add("dtend", event.on + timedelta(days=1))
    component.add("transp", "TRANSPARENT")
    component.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    if event.label is None or event.action is None:
        component.add("summary", message("ics.called-off", lang))
        return component
    summary = _summary(event, event.label, lang)
    component.add("summary", _Words(summary))
    component.add("description", _Words(_description(event, lang)))
    if site is not None and event.carrier is not None:
        component.add("url", f"{site}{lang}/{carrier_place('keep', event.carrier.id)}/")
    for moment in event.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _Words(summary))
        alarm.add("trigger", datetime.fromisoformat(moment).astimezone(UTC))
        component.add_component(alarm)
    return component


def _summary(event: CalendarEvent, label: str, lang: Lang) -> str:
    name = "" if event.carrier is None else getattr(event.carrier.name, lang)
    named = (
        label if not name or name.casefold() == label.casefold() else message("ics.line", lang, label=label, name=name)
    )
    return message("ics.japan-time", lang, what=message(f"ics.do.{event.action}", lang, line=named))


def _description(event: CalendarEvent, lang: Lang) -> str:
    """Return until when, what happens, and what to type."""
    lines = [message("ics.last-day", lang, day=event.on)]
    lines.append(message(f"ics.happens.{event.kind}", lang, day=event.happens_on))
    if event.is_earliest:
        lines.append(message("ics.earliest", lang))
    for key, command in zip(("ics.how", "ics.afterwards", "ics.check"), event.commands, strict=True):
        lines.append(message(key, lang, command=command))
    return "\n".join(lines)
