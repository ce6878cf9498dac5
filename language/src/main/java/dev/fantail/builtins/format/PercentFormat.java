// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.FloatText;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.IntOps;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Strings;
import java.util.Arrays;
import java.util.Locale;

/** {@code format % values} for {@code str} and {@code bytes}. */
public final class PercentFormat {
    private static final int LEFT = 1;
    private static final int SIGN = 2;
    private static final int SPACE = 4;
    private static final int ALTERNATE = 8;
    private static final int ZERO = 16;
    private static final int DEFAULT_PRECISION = 6;

    private final int[] format;
    private final boolean isBytes;
    private final Object values;
    private final CodePoints out;
    private Object[] positional;
    private int nextValue;
    private boolean mappingUsed;
    private int position;

    private int flags;
    private int width;
    private int precision;

    private PercentFormat(int[] format, boolean isBytes, Object values) {
        this.format = format;
        this.isBytes = isBytes;
        this.values = values;
        this.out = new CodePoints(format.length + 16);
        this.positional = values instanceof PyTuple tuple ? tuple.items() : new Object[] {values};
    }

    @TruffleBoundary
    public static TruffleString format(TruffleString format, Object values) {
        return new PercentFormat(Str.codePoints(format), false, values).run().toTruffleString();
    }

    @TruffleBoundary
    public static byte[] format(byte[] format, Object values) {
        int[] wide = new int[format.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = format[i] & 0xff;
        }
        return new PercentFormat(wide, true, values).run().toBytes();
    }

    private CodePoints run() {
        while (position < format.length) {
            int start = position;
            while (position < format.length && format[position] != '%') {
                position++;
            }
            out.append(format, start, position);
            if (position < format.length) {
                position++;
                conversion();
            }
        }
        if (nextValue < positional.length && !mappingUsed && !isMapping()) {
            throw Errors.typeError(
                    "not all arguments converted during " + (isBytes ? "bytes" : "string") + " formatting");
        }
        return out;
    }

    private boolean isMapping() {
        return !(values instanceof PyTuple)
                && !(PyValueObject.unwrap(values) instanceof TruffleString)
                && !(isBytes && (values instanceof PyBytes || values instanceof PyByteArray))
                && Types.of(values).lookup(Names.GETITEM) != null;
    }

    private int current() {
        if (position >= format.length) {
            throw Errors.valueError("incomplete format");
        }
        return format[position];
    }

    private Object take() {
        if (nextValue >= positional.length) {
            throw Errors.typeError("not enough arguments for format string");
        }
        return positional[nextValue++];
    }

    private void conversion() {
        flags = 0;
        width = -1;
        precision = -1;
        if (position < format.length && format[position] == '%') {
            position++;
            out.append('%');
            return;
        }
        if (position < format.length && format[position] == '(') {
            key();
        }
        readFlags();
        if (current() == '*') {
            position++;
            width = star("C ssize_t");
            if (width < 0) {
                flags |= LEFT;
                width = -width;
            }
        } else {
            width = number("width too big");
        }
        if (current() == '.') {
            position++;
            if (current() == '*') {
                position++;
                precision = Math.max(0, star("C int"));
            } else {
                precision = Math.max(0, number("precision too big"));
            }
        }
        if (current() == 'h' || current() == 'l' || current() == 'L') {
            position++;
        }
        int type = current();
        position++;
        convert(type);
    }

    private void key() {
        if (!isMapping()) {
            throw Errors.typeError("format requires a mapping");
        }
        int start = ++position;
        int depth = 1;
        while (position < format.length) {
            if (format[position] == ')' && --depth == 0) {
                break;
            } else if (format[position] == '(') {
                depth++;
            }
            position++;
        }
        if (position >= format.length) {
            throw Errors.valueError("incomplete format key");
        }
        int[] name = Arrays.copyOfRange(format, start, position++);
        Object key = isBytes ? new PyBytes(new CodePoints().append(name).toBytes()) : Str.ofCodePoints(name);
        positional = new Object[] {Items.get(values, key)};
        nextValue = 0;
        mappingUsed = true;
    }

    private void readFlags() {
        while (true) {
            switch (current()) {
                case '-' -> flags |= LEFT;
                case '+' -> flags |= SIGN;
                case ' ' -> flags |= SPACE;
                case '#' -> flags |= ALTERNATE;
                case '0' -> flags |= ZERO;
                default -> {
                    return;
                }
            }
            position++;
        }
    }

    /** @param type what the number has to go into */
    private int star(String type) {
        Object value = take();
        Object integer = Conversions.intOrNull(value);
        if (integer == null) {
            throw Errors.typeError("* wants int");
        } else if (!(integer instanceof Long)) {
            throw Errors.overflowError("Python int too large to convert to " + type);
        }
        return Conversions.toInt(integer);
    }

