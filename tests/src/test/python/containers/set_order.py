# The order of sets whose elements come and go is CPython's: it shows in what programs print.
def replay(seed):
    numbers, taken = set(), []
    for step in range(3000):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        number, action = seed >> 8 & 255, seed >> 16 & 7
        if action < 4:
            numbers.add(number)
        elif action < 6:
            numbers.discard(number)
        elif numbers:
            first = next(iter(numbers))
            numbers.remove(first)
            taken.append(first)
        if action == 7 and numbers:
            taken.append(numbers.pop())
    return taken[-8:], list(numbers)[:8], list(numbers - {number})[:4], list(numbers ^ {1, 2, 3})[:4]


for seed in range(4):
    print(*replay(seed))
