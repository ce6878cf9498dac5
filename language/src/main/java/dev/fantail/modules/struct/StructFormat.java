// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.struct;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** A parsed format of the {@code struct} module. */
final class StructFormat {
    /** Of {@code struct.error}. */
    static final PyType ERROR = ExceptionTypes.declare("struct.error", ExceptionTypes.EXCEPTION);

    /**
     * One field, or a run of equal ones.
     *
     * @param code the format character
     * @param offset where it begins
     * @param size of one value; of {@code s} and {@code p} the whole length
     * @param count how many values; 1 for {@code s} and {@code p}
     */
    record Field(char code, int offset, int size, int count) {}

    private final String text;
    private final Field[] fields;
    private final int size;
    private final int valueCount;
    private final boolean bigEndian;

    private StructFormat(String text, List<Field> fields, int size, boolean bigEndian) {
        this.text = text;
        this.fields = fields.toArray(new Field[0]);
        this.size = size;
        this.bigEndian = bigEndian;
        int values = 0;
        for (Field field : fields) {
            values += field.count;
        }
        this.valueCount = values;
    }

    /** The format of a {@code str} or ASCII {@code bytes}; remembered by the context. */
    static StructFormat of(Object format) {
        Object plain = PyValueObject.unwrap(format);
        Cache cache = Cache.ofContext();
        StructFormat known = cache.formats.get(plain);
        if (known != null) {
            return known;
        }
        String text;
        if (plain instanceof TruffleString string) {
            text = string.toJavaStringUncached();
        } else if (plain instanceof PyBytes bytes) {
            text = new String(bytes.value(), StandardCharsets.ISO_8859_1);
        } else {
            throw Errors.typeError("Struct() argument 1 must be a str or bytes object, not "
                    + Types.of(format).shortName());
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                throw error("embedded null character");
            } else if (text.charAt(i) > 127) {
                throw Errors.of(
                        ExceptionTypes.UNICODE_ENCODE_ERROR,
                        "ascii",
                        Str.of(text),
                        (long) i,
                        (long) i + 1,
                        "ordinal not in range(128)");
            }
        }
        known = parse(text);
        if (plain instanceof TruffleString) {
            if (cache.formats.size() > 200) {
                cache.formats.clear();
            }
            cache.formats.put(plain, known);
        }
        return known;
    }

    /** Formats by their text. */
    private static final class Cache {
        private final ConcurrentHashMap<Object, StructFormat> formats = new ConcurrentHashMap<>();

        static Cache ofContext() {
            var state = PythonContext.get().moduleState();
            Cache cache = (Cache) state.get(Cache.class);
            return cache != null ? cache : (Cache) state.computeIfAbsent(Cache.class, key -> new Cache());
        }
    }

    static PyException error(String message) {
        return Errors.of(ERROR, message);
    }

    private static StructFormat parse(String text) {
        boolean aligned = true;
        boolean bigEndian = false;
        int at = 0;
        if (!text.isEmpty() && "@=<>!".indexOf(text.charAt(0)) >= 0) {
            aligned = text.charAt(0) == '@';
            bigEndian = text.charAt(0) == '>' || text.charAt(0) == '!';
            at = 1;
        }
        List<Field> fields = new ArrayList<>();
        long offset = 0;
        while (at < text.length()) {
            char code = text.charAt(at++);
            if (Character.isWhitespace(code)) {
                continue;
            }
            long count = -1;
            if (code >= '0' && code <= '9') {
                count = code - '0';
                while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    count = count * 10 + (text.charAt(at++) - '0');
                    if (count > Integer.MAX_VALUE) {
                        throw error("total struct size too long");
                    }
                }
                if (at == text.length()) {
                    throw error("repeat count given without format specifier");
                }
                code = text.charAt(at++);
            }
            int unit = sizeOf(code, aligned);
            int repeat = count < 0 ? 1 : (int) count;
            if (aligned && unit > 1) {
                offset = offset + unit - 1 & -unit;
            }
            if (code == 's' || code == 'p') {
                fields.add(new Field(code, (int) offset, repeat, 1));
            } else if (code != 'x' && repeat > 0) {
                fields.add(new Field(code, (int) offset, unit, repeat));
            }
            offset += (long) unit * repeat;
            if (offset > Integer.MAX_VALUE - 8) {
                throw error("total struct size too long");
            }
        }
        return new StructFormat(text, fields, (int) offset, bigEndian);
    }

    private static int sizeOf(char code, boolean isNative) {
        return switch (code) {
            case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L' -> isNative ? 8 : 4;
            case 'q', 'Q', 'd' -> 8;
            case 'n', 'N', 'P' -> {
                if (!isNative) {
                    throw error("bad char in struct format");
                }
                yield 8;
            }
            default -> throw error("bad char in struct format");
        };
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    int valueCount() {
        return valueCount;
    }

    private ByteBuffer ordered(ByteBuffer buffer) {
        return buffer.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads all values from a position of the memory. */
    PyTuple unpack(ByteBuffer memory, int position) {
        ByteBuffer buffer = ordered(memory.duplicate());
        Object[] values = new Object[valueCount];
        int next = 0;
        for (Field field : fields) {
            int at = position + field.offset;
            for (int i = 0; i < field.count; i++) {
                values[next++] = StructValues.read(buffer, at, field);
                at += field.size;
            }
        }
        return PyTuple.of(values);
    }

    /**
     * Writes all values; what pads is zero.
     *
     * @param function what the message calls the operation
     */
    byte[] pack(String function, Object[] values, int first) {
        if (values.length - first != valueCount) {
            throw error(
                    function + " expected " + valueCount + " items for packing (got " + (values.length - first) + ")");
        }
        byte[] memory = new byte[size];
        ByteBuffer buffer = ordered(ByteBuffer.wrap(memory));
        int next = first;
        for (Field field : fields) {
            int at = field.offset;
            for (int i = 0; i < field.count; i++) {
                StructValues.write(buffer, memory, at, field, values[next++]);
                at += field.size;
            }
        }
        return memory;
    }
}
