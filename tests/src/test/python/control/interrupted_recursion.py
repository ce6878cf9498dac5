# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# A program whose calls only end by exceptions can be interrupted, and long chains of causes cost nothing.
import _thread
import threading
import time


def recurse():
    try:
        recurse()
    except RecursionError:
        recurse()


def interrupt():
    time.sleep(0.3)
    _thread.interrupt_main()


threading.Thread(target=interrupt).start()
try:
    recurse()
except KeyboardInterrupt as error:
    print("interrupted,", type(error.__context__).__name__)
