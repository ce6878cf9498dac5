// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.CompareOp;
import java.math.BigInteger;

/** The methods of {@code timedelta}. */
@BuiltinClass(
        type = "datetime.timedelta",
        doc = "Difference between two datetime values.\n\n"
                + "timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)\n\n"
                + "All arguments are optional and default to 0.\n"
                + "Arguments may be integers or floats, and may be positive or negative.")
final class TimeDeltaMethods {
    private TimeDeltaMethods() {}

    @TypeInit
    static void init(PyType type, PyDict namespace) {
        namespace.put(Str.of("resolution"), PyTimeDelta.ofMicros(1));
        namespace.put(Str.of("min"), PyTimeDelta.of(-PyTimeDelta.MAX_DAYS, 0, 0));
        namespace.put(
                Str.of("max"),
                PyTimeDelta.of(PyTimeDelta.MAX_DAYS, Gregorian.SECONDS_PER_DAY - 1, PyTimeDelta.MICROS - 1));
    }

    @Builtin("__new__(cls, days=<unset>, seconds=<unset>, microseconds=<unset>, milliseconds=<unset>, "
            + "minutes=<unset>, hours=<unset>, weeks=<unset>)")
    static PyTimeDelta create(
            PyType cls,
            Object days,
            Object seconds,
            Object microseconds,
            Object milliseconds,
            Object minutes,
            Object hours,
            Object weeks) {
        return TimeDeltaArithmetic.sum(cls, microseconds, milliseconds, seconds, minutes, hours, days, weeks);
    }

    @Builtin(value = "days", kind = Kind.GETTER, inline = true, doc = "Number of days.")
    static long days(PyTimeDelta self) {
        return self.days;
    }

    @Builtin(
            value = "seconds",
            kind = Kind.GETTER,
            inline = true,
            doc = "Number of seconds (>= 0 and less than 1 day).")
    static long seconds(PyTimeDelta self) {
        return self.seconds;
    }

    @Builtin(
            value = "microseconds",
            kind = Kind.GETTER,
            inline = true,
            doc = "Number of microseconds (>= 0 and less than 1 second).")
    static long microseconds(PyTimeDelta self) {
        return self.micros;
    }

    @Builtin(value = "total_seconds(self, /)", doc = "Total seconds in the duration.")
    static double totalSeconds(PyTimeDelta self) {
        return TimeDeltaArithmetic.seconds(self);
    }

