// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import dev.fantail.modules.contextvars.HashTrie;
import dev.fantail.modules.contextvars.PyContext;
import dev.fantail.modules.contextvars.PyContextVar;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import java.util.Map;

/** What the module has in one interpreter: the classes that it makes, and the contexts. */
final class DecimalState {
    private static final int DEFAULT_TRAPS = Conditions.INVALID | Conditions.DIVISION_BY_ZERO | Conditions.OVERFLOW;
    private static final long DEFAULT_PRECISION = 28;
    private static final long SMALL_PRECISION = 9;
    private static final long EMAX = 999_999;

    final PyType decimalException;
    final PyType[] conditionTypes;
    final Signals signals;
    final Object tupleType;
    final Object rational;
    final PyType signalDictType;
    final DecimalContext defaultContext;
    final DecimalContext basicContext;
    final DecimalContext extendedContext;

    private final PyContextVar variable = new PyContextVar(Str.of("decimal_context"), null);

    /** The current context of the values that were asked last. */
    private volatile Known known;

    private record Known(HashTrie values, DecimalContext context) {}

    DecimalState() {
        PythonContext python = PythonContext.get();
        decimalException = exception("DecimalException", ExceptionTypes.ARITHMETIC_ERROR);
        PyType clamped = exception("Clamped", decimalException);
        PyType invalid = exception("InvalidOperation", decimalException);
        PyType byZero = exception("DivisionByZero", decimalException, ExceptionTypes.ZERO_DIVISION_ERROR);
        PyType inexact = exception("Inexact", decimalException);
        PyType rounded = exception("Rounded", decimalException);
        PyType subnormal = exception("Subnormal", decimalException);
        PyType overflow = exception("Overflow", inexact, rounded);
        PyType underflow = exception("Underflow", inexact, rounded, subnormal);
        PyType floatOperation = exception("FloatOperation", decimalException, ExceptionTypes.TYPE_ERROR);
        conditionTypes = new PyType[] {
            invalid,
            exception("ConversionSyntax", invalid),
            exception("DivisionImpossible", invalid),
            exception("DivisionUndefined", invalid, ExceptionTypes.ZERO_DIVISION_ERROR),
            exception("InvalidContext", invalid)
        };
        signals = new Signals(
                new PyType[] {invalid, floatOperation, byZero, overflow, underflow, subnormal, inexact, rounded, clamped
                },
                conditionTypes);
        Object numbers = python.importModule("numbers");
        rational = Attributes.get(numbers, "Rational");
        Calls.method(Attributes.get(numbers, "Number"), Str.of("register"), PyDecimal.TYPE);
        tupleType = Calls.call(
                Attributes.get(python.importModule("collections"), "namedtuple"),
                Str.of("DecimalTuple"),
                Str.of("sign digits exponent"));
        Attributes.set(tupleType, Str.of("__module__"), Str.of("decimal"));
        Object mapping = Attributes.get(python.importModule("collections.abc"), "MutableMapping");
        PyDict members = new PyDict();
        members.put(Str.of("__module__"), Str.of("decimal"));
        signalDictType = (PyType)
                Calls.call(Types.of(mapping), Str.of("SignalDict"), new PyTuple(SignalDict.TYPE, mapping), members);
        defaultContext = context(DEFAULT_PRECISION, Rounding.ROUND_HALF_EVEN, DEFAULT_TRAPS);
        basicContext = context(
                SMALL_PRECISION, Rounding.ROUND_HALF_UP, DEFAULT_TRAPS | Conditions.UNDERFLOW | Conditions.CLAMPED);
        extendedContext = context(SMALL_PRECISION, Rounding.ROUND_HALF_EVEN, 0);
    }

    static DecimalState of() {
        Map<Object, Object> states = PythonContext.get().moduleState();
        if (states.get(DecimalState.class) instanceof DecimalState state) {
            return state;
        }
        // Not computed by the map: importing other modules changes it meanwhile.
        DecimalState created = new DecimalState();
        return states.putIfAbsent(DecimalState.class, created) instanceof DecimalState earlier ? earlier : created;
    }

    private static PyType exception(String name, PyType... bases) {
        PyDict members = new PyDict();
        members.put(Str.of("__module__"), Str.of("decimal"));
        return (PyType) Calls.call(Types.TYPE, Str.of(name), new PyTuple((Object[]) bases), members);
    }

    private DecimalContext context(long precision, Rounding rounding, int traps) {
        DecimalContext context = new DecimalContext(DecimalContext.TYPE, this);
        context.setPrecision(precision);
        context.setEmax(EMAX);
        context.setEmin(-EMAX);
        context.setRounding(rounding);
        context.setTraps(traps);
        return context;
    }

    /** The current context, a copy of the default one where none was set. */
    DecimalContext current() {
        PyContext values = PyContext.current();
        Known last = known;
        if (last != null && last.values() == values.values()) {
            return last.context();
        }
        DecimalContext context = (DecimalContext) values.get(variable);
        if (context == null) {
            context = defaultContext.copy();
            context.setFlags(0);
            values.set(variable, context);
        }
        known = new Known(values.values(), context);
        return context;
    }

    void setCurrent(DecimalContext context) {
        DecimalContext chosen = context;
        if (context == defaultContext || context == basicContext || context == extendedContext) {
            chosen = context.copy();
            chosen.setFlags(0);
        }
        PyContext.current().set(variable, chosen);
    }
}
