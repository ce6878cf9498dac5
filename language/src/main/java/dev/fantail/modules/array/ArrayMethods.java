// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Repetition;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import java.util.Arrays;

/** The methods of {@code array.array}. */
@BuiltinClass(
        type = "array.array",
        unhashable = true,
        doc = "array(typecode [, initializer]) -> array\n\n"
                + "Return a new array whose items are restricted by typecode, and\n"
                + "initialized from the optional initializer value, which must be a list,\n"
                + "string or iterable over elements of the appropriate type.")
public final class ArrayMethods {
    private ArrayMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        if (cls == PyArray.TYPE && kwargs.size() > 0) {
            throw Errors.typeError("array.array() takes no keyword arguments");
        }
        if (args.length < 1 || args.length > 2) {
            throw Errors.typeError("array() takes at " + (args.length < 1 ? "least 1 argument" : "most 2 arguments")
                    + " (" + args.length + " given)");
        }
        if (!(PyValueObject.unwrap(args[0]) instanceof TruffleString code) || Str.length(code) != 1) {
            throw Errors.typeError("array() argument 1 must be a unicode character, not "
                    + Types.of(args[0]).shortName());
        }
        ArrayKind kind = ArrayKind.of((char) Str.codePointAt(code, 0));
        PyArray result = new PyArray(cls, kind, 0);
        if (args.length == 2) {
            fill(result, args[1]);
        }
        return result;
    }

    private static void fill(PyArray self, Object source) {
        Object plain = PyValueObject.unwrap(source);
        boolean characters = self.kind() == ArrayKind.CHARACTER;
        if (plain instanceof TruffleString text) {
            if (!characters) {
                throw Errors.typeError("cannot use a str to initialize an array with typecode '"
                        + self.kind().code() + "'");
            }
            appendText(self, text);
        } else if (source instanceof PyBytes || source instanceof PyByteArray) {
            fromBytes(self, Buffers.bytes(source));
        } else if (source instanceof PyArray other) {
            if (characters != (other.kind() == ArrayKind.CHARACTER)) {
                throw Errors.typeError("cannot use a unicode array to initialize an array with typecode '"
                        + self.kind().code() + "'");
            }
            appendAll(self, other);
        } else {
            appendAll(self, source);
        }
    }

    private static void appendText(PyArray self, TruffleString text) {
        for (int codePoint : Str.codePoints(text)) {
            self.append(Str.ofCodePoint(codePoint));
        }
    }

    private static void appendAll(PyArray self, Object iterable) {
        Object iterator = Iteration.iter(iterable);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            self.append(item);
        }
    }

    @Builtin(value = "typecode", kind = Builtin.Kind.GETTER, doc = "the typecode character used to create the array")
    static Object typeCode(PyArray self) {
        return Str.ofCodePoint(self.kind().code());
    }

    @Builtin(value = "itemsize", kind = Builtin.Kind.GETTER, doc = "the size, in bytes, of one array item")
    static int itemSize(PyArray self) {
        return self.kind().size();
    }

    @Builtin(value = "append(self, v, /)", doc = "Append new value v to the end of the array.")
    static void append(PyArray self, Object v) {
        self.append(v);
    }

    @Builtin(value = "extend(self, bb, /)", doc = "Append items to the end of the array.")
    static void extend(PyArray self, Object bb) {
        if (bb instanceof PyArray other) {
            if (other.kind() != self.kind()) {
                throw Errors.typeError("can only extend with array of same kind");
            }
            self.replaceBytes(self.size(), self.size(), other.toBytes());
        } else {
            appendAll(self, bb);
        }
    }

    @Builtin(value = "insert(self, i, v, /)", doc = "Insert a new item v into the array before position i.")
    static void insert(PyArray self, long i, Object v) {
        long position = i < 0 ? i + self.size() : i;
        self.insert((int) Math.max(0, Math.min(position, self.size())), v);
    }

    @Builtin(
            value = "pop(self, i=-1, /)",
            doc = "Return the i-th element and delete it from the array.\n\ni defaults to -1.")
    static Object pop(PyArray self, long i) {
        if (self.size() == 0) {
            throw Errors.indexError("pop from empty array");
        }
        long position = i < 0 ? i + self.size() : i;
        if (position < 0 || position >= self.size()) {
            throw Errors.indexError("pop index out of range");
        }
        Object item = self.get((int) position);
        self.replaceBytes((int) position, (int) position + 1, new byte[0]);
        return item;
    }

    private static int find(PyArray self, Object value, int from, int to) {
        for (int i = from; i < to && i < self.size(); i++) {
            if (Comparison.equal(self.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    @Builtin(value = "remove(self, v, /)", doc = "Remove the first occurrence of v in the array.")
    static void remove(PyArray self, Object v) {
        int index = find(self, v, 0, self.size());
        if (index < 0) {
            throw Errors.valueError("array.remove(x): x not in array");
        }
        self.replaceBytes(index, index + 1, new byte[0]);
    }

    @Builtin(
            value = "index(self, v, start=0, stop=9223372036854775807, /)",
            doc = "Return index of first occurrence of v in the array.")
    static int index(PyArray self, Object v, Object start, Object stop) {
        int index = find(self, v, bound(self, start), bound(self, stop));
        if (index < 0) {
            throw Errors.valueError("array.index(x): x not in array");
        }
        return index;
    }

    private static int bound(PyArray self, Object value) {
        long index = Conversions.toClampedLong(value);
        return (int) Math.max(0, Math.min(index < 0 ? index + self.size() : index, self.size()));
    }

    @Builtin(value = "count(self, v, /)", doc = "Return number of occurrences of v in the array.")
    static int count(PyArray self, Object v) {
        int count = 0;
        for (int i = find(self, v, 0, self.size()); i >= 0; i = find(self, v, i + 1, self.size())) {
            count++;
        }
        return count;
    }

    @Builtin(value = "reverse(self, /)", doc = "Reverse the order of the items in the array.")
    static void reverse(PyArray self) {
        PyArray copy = self.slice(self.size() - 1, -1, self.size());
        self.replaceBytes(0, self.size(), copy.toBytes());
    }

    @Builtin(value = "byteswap(self, /)", doc = "Byteswap all items of the array.")
    static void byteSwap(PyArray self) {
        self.byteSwap();
    }

    @Builtin(
            value = "buffer_info(self, /)",
            doc = "Return a tuple (address, length) giving the current memory address and the length in items.")
    static Object bufferInfo(PyArray self) {
        return new PyTuple((long) System.identityHashCode(self), (long) self.size());
    }

    @Builtin(value = "tolist(self, /)", doc = "Convert array to an ordinary list with the same items.")
    static Object toList(PyArray self) {
        return PyList.copyOf(items(self));
    }

    private static Object[] items(PyArray self) {
        Object[] result = new Object[self.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = self.get(i);
        }
        return result;
    }

    @Builtin(value = "fromlist(self, list, /)", doc = "Append items to array from list.")
    static void fromList(PyArray self, Object list) {
        if (!(list instanceof PyList source)) {
            throw Errors.typeError("arg must be list");
        }
        int size = self.size();
        try {
            for (Object item : source.toArray()) {
                self.append(item);
            }
        } catch (PyException exception) {
            self.replaceBytes(size, self.size(), new byte[0]);
            throw exception;
        }
    }

    @Builtin(
            value = "tobytes(self, /)",
            doc = "Convert the array to an array of machine values and return the bytes representation.")
    static Object toBytes(PyArray self) {
        return new PyBytes(self.toBytes());
    }

    @Builtin(
            value = "frombytes(self, buffer, /)",
            doc = "Appends items from the string, interpreting it as an array of machine values.")
    static void fromBytes(PyArray self, byte[] buffer) {
        if (buffer.length % self.kind().size() != 0) {
            throw Errors.valueError("bytes length not a multiple of item size");
        }
        self.replaceBytes(self.size(), self.size(), buffer);
    }

    @Builtin(value = "tofile(self, f, /)", doc = "Write all items (as machine values) to the file object f.")
    static void toFile(PyArray self, Object f) {
        Calls.method(f, Names.WRITE, new PyBytes(self.toBytes()));
    }

    @Builtin(
            value = "fromfile(self, f, n, /)",
            doc = "Read n objects from the file object f and append them to the end of the array.")
    static void fromFile(PyArray self, Object f, long n) {
        if (n < 0) {
            throw Errors.valueError("negative count");
        }
        long wanted = n * self.kind().size();
        Object data = Calls.method(f, ConstantValues.intern("read"), wanted);
        if (!(data instanceof PyBytes bytes)) {
            throw Errors.typeError("read() didn't return bytes");
        }
        fromBytes(self, bytes.value());
        if (bytes.size() != wanted) {
            throw Errors.of(ExceptionTypes.EOF_ERROR, "read() didn't return enough bytes");
        }
    }

    @Builtin(value = "fromunicode(self, ustr, /)", doc = "Extends this array with data from the unicode string ustr.")
    static void fromUnicode(PyArray self, TruffleString ustr) {
        if (self.kind() != ArrayKind.CHARACTER) {
            throw Errors.valueError("fromunicode() may only be called on unicode type arrays");
        }
        appendText(self, ustr);
    }

    @Builtin(value = "tounicode(self, /)", doc = "Extends this array with data from the unicode string ustr.")
    static Object toUnicode(PyArray self) {
        if (self.kind() != ArrayKind.CHARACTER) {
            throw Errors.valueError("tounicode() may only be called on unicode type arrays");
        }
        int[] codePoints = new int[self.size()];
        for (int i = 0; i < codePoints.length; i++) {
            codePoints[i] = Str.codePointAt((TruffleString) self.get(i), 0);
        }
        return Str.ofCodePoints(codePoints);
    }

    @Builtin("__len__(self, /)")
    static int length(PyArray self) {
        return self.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyArray self) {
        return new ArrayIterator(self);
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyArray self, Object key) {
        return find(self, key, 0, self.size()) >= 0;
    }

    private static int position(PyArray self, Object key, String message) {
        if (!Conversions.hasIndex(key)) {
            throw Errors.typeError("array indices must be integers");
        }
        long position = Conversions.toSequenceIndex(key);
        position = position < 0 ? position + self.size() : position;
        if (position < 0 || position >= self.size()) {
            throw Errors.indexError(message);
        }
        return (int) position;
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyArray self, Object key) {
        if (key instanceof PySlice slice) {
            SliceIndices indices = SliceIndices.of(slice, self.size());
            return self.slice(indices.start(), indices.step(), indices.count());
        }
        return self.get(position(self, key, "array index out of range"));
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(PyArray self, Object key, Object value) {
        if (!(key instanceof PySlice slice)) {
            self.set(position(self, key, "array assignment index out of range"), value);
            return;
        }
        if (!(value instanceof PyArray other)) {
            throw Errors.typeError(
                    "can only assign array (not \"" + Types.of(value).shortName() + "\") to array slice");
        }
        if (other.kind() != self.kind()) {
            throw Errors.typeError("bad argument type for built-in operation");
        }
        SliceIndices indices = SliceIndices.of(slice, self.size());
        if (indices.step() == 1) {
            self.replaceBytes(indices.start(), Math.max(indices.start(), indices.stop()), other.toBytes());
        } else if (other.size() != indices.count()) {
            throw Errors.valueError("attempt to assign array of size " + other.size() + " to extended slice of size "
                    + indices.count());
        } else {
            PyArray source = other == self ? self.slice(0, 1, self.size()) : other;
            for (int i = 0; i < indices.count(); i++) {
                self.copyItem(indices.start() + i * indices.step(), source, i);
            }
        }
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(PyArray self, Object key) {
        if (key instanceof PySlice slice) {
            SliceIndices indices = SliceIndices.of(slice, self.size());
            int step = Math.abs(indices.step());
            int start = indices.step() > 0 ? indices.start() : indices.start() + (indices.count() - 1) * indices.step();
            for (int i = indices.count() - 1; i >= 0; i--) {
                self.replaceBytes(start + i * step, start + i * step + 1, new byte[0]);
            }
        } else {
            int index = position(self, key, "array assignment index out of range");
            self.replaceBytes(index, index + 1, new byte[0]);
        }
    }

    @Builtin("__add__(self, value, /)")
    static Object add(PyArray self, Object value) {
        if (!(value instanceof PyArray other)) {
            throw Errors.typeError(
                    "can only append array (not \"" + Types.of(value).shortName() + "\") to array");
        }
        if (other.kind() != self.kind()) {
            throw Errors.typeError("bad argument type for built-in operation");
        }
        PyArray result = self.slice(0, 1, self.size());
        result.replaceBytes(self.size(), self.size(), other.toBytes());
        return result;
    }

    @Builtin("__iadd__(self, value, /)")
    static Object addInPlace(PyArray self, Object value) {
        if (!(value instanceof PyArray)) {
            throw Errors.typeError(
                    "can only extend array with array (not \"" + Types.of(value).shortName() + "\")");
        }
        extend(self, value);
        return self;
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(PyArray self, Object value) {
        return multiplyInPlace(self.slice(0, 1, self.size()), value);
    }

    @Builtin("__rmul__(self, value, /)")
    static Object multiplyReflected(PyArray self, Object value) {
        return multiply(self, value);
    }

    @Builtin("__imul__(self, value, /)")
    static Object multiplyInPlace(PyArray self, Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("can't multiply sequence by non-int of type '"
                    + Types.of(value).shortName() + "'");
        }
        long times = Math.max(0, Conversions.toSequenceIndex(value));
        byte[] bytes = self.toBytes();
        if (bytes.length > 0 && times > Integer.MAX_VALUE / 2 / bytes.length) {
            throw Errors.of(ExceptionTypes.MEMORY_ERROR);
        }
        byte[] repeated = Arrays.copyOf(bytes, (int) (bytes.length * (bytes.length == 0 ? 0 : times)));
        Repetition.fill(repeated, bytes.length, repeated.length);
        self.replaceBytes(0, self.size(), repeated);
        return self;
    }

    private static Object compare(CompareOp operator, PyArray self, Object value) {
        if (!(value instanceof PyArray other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        int common = Math.min(self.size(), other.size());
        if (self.size() != other.size() && (operator == CompareOp.EQ || operator == CompareOp.NE)) {
            return operator == CompareOp.NE;
        }
        for (int i = 0; i < common; i++) {
            Object a = self.get(i);
            Object b = other.get(i);
            // Unlike those of a list, an item need not equal itself.
            if (!Comparison.equal(a, b)) {
                return switch (operator) {
                    case EQ -> false;
                    case NE -> true;
                    default -> Comparison.compare(operator, a, b);
                };
            }
        }
        return Comparison.compare(operator, (long) self.size(), (long) other.size());
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyArray self, Object value) {
        return compare(CompareOp.EQ, self, value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyArray self, Object value) {
        return compare(CompareOp.NE, self, value);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyArray self, Object value) {
        return compare(CompareOp.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyArray self, Object value) {
        return compare(CompareOp.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyArray self, Object value) {
        return compare(CompareOp.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyArray self, Object value) {
        return compare(CompareOp.GE, self, value);
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PyArray self) {
        String start = self.type().bareName() + "('" + self.kind().code() + "'";
        if (self.size() == 0) {
            return Str.of(start + ")");
        }
        Object contents = self.kind() == ArrayKind.CHARACTER ? toUnicode(self) : toList(self);
        return Str.concat(Str.of(start + ", "), Str.concat(Strings.repr(contents), Str.of(")")));
    }

    @Builtin("__copy__(self, /)")
    static Object copy(PyArray self) {
        return self.slice(0, 1, self.size());
    }

    @Builtin("__deepcopy__(self, unused, /)")
    static Object deepCopy(PyArray self, Object unused) {
        return copy(self);
    }

    @Builtin(value = "__reduce_ex__(self, value, /)", doc = "Return state information for pickling.")
    static Object reduce(PyArray self, long protocol) {
        Object attributes = Attributes.getOrNull(self, Names.DICT);
        Object state = attributes == null ? PyNone.NONE : attributes;
        if (protocol < 3) {
            Object contents = self.kind() == ArrayKind.CHARACTER ? toUnicode(self) : toList(self);
            return new PyTuple(self.type(), new PyTuple(typeCode(self), contents), state);
        }
        PyModule module = (PyModule) PythonContext.get().importModule("array");
        PyTuple arguments =
                new PyTuple(self.type(), typeCode(self), (long) ArrayModule.machineFormat(self.kind()), toBytes(self));
        return new PyTuple(module.get("_array_reconstructor"), arguments, state);
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PyArray self) {
        return 80 + (long) self.size() * self.kind().size();
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
