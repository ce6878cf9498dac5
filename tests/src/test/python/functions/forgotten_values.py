# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# What generators and threads must not keep alive.
import gc, threading, weakref
class Thing: pass

def generate(thing, n):
    ref = weakref.ref(thing)
    del thing
    for i in range(n):
        gc.collect()
        yield i, ref() is None
print(list(generate(Thing(), 2)))
def total(*args, **kwargs):
    yield args, kwargs
print(next(total(1, 2, x=3)))

local = threading.local()
refs = []
def work():
    thing = Thing()
    local.thing = thing
    refs.append(weakref.ref(thing))
for i in range(5):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
del thread
gc.collect()
print([ref() for ref in refs], hasattr(local, "thing"))