    private int number(String message) {
        long value = -1;
        while (current() >= '0' && current() <= '9') {
            value = Math.max(0, value) * 10 + current() - '0';
            if (value > Integer.MAX_VALUE) {
                throw Errors.valueError(message);
            }
            position++;
        }
        return (int) value;
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private void convert(int type) {
        switch (type) {
            case 's', 'r', 'a', 'b' -> {
                if (type == 'b' && !isBytes) {
                    throw unsupported(type);
                }
                int[] text = text(type, take());
                int shown = precision >= 0 ? Math.min(precision, text.length) : text.length;
                pad(text, shown);
            }
            case 'c' -> {
                int[] text = {character(take())};
                pad(text, 1);
            }
            case 'd', 'i', 'u', 'o', 'x', 'X' -> integer(type, take());
            case 'e', 'E', 'f', 'F', 'g', 'G' -> floating(type, take());
            default -> {
                take();
                throw unsupported(type);
            }
        }
    }

    private RuntimeException unsupported(int type) {
        String shown = type > 31 && type < 127 ? String.valueOf((char) type) : "?";
        return Errors.valueError("unsupported format character '" + shown + "' (0x" + Integer.toHexString(type)
                + ") at index " + (position - 1));
    }

    private int[] text(int type, Object value) {
        if (type == 'r' || type == 'a') {
            return Str.codePoints(type == 'a' || isBytes ? Strings.ascii(value) : Strings.repr(value));
        }
        if (!isBytes) {
            return Str.codePoints(Strings.str(value));
        }
        byte[] bytes = Buffers.bytesOrNull(value);
        if (bytes == null) {
            Object result = Calls.special(value, Names.BYTES);
            if (result == null) {
                throw Errors.typeError("%b requires a bytes-like object, or an object that implements __bytes__, not '"
                        + Types.of(value).shortName() + "'");
            }
            bytes = Buffers.bytes(result);
        }
        int[] wide = new int[bytes.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = bytes[i] & 0xff;
        }
        return wide;
    }

    private int character(Object value) {
        if (isBytes) {
            if ((value instanceof PyBytes || value instanceof PyByteArray) && Buffers.bytes(value).length == 1) {
                return Buffers.bytes(value)[0] & 0xff;
            }
        } else if (PyValueObject.unwrap(value) instanceof TruffleString text) {
            if (Str.length(text) == 1) {
                return Str.codePointAt(text, 0);
            }
            throw Errors.typeError("%c requires int or char");
        }
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError(
                    isBytes ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char");
        }
        int limit = isBytes ? 0x100 : 0x110000;
        if (Conversions.index(value) instanceof Long code && code >= 0 && code < limit) {
            return (int) code.longValue();
        }
        throw Errors.overflowError(isBytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
    }

    private void integer(int type, Object value) {
        boolean needsIndex = type == 'o' || type == 'x' || type == 'X';
        Object number = Conversions.intOrNull(value);
        if (number == null) {
            boolean possible = needsIndex
                    ? Conversions.hasIndex(value)
                    : Types.of(value).lookup(Names.INT) != null || Conversions.hasIndex(value);
            if (!possible || PyValueObject.unwrap(value) instanceof TruffleString) {
                throw Errors.typeError("%" + (char) type + " format: "
                        + (needsIndex ? "an integer is required" : "a real number is required") + ", not "
                        + Types.of(value).shortName());
            }
            try {
                number = needsIndex ? Conversions.index(value) : toInt(value);
            } catch (PyException e) {
                if (!e.isInstance(ExceptionTypes.TYPE_ERROR)) {
                    throw e;
                }
                throw Errors.typeError("%" + (char) type + " format: "
                        + (needsIndex ? "an integer is required" : "a real number is required") + ", not "
                        + Types.of(value).shortName());
            }
        }
        boolean negative = IntOps.signum(number) < 0;
        String digits = NumberFormat.digits(IntOps.absolute(number), type);
        if (precision > digits.length()) {
            digits = "0".repeat(precision - digits.length()) + digits;
        }
        String prefix = has(ALTERNATE) && needsIndex ? "0" + (char) type : "";
        numeric(negative, prefix, digits, true);
    }

    private static Object toInt(Object value) {
        Object result =
                Types.of(value).lookup(Names.INT) != null ? Calls.special(value, Names.INT) : Conversions.index(value);
        Object plain = Conversions.intOrNull(result);
        if (plain == null) {
            throw Errors.typeError(
                    "__int__ returned non-int (type " + Types.of(result).shortName() + ")");
        }
        return plain;
    }

    private void floating(int type, Object value) {
        double number;
        if (isBytes && !(value instanceof Double)) {
            try {
                number = Conversions.toDouble(value);
            } catch (PyException e) {
                if (!e.isInstance(ExceptionTypes.TYPE_ERROR)) {
                    throw e;
                }
                throw Errors.typeError(
                        "float argument required, not " + Types.of(value).shortName());
            }
        } else {
            number = Conversions.toDouble(value);
        }
        String text = FloatText.format(
                number,
                Character.toLowerCase((char) type),
                precision < 0 ? DEFAULT_PRECISION : precision,
                has(ALTERNATE),
                false);
        if (type < 'a') {
            text = text.toUpperCase(Locale.ROOT);
        }
        boolean negative = text.startsWith("-");
        numeric(negative, "", negative ? text.substring(1) : text, Double.isFinite(number) || has(ZERO));
    }

    private void numeric(boolean negative, String prefix, String digits, boolean zeroPadding) {
        String sign = negative ? "-" : has(SIGN) ? "+" : has(SPACE) ? " " : "";
        int padding = Math.max(0, width - sign.length() - prefix.length() - digits.length());
        if (has(LEFT)) {
            out.append(sign).append(prefix).append(digits).repeat(' ', padding);
        } else if (has(ZERO) && zeroPadding) {
            out.append(sign).append(prefix).repeat('0', padding).append(digits);
        } else {
            out.repeat(' ', padding).append(sign).append(prefix).append(digits);
        }
    }

    private void pad(int[] text, int shown) {
        int padding = Math.max(0, width - shown);
        if (!has(LEFT)) {
            out.repeat(' ', padding);
        }
        out.append(text, 0, shown);
        if (has(LEFT)) {
            out.repeat(' ', padding);
        }
    }
}
