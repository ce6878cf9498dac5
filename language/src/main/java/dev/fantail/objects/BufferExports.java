// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Who uses the memory of an object whose size can change. An object has one of these only while its memory is in use.
 *
 * <p>A view that was not released counts as long as somebody reaches it. Where that matters, the garbage collector is
 * asked. Programs that forget view after view would wait for it every time, so only a small part of the time is spent on
 * that; what is not known then is decided in favour of the program. The object gets other memory, and a view that is
 * still in use, against all probability, keeps what it showed.
 */
public final class BufferExports {
    private int uses;
    private final List<WeakReference<BufferLoan>> loans = new ArrayList<>();

    /** Until when it need not be found out again that they are held. */
    private long heldUntil;

    private boolean held;

    /** Per context: the time that was spent on collections. */
    private static final class Expense {
        private static final long ALLOWANCE = 100_000_000;
        private static final int PART = 50;
        private final long start = System.nanoTime();
        private long total;
        private long inVain;

        /** For views that turned out to be forgotten. */
        synchronized boolean isTooHigh(long now) {
            return inVain > ALLOWANCE + (now - start) / PART;
        }

        /** How long one may trust that views are held which a collection of that duration found to be. */
        synchronized long trust(long now, long duration) {
            return total > 10 * ALLOWANCE + (now - start) / PART ? PART * duration : 0;
        }

        synchronized void add(long duration, boolean vain) {
            total += duration;
            inVain += vain ? duration : 0;
        }
    }

    /** A use that ends with {@link #remove()}; {@code exports} may be {@code null}. */
    public static BufferExports add(BufferExports exports) {
        BufferExports result = exports == null ? new BufferExports() : exports;
        result.uses++;
        return result;
    }

    /** Views that end with {@link #remove(BufferLoan)}, or never; {@code exports} may be {@code null}. */
    public static BufferExports add(BufferExports exports, BufferLoan loan) {
        BufferExports result = exports == null ? new BufferExports() : exports;
        result.loans.removeIf(reference -> reference.refersTo(null));
        result.loans.add(new WeakReference<>(loan));
        result.held = false;
        return result;
    }

    /** What is left: {@code null} when nobody uses the memory any more. */
    public BufferExports remove() {
        uses--;
        return leftOver();
    }

    /** As {@link #remove()}; a loan that the object gave up already is none of these. */
    public BufferExports remove(BufferLoan loan) {
        loans.removeIf(reference -> reference.refersTo(loan) || reference.refersTo(null));
        return leftOver();
    }

    private BufferExports leftOver() {
        return uses == 0 && loans.isEmpty() ? null : this;
    }

    /**
     * Before the memory is replaced: BufferError when somebody certainly uses it.
     *
     * @return whether nobody does; else the views must be left the memory that they have
     */
    public boolean end(String message) {
        if (uses > 0) {
            throw Errors.of(ExceptionTypes.BUFFER_ERROR, message);
        }
        forgetUnreachable();
        if (loans.isEmpty()) {
            return true;
        }
        if (held && System.nanoTime() < heldUntil) {
            throw Errors.of(ExceptionTypes.BUFFER_ERROR, message);
        }
        return collect(
                (Expense) PythonContext.get().moduleState().computeIfAbsent(Expense.class, key -> new Expense()),
                message);
    }

    private boolean collect(Expense expense, String message) {
        long begin = System.nanoTime();
        if (!held && expense.isTooHigh(begin)) {
            return false;
        }
        WeakReference<Object> mark = new WeakReference<>(new Object());
        System.gc();
        forgetUnreachable();
        long end = System.nanoTime();
        expense.add(end - begin, loans.isEmpty());
        if (loans.isEmpty()) {
            return true;
        } else if (!mark.refersTo(null)) {
            // The JVM was told not to collect when it is asked to.
            return false;
        }
        held = true;
        heldUntil = end + expense.trust(end, end - begin);
        throw Errors.of(ExceptionTypes.BUFFER_ERROR, message);
    }

    private void forgetUnreachable() {
        loans.removeIf(reference -> reference.refersTo(null));
    }
}
