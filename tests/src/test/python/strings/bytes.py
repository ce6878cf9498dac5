# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# bytes, bytearray and memoryview.
b = b"Hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b[:3]), b.hex(), b.hex(":"), b.hex("-", 2), bytes.fromhex("00 ff 1A"), bytes(3), bytes([1, 2]), bytes("é", "utf-8"))
print(b + b"x", b * 2, b"l" in b, 72 in b, b.find(b"l"), b.count(b"l"), b.find(111), b.replace(b"l", b"LL"), b.split(b"l"), b.partition(b"e"), b"a,b".split(b","), b" x ".strip(), b"ab".upper())
print(b.startswith(b"He"), b.endswith((b"x", b"\xff")), b"-".join([b"a", bytearray(b"b")]), b"abc".translate(None, b"b"), b"a\nb".splitlines(), b"1".isdigit(), b"abc".center(7, b"."), b"7".zfill(3))
print(b"abc" < b"abd", b"abc" == bytearray(b"abc"), hash(b"abc") == hash(bytes(b"abc")), b"abc" == "abc", max(b"abc"), b"\\", b"'", b'"\'', b"\t\n\r")
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b"??")
a += b"."
print(a, len(a), a.pop(), a.pop(0), a)
a[1:3] = b"LONGER"
print(a)
del a[::2]
print(a)
a.insert(1, 65)
a.reverse()
a.remove(65)
print(a, a.copy() is a, bytes(a), a.decode(), a * 2)
a.clear()
print(a, bool(a), bytearray(2), bytearray("x", "ascii"))
m = memoryview(bytearray(range(10)))
print(m[3], m[2:5].tobytes(), len(m), m.tolist(), m[::2].tolist(), m.nbytes, m.itemsize, m.format, m.readonly, m.shape, m.strides, m.ndim)
m[1] = 200
m[2:4] = b"\x01\x02"
print(bytes(m), m == bytes(m), m.obj, m[1:4].hex(), memoryview(b"abcd").cast("H").tolist() == list(memoryview(b"abcd").cast("H")))
print("é😀".encode("utf-8"), b"\xc3\xa9".decode(), b"\xff\xfea\x00".decode("utf-16"), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"))
print(b"a\xffb".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"), b"a\xff".decode("ascii", "backslashreplace"), "x".encode("utf-16-be"), "x".encode("utf-32-le"), "ab".encode("utf-8-sig"))
print(int.from_bytes(b"\x01\x00", "little"), bytes(reversed(b"abc")), bytes(x ^ 1 for x in b"abc"), b"%s-%d" % (b"a", 5), bytes(memoryview(b"xyz")[1:]), sum(b"abc"))
for expression in ("b'abc' + 'x'", "bytes([256])", "bytes(-1)", "b'abc'[9]", "bytes('x')", "bytearray(b'a').remove(98)", "bytes.fromhex('0')", "memoryview('x')", "memoryview(b'ab').__setitem__(0, 1)",
                   "b'a'.join(['x'])", "b'abc'.index(b'z')", "bytes(1.5)", "b'\\xff'.decode('ascii')", "bytearray().pop()", "b'a' % 1", "'a' in b'a'", "bytearray(b'a').append(300)", "b'' < ''"):
    try:
        print(expression, repr(eval(expression)))
    except Exception as e:
        print(expression, type(e).__name__, e)

# Hexadecimal with separators; items of byte arrays.
data = bytes(range(250, 256)) + bytes(range(16))
print([data[:n].hex(*more) for n in (0, 1, 2, 5, 6, 7) for more in ((), ("-",), (":", 2), (":", -2), ("_", 3), ("_", -3), (b"+", 100), ("+", 0))])
print(bytes.fromhex("00 ff\tAb cD\n0f"), bytearray(b"\x01\xfe").hex("."), memoryview(b"abc").hex(" ", 2))
for text in ("0g", "a", "a b", "0x10", "é0", "１1", "@0", "G0", "0`", " 1", "00\x8500"):
    try:
        print(bytes.fromhex(text))
    except ValueError as error:
        print(error)
array = bytearray(8)


def put(array, at, value):
    try:
        array[at] = value
    except Exception as error:
        return type(error).__name__, str(error)
    return bytes(array)


for at, value in [(i, i * 30) for i in range(10)] + [(-1, 255), (-8, 1), (-9, 1), (0, -1), (0, True), (True, 7), (0, 1.0), (0, "x"), (0, 2**70), (2**70, 0), (slice(0, 2), b"abc")]:
    print(put(array, at, value))


class Bytes(bytearray):
    def __setitem__(self, at, value): bytearray.__setitem__(self, at, value ^ 255)


print(put(Bytes(3), 1, 1))
