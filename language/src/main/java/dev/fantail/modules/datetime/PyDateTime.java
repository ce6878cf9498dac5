// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** {@code datetime.datetime}: a date and the time of day. */
final class PyDateTime extends PyDate {
    static final PyType TYPE = Types.declare("datetime.datetime", PyDate.TYPE, PyType.BASE_TYPE);

    static final int STATE_LENGTH = 10;

    /** Microseconds of the day. */
    final long clock;

    /** {@code None} for none. */
    final Object zone;

    final int fold;

    PyDateTime(PyType type, int packed, long clock, Object zone, int fold) {
        super(type, packed);
        this.clock = clock;
        this.zone = zone;
        this.fold = fold;
    }

    PyDateTime(int packed, long clock, Object zone, int fold) {
        this(TYPE, packed, clock, zone, fold);
    }

    /** An instance of a class or a subclass, of the latter by a call, which does not hear of the fold. */
    static Object make(PyType type, int packed, long clock, Object zone, int fold) {
        if (type == TYPE) {
            check(Gregorian.year(packed), Gregorian.month(packed), Gregorian.day(packed));
            return new PyDateTime(packed, clock, zone, fold);
        }
        return Calls.call(
                type,
                (long) Gregorian.year(packed),
                (long) Gregorian.month(packed),
                (long) Gregorian.day(packed),
                (long) Clock.hour(clock),
                (long) Clock.minute(clock),
                (long) Clock.second(clock),
                (long) Clock.micro(clock),
                zone);
    }

    /** The same moment of the calendar in another zone; of the same class, without a call. */
    PyDateTime withZone(Object other) {
        return new PyDateTime(type(), packed, clock, other, fold);
    }

    PyDateTime withFold(int other) {
        return new PyDateTime(type(), packed, clock, zone, other);
    }

    boolean hasZone() {
        return zone != PyNone.NONE;
    }

    /** {@code null} for none. */
    PyTimeDelta offset() {
        return Zones.utcOffset(zone, this);
    }

    /** Seconds since 1970 if the zone were UTC. */
    long epochSeconds() {
        return Gregorian.epochSeconds(ordinal(), (int) (clock / PyTimeDelta.MICROS));
    }

    int compareClocks(PyDateTime other) {
        int order = Integer.compare(packed, other.packed);
        return order == 0 ? Long.compare(clock, other.clock) : order;
    }

    /** This and a duration, or this less a duration, in the calendar. */
    Object plus(PyTimeDelta delta, int sign) {
        long micros = clock + sign * (delta.seconds * (long) PyTimeDelta.MICROS + delta.micros);
        long ordinal = ordinal() + (long) sign * delta.days;
        if (micros < 0 || micros >= PyTimeDelta.MICROS_PER_DAY) {
            ordinal += Math.floorDiv(micros, PyTimeDelta.MICROS_PER_DAY);
            micros = Math.floorMod(micros, PyTimeDelta.MICROS_PER_DAY);
        }
        if (ordinal < 1 || ordinal > Gregorian.MAX_ORDINAL) {
            throw outOfRange();
        }
        return make(type(), Gregorian.fromOrdinal((int) ordinal), micros, zone, 0);
    }

    /** The difference of the calendars, whatever the zones. */
    PyTimeDelta minusClock(PyDateTime other) {
        return PyTimeDelta.of((long) ordinal() - other.ordinal(), 0, clock - other.clock);
    }
}
