"""except clauses with one class, several, and things that are none; with statements that exceptions leave."""


class Own(LookupError):
    pass


class Instances(type):
    def __instancecheck__(cls, instance):
        return True


class Claiming(Exception, metaclass=Instances):
    pass


errors = [KeyError("k"), IndexError("i"), Own("o"), ValueError("v"), TypeError("t"), ZeroDivisionError("z"), OSError(2, "e")]
several = (IndexError, Own)


def match(error):
    try:
        raise error
    except Claiming:
        return "claimed"
    except KeyError:
        return "key"
    except several as caught:
        return type(caught).__name__
    except (ValueError, TypeError):
        return "value or type"
    except ArithmeticError:
        return "arithmetic"
    except Exception as caught:
        return repr(caught)


for _ in range(3):
    print([match(error) for error in errors])
several = (TypeError, OSError, OSError)
print([match(error) for error in errors])
Own.__bases__ = (ArithmeticError,)
print([match(error) for error in errors])


def refuse(classes):
    try:
        try:
            raise KeyError("refused")
        except classes:
            return "caught"
    except TypeError as error:
        return str(error), repr(error.__context__)
    except KeyError:
        return "left"


for _ in range(2):
    print([refuse(classes) for classes in (KeyError, (), 5, int, (KeyError, 5), (KeyError, (KeyError,)), None)])


class Manager:
    def __init__(self, answer):
        self.answer = answer

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.seen = kind, str(value), traceback is value.__traceback__
        if self.answer == "raise":
            raise Own("of exit") from value
        return self.answer


def leave(answer, error):
    manager = Manager(answer)
    try:
        with manager:
            raise error
        return "swallowed", manager.seen
    except Exception as caught:
        return repr(caught), manager.seen, repr(caught.__cause__)


for answer in (True, 0, [], "x", "raise"):
    print(leave(answer, ValueError("one")), leave(answer, KeyError))


def divide(left, right):
    results = []
    for operator in (lambda: left // right, lambda: left % right, lambda: left / right):
        try:
            results.append(operator())
        except ZeroDivisionError as error:
            results.append(str(error))
    return results


for left, right in [(1, 0), (7, 2), (-7, 2), (1.0, 0.0), (1.0, 0), (1, 0.0), (True, False), (10**30, 0), (7, 3), (9.5, 2.0)]:
    print(divide(left, right))


def quotients(pairs):
    total = 0
    for left, right in pairs:
        try:
            total += left // right + left % right
            total += left / right
        except ZeroDivisionError:
            total += 100
    return total


print(quotients([(7, 2), (1, 0), (9, 4)] * 3), quotients([(7.5, 2.5), (1.0, 0.0), (9.0, 4.0)] * 3))
