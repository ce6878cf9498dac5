# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The library's pickler and unpickler that are written in Python."""

import io
import pickle

SIZE = 87


def build():
    return {
        "list": [{"index": i, "square": i * i, "half": i / 2, "name": "entry %d" % i} for i in range(60)],
        "tuples": [(i, str(i), -i) for i in range(60)],
        "flags": [True, False, None] * 10,
    }


def run(n):
    data = build()
    total = 0
    for _ in range(n):
        stream = io.BytesIO()
        pickle._Pickler(stream, 4).dump(data)
        packed = stream.getvalue()
        total += len(packed)
        if pickle._Unpickler(io.BytesIO(packed)).load() != data:
            raise AssertionError("not equal")
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
