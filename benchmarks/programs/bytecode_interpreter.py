# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A stack machine in Python: a loop over instructions with an if chain, running a sieve and a loop of sums."""

SIZE = 26_000

PUSH, LOAD, STORE, ADD, SUB, MUL, MOD, LESS, JUMP, JUMP_IF_NOT, FETCH, PUT, HALT = range(13)

# x = 0; s = 0; while x < n: { m[x % 16] = x * x; s = s + m[(x * 7) % 16] % 10; x = x + 1 }
PROGRAM = [
    (PUSH, 0), (STORE, 0), (PUSH, 0), (STORE, 1),
    (LOAD, 0), (LOAD, 2), (LESS, 0), (JUMP_IF_NOT, 32),
    (LOAD, 0), (LOAD, 0), (MUL, 0), (LOAD, 0), (PUSH, 16), (MOD, 0), (PUT, 0),
    (LOAD, 1), (LOAD, 0), (PUSH, 7), (MUL, 0), (PUSH, 16), (MOD, 0), (FETCH, 0), (PUSH, 10), (MOD, 0), (ADD, 0),
    (STORE, 1),
    (LOAD, 0), (PUSH, 1), (ADD, 0), (STORE, 0),
    (JUMP, 4), (HALT, 0),
    (LOAD, 1), (HALT, 0),
]  # fmt: skip


def execute(program, n):
    stack = []
    push = stack.append
    pop = stack.pop
    variables = [0, 0, n]
    memory = [0] * 16
    counter = 0
    steps = 0
    while True:
        code, argument = program[counter]
        counter += 1
        steps += 1
        if code == PUSH:
            push(argument)
        elif code == LOAD:
            push(variables[argument])
        elif code == STORE:
            variables[argument] = pop()
        elif code == ADD:
            push(pop() + pop())
        elif code == SUB:
            right = pop()
            push(pop() - right)
        elif code == MUL:
            push(pop() * pop())
        elif code == MOD:
            right = pop()
            push(pop() % right)
        elif code == LESS:
            right = pop()
            push(pop() < right)
        elif code == JUMP:
            counter = argument
        elif code == JUMP_IF_NOT:
            if not pop():
                counter = argument
        elif code == FETCH:
            push(memory[pop()])
        elif code == PUT:
            index = pop()
            memory[index] = pop()
        else:
            return stack[-1], steps


def run(n):
    return "%d %d" % execute(PROGRAM, n)

if __name__ == "__main__":
    print(run(SIZE))
