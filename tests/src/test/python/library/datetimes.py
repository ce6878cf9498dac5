# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Dates, times, durations and time zones."""

import copy
import datetime as module
import pickle
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo


def show(*texts):
    for text in texts:
        try:
            result = repr(eval(text))
        except Exception as error:
            result = "%s: %s" % (type(error).__name__, error)
        print(text, "->", result)


class Zone(tzinfo):
    """Five hours west, four in summer."""

    def dst(self, moment):
        if moment is None:
            return None
        naive = moment.replace(tzinfo=None)
        start, end = datetime(moment.year, 4, 5, 2), datetime(moment.year, 10, 25, 1)
        if end <= naive < end + timedelta(hours=1):
            return timedelta(hours=0 if moment.fold else 1)
        return timedelta(hours=1 if start <= naive < end else 0)

    def utcoffset(self, moment):
        return timedelta(hours=-5) + (self.dst(moment) or timedelta())

    def tzname(self, moment):
        return "100%Z"

    def fromutc(self, moment):
        result = super().fromutc(moment)
        return result

    def __repr__(self):
        return "Zone()"


class Bad(tzinfo):
    def __init__(self, value):
        self.value = value

    def utcoffset(self, moment):
        return self.value

    dst = tzname = utcoffset


class Day(date):
    def __new__(cls, *args, **kwargs):
        print("making a day", args, kwargs)
        return super().__new__(cls, *args, **kwargs)


class Moment(datetime):
    extra = 1

    def isoformat(self, sep="T", timespec="auto"):
        return "<" + super().isoformat(sep, timespec) + ">"


class Span(timedelta):
    pass


zone = Zone()
east = timezone(timedelta(hours=5, minutes=30), "east")
day = date(2024, 2, 29)
noon = datetime(2024, 2, 29, 12, 30, 5, 67)
aware = noon.replace(tzinfo=east)
folded = datetime(2024, 10, 25, 1, 30, tzinfo=zone, fold=1)

print("constants")
show("MINYEAR, MAXYEAR, UTC", "date.min, date.max, date.resolution", "datetime.min, datetime.max, datetime.resolution")
show("time.min, time.max, time.resolution", "timedelta.min, timedelta.max, timedelta.resolution")
show("timezone.min, timezone.max, timezone.utc", "datetime.__mro__", "timezone.__mro__")

print("durations")
show("timedelta()", "timedelta(1, 2, 3, 4, 5, 6, 7)", "timedelta(hours=-1)", "timedelta(weeks=1.5, seconds=0.25)")
show("timedelta(microseconds=0.5)", "timedelta(microseconds=1.5)", "timedelta(days=10**9)", "timedelta('1')")
show("timedelta(seconds=float('nan'))", "timedelta(seconds=float('inf'))", "timedelta(10**30)", "timedelta(True)")
show("str(timedelta(-1, 5, 7))", "str(timedelta(1))", "str(timedelta(20, 3661))", "Span(3)", "str(Span(1))")
show("timedelta(1) * 3", "0.5 * timedelta(1)", "timedelta(1) / 3", "timedelta(1) / timedelta(0, 7)", "timedelta(1) / 2.5")
show("timedelta(7) // 2", "timedelta(7) // timedelta(2)", "timedelta(7) % timedelta(2)", "timedelta(1) // 1.0")
show("divmod(timedelta(-7), timedelta(2))", "-timedelta(1, 1)", "abs(timedelta(-1, 1))", "+Span(1)", "type(Span(1) + Span(1))")
show("timedelta(1) / 0", "timedelta(1) // timedelta(0)", "timedelta(1) % timedelta(0)", "1 / timedelta(1)", "timedelta.max * 2")
show("timedelta.max.total_seconds()", "timedelta(0, 1, 500000).total_seconds()", "bool(timedelta())", "timedelta(1) < 5")
show("sorted([timedelta(1), timedelta(0, 5), timedelta(-1)])", "timedelta(1) == 1", "hash(timedelta(1)) == hash((1, 0, 0))")
show("timedelta.max + timedelta.resolution", "timedelta(1).days, timedelta(1, 5).seconds, timedelta(0, 0, 9).microseconds")

