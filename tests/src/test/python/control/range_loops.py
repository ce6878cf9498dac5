# Loops over ranges whose numbers are ints to Java, nearly so, or not at all.
import sys

MAX = 2**31 - 1
HUGE = sys.maxsize


def loop(*bounds):
    result = []
    for number in range(*bounds):
        result.append(number)
        if len(result) == 5:
            break
    return result, sum(result)


for bounds in [
    (3,), (0,), (-1,), (2, 5), (5, 2), (-3, 3, 2), (5, -5, -3), (-5, 5, -1), (10, 0, -1), (True, 4), (7, 8, 100),
    (MAX - 2, MAX), (MAX - 1, MAX + 1), (MAX - 1, MAX + 3), (MAX - 3, MAX, 2), (0, MAX, MAX), (0, 2 * MAX, MAX), (MAX,),
    (-MAX - 1, -MAX + 2), (-MAX - 3, -MAX), (-MAX + 1, -MAX - 1, -1), (-MAX, -MAX - 5, -2), (MAX, -MAX, -MAX),
    (HUGE,), (HUGE - 2, HUGE), (HUGE - 2, HUGE, 2), (-HUGE - 1, HUGE, HUGE), (HUGE, -HUGE - 1, -HUGE), (0, HUGE, HUGE // 2),
    (HUGE - 1, HUGE + 3), (-HUGE - 3, -HUGE + 1), (2**70, 2**70 + 3), (0, 2**70, 2**69), (0, HUGE // 2, HUGE // 3),
]:
    numbers = range(*bounds)
    print(bounds, loop(*bounds), [i for i in range(*bounds[:1]) if i < 3] if bounds[0] < 9 else "", numbers[-1:], bool(numbers))

for bounds in [(), (1, 2, 3, 4), (1.5,), ("a",), (1, 2, 0), (0, None)]:
    try:
        print(range(*bounds))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def turn(items, count):
    for k in range(count):
        items[k], items[-1 - k] = items[-1 - k], items[k]
    for k in range(-1, -count, -1):
        items[k] = items[k + 1] if k < -1 else items[k]
    return items


print(turn([1, 2, 3, 4, 5, 6], 3), turn([1.5, 2.5, 3.5, 4.5], 2), turn(list("abcdef"), 2), turn([1, 2.0, "c", None], 2))


def outside(items, bounds):
    done = []
    try:
        for k in range(*bounds):
            items[k] = items[k] * 2
            done.append(k)
    except IndexError as e:
        return str(e), done, items


print(outside([1, 2, 3], (5,)), outside([1.5, 2.5], (1, -9, -1)), outside(["a", "b"], (-1, -9, -1)))


def other_kinds(items):
    for k in range(len(items)):
        items[k] = (0.5, None, 2**70, k)[k % 4]
    return items


print(other_kinds([1, 2, 3, 4]), other_kinds([1.5] * 4), other_kinds(["a"] * 5), other_kinds([]))


def shrinking(items):
    try:
        for k in range(len(items)):
            items[k] = len(items)
            items.pop()
    except IndexError as e:
        return str(e), items


print(shrinking([0] * 6), shrinking(list("abcd")), shrinking([0.5] * 3))
