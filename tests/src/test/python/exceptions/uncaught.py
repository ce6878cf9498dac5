# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# What is printed when nobody catches: the standard error stream is part of the golden output.
import sys
sys.stderr = sys.stdout
def level(n):
    if n: level(n - 1)
    else: raise KeyError("deep") from ValueError("cause")
print("before")
level(2)
