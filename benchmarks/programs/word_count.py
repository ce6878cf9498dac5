# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Counts the words of a generated text: splitting, lower-casing and stripping strings, dict updates, sorting."""

SIZE = 150_000

SYLLABLES = ("ka", "lo", "mi", "ter", "an", "so", "ré", "vu", "pin", "da")


def make_text(words):
    state = 12345
    parts = []
    for i in range(words):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        length = 1 + (state >> 8) % 3
        word = ""
        seed = state >> 12
        for _ in range(length):
            word += SYLLABLES[seed % 10]
            seed //= 10
        if i % 7 == 0:
            word = word.capitalize()
        if i % 11 == 0:
            word += ","
        if i % 13 == 0:
            word += ".\n"
        parts.append(word)
    return " ".join(parts)


def count(text):
    counts = {}
    for line in text.split("\n"):
        for word in line.split():
            word = word.strip(".,").lower()
            if word:
                counts[word] = counts.get(word, 0) + 1
    return counts


def run(n):
    counts = count(make_text(n))
    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    top = " ".join("%s:%d" % item for item in ranking[:5])
    return "%d %d %s" % (len(counts), sum(counts.values()), top)


if __name__ == "__main__":
    print(run(SIZE))
