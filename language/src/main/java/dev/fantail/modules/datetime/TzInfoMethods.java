// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.ObjectReduction;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code tzinfo}. */
@BuiltinClass(type = "datetime.tzinfo", doc = "Abstract base class for time zone info objects.")
final class TzInfoMethods {
    private static final TruffleString INIT_ARGS = Str.of("__getinitargs__");

    private TzInfoMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static PyTzInfo create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyTzInfo(cls);
    }

    private static RuntimeException missing(String method) {
        return Errors.notImplementedError("a tzinfo subclass must implement " + method + "()");
    }

    @Builtin(value = "utcoffset(self, dt, /)", doc = "The difference from UTC, positive east of it.")
    static Object utcOffset(PyTzInfo self, Object dt) {
        throw missing("utcoffset");
    }

    @Builtin(value = "dst(self, dt, /)", doc = "How much of the offset is summer time.")
    static Object dst(PyTzInfo self, Object dt) {
        throw missing("dst");
    }

    @Builtin(value = "tzname(self, dt, /)", doc = "The name of the time zone.")
    static Object name(PyTzInfo self, Object dt) {
        throw missing("tzname");
    }

    /** A {@code datetime} of the zone, or what is wrong with it. */
    static PyDateTime checked(PyTzInfo self, Object dt) {
        if (!(dt instanceof PyDateTime moment)) {
            throw Errors.typeError("fromutc: argument must be a datetime");
        } else if (moment.zone != self) {
            throw Errors.valueError("fromutc: dt.tzinfo is not self");
        } else {
            return moment;
        }
    }

    @Builtin(value = "fromutc(self, dt, /)", doc = "The local time of a datetime in UTC.")
    static Object fromUtc(PyTzInfo self, Object dt) {
        PyDateTime moment = checked(self, dt);
        PyTimeDelta offset = moment.offset();
        if (offset == null) {
            throw Errors.valueError("fromutc: non-None utcoffset() result required");
        }
        PyTimeDelta summer = Zones.dst(self, moment);
        if (summer == null) {
            throw Errors.valueError("fromutc: non-None dst() result required");
        }
        Object result = moment.plus(offset.minus(summer), 1);
        PyTimeDelta shift = Zones.dst(self, result);
        if (shift == null) {
            throw Errors.valueError("fromutc: tz.dst() gave inconsistent results; cannot convert");
        }
        return shift.isZero() ? result : ((PyDateTime) result).plus(shift, 1);
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(PyTzInfo self) {
        Object method = Attributes.getOrNull(self, INIT_ARGS);
        PyTuple args = method == null ? PyTuple.EMPTY : PyTuple.of(Iteration.toArray(Calls.call(method)));
        return new PyTuple(self.type(), args, ObjectReduction.state(self));
    }
}
