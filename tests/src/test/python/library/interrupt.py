"""What a signal's handler raises comes out of a loop that calls nothing."""

import os
import signal
import threading
import time
import traceback

# A shell that starts programs in the background has them ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def interrupt():
    started = threading.Event()

    def later():
        started.wait()
        time.sleep(0.1)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=later).start()
    started.set()


def show(source):
    interrupt()
    try:
        exec(compile(source, "<text>", "exec"))
    except KeyboardInterrupt as error:
        entry = traceback.extract_tb(error.__traceback__)[1]
        print(entry.filename, entry.lineno, entry.name)


show("while True: pass\n")
show("x = 1\n\nfor x in iter(int, 1): pass\n")
