# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# A program whose calls only end by exceptions can be interrupted, and long chains of causes cost nothing.
import _thread
import signal
import threading

# A shell that starts programs in the background has them ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def recurse():
    try:
        recurse()
    except RecursionError:
        recurse()


def interrupt():
    # More than once: a handler that is called where no call is left ends in a RecursionError itself.
    while not interrupted.wait(0.3):
        _thread.interrupt_main()


interrupted = threading.Event()
threading.Thread(target=interrupt).start()
try:
    recurse()
except KeyboardInterrupt as error:
    interrupted.set()
    print("interrupted,", type(error.__context__).__name__)
