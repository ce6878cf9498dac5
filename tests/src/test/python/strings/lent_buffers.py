# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Memory that classes lend with __buffer__ and take back with __release_buffer__."""


class Lender:
    def __init__(self, data):
        self.data = bytearray(data)

    def __buffer__(self, flags):
        print("lent")
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("returned", view.tobytes())


with memoryview(Lender(b"hello")) as view:
    view[0] = ord("j")
    part = view[1:3]
    print(bytes(view), part.tolist())
    part.release()
print(bytes(Lender(b"abc")), b"x".join([b"1", Lender(b"2")]))


class Kept(bytearray):
    def __release_buffer__(self, view):
        try:
            view[1:]
        except ValueError as e:
            print(e)
        super().__release_buffer__(view)


kept = Kept(b"kept")
with memoryview(kept) as view:
    print(view.tobytes())
try:
    view.tobytes()
except ValueError as e:
    print(e)


class Wrong:
    def __buffer__(self, flags):
        return b"no view"


for attempt in (lambda: memoryview(Wrong()), lambda: memoryview(b"ab")[0:1, 0], lambda: memoryview(b"ab")[0:1, 0:1],
                lambda: b"a" < memoryview(b"b"), lambda: bytearray(b"a") < memoryview(b"b")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


class Index:
    def __index__(self):
        view.release()
        return 1


view = memoryview(bytearray(4))
try:
    view[Index()] = 1
except ValueError as e:
    print(e)
