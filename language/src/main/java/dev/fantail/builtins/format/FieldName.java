// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Str;
import java.util.Arrays;

/** The name in a replacement field: what to start from, then attributes and items, such as {@code 0.name[key]}. */
public final class FieldName {
    private final int[] text;
    private final int firstEnd;
    private int position;
    private boolean attribute;
    private int[] part;

    public FieldName(int[] text) {
        this.text = text;
        int end = 0;
        while (end < text.length && text[end] != '.' && text[end] != '[') {
            end++;
        }
        firstEnd = end;
        position = end;
    }

    public boolean isFirstEmpty() {
        return firstEnd == 0;
    }

    /** The number of the positional argument, or -1 where the field starts from a name. */
    public long firstIndex() {
        return index(text, 0, firstEnd);
    }

    public TruffleString first() {
        return Str.ofCodePoints(Arrays.copyOf(text, firstEnd));
    }

    private static long index(int[] text, int from, int to) {
        if (from == to) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            if (value > (Long.MAX_VALUE - 9) / 10) {
                throw Errors.valueError("Too many decimal digits in format string");
            }
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    /** Advances to the next attribute or item; false at the end. */
    public boolean nextPart() {
        if (position >= text.length) {
            return false;
        }
        int start = position + 1;
        int end = start;
        if (text[position] == '.') {
            attribute = true;
            while (end < text.length && text[end] != '.' && text[end] != '[') {
                end++;
            }
            position = end;
        } else if (text[position] == '[') {
            attribute = false;
            while (end < text.length && text[end] != ']') {
                end++;
            }
            if (end == text.length) {
                throw Errors.valueError("Missing ']' in format string");
            }
            position = end + 1;
        } else {
            throw Errors.valueError("Only '.' or '[' may follow ']' in format field specifier");
        }
        if (start == end) {
            throw Errors.valueError("Empty attribute in format string");
        }
        part = Arrays.copyOfRange(text, start, end);
        return true;
    }

    public boolean isAttribute() {
        return attribute;
    }

    /** The number in brackets, or -1 where it is none. */
    public long partIndex() {
        return index(part, 0, part.length);
    }

    public TruffleString part() {
        return Str.ofCodePoints(part);
    }
}
