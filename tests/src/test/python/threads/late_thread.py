"""At the end of a program no thread is started any more; one finalizer does not interrupt another."""

import _thread
import atexit
import gc
import time


def late():
    try:
        _thread.start_new_thread(print, ("never",))
    except RuntimeError as error:
        print(error)


atexit.register(late)
depth = deepest = count = 0


class Slow:
    def __del__(self):
        global depth, deepest, count
        depth += 1
        deepest = max(depth, deepest)
        time.sleep(0.0001)
        count += 1
        depth -= 1


for i in range(200):
    Slow()
while count < 200:
    gc.collect()
print(deepest, count)
