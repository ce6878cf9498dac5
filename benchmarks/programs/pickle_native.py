# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""pickle.dumps and loads of lists, dicts, instances and shared references, in several protocols."""

import pickle
from types import SimpleNamespace

SIZE = 1000


def build():
    records = [
        SimpleNamespace(number=i, name="record %d" % i, parts=(i, i / 3, None, True)) for i in range(50)
    ]
    return {
        "records": records,
        "again": records[:10],
        "numbers": list(range(0, 100_000, 777)),
        "big": 3 ** 200,
        "texts": ["tëxt %d" % i for i in range(100)],
        "bytes": bytes(range(256)),
    }


def run(n):
    data = build()
    total = 0
    for i in range(n):
        packed = pickle.dumps(data, 2 + i % 4)
        total += len(packed)
        again = pickle.loads(packed)
        if again["again"][3] is not again["records"][3] or again["big"] != data["big"]:
            raise AssertionError("not the same")
        total += sum(record.parts[0] for record in again["records"])
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
