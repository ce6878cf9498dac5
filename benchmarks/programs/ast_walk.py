# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Parses its own kind of source with ast, walks, transforms and compiles it."""

import ast

SIZE = 64

TEXT = """
def area(shapes, scale=2):
    total = 0
    for kind, size in shapes:
        if kind == "square":
            total += size * size * (1 + 1)
        elif kind == "circle":
            total += 3 * size ** 2
        else:
            raise ValueError(f"unknown {kind}")
    return [x + scale for x in range(total) if x % 2][:5]

class Box(dict):
    def get_all(self, *names, **rest):
        with open(names[0]) as file:
            return {name: self.get(name, lambda v: v) for name in names}
"""


class Fold(ast.NodeTransformer):
    folded = 0

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant):
            if isinstance(node.op, ast.Add):
                self.folded += 1
                return ast.copy_location(ast.Constant(node.left.value + node.right.value), node)
        return node


def run(n):
    total = 0
    for _ in range(n):
        tree = ast.parse(TEXT)
        total += sum(1 for _ in ast.walk(tree))
        total += len(ast.dump(tree).split("Name("))
        fold = Fold()
        tree = ast.fix_missing_locations(fold.visit(tree))
        space = {}
        exec(compile(tree, "text", "exec"), space)
        total += fold.folded + sum(space["area"]([("square", 2), ("circle", 3)]))
        total += len(ast.unparse(tree).splitlines())
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