    @Builtin(value = "__add__(self, value, /)", inline = true)
    static Object add(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other ? self.plus(other) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin(value = "__radd__(self, value, /)", inline = true)
    static Object reflectedAdd(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other ? other.plus(self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin(value = "__sub__(self, value, /)", inline = true)
    static Object subtract(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other ? self.minus(other) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin(value = "__rsub__(self, value, /)", inline = true)
    static Object reflectedSubtract(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other ? other.minus(self) : PyNone.NOT_IMPLEMENTED;
    }

    private static Object orNotImplemented(Object result) {
        return result == null ? PyNone.NOT_IMPLEMENTED : result;
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(PyTimeDelta self, Object value) {
        return orNotImplemented(TimeDeltaArithmetic.product(self, value));
    }

    @Builtin("__rmul__(self, value, /)")
    static Object reflectedMultiply(PyTimeDelta self, Object value) {
        return orNotImplemented(TimeDeltaArithmetic.product(self, value));
    }

    @Builtin("__truediv__(self, value, /)")
    static Object divide(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other
                ? TimeDeltaArithmetic.ratio(self, other)
                : orNotImplemented(TimeDeltaArithmetic.quotient(self, value));
    }

    @Builtin("__rtruediv__(self, value, /)")
    static Object reflectedDivide(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other ? TimeDeltaArithmetic.ratio(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__floordiv__(self, value, /)")
    static Object floorDivide(PyTimeDelta self, Object value) {
        if (value instanceof PyTimeDelta other) {
            return PyInt.of(TimeDeltaArithmetic.floorDivide(self, other)[0]);
        }
        BigInteger whole = TimeDeltaArithmetic.integer(value);
        return whole == null ? PyNone.NOT_IMPLEMENTED : TimeDeltaArithmetic.floorQuotient(self, whole);
    }

    @Builtin("__rfloordiv__(self, value, /)")
    static Object reflectedFloorDivide(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other ? floorDivide(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__mod__(self, value, /)")
    static Object remainder(PyTimeDelta self, Object value) {
        if (!(value instanceof PyTimeDelta other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (other.isZero()) {
            throw Errors.zeroDivisionError("integer modulo by zero");
        }
        return PyTimeDelta.ofMicros(PyTimeDelta.TYPE, TimeDeltaArithmetic.floorDivide(self, other)[1]);
    }

    @Builtin("__rmod__(self, value, /)")
    static Object reflectedRemainder(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other ? remainder(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__divmod__(self, value, /)")
    static Object divideAndRemainder(PyTimeDelta self, Object value) {
        if (!(value instanceof PyTimeDelta other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        BigInteger[] parts = TimeDeltaArithmetic.floorDivide(self, other);
        return new PyTuple(PyInt.of(parts[0]), PyTimeDelta.ofMicros(PyTimeDelta.TYPE, parts[1]));
    }

    @Builtin("__rdivmod__(self, value, /)")
    static Object reflectedDivideAndRemainder(PyTimeDelta self, Object value) {
        return value instanceof PyTimeDelta other ? divideAndRemainder(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__neg__(self, /)")
    static PyTimeDelta negative(PyTimeDelta self) {
        return self.negated();
    }

    @Builtin("__pos__(self, /)")
    static PyTimeDelta positive(PyTimeDelta self) {
        return PyTimeDelta.of(self.days, self.seconds, self.micros);
    }

    @Builtin("__abs__(self, /)")
    static PyTimeDelta absolute(PyTimeDelta self) {
        return self.days < 0 ? self.negated() : positive(self);
    }

    @Builtin(value = "__bool__(self, /)", inline = true)
    static boolean isTrue(PyTimeDelta self) {
        return !self.isZero();
    }

    private static Object compare(PyTimeDelta self, Object value, CompareOp operator) {
        return value instanceof PyTimeDelta other ? operator.test(self.compareTo(other)) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin(value = "__lt__(self, value, /)", inline = true)
    static Object less(PyTimeDelta self, Object value) {
        return compare(self, value, CompareOp.LT);
    }

    @Builtin(value = "__le__(self, value, /)", inline = true)
    static Object lessEqual(PyTimeDelta self, Object value) {
        return compare(self, value, CompareOp.LE);
    }

    @Builtin(value = "__eq__(self, value, /)", inline = true)
    static Object equal(PyTimeDelta self, Object value) {
        return compare(self, value, CompareOp.EQ);
    }

    @Builtin(value = "__ne__(self, value, /)", inline = true)
    static Object notEqual(PyTimeDelta self, Object value) {
        return compare(self, value, CompareOp.NE);
    }

    @Builtin(value = "__gt__(self, value, /)", inline = true)
    static Object greater(PyTimeDelta self, Object value) {
        return compare(self, value, CompareOp.GT);
    }

    @Builtin(value = "__ge__(self, value, /)", inline = true)
    static Object greaterEqual(PyTimeDelta self, Object value) {
        return compare(self, value, CompareOp.GE);
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyTimeDelta self) {
        return self.hash();
    }

    @Builtin("__str__(self, /)")
    static String string(PyTimeDelta self) {
        StringBuilder out = new StringBuilder(32);
        if (self.days != 0) {
            out.append(self.days).append(self.days == 1 || self.days == -1 ? " day, " : " days, ");
        }
        out.append(self.seconds / 3600).append(':');
        IsoText.two(out, self.seconds / 60 % 60).append(':');
        IsoText.two(out, self.seconds % 60);
        if (self.micros != 0) {
            IsoText.six(out.append('.'), self.micros);
        }
        return out.toString();
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyTimeDelta self) {
        StringBuilder out =
                new StringBuilder(48).append(self.type().shortName()).append('(');
        String separator = "";
        if (self.days != 0) {
            out.append("days=").append(self.days);
            separator = ", ";
        }
        if (self.seconds != 0) {
            out.append(separator).append("seconds=").append(self.seconds);
            separator = ", ";
        }
        if (self.micros != 0) {
            out.append(separator).append("microseconds=").append(self.micros);
        }
        return out.append(self.isZero() ? "0)" : ")").toString();
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(PyTimeDelta self) {
        return new PyTuple(self.type(), new PyTuple((long) self.days, (long) self.seconds, (long) self.micros));
    }
}
