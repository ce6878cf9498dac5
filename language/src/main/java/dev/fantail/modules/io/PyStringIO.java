// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;

/** {@code StringIO}. While it is only written to at the end, the pieces gather in a builder. */
public final class PyStringIO extends PyIOBase {
    private TruffleString value = Str.EMPTY;

    /** Non-null while the position is the end: {@link #value} is not up to date then. */
    private TruffleStringBuilder builder;

    private int builderLength;
    private int position;
    private String newline = "\n";
    private NewlineTranslation newlines;
    private boolean open;

    public PyStringIO(PyType type) {
        super(type);
    }

    void initialize(TruffleString initial, String newNewline) {
        newline = newNewline;
        newlines = newNewline == null || newNewline.isEmpty() ? new NewlineTranslation(newNewline == null) : null;
        open = true;
        value = Str.EMPTY;
        builder = null;
        position = 0;
        if (initial != null) {
            write(initial);
            seek(0);
        }
    }

    void checkClosed() {
        if (!open) {
            throw Errors.valueError(
                    value == null ? "I/O operation on closed file" : "I/O operation on uninitialized object");
        }
    }

    boolean isClosed() {
        return !open;
    }

    synchronized void close() {
        open = false;
        value = null;
        builder = null;
    }

    String newline() {
        return newline;
    }

    Object newlines() {
        return newlines == null ? PyNone.NONE : newlines.newlines();
    }

    synchronized TruffleString value() {
        settle();
        return value;
    }

    private void settle() {
        if (builder != null) {
            value = builder.toStringUncached();
            position = builderLength;
            builder = null;
        }
    }

    int position() {
        return builder != null ? builderLength : position;
    }

    synchronized void seek(int target) {
        settle();
        position = target;
    }

    /** Takes over contents that were translated before. */
    synchronized void restore(TruffleString contents, int newPosition) {
        builder = null;
        value = contents;
        position = newPosition;
    }

    int size() {
        return builder != null ? builderLength : Str.length(value);
    }

    synchronized void write(TruffleString text) {
        TruffleString piece = newlines == null ? text : newlines.decode(text, true);
        if (newline != null && newline.length() > 0 && !newline.equals("\n")) {
            piece = replaceFeeds(piece);
        }
        int length = Str.length(piece);
        if (length == 0) {
            return;
        }
        if (builder == null) {
            int size = Str.length(value);
            if (position > size) {
                int gap = position - size;
                value = Str.concat(value, Str.ofCodePoint(0).repeatUncached(gap, Str.ENCODING));
                size = position;
            }
            if (position < size) {
                TruffleString rest = position + length < size
                        ? Str.substring(value, position + length, size - position - length)
                        : Str.EMPTY;
                value = Str.concat(Str.concat(Str.substring(value, 0, position), piece), rest);
                position += length;
                return;
            }
            builder = Str.builder();
            NewlineTranslation.append(builder, value);
            builderLength = size;
        }
        NewlineTranslation.append(builder, piece);
        builderLength += length;
    }

    private TruffleString replaceFeeds(TruffleString text) {
        return Str.of(Str.toJava(text).replace("\n", newline));
    }

    synchronized TruffleString read(long wanted) {
        settle();
        int available = Math.max(0, Str.length(value) - position);
        int count = wanted < 0 ? available : (int) Math.min(wanted, available);
        if (count == 0) {
            return Str.EMPTY;
        }
        TruffleString result =
                position == 0 && count == Str.length(value) ? value : Str.substring(value, position, count);
        position += count;
        return result;
    }

    synchronized TruffleString readLine(long limit) {
        settle();
        int end = Str.length(value);
        if (position >= end) {
            return Str.EMPTY;
        }
        int stop = endOfLine(end);
        long count = stop < 0 ? end - position : stop - position;
        return read(limit >= 0 ? Math.min(limit, count) : count);
    }

    /** The index behind the line end, or -1. */
    private int endOfLine(int to) {
        int feed = NewlineTranslation.indexOf(value, '\n', position, to);
        if (newline == null || newline.equals("\n")) {
            return feed < 0 ? -1 : feed + 1;
        }
        int carriage = NewlineTranslation.indexOf(value, '\r', position, to);
        if (newline.equals("\r")) {
            return carriage < 0 ? -1 : carriage + 1;
        } else if (newline.equals("\r\n")) {
            while (carriage >= 0 && (carriage + 1 >= to || Str.codePointAt(value, carriage + 1) != '\n')) {
                carriage = NewlineTranslation.indexOf(value, '\r', carriage + 1, to);
            }
            return carriage < 0 ? -1 : carriage + 2;
        } else if (carriage < 0 || feed >= 0 && feed < carriage) {
            return feed < 0 ? -1 : feed + 1;
        }
        return carriage + 1 == feed ? feed + 1 : carriage + 1;
    }

    synchronized void truncate(long length) {
        settle();
        if (length < Str.length(value)) {
            value = Str.substring(value, 0, (int) length);
        }
    }
}
