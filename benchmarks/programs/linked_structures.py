# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Linked lists, binary search trees with deletion, and a cache of least recently used entries, of small objects."""

SIZE = 20_000


class Node:
    __slots__ = ("key", "left", "right")

    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def insert(root, key):
    if root is None:
        return Node(key)
    node = root
    while True:
        if key < node.key:
            if node.left is None:
                node.left = Node(key)
                return root
            node = node.left
        elif key > node.key:
            if node.right is None:
                node.right = Node(key)
                return root
            node = node.right
        else:
            return root


def delete(root, key):
    if root is None:
        return None
    if key < root.key:
        root.left = delete(root.left, key)
    elif key > root.key:
        root.right = delete(root.right, key)
    elif root.left is None:
        return root.right
    elif root.right is None:
        return root.left
    else:
        heir = root.right
        while heir.left is not None:
            heir = heir.left
        root.key = heir.key
        root.right = delete(root.right, heir.key)
    return root


def walk(node):
    if node is not None:
        yield from walk(node.left)
        yield node.key
        yield from walk(node.right)


class Entry:
    def __init__(self, key):
        self.key = key
        self.before = self.after = self


class Recent:
    def __init__(self, capacity):
        self.entries = {}
        self.root = Entry(None)
        self.capacity = capacity
        self.hits = 0

    def touch(self, key):
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(key)
            if len(self.entries) > self.capacity:
                oldest = self.root.after
                self.root.after = oldest.after
                oldest.after.before = self.root
                del self.entries[oldest.key]
        else:
            self.hits += 1
            entry.before.after, entry.after.before = entry.after, entry.before
        last = self.root.before
        last.after = self.root.before = entry
        entry.before, entry.after = last, self.root


def run(n):
    root = None
    recent = Recent(100)
    seed = 77
    for _ in range(n):
        seed = (seed * 48271) % 2147483647
        root = insert(root, seed % (2 * n))
        recent.touch(seed % 331 % 130)
    for key in range(0, 2 * n, 3):
        root = delete(root, key)
    check = 0
    for key in walk(root):
        check = (check * 31 + key) % 1000003
    return "%d %d" % (check, recent.hits)

if __name__ == "__main__":
    print(run(SIZE))
