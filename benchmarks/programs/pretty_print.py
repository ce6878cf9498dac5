# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""pprint of nested data that does not fit on a line."""

import pprint

SIZE = 58


def data():
    return {
        "rows": [{"id": i, "name": "row number %d" % i, "values": list(range(i % 12))} for i in range(20)],
        "matrix": [[(x * y) % 7 for x in range(12)] for y in range(8)],
        "text": "a rather long sentence with words " * 6,
        "set": set(range(30)),
        "tuple": tuple("item%d" % i for i in range(15)),
    }


def run(n):
    value = data()
    length = 0
    for i in range(n):
        length += len(pprint.pformat(value, width=60 + i % 20))
        length += len(pprint.pformat(value, compact=True, sort_dicts=False))
        length += pprint.isreadable(value)
    return str(length)

if __name__ == "__main__":
    print(run(SIZE))
