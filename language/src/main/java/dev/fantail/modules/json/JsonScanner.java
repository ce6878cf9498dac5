// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Reads JSON values from a text. */
final class JsonScanner {
    /** Deeper nesting than this is a RecursionError. */
    private static final int MAX_DEPTH = 20000;

    private final TruffleString source;
    private final int[] text;
    private final PyScanner options;
    private final boolean strict;
    private final Map<TruffleString, TruffleString> keys = new HashMap<>();
    private int position;
    private int depth;

    /** @param options {@code null} where only strings are read */
    JsonScanner(TruffleString source, PyScanner options, boolean strict) {
        this.source = source;
        this.text = Str.codePoints(source);
        this.options = options;
        this.strict = strict;
    }

    /** Where reading ended. */
    int position() {
        return position;
    }

    private PyException error(String message, int at) {
        PythonContext.get().importModule("json.decoder");
        Object type = Attributes.get(
                dev.fantail.objects.protocol.Items.get(
                        PythonContext.get().modules(), ConstantValues.intern("json.decoder")),
                ConstantValues.intern("JSONDecodeError"));
        Object exception = Calls.call(type, Str.of(message), source, (long) at);
        return new PyException((PyBaseException) exception);
    }

    private int peek() {
        return position < text.length ? text[position] : -1;
    }