print("dates")
show("date(2024, 2, 30)", "date(0, 1, 1)", "date(2024, 13, 1)", "date(2024)", "date('a', 1, 1)", "date(1.5, 1, 1)", "date(10**30, 1, 1)")
show("day.isoformat(), str(day), day.ctime()", "day.weekday(), day.isoweekday(), day.toordinal()", "day.timetuple()")
show("day.isocalendar(), tuple(day.isocalendar())", "day.isocalendar().week", "date(2020, 12, 31).isocalendar()")
show("date(2021, 1, 3).isocalendar()", "date(2016, 1, 1).isocalendar()", "date(2018, 12, 31).isocalendar()", "date.max.isocalendar()")
show("date.fromisocalendar(2020, 53, 7)", "date.fromisocalendar(2021, 53, 1)", "date.fromisocalendar(2021, 1, 8)", "date.fromisocalendar(0, 1, 1)")
show("date.fromordinal(1), date.fromordinal(738945)", "date.fromordinal(0)", "date.fromordinal(3652060)", "day + timedelta(1)", "timedelta(-60) + day")
show("day - date(2023, 2, 28)", "day - timedelta(366, 5)", "date.min - timedelta(1)", "day + 5", "day - noon", "day.replace(year=2023)")
show("day.replace(month=3, day=1)", "day < date(2024, 3, 1), day == date(2024, 2, 29), day != 5", "day < 5", "day < noon", "day == noon")
show("f'{day:%d.%m.%Y}', f'{day}'", "day.strftime('%j %U %W %a %A %b %B %y %% %f%z%Z|')", "day.strftime(5)", "date.today() >= day")
show("hash(day) == hash(date(2024, 2, 29))", "day.year, day.month, day.day", "repr(Day(2024, 1, 1) + timedelta(1))")
show("Day(2024, 1, 1).replace(day=7)", "Day.fromordinal(5)", "Day.fromisoformat('2020-01-05')")
for ordinal in 1, 59, 60, 365, 366, 1461, 36524, 36525, 146097, 146098, 719163, 730120, 3652059:
    print(ordinal, date.fromordinal(ordinal), date.fromordinal(ordinal).toordinal() == ordinal)

print("times")
show("time()", "time(1, 2, 3, 4)", "time(24)", "time(0, 60)", "time(0, 0, 60)", "time(0, 0, 0, 10**6)", "time(fold=2)", "time(tzinfo=5)")
show("time(1, 2, fold=1)", "time(1, tzinfo=east)", "str(time(1, 2, 3, 4, tzinfo=east))", "time(1, 2).isoformat('hours')", "time(1).isoformat('x')")
show("[time(1, 2, 3, 456789).isoformat(spec) for spec in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')]")
show("time(1) < time(2), time(5, tzinfo=east) < time(1, tzinfo=UTC)", "time(1) < time(1, tzinfo=UTC)", "time(1) == time(1, tzinfo=UTC)")
show("time(1, tzinfo=UTC) == time(6, 30, tzinfo=east)", "hash(time(1, tzinfo=UTC)) == hash(time(6, 30, tzinfo=east))")
show("time(1, tzinfo=east).utcoffset(), time(1, tzinfo=east).dst(), time(1, tzinfo=east).tzname()", "time(1, tzinfo=Bad(5)).utcoffset()")
show("time(1, 2, fold=1).replace(minute=9)", "time(13, 5, 6, 7, east).strftime('%H %I %p %M %S %f %z %:z %Z')", "f'{time(1, 2):%H%M}'")

print("moments")
show("noon, aware, folded", "datetime(2024, 2)", "datetime(2024, 2, 30)", "datetime(2024, 1, 1, tzinfo=5)", "str(aware), str(folded)")
show("noon.date(), noon.time(), aware.timetz(), folded.time()", "noon.isoformat(' ', 'minutes')", "aware.isoformat(timespec='milliseconds')")
show("noon.isoformat('ab')", "noon.isoformat(5)", "noon.ctime()", "noon.timetuple()", "folded.timetuple().tm_isdst", "aware.utctimetuple()")
show("noon + timedelta(0, 86400, 10**6)", "noon - timedelta(365)", "noon - datetime(2023, 1, 1)", "aware - noon.replace(tzinfo=UTC)", "aware - noon")
show("datetime.max + timedelta(0, 0, 1)", "datetime.min - timedelta(1)", "noon < datetime.max, noon == noon.replace(second=5)", "noon < aware", "noon == aware")
show("aware == aware.astimezone(UTC), hash(aware) == hash(aware.astimezone(UTC))", "aware.astimezone(UTC)", "aware.astimezone(zone)", "aware.astimezone(5)")
show("folded.astimezone(UTC), folded.replace(fold=0).astimezone(UTC)", "folded == folded.astimezone(UTC)", "folded.utcoffset(), folded.replace(fold=0).utcoffset()")
show("aware.timestamp()", "datetime(1, 1, 1, tzinfo=UTC).timestamp()", "datetime.max.replace(tzinfo=UTC).timestamp()", "datetime.fromtimestamp(0, UTC)")
show("datetime.fromtimestamp(1e9 + 0.5, east)", "datetime.fromtimestamp(-1.000001, UTC)", "datetime.fromtimestamp(1e20, UTC)", "datetime.fromtimestamp(1e14, UTC)")
show("datetime.fromtimestamp(float('nan'), UTC)", "datetime.fromtimestamp('a')", "datetime.fromtimestamp(1.0000005, UTC)", "datetime.fromtimestamp(1.0000015, UTC)")
show("datetime.combine(day, time(1, 2))", "datetime.combine(day, time(1, tzinfo=east), UTC)", "datetime.combine(day, 5)", "datetime.combine(5, time())")
show("aware.strftime('%Y-%m-%dT%H:%M:%S.%f%z|%:z|%Z|%%z')", "folded.strftime('%Z %z')", "noon.strftime('%z%Z%')", "f'{aware:%y}{aware}'")
show("datetime.strptime('7 Mar 2021 10:05 +0530', '%d %b %Y %H:%M %z')", "datetime.strptime('x', '%Y')", "datetime.strptime(5, '%Y')")
show("aware.tzname(), aware.dst(), noon.utcoffset()", "noon.replace(tzinfo=Bad(5)).utcoffset()", "noon.replace(tzinfo=Bad(timedelta(1))).utcoffset()")
show("noon.replace(tzinfo=Bad(5)).tzname()", "Moment(2024, 1, 1), str(Moment(2024, 1, 1))", "type(Moment(2024, 1, 1) + timedelta(1)).__name__")
show("Moment.fromisoformat('2024-01-01T05').extra", "datetime.now(UTC).tzinfo, datetime.now().tzinfo", "datetime.now(5)", "datetime.fromordinal(5)")
show("{noon: 1}[datetime(2024, 2, 29, 12, 30, 5, 67)]", "max(noon, datetime.min)", "noon.fold, folded.fold, folded.replace(fold=0).fold")

