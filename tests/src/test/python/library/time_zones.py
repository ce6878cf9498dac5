# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Time zones whose rules TZ spells out.
import os, time
from datetime import datetime
for zone in ("STD-1DST,M4.1.0,M10.1.0", "EST+05EDT,M3.2.0,M11.1.0", "EST5EDT", "AEST-10AEDT-11,M10.5.0,M3.5.0/3", "UTC+0",
             "XYZ-3:30", "<+03>-3", "Europe/Berlin", "ABC1DEF,J60,J300/4",
             "CET-1CEST,M3.5.0,M10.5.0/3"):
    os.environ["TZ"] = zone
    time.tzset()
    print(zone, time.tzname, time.daylight, time.timezone, time.altzone)
    for at in (0, 1700000000, 1720000000, 1729994400, 1711846800):
        shown = time.localtime(at)
        print(at, tuple(shown), shown.tm_zone, shown.tm_gmtoff, time.mktime(shown) - at, time.strftime("%Z %z %s", shown))
    print(datetime.fromtimestamp(1720000000).astimezone(), datetime(2024, 7, 1).timestamp())
