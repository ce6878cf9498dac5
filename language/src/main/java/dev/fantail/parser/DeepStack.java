// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Work that goes as deep as its input, and must not depend on how much stack the caller's thread has left: when it
 * overflows, it is done again on a thread with enough. Warnings are handled on the caller's thread all the same, because
 * that is where Python code may run.
 */
public final class DeepStack<T> implements SyntaxWarningHandler {
    private static final long SIZE = 256L << 20;

    private record Warning(Category category, String message, int line) {}

    private final SyntaxWarningHandler handler;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Warning warning;
    private boolean answer;
    private RuntimeException refusal;

    private boolean finished;
    private T result;
    private Throwable failure;

    private DeepStack(SyntaxWarningHandler handler) {
        this.handler = handler;
    }

    /**
     * Does the work, which gets the handler that it has to use.
     *
     * @throws StackOverflowError when it is too deep for any thread
     */
    public static <T> T call(SyntaxWarningHandler handler, Function<SyntaxWarningHandler, T> work) {
        try {
            return work.apply(handler);
        } catch (StackOverflowError e) {
            return new DeepStack<T>(handler).callOnThread(work, e);
        }
    }

    private T callOnThread(Function<SyntaxWarningHandler, T> work, StackOverflowError overflow) {
        try {
            Thread thread = new Thread(null, () -> run(work), "deep source", SIZE);
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError e) {
            // No room for another thread.
            throw overflow;
        }
        lock.lock();
        try {
            while (!finished) {
                if (warning != null) {
                    pass();
                }
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
        return switch (failure) {
            case null -> result;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        };
    }

    private void pass() {
        try {
            answer = handler.warn(warning.category, warning.message, warning.line);
        } catch (RuntimeException e) {
            refusal = e;
        }
        warning = null;
        changed.signalAll();
    }

    private void run(Function<SyntaxWarningHandler, T> work) {
        T value = null;
        Throwable problem = null;
        try {
            value = work.apply(this);
        } catch (RuntimeException | Error e) {
            problem = e;
        }
        lock.lock();
        try {
            result = value;
            failure = problem;
            finished = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean warn(Category category, String message, int line) {
        lock.lock();
        try {
            warning = new Warning(category, message, line);
            changed.signalAll();
            while (warning != null) {
                changed.awaitUninterruptibly();
            }
            if (refusal != null) {
                throw refusal;
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }
}
