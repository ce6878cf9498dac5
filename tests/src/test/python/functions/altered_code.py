# Code objects that Python code has altered.
def add_one(values):
    def each():
        for value in values:
            yield value + 1

    return list(each())


# What a frame takes is what the instructions need, not what the code object claims.
add_one.__code__ = add_one.__code__.replace(co_stacksize=1 << 30)
print(add_one.__code__.co_stacksize, add_one([1, 2]))

answer = (lambda: 41).__code__
print(eval(answer.replace(co_consts=(None, 42))))
