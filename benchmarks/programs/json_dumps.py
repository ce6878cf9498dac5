# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Encodes many small documents and a few deep ones."""

import json

SIZE = 2800

SMALL = [
    {"key": 1, "flag": True, "none": None},
    ["a", "b", "ceci n'est pas une chaîne"],
    {"user": "ann", "score": 3.75, "tags": ["x", "y"]},
    [1, 2.5, -3, 1e100, "quote \" and \\ slash"],
    {},
    [],
    "just text",
    {"nested": {"deeper": {"deepest": [[[]]]}}},
]


def deep(level):
    return {"level": level, "children": [deep(level - 1), deep(level - 1)]} if level else {"leaf": "value"}


def run(n):
    tree = deep(6)
    length = 0
    for i in range(n):
        for document in SMALL:
            length += len(json.dumps(document))
        if i % 10 == 0:
            length += len(json.dumps(tree))
        if i % 30 == 0:
            length += len(json.dumps(tree, indent=1, sort_keys=True, ensure_ascii=False))
    return str(length)

if __name__ == "__main__":
    print(run(SIZE))
