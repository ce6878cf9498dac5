# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Classes made at run time: metaclasses, __init_subclass__, type(), decorators, abstract classes, descriptors."""

from abc import ABC, abstractmethod

SIZE = 1300


class Registry(type):
    known = {}

    def __new__(mcls, name, bases, body, **options):
        cls = super().__new__(mcls, name, bases, body)
        mcls.known[name] = options.get("tag", 0)
        return cls

    def __call__(cls, *args):
        instance = super().__call__(*args)
        instance.made_by = cls.__name__
        return instance


class Plugin:
    plugins = []

    def __init_subclass__(cls, priority=0, **rest):
        super().__init_subclass__(**rest)
        Plugin.plugins.append((priority, cls))


class Abstract(ABC):
    @abstractmethod
    def value(self): ...


def run(n):
    Registry.known.clear()
    Plugin.plugins.clear()
    total = 0
    for i in range(n):

        class Model(metaclass=Registry, tag=i):
            size = i

            def __init__(self, x):
                self.x = x

        class Special(Plugin, priority=i % 5):
            def act(self):
                return i

        class Concrete(Abstract):
            def value(self):
                return i

        made = type("Made%d" % (i % 10), (Model,), {"extra": property(lambda self: self.x + 1)})
        total += made(3).extra + len(made(2).made_by) + Concrete().value() + Special().act()
        total += isinstance(Concrete(), Abstract) + issubclass(made, Model)
        try:
            Abstract()
        except TypeError:
            total += 1
    return "%d %d %d" % (total, len(Registry.known), sum(p for p, _ in Plugin.plugins))

if __name__ == "__main__":
    print(run(SIZE))
