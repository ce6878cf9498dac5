# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A B-tree of ints with insertion, lookup and traversal: lists in objects, bisection, splits."""

from bisect import bisect_left

SIZE = 54_000

ORDER = 16


class Page:
    def __init__(self):
        self.keys = []
        self.values = []
        self.pages = []

    def find(self, key):
        page = self
        while True:
            i = bisect_left(page.keys, key)
            if i < len(page.keys) and page.keys[i] == key:
                return page.values[i]
            if not page.pages:
                return None
            page = page.pages[i]

    def insert(self, key, value):
        i = bisect_left(self.keys, key)
        if i < len(self.keys) and self.keys[i] == key:
            self.values[i] = value
            return None
        if self.pages:
            split = self.pages[i].insert(key, value)
            if split is None:
                return None
            key, value, right = split
            self.pages.insert(i + 1, right)
        self.keys.insert(i, key)
        self.values.insert(i, value)
        return self.split() if len(self.keys) > ORDER else None

    def split(self):
        half = len(self.keys) // 2
        key, value = self.keys[half], self.values[half]
        right = Page()
        right.keys = self.keys[half + 1 :]
        right.values = self.values[half + 1 :]
        right.pages = self.pages[half + 1 :]
        del self.keys[half:]
        del self.values[half:]
        del self.pages[half + 1 :]
        return key, value, right

    def __iter__(self):
        if not self.pages:
            yield from zip(self.keys, self.values)
            return
        for page, key, value in zip(self.pages, self.keys, self.values):
            yield from page
            yield key, value
        yield from self.pages[-1]


class BTree:
    def __init__(self):
        self.root = Page()
        self.height = 1

    def __setitem__(self, key, value):
        split = self.root.insert(key, value)
        if split is not None:
            key, value, right = split
            root = Page()
            root.keys.append(key)
            root.values.append(value)
            root.pages = [self.root, right]
            self.root = root
            self.height += 1

    def __getitem__(self, key):
        return self.root.find(key)


def run(n):
    tree = BTree()
    seed = 3
    for i in range(n):
        seed = (seed * 48271) % 2147483647
        tree[seed % (4 * n)] = i
    hits = sum(1 for key in range(n) if tree[key] is not None)
    check = 0
    for key, value in tree.root:
        check = (check * 3 + key + value) % 1000003
    return "%d %d %d" % (tree.height, hits, check)

if __name__ == "__main__":
    print(run(SIZE))
