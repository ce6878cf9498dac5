# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Shared memory by name: files in the directory that Linux keeps in memory."""

import os

_DIRECTORY = "/dev/shm/"


def _path(name):
    if not isinstance(name, str):
        raise TypeError(f"argument 'path' must be str, not {type(name).__name__}")
    name = name.lstrip("/")
    if not name or "/" in name:
        raise OSError(22, "Invalid argument", name)
    return _DIRECTORY + name


def shm_open(path, flags, mode=511):
    """Opens an object of shared memory and returns a file descriptor."""
    try:
        return os.open(_path(path), flags | os.O_CLOEXEC, mode)
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from None


def shm_unlink(path):
    """Takes the name away; the memory goes with its last user."""
    try:
        os.unlink(_path(path))
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from None
