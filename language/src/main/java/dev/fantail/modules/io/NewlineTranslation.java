// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;

/** Recognizes all kinds of line ends in text that comes in pieces, remembers which ones, and may unify them. */
final class NewlineTranslation {
    private static final int CR = 1;
    private static final int LF = 2;
    private static final int CRLF = 4;
    private static final TruffleString RETURN = Str.of("\r");
    private static final TruffleString FEED = Str.of("\n");
    private static final TruffleString RETURN_FEED = Str.of("\r\n");

    private final boolean translate;
    private int seen;
    private boolean pendingReturn;

    NewlineTranslation(boolean translate) {
        this.translate = translate;
    }

    boolean hasPendingReturn() {
        return pendingReturn;
    }

    void setPendingReturn(boolean pending) {
        pendingReturn = pending;
    }

    void reset() {
        seen = 0;
        pendingReturn = false;
    }

    static int indexOf(TruffleString text, int codePoint, int from, int to) {
        return from >= to ? -1 : text.indexOfCodePointUncached(codePoint, from, to, Str.ENCODING);
    }

    /** @param last whether nothing follows: a return at the end is kept back otherwise */
    TruffleString decode(TruffleString piece, boolean last) {
        TruffleString text = piece;
        if (pendingReturn && (last || Str.length(text) > 0)) {
            text = Str.concat(RETURN, text);
            pendingReturn = false;
        }
        int length = Str.length(text);
        int first = indexOf(text, '\r', 0, length);
        if (first < 0) {
            if ((seen & LF) == 0 && indexOf(text, '\n', 0, length) >= 0) {
                seen |= LF;
            }
            return text;
        }
        if (!last && Str.codePointAt(text, length - 1) == '\r') {
            pendingReturn = true;
            text = Str.substring(text, 0, --length);
        }
        return scan(text, length);
    }

    private TruffleString scan(TruffleString text, int length) {
        if ((seen & LF) == 0 || translate) {
            // Feeds that do not follow a return.
            for (int at = indexOf(text, '\n', 0, length); at >= 0; at = indexOf(text, '\n', at + 1, length)) {
                if (at == 0 || Str.codePointAt(text, at - 1) != '\r') {
                    seen |= LF;
                    break;
                }
            }
        }
        TruffleStringBuilder result = translate ? Str.builder() : null;
        int from = 0;
        for (int at = indexOf(text, '\r', 0, length); at >= 0; at = indexOf(text, '\r', from, length)) {
            boolean pair = at + 1 < length && Str.codePointAt(text, at + 1) == '\n';
            seen |= pair ? CRLF : CR;
            if (translate) {
                append(result, Str.substring(text, from, at - from));
                append(result, FEED);
            }
            from = pair ? at + 2 : at + 1;
        }
        if (!translate) {
            return text;
        }
        append(result, Str.substring(text, from, length - from));
        return result.toStringUncached();
    }

    static void append(TruffleStringBuilder builder, TruffleString text) {
        builder.appendStringUncached(text);
    }

    /** {@code None}, one kind of line end, or a tuple of those that occurred. */
    Object newlines() {
        Object[] kinds = new Object[3];
        int count = 0;
        if ((seen & CR) != 0) {
            kinds[count++] = RETURN;
        }
        if ((seen & LF) != 0) {
            kinds[count++] = FEED;
        }
        if ((seen & CRLF) != 0) {
            kinds[count++] = RETURN_FEED;
        }
        return count == 0 ? PyNone.NONE : count == 1 ? kinds[0] : PyTuple.of(java.util.Arrays.copyOf(kinds, count));
    }
}
