// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.util.Arrays;

/** Construction, items, conversion and comparison of {@code memoryview}. */
@BuiltinClass(type = "memoryview")
public final class MemoryViewMethods {
    private MemoryViewMethods() {}

    @Builtin("__new__(cls, object)")
    static Object create(PyType cls, Object object) {
        return PyMemoryView.of(object);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyMemoryView self) {
        return "<" + (self.isReleased() ? "released memory" : "memory") + " at " + ObjectMethods.address(self) + ">";
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyMemoryView self) {
        // Is kept, as that of a weak reference is.
        Long known = self.knownHash();
        if (known != null) {
            return known;
        }
        self.checkReleased();
        if (!self.isReadOnly()) {
            throw Errors.valueError("cannot hash writable memoryview object");
        }
        if (!MemoryFormat.isByte(self.format())) {
            throw Errors.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        long hash = BytesMethods.hashOf(self.toBytes());
        self.rememberHash(hash);
        return hash;
    }

    @Builtin("__len__(self, /)")
    static int length(PyMemoryView self) {
        self.checkReleased();
        if (self.dimensions() == 0) {
            throw Errors.typeError("0-dim memory has no length");
        }
        return self.shape()[0];
    }

    /** Where the items that {@code key} selects begin, with bounds checked. */
    private static int position(PyMemoryView self, int position, int dimension, Object key) {
        long index = Conversions.toSequenceIndex(key);
        // Converting the key may have released the view.
        self.checkReleased();
        int length = self.shape()[dimension];
        if (index < 0) {
            index += length;
        }
        if (index < 0 || index >= length) {
            throw Errors.indexError("index out of bounds on dimension " + (dimension + 1));
        }
        return position + (int) index * self.strides()[dimension];
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyMemoryView self, Object key) {
        self.checkReleased();
        if (self.dimensions() == 0) {
            if (key instanceof PyTuple tuple && tuple.size() == 0) {
                return MemoryFormat.read(self, self.offset());
            } else if (key == PyNone.ELLIPSIS) {
                return self;
            }
            throw Errors.typeError("invalid indexing of 0-dim memory");
        }
        if (key == PyNone.ELLIPSIS) {
            return self;
        } else if (key instanceof PySlice slice) {
            return slice(self, slice);
        } else if (key instanceof PyTuple tuple) {
            return MemoryFormat.read(self, tuplePosition(self, tuple));
        } else if (!Conversions.hasIndex(key)) {
            throw Errors.typeError("memoryview: invalid slice key");
        }
        if (self.dimensions() > 1) {
            throw Errors.notImplementedError("multi-dimensional sub-views are not implemented");
        }
        return MemoryFormat.read(self, position(self, self.offset(), 0, key));
    }

    private static int tuplePosition(PyMemoryView self, PyTuple keys) {
        boolean slices = keys.size() > 0;
        for (Object key : keys.items()) {
            slices &= key instanceof PySlice;
        }
        for (Object key : keys.items()) {
            if (!Conversions.hasIndex(key)) {
                throw slices
                        ? Errors.notImplementedError("multi-dimensional slicing is not implemented")
                        : Errors.typeError("memoryview: invalid slice key");
            }
        }
        if (keys.size() < self.dimensions()) {
            throw Errors.notImplementedError("sub-views are not implemented");
        } else if (keys.size() > self.dimensions()) {
            throw Errors.typeError(
                    "cannot index " + self.dimensions() + "-dimension view with " + keys.size() + "-element tuple");
        }
        int position = self.offset();
        for (int i = 0; i < keys.size(); i++) {
            position = position(self, position, i, keys.get(i));
        }
        return position;
    }

    private static PyMemoryView slice(PyMemoryView self, PySlice slice) {
        if (isPlain(slice.start()) && isPlain(slice.stop()) && isPlain(slice.step())) {
            return sliceOf(self, slice);
        }
        // Converting the bounds may release the view; this one stays.
        PyMemoryView whole = PyMemoryView.ofBuiltin(self);
        try {
            return sliceOf(whole, slice);
        } finally {
            whole.release();
        }
    }

    private static boolean isPlain(Object bound) {
        return bound == PyNone.NONE || bound instanceof Long;
    }

    private static PyMemoryView sliceOf(PyMemoryView self, PySlice slice) {
        SliceIndices indices = SliceIndices.of(slice, self.shape()[0]);
        int[] shape = self.shape().clone();
        int[] strides = self.strides().clone();
        shape[0] = indices.count();
        int offset = self.offset() + indices.start() * strides[0];
        strides[0] *= indices.step();
        return self.derive(
                self.format(),
                self.itemSize(),
                indices.count() == 0 ? self.offset() : offset,
                shape,
                strides,
                self.isReadOnly());
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(PyMemoryView self, Object key, Object value) {
        self.checkReleased();
        if (self.isReadOnly()) {
            throw Errors.typeError("cannot modify read-only memory");
        }
        if (self.dimensions() == 0) {
            if (key == PyNone.ELLIPSIS || key instanceof PyTuple tuple && tuple.size() == 0) {
                MemoryFormat.write(self, self.offset(), value);
                return;
            }
            throw Errors.typeError("invalid indexing of 0-dim memory");
        }
        if (key instanceof PySlice slice) {
            if (self.dimensions() > 1) {
                throw Errors.notImplementedError("memoryview slice assignments are currently restricted to ndim = 1");
            }
            PyMemoryView target = slice(self, slice);
            // Converting the bounds may have released the view.
            self.checkReleased();
            assignSlice(target, value);
        } else if (key instanceof PyTuple tuple) {
            MemoryFormat.write(self, tuplePosition(self, tuple), value);
        } else if (!Conversions.hasIndex(key)) {
            throw Errors.typeError("memoryview: invalid slice key");
        } else if (self.dimensions() > 1) {
            throw Errors.notImplementedError("sub-views are not implemented");
        } else {
            MemoryFormat.write(self, position(self, self.offset(), 0, key), value);
        }
    }

    private static void assignSlice(PyMemoryView target, Object value) {
        try {
            PyMemoryView source = PyMemoryView.of(value);
            boolean same = source.dimensions() == 1
                    && source.shape()[0] == target.shape()[0]
                    && source.itemSize() == target.itemSize()
                    && MemoryFormat.normalized(source.format()).equals(MemoryFormat.normalized(target.format()));
            byte[] bytes;
            try {
                bytes = same ? source.toBytes() : null;
            } finally {
                source.release();
            }
            if (!same) {
                throw Errors.valueError("memoryview assignment: lvalue and rvalue have different structures");
            }
            int size = target.itemSize();
            for (int i = 0; i < target.shape()[0]; i++) {
                target.memory().put(target.offset() + i * target.strides()[0], bytes, i * size, size);
            }
        } finally {
            target.release();
        }
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(PyMemoryView self, Object key) {
        throw Errors.typeError("cannot delete memory");
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyMemoryView self) {
        self.checkReleased();
        if (self.dimensions() != 1) {
            throw self.dimensions() == 0
                    ? Errors.typeError("invalid indexing of 0-dim memory")
                    : Errors.notImplementedError("multi-dimensional sub-views are not implemented");
        }
        return Iteration.iter(toList(self));
    }

    @Builtin("tolist(self, /)")
    static Object toList(PyMemoryView self) {
        self.checkReleased();
        return self.dimensions() == 0 ? MemoryFormat.read(self, self.offset()) : toList(self, 0, self.offset());
    }

    private static PyList toList(PyMemoryView self, int dimension, int position) {
        PyList list = new PyList();
        for (int i = 0; i < self.shape()[dimension]; i++) {
            int at = position + i * self.strides()[dimension];
            list.append(
                    dimension == self.dimensions() - 1 ? MemoryFormat.read(self, at) : toList(self, dimension + 1, at));
        }
        return list;
    }

    @Builtin("tobytes(self, /, order='C')")
    static PyBytes toBytes(PyMemoryView self, Object order) {
        self.checkReleased();
        String name = order == PyNone.NONE ? "C" : order.toString();
        if (!name.equals("C") && !name.equals("F") && !name.equals("A")) {
            throw Errors.valueError("order must be 'C', 'F' or 'A'");
        }
        if (self.dimensions() > 1 && (name.equals("F") || name.equals("A") && self.isFortranContiguous())) {
            int[] shape = reversed(self.shape());
            PyMemoryView transposed =
                    self.derive(self.format(), self.itemSize(), self.offset(), shape, reversed(self.strides()), true);
            PyBytes bytes = new PyBytes(transposed.toBytes());
            transposed.release();
            return bytes;
        }
        return new PyBytes(self.toBytes());
    }

    private static int[] reversed(int[] values) {
        int[] result = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[values.length - 1 - i];
        }
        return result;
    }

    @Builtin(
            value = "hex(self, sep=<unset>, bytes_per_sep=1)",
            doc = "The bytes as a string of two hexadecimal digits each.\n"
                    + "\n"
                    + "With sep, that character comes between groups of bytes_per_sep bytes, counted from the end; a"
                    + " negative\n"
                    + "number counts from the start.\n"
                    + "\n"
                    + ">>> text = memoryview(b'Python')\n"
                    + ">>> text.hex()\n"
                    + "'507974686f6e'\n"
                    + ">>> text.hex('-', 4), text.hex('-', -4)\n"
                    + "('5079-74686f6e', '50797468-6f6e')")
    static TruffleString hex(PyMemoryView self, Object sep, int group) {
        return Str.ofOneByte(ByteStrings.hex(self.toBytes(), sep, group));
    }

    @Builtin("toreadonly(self, /)")
    static Object toReadOnly(PyMemoryView self) {
        self.checkReleased();
        return self.derive(self.format(), self.itemSize(), self.offset(), self.shape(), self.strides(), true);
    }

    @Builtin("release(self, /)")
    static void release(PyMemoryView self) {
        self.release();
    }

    @Builtin("__enter__(self, /)")
    static Object enter(PyMemoryView self) {
        self.checkReleased();
        return self;
    }

    @Builtin("__exit__(self, *args)")
    static void exit(PyMemoryView self, Object[] args) {
        self.release();
    }

    @Builtin("cast(self, format, shape=<unset>)")
    static Object cast(PyMemoryView self, TruffleString format, Object shape) {
        self.checkReleased();
        if (!self.isContiguous()) {
            throw Errors.typeError("memoryview: casts are restricted to C-contiguous views");
        }
        if ((shape != null || self.dimensions() != 1) && contains(self.shape(), 0)) {
            throw Errors.typeError("memoryview: cannot cast view with zeros in shape or strides");
        }
        String target = format.toJavaStringUncached();
        int size = MemoryFormat.size(target);
        if (size < 0) {
            throw Errors.valueError(
                    "memoryview: destination format must be a native single character format prefixed with an"
                            + " optional '@'");
        }
        if (MemoryFormat.size(self.format()) < 0) {
            throw Errors.valueError(
                    "memoryview: source format must be a native single character format prefixed with an optional '@'");
        }
        if (!MemoryFormat.isByte(target) && !MemoryFormat.isByte(self.format())) {
            throw Errors.typeError("memoryview: cannot cast between two non-byte formats");
        }
        int bytes = self.byteCount();
        if (bytes % size != 0) {
            throw Errors.typeError("memoryview: length is not a multiple of itemsize");
        }
        int[] extents = shape == null ? new int[] {bytes / size} : extents(shape);
        long product = size;
        for (int extent : extents) {
            product *= extent;
        }
        if (product != bytes) {
            throw Errors.typeError("memoryview: product(shape) * itemsize != buffer size");
        }
        int[] strides = new int[extents.length];
        int stride = size;
        for (int i = extents.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= extents[i];
        }
        return self.derive(target, size, self.offset(), extents, strides, self.isReadOnly());
    }

    private static boolean contains(int[] values, int wanted) {
        return Arrays.stream(values).anyMatch(value -> value == wanted);
    }

    private static int[] extents(Object shape) {
        if (!(shape instanceof PyList) && !(shape instanceof PyTuple)) {
            throw Errors.typeError("shape must be a list or a tuple");
        }
        Object[] items = Iteration.toArray(shape);
        int[] extents = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            if (Conversions.intOrNull(items[i]) == null) {
                throw Errors.typeError("memoryview.cast(): elements of shape must be integers");
            }
            extents[i] = Conversions.toInt(items[i]);
            if (extents[i] <= 0) {
                throw Errors.valueError("memoryview.cast(): elements of shape must be integers > 0");
            }
        }
        return extents;
    }

    /** Whether the views show equal items; {@code null} where {@code other} is no buffer. */
    private static Boolean isEqual(PyMemoryView self, Object other) {
        if (self == other) {
            return true;
        }
        if (!Buffers.isBytesLike(other) || self.isReleased()) {
            return other instanceof PyMemoryView || Buffers.isBytesLike(other) ? Boolean.FALSE : null;
        }
        if (other instanceof PyMemoryView view && view.isReleased()) {
            return false;
        }
        PyMemoryView view = PyMemoryView.of(other);
        try {
            if (!Arrays.equals(self.shape(), view.shape())) {
                return false;
            }
            if (MemoryFormat.isByte(self.format()) && self.format().equals(view.format())) {
                return Arrays.equals(self.toBytes(), view.toBytes());
            }
            if (MemoryFormat.size(self.format()) < 0 || MemoryFormat.size(view.format()) < 0) {
                return false;
            }
            return Comparison.equal(toList(self), toList(view));
        } finally {
            view.release();
        }
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyMemoryView self, Object value) {
        Boolean equal = isEqual(self, value);
        return equal == null ? PyNone.NOT_IMPLEMENTED : (Object) equal;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyMemoryView self, Object value) {
        Boolean equal = isEqual(self, value);
        return equal == null ? PyNone.NOT_IMPLEMENTED : (Object) !equal;
    }

    @Builtin("__buffer__(self, flags, /)")
    static Object buffer(PyMemoryView self, int flags) {
        return PyMemoryView.of(self);
    }

    @Builtin("__release_buffer__(self, buffer, /)")
    static void releaseBuffer(PyMemoryView self, PyMemoryView buffer) {
        buffer.release();
    }

    @Builtin(value = "_from_flags(cls, object, flags)", kind = Builtin.Kind.CLASS)
    static Object fromFlags(PyType cls, Object object, int flags) {
        PyMemoryView view = PyMemoryView.of(object, (long) flags);
        if ((flags & 1) != 0 && view.isReadOnly()) {
            view.release();
            throw Errors.of(ExceptionTypes.BUFFER_ERROR, "memoryview: underlying buffer is not writable");
        }
        return view;
    }

    private static PyTuple tuple(int[] values) {
        Object[] items = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            items[i] = (long) values[i];
        }
        return PyTuple.of(items);
    }

