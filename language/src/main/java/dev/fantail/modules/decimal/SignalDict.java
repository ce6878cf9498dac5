// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Truth;

/** {@code context.flags} and {@code context.traps}: signals to whether they are on. */
@BuiltinClass(type = "decimal.SignalDictMixin", unhashable = true)
final class SignalDict extends PyObject {
    static final PyType TYPE = Types.declare("decimal.SignalDictMixin", Types.OBJECT, PyType.BASE_TYPE);

    private final DecimalContext context;
    private final boolean ofTraps;

    SignalDict(PyType type, DecimalContext context, boolean ofTraps) {
        super(type);
        this.context = context;
        this.ofTraps = ofTraps;
    }

    @Builtin("__new__(cls)")
    static SignalDict create(PyType cls) {
        return new SignalDict(cls, null, false);
    }

    int status() {
        context();
        return ofTraps ? context.traps() : context.flags();
    }

    /** That the flags or traps belong to; what Python code makes has none and is good for nothing. */
    private DecimalContext context() {
        if (context == null) {
            throw Errors.valueError("invalid signal dict");
        }
        return context;
    }

    private void setStatus(int value) {
        if (ofTraps) {
            context.setTraps(value);
        } else {
            context.setFlags(value);
        }
    }

    private Signals signals() {
        return context().state().signals;
    }

    static RuntimeException unknownSignal(boolean ofKey) {
        String message = "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
                + "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]";
        return ofKey ? Errors.of(ExceptionTypes.KEY_ERROR, Str.of(message)) : Errors.typeError(message);
    }

    private int mask(Object key) {
        int index = signals().indexOf(key);
        if (index < 0) {
            throw unknownSignal(true);
        }
        return Signals.mask(index);
    }

    @Builtin("__getitem__(self, key, /)")
    static boolean getItem(SignalDict self, Object key) {
        return (self.status() & self.mask(key)) != 0;
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(SignalDict self, Object key, Object value) {
        int mask = self.mask(key);
        self.setStatus(Truth.isTrue(value) ? self.status() | mask : self.status() & ~mask);
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(SignalDict self, Object key) {
        throw Errors.valueError("signal keys cannot be deleted");
    }

    @Builtin("__len__(self, /)")
    static long length(SignalDict self) {
        self.context();
        return Signals.COUNT;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(SignalDict self) {
        return Iteration.iter(new PyList((Object[]) self.signals().types()));
    }

    @Builtin("copy(self, /)")
    static PyDict copy(SignalDict self) {
        PyDict result = new PyDict();
        for (int i = 0; i < Signals.COUNT; i++) {
            result.put(self.signals().type(i), (self.status() & Signals.mask(i)) != 0);
        }
        return result;
    }

    @Builtin("__repr__(self, /)")
    static String repr(SignalDict self) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < Signals.COUNT; i++) {
            text.append(i > 0 ? ", " : "")
                    .append("<class 'decimal.")
                    .append(self.signals().type(i).name())
                    .append("'>:")
                    .append((self.status() & Signals.mask(i)) != 0 ? "True" : "False");
        }
        return text.append('}').toString();
    }

    /** The signals that a mapping from all of them has on. */
    static int statusOf(Signals signals, PyDict values) {
        if (values.size() != Signals.COUNT) {
            throw Errors.of(ExceptionTypes.KEY_ERROR, Str.of("invalid signal dict"));
        }
        int status = 0;
        for (int i = 0; i < Signals.COUNT; i++) {
            Object value = values.get(signals.type(i));
            if (value == null) {
                throw Errors.of(ExceptionTypes.KEY_ERROR, Str.of("invalid signal dict"));
            }
            if (Truth.isTrue(value)) {
                status |= Signals.mask(i);
            }
        }
        return status;
    }

    /** The signals that are on, whichever of their conditions were met. */
    private static int onMask(int status) {
        return (status & Conditions.INVALID) != 0 ? status | Conditions.INVALID : status;
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(SignalDict self, Object value) {
        if (value instanceof SignalDict other) {
            return onMask(self.status()) == onMask(other.status());
        } else if (value instanceof PyDict dict) {
            if (dict.size() != Signals.COUNT) {
                return PyNone.NOT_IMPLEMENTED;
            }
            return Comparison.equal(copy(self), dict);
        }
        return PyNone.NOT_IMPLEMENTED;
    }
}
