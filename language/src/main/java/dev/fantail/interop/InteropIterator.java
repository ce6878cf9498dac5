// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** A Python iterator for other languages, which ask whether there is a next element before they take it. */
@ExportLibrary(InteropLibrary.class)
final class InteropIterator implements TruffleObject {
    private final Object iterator;
    private Object ahead;
    private boolean finished;

    InteropIterator(Object iterator) {
        this.iterator = iterator;
    }

    @ExportMessage
    boolean isIterator() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    boolean hasIteratorNextElement() {
        if (ahead == null && !finished) {
            ahead = Border.leave(() -> Iteration.next(iterator));
            finished = ahead == null;
        }
        return ahead != null;
    }

    @ExportMessage
    @TruffleBoundary
    Object getIteratorNextElement() throws StopIterationException {
        if (!hasIteratorNextElement()) {
            throw StopIterationException.create();
        }
        Object element = ahead;
        ahead = null;
        return element;
    }

    @ExportMessage
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return ObjectExports.languageClass();
    }

    @ExportMessage
    @TruffleBoundary
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return Border.leave(() -> Strings.str(iterator));
    }
}
