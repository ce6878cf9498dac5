# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""split, join, replace, strip, find, startswith, case changes, partition, count, translate, slices, comparison."""

SIZE = 8200


def run(n):
    text = "  The quick brown fox; jumps over, the lazy dog.  Pack my box with five dozen liquor jugs "
    table = str.maketrans("aeiou", "12345", ";,")
    total = 0
    for i in range(n):
        line = text + str(i)
        words = line.split()
        total += len(words) + len(" ".join(reversed(words)))
        total += len(line.replace("o", "00").replace("zz", ""))
        total += line.find("lazy") + line.rfind("o") + line.count("e")
        clean = line.strip().lower()
        if clean.startswith("the") and not clean.endswith(("x", "y")):
            total += 1
        head, _, tail = clean.partition(";")
        total += len(head.title()) - len(tail.upper())
        total += len(clean.translate(table)) + len(line.center(150).lstrip())
        total += sum(1 for word in words if word.isalpha()) + sum(word.capitalize() < word for word in words)
        total += len(line[::-1][5:20]) + (line[10:14] == "uick") + ("fox" in line)
        total += len(",".join(words).rsplit(",", 2)[0]) + len(line.splitlines()) + len(str(i).zfill(8))
        total += line.encode("utf-8")[8] + len(line.swapcase().removeprefix("  ").expandtabs())
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
