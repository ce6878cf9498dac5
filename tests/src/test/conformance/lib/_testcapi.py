# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Stands in for the module with which CPython tests its C interface, so that test files that import it run at all.

It offers what means something without that interface; tests that ask for more fail.
"""
import operator
import sys

try:
    from _contextvars import _hamt as hamt
except ImportError:
    hamt = None

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


# Functions of all the ways in which C functions take their arguments. They cannot be compiled ones; what they accept and
# the errors are the same.


def _refuse_keywords(name, keywords):
    if keywords:
        raise TypeError(f"{name}() takes no keyword arguments")


def _varargs(name):
    def call(owner, *args, **kwargs):
        _refuse_keywords(name, kwargs)
        return owner, args

    return call


def _varargs_keywords(name):
    def call(owner, *args, **kwargs):
        return owner, args, kwargs or None

    return call


def _no_args(name):
    def call(owner, *args, **kwargs):
        _refuse_keywords(name, kwargs)
        if args:
            raise TypeError(f"{name}() takes no arguments ({len(args)} given)")
        return owner

    return call


def _one_arg(name):
    def call(owner, *args, **kwargs):
        _refuse_keywords(name, kwargs)
        if len(args) != 1:
            raise TypeError(f"{name}() takes exactly one argument ({len(args)} given)")
        return owner, args[0]

    return call


_CONVENTIONS = {
    "meth_varargs": _varargs,
    "meth_varargs_keywords": _varargs_keywords,
    "meth_fastcall": _varargs,
    "meth_fastcall_keywords": _varargs_keywords,
    "meth_noargs": _no_args,
    "meth_o": _one_arg,
}


def _bound(function, owner):
    return lambda *args, **kwargs: function(owner, *args, **kwargs)


class MethInstance:
    pass


class MethClass:
    pass


class MethStatic:
    pass


for _name, _make in _CONVENTIONS.items():
    _function = _make(_name)
    setattr(MethInstance, _name, _function)
    setattr(MethClass, _name, classmethod(_function))
    setattr(MethStatic, _name, staticmethod(_bound(_function, None)))
    globals()[_name] = _bound(_function, sys.modules[__name__])


def pyobject_fastcall(function, args):
    return function(*(args or ()))


def pyobject_fastcalldict(function, args, kwargs):
    return function(*(args or ()), **(kwargs or {}))


def pyobject_vectorcall(function, args, names):
    args, names = args or (), names or ()
    count = len(args) - len(names)
    return function(*args[:count], **dict(zip(names, args[count:])))


def pyvectorcall_call(function, args, kwargs=None):
    return function(*args, **(kwargs or {}))


def object_hasattrstring(value, name):
    return int(hasattr(value, name.decode()))


def frame_getlocals(frame):
    return frame.f_locals


def frame_getglobals(frame):
    return frame.f_globals


def frame_getbuiltins(frame):
    return frame.f_builtins


def frame_getlasti(frame):
    return frame.f_lasti


def frame_getvar(frame, name):
    name = name.decode() if isinstance(name, bytes) else name
    try:
        return frame.f_locals[name]
    except KeyError:
        raise NameError(f"variable {name!r} does not exist") from None


frame_getvarstring = frame_getvar


_threads = []


def call_in_temporary_c_thread(function, wait=True):
    import _thread

    done = _thread.allocate_lock()
    done.acquire()

    def run():
        try:
            function()
        finally:
            done.release()

    _threads.append(done)
    _thread.start_new_thread(run, ())
    if wait:
        join_temporary_c_thread()


def join_temporary_c_thread():
    _threads.pop().acquire()


def bad_get(self, instance, owner):
    return repr(self)
