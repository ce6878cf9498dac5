"""One code object run with one namespace after the other: its variables are those of the namespace at hand."""

BODY = """
total = 0
for i in range(count):
    total += i
    if i == 2:
        seen = i
def doubled():
    return total * 2
def add():
    global total
    total += 1
    return total
"""
code = compile(BODY, "body", "exec")


def run(count, **more):
    space = {"count": count, **more}
    exec(code, space)
    return space


for k in range(4):
    spaces = [run(n) for n in (3, 4, 5)]
    print([s["total"] for s in spaces], [s["doubled"]() for s in spaces], [s["add"]() for s in spaces])
    spaces[0]["total"] = "x"
    print([s["doubled"]() for s in spaces], "seen" in run(2))

# A builtin that one namespace hides, and hides no more.
asks = compile("answers = [len(values) for _ in range(3)]\nagain = [len(values), len(values)]\nn = 0\nwhile n < 3: n += len(values)", "asks", "exec")
for space in [{"values": "ab"}, {"values": "ab", "len": lambda v: 7}, {"values": "abc"}]:
    exec(asks, space)
    print(space["answers"], space["again"], space["n"])
    exec(asks, space)
    print(space["answers"], space["again"], space["n"])
    space.pop("len", None)
    exec(asks, space)
    print(space["answers"], space["again"], space["n"])
print([eval("x + len('ab')", {"x": k}) for k in range(6)])

# Names that come and go while the code runs.
changing = compile("""
result = []
for k in range(4):
    name = k
    result.append(name)
    if k % 2:
        del name
        try:
            name
        except NameError as e:
            result.append(str(e))
    globals()["late"] = k
    result.append(late)
""", "changing", "exec")
for _ in range(3):
    space = {}
    exec(changing, space)
    print(space["result"], "name" in space, space["late"])


class Doubling(dict):
    def __getitem__(self, key):
        return 10 if key == "count" else super().__getitem__(key)


for _ in range(3):
    space, names = {}, Doubling()
    exec("a = count\nb = a + 1", space, names)
    print(dict(names), sorted(set(space) - {"__builtins__"}))

# What is executed once in each namespace, of a variable that changes there.
loop = compile("x = 0\nwhile x < count:\n    x += 2\nresult = x", "loop", "exec")
results = []
for k in range(60):
    space = {"count": k}
    exec(loop, space)
    results.append(space["result"])
print(results)
