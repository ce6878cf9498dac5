// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;

/** {@code format(str, specification)}. */
public final class TextFormat {
    private TextFormat() {}

    @TruffleBoundary
    public static TruffleString format(TruffleString value, TruffleString specification, PyType type) {
        FormatSpec spec = FormatSpec.of(specification, FormatSpec.Kind.TEXT, type);
        if (spec.type() != 's') {
            throw spec.unknownType(type);
        }
        if (spec.sign() != 0) {
            throw Errors.valueError(
                    spec.sign() == ' '
                            ? "Space not allowed in string format specifier"
                            : "Sign not allowed in string format specifier");
        }
        if (spec.noNegativeZero()) {
            throw Errors.valueError("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (spec.alternate()) {
            throw Errors.valueError("Alternate form (#) not allowed in string format specifier");
        }
        if (spec.align() == '=') {
            throw Errors.valueError("'=' alignment not allowed in string format specifier");
        }
        return layOut(value, spec);
    }

    /** Cut to the precision, and aligned. */
    @TruffleBoundary
    static TruffleString layOut(TruffleString value, FormatSpec spec) {
        int length = Str.length(value);
        boolean cut = spec.precision() >= 0 && spec.precision() < length;
        if (!cut && spec.width() <= length) {
            return value;
        }
        int[] text = Str.codePoints(value);
        int shown = cut ? spec.precision() : length;
        CodePoints out = new CodePoints(Math.max(shown, spec.width()));
        int padding = Math.max(0, spec.width() - shown);
        int left = leftPadding(spec.align(), padding);
        out.repeat(spec.fill(), left).append(text, 0, shown).repeat(spec.fill(), padding - left);
        return out.toTruffleString();
    }

    /** How much of the padding is before the text. */
    static int leftPadding(int align, int padding) {
        return switch (align) {
            case '>' -> padding;
            case '^' -> padding / 2;
            default -> 0;
        };
    }
}
