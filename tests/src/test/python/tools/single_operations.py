"""Every operation of benchmarks/operations.py runs, so that the comparison with another Python does not end in the middle."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, *[os.pardir] * 5, "benchmarks"))

import operations

failed = []
for name, lines in operations.operations().items():
    try:
        if not operations.nanoseconds(name, lines, 0) > 0:
            failed.append((name, "takes no time"))
    except Exception as e:
        failed.append((name, repr(e)))
print(len(operations.operations()) > 250, failed)
