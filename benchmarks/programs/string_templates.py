# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""string.Template, %-formatting with dicts, str.format with fields, and a small template engine made of closures."""

import re
from string import Template

SIZE = 2600


def compile_template(text):
    pieces = re.split(r"\{\{(.*?)\}\}|\{%(.*?)%\}", text)
    root = []
    stack = [root]
    names = []
    for i in range(0, len(pieces), 3):
        stack[-1].append(lambda scope, literal=pieces[i]: literal)
        if i + 1 == len(pieces):
            break
        if pieces[i + 1] is not None:
            path = pieces[i + 1].strip().split(".")
            stack[-1].append(lambda scope, path=path: str(lookup(scope, path)))
        else:
            words = pieces[i + 2].split()
            if words[0] == "for":
                names.append((words[1], words[3]))
                stack.append([])
            else:
                body = stack.pop()
                stack[-1].append(repeat(*names.pop(), body))
    return root


def lookup(scope, path):
    value = scope[path[0]]
    for name in path[1:]:
        value = value[name]
    return value


def repeat(variable, source, body):
    def render(scope):
        out = []
        for item in scope[source]:
            scope[variable] = item
            out.extend(piece(scope) for piece in body)
        return "".join(out)

    return render


PAGE = "<h1>{{title}}</h1>{% for row in rows %}<li>{{ row.name }}: {{row.price}}</li>{% end %}<p>{{foot}}</p>"


def run(n):
    length = 0
    page = compile_template(PAGE)
    letter = Template("Dear $name, you owe $$${amount} since $day.")
    rows = [{"name": "thing %d" % i, "price": i * 2.5} for i in range(20)]
    for i in range(n):
        scope = {"title": "page %d" % i, "rows": rows, "foot": "end"}
        length += len("".join(piece(scope) for piece in page))
        length += len(letter.substitute(name="Ann", amount=i, day="Monday"))
        length += len("%(name)-20s|%(price)8.2f" % rows[i % 20])
        length += len("{0[name]:>20}|{0[price]:08.3f}|{1!r}".format(rows[i % 20], i))
    return str(length)

if __name__ == "__main__":
    print(run(SIZE))
