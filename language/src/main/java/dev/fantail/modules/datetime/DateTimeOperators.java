// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.CompareOp;

/** Sums, differences and comparisons of {@code datetime}s. */
@BuiltinClass(type = "datetime.datetime")
final class DateTimeOperators {
    private DateTimeOperators() {}

    @Builtin("__add__(self, value, /)")
    static Object add(PyDateTime self, Object value) {
        return value instanceof PyTimeDelta delta ? self.plus(delta, 1) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__radd__(self, value, /)")
    static Object reflectedAdd(PyDateTime self, Object value) {
        return add(self, value);
    }

    @Builtin(value = "__sub__(self, value, /)", inline = true)
    static Object subtract(PyDateTime self, Object value) {
        if (value instanceof PyDateTime other) {
            return self.zone == other.zone ? self.minusClock(other) : difference(self, other);
        }
        return value instanceof PyTimeDelta delta ? less(self, delta) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__rsub__(self, value, /)")
    static Object reflectedSubtract(PyDateTime self, Object value) {
        return value instanceof PyDateTime other ? difference(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @TruffleBoundary
    private static Object less(PyDateTime self, PyTimeDelta delta) {
        return self.plus(delta, -1);
    }

    @TruffleBoundary
    private static PyTimeDelta difference(PyDateTime a, PyDateTime b) {
        if (a.zone == b.zone) {
            return a.minusClock(b);
        }
        PyTimeDelta first = a.offset();
        PyTimeDelta second = b.offset();
        if ((first == null) != (second == null)) {
            throw Errors.typeError("can't subtract offset-naive and offset-aware datetimes");
        }
        return difference(a, first, b, second);
    }

    private static PyTimeDelta difference(PyDateTime a, PyTimeDelta first, PyDateTime b, PyTimeDelta second) {
        PyTimeDelta result = a.minusClock(b);
        return first == null || first.sameAs(second) ? result : result.minus(first.minus(second));
    }

    private static Object compare(PyDateTime self, Object value, CompareOp operator) {
        return value instanceof PyDateTime other && self.zone == other.zone
                ? operator.test(self.compareClocks(other))
                : compareOthers(self, value, operator);
    }

    @TruffleBoundary
    private static Object compareOthers(PyDateTime self, Object value, CompareOp operator) {
        if (value instanceof PyDateTime other) {
            return compareZones(self, other, operator);
        }
        return value instanceof PyDate ? compareDate(self, value, operator) : PyNone.NOT_IMPLEMENTED;
    }

    /** A date is no moment: a date that is compared as a date would be equal to many. */
    private static boolean compareDate(PyDateTime self, Object value, CompareOp operator) {
        if (operator != CompareOp.EQ && operator != CompareOp.NE) {
            throw Errors.typeError("can't compare " + Types.of(self).shortName() + " to "
                    + Types.of(value).shortName());
        }
        return operator == CompareOp.NE;
    }

    private static boolean compareZones(PyDateTime a, PyDateTime b, CompareOp operator) {
        boolean equality = operator == CompareOp.EQ || operator == CompareOp.NE;
        PyTimeDelta first = a.offset();
        PyTimeDelta second = b.offset();
        if (first == null || second == null) {
            if (first == second) {
                return operator.test(a.compareClocks(b));
            } else if (equality) {
                return operator == CompareOp.NE;
            }
            throw Errors.typeError("can't compare offset-naive and offset-aware datetimes");
        }
        int order = first.sameAs(second)
                ? a.compareClocks(b)
                : difference(a, first, b, second).compareTo(PyTimeDelta.ZERO);
        if (equality && order == 0 && (isProblematic(a, first) || isProblematic(b, second))) {
            order = 1;
        }
        return operator.test(order);
    }

    /** Whether the fold decides what moment it is: such times are not equal to any of another zone. */
    private static boolean isProblematic(PyDateTime moment, PyTimeDelta offset) {
        if (moment.zone instanceof PyTimeZone) {
            return false;
        }
        PyTimeDelta other = moment.withFold(1 - moment.fold).offset();
        return other == null || !other.sameAs(offset);
    }

    @Builtin(value = "__lt__(self, value, /)", inline = true)
    static Object less(PyDateTime self, Object value) {
        return compare(self, value, CompareOp.LT);
    }

    @Builtin(value = "__le__(self, value, /)", inline = true)
    static Object lessEqual(PyDateTime self, Object value) {
        return compare(self, value, CompareOp.LE);
    }

    @Builtin(value = "__eq__(self, value, /)", inline = true)
    static Object equal(PyDateTime self, Object value) {
        return compare(self, value, CompareOp.EQ);
    }

    @Builtin(value = "__ne__(self, value, /)", inline = true)
    static Object notEqual(PyDateTime self, Object value) {
        return compare(self, value, CompareOp.NE);
    }

    @Builtin(value = "__gt__(self, value, /)", inline = true)
    static Object greater(PyDateTime self, Object value) {
        return compare(self, value, CompareOp.GT);
    }

    @Builtin(value = "__ge__(self, value, /)", inline = true)
    static Object greaterEqual(PyDateTime self, Object value) {
        return compare(self, value, CompareOp.GE);
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyDateTime self) {
        if (self.knownHash() != -1) {
            return self.knownHash();
        }
        PyTimeDelta offset = self.fold == 0 ? self.offset() : self.withFold(0).offset();
        return self.rememberHash(
                offset == null
                        ? PyDate.mix(PyDate.mix(self.packed) + self.clock)
                        : PyTimeDelta.of(self.ordinal(), 0, self.clock)
                                .minus(offset)
                                .hash());
    }
}
