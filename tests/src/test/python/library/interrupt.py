"""What a signal's handler raises comes out of a loop that calls nothing: where it is raised, and who may catch it."""

import os
import signal
import threading
import time
import traceback

# A shell that starts programs in the background has them ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def interrupt(after=0.1):
    started = threading.Event()

    def later():
        started.wait()
        time.sleep(after)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=later).start()
    started.set()


def show(source):
    code = compile(source, "<text>", "exec")
    interrupt(0.5)
    try:
        exec(code)
    except KeyboardInterrupt as error:
        entry = traceback.extract_tb(error.__traceback__)[1]
        print(entry.filename, entry.lineno, entry.name)


show("while True: pass\n")
show("x = 1\n\nfor x in iter(int, 1): pass\n")


def caught():
    count = 0
    interrupt()
    try:
        while True:
            count += 1
    except KeyboardInterrupt as error:
        print("caught", count > 0, error.__traceback__.tb_lineno - caught.__code__.co_firstlineno in (4, 5))
    finally:
        print("finally")


caught()


def nested():
    # Long enough for the loop to be compiled first, where there is a compiler.
    interrupt(1.5)
    for i in range(3):
        try:
            while True:
                pass
        except KeyboardInterrupt:
            if i < 2:
                interrupt()
    return i


print(nested())


def numbers():
    try:
        interrupt()
        while True:
            pass
    except KeyboardInterrupt:
        yield "interrupted"
    yield "goes on"


print(list(numbers()))
