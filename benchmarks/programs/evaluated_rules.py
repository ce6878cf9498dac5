# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A table of rules given as texts: eval of conditions and formulas with names of its own, exec of a few statements."""

SIZE = 900

RULES = [
    ("weight > 30 and zone != 'near'", "base * 1.5 + weight // 4"),
    ("zone in ('far', 'abroad')", "base + weight * 3"),
    ("fragile and weight < 10", "max(base, 12) + 5"),
    ("len(zone) == 4 or not fragile", "base + sum(parts)"),
    ("True", "base"),
]

DISCOUNT = """
if total > 100:
    total -= total // 10
    note = "large"
else:
    note = "small"
"""


def price(parcel):
    for condition, formula in RULES:
        if eval(condition, {}, parcel):
            return eval(formula, {}, parcel)


def run(n):
    zones = ["near", "far", "abroad", "town"]
    total = 0.0
    large = 0
    for i in range(n):
        parcel = {"weight": i % 47, "zone": zones[i % 4], "fragile": i % 3 == 0, "base": 10 + i % 7, "parts": [i % 5, 2]}
        space = {"total": price(parcel) * (1 + i % 3)}
        exec(DISCOUNT, {}, space)
        total += space["total"]
        large += space["note"] == "large"
    return "%.2f %d" % (total, large)

if __name__ == "__main__":
    print(run(SIZE))
