"""Moments for a calendar (RFC 5545): neutral words, no clock of our own, the same bytes for the same data."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Moment:
    """Something in a calendar: at a time for some minutes, or on a whole day."""

    uid: str
    title: str
    at: datetime.datetime | datetime.date
    minutes: int = 0
    place: str = ""
    lines: tuple[str, ...] = ()
    reminder: str = ""  # said five minutes before


def ics(moments: tuple[Moment, ...], *, written_at: datetime.datetime) -> bytes:
    """The moments as file; `written_at` is when their words were last changed."""
    from icalendar import Calendar  # takes longer to load than a page to draw: only for who wants a calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Kantlijn//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for moment in moments:
        calendar.add_component(_event(moment, written_at))
    return calendar.to_ical()


def _event(moment: Moment, written_at: datetime.datetime):
    from icalendar import Event

    event = Event()
    event.add("uid", moment.uid)
    event.add("dtstamp", written_at.astimezone(datetime.UTC))
    event.add("summary", moment.title)
    if isinstance(moment.at, datetime.datetime):
        event.add("dtstart", moment.at.astimezone(datetime.UTC))
        event.add("dtend", (moment.at + datetime.timedelta(minutes=moment.minutes)).astimezone(datetime.UTC))
    else:
        event.add("dtstart", moment.at)
        event.add("transp", "TRANSPARENT")
    if moment.place:
        event.add("location", moment.place)
    if moment.lines:
        event.add("description", "\n".join(moment.lines))
    if moment.reminder:
        event.add_component(_alarm(moment.reminder))
    return event


def _alarm(words: str):
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", datetime.timedelta(minutes=-5))
    return alarm
