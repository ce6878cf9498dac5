# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Dates and times: arithmetic, comparison, parsing, formatting, time zones."""

from datetime import date, datetime, timedelta, timezone

SIZE = 8000


def run(n):
    start = datetime(2020, 2, 28, 23, 30)
    east = timezone(timedelta(hours=5, minutes=30))
    total = 0
    latest = start
    span = timedelta(0)
    for i in range(n):
        moment = start + timedelta(hours=i * 7, seconds=i)
        total += moment.day + moment.weekday() + moment.toordinal() % 7
        if moment > latest:
            span += moment - latest
            latest = moment
        text = moment.isoformat()
        if datetime.fromisoformat(text) != moment:
            raise AssertionError(text)
        total += len(text) + len(moment.strftime("%Y-%m-%d %H:%M:%S"))
        aware = moment.replace(tzinfo=timezone.utc).astimezone(east)
        total += aware.hour + aware.utcoffset().seconds % 11
        day = date(2000 + i % 30, i % 12 + 1, i % 28 + 1)
        total += (date(2030, 1, 1) - day).days + day.isocalendar()[1]
        if i % 20 == 0:
            total += datetime.strptime("%d Mar 2021 10:%02d" % (i % 28 + 1, i % 60), "%d %b %Y %H:%M").minute
    return "%d %s %s" % (total, latest, span)

if __name__ == "__main__":
    print(run(SIZE))
