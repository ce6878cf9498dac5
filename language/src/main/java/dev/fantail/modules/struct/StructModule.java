// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.struct;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.protocol.Conversions;
import java.nio.ByteBuffer;

/** The module {@code _struct}. */
@BuiltinModule(
        value = "_struct",
        doc = "Functions to convert between Python values and C structs.\n"
                + "Python bytes objects are used to hold the data representing the C struct\n"
                + "and also as format strings (explained below) to describe the layout of data\nin the C struct.")
public final class StructModule {
    private StructModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("Struct", PyStruct.TYPE);
        module.set("error", StructFormat.ERROR);
    }

    @Builtin(value = "calcsize(format, /)", doc = "Return size in bytes of the struct described by the format string.")
    static int calculateSize(Object format) {
        return StructFormat.of(format).size();
    }

    @Builtin(value = "_clearcache()", doc = "Clear the internal cache.")
    static void clearCache() {}

    @Builtin(
            value = "pack(format, /, *values)",
            doc = "Return a bytes object containing the values packed according to the format string.")
    static Object pack(Object format, Object[] values) {
        return new PyBytes(StructFormat.of(format).pack("pack", values, 0));
    }

    @Builtin(
            value = "pack_into(format, /, *args)",
            doc = "Pack the values according to the format string and write them into a buffer, starting at an offset.")
    static void packInto(Object format, Object[] args) {
        packInto(StructFormat.of(format), args, 0);
    }

    @Builtin(
            value = "unpack(format, buffer, /)",
            doc = "Return a tuple containing values unpacked according to the format string.")
    static Object unpack(Object format, byte[] buffer) {
        return unpack(StructFormat.of(format), buffer);
    }

    @Builtin(
            value = "unpack_from(format, /, buffer, offset=0)",
            doc = "Return a tuple containing values unpacked according to the format string, from an offset on.")
    static Object unpackFrom(Object format, Object buffer, long offset) {
        return unpackFrom(StructFormat.of(format), Buffers.memory(buffer), offset);
    }

    @Builtin(
            value = "iter_unpack(format, buffer, /)",
            doc = "Return an iterator yielding tuples unpacked according to the format string.")
    static Object iterUnpack(Object format, byte[] buffer) {
        return new UnpackIterator(StructFormat.of(format), buffer);
    }

    static Object unpack(StructFormat format, byte[] buffer) {
        if (buffer.length != format.size()) {
            throw StructFormat.error("unpack requires a buffer of " + format.size() + " bytes");
        }
        return format.unpack(ByteBuffer.wrap(buffer), 0);
    }

    static Object unpackFrom(StructFormat format, ByteBuffer buffer, long offset) {
        int position = position(
                offset, buffer.limit(), format.size(), "not enough data to unpack ", "unpack_from", "unpacking ");
        return format.unpack(buffer, position);
    }

    /** @param args buffer, offset, values */
    static void packInto(StructFormat format, Object[] args, int first) {
        if (args.length < first + 1) {
            throw StructFormat.error("pack_into expected buffer argument");
        } else if (args.length < first + 2) {
            throw StructFormat.error("pack_into expected offset argument");
        }
        BufferExporter exporter = Buffers.writable(args[first], "argument");
        ByteBuffer memory = exporter.acquireBuffer();
        try {
            if (args.length - first - 2 != format.valueCount()) {
                throw StructFormat.error("pack_into expected " + format.valueCount() + " items for packing (got "
                        + (args.length - first - 2) + ")");
            }
            int position = position(
                    Conversions.toLong(args[first + 1]),
                    memory.limit(),
                    format.size(),
                    "no space to pack ",
                    "pack_into",
                    "packing ");
            memory.put(position, format.pack("pack_into", args, first + 2));
        } finally {
            exporter.releaseBuffer();
        }
    }

    private static int position(long offset, int length, int size, String tooShort, String function, String doing) {
        long position = offset;
        if (position < 0) {
            if (position + size > 0) {
                throw StructFormat.error(tooShort + size + " bytes at offset " + offset);
            }
            position += length;
            if (position < 0) {
                throw StructFormat.error("offset " + offset + " out of range for " + length + "-byte buffer");
            }
        }
        if (length - position < size) {
            throw StructFormat.error(function + " requires a buffer of at least "
                    + Long.toUnsignedString(position + size) + " bytes for " + doing + size + " bytes at offset "
                    + position + " (actual buffer size is " + length + ")");
        }
        return (int) position;
    }
}
