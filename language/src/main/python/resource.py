# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Use and limits of resources. Limits can be seen and not changed: a process of the JVM sets them before it starts."""

import os
import sys

error = OSError

RLIM_INFINITY = -1
RLIMIT_CPU = 0
RLIMIT_FSIZE = 1
RLIMIT_DATA = 2
RLIMIT_STACK = 3
RLIMIT_CORE = 4
RLIMIT_RSS = 5
RLIMIT_NPROC = 6
RLIMIT_NOFILE = 7
RLIMIT_OFILE = 7
RLIMIT_MEMLOCK = 8
RLIMIT_AS = 9
RLIMIT_SIGPENDING = 11
RLIMIT_MSGQUEUE = 12
RLIMIT_NICE = 13
RLIMIT_RTPRIO = 14
RLIMIT_RTTIME = 15
RUSAGE_SELF = 0
RUSAGE_CHILDREN = -1
RUSAGE_THREAD = 1

# The order is that of the numbers above.
_TITLES = (
    "Max cpu time",
    "Max file size",
    "Max data size",
    "Max stack size",
    "Max core file size",
    "Max resident set",
    "Max processes",
    "Max open files",
    "Max locked memory",
    "Max address space",
    "Max file locks",
    "Max pending signals",
    "Max msgqueue size",
    "Max nice priority",
    "Max realtime priority",
    "Max realtime timeout",
)

_FIELDS = (
    "ru_utime",
    "ru_stime",
    "ru_maxrss",
    "ru_ixrss",
    "ru_idrss",
    "ru_isrss",
    "ru_minflt",
    "ru_majflt",
    "ru_nswap",
    "ru_inblock",
    "ru_oublock",
    "ru_msgsnd",
    "ru_msgrcv",
    "ru_nsignals",
    "ru_nvcsw",
    "ru_nivcsw",
)


class struct_rusage(tuple):
    """The use of resources, as getrusage() finds it: a tuple whose items have names."""

    n_fields = n_sequence_fields = len(_FIELDS)
    n_unnamed_fields = 0
    __match_args__ = _FIELDS
    __slots__ = ()

    def __new__(cls, sequence):
        items = tuple(sequence)
        if len(items) != len(_FIELDS):
            raise TypeError(f"resource.struct_rusage() takes a {len(_FIELDS)}-sequence ({len(items)}-sequence given)")
        return super().__new__(cls, items)

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(_FIELDS, self))
        return f"resource.struct_rusage({shown})"

    def __reduce__(self):
        return (struct_rusage, (tuple(self),))


def _add_fields():
    for index, name in enumerate(_FIELDS):
        setattr(struct_rusage, name, property(lambda self, index=index: self[index]))


_add_fields()


def _status(name):
    try:
        with open("/proc/self/status", encoding="utf-8") as lines:
            for line in lines:
                key, _, value = line.partition(":")
                if key == name:
                    return int(value.split()[0])
    except OSError:
        return 0
    return 0


def getrusage(who, /):
    """The use of resources by this process, its children, or this thread."""
    times = os.times()
    if who == RUSAGE_SELF:
        user, system = times.user, times.system
    elif who == RUSAGE_CHILDREN:
        user, system = times.children_user, times.children_system
    elif who == RUSAGE_THREAD:
        import time

        user, system = time.thread_time(), 0.0
    else:
        raise ValueError("invalid who parameter")
    peak = 0 if who == RUSAGE_CHILDREN else _status("VmHWM")
    switches = _status("voluntary_ctxt_switches"), _status("nonvoluntary_ctxt_switches")
    return struct_rusage((user, system, peak, *(0,) * 11, *switches))


def _limit(text):
    return RLIM_INFINITY if text == "unlimited" else int(text)


def _limits(kind):
    if not isinstance(kind, int):
        raise TypeError(f"'{type(kind).__name__}' object cannot be interpreted as an integer")
    if not 0 <= kind < len(_TITLES):
        raise ValueError("invalid resource specified")
    try:
        with open("/proc/self/limits", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith(_TITLES[kind]):
                    soft, hard = line[len(_TITLES[kind]):].split()[:2]
                    return _limit(soft), _limit(hard)
    except OSError:
        pass
    return RLIM_INFINITY, RLIM_INFINITY


def getrlimit(resource, /):
    """The soft and the hard limit of a resource."""
    return _limits(resource)


def setrlimit(resource, limits, /):
    """Accepts the limits that hold already."""
    try:
        soft, hard = (int(limit) for limit in limits)
    except ValueError:
        raise ValueError("expected a tuple of 2 integers") from None
    old = _limits(resource)
    largest = sys.maxsize if old[1] == RLIM_INFINITY else old[1]
    wanted = sys.maxsize if soft == RLIM_INFINITY else soft
    if hard != RLIM_INFINITY and wanted > hard:
        raise ValueError("current limit exceeds maximum limit")
    if (sys.maxsize if hard == RLIM_INFINITY else hard) > largest:
        raise ValueError("not allowed to raise maximum limit")
    if (soft, hard) != old:
        raise PermissionError(1, "Operation not permitted")


def prlimit(pid, resource, limits=None, /):
    """The limits of this process."""
    if pid not in (0, os.getpid()):
        raise PermissionError(1, "Operation not permitted")
    old = _limits(resource)
    if limits is not None:
        setrlimit(resource, limits)
    return old


def getpagesize():
    """The size of a page of memory in bytes."""
    return 4096
