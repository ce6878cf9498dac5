# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Messages for the system's log, by way of the program logger."""

import os
import sys

_PRIORITIES = ("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug")
_FACILITIES = {
    "kern": 0,
    "user": 1,
    "mail": 2,
    "daemon": 3,
    "auth": 4,
    "syslog": 5,
    "lpr": 6,
    "news": 7,
    "uucp": 8,
    "cron": 9,
    "authpriv": 10,
    "local0": 16,
    "local1": 17,
    "local2": 18,
    "local3": 19,
    "local4": 20,
    "local5": 21,
    "local6": 22,
    "local7": 23,
}

LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
globals().update({"LOG_" + name.upper(): number << 3 for name, number in _FACILITIES.items()})
LOG_PID = 1
LOG_CONS = 2
LOG_ODELAY = 4
LOG_NDELAY = 8
LOG_NOWAIT = 16
LOG_PERROR = 32

_settings = {"ident": None, "option": 0, "facility": 1 << 3, "mask": 0xFF, "open": False}


def _default_ident():
    return os.path.basename(sys.argv[0]) if getattr(sys, "argv", None) and sys.argv[0] else "python"


def openlog(ident=None, logoption=0, facility=1 << 3):
    """Sets what the following messages begin with and where they belong."""
    _settings.update(ident=ident or _default_ident(), option=logoption, facility=facility, open=True)


def closelog():
    """Forgets what openlog() has set."""
    _settings.update(ident=None, option=0, facility=1 << 3, open=False)


def setlogmask(maskpri, /):
    """Sets which priorities are logged; returns the old mask."""
    old = _settings["mask"]
    if maskpri:
        _settings["mask"] = maskpri
    return old


def LOG_MASK(pri, /):
    return 1 << pri


def LOG_UPTO(pri, /):
    return (1 << pri + 1) - 1


def syslog(*args):
    """Sends a message; a priority may stand before it."""
    if len(args) == 1:
        priority, message = LOG_INFO, args[0]
    elif len(args) == 2:
        priority, message = args
    else:
        raise TypeError("syslog.syslog requires 1 to 2 arguments")
    if not isinstance(message, str):
        raise TypeError(f"syslog() argument must be str, not {type(message).__name__}")
    if not _settings["open"]:
        openlog()
    if not _settings["mask"] & 1 << (priority & 7):
        return
    option = _settings["option"]
    ident = _settings["ident"] + (f"[{os.getpid()}]" if option & LOG_PID else "")
    if option & LOG_PERROR:
        sys.stderr.write(f"{ident}: {message}\n")
    facility = (priority >> 3) or (_settings["facility"] >> 3)
    name = next((name for name, number in _FACILITIES.items() if number == facility), "user")
    import subprocess

    try:
        subprocess.run(
            ["logger", "-t", ident, "-p", f"{name}.{_PRIORITIES[priority & 7]}", "--", message],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        # As in C: without a log the message is lost.
        return
