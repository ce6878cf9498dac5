# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Several threads take from one iterator: none fails, none sees what is no item, and together they see all."""

import threading

COUNT = 2000


def work(iterator, wanted):
    seen = []
    failures = []

    def take():
        mine = []
        try:
            for item in iterator:
                mine.append(item)
        except BaseException as error:
            failures.append(repr(error))
        seen.extend(mine)

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures, set(seen) == set(wanted)


numbers = list(range(COUNT))
floats = [number / 2 for number in numbers]
texts = [str(number) for number in numbers]
for _ in range(20):
    for items in (numbers, floats, texts, tuple(texts)):
        result = work(iter(items), items)
        if result != ([], True):
            print(result)
    # Which index goes with which item, threads do not agree on.
    failures, _ = work(enumerate(iter(texts)), [])
    print(failures, end=" ")
print("done")
