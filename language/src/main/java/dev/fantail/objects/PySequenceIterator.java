// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Items;
import java.util.function.Consumer;

/** Iterates over an object that has {@code __getitem__} and no {@code __iter__}. */
public final class PySequenceIterator extends PyObject implements NativeIterator {
    /** {@code null} when exhausted. */
    private Object sequence;

    private long index;

    public PySequenceIterator(Object sequence) {
        super(Types.SEQUENCE_ITERATOR);
        this.sequence = sequence;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        if (sequence == null) {
            return null;
        }
        try {
            Object result = Items.get(sequence, index);
            index++;
            return result;
        } catch (PyException exception) {
            if (exception.isInstance(ExceptionTypes.INDEX_ERROR)
                    || exception.isInstance(ExceptionTypes.STOP_ITERATION)) {
                sequence = null;
                return null;
            }
            throw exception;
        }
    }

    /** What is iterated over, or {@code null} after the end. */
    public Object sequence() {
        return sequence;
    }

    public long index() {
        return index;
    }

    public void seek(long position) {
        index = Math.max(0, position);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(sequence);
    }
}
