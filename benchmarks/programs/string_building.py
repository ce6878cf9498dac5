# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Builds strings by +=, join, slices and formatting characters; then bytes arrays."""

SIZE = 210_000


def concatenate(n):
    text = ""
    for i in range(n):
        text += chr(97 + i % 26)
        if i % 80 == 79:
            text += "\n"
    return text


def joined(n):
    parts = []
    for i in range(n):
        parts.append(str(i))
        parts.append(",")
    return "".join(parts)


def reverse_words(text):
    out = ""
    word = ""
    for character in text:
        if character.isalpha():
            word = character + word
        else:
            out += word + character
            word = ""
    return out + word


def run(n):
    text = concatenate(n)
    numbers = joined(n)
    back = reverse_words(text)
    rotated = text
    for i in range(60):
        rotated = rotated[7:] + rotated[:7]
    raw = bytearray()
    for character in numbers[:n]:
        raw.append(ord(character) ^ 21)
    wide = "".join(chr(0x3B1 + i % 24) for i in range(n))
    check = sum(map(ord, back[:500])) + sum(raw) + sum(map(ord, wide[-300:]))
    return "%d %d %d %s" % (len(text), len(numbers), check, rotated[:6])

if __name__ == "__main__":
    print(run(SIZE))
