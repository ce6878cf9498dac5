// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyByteArrayIterator;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** What only {@code bytearray} has: construction and mutation. */
@BuiltinClass(
        type = "bytearray",
        doc = "bytearray(iterable of ints, buffer, size, or string with encoding)\n\nA mutable sequence of bytes.",
        unhashable = true)
public final class ByteArrayMethods {
    private static final String RANGE = "byte must be in range(0, 256)";

    private ByteArrayMethods() {}

    /** Adds what is registered for {@code bytes} and works for both. */
    @TypeInit
    static void addShared(PyType type, PyDict namespace) {
        new ByteStringOperatorsTable().install(type, namespace);
        new ByteStringSearchTable().install(type, namespace);
        new ByteStringTextTable().install(type, namespace);
    }

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyByteArray(cls, new byte[0]);
    }

    @Builtin("__init__(self, source=<unset>, encoding=<unset>, errors=<unset>)")
    static void init(PyByteArray self, Object source, TruffleString encoding, TruffleString errors) {
        self.setAll(ByteStrings.fromArguments(source, encoding, errors).clone());
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyByteArray self) {
        return self.type().shortName() + "(" + ByteStrings.literal(self.toArray()) + ")";
    }

    @Builtin("__str__(self, /)")
    static String str(PyByteArray self) {
        return repr(self);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyByteArray self) {
        return new PyByteArrayIterator(self);
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(PyByteArray self, Object key, Object value) {
        if (key instanceof PySlice slice) {
            setSlice(self, slice, value);
            return;
        }
        long index = Indexing.index(key, "bytearray");
        long at = index < 0 ? index + self.size() : index;
        int item = BytesConversion.item(value, RANGE);
        // The value's __index__ may have made it shorter.
        if (at < 0 || at >= self.size()) {
            throw Errors.indexError("bytearray index out of range");
        }
        self.set((int) at, item);
    }

    private static void setSlice(PyByteArray self, PySlice slice, Object value) {
        byte[] values = value == self ? self.toArray() : Buffers.bytesOrNull(value);
        if (values == null) {
            if (Conversions.hasIndex(value)
                    || PyValueObject.unwrap(value) instanceof TruffleString
                    || Types.of(value).lookup(Names.ITER) == null) {
                throw Errors.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
            }
            values = BytesConversion.fromIterable(value, "byte");
        }
        SliceIndices indices = SliceIndices.of(slice, self.size());
        if (indices.step() == 1) {
            self.replace(indices.start(), indices.start() + indices.count(), values, values.length);
            return;
        }
        if (values.length == 0) {
            deleteSlice(self, indices);
            return;
        }
        if (values.length != indices.count()) {
            throw Errors.valueError("attempt to assign bytes of size " + values.length + " to extended slice of size "
                    + indices.count());
        }
        for (int i = 0, at = indices.start(); i < values.length; i++, at += indices.step()) {
            self.set(at, values[i]);
        }
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(PyByteArray self, Object key) {
        if (key instanceof PySlice slice) {
            deleteSlice(self, SliceIndices.of(slice, self.size()));
            return;
        }
        int at = Indexing.position(key, self.size(), "bytearray", "bytearray index out of range");
        self.replace(at, at + 1, new byte[0], 0);
    }

    private static void deleteSlice(PyByteArray self, SliceIndices indices) {
        if (indices.step() == 1) {
            self.replace(indices.start(), indices.start() + indices.count(), new byte[0], 0);
            return;
        }
        byte[] old = self.toArray();
        boolean[] deleted = new boolean[old.length];
        for (int i = 0, at = indices.start(); i < indices.count(); i++, at += indices.step()) {
            deleted[at] = true;
        }
        byte[] kept = new byte[old.length - indices.count()];
        int size = 0;
        for (int i = 0; i < old.length; i++) {
            if (!deleted[i]) {
                kept[size++] = old[i];
            }
        }
        self.setAll(kept);
    }

    @Builtin("__iadd__(self, value, /)")
    static Object inPlaceAdd(PyByteArray self, Object value) {
        byte[] other = Buffers.bytesOrNull(value);
        if (other == null) {
            throw Errors.typeError("can't concat " + Types.of(value).shortName() + " to "
                    + self.type().shortName());
        }
        self.extend(other);
        return self;
    }

    @Builtin("__imul__(self, value, /)")
    static Object inPlaceMultiply(PyByteArray self, Object value) {
        if (!Conversions.hasIndex(value)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        byte[] once = self.toArray();
        int count = Indexing.repetition(value, once.length);
        byte[] result = new byte[once.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(once, 0, result, i * once.length, once.length);
        }
        self.setAll(result);
        return self;
    }

    @Builtin("append(self, item, /)")
    static void append(PyByteArray self, Object item) {
        self.append(BytesConversion.item(item, RANGE));
    }

    @Builtin("extend(self, iterable_of_ints, /)")
    static void extend(PyByteArray self, Object iterable) {
        byte[] values = Buffers.bytesOrNull(iterable);
        if (values == null) {
            if (Types.of(iterable).lookup(Names.ITER) == null
                    && Types.of(iterable).lookup(Names.GETITEM) == null) {
                throw Errors.typeError(
                        "can't extend bytearray with " + Types.of(iterable).shortName());
            }
            values = BytesConversion.fromIterable(iterable, "byte");
        }
        self.extend(values);
    }

    @Builtin("insert(self, index, item, /)")
    static void insert(PyByteArray self, long index, Object item) {
        int value = BytesConversion.item(item, RANGE);
        long at = index < 0 ? Math.max(0, index + self.size()) : Math.min(index, self.size());
        self.replace((int) at, (int) at, new byte[] {(byte) value}, 1);
    }

    @Builtin("pop(self, index=-1, /)")
    static int pop(PyByteArray self, long index) {
        if (self.size() == 0) {
            throw Errors.indexError("pop from empty bytearray");
        }
        long at = index < 0 ? index + self.size() : index;
        if (at < 0 || at >= self.size()) {
            throw Errors.indexError("pop index out of range");
        }
        int value = self.get((int) at);
        self.replace((int) at, (int) at + 1, new byte[0], 0);
        return value;
    }

    @Builtin("remove(self, value, /)")
    static void remove(PyByteArray self, Object value) {
        int wanted = BytesConversion.item(value, RANGE);
        for (int i = 0; i < self.size(); i++) {
            if (self.get(i) == wanted) {
                self.replace(i, i + 1, new byte[0], 0);
                return;
            }
        }
        throw Errors.valueError("value not found in bytearray");
    }

    @Builtin("reverse(self, /)")
    static void reverse(PyByteArray self) {
        byte[] bytes = self.toArray();
        for (int i = 0; i < bytes.length; i++) {
            self.set(i, bytes[bytes.length - 1 - i]);
        }
    }

    @Builtin("clear(self, /)")
    static void clear(PyByteArray self) {
        self.setAll(new byte[0]);
    }

    @Builtin("copy(self, /)")
    static Object copy(PyByteArray self) {
        return new PyByteArray(self.toArray());
    }

    @Builtin("__alloc__(self, /)")
    static int allocated(PyByteArray self) {
        return self.storage().length + 1;
    }

    @Builtin(value = "fromhex(cls, string, /)", kind = Builtin.Kind.CLASS)
    static Object fromHex(PyType cls, TruffleString string) {
        byte[] value = ByteStrings.fromHex(string);
        return cls == Types.BYTEARRAY ? new PyByteArray(value) : Calls.call(cls, new PyBytes(value));
    }

    @Builtin("__release_buffer__(self, buffer, /)")
    static void releaseBuffer(PyByteArray self, PyMemoryView buffer) {
        buffer.checkReleased();
        if (buffer.owner() != self) {
            throw Errors.valueError("memoryview's buffer is not this object");
        }
        buffer.release();
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(PyByteArray self) {
        return new PyTuple(
                self.type(),
                new PyTuple(ByteStringText.decodeLatin1(self.toArray()), dev.fantail.objects.Str.of("latin-1")),
                state(self));
    }

    @Builtin("__reduce_ex__(self, proto=0, /)")
    static PyTuple reduceEx(PyByteArray self, Object proto) {
        if (Conversions.toLong(proto) < 3) {
            return reduce(self);
        }
        PyTuple args = self.size() == 0 ? PyTuple.EMPTY : new PyTuple(new PyBytes(self.toArray()));
        return new PyTuple(self.type(), args, state(self));
    }

    private static Object state(PyByteArray self) {
        return ObjectReduction.state(self);
    }
}
