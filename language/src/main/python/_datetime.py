# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Fast implementation of the datetime type.

The classes are those of the library's module _pydatetime, made a second time: a program that removes one of the two
modules, or replaces it, still has the other.
"""

from _frozen_importlib_external import PathFinder

# What the classes give as their module, in their representations and to pickle.
__name__ = "datetime"
exec(PathFinder.find_spec("_pydatetime").loader.get_code("_pydatetime"))
__name__ = "_datetime"

del PathFinder
