# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Wraps, fills, dedents, indents and shortens paragraphs."""

import textwrap

SIZE = 590

PARAGRAPH = (
    "A paragraph with some longer words, such as incomprehensibilities and well-known compound-words, "
    "and a few short ones as well: it is to be wrapped at several widths, again and again. "
)


def run(n):
    total = 0
    block = "\n".join("    " + "  " * (i % 3) + "line %d" % i for i in range(20))
    for i in range(n):
        lines = textwrap.wrap(PARAGRAPH * 3, width=30 + i % 40)
        total += len(lines) + sum(map(len, lines))
        total += len(textwrap.fill(PARAGRAPH, width=50, initial_indent="* ", subsequent_indent="  "))
        total += len(textwrap.dedent(block)) + len(textwrap.indent(block, "> "))
        total += len(textwrap.shorten(PARAGRAPH, width=60 + i % 10))
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
