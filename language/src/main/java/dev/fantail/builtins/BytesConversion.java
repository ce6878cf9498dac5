// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.io.ByteArrayOutputStream;

/** What {@code bytes()} and {@code bytearray()} make of their argument. */
final class BytesConversion {
    private BytesConversion() {}

    /** {@code bytes(object)} for anything but a count and a string. */
    static byte[] fromObject(Object object) {
        Object result = Types.of(object).lookup(Names.BYTES) == null ? null : Calls.special(object, Names.BYTES);
        if (result != null) {
            if (result instanceof PyBytes bytes) {
                return bytes.value();
            }
            throw Errors.typeError(
                    "__bytes__ returned non-bytes (type " + Types.of(result).shortName() + ")");
        }
        byte[] contents = Buffers.bytesOrNull(object);
        if (contents != null) {
            return contents;
        }
        if (PyValueObject.unwrap(object) instanceof TruffleString
                || Types.of(object).lookup(Names.ITER) == null
                        && Types.of(object).lookup(Names.GETITEM) == null) {
            throw Errors.typeError("cannot convert '" + Types.of(object).shortName() + "' object to bytes");
        }
        return fromIterable(object, "bytes");
    }

    /** The bytes that the items of an iterable stand for. */
    static byte[] fromIterable(Object iterable, String what) {
        Object iterator = Iteration.iter(iterable);
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(8, Iteration.room(iterable)));
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            out.write(item(item, what + " must be in range(0, 256)"));
        }
        return out.toByteArray();
    }

    /** The byte that an item stands for; ValueError with {@code message} beyond its range. */
    static int item(Object item, String message) {
        if (Conversions.index(item) instanceof Long value && value >= 0 && value < 256) {
            return (int) value.longValue();
        }
        throw Errors.valueError(message);
    }
}
