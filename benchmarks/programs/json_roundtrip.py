# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Encodes and decodes a nested document with the library's json module."""

import json

SIZE = 60


def document(entries):
    return {
        "title": "stock of a garden shop – Gärtnerei",
        "open": True,
        "owner": None,
        "entries": [
            {
                "id": i,
                "name": "plant \"%d\"\n" % i,
                "price": i * 1.25,
                "tags": ["green", "tall" if i % 2 else "small", "ünï"],
                "size": {"height": i % 90, "width": -i, "ratio": 1 / (i + 1)},
            }
            for i in range(entries)
        ],
    }


def run(n):
    data = document(200)
    length = 0
    for i in range(n):
        text = json.dumps(data, sort_keys=i % 2 == 0)
        length += len(text)
        again = json.loads(text)
        if again != data:
            raise AssertionError("round trip")
    pretty = json.dumps(data, indent=2, ensure_ascii=False)
    return "%d %d" % (length, len(pretty))


if __name__ == "__main__":
    print(run(SIZE))
