# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A few patterns over a long text: findall, finditer, sub, split, case-insensitive alternatives."""

import re

SIZE = 7500


def make_text(lines):
    parts = []
    state = 5
    for i in range(lines):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        parts.append(
            "%d.%d.%d.%d - user%d [%02d/Jan/2024:10:%02d:00] \"GET /page/%d.html?id=%d HTTP/1.1\" %d %d\n"
            % (state % 255, i % 255, 8, 7, i % 50, i % 28 + 1, i % 60, i, state % 1000, 200 + i % 5, state % 9999)
        )
    return "".join(parts)


def run(n):
    text = make_text(n)
    result = []
    result.append(len(re.findall(r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b", text)))
    result.append(sum(int(m.group(2)) for m in re.finditer(r"/page/(\d+)\.html\?id=(\d+)", text)))
    result.append(len(re.sub(r"user(\d+)", r"<\1>", text)))
    result.append(len(re.split(r"[\[\]\"]", text)))
    result.append(len(re.findall(r"(?i)get|post|http/1\.[01]", text)))
    result.append(len(re.findall(r"(?m)^.*\b404\b.*$|20[34] \d+$", text)))
    result.append(len(re.findall(r"(\d)\1", text)))
    result.append(len(re.findall(r"[aeiou]+(?=[^aeiou])", text)))
    return " ".join(map(str, result))

if __name__ == "__main__":
    print(run(SIZE))
