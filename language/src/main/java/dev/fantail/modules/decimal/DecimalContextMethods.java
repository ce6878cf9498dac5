// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Conversions;

/** Attributes and life of {@code Context}. */
@BuiltinClass(
        type = "decimal.Context",
        doc = "The context affects almost all operations and controls rounding,\n"
                + "Over/Underflow, raising of exceptions and much more.  A new context\n"
                + "can be initialized as follows:\n"
                + "\n"
                + "    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,\n"
                + "    ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,\n"
                + "    ...             traps=[InvalidOperation, DivisionByZero, Overflow],\n"
                + "    ...             flags=[])\n"
                + "    >>>\n")
final class DecimalContextMethods {
    private static final String[] NAMES = {"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"};

    private DecimalContextMethods() {}

    @Builtin("__new__(cls, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, "
            + "traps=None)")
    static DecimalContext create(
            PyType cls,
            Object prec,
            Object rounding,
            Object emin,
            Object emax,
            Object capitals,
            Object clamp,
            Object flags,
            Object traps) {
        DecimalState state = DecimalState.of();
        DecimalContext context = new DecimalContext(cls, state);
        context.takeOver(state.defaultContext);
        context.setCapitals(1);
        return context;
    }

    @Builtin("__init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, "
            + "traps=None)")
    static void init(
            DecimalContext self,
            Object prec,
            Object rounding,
            Object emin,
            Object emax,
            Object capitals,
            Object clamp,
            Object flags,
            Object traps) {
        Object[] values = {prec, rounding, emin, emax, capitals, clamp};
        for (int i = 0; i < values.length; i++) {
            if (values[i] != PyNone.NONE) {
                set(self, NAMES[i], values[i]);
            }
        }
        if (traps != PyNone.NONE) {
            self.setTraps(signals(self, traps));
        }
        if (flags != PyNone.NONE) {
            self.setFlags(signals(self, flags));
        }
    }

    /** A list of signals or conditions, or a dict. */
    private static int signals(DecimalContext self, Object value) {
        if (value instanceof SignalDict dict) {
            return dict.status();
        } else if (value instanceof PyDict dict) {
            return SignalDict.statusOf(self.state().signals, dict);
        } else if (!(value instanceof PyList)) {
            throw Errors.typeError("argument must be a signal dict");
        }
        int status = 0;
        for (Object type : ((PyList) value).toArray()) {
            int mask = self.state().signals.maskOf(type);
            if (mask == 0) {
                throw SignalDict.unknownSignal(true);
            }
            status |= mask;
        }
        return status;
    }

    /** Sets an attribute by name. */
    static void set(DecimalContext self, String name, Object value) {
        switch (name) {
            case "prec" -> self.setPrecision(number(value));
            case "Emin" -> self.setEmin(number(value));
            case "Emax" -> self.setEmax(number(value));
            case "capitals" -> self.setCapitals(number(value));
            case "clamp" -> self.setClamp(number(value));
            case "rounding" -> self.setRounding(Operands.rounding(value));
            case "traps" -> self.setTraps(view(self, value));
            case "flags" -> self.setFlags(view(self, value));
            default -> throw Errors.typeError("'" + name + "' is an invalid keyword argument for this function");
        }
    }

    private static int view(DecimalContext self, Object value) {
        if (value instanceof SignalDict dict) {
            return dict.status();
        } else if (value instanceof PyDict dict) {
            return SignalDict.statusOf(self.state().signals, dict);
        }
        throw Errors.typeError("argument must be a signal dict");
    }

    private static long number(Object value) {
        Object plain = PyValueObject.unwrap(value);
        if (plain instanceof PyInt) {
            throw Errors.overflowError("Python int too large to convert to C ssize_t");
        } else if (!(plain instanceof Long) && !(plain instanceof Boolean)) {
            throw Errors.typeError("an integer is required");
        }
        return Conversions.toLong(plain);
    }

    @Builtin("__setattr__(self, name, value, /)")
    static void setAttribute(DecimalContext self, TruffleString name, Object value) {
        String known = Str.toJava(name);
        for (String attribute : NAMES) {
            if (attribute.equals(known)) {
                set(self, attribute, value);
                return;
            }
        }
        Attributes.genericSet(self, name, value);
    }

    @Builtin("__delattr__(self, name, /)")
    static void deleteAttribute(DecimalContext self, Object name) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("context attributes cannot be deleted"));
    }

    @Builtin(value = "prec", kind = Kind.GETTER)
    static long prec(DecimalContext self) {
        return self.precision();
    }

    @Builtin(value = "Emin", kind = Kind.GETTER)
    static long emin(DecimalContext self) {
        return self.emin();
    }

    @Builtin(value = "Emax", kind = Kind.GETTER)
    static long emax(DecimalContext self) {
        return self.emax();
    }

    @Builtin(value = "rounding", kind = Kind.GETTER)
    static Object rounding(DecimalContext self) {
        return self.rounding().text();
    }

    @Builtin(value = "capitals", kind = Kind.GETTER)
    static long capitals(DecimalContext self) {
        return self.hasCapitals() ? 1 : 0;
    }

    @Builtin(value = "clamp", kind = Kind.GETTER)
    static long clamp(DecimalContext self) {
        return self.isClamping() ? 1 : 0;
    }

    @Builtin(value = "flags", kind = Kind.GETTER)
    static Object flags(DecimalContext self) {
        return self.flagsView();
    }

    @Builtin(value = "traps", kind = Kind.GETTER)
    static Object traps(DecimalContext self) {
        return self.trapsView();
    }

    @Builtin("Etiny(self, /)")
    static long etiny(DecimalContext self) {
        return self.emin() - (self.precision() - 1);
    }

    @Builtin("Etop(self, /)")
    static long etop(DecimalContext self) {
        return self.emax() - (self.precision() - 1);
    }

    @Builtin("clear_flags(self, /)")
    static void clearFlags(DecimalContext self) {
        self.setFlags(0);
    }

    @Builtin("clear_traps(self, /)")
    static void clearTraps(DecimalContext self) {
        self.setTraps(0);
    }

    @Builtin("copy(self, /)")
    static DecimalContext copy(DecimalContext self) {
        return self.copy();
    }

    @Builtin("__copy__(self, /)")
    static DecimalContext shallowCopy(DecimalContext self) {
        return self.copy();
    }

    @Builtin("__repr__(self, /)")
    static String repr(DecimalContext self) {
        Signals signals = self.state().signals;
        return "Context(prec=" + self.precision() + ", rounding="
                + self.rounding().name() + ", Emin=" + self.emin()
                + ", Emax=" + self.emax() + ", capitals=" + capitals(self) + ", clamp=" + clamp(self) + ", flags="
                + signals.names(self.flags()) + ", traps=" + signals.names(self.traps()) + ")";
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(DecimalContext self) {
        Signals signals = self.state().signals;
        return new PyTuple(
                Types.of(self),
                new PyTuple(
                        self.precision(),
                        self.rounding().text(),
                        self.emin(),
                        self.emax(),
                        capitals(self),
                        clamp(self),
                        signals.list(self.flags()),
                        signals.list(self.traps())));
    }
}
