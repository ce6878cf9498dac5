# Lists made by comprehensions that know how many items will come, and are wrong about it.
def kinds(count):
    ints = [i for i in range(count)]
    floats = [i / 2 for i in range(count)]
    texts = [str(i) for i in ints]
    mixed = [i if i % 3 else i / 2 for i in (0, 1, 2, 3, 4, 5, 6)]
    late = [None if i == count - 1 else i for i in range(count)]
    return ints[-2:], floats[-2:], texts[-2:], mixed, late[-2:], len(ints + floats + texts + late)


for count in 0, 1, 3, 5, 40, 70_000:
    print(kinds(count))


def growing():
    source = [1, 2, 3, 4, 5, 6]
    return [source.append(x) or x for x in source if len(source) < 20], [source.pop() for _ in source], source


print(growing())


def shrinking():
    source = list(range(20))
    return [source.pop() + x for x in source]


print(shrinking())


def failing(count):
    try:
        return [1 // (5 - i) for i in range(count)]
    except ZeroDivisionError as e:
        return str(e)


print(failing(4), failing(10**18))
print([[i * j for j in range(6)] for i in (1, 2, 3)])
rest = iter(range(10))
print([x for x in rest if next(rest) > 4], [x for x in rest])
rest = iter([1, 2, 3, 4, 5, 6, 7])
next(rest)
made = [next(rest) + x for x in rest]
made.append(None)
made += [0.5, 1]
print(made, list(rest))
