# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Pulls fields out of a server's log and rewrites them: searching, groups, substitution and splitting with re."""

import re

SIZE = 15_000

LINE = re.compile(
    r'(?P<host>\d{1,3}(?:\.\d{1,3}){3}) - (?P<user>\w+|-) \[(?P<time>[^\]]+)\] '
    r'"(?P<verb>GET|POST|PUT) (?P<path>/\S*)" (?P<status>\d{3}) (?P<size>\d+|-)'
)
NUMBER = re.compile(r"\d+")
SEPARATOR = re.compile(r"[/?&=]+")
QUERY = re.compile(r"[?&](\w+)=(\w*)", re.IGNORECASE)


def make_log(lines):
    out = []
    for i in range(lines):
        user = "user%d" % (i % 17) if i % 3 else "-"
        verb = ("GET", "POST", "PUT")[i % 3]
        size = "-" if i % 10 == 0 else str(i * 37 % 5000)
        if i % 29 == 0:
            out.append("this line is damaged %d" % i)
            continue
        out.append('10.%d.%d.%d - %s [%02d/Nov/2026:10:%02d:00] "%s /shop/item%d?Colour=red%d&size=%d" %d %s' % (
            i % 4, i % 256, i * 7 % 256, user, 1 + i % 28, i % 60, verb, i % 50, i % 5, i % 9,
            200 if i % 8 else 404, size))
    return out


def run(n):
    matched = 0
    total = 0
    hosts = set()
    words = {}
    shortened = 0
    for line in make_log(n):
        match = LINE.match(line)
        if match is None:
            continue
        matched += 1
        hosts.add(match["host"])
        if match.group("size") != "-":
            total += int(match.group("size"))
        path = match.group("path")
        for name, value in QUERY.findall(path):
            words[value] = words.get(value, 0) + 1
        shortened += len(NUMBER.sub(lambda found: "#" * (len(found[0]) % 3), line))
        words[SEPARATOR.split(path)[2]] = 1
    return "%d %d %d %d %d" % (matched, total, len(hosts), len(words), shortened)


if __name__ == "__main__":
    print(run(SIZE))
