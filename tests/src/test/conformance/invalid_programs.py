# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Collects programs, most of them invalid, from CPython's own tests, and says what compiling them comes to.

    invalid_programs.py harvest PROGRAMS NAME...    run by CPython: the programs of these files of its test package
    invalid_programs.py outcomes PROGRAMS OUTCOMES  appends one line for each program that OUTCOMES does not have yet

Programs are the string constants of a file, the examples in its docstrings, and what its tests pass to compile(), exec()
and eval() while they run; and all source files of the test package that do not compile.
"""
import json
import sys
import warnings

LONGEST = 20_000


def harvest(target, names):
    import ast
    import builtins
    import doctest
    import glob
    import importlib
    import os
    import textwrap
    import unittest
    from test import support

    support.use_resources = ()
    programs = {}

    def add(source, mode="exec", flags=0, feature_version=-1):
        if len(source) <= LONGEST:
            if isinstance(source, bytes):
                programs[source.decode("latin-1"), True, mode, flags, feature_version] = None
            else:
                programs[str(source), False, mode, flags, feature_version] = None

    real = builtins.compile

    def recording(function, default):
        def record(source, *args, **kwargs):
            if isinstance(source, (str, bytes, bytearray)):
                mode, flags, version = default, 0, -1
                if function is real:
                    mode = args[1] if len(args) > 1 else kwargs.get("mode", default)
                    flags = args[2] if len(args) > 2 else kwargs.get("flags", 0)
                    version = kwargs.get("_feature_version", -1)
                if isinstance(mode, str) and isinstance(flags, int) and isinstance(version, int):
                    source = bytes(source) if isinstance(source, bytearray) else source
                    add(source.lstrip(" \t") if default == "eval" and isinstance(source, str) else source,
                        mode, flags, version)
            return function(source, *args, **kwargs)
        return record

    package = os.path.dirname(support.__file__).removesuffix("/support")
    for name in names:
        found = glob.glob(f"{package}/{name}.py") + glob.glob(f"{package}/{name}/*.py")
        for path in found:
            with open(path, "rb") as file:
                tree = ast.parse(file.read())
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
                    add(node.value)
                    if isinstance(node.value, str):
                        add(textwrap.dedent(node.value))
                        try:
                            for example in doctest.DocTestParser().get_examples(node.value):
                                add(example.source, "single")
                        except ValueError:
                            pass
        if not found:
            continue
        try:
            module = importlib.import_module("test." + name)
            suite = unittest.defaultTestLoader.loadTestsFromModule(module)
        except unittest.SkipTest:
            continue
        # eval and exec look at their caller's frame: only what they compile is of interest, so it is replaced for
        # the modules under test by functions that are told nothing of it.
        builtins.compile = recording(real, "exec")
        try:
            suite.run(unittest.TestResult())
        finally:
            builtins.compile = real
    for path in sorted(glob.glob(f"{package}/**/*.py", recursive=True)):
        with open(path, "rb") as file:
            source = file.read()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(source, "test.py", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            add(source)
    with open(target, "w", encoding="ascii") as file:
        for program in programs:
            file.write(json.dumps(program) + "\n")


def outcome(text, is_bytes, mode, flags, feature_version):
    source = text.encode("latin-1") if is_bytes else text
    extra = {} if feature_version < 0 else {"_feature_version": feature_version}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, "test.py", mode, flags, dont_inherit=True, **extra)
            return ["compiles"]
        except SyntaxError as e:
            return [type(e).__name__, str(e.msg), f"{e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}", repr(e.text)]
        except Exception as e:
            return [type(e).__name__, str(e)]


def outcomes(programs, target):
    try:
        with open(target, encoding="ascii") as file:
            known = sum(1 for _ in file)
    except FileNotFoundError:
        known = 0
    with open(programs, encoding="ascii") as file, open(target, "a", encoding="ascii") as out:
        for number, line in enumerate(file):
            if number >= known:
                out.write("\t".join(json.dumps(part) for part in outcome(*json.loads(line))) + "\n")
                out.flush()


if sys.argv[1] == "harvest":
    harvest(sys.argv[2], sys.argv[3:])
else:
    outcomes(*sys.argv[2:])
