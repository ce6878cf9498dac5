// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Items;
import java.util.function.Consumer;

/** {@code reversed} of an object that has {@code __len__} and {@code __getitem__} and no {@code __reversed__}. */
public final class PyReversed extends PyObject implements NativeIterator {
    /** {@code null} when exhausted. */
    private Object sequence;

    private long index;

    public PyReversed(PyType type, Object sequence, long length) {
        super(type);
        this.sequence = sequence;
        this.index = length - 1;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        if (sequence == null) {
            return null;
        }
        if (index >= 0) {
            try {
                Object result = Items.get(sequence, index);
                index--;
                return result;
            } catch (PyException exception) {
                if (!exception.isInstance(ExceptionTypes.INDEX_ERROR)
                        && !exception.isInstance(ExceptionTypes.STOP_ITERATION)) {
                    throw exception;
                }
            }
        }
        index = -1;
        sequence = null;
        return null;
    }

    /** What is iterated over, or {@code null} after the end. */
    public Object sequence() {
        return sequence;
    }

    public long index() {
        return index;
    }

    /** Continues at an index, at most the last one of {@code length}. */
    public void seek(long position, long length) {
        index = Math.max(-1, Math.min(position, length - 1));
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(sequence);
    }
}
