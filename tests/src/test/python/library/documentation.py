"""The examples in the documentation of built-in functions are true."""

import builtins
import decimal
import doctest
import typing

for module in (builtins, decimal, typing):
    count = 0
    for test in doctest.DocTestFinder().find(module):
        if test.examples and test.name not in ("typing.NamedTuple", "typing.TypedDict"):
            result = doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL).run(test)
            count += result.failed == 0
    print(module.__name__, count > 0)