print("zones")
show("east, str(east), repr(timezone(timedelta(seconds=-5)))", "str(timezone(timedelta(seconds=-5)))", "str(timezone(timedelta(0, 1, 5)))")
show("timezone(timedelta(1))", "timezone(5)", "timezone(timedelta(0), 5)", "timezone(timedelta(0)) is UTC", "timezone(timedelta(0), 'x') == UTC")
show("UTC.utcoffset(5)", "UTC.fromutc(noon)", "UTC.fromutc(noon.replace(tzinfo=UTC))", "UTC < UTC", "hash(east) == hash(timezone(timedelta(0, 19800)))")
show("tzinfo().utcoffset(None)", "tzinfo().tzname(None)", "tzinfo().fromutc(5)", "tzinfo().fromutc(noon)", "type('X', (timezone,), {})")
show("noon.replace(tzinfo=UTC).astimezone(Bad(None))", "Bad(3).__reduce__()[1:]", "east.__getinitargs__()")

print("texts")
for text in (
    "2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024W09", "2024-060", "2024-2-29", "2024-02-30",
    "2024-W54-1", "2024-W00", "2024-02-29T12", "20240229T12", "2024-02-29 12:30", "2024-W09-4T12:30:15", "2024W09T1230",
    "2024-02-29T12:30:15.5", "2024-02-29T12:30:15,123456789", "20240229T123015.123Z", "2024-02-29T12:30+05:30",
    "2024-02-29T12:30:15-00:00:30", "2024-02-29T12+24:00", "2024-02-29T24:00", "2024-02-29T12:3", "2024-02-29T",
    "2024-02-29\u00e912:30", "12", "12:30", "1230", "T12:30", "12:30:15.", "12:30:15.1", "12:60", "12:30Z", "12:30+0530",
    "12:30:15+05:30:10.5", "12:3015", "", "x",
):
    for kind in date, time, datetime:
        try:
            result = repr(kind.fromisoformat(text))
        except ValueError as error:
            result = str(error)
        print(ascii(text), kind.__name__, ascii(result))

print("pickles")
for value in day, noon, aware, folded, time(1, 2, 3, 4, east, fold=1), timedelta(1, 2, 3), UTC, east, Span(1), Moment(2024, 1, 2):
    for protocol in 0, 2, 4:
        again = pickle.loads(pickle.dumps(value, protocol)) if "Zone" not in repr(value) else value
        if again != value or type(again) is not type(value):
            print("different", protocol, value, again)
    print(value.__reduce_ex__(4), copy.copy(value) == value, copy.deepcopy(value) == value)
show("date(b'\\x07\\xe8\\x02\\x1d')", "datetime(b'\\x07\\xe8\\x82\\x1d\\x01\\x02\\x03\\x04\\x05\\x06', UTC)", "time(b'\\x81\\x02\\x03\\x04\\x05\\x06')")
show("date('\\x07\\xe8\\x02\\x1d')", "date(b'abcd')", "datetime(b'\\x07\\xe8\\x02\\x1d\\x01\\x02\\x03\\x04\\x05\\x06', 5)", "day.isocalendar().__reduce__()")
match noon:
    case datetime(year=2024, month=month):
        print("matched", month)
print(module.__doc__, sorted(module.__all__))
