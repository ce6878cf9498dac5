# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Builds command-line parsers with subcommands and parses argument lists."""

import argparse

SIZE = 59


def make():
    parser = argparse.ArgumentParser(prog="tool", description="A tool.")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--level", type=int, choices=range(10), default=3)
    commands = parser.add_subparsers(dest="command")
    copy = commands.add_parser("copy", help="copy things")
    copy.add_argument("source", nargs="+")
    copy.add_argument("--to", required=True)
    copy.add_argument("--force", action="store_true")
    show = commands.add_parser("show")
    show.add_argument("name")
    show.add_argument("--width", type=float, default=1.5)
    return parser


def run(n):
    total = 0
    for i in range(n):
        parser = make()
        for k in range(5):
            found = parser.parse_args(["-vv", "--level", str(k), "copy", "a", "b%d" % i, "--to", "c", "--force"])
            total += found.verbose + found.level + len(found.source) + found.force
            found = parser.parse_args(["show", "thing", "--width", "%d.5" % k])
            total += int(found.width * 2)
        total += len(parser.format_help())
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
