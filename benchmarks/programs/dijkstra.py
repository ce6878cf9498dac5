# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Shortest paths on a grid of weights with heapq, dicts of neighbours and path reconstruction."""

from heapq import heappop, heappush

SIZE = 23


def graph(width):
    edges = {}
    for y in range(width):
        for x in range(width):
            out = []
            for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
                if 0 <= x + dx < width and 0 <= y + dy < width:
                    out.append(((x + dx, y + dy), 1 + (x * 7 + y * 13 + dx * 3 + dy) % 9))
            edges[x, y] = out
    return edges


def shortest(edges, start):
    distances = {start: 0}
    previous = {}
    queue = [(0, start)]
    done = set()
    while queue:
        distance, node = heappop(queue)
        if node in done:
            continue
        done.add(node)
        for target, weight in edges[node]:
            candidate = distance + weight
            if target not in distances or candidate < distances[target]:
                distances[target] = candidate
                previous[target] = node
                heappush(queue, (candidate, target))
    return distances, previous


def run(n):
    edges = graph(45)
    total = 0
    length = 0
    for i in range(n):
        distances, previous = shortest(edges, (i % 45, 0))
        total += sum(distances.values())
        node = (44, 44)
        while node in previous:
            node = previous[node]
            length += 1
    return "%d %d" % (total, length)

if __name__ == "__main__":
    print(run(SIZE))
