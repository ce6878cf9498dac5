# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""pathlib's pure paths: joining, parts, suffixes, parents, relative paths, matching, sorting."""

from pathlib import PurePosixPath, PureWindowsPath

SIZE = 950


def run(n):
    total = 0
    base = PurePosixPath("/srv/data/projects")
    paths = []
    for i in range(n):
        path = base / ("p%d" % (i % 50)) / "src" / ("file%d.tar.gz" % i)
        paths.append(path)
        total += len(path.name) + len(path.suffix) + len(path.suffixes) + len(path.stem)
        total += len(path.parts) + len(str(path.parent)) + len(path.parents)
        total += len(str(path.with_suffix(".zip"))) + len(path.relative_to(base).as_posix())
        total += path.match("*.gz") + path.is_relative_to("/srv") + (path.parent.parent.name == "p1")
        total += len(PureWindowsPath("C:\\a\\b", "c%d" % i, "../d").as_posix())
    ordered = sorted(set(paths))
    return "%d %d %s" % (total, len(ordered), ordered[n // 3])

if __name__ == "__main__":
    print(run(SIZE))
