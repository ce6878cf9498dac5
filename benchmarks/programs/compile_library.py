# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Parses and compiles every fourth file of Fantail's standard library: the same files on every Python."""

import os
import warnings

SIZE = 4

# Every eighth file to all of them.
SIZES = (8, 4, 2, 1)


def library():
    home = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    folder = os.path.join(home, "launcher", "target", "fantail", "libpython")
    return folder if os.path.isdir(folder) else os.path.dirname(os.__file__)


def sources(step):
    paths = []
    for folder, folders, names in os.walk(library()):
        folders[:] = [name for name in folders if name not in ("site-packages", "test")]
        paths += [os.path.join(folder, name) for name in names if name.endswith(".py")]
    result = []
    for path in sorted(paths)[::step]:
        with open(path, "rb") as file:
            result.append((path, file.read()))
    return result


KNOWN = {}


def run(step):
    if step not in KNOWN:
        KNOWN[step] = sources(step)
    size = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for path, text in KNOWN[step]:
            try:
                compile(text, path, "exec", dont_inherit=True)
            except SyntaxError:
                # Too new for an old Python.
                pass
            size += len(text)
    return size
