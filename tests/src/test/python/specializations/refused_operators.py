"""Methods of operators that return NotImplemented: each is asked once, in loops as elsewhere."""

calls = []


class Left:
    def __add__(self, other):
        calls.append("add")
        return NotImplemented

    def __iadd__(self, other):
        calls.append("iadd")
        return NotImplemented

    def __mul__(self, other):
        calls.append("mul")
        return NotImplemented

    def __lt__(self, other):
        calls.append("lt")
        return NotImplemented

    def __eq__(self, other):
        calls.append("eq")
        return NotImplemented


class Right:
    def __radd__(self, other):
        calls.append("radd")
        return "sum"

    def __rmul__(self, other):
        calls.append("rmul")
        return NotImplemented

    def __gt__(self, other):
        calls.append("gt")
        return "greater"


def attempt(operation, left, right):
    try:
        return operation(left, right)
    except TypeError as e:
        return str(e)


def add(left, right):
    return left + right


def add_in_place(left, right):
    left += right
    return left


def multiply(left, right):
    return left * right


def multiply_in_place(left, right):
    left *= right
    return left


def less(left, right):
    return left < right


def equal(left, right):
    return left == right


for operation in (add, add_in_place, multiply, multiply_in_place, less, equal):
    for right in (Right(), Left(), 5):
        first = None
        for _ in range(5):
            calls.clear()
            outcome = attempt(operation, Left(), right), list(calls)
            if first is None:
                first = outcome
                print(operation.__name__, type(right).__name__, outcome)
            assert outcome == first, outcome


class Late:
    def __add__(self, other):
        return "add"


def late(n):
    value = None
    for i in range(n):
        value = Late()
        value += 1
        if i == n // 2:
            Late.__iadd__ = lambda self, other: "iadd"
            print(value)
    return value


print(late(8))
del Late.__iadd__
print(add_in_place(Late(), 1))
