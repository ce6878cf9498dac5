// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Hashing;

/** {@code datetime.date}; the part of a {@code datetime} that is a date. */
class PyDate extends PyObject {
    static final PyType TYPE = Types.declare("datetime.date", Types.OBJECT, PyType.BASE_TYPE);

    /** Length of the state that pickles have. */
    static final int STATE_LENGTH = 4;

    /** Year, month and day as {@link Gregorian#pack} has them. */
    final int packed;

    /** -1 while unknown. */
    private long hash = -1;

    PyDate(PyType type, int packed) {
        super(type);
        this.packed = packed;
    }

    /** An instance of exactly this class, checked. */
    static PyDate of(PyType type, int year, int month, int day) {
        check(year, month, day);
        return new PyDate(type, Gregorian.pack(year, month, day));
    }

    static void check(int year, int month, int day) {
        if (year < Gregorian.MIN_YEAR || year > Gregorian.MAX_YEAR) {
            throw yearOutOfRange(year);
        } else if (month < 1 || month > 12) {
            throw Errors.valueError("month must be in 1..12");
        } else if (day < 1 || day > Gregorian.daysInMonth(year, month)) {
            throw Errors.valueError("day is out of range for month");
        }
    }

    static RuntimeException yearOutOfRange(long year) {
        return Errors.valueError("year " + year + " is out of range");
    }

    static RuntimeException outOfRange() {
        return Errors.overflowError("date value out of range");
    }

    /** An instance of a class or a subclass, of the latter by a call. */
    static Object make(PyType type, int packed) {
        if (type == TYPE) {
            return of(TYPE, Gregorian.year(packed), Gregorian.month(packed), Gregorian.day(packed));
        } else if (type == PyDateTime.TYPE) {
            check(Gregorian.year(packed), Gregorian.month(packed), Gregorian.day(packed));
            return new PyDateTime(packed, 0, dev.fantail.objects.PyNone.NONE, 0);
        }
        return Calls.call(
                type, (long) Gregorian.year(packed), (long) Gregorian.month(packed), (long) Gregorian.day(packed));
    }

    final int year() {
        return packed >> 9;
    }

    final int month() {
        return packed >> 5 & 15;
    }

    final int day() {
        return packed & 31;
    }

    final int ordinal() {
        return Gregorian.ordinal(year(), month(), day());
    }

    final int weekday() {
        return (ordinal() + 6) % 7;
    }

    final int yearDay() {
        return Gregorian.daysBeforeMonth(year(), month()) + day();
    }

    final long knownHash() {
        return hash;
    }

    final long rememberHash(long value) {
        hash = value == -1 ? -2 : value;
        return hash;
    }

    /** Scatters the bits of a value, in another way in every run: as the hash of its bytes. */
    static long mix(long value) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return Hashing.hash(bytes);
    }

    /** @param to of length {@link #STATE_LENGTH} at least */
    final void putState(byte[] to) {
        to[0] = (byte) (year() >> 8);
        to[1] = (byte) year();
        to[2] = (byte) month();
        to[3] = (byte) day();
    }
}