    private void skipSpace() {
        while (position < text.length) {
            int c = text[position];
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return;
            }
            position++;
        }
    }

    /** The value at {@code start}; StopIteration where there is none. */
    Object value(int start) {
        position = start;
        return value();
    }

    private Object value() {
        int start = position;
        int c = peek();
        switch (c) {
            case '"':
                return string(start + 1);
            case '{':
                return nested(true);
            case '[':
                return nested(false);
            case 'n':
                if (accept("null")) {
                    return PyNone.NONE;
                }
                break;
            case 't':
                if (accept("true")) {
                    return true;
                }
                break;
            case 'f':
                if (accept("false")) {
                    return false;
                }
                break;
            case 'N':
                if (accept("NaN")) {
                    return constant("NaN");
                }
                break;
            case 'I':
                if (accept("Infinity")) {
                    return constant("Infinity");
                }
                break;
            case '-':
                if (accept("-Infinity")) {
                    return constant("-Infinity");
                }
                return number();
            default:
                if (c >= '0' && c <= '9') {
                    return number();
                }
        }
        throw Errors.stopIteration((long) start);
    }

    private boolean accept(String word) {
        if (text.length - position < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[position + i] != word.charAt(i)) {
                return false;
            }
        }
        position += word.length();
        return true;
    }

    private Object constant(String name) {
        return Calls.call(options.parseConstant, Str.of(name));
    }

    private Object nested(boolean object) {
        if (++depth > MAX_DEPTH) {
            throw Errors.of(
                    dev.fantail.objects.ExceptionTypes.RECURSION_ERROR,
                    "maximum recursion depth exceeded while decoding a JSON " + (object ? "object" : "array")
                            + " from a unicode string");
        }
        position++;
        Object result = object ? object() : array();
        depth--;
        return result;
    }

    private Object array() {
        PyList list = new PyList();
        skipSpace();
        if (peek() == ']') {
            position++;
            return list;
        }
        while (true) {
            list.append(element());
            skipSpace();
            if (peek() == ']') {
                position++;
                return list;
            }
            if (peek() != ',') {
                throw error("Expecting ',' delimiter", position);
            }
            position++;
            skipSpace();
        }
    }

    /** A value inside an array or object: its absence is an error of the document. */
    private Object element() {
        int start = position;
        try {
            return value();
        } catch (PyException e) {
            if (e.isInstance(dev.fantail.objects.ExceptionTypes.STOP_ITERATION) && position == start) {
                throw error("Expecting value", start);
            }
            throw e;
        }
    }

    private Object object() {
        boolean pairs = options.objectPairsHook != PyNone.NONE;
        PyDict dict = pairs ? null : new PyDict();
        PyList list = pairs ? new PyList() : null;
        skipSpace();
        if (peek() == '}') {
            position++;
        } else {
            while (true) {
                if (peek() != '"') {
                    throw error("Expecting property name enclosed in double quotes", position);
                }
                TruffleString key = string(position + 1);
                TruffleString known = keys.putIfAbsent(key, key);
                key = known == null ? key : known;
                skipSpace();
                if (peek() != ':') {
                    throw error("Expecting ':' delimiter", position);
                }
                position++;
                skipSpace();
                Object value = element();
                if (pairs) {
                    list.append(new PyTuple(key, value));
                } else {
                    dict.putString(key, value);
                }
                skipSpace();
                if (peek() == '}') {
                    position++;
                    break;
                }
                if (peek() != ',') {
                    throw error("Expecting ',' delimiter", position);
                }
                position++;
                skipSpace();
            }
        }
        if (pairs) {
            return Calls.call(options.objectPairsHook, list);
        }
        return options.objectHook == PyNone.NONE ? dict : Calls.call(options.objectHook, dict);
    }

    private Object number() {
        int start = position;
        int i = start;
        if (text[i] == '-') {
            i++;
        }
        if (i >= text.length || !isDigit(text[i])) {
            throw Errors.stopIteration((long) start);
        }
        if (text[i] == '0') {
            i++;
        } else {
            i = skipDigits(i);
        }
        boolean isFloat = false;
        if (i + 1 < text.length && text[i] == '.' && isDigit(text[i + 1])) {
            isFloat = true;
            i = skipDigits(i + 1);
        }
        if (i + 1 < text.length && (text[i] == 'e' || text[i] == 'E')) {
            int j = i + 1;
            if (text[j] == '+' || text[j] == '-') {
                j++;
            }
            if (j < text.length && isDigit(text[j])) {
                isFloat = true;
                i = skipDigits(j);
            }
        }
        position = i;
        StringBuilder digits = new StringBuilder(i - start);
        for (int k = start; k < i; k++) {
            digits.append((char) text[k]);
        }
        if (isFloat) {
            return options.parseFloat == Types.FLOAT
                    ? (Object) Double.parseDouble(digits.toString())
                    : Calls.call(options.parseFloat, Str.of(digits.toString()));
        }
        if (options.parseInt == Types.INT && digits.length() < 600) {
            return digits.length() < 19
                    ? (Object) Long.parseLong(digits.toString())
                    : PyInt.of(new BigInteger(digits.toString()));
        }
        return Calls.call(options.parseInt, Str.of(digits.toString()));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private int skipDigits(int from) {
        int i = from;
        while (i < text.length && isDigit(text[i])) {
            i++;
        }
        return i;
    }

    /** The string whose first character after the quote is at {@code start}. */
    TruffleString string(int start) {
        int begin = start - 1;
        if (start < 0 || start > text.length) {
            throw Errors.valueError("end is out of bounds");
        }
        int i = start;
        while (i < text.length && text[i] != '"' && text[i] != '\\' && text[i] >= ' ') {
            i++;
        }
        if (i < text.length && text[i] == '"') {
            position = i + 1;
            return i == start ? Str.EMPTY : source.substringUncached(start, i - start, Str.ENCODING, false);
        }
        CodePoints out = new CodePoints(i - start + 16);
        out.append(text, start, i);
        while (true) {
            if (i >= text.length) {
                throw error("Unterminated string starting at", begin);
            }
            int c = text[i];
            if (c == '"') {
                position = i + 1;
                return out.toTruffleString();
            } else if (c != '\\') {
                if (c < ' ' && strict) {
                    throw error("Invalid control character at", i);
                }
                out.append(c);
                i++;
            } else {
                i = escape(out, i, begin);
            }
        }
    }

    private int escape(CodePoints out, int at, int begin) {
        if (at + 1 >= text.length) {
            throw error("Unterminated string starting at", begin);
        }
        int c = text[at + 1];
        switch (c) {
            case '"', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                int unit = unit(at + 2);
                if (unit < 0) {
                    throw error("Invalid \\uXXXX escape", at + 1);
                }
                int end = at + 6;
                if (Character.isHighSurrogate((char) unit)
                        && end + 6 <= text.length
                        && text[end] == '\\'
                        && text[end + 1] == 'u') {
                    int low = unit(end + 2);
                    if (low >= 0 && Character.isLowSurrogate((char) low)) {
                        out.append(Character.toCodePoint((char) unit, (char) low));
                        return end + 6;
                    }
                }
                out.append(unit);
                return end;
            }
            default -> throw error("Invalid \\escape", at);
        }
        return at + 2;
    }

    private int unit(int from) {
        if (from + 4 > text.length) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = text[i] < 0x80 ? Character.digit(text[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
