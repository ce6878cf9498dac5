# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Decodes documents of many kinds: small, long lists of numbers, texts with escapes, nested."""

import json

SIZE = 320


def texts():
    numbers = "[" + ", ".join(str(i * 3.25 if i % 3 else i - 500) for i in range(1000)) + "]"
    strings = "[" + ",".join('"item \\u00e9 %d \\n \\"quoted\\""' % i for i in range(300)) + "]"
    form = '{"id": %d, "name": "row %d", "ok": %s, "x": null}'
    records = "[" + ",".join(form % (i, i, "true" if i % 2 else "false") for i in range(200)) + "]"
    nested = "[" * 40 + "1" + "]" * 40
    small = '{"a": 1, "b": [true, false, null], "c": {"d": "e"}}'
    return [numbers, strings, records, nested] + [small] * 40


def count(value):
    if isinstance(value, dict):
        return 1 + sum(count(item) for item in value.values())
    if isinstance(value, list):
        return 1 + sum(map(count, value))
    return 1


def run(n):
    documents = texts()
    for _ in range(n):
        values = [json.loads(document) for document in documents]
    return "%d %.2f %r" % (sum(map(count, values)), sum(values[0]), values[1][-1])

if __name__ == "__main__":
    print(run(SIZE))
