# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Shows where threads are. A fault of the machine never reaches Python here: the JVM reports it in its own way."""

import os
import sys
import threading

_state = {"enabled": False, "later": None, "registered": {}}
_SHOWN_FRAMES = 100


def _descriptor(file):
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError("unable to get sys.stderr")
    if isinstance(file, int):
        if file < 0:
            raise ValueError("file is not a valid file descriptor")
        return file
    descriptor = file.fileno()
    try:
        file.flush()
    except Exception:
        pass
    return descriptor


def _write(descriptor, text):
    os.write(descriptor, text.encode("ascii", "backslashreplace"))


def _stack(frame):
    lines = []
    while frame is not None:
        if len(lines) == _SHOWN_FRAMES:
            lines.append("  ...\n")
            break
        code = frame.f_code
        lines.append(f'  File "{code.co_filename}", line {frame.f_lineno} in {code.co_name}\n')
        frame = frame.f_back
    return "".join(lines)


def _outside(frame):
    while frame is not None and frame.f_code.co_filename == __file__:
        frame = frame.f_back
    return frame


def _dump(descriptor, all_threads, current=None):
    current = current or threading.get_ident()
    frames = sys._current_frames() if all_threads else {}
    blocks = []
    for ident, frame in frames.items():
        if ident != current:
            blocks.append(f"Thread 0x{ident:016x} (most recent call first):\n{_stack(frame)}")
    own = _outside(sys._getframe()) if current == threading.get_ident() else frames.get(current)
    title = f"Current thread 0x{current:016x}" if all_threads else "Stack"
    blocks.append(f"{title} (most recent call first):\n{_stack(own)}")
    _write(descriptor, "\n".join(blocks))


def enable(file=None, all_threads=True):
    """Remembers that reports are wanted."""
    _descriptor(file)
    _state["enabled"] = True


def disable():
    """Says whether reports were wanted."""
    was = _state["enabled"]
    _state["enabled"] = False
    return was


def is_enabled():
    return _state["enabled"]


def dump_traceback(file=None, all_threads=True):
    """Writes the stacks of all threads, or of the current one."""
    _dump(_descriptor(file), all_threads)


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Writes the stacks of all threads after a time, again and again if wanted."""
    if timeout <= 0:
        raise ValueError("timeout must be greater than 0")
    descriptor = _descriptor(file)
    cancel_dump_traceback_later()
    stop = threading.Event()
    seconds = int(timeout)
    fraction = int((timeout - seconds) * 1_000_000)
    hours, rest = divmod(seconds, 3600)
    shown = f"{hours}:{rest // 60:02}:{rest % 60:02}" + (f".{fraction:06}" if fraction else "")

    def wait():
        while not stop.wait(timeout):
            _write(descriptor, f"Timeout ({shown})!\n")
            frames = sys._current_frames()
            own = threading.get_ident()
            blocks = [
                f"Thread 0x{ident:016x} (most recent call first):\n{_stack(frame)}"
                for ident, frame in frames.items()
                if ident != own
            ]
            _write(descriptor, "\n".join(blocks))
            if exit:
                os._exit(1)
            if not repeat:
                return

    _state["later"] = stop
    threading.Thread(target=wait, name="faulthandler", daemon=True).start()


def cancel_dump_traceback_later():
    """Takes back dump_traceback_later()."""
    stop = _state["later"]
    if stop is not None:
        stop.set()
        _state["later"] = None


def register(signum, file=None, all_threads=True, chain=False):
    """Writes the stacks of all threads when a signal arrives."""
    import signal

    descriptor = _descriptor(file)
    registered = _state["registered"]
    before = registered[signum] if signum in registered else signal.getsignal(signum)

    def handler(number, frame):
        _dump(descriptor, all_threads)
        if chain and callable(before):
            before(number, frame)

    signal.signal(signum, handler)
    registered[signum] = before


def unregister(signum):
    """Takes back register() and says whether there was anything to take back."""
    import signal

    registered = _state["registered"]
    if signum not in registered:
        return False
    signal.signal(signum, registered.pop(signum))
    return True
