# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""What the module sysconfig says about how this Python was built: no C compiler took part, so there is not much."""

import sys

_version = "%d.%d" % sys.version_info[:2]
_bin = sys.executable.rpartition("/")[0]

build_time_vars = {
    "BINDIR": _bin,
    "CONFIG_ARGS": "",
    "EXE": "",
    "HOST_GNU_TYPE": getattr(sys.implementation, "_multiarch", ""),
    "LDVERSION": _version,
    "LIBDEST": sys.prefix,
    "BINLIBDEST": sys.prefix,
    "LIBDIR": sys.prefix,
    "MACHDEP": sys.platform,
    "MULTIARCH": getattr(sys.implementation, "_multiarch", ""),
    "Py_DEBUG": 0,
    "Py_ENABLE_SHARED": 0,
    "PYTHONFRAMEWORK": "",
    "SIZEOF_INT": 4,
    "SIZEOF_LONG": 8,
    "SIZEOF_LONG_LONG": 8,
    "SIZEOF_SIZE_T": 8,
    "SIZEOF_TIME_T": 8,
    "SIZEOF_VOID_P": 8,
    "TZPATH": "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo",
    "VERSION": _version,
    "WITH_DOC_STRINGS": 0,
    "abs_builddir": sys.prefix,
    "abs_srcdir": sys.prefix,
    "prefix": sys.prefix,
    "exec_prefix": sys.exec_prefix,
    "srcdir": sys.prefix,
}
