# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Programs and syntax trees that are nested deeply compile, or raise what CPython raises."""

import ast
import json
import symtable
import warnings

warnings.simplefilter("ignore")


def show(name, work, *arguments):
    try:
        outcome = repr(work(*arguments))[:80]
    except RecursionError:
        outcome = "RecursionError"
    except Exception as e:
        outcome = f"{type(e).__name__}: {str(e)[:90]}"
    print(f"{name}: {outcome}")


def compiled(text, mode="exec"):
    return type(compile(text, "<text>", mode)).__name__


def brackets(n):
    show(f"parentheses {n}", eval, "(" * n + "1" + ")" * n)
    show(f"list {n}", compiled, "[" * n + "1" + "]" * n)
    show(f"dict {n}", compiled, "{1:" * n + "1" + "}" * n)
    show(f"call {n}", compiled, "f(" * n + "1" + ")" * n)
    show(f"index {n}", compiled, "a" + "[a" * n + "]" * n)
    show(f"unclosed {n}", compiled, "(" * n)
    show(f"format {n}", compiled, "f'{" * n + "1" + "}'" * n)
    show(f"target {n}", compiled, "(" * n + "a" + ")" * n + " = 1")
    show(f"pattern {n}", compiled, "match a:\n case " + "[" * n + "a" + "]" * n + ": pass")
    show(f"with {n}", compiled, "with " + "(" * n + "a" + ")" * n + ": pass")


def chains(n):
    show(f"sum {n}", eval, "+".join(["1"] * n))
    show(f"names {n}", compiled, "+".join(["a"] * n))
    show(f"texts {n}", compiled, " ".join(["'a'"] * n))
    show(f"minus {n}", compiled, "-" * n + "a")
    show(f"not {n}", compiled, "not " * n + "a")
    show(f"power {n}", compiled, "**".join(["a"] * n))
    show(f"attribute {n}", compiled, "a" + ".a" * n)
    show(f"calls {n}", compiled, "a" + "()" * n)
    show(f"and {n}", compiled, " and ".join(["a"] * n))
    show(f"compare {n}", compiled, " < ".join(["a"] * n))
    show(f"if {n}", compiled, "a if b else " * n + "c")
    show(f"lambda {n}", compiled, "lambda: " * n + "c")
    show(f"assign {n}", compiled, "a = " * n + "c")
    show(f"elif {n}", compiled, "if a: pass\n" + "elif a: pass\n" * n)
    show(f"await {n}", compiled, "async def f():\n " + "await " * n + "c")
    show(f"for {n}", compiled, "[0 " + "for a in b " * n + "]")
    show(f"statements {n}", compiled, "a;" * n)
    show(f"symbols {n}", lambda: symtable.symtable("+".join(["a"] * n), "<text>", "exec").get_type())
    show(f"parse {n}", lambda: type(ast.parse("+".join(["a"] * n))).__name__)


def blocks(n):
    for head in "if a:", "while a:", "for a in b:", "with a:", "try:", "def f():", "class A:", "async def f():":
        text = "".join(" " * i + head + "\n" for i in range(n)) + " " * n + "pass\n"
        if head == "try:":
            text += "".join(" " * i + "finally: pass\n" for i in reversed(range(n)))
        show(f"{head} {n}", compiled, text)


def located(tree):
    todo = [tree]
    while todo:
        node = todo.pop()
        if "lineno" in node._attributes:
            node.lineno = node.end_lineno = 1
            node.col_offset = node.end_col_offset = 0
        for field in node._fields:
            value = getattr(node, field, None)
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    todo.append(child)
    return tree


def unary(n):
    tree = ast.Constant(1)
    for _ in range(n):
        tree = ast.UnaryOp(ast.USub(), tree)
    return tree


def binary(n):
    tree = ast.Name("a", ast.Load())
    for _ in range(n):
        tree = ast.BinOp(tree, ast.Add(), ast.Name("a", ast.Load()))
    return tree


def lists(n):
    tree = ast.Constant(1)
    for _ in range(n):
        tree = ast.List([tree], ast.Load())
    return tree


def conditions(n):
    tree = ast.Pass()
    for _ in range(n):
        tree = ast.If(ast.Constant(1), [tree], [])
    return tree


def patterns(n):
    tree = ast.MatchAs(None, "x")
    for _ in range(n):
        tree = ast.MatchSequence([tree])
    return ast.Match(ast.Constant(1), [ast.match_case(tree, None, [ast.Pass()])])


def trees(n):
    for make in unary, binary, lists:
        show(f"compile {make.__name__} {n}", lambda: compiled(located(ast.Expression(make(n))), "eval"))
        show(f"unparse {make.__name__} {n}", lambda: len(ast.unparse(make(n))))
        show(f"dump {make.__name__} {n}", lambda: len(ast.dump(make(n))))
    for make in conditions, patterns:
        show(f"compile {make.__name__} {n}", lambda: compiled(located(ast.Module([make(n)], []))))
        show(f"unparse {make.__name__} {n}", lambda: len(ast.unparse(make(n))))
    show(f"literal_eval {n}", lambda: len(repr(ast.literal_eval(lists(n)))))
    show(f"literal_eval of text {n}", lambda: len(repr(ast.literal_eval("[" * n + "]" * n))))
    show(f"visit {n}", lambda: ast.NodeVisitor().visit(unary(n)))


def values(n):
    array, pair, table = [], (), {}
    for _ in range(n):
        array, pair, table = [array], (pair,), {1: table}
    for value in array, pair, table:
        show(f"repr {n}", lambda: len(repr(value)))
    if n < 1000:
        # The limit of these depends on the stack.
        show(f"equal {n}", lambda: array == json.loads("[" * n + "[]" + "]" * n))
        show(f"json {n}", lambda: len(json.dumps(array)))
    show(f"isinstance {n}", isinstance, 1, pair)
    alias = list
    for _ in range(n):
        alias = list[alias]
    show(f"alias {n}", lambda: len(repr(alias)))


for count in 50, 150, 200, 201, 10000:
    brackets(count)
for count in 100, 1000, 5000, 20000:
    chains(count)
for count in 10, 20, 21, 99, 100, 200:
    blocks(count)
for count in 50, 10000:
    trees(count)
for count in 50, 10000:
    values(count)
