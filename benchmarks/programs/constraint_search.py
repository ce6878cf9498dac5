# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Latin square completion by propagation of candidate sets, with copies of the state at each guess."""

SIZE = 110

ORDER = 9


class State:
    def __init__(self, cells):
        self.cells = cells

    def clone(self):
        return State([list(cell) for cell in self.cells])

    def remove(self, position, value):
        cell = self.cells[position]
        if value not in cell:
            return True
        cell.remove(value)
        if not cell:
            return False
        if len(cell) == 1:
            return self.spread(position, cell[0])
        return True

    def spread(self, position, value):
        row, column = divmod(position, ORDER)
        for i in range(ORDER):
            if i != column and not self.remove(row * ORDER + i, value):
                return False
            if i != row and not self.remove(i * ORDER + column, value):
                return False
        return True

    def assign(self, position, value):
        if value not in self.cells[position]:
            return False
        self.cells[position] = [value]
        return self.spread(position, value)

    def pick(self):
        best = None
        size = ORDER + 1
        for position, cell in enumerate(self.cells):
            if 1 < len(cell) < size:
                best, size = position, len(cell)
        return best


def solve(state, counts):
    counts[0] += 1
    position = state.pick()
    if position is None:
        return state
    for value in list(state.cells[position]):
        guess = state.clone()
        if guess.assign(position, value):
            found = solve(guess, counts)
            if found is not None:
                return found
    return None


def puzzle(seed):
    state = State([list(range(1, ORDER + 1)) for _ in range(ORDER * ORDER)])
    for _ in range(12):
        seed = (seed * 69621) % 2147483647
        position = seed % (ORDER * ORDER)
        if len(state.cells[position]) > 1:
            trial = state.clone()
            if trial.assign(position, trial.cells[position][seed % len(trial.cells[position])]):
                state = trial
    return seed, state


def run(n):
    seed = 99
    check = 0
    counts = [0]
    for _ in range(n):
        seed, state = puzzle(seed)
        solved = solve(state, counts)
        for position, cell in enumerate(solved.cells):
            check = (check * 7 + cell[0] * position) % 1000003
    return "%d %d" % (counts[0], check)

if __name__ == "__main__":
    print(run(SIZE))
