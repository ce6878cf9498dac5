# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""What raise does with its operands: each place several times, so that it is also seen with its short ways."""


class Plain(Exception):
    pass


class Numbered(Exception):
    def __init__(self, number):
        self.number = number


class Answering(type):
    def __call__(cls, *args):
        return 5


class Answered(Exception, metaclass=Answering):
    pass


class Made(Exception):
    def __new__(cls):
        return 3


class Counted(Exception):
    made = 0

    def __init__(self):
        Counted.made += 1


def of_class():
    raise Plain


def of_instance():
    raise Plain("text", 1)


def from_class():
    raise Plain from KeyError


def from_nothing():
    raise Plain from None


def from_number():
    raise Plain from 3


def of_number():
    raise 3


def of_other_class():
    raise int


def of_answer():
    raise Answered


def of_made():
    raise Made


def without_argument():
    raise Numbered


def with_keyword():
    raise Plain(x=1)


def of_counted():
    raise Counted


def again():
    raise


def while_handling():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError


def wrong_while_handling():
    try:
        raise KeyError(1)
    except KeyError:
        raise 5 from 6


def either(kind):
    raise kind


for function in (
    of_class,
    of_instance,
    from_class,
    from_nothing,
    from_number,
    of_number,
    of_other_class,
    of_answer,
    of_made,
    without_argument,
    with_keyword,
    of_counted,
    again,
    while_handling,
    wrong_while_handling,
):
    for _ in range(3):
        try:
            function()
        except BaseException as error:
            print(
                type(error).__name__,
                error.args,
                repr(error.__cause__),
                repr(error.__context__),
                error.__suppress_context__,
                error.__traceback__.tb_next.tb_lineno - function.__code__.co_firstlineno,
            )
print(Counted.made)

for kind in (Plain, Plain(1), Numbered, Numbered(2), ValueError, KeyError("k"), 1, None, StopIteration):
    try:
        either(kind)
    except Plain as error:
        print("plain", error.args)
    except (Numbered, ValueError) as error:
        print("numbered or value", error.args)
    except Exception as error:
        print(type(error).__name__, error)


# What the runtime raises, from short and from long ways, with lines and with what is handled.
def failing(operation):
    try:
        operation()
    except LookupError as error:
        return type(error).__name__, error.args, error.__traceback__.tb_next.tb_lineno - operation.__code__.co_firstlineno
    except (TypeError, ValueError, ArithmeticError, AttributeError, StopIteration) as error:
        return type(error).__name__, str(error), error.__traceback__.tb_next.tb_lineno - operation.__code__.co_firstlineno


class Missing(dict):
    def __missing__(self, key):
        return "made " + str(key)


data = {1: 2, "a": 3}
for _ in range(3):
    print(failing(lambda: data[5]), failing(lambda: data["b"]), failing(lambda: data[1, 2]), failing(lambda: data[[]]))
    print(failing(lambda: Missing()[5]), Missing()[5], failing(lambda: [1][3]), failing(lambda: (1,)["a"]))
    print(failing(lambda: 1 // 0), failing(lambda: 1.0 % 0), failing(lambda: int("x")), failing(lambda: data.nothing))
    print(failing(lambda: next(iter([]))), failing(lambda: [1].index(2)), failing(lambda: {1}.remove(2)))
    print(failing(lambda: 5()), failing(lambda: len(5)), failing(lambda: 5 in 5), failing(lambda: iter(5)))
    try:
        data[6]
    except KeyError as error:
        try:
            data[7]
        except KeyError as inner:
            print(inner.__context__ is error, error.__context__)
