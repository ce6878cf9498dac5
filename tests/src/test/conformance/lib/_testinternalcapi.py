# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Stands in for the module with which CPython tests its insides, so that test files that import it run at all.

It offers what can be said of any Python; tests that ask for more fail, or skip themselves.
"""
import sys
import unittest


def get_config():
    return {"code_debug_ranges": int("no_debug_ranges" not in sys._xoptions)}


def get_recursion_depth():
    depth, frame = 0, sys._getframe(1)
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    return depth


def _inside(*args, **kwargs):
    raise unittest.SkipTest("implementation detail specific to cpython")


compiler_codegen = optimize_cfg = assemble_code_object = _inside
