# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# While somebody uses the memory of an object, the object keeps its size.
import array, io, mmap, re, gc
def refused(f, *args):
    try:
        f(*args)
    except BufferError as e:
        return str(e)
    return "changed"

data = bytearray(b"0123456789")
view = memoryview(data)
part = view[2:4]
print(refused(data.append, 1), data)
print(refused(data.extend, b"ab"), refused(data.pop), refused(data.remove, 48), refused(data.clear))
print(refused(data.insert, 0, 1), refused(data.__delitem__, 0), refused(data.__delitem__, slice(0, 5, 2)))
print(refused(data.__setitem__, slice(0, 2), b"abc"), refused(data.__imul__, 2), refused(data.__iadd__, b"a"))
print(refused(data.__init__, b"abc"))
# What keeps the size is allowed, and seen.
data[0:2] = b"ab"
data.extend(b"")
data *= 1
print(data, bytes(view))
view.release()
print(refused(data.append, 1))
part.release()
print(refused(data.append, 1), len(data))

with memoryview(data) as view:
    print(refused(data.append, 1))
    with view.cast("b") as cast:

        print(refused(data.append, 1))
print(refused(data.append, 1), len(data))

# A forgotten view does not count.
head = bytes(memoryview(data)[:3])
gc.collect()
del data[:3]
print(head, data)
numbers = array.array("i", [1, 2, 3])
view = memoryview(numbers)
print(refused(numbers.append, 4), refused(numbers.extend, [5]), refused(numbers.pop), refused(numbers.frombytes, b"abcd"))
print(refused(numbers.__delitem__, 0), refused(numbers.__imul__, 2), refused(numbers.insert, 0, 0))
numbers[1] = 20
numbers[0:2] = array.array("i", [7, 8])
numbers.reverse()
print(view.tolist(), numbers.tolist())
view.release()
numbers.append(4)
print(numbers)

stream = io.BytesIO(b"abcdef")
view = stream.getbuffer()
print(refused(stream.write, b"x"), refused(stream.truncate, 1), refused(stream.close))
view[0] = 65
print(stream.getvalue())
view.release()
print(stream.write(b"x"), stream.getvalue())

memory = mmap.mmap(-1, 20)
view = memoryview(memory)
print(refused(memory.close))
view.release()
memory.close()
print(memory.closed)

def clearing(target):
    print(refused(target.clear))
    yield b"a"
    yield b"b"
separator = bytearray(b",")
print(separator.join(clearing(separator)))

text = bytearray(b"a1b2")
found = re.finditer(b"[0-9]", text)
print(refused(text.append, 1))
print([m.group() for m in found])
text.append(51)
print(text)

class Grown(bytearray):
    pass
grown = Grown(b"abc")
view = memoryview(grown)
print(refused(grown.append, 1))
view.release()
grown.append(100)
print(grown)

view = memoryview(bytearray(5))
view2 = memoryview(view)
view.release()
print(view2.nbytes, view2.obj)
try:
    with view2:
        m = memoryview(view2)
        print(refused(view2.obj.append, 1))
        o = view2.obj
finally:
    print(refused(o.append, 1))
    m.release()
    print(refused(o.append, 1), o)

# Nor do many.
data.clear()
for i in range(40):
    bytes(memoryview(data)[:1])
    data.append(i)
print(len(data))
