# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Learns byte-pair merges from words and encodes with them: dicts keyed by pairs, lists of tokens."""

SIZE = 160

# After some 400 merges there is nothing left to merge.
SIZES = (40, 80, 160, 320)


def words():
    seed = 9
    counts = {}
    for _ in range(400):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        length = 3 + (seed >> 10) % 7
        word = "".join("abcdeilnorst"[(seed >> shift) * (shift + 3) % 12] for shift in range(length))
        counts[word] = counts.get(word, 0) + 1 + (seed >> 5) % 9
    return counts


def merge(tokens, pair, token):
    out = []
    i = 0
    end = len(tokens)
    while i < end:
        if i + 1 < end and tokens[i] == pair[0] and tokens[i + 1] == pair[1]:
            out.append(token)
            i += 2
        else:
            out.append(tokens[i])
            i += 1
    return out


def train(counts, merges):
    pieces = {word: list(word.encode()) for word in counts}
    table = {}
    for index in range(merges):
        stats = {}
        for word, tokens in pieces.items():
            weight = counts[word]
            for pair in zip(tokens, tokens[1:]):
                stats[pair] = stats.get(pair, 0) + weight
        best = max(stats, key=lambda pair: (stats[pair], pair))
        table[best] = 256 + index
        pieces = {word: merge(tokens, best, 256 + index) for word, tokens in pieces.items()}
    return table


def encode(text, table):
    tokens = list(text.encode())
    while len(tokens) > 1:
        pair = min(zip(tokens, tokens[1:]), key=lambda pair: table.get(pair, 1 << 30))
        if pair not in table:
            break
        tokens = merge(tokens, pair, table[pair])
    return tokens


def run(n):
    counts = words()
    table = train(counts, n)
    total = 0
    check = 0
    for word in counts:
        tokens = encode(word, table)
        total += len(tokens)
        for token in tokens:
            check = (check * 257 + token) % 1000003
    return "%d %d" % (total, check)

if __name__ == "__main__":
    print(run(SIZE))
