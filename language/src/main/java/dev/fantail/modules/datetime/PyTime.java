// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** {@code datetime.time}: a time of day. */
final class PyTime extends PyObject {
    static final PyType TYPE = Types.declare("datetime.time", Types.OBJECT, PyType.BASE_TYPE);

    static final int STATE_LENGTH = 6;

    /** Microseconds of the day. */
    final long clock;

    /** {@code None} for none. */
    final Object zone;

    final int fold;

    /** -1 while unknown. */
    private long hash = -1;

    PyTime(PyType type, long clock, Object zone, int fold) {
        super(type);
        this.clock = clock;
        this.zone = zone;
        this.fold = fold;
    }

    /** An instance of a class or a subclass, of the latter by a call, which does not hear of the fold. */
    static Object make(PyType type, long clock, Object zone, int fold) {
        if (type == TYPE) {
            return new PyTime(TYPE, clock, zone, fold);
        }
        return Calls.call(
                type,
                (long) Clock.hour(clock),
                (long) Clock.minute(clock),
                (long) Clock.second(clock),
                (long) Clock.micro(clock),
                zone);
    }

    /** {@code null} for none. */
    PyTimeDelta offset() {
        return Zones.utcOffset(zone, PyNone.NONE);
    }

    /** Microseconds since midnight in UTC. */
    long utc(PyTimeDelta offset) {
        return clock - offset.smallMicros();
    }

    long hash() {
        if (hash == -1) {
            PyTimeDelta offset = fold == 0 ? offset() : new PyTime(type(), clock, zone, 0).offset();
            long value = offset == null
                    ? PyDate.mix(clock)
                    : PyTimeDelta.ofMicros(utc(offset)).hash();
            hash = value == -1 ? -2 : value;
        }
        return hash;
    }
}
