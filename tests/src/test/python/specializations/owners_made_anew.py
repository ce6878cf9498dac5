# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Modules and classes that are made, read and altered again and again, all at the same places of the code."""

import types


def fill_module(number):
    module = types.ModuleType("made%d" % number)
    module.value = number
    before = module.value
    named = getattr(module, "value", None)
    module.value = number + 1
    module.value += 1
    return before + named + module.value + getattr(module, "missing", 0)


def alter_class(number):
    class Made:
        value = number

        def method(self):
            return 1

    made = Made()
    total = Made.value + made.value + made.method() + getattr(made, "value")
    Made.value = number + 1
    Made.method = lambda self: 2
    total += Made.value + made.value + made.method() + getattr(made, "value")
    Made.value = "text"
    return total + len(made.value)


def alter_after_writing(number):
    class Made:
        value = number

    made = Made()
    made.value = number + 1
    Made.value = number + 2
    made.value += 1
    return made.value + Made.value


print([fill_module(number) for number in range(5)])
print(sum(fill_module(number) for number in range(400)))
print([alter_class(number) for number in range(5)])
print(sum(alter_class(number) for number in range(400)))
print(sum(alter_after_writing(number) for number in range(400)))
