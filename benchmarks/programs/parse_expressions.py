# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A recursive-descent parser of arithmetic: tokens from a generator, trees of tuples, evaluation."""

SIZE = 2300


def tokens(text):
    i = 0
    end = len(text)
    while i < end:
        character = text[i]
        if character.isspace():
            i += 1
        elif character.isdigit():
            start = i
            while i < end and text[i].isdigit():
                i += 1
            yield "number", int(text[start:i])
        elif character.isalpha():
            start = i
            while i < end and text[i].isalnum():
                i += 1
            yield "name", text[start:i]
        else:
            i += 1
            yield character, character
    yield "end", None


class Parser:
    LEVELS = ({"+", "-"}, {"*", "/", "%"})

    def __init__(self, text):
        self.source = tokens(text)
        self.advance()

    def advance(self):
        self.kind, self.value = next(self.source)

    def expect(self, kind):
        if self.kind != kind:
            raise SyntaxError("expected %s, got %s" % (kind, self.kind))
        self.advance()

    def expression(self, level=0):
        if level == 2:
            return self.unary()
        left = self.expression(level + 1)
        while self.kind in self.LEVELS[level]:
            operator = self.kind
            self.advance()
            left = (operator, left, self.expression(level + 1))
        return left

    def unary(self):
        if self.kind == "-":
            self.advance()
            return ("neg", self.unary())
        return self.atom()

    def atom(self):
        kind, value = self.kind, self.value
        if kind == "(":
            self.advance()
            inner = self.expression()
            self.expect(")")
            return inner
        if kind not in ("number", "name"):
            raise SyntaxError("unexpected " + kind)
        self.advance()
        return (kind, value)


def evaluate(tree, names):
    match tree:
        case ("number", value):
            return value
        case ("name", name):
            return names[name]
        case ("neg", inner):
            return -evaluate(inner, names)
        case ("+", left, right):
            return evaluate(left, names) + evaluate(right, names)
        case ("-", left, right):
            return evaluate(left, names) - evaluate(right, names)
        case ("*", left, right):
            return evaluate(left, names) * evaluate(right, names)
        case ("/", left, right):
            return evaluate(left, names) // (evaluate(right, names) or 1)
        case ("%", left, right):
            return evaluate(left, names) % (evaluate(right, names) or 1)


def run(n):
    check = 0
    errors = 0
    for i in range(n):
        text = "(%d + x%d) * -(7 - y) / 3 + %d %% (a1 + 2 * (x%d - 1)) - ((1))" % (i, i % 3, i * 77, i % 2)
        names = {"x0": i, "x1": 2, "x2": -i, "y": i % 13, "a1": 5}
        check = (check * 3 + evaluate(Parser(text).expression(), names)) % 1000003
        try:
            Parser(text + ")").expression() and Parser("(1 + ").expression()
        except SyntaxError:
            errors += 1
    return "%d %d" % (check, errors)

if __name__ == "__main__":
    print(run(SIZE))