    @Builtin(value = "obj", kind = Builtin.Kind.GETTER)
    static Object owner(PyMemoryView self) {
        self.checkReleased();
        return self.owner();
    }

    @Builtin(value = "nbytes", kind = Builtin.Kind.GETTER)
    static int byteCount(PyMemoryView self) {
        self.checkReleased();
        return self.byteCount();
    }

    @Builtin(value = "itemsize", kind = Builtin.Kind.GETTER)
    static int itemSize(PyMemoryView self) {
        self.checkReleased();
        return self.itemSize();
    }

    @Builtin(value = "format", kind = Builtin.Kind.GETTER)
    static Object format(PyMemoryView self) {
        self.checkReleased();
        return Str.of(self.format());
    }

    @Builtin(value = "ndim", kind = Builtin.Kind.GETTER)
    static int dimensions(PyMemoryView self) {
        self.checkReleased();
        return self.dimensions();
    }

    @Builtin(value = "shape", kind = Builtin.Kind.GETTER)
    static Object shape(PyMemoryView self) {
        self.checkReleased();
        return tuple(self.shape());
    }

    @Builtin(value = "strides", kind = Builtin.Kind.GETTER)
    static Object strides(PyMemoryView self) {
        self.checkReleased();
        return tuple(self.strides());
    }

    @Builtin(value = "suboffsets", kind = Builtin.Kind.GETTER)
    static Object subOffsets(PyMemoryView self) {
        self.checkReleased();
        return PyTuple.EMPTY;
    }

    @Builtin(value = "readonly", kind = Builtin.Kind.GETTER)
    static boolean isReadOnly(PyMemoryView self) {
        self.checkReleased();
        return self.isReadOnly();
    }

    @Builtin(value = "c_contiguous", kind = Builtin.Kind.GETTER)
    static boolean isContiguousByRow(PyMemoryView self) {
        self.checkReleased();
        return self.isContiguous();
    }

    @Builtin(value = "f_contiguous", kind = Builtin.Kind.GETTER)
    static boolean isContiguousByColumn(PyMemoryView self) {
        self.checkReleased();
        return self.isFortranContiguous();
    }

    @Builtin(value = "contiguous", kind = Builtin.Kind.GETTER)
    static boolean isContiguous(PyMemoryView self) {
        self.checkReleased();
        return self.isContiguous() || self.isFortranContiguous();
    }
}
