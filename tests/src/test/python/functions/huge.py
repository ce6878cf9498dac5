# Bodies that are too big for one compilation: control goes from part to part.
import sys


def define(name, lines, parameters=""):
    namespace = {}
    exec(f"def {name}({parameters}):\n" + "\n".join("    " + line for line in lines), globals(), namespace)
    return namespace[name]


def steps(count):
    lines = []
    for i in range(count):
        match i % 4:
            case 0:
                lines.append(f"total += x * {i}")
            case 1:
                lines.append(f"if total % {i + 2} == 1: total -= {i}")
            case 2:
                lines.append(f"first, second = total, {i}")
            case 3:
                lines.append("total = (first + second) % 1000003")
    return lines


def model(count, x, total=0):
    first = second = 0
    for i in range(count):
        if i % 4 == 0:
            total += x * i
        elif i % 4 == 1:
            if total % (i + 2) == 1:
                total -= i
        elif i % 4 == 2:
            first, second = total, i
        else:
            total = (first + second) % 1000003
    return total


straight = define("straight", ["total = 0", *steps(2000), "return total"], "x")
print(all(straight(x) == model(2000, x) for x in range(40)))

# A loop around everything, and a jump out of it.
around = ["total = 0", "for x in range(1, 100):"]
around += ["    " + line for line in steps(1600)] + ["    if x == 7: break", "return x, total"]
around = define("around", around)


def around_model():
    total = 0
    for x in range(1, 8):
        total = model(1600, x, total)
    return x, total


print(around() == around_model())

# An exception that is raised in one part and caught in another.
caught = ["total = 0", "try:"] + ["    " + line for line in steps(1200)] + ["    if x == 3: raise KeyError(total)"]
caught += ["    " + line for line in steps(1200)] + ["except KeyError as e:", "    total = -e.args[0]"]
caught += ["finally:", "    total += 1", *steps(1200), "return total"]
caught = define("caught", caught, "x")
print(caught(3) == model(1200, 3, 1 - model(1200, 3)), caught(2) == model(1200, 2, 1 + model(1200, 2, model(1200, 2))))

# A generator whose suspensions are in several parts.
suspended = ["total = 0", "got = []"]
for line in steps(1800):
    suspended.append(line)
    if len(suspended) % 60 == 0:
        suspended.append("got.append((yield total))")
suspended.append("return got")
suspended = define("suspended", suspended, "x")


def drain():
    generator = suspended(2)
    values = [next(generator)]
    try:
        while True:
            values.append(generator.send(len(values)))
    except StopIteration as stop:
        return values, stop.value


values, sent = drain()
print(len(values), values[-1], sent == list(range(1, len(values) + 1)))

# The line of an error, and lines for a tool.
failing = define("failing", ["total = 0", *steps(1900), "return total / (x - 1)"], "x")
try:
    failing(1)
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)

lines = []


def trace(frame, event, argument):
    if frame.f_code is straight.__code__ and event == "line":
        lines.append(frame.f_lineno)
    return trace


sys.settrace(trace)
result = straight(5)
sys.settrace(None)
print(result == model(2000, 5), len(lines), lines[:3], lines[-1], straight(5) == result)


def locals_in_the_middle():
    body = ["total = 0", *steps(1500), "seen = dict(locals())", *steps(1500), "return seen, total"]
    return define("middle", body, "x")(3)


seen, total = locals_in_the_middle()
print(seen["total"] == model(1500, 3), total == model(1500, 3, model(1500, 3)), sorted(seen))
