// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import static dev.fantail.builtins.ByteStrings.bytes;
import static dev.fantail.builtins.ByteStrings.like;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.format.PercentFormat;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.Repetition;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Conversions;
import java.util.Arrays;

/** Items and operators that {@code bytes} and {@code bytearray} share; bytearray adds them itself. */
@BuiltinClass(type = "bytes")
public final class ByteStringOperators {
    /** The bit of requests for memory that the caller wants to write to. */
    private static final int WRITABLE = 1;

    private ByteStringOperators() {}

    @Builtin("__len__(self, /)")
    static int length(Object self) {
        return self instanceof PyBytes bytes ? bytes.size() : ((PyByteArray) self).size();
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(Object self, Object key) {
        int length = length(self);
        if (key instanceof PySlice slice) {
            SliceIndices indices = SliceIndices.of(slice, length);
            byte[] source = self instanceof PyByteArray array ? array.storage() : bytes(self);
            if (indices.step() == 1) {
                if (indices.count() == length && self instanceof PyBytes whole && whole.type() == Types.BYTES) {
                    return self;
                }
                return like(self, Arrays.copyOfRange(source, indices.start(), indices.start() + indices.count()));
            }
            byte[] result = new byte[indices.count()];
            for (int i = 0, at = indices.start(); i < result.length; i++, at += indices.step()) {
                result[i] = source[at];
            }
            return like(self, result);
        }
        boolean mutable = self instanceof PyByteArray;
        int at = Indexing.position(
                key,
                length,
                mutable ? "bytearray" : "byte",
                mutable ? "bytearray index out of range" : "index out of range");
        return (long) (mutable ? ((PyByteArray) self).get(at) : ((PyBytes) self).value()[at] & 0xff);
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(Object self, Object key) {
        byte[] part;
        if (Conversions.hasIndex(key)) {
            part = new byte[] {(byte) BytesConversion.item(key, "byte must be in range(0, 256)")};
        } else {
            part = Buffers.bytes(key);
        }
        byte[] text = ByteStrings.storage(self);
        return ByteStrings.indexOf(text, part, 0, ByteStrings.length(self, text)) >= 0;
    }

    @Builtin("__add__(self, value, /)")
    static Object add(Object self, Object value) {
        byte[] other = Buffers.bytesOrNull(value);
        if (other == null) {
            throw Errors.typeError("can't concat " + Types.of(value).shortName() + " to "
                    + Types.of(self).shortName());
        }
        byte[] own = bytes(self);
        byte[] result = Arrays.copyOf(own, own.length + other.length);
        System.arraycopy(other, 0, result, own.length, other.length);
        return like(self, result);
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(Object self, Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("can't multiply sequence by non-int of type '"
                    + Types.of(value).shortName() + "'");
        }
        byte[] once = bytes(self);
        int count = Indexing.repetition(value, once.length);
        if (count == 1 && self instanceof PyBytes plain && plain.type() == Types.BYTES) {
            return self;
        }
        byte[] result = Arrays.copyOf(once, once.length * count);
        Repetition.fill(result, once.length, result.length);
        return like(self, result);
    }

    @Builtin("__rmul__(self, value, /)")
    static Object reflectedMultiply(Object self, Object value) {
        return multiply(self, value);
    }

    @Builtin("__mod__(self, value, /)")
    static Object mod(Object self, Object value) {
        return like(self, PercentFormat.format(bytes(self), value));
    }

    @Builtin("__rmod__(self, value, /)")
    static Object reflectedMod(Object self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    private static Object compare(Object self, Object value, CompareOp operator) {
        if (self instanceof PyBytes && value instanceof PyMemoryView) {
            return PyNone.NOT_IMPLEMENTED;
        }
        byte[] other = Buffers.bytesOrNull(value);
        return other == null ? PyNone.NOT_IMPLEMENTED : operator.test(Arrays.compareUnsigned(bytes(self), other));
    }

    private static boolean same(Object self, byte[] other) {
        byte[] own = ByteStrings.storage(self);
        return Arrays.equals(own, 0, ByteStrings.length(self, own), other, 0, other.length);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(Object self, Object value) {
        byte[] other = Buffers.bytesOrNull(value);
        return other == null ? PyNone.NOT_IMPLEMENTED : (Object) same(self, other);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(Object self, Object value) {
        byte[] other = Buffers.bytesOrNull(value);
        return other == null ? PyNone.NOT_IMPLEMENTED : (Object) !same(self, other);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(Object self, Object value) {
        return compare(self, value, CompareOp.LT);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(Object self, Object value) {
        return compare(self, value, CompareOp.LE);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(Object self, Object value) {
        return compare(self, value, CompareOp.GT);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(Object self, Object value) {
        return compare(self, value, CompareOp.GE);
    }

    @Builtin("__buffer__(self, flags, /)")
    static Object buffer(Object self, int flags) {
        if ((flags & WRITABLE) != 0 && self instanceof PyBytes) {
            throw Errors.of(ExceptionTypes.BUFFER_ERROR, "Object is not writable.");
        }
        return PyMemoryView.ofBuiltin(self);
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(Object self) {
        return 33 + (long) length(self);
    }
}
