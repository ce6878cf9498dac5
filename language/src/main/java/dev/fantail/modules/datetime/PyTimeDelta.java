// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Hashing;
import java.math.BigInteger;

/** {@code datetime.timedelta}: days, and what is left of a day in seconds and microseconds, both not negative. */
final class PyTimeDelta extends PyObject {
    static final PyType TYPE = Types.declare("datetime.timedelta", Types.OBJECT, PyType.BASE_TYPE);

    static final int MAX_DAYS = 999_999_999;
    static final int MICROS = 1_000_000;
    static final long MICROS_PER_DAY = 86_400L * MICROS;

    static final PyTimeDelta ZERO = new PyTimeDelta(TYPE, 0, 0, 0);

    /** Up to this many days all microseconds fit into a long. */
    private static final int SMALL_DAYS = 100_000_000;

    private static final BigInteger BIG_MICROS_PER_DAY = BigInteger.valueOf(MICROS_PER_DAY);

    final int days;
    final int seconds;
    final int micros;

    /** -1 while unknown. */
    private long hash = -1;

    private PyTimeDelta(PyType type, int days, int seconds, int micros) {
        super(type);
        this.days = days;
        this.seconds = seconds;
        this.micros = micros;
    }

    /** Carries what is too much of one part over to the next. */
    static PyTimeDelta of(PyType type, long days, long seconds, long micros) {
        long carriedSeconds = seconds;
        long restMicros = micros;
        if (micros < 0 || micros >= MICROS) {
            carriedSeconds += Math.floorDiv(micros, (long) MICROS);
            restMicros = Math.floorMod(micros, (long) MICROS);
        }
        long carriedDays = days;
        long restSeconds = carriedSeconds;
        if (carriedSeconds < 0 || carriedSeconds >= Gregorian.SECONDS_PER_DAY) {
            carriedDays += Math.floorDiv(carriedSeconds, (long) Gregorian.SECONDS_PER_DAY);
            restSeconds = Math.floorMod(carriedSeconds, (long) Gregorian.SECONDS_PER_DAY);
        }
        if (carriedDays < -MAX_DAYS || carriedDays > MAX_DAYS) {
            throw outOfRange(carriedDays);
        }
        return new PyTimeDelta(type, (int) carriedDays, (int) restSeconds, (int) restMicros);
    }

    static PyTimeDelta of(long days, long seconds, long micros) {
        return of(TYPE, days, seconds, micros);
    }

    static PyTimeDelta ofSeconds(long seconds) {
        return of(TYPE, 0, seconds, 0);
    }

    static PyTimeDelta ofMicros(PyType type, BigInteger micros) {
        BigInteger[] parts = micros.divideAndRemainder(BIG_MICROS_PER_DAY);
        if (parts[0].bitLength() > 63) {
            throw Errors.overflowError("Python int too large to convert to C int");
        }
        return of(type, parts[0].longValue(), 0, parts[1].longValue());
    }

    static PyTimeDelta ofMicros(long micros) {
        return of(TYPE, 0, 0, micros);
    }

    @TruffleBoundary
    private static RuntimeException outOfRange(long days) {
        return Errors.overflowError(
                days != (int) days
                        ? "Python int too large to convert to C int"
                        : "days=" + days + "; must have magnitude <= " + MAX_DAYS);
    }

    /** Whether {@link #smallMicros} is exact. */
    boolean isSmall() {
        return days >= -SMALL_DAYS && days <= SMALL_DAYS;
    }

    /** All of it in microseconds. */
    long smallMicros() {
        return ((long) days * Gregorian.SECONDS_PER_DAY + seconds) * MICROS + micros;
    }

    BigInteger bigMicros() {
        return isSmall()
                ? BigInteger.valueOf(smallMicros())
                : BigInteger.valueOf((long) days * Gregorian.SECONDS_PER_DAY + seconds)
                        .multiply(BigInteger.valueOf(MICROS))
                        .add(BigInteger.valueOf(micros));
    }

    boolean isZero() {
        return (days | seconds | micros) == 0;
    }

    PyTimeDelta plus(PyTimeDelta other) {
        return of(TYPE, (long) days + other.days, seconds + other.seconds, micros + other.micros);
    }

    PyTimeDelta minus(PyTimeDelta other) {
        return of(TYPE, (long) days - other.days, seconds - other.seconds, micros - other.micros);
    }

    PyTimeDelta negated() {
        return of(TYPE, -(long) days, -seconds, -micros);
    }

    int compareTo(PyTimeDelta other) {
        int order = Integer.compare(days, other.days);
        if (order == 0) {
            order = Integer.compare(seconds, other.seconds);
        }
        return order == 0 ? Integer.compare(micros, other.micros) : order;
    }

    boolean sameAs(PyTimeDelta other) {
        return days == other.days && seconds == other.seconds && micros == other.micros;
    }

    /** Whether it is shorter than a day in either direction, as differences from UTC must be. */
    boolean isWithinDay() {
        return days == 0 || days == -1 && (seconds | micros) != 0;
    }

    long hash() {
        if (hash == -1) {
            hash = Hashing.hash(new PyTuple((long) days, (long) seconds, (long) micros));
        }
        return hash;
    }
}
