// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Strings;

/** The methods of {@code timezone}. */
@BuiltinClass(type = "datetime.timezone", doc = "Fixed offset from UTC implementation of tzinfo.")
final class TimeZoneMethods {
    private static final int LAST_MINUTE = (23 * 60 + 59) * 60;

    private TimeZoneMethods() {}

    @TypeInit
    static void init(PyType type, PyDict namespace) {
        namespace.put(Str.of("utc"), PyTimeZone.UTC);
        namespace.put(Str.of("min"), new PyTimeZone(PyTimeDelta.ofSeconds(-LAST_MINUTE), null));
        namespace.put(Str.of("max"), new PyTimeZone(PyTimeDelta.ofSeconds(LAST_MINUTE), null));
    }

    @Builtin("__new__(cls, offset, name=<unset>)")
    static PyTimeZone create(PyType cls, Object offset, Object name) {
        if (!(offset instanceof PyTimeDelta delta)) {
            throw Errors.typeError("timezone() argument 1 must be datetime.timedelta, not "
                    + (offset == PyNone.NONE ? "None" : Types.of(offset).shortName()));
        }
        return PyTimeZone.of(delta, name == null ? null : Arguments.text(name, "timezone", 2));
    }

    private static void check(Object dt, String method) {
        if (dt != PyNone.NONE && !(dt instanceof PyDateTime)) {
            throw Errors.typeError(method + "(dt) argument must be a datetime instance or None, not "
                    + Types.of(dt).shortName());
        }
    }

    @Builtin(value = "utcoffset(self, dt, /)", doc = "Return fixed offset.")
    static PyTimeDelta utcOffset(PyTimeZone self, Object dt) {
        check(dt, "utcoffset");
        return self.offset;
    }

    @Builtin(value = "dst(self, dt, /)", doc = "Return None.")
    static Object dst(PyTimeZone self, Object dt) {
        check(dt, "dst");
        return PyNone.NONE;
    }

    @Builtin(value = "tzname(self, dt, /)", doc = "The name given, or UTC and the offset.")
    static TruffleString name(PyTimeZone self, Object dt) {
        check(dt, "tzname");
        return self.shownName();
    }

    @Builtin(value = "fromutc(self, dt, /)", doc = "The local time of a datetime in UTC.")
    static Object fromUtc(PyTimeZone self, Object dt) {
        return TzInfoMethods.checked(self, dt).plus(self.offset, 1);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyTimeZone self, Object value) {
        return value instanceof PyTimeZone other ? self.offset.sameAs(other.offset) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyTimeZone self, Object value) {
        return value instanceof PyTimeZone other ? !self.offset.sameAs(other.offset) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyTimeZone self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__le__(self, value, /)")
    static Object lessEqual(PyTimeZone self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyTimeZone self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterEqual(PyTimeZone self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyTimeZone self) {
        return self.offset.hash();
    }

    @Builtin("__str__(self, /)")
    static TruffleString string(PyTimeZone self) {
        return self.shownName();
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyTimeZone self) {
        if (self == PyTimeZone.UTC) {
            return "datetime.timezone.utc";
        }
        String name = self.name == null ? "" : ", " + Strings.repr(self.name);
        return "datetime.timezone(" + Strings.repr(self.offset) + name + ")";
    }

    @Builtin(value = "__getinitargs__(self, /)", doc = "pickle support")
    static PyTuple initArguments(PyTimeZone self) {
        return self.name == null ? new PyTuple(self.offset) : new PyTuple(self.offset, self.name);
    }
}
