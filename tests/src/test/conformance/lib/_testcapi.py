# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Stands in for the module with which CPython tests its C interface, so that test files that import it run at all.

It offers what means something without that interface; tests that ask for more fail.
"""
import operator
import sys

CHAR_BIT = 8
CHAR_MAX, CHAR_MIN, UCHAR_MAX = 2**7 - 1, -(2**7), 2**8 - 1
SHRT_MAX, SHRT_MIN, USHRT_MAX = 2**15 - 1, -(2**15), 2**16 - 1
INT_MAX, INT_MIN, UINT_MAX = 2**31 - 1, -(2**31), 2**32 - 1
LONG_MAX, LONG_MIN, ULONG_MAX = 2**63 - 1, -(2**63), 2**64 - 1
LLONG_MAX, LLONG_MIN, ULLONG_MAX = LONG_MAX, LONG_MIN, ULONG_MAX
PY_SSIZE_T_MAX, PY_SSIZE_T_MIN = sys.maxsize, -sys.maxsize - 1
FLT_MAX, FLT_MIN = 3.4028234663852886e38, 1.1754943508222875e-38
DBL_MAX, DBL_MIN = sys.float_info.max, sys.float_info.min
SIZEOF_VOID_P = SIZEOF_TIME_T = 8
SIZEOF_WCHAR_T = 4
WITH_PYMALLOC = 0
LIMITED_API_AVAILABLE = False

sequence_getitem = operator.getitem
sequence_setitem = operator.setitem
sequence_delitem = operator.delitem


def exception_print(exception):
    sys.__excepthook__(type(exception), exception, exception.__traceback__)


def traceback_print(tb, file):
    import traceback

    file.write("Traceback (most recent call last):\n")
    file.write("".join(traceback.format_tb(tb)))


def raise_exception(cls, count):
    raise cls(*range(count))


def raise_memoryerror():
    raise MemoryError
