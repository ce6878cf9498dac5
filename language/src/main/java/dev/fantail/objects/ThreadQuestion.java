// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Has threads find something out about themselves, as only a thread can look at its own stack. */
public final class ThreadQuestion {
    private static final int ANSWER_MILLIS = 1000;

    private ThreadQuestion() {}

    /**
     * Waits until each thread has run the question. A thread that waits for something outside of Python does not do so
     * within a second, and never will.
     *
     * @param threads {@code null} for all that run Python code
     * @param question is told which thread it runs on
     */
    @TruffleBoundary
    public static void ask(Thread[] threads, Consumer<Thread> question) {
        Future<Void> asked = PythonContext.get().env().submitThreadLocal(threads, new ThreadLocalAction(false, false) {
            @Override
            protected void perform(Access access) {
                question.accept(access.getThread());
            }
        });
        TruffleSafepoint.setBlockedThreadInterruptible(
                null,
                answer -> {
                    try {
                        answer.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
                    } catch (ExecutionException | TimeoutException e) {
                        answer.cancel(false);
                    }
                },
                asked);
    }
}
