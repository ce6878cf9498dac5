# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""What a traceback shows of the frame that handles the exception: while it runs, after it was left, from elsewhere."""

import sys
import threading

ROUNDS = 300


def returned(n):
    kept = None
    total = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise ValueError(i)
            total += i
        except ValueError as error:
            kept = error
    return kept


def shown(error):
    frame = error.__traceback__.tb_frame
    return frame.f_code.co_name, sorted(frame.f_locals.items(), key=str), frame.f_lineno - frame.f_code.co_firstlineno


for i in range(3):
    names, values, line = shown(returned(ROUNDS))
    print(names, [(k, v if k != "kept" else type(v)) for k, v in values], line)


def looked_at(n):
    seen = set()
    for i in range(n):
        try:
            raise KeyError(i)
        except KeyError as error:
            frame = error.__traceback__.tb_frame
            if i % 50 == 0:
                local = frame.f_locals
                seen.add((local["i"] == i, local["n"], frame.f_lineno - frame.f_code.co_firstlineno))
                seen.add(frame is sys._getframe())
    return sorted(seen, key=str)


for i in range(3):
    print(looked_at(ROUNDS))


def one_frame(n):
    frames = set()
    for i in range(n):
        try:
            [][i]
        except IndexError as error:
            frames.add(error.__traceback__.tb_frame)
        try:
            {}[i]
        except KeyError as error:
            frames.add(error.__traceback__.tb_frame)
    frames.add(sys._getframe())
    return len(frames)


for i in range(3):
    print(one_frame(ROUNDS))


def passed_on(level):
    where = "level %d" % level
    try:
        if level == 0:
            raise RuntimeError("bottom")
        passed_on(level - 1)
    except RuntimeError:
        where += " handled"
        raise


def levels(error):
    traceback = error.__traceback__
    while traceback:
        local = traceback.tb_frame.f_locals
        yield traceback.tb_frame.f_code.co_name, local.get("where"), traceback.tb_lineno - traceback.tb_frame.f_code.co_firstlineno
        traceback = traceback.tb_next


for i in range(3):
    try:
        passed_on(3)
    except RuntimeError as error:
        print(list(levels(error))[1:])


def cleaned(error):
    frame = error.__traceback__.tb_frame
    frame.clear()
    return frame.f_locals


def refuses():
    try:
        raise ValueError
    except ValueError as error:
        try:
            error.__traceback__.tb_frame.clear()
        except RuntimeError as refused:
            return str(refused)


for i in range(3):
    print(cleaned(returned(10)), refuses())


def changed():
    value = 1
    try:
        raise ValueError
    except ValueError as error:
        kept = error
    value = 2
    before = dict(kept.__traceback__.tb_frame.f_locals)["value"]
    value = 3
    return before, kept


for i in range(3):
    before, error = changed()
    print(before, error.__traceback__.tb_frame.f_locals["value"])


def produce(n):
    for i in range(n):
        try:
            raise LookupError(i)
        except LookupError as error:
            yield error.__traceback__.tb_frame


for i in range(3):
    generator = produce(20)
    print(len(set(generator)), all(frame is generator.gi_frame for frame in generator))


def waiting(ready, go, errors):
    secret = 42
    try:
        raise ValueError("from a thread")
    except ValueError as error:
        errors.append(error)
    ready.set()
    while not go.is_set():
        go.wait(0.001)
    secret += 1


for i in range(3):
    ready, go, errors = threading.Event(), threading.Event(), []
    thread = threading.Thread(target=waiting, args=(ready, go, errors))
    thread.start()
    ready.wait()
    frame = errors[0].__traceback__.tb_frame
    print(frame.f_locals["secret"], frame.f_code.co_name)
    go.set()
    thread.join()
    print(frame.f_locals["secret"])


class Silent:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.frame = traceback and traceback.tb_frame
        return True


def suppressed(n):
    silent = Silent()
    count = 0
    for i in range(n):
        with silent:
            count += 1
            10 // (i % 2)
    return silent.frame, count


for i in range(3):
    frame, count = suppressed(ROUNDS + 1)
    print(count, frame.f_locals["count"], frame.f_locals["i"])


def outer():
    try:
        raise ValueError
    except ValueError as error:
        return error, sys._getframe()


for i in range(3):
    error, frame = outer()
    print(error.__traceback__.tb_frame is frame)
