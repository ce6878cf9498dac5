# Built-ins that take the items of generators, of map, of filter and of zip one by one, or collect them first.
def items(*values):
    for value in values:
        yield value


def failing(count):
    for value in range(count):
        yield value
    raise ValueError("at " + str(count))


def sums(*values):
    return sum(items(*values)), sum(map(abs, values)), sum(x * y for x, y in zip(values, values))


def extremes(*values):
    return min(items(*values)), max(items(*values)), max(v for v in values if v == v), min(map(abs, values))


def quantifiers(*values):
    return any(items(*values)), all(items(*values)), any(v is values for v in values), all(v == v for v in values)


def collected(*values):
    return (
        list(items(*values)),
        tuple(v for v in values),
        sorted(items(*values), key=str),
        sorted((str(v) for v in values), reverse=True),
        set(map(str, values)) == frozenset(str(v) for v in values),
        "-".join(str(v) for v in values),
        list(zip(values, items(*values))),
    )


class Answer:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        return self.truth


def filtered(*values):
    return (
        list(filter(None, values)),
        sum(filter(lambda v: v > 1, items(*values))),
        [v for v in filter(lambda v: Answer(v != 2), values)],
        max(filter(bool, values), default=None),
        list(filter(str.isdigit, map(str, values))),
    )


class Selected(filter):
    pass


def outcome(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


def short(log):
    def noted():
        for value in 0, 1, 2:
            log.append(value)
            yield value

    return any(noted()), all(noted()), log


nan = float("nan")
for _ in range(3):
    for values in (1, 2, 3), (1.5, 2, 0.25), (2**62, 2**62, 5), (0.1,) * 10, (True, 2, 3.5), (10**30, 1.0), (1, 2.5, 10**20):
        print(sums(*values), extremes(*values))
    print(quantifiers(0, "", None), quantifiers(1, "a"), quantifiers(), quantifiers(0, 1, nan))
    print(collected(3, 1, 2), collected("b", "a"), collected())
    print(short([]))
    print(filtered(0, 1, 2, 3), filtered(), filtered(2.5, 0.0, 7))
    print(outcome(sum, filter(lambda v: 1 / (v - 2), [1, 2, 3])), outcome(list, filter(5, "a")), outcome(list, filter(None, failing(1))))
    print(list(Selected(None, [0, 1])), sum(Selected(lambda v: v & 1, range(9))))
    for function in sum, min, max, any, all, list, tuple, set, sorted, "".join, frozenset:
        print(outcome(function, failing(2)), outcome(function, failing(0)))
    for function in sum, min, max, "".join:
        print(outcome(function, items("a", 1)), outcome(function, items()))
print(sum(items(1e308, 1e308, -1e308)), sum(items(-0.0, -0.0)), sum(items(1e16, 1.0, -1e16)), sum(items(float("inf"), 1)))
print(sum((x for x in [1, 2]), 10), max(items(), default=7), max(items("bb", "a"), key=len), min(items(nan, 1.0)), max(items(1.0, nan)))
drained = items(1, 2, 3)
print(1 in drained, sum(drained), list(drained), sum(drained))
print(list(zip()), [pair for pair in zip()], sum(zip()), any(zip()), max(zip(), default=0))
