# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Value iteration of a small decision process: dictionaries keyed by tuples, exact fractions, then floats."""

from fractions import Fraction

SIZE = 14


def states():
    return [(hp, foe, turn) for hp in range(7) for foe in range(7) for turn in range(2)]


def spread(*outcomes):
    distribution = {}
    for target, weight in outcomes:
        distribution[target] = distribution.get(target, 0) + weight
    return distribution


def moves(state):
    """Per action, the distribution over the next states."""
    hp, foe, turn = state
    if hp == 0 or foe == 0:
        return {}
    if turn == 0:
        strong, weak = (hp, max(0, foe - 2), 1), (hp, foe - 1, 1)
        better = (min(6, hp + 1), foe, 1)
        return {
            "strike": spread((strong, Fraction(1, 3)), (weak, Fraction(2, 3))),
            "heal": spread((better, Fraction(3, 4)), ((hp, foe, 1), Fraction(1, 4))),
        }
    once, twice = (hp - 1, foe, 0), (max(0, hp - 2), foe, 0)
    return {"foe": spread((once, Fraction(1, 2)), (twice, Fraction(1, 6)), ((hp, foe, 0), Fraction(1, 3)))}


def check_distributions(table):
    total = Fraction(0)
    for actions in table.values():
        for distribution in actions.values():
            weight = sum(distribution.values())
            assert weight == 1
            total += weight * max(distribution.values())
    return total


def iterate(table, rounds):
    values = {state: (1.0 if state[1] == 0 else 0.0) for state in table}
    floats = {
        state: [[(target, float(p)) for target, p in d.items()] for d in actions.values()]
        for state, actions in table.items()
    }
    for _ in range(rounds):
        new = {}
        for state, actions in floats.items():
            if actions:
                new[state] = max(sum(p * values[target] for target, p in d) for d in actions)
            else:
                new[state] = values[state]
        values = new
    return values


def run(n):
    total = Fraction(0)
    last = None
    for _ in range(n):
        table = {state: moves(state) for state in states()}
        total += check_distributions(table)
        last = iterate(table, 60)
    return "%s %.10f" % (total, last[(6, 6, 0)])

if __name__ == "__main__":
    print(run(SIZE))
