// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import java.io.ByteArrayOutputStream;

/** {@code sub} and {@code subn}. */
final class Substitution {
    private static final TruffleString COMPILE_TEMPLATE = Str.of("_compile_template");

    private Substitution() {}

    /** What {@code re} makes of a replacement: a template, or text without references to groups. */
    static Object compile(PyPattern pattern, Object replacement) {
        Object plain = PyValueObject.unwrap(replacement);
        boolean literal = switch (plain) {
            case TruffleString text ->
                text.indexOfCodePointUncached('\\', 0, Math.max(1, Str.length(text)), Str.ENCODING) < 0;
            case PyBytes bytes -> indexOfBackslash(bytes.value()) < 0;
            default -> {
                byte[] bytes = Buffers.bytesOrNull(plain);
                yield bytes != null && indexOfBackslash(bytes) < 0;
            }
        };
        if (literal) {
            return plain;
        }
        Object result = Calls.call(
                Attributes.get(PythonContext.get().importModule("re"), COMPILE_TEMPLATE), pattern, replacement);
        return result instanceof PyTemplate template && template.isLiteral() ? template.literal() : result;
    }

    private static int indexOfBackslash(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\\') {
                return i;
            }
        }
        return -1;
    }

    /** The pieces of the result. */
    private abstract static class Pieces {
        private int count;

        final void add(Object piece) {
            append(piece, count++);
        }

        abstract void append(Object piece, int index);

        abstract Object result();

        static RuntimeException wrong(Object piece, int index, String expected) {
            return Errors.typeError("sequence item " + index + ": expected " + expected + ", "
                    + Types.of(piece).shortName() + " found");
        }
    }

    private static final class Characters extends Pieces {
        private final TruffleStringBuilder builder = Str.builder();

        @Override
        void append(Object piece, int index) {
            if (!(PyValueObject.unwrap(piece) instanceof TruffleString text)) {
                throw wrong(piece, index, "str instance");
            }
            builder.appendStringUncached(text);
        }

        @Override
        Object result() {
            return builder.toStringUncached();
        }
    }

    private static final class ByteSequence extends Pieces {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        void append(Object piece, int index) {
            byte[] contents = Buffers.bytesOrNull(piece);
            if (contents == null) {
                throw wrong(piece, index, "a bytes-like object");
            }
            bytes.writeBytes(contents);
        }

        @Override
        Object result() {
            return new PyBytes(bytes.toByteArray());
        }
    }

    /** The new text and the number of replacements. */
    static PyTuple run(PyPattern pattern, Object replacement, Object string, long most) {
        boolean callable = Calls.isCallable(replacement);
        Object filter = callable ? replacement : compile(pattern, replacement);
        PyPattern.Text text = pattern.text(string);
        Pieces pieces = pattern.isBytes() ? new ByteSequence() : new Characters();
        int start = 0;
        int copied = 0;
        long count = 0;
        boolean mustAdvance = false;
        while (most == 0 || count < most) {
            int[] bounds = pattern.apply(MatchMode.SEARCH, text, start, text.length(), mustAdvance);
            if (bounds == null) {
                break;
            }
            if (copied < bounds[0]) {
                pieces.add(text.slice(copied, bounds[0]));
            }
            if (callable || filter instanceof PyTemplate) {
                PyMatch match = new PyMatch(pattern, text, bounds, 0, text.length());
                Object piece = callable ? Calls.call(filter, match) : ((PyTemplate) filter).expand(match);
                if (piece != PyNone.NONE) {
                    pieces.add(piece);
                }
            } else {
                pieces.add(filter);
            }
            copied = bounds[1];
            mustAdvance = bounds[0] == bounds[1];
            start = bounds[1];
            count++;
        }
        if (count == 0) {
            return PyTuple.of(text.slice(0, text.length()), 0L);
        }
        if (copied < text.length()) {
            pieces.add(text.slice(copied, text.length()));
        }
        return PyTuple.of(pieces.result(), count);
    }
}
