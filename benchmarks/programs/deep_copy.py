# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""copy.deepcopy of dicts, lists, tuples, instances with and without hooks; copy.copy."""

import copy

SIZE = 330


class Node:
    def __init__(self, name, payload):
        self.name = name
        self.payload = payload
        self.links = []


class Hooked:
    def __init__(self, value):
        self.value = value

    def __copy__(self):
        return Hooked(self.value)

    def __deepcopy__(self, memo):
        return Hooked(copy.deepcopy(self.value, memo))


def build():
    nodes = [Node("n%d" % i, {"a": [i, i + 1], "b": (i, [i])}) for i in range(20)]
    for i, node in enumerate(nodes):
        node.links.append(nodes[(i * 7 + 1) % 20])
        node.links.append(Hooked([i]))
    return {"nodes": nodes, "list": list(range(100)), "tuple": (1, "two", 3.0, (4, 5))}


def run(n):
    data = build()
    check = 0
    for i in range(n):
        again = copy.deepcopy(data)
        if again["nodes"][0] is data["nodes"][0] or again["nodes"][0].links[0] is not again["nodes"][1]:
            raise AssertionError("identity")
        again["nodes"][3].payload["a"].append(i)
        check += sum(len(node.payload["a"]) for node in again["nodes"])
        shallow = copy.copy(again["nodes"][3])
        check += len(shallow.payload["a"]) + copy.copy(shallow.links[1]).value[0]
    return str(check)

if __name__ == "__main__":
    print(run(SIZE))
