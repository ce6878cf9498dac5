# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Random games of stones on a board: groups as union-find, liberties, captures; attributes and lists of objects."""

SIZE = 270

EDGE = 9
EMPTY, BLACK, WHITE = 0, 1, 2


class Square:
    def __init__(self, board, position):
        self.board = board
        self.position = position
        self.colour = EMPTY
        self.neighbours = []
        self.group = None

    def connect(self):
        x, y = self.position % EDGE, self.position // EDGE
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            if 0 <= x + dx < EDGE and 0 <= y + dy < EDGE:
                self.neighbours.append(self.board.squares[(y + dy) * EDGE + x + dx])


class Group:
    def __init__(self, colour):
        self.colour = colour
        self.stones = []

    def liberties(self):
        seen = set()
        for stone in self.stones:
            for other in stone.neighbours:
                if other.colour == EMPTY:
                    seen.add(other.position)
        return len(seen)

    def absorb(self, other):
        for stone in other.stones:
            stone.group = self
        self.stones.extend(other.stones)


class Board:
    def __init__(self):
        self.squares = []
        for position in range(EDGE * EDGE):
            self.squares.append(Square(self, position))
        for square in self.squares:
            square.connect()
        self.captured = [0, 0, 0]

    def useful(self, square, colour):
        for other in square.neighbours:
            if other.colour == EMPTY:
                return True
            if other.colour == colour and other.group.liberties() > 1:
                return True
            if other.colour != colour and other.group.liberties() == 1:
                return True
        return False

    def play(self, square, colour):
        square.colour = colour
        group = Group(colour)
        group.stones.append(square)
        square.group = group
        for other in square.neighbours:
            if other.colour == colour and other.group is not square.group:
                big, small = square.group, other.group
                if len(big.stones) < len(small.stones):
                    big, small = small, big
                big.absorb(small)
        for other in square.neighbours:
            if other.colour not in (EMPTY, colour) and other.group.liberties() == 0:
                self.remove(other.group)

    def remove(self, group):
        self.captured[group.colour] += len(group.stones)
        for stone in group.stones:
            stone.colour = EMPTY
            stone.group = None


def game(seed):
    board = Board()
    colour = BLACK
    passes = 0
    for _ in range(160):
        for attempt in range(6):
            seed = (seed * 48271) % 2147483647
            square = board.squares[seed % (EDGE * EDGE)]
            if square.colour == EMPTY and board.useful(square, colour):
                board.play(square, colour)
                passes = 0
                break
        else:
            passes += 1
            if passes == 2:
                break
        colour = 3 - colour
    stones = sum(1 for square in board.squares if square.colour == BLACK)
    return seed, stones, board.captured[BLACK], board.captured[WHITE]


def run(n):
    seed = 7
    totals = [0, 0, 0]
    for _ in range(n):
        seed, stones, black, white = game(seed)
        totals[0] += stones
        totals[1] += black
        totals[2] += white
    return "%d %s" % (seed, totals)

if __name__ == "__main__":
    print(run(SIZE))
