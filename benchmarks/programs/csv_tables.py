# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Writes and reads tables with the csv module, with quotes, dialects and dicts."""

import csv
import io

SIZE = 23_000


def run(n):
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["id", "name", "price", "note"])
    for i in range(n):
        writer.writerow([i, "name %d" % i, i * 0.25, 'said "hi", twice' if i % 3 == 0 else ""])
    text = stream.getvalue()
    total = 0.0
    notes = 0
    for row in csv.reader(io.StringIO(text)):
        if row[0] != "id":
            total += float(row[2])
            notes += len(row[3])
    by_name = {row["name"]: row for row in csv.DictReader(io.StringIO(text))}
    other = io.StringIO()
    table = csv.DictWriter(other, ["name", "price"], extrasaction="ignore", delimiter=";", quoting=csv.QUOTE_ALL)
    table.writeheader()
    table.writerows(by_name.values())
    return "%.2f %d %d %d" % (total, notes, len(text), len(other.getvalue()))

if __name__ == "__main__":
    print(run(SIZE))
