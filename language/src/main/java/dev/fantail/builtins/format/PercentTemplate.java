// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Str;
import java.util.ArrayList;
import java.util.List;

/**
 * A format of {@code %} that only says where values go: {@code %s}, {@code %r} and {@code %d} without flags, width and
 * precision, all of them with keys in parentheses or none.
 */
final class PercentTemplate {
    /** Of {@link #kind}: the part stands for itself. */
    static final char LITERAL = 0;

    @CompilationFinal(dimensions = 1)
    private final char[] kinds;

    /** Literals, and keys of values; {@code null} for values without a key. */
    @CompilationFinal(dimensions = 1)
    private final TruffleString[] texts;

    private final int valueCount;
    private final boolean isMapped;

    private PercentTemplate(char[] kinds, TruffleString[] texts, int valueCount, boolean isMapped) {
        this.kinds = kinds;
        this.texts = texts;
        this.valueCount = valueCount;
        this.isMapped = isMapped;
    }

    /** {@code null} for formats that say more, or nothing. */
    @TruffleBoundary
    static PercentTemplate parse(TruffleString format) {
        String text = Str.toJava(format);
        List<Character> kinds = new ArrayList<>();
        List<TruffleString> texts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int values = 0;
        int keys = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                return null;
            } else if (c != '%') {
                literal.append(c);
                continue;
            }
            TruffleString key = null;
            i++;
            if (i < text.length() && text.charAt(i) == '%') {
                literal.append('%');
                continue;
            } else if (i < text.length() && text.charAt(i) == '(') {
                int end = text.indexOf(')', i);
                if (end < 0 || text.lastIndexOf('(', end) != i) {
                    return null;
                }
                key = ConstantValues.intern(text.substring(i + 1, end));
                i = end + 1;
                keys++;
            }
            char kind = i < text.length() ? text.charAt(i) : LITERAL;
            if (kind != 's' && kind != 'r' && kind != 'd') {
                return null;
            }
            flush(literal, kinds, texts);
            kinds.add(kind);
            texts.add(key);
            values++;
        }
        flush(literal, kinds, texts);
        if (values == 0 || keys != 0 && keys != values) {
            return null;
        }
        char[] all = new char[kinds.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = kinds.get(i);
        }
        return new PercentTemplate(all, texts.toArray(TruffleString[]::new), values, keys > 0);
    }

    private static void flush(StringBuilder literal, List<Character> kinds, List<TruffleString> texts) {
        if (!literal.isEmpty()) {
            kinds.add(LITERAL);
            texts.add(Str.of(literal.toString()));
            literal.setLength(0);
        }
    }

    /** How many parts there are: literals and values. */
    int partCount() {
        return kinds.length;
    }

    int valueCount() {
        return valueCount;
    }

    /** Whether values are looked up by keys. */
    boolean isMapped() {
        return isMapped;
    }

    /** {@link #LITERAL}, or the letter of the conversion. */
    char kind(int part) {
        return kinds[part];
    }

    TruffleString literal(int part) {
        return texts[part];
    }

    TruffleString key(int part) {
        return texts[part];
    }
}
