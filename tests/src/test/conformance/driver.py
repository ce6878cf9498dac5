# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Runs one file of CPython's test package and writes what happens to each test method, as it happens.

    driver.py EVENTS NAME [SUBSTRING]

Appends lines of tab-separated fields to the file EVENTS: "start id", "end id outcome milliseconds detail",
"module outcome detail", "finish". Methods that the file already knows about are left out, so that a run that was
killed can be taken up again behind the method that killed it. The same program runs on every Python that is compared.
"""
import os
import sys
import time

sys.path[:] = [p for p in sys.path if os.path.abspath(p) != os.path.dirname(os.path.abspath(__file__))]

import traceback
import unittest

DETAIL = 3000
PID = os.getpid()


class Events:
    def __init__(self, path):
        self.fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)

    def write(self, *fields):
        if os.getpid() != PID:
            return
        line = "\t".join(f.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
                         for f in fields)
        os.write(self.fd, (line + "\n").encode("utf-8", "backslashreplace"))


def text(error):
    try:
        result = "".join(traceback.format_exception(*error))
    except Exception as e:
        result = f"{error[0]} (and its traceback cannot be printed: {type(e)})"
    return result if len(result) <= DETAIL else "…" + result[-DETAIL:]


class Result(unittest.TestResult):
    def __init__(self, events):
        super().__init__()
        self.events = events
        self.current = None

    def startTest(self, test):
        super().startTest(test)
        self.current = test.id()
        self.outcome, self.detail = "passed", ""
        self.events.write("start", self.current)
        self.begin = time.perf_counter()

    def stopTest(self, test):
        super().stopTest(test)
        if self.current is None:
            # Some versions stop what was skipped without a start.
            return
        duration = int((time.perf_counter() - self.begin) * 1000)
        self.events.write("end", self.current, self.outcome, str(duration), self.detail)
        self.current = None
        self.failures.clear()
        self.errors.clear()

    def note(self, test, outcome, detail):
        if self.current is None:
            # A class or a module could not be set up: none of its methods starts.
            self.events.write("start", test.id())
            self.events.write("end", test.id(), outcome, "0", detail)
        elif self.outcome != "error":
            self.outcome, self.detail = outcome, detail

    def addError(self, test, err):
        self.note(test, "error", text(err))

    def addFailure(self, test, err):
        self.note(test, "failed", text(err))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failure = issubclass(err[0], test.failureException)
            self.note(test, "failed" if failure else "error", f"{subtest.id()}\n{text(err)}")

    def addSkip(self, test, reason):
        self.note(test, "skipped", reason)

    def addUnexpectedSuccess(self, test):
        self.note(test, "failed", "unexpected success")


def known(path):
    ids = set()
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            for line in file:
                fields = line.rstrip("\n").split("\t")
                if fields[0] == "start":
                    ids.add(fields[1])
    return ids


def methods(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from methods(test)
        else:
            yield test


def main():
    path, name = sys.argv[1:3]
    substring = sys.argv[3] if len(sys.argv) > 3 else ""
    done = known(path)
    events = Events(path)
    sys.argv[1:] = []
    try:
        import importlib
        from test import support

        support.use_resources = ()
        support.verbose = False
        loader = unittest.TestLoader()
        module = importlib.import_module("test." + name)
        suite = loader.loadTestsFromModule(module)
    except unittest.SkipTest as e:
        events.write("module", "skipped", str(e))
        events.write("finish")
        return
    except BaseException:
        events.write("module", "error", text(sys.exc_info()))
        events.write("finish")
        return
    for problem in loader.errors:
        events.write("module", "error", problem)
    wanted = [t for t in methods(suite) if t.id() not in done and substring in t.id()]
    # Each class's methods stay together: the suite sets classes up and tears them down between them.
    result = Result(events)
    unittest.TestSuite(wanted).run(result)
    events.write("finish")


# Child processes of multiprocessing import this program.
if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)
